"""A server's address, with the fingerprint of the certificate authority that alone vouches for it, where there is one.

`https://bredvid.example#0b7Jk…`: 22 characters behind the mark are 16 bytes of SHA-256 over the DER form of the
authority's certificate, or of the server's own. It travels in every invitation, since an invitation carries the
address, and the mark is never sent to the server. What it means is docs/adr/pinned-certificate.md.
"""

from __future__ import annotations

import base64

from wire import canonical

AUTHORITY_PATH = "/v1/authority"
"""Where a server gives the certificate, in PEM: anybody may read it, and nobody believes it but for the fingerprint."""

_MARK = "#"


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
