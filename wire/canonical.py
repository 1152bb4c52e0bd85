"""One way to write a value as bytes, and one way to say what those bytes are signed for.

Everything that is signed or hashed is MessagePack as msgspec writes it: shortest integer form, arrays for structures,
map keys in the order given. Readers are strict: bytes that do not re-encode to themselves are refused, so that no two
byte strings carry one meaning (a forked log must not hide behind an alternative encoding).
"""

import hashlib
from typing import Annotated, Any, TypeVar

import msgspec

from wire.errors import Code, WireError

T = TypeVar("T")

# Bounds on what is read. Both fit every place that such a number goes to: nonces, databases, other languages' integers.
Number = Annotated[int, msgspec.Meta(ge=0, lt=1 << 32)]
"""A line of the directory, an epoch, a count."""

Long = Annotated[int, msgspec.Meta(ge=0, lt=1 << 53)]
"""A sequence number, a position, or milliseconds since 1970."""

Digest = Annotated[bytes, msgspec.Meta(min_length=16, max_length=16)]
"""What `digest` gives: also the id of a compartment, a commitment, a fingerprint."""

Link = Annotated[bytes, msgspec.Meta(max_length=16)]
"""The digest of what came before; empty where nothing did."""

_encoder = msgspec.msgpack.Encoder()


def encode(value: Any) -> bytes:
    """Write a value in the canonical form."""
    return _encoder.encode(value)


def decode(data: bytes, kind: type[T]) -> T:
    """Read canonical bytes as `kind`; raises WireError(MALFORMED) for anything else."""
    try:
        value = msgspec.msgpack.decode(data, type=kind)
    except (msgspec.DecodeError, ValueError, RecursionError, OverflowError) as error:
        raise WireError(Code.MALFORMED, kind.__name__) from error
    if _encoder.encode(value) != data:
        raise WireError(Code.MALFORMED, "not canonical")
    return value


def digest(data: bytes) -> bytes:
    """SHA-256 cut to 16 bytes: long enough against collisions of one's own log, short enough for a slow link."""
    return hashlib.sha256(data).digest()[:16]


def signing_input(purpose: str, *parts: bytes) -> bytes:
    """Bytes to sign: the purpose first, every part with its length, so that no signature serves two ends."""
    label = b"bredvid/" + purpose.encode()
    return b"".join(len(part).to_bytes(4, "big") + part for part in (label, *parts))
