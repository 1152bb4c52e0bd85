"""A segment: up to 100 consecutive changes of one device in one compartment, sealed for its members.

Plain form, MessagePack arrays with short ids; the author's device and the sequence numbers stand in the header only:

    [base time in ms, seen, change, change, …]
    seen   = [device, sequence, segment hash (8 bytes), …]        logs of others that the author vouches for
    change = [kind, record, time after base in ms, field, value, replaces, field, value, replaces, …]
    record = nil (this change creates it) | sequence (own log) | [device, sequence]
    replaces = nil (nothing) | sequence (one change of own log) | [device, sequence, device, sequence, …]

Sealed form: compressed, Padmé-padded, AES-256-GCM-SIV (RFC 8452) under the epoch's key with the header as associated
data and (device, first sequence) as nonce, so that a computer restored from an old disk image repeats a nonce
harmlessly. The signature covers the header, the key's commitment and the ciphertext: GCM-SIV does not commit to its
key, the author does.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCMSIV
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from wire import canonical, compression, keys, padding
from wire.errors import Code, WireError

MAX_CHANGES = 100
TARGET_BYTES = 16 * 1024
"""A writer closes a segment before it passes this, so that a cut costs at most one such frame."""

Reference = tuple[int, int]
"""(device, sequence) of a change in its compartment."""


class Header(msgspec.Struct, frozen=True, array_like=True):
    """What the server sees of a segment, and what the seal is bound to."""

    compartment: canonical.Digest
    device: canonical.Number
    first: canonical.Long  # sequence number of the first change; logs start at 1
    count: canonical.Number
    epoch: canonical.Number
    previous: canonical.Link  # hash of this device's previous segment in this compartment; empty for the first
    dictionary: canonical.Number

    @property
    def last(self) -> int:
        """Sequence number of the last change."""
        return self.first + self.count - 1


class Segment(msgspec.Struct, frozen=True, array_like=True):
    """A sealed segment as it travels."""

    header: Header
    ciphertext: bytes
    signature: bytes


class Entry(msgspec.Struct, frozen=True, gc=False):
    """One change, apart from who made it and its sequence number. `record` None: the change creates its record."""

    kind: int
    record: Reference | None
    time: int  # hybrid logical clock, ms since 1970
    fields: dict[int, Any]
    replaces: dict[int, tuple[Reference, ...]]


class Seen(msgspec.Struct, frozen=True, array_like=True):
    """The author had read this log up to here; `digest` is cut to 8 bytes."""

    device: int
    sequence: int
    digest: bytes


@dataclass(frozen=True, slots=True)
class Opened:
    """A segment's content with the header that it came under."""

    header: Header
    entries: tuple[Entry, ...]
    seen: tuple[Seen, ...]
    hash: bytes


@dataclass(frozen=True, slots=True)
class EpochKey:
    """The symmetric key of one epoch of one compartment."""

    compartment: bytes
    epoch: int
    secret: bytes = field(repr=False)

    @property
    def commitment(self) -> bytes:
        """16 public bytes that fit no other key (HKDF-SHA256); the server keeps them, members check them."""
        info = canonical.signing_input("commitment/1", self.compartment, self.epoch.to_bytes(4, "big"))
        return HKDF(algorithm=SHA256(), length=16, salt=None, info=info).derive(self.secret)


def seal(header: Header, entries: list[Entry], seen: list[Seen], key: EpochKey, signer: keys.SigningKey) -> bytes:
    """Sealed and signed bytes of a segment. `header.count` must be `len(entries)`."""
    if not 1 <= len(entries) == header.count <= MAX_CHANGES:
        raise ValueError("a segment holds 1 to 100 changes, as its header says")
    packed = padding.pad(compression.compress(laid_out(header, entries, seen), header.dictionary))
    head = canonical.encode(header)
    ciphertext = AESGCMSIV(key.secret).encrypt(_nonce(header), packed, head)
    signature = signer.sign("segment/1", head, key.commitment, ciphertext)
    return canonical.encode(Segment(header, ciphertext, signature))


def read(data: bytes) -> Segment:
    """The segment as it travels, unopened; raises WireError(MALFORMED)."""
    segment = canonical.decode(data, Segment)
    header = segment.header
    if not (header.first >= 1 and 1 <= header.count <= MAX_CHANGES and len(header.previous) in (0, 16)):
        raise WireError(Code.MALFORMED, "segment header")
    return segment


