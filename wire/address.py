"""A server's address, with the fingerprint of the certificate authority that alone vouches for it, where there is one.

`https://bredvid.example#0b7Jk…`: 22 characters behind the mark are 16 bytes of SHA-256 over the DER form of the
authority's certificate, or of the server's own. It travels in every invitation, since an invitation carries the
address, and the mark is never sent to the server. What it means is docs/adr/pinned-certificate.md.
"""

from __future__ import annotations

import base64
import ipaddress
import re
from typing import NamedTuple
from urllib.parse import urlsplit

from wire import canonical

AUTHORITY_PATH = "/v1/authority"
"""Where a server gives the certificate, in PEM: anybody may read it, and nobody believes it but for the fingerprint."""

_MARK = "#"
_PATH = re.compile(r"(/[\w.~-]+)*", re.ASCII)


class Address(NamedTuple):
    """Where a server is. `pin`: the fingerprint of the certificate that alone is trusted, where it is named."""

    host: str
    port: int
    path: str
    tls: bool
    pin: bytes | None

    @classmethod
    def of(cls, server: str) -> Address:
        """Raises ValueError for what may not be used: no URL, or another machine than this without TLS."""
        url = urlsplit(bare(server))
        host, path, tls = url.hostname or "", url.path.rstrip("/"), url.scheme == "https"
        host.encode("idna")  # as it will be looked up
        if not host or url.scheme not in ("http", "https") or not (tls or _is_loopback(host)):
            raise ValueError("not an address that may be used")
        if not _PATH.fullmatch(path) or url.query or url.username is not None:
            raise ValueError("more than an address")
        return cls(host, url.port or (443 if tls else 80), path, tls, pin_of(server))

    @property
    def header(self) -> str:
        """The Host header."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == (443 if self.tls else 80) else f"{host}:{self.port}"


def with_pin(server: str, certificate: bytes) -> str:
    """The address with the fingerprint of this certificate, DER."""
    return f"{bare(server)}{_MARK}{base64.urlsafe_b64encode(canonical.digest(certificate)).decode().rstrip('=')}"


def bare(server: str) -> str:
    """The address alone."""
    return server.partition(_MARK)[0]


def pin_of(server: str) -> bytes | None:
    """The fingerprint; None where the address has none. Raises ValueError for what is no fingerprint."""
    text = server.partition(_MARK)[2]
    if not text:
        return None
    try:
        pin = base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True)
    except ValueError as error:  # of base64, or of text that is not ASCII
        raise ValueError("not a fingerprint") from error
    if len(pin) != 16 or base64.urlsafe_b64encode(pin).decode().rstrip("=") != text:
        raise ValueError("not a fingerprint")
    return pin


def is_pinned(certificate: bytes, pin: bytes) -> bool:
    """Whether this certificate, DER, is the one."""
    return canonical.digest(certificate) == pin


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
