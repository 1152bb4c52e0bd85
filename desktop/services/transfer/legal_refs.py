"""Who is responsible after a move: the rules of resources/legal_refs.toml, side by side and without advice."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

import msgspec

_FILE = Path(__file__).parents[3] / "resources" / "legal_refs.toml"


class LegalRule(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A rule, where it stands, and where it stood in the earlier act."""

    id: str
    statute: str
    title: str
    text: str
    before: str = ""


class _Refs(msgspec.Struct, frozen=True):
    responsibility: tuple[LegalRule, ...]


@cache
def responsibility() -> tuple[LegalRule, ...]:
    """Both possibilities: to stay responsible, and to ask for transfer."""
    return msgspec.convert(tomllib.loads(_FILE.read_text(encoding="utf-8")), _Refs).responsibility