def verify(segment: Segment, author: bytes, commitment: bytes) -> None:
    """Raise WireError(SIGNATURE) unless the author's key signed this under the epoch with this commitment."""
    head = canonical.encode(segment.header)
    keys.verify(author, segment.signature, "segment/1", head, commitment, segment.ciphertext)


def open_sealed(data: bytes, key: EpochKey, author: bytes) -> Opened:
    """Verify, decrypt and read a segment; raises WireError, and believes nothing before the signature holds."""
    segment = read(data)
    verify(segment, author, key.commitment)
    return unseal(segment, data, key)


def unseal(segment: Segment, data: bytes, key: EpochKey) -> Opened:
    """Decrypt and read a segment, of these bytes, whose signature has been verified; raises WireError."""
    header = segment.header
    try:
        packed = AESGCMSIV(key.secret).decrypt(_nonce(header), segment.ciphertext, canonical.encode(header))
    except InvalidTag as error:
        raise WireError(Code.SIGNATURE, "seal") from error
    entries, seen = _parse(header, compression.decompress(packed, header.dictionary))
    return Opened(header, entries, seen, canonical.digest(data))


def _nonce(header: Header) -> bytes:
    return header.device.to_bytes(4, "big") + header.first.to_bytes(8, "big")


def laid_out(header: Header, entries: list[Entry], seen: list[Seen]) -> bytes:
    """What is packed and sealed, in its plain form."""
    base = min(entry.time for entry in entries)
    flat_seen = [part for head in seen for part in (head.device, head.sequence, head.digest)]
    return canonical.encode([base, flat_seen, *(_pack(header.device, entry, base) for entry in entries)])


def _pack(device: int, entry: Entry, base: int) -> list[Any]:
    packed: list[Any] = [entry.kind, _short(device, entry.record), entry.time - base]
    for number, value in entry.fields.items():
        packed += [number, value, _short_all(device, entry.replaces.get(number, ()))]
    return packed


def _short(device: int, reference: Reference | None) -> int | list[int] | None:
    if reference is None:
        return None
    return reference[1] if reference[0] == device else list(reference)


def _short_all(device: int, references: tuple[Reference, ...]) -> int | list[int] | None:
    if len(references) == 1 and references[0][0] == device:
        return references[0][1]
    return [part for reference in references for part in reference] or None


def _parse(header: Header, plain: bytes) -> tuple[tuple[Entry, ...], tuple[Seen, ...]]:
    try:
        base, seen, *changes = msgspec.msgpack.decode(plain, type=list)
        if len(changes) != header.count or len(seen) % 3:
            raise WireError(Code.MALFORMED, "segment content")
        entries = tuple(_unpack(header.device, _number(base), change) for change in changes)
        heads = tuple(_head(*seen[at : at + 3]) for at in range(0, len(seen), 3))
    except (msgspec.DecodeError, ValueError, TypeError, RecursionError) as error:
        raise WireError(Code.MALFORMED, "segment content") from error
    return entries, heads


def _unpack(device: int, base: int, packed: list[Any]) -> Entry:
    kind, record, time, *rest = packed
    if len(rest) % 3:
        raise WireError(Code.MALFORMED, "change")
    fields = {_number(rest[at]): rest[at + 1] for at in range(0, len(rest), 3)}
    replaces = {rest[at]: _long_all(device, rest[at + 2]) for at in range(0, len(rest), 3)}
    return Entry(
        _number(kind), _long(device, record), base + _number(time), fields, {n: r for n, r in replaces.items() if r}
    )


def _head(device: Any, sequence: Any, digest: Any) -> Seen:
    if not isinstance(digest, bytes) or len(digest) != 8:
        raise WireError(Code.MALFORMED, "seen")
    return Seen(_number(device), _number(sequence), digest)


def _number(value: Any) -> int:
    if type(value) is not int or not 0 <= value < 1 << 53:  # True is no number; canonical.Long has the same bound
        raise WireError(Code.MALFORMED, "number")
    return value


def _long(device: int, short: Any) -> Reference | None:
    if short is None:
        return None
    if isinstance(short, int):
        return device, _number(short)
    [reference] = _long_all(device, short)
    return reference


def _long_all(device: int, short: Any) -> tuple[Reference, ...]:
    if short is None:
        return ()
    if isinstance(short, int):
        return ((device, _number(short)),)
    if not isinstance(short, list) or len(short) % 2:
        raise WireError(Code.MALFORMED, "replaces")
    return tuple((_number(short[at]), _number(short[at + 1])) for at in range(0, len(short), 2))
