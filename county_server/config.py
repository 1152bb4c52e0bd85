"""What the server is told from outside: by its environment, and by arguments that stand above it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from county_server.service.limits import Limits


class BadSetting(ValueError):
    """A setting that cannot be read; the text says which."""


@dataclass(frozen=True, slots=True)
class Settings:
    """Where the store is, whose it must be, and what one caller may ask for."""

    store: str  # path of an SQLite file, or URL of a database
    root_key: bytes | None = None  # the county's public root key; None: whichever the store was made for
    limits: Limits = field(default_factory=Limits)
    metrics_token: str | None = None  # what must be shown to read the metrics; None: nobody reads them
    authority: Path | None = None  # PEM file that is given to computers whose address names it; None: there is none


def from_environment(environment: Mapping[str, str], store: str | None = None, root_key: str | None = None) -> Settings:
    """BREDVID_STORE, BREDVID_ROOT_KEY and limits; arguments stand above them. Raises BadSetting."""
    store = store or environment.get("BREDVID_STORE")
    if not store:
        raise BadSetting("say where the store is: --store or BREDVID_STORE")
    root_key = root_key or environment.get("BREDVID_ROOT_KEY")
    usual = Limits()
    limits = Limits(
        request_bytes=_number(environment, "BREDVID_MAX_REQUEST_BYTES", usual.request_bytes),
        request_frames=_number(environment, "BREDVID_MAX_REQUEST_FRAMES", usual.request_frames),
        burst=_number(environment, "BREDVID_REQUEST_BURST", usual.burst),
        per_minute=_number(environment, "BREDVID_REQUESTS_PER_MINUTE", usual.per_minute),
        idle_seconds=_number(environment, "BREDVID_IDLE_SECONDS", int(usual.idle_seconds)),
    )
    token = environment.get("BREDVID_METRICS_TOKEN") or None
    authority = environment.get("BREDVID_AUTHORITY")
    key = parse_root_key(root_key) if root_key else None
    return Settings(store, key, limits, token, Path(authority) if authority else None)


def parse_root_key(text: str) -> bytes:
    """32 bytes from hexadecimal. Raises BadSetting."""
    try:
        key = bytes.fromhex(text)
    except ValueError as error:
        raise BadSetting("the root key is not hexadecimal") from error
    if len(key) != 32:
        raise BadSetting("the root key is 32 bytes")
    return key


def _number(environment: Mapping[str, str], name: str, usual: int) -> int:
    text = environment.get(name)
    if text is None:
        return usual
    if not text.isascii() or not text.isdigit() or not int(text):
        raise BadSetting(f"{name} is a number above 0")
    return int(text)
