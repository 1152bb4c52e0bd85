"""What is carried by hand: a file of parcels, one for each device that it is meant for (docs/adr/carried-by-hand.md).

    file   = magic (8 bytes) | version (1) | record …            the last record is END
    record = sort (1) | length (4, big-endian) | body | CRC-32 of all before in the record (4)
    PARCEL   body: HPKE to the recipient of a Manifest, which holds the key of the blocks that follow
    BLOCK    body: AES-256-GCM-SIV (RFC 8452), nonce = number of the block in its parcel, empty associated data, of
             length (4) | frames as in one sync (`messages.frame`) | Padmé padding
    END      body: how many records came before it (4, big-endian)

From outside a file tells how many parcels there are and how long each is, and nothing else: no device, compartment,
county or kind of frame. A device finds its own parcels by trying to open them. The checksum tells a slip of the medium
from a parcel for somebody else; what is believed rests on the seals and signatures inside.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator
from enum import IntEnum

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCMSIV

from wire import canonical, keys, messages, padding
from wire.errors import Code, WireError

MAGIC = b"bredvid\x1a"
VERSION = 1
HEAD = MAGIC + bytes([VERSION])
"""How a file begins."""

TARGET_BYTES = 16 * 1024
"""A block is closed before it passes this; one large frame may make one larger."""

MAX_RECORD = 2 * messages.MAX_FRAME
_INFO = canonical.signing_input("carried-info/1")


class Sort(IntEnum):
    """What a record holds. Numbers are part of the format."""

    PARCEL = 1
    BLOCK = 2
    END = 3


class Manifest(msgspec.Struct, frozen=True, array_like=True):
    """Who carries what to whom, and the key of its blocks. Signed, since HPKE here proves no sender."""

    county: canonical.Digest
    writer: canonical.Number  # device
    recipient: canonical.Number  # device
    parcel: canonical.Digest  # random: what a receipt names
    time: canonical.Long  # ms since 1970, the writer's clock
    blocks: canonical.Number
    key: bytes
    signature: bytes = b""

    def __repr__(self) -> str:
        return f"Manifest(writer={self.writer}, recipient={self.recipient}, blocks={self.blocks})"

    def sealed(self, signer: keys.SigningKey, recipient_key: bytes) -> bytes:
        """The body of a PARCEL."""
        signed = msgspec.structs.replace(self, signature=signer.sign("carried/1", self._body()))
        return keys.seal(canonical.encode(signed), recipient_key, _INFO)

    @classmethod
    def opened(cls, body: bytes, mine: keys.SealingKey) -> Manifest:
        """Raises WireError(SIGNATURE) when it is sealed to somebody else; whoever signed it is yet to be checked."""
        manifest = canonical.decode(mine.open(body, _INFO), cls)
        if len(manifest.key) != 32:
            raise WireError(Code.MALFORMED, "key")
        return manifest

    def verify(self, public: bytes) -> None:
        """Raise WireError(SIGNATURE) unless the writer's key signed it."""
        keys.verify(public, self.signature, "carried/1", self._body())

    def _body(self) -> bytes:
        return canonical.encode(
            [self.county, self.writer, self.recipient, self.parcel, self.time, self.blocks, self.key]
        )


def record(sort: Sort, body: bytes) -> bytes:
    """Bytes of one record."""
    if len(body) > MAX_RECORD:
        raise WireError(Code.TOO_LARGE, sort.name)
    head = bytes([sort]) + len(body).to_bytes(4, "big") + body
    return head + zlib.crc32(head).to_bytes(4, "big")


def end(records: int) -> bytes:
    """The last record of a file."""
    return record(Sort.END, records.to_bytes(4, "big"))


def seal_block(key: bytes, number: int, frames: Iterable[bytes]) -> bytes:
    """The body of a BLOCK."""
    content = b"".join(frames)
    plain = padding.pad(len(content).to_bytes(4, "big") + content)
    return AESGCMSIV(key).encrypt(number.to_bytes(12, "big"), plain, None)


def open_block(key: bytes, number: int, body: bytes) -> list[tuple[messages.Kind, bytes]]:
    """The frames of a block; raises WireError."""
    try:
        plain = AESGCMSIV(key).decrypt(number.to_bytes(12, "big"), body, None)
    except (InvalidTag, ValueError) as error:
        raise WireError(Code.SIGNATURE, "block") from error
    length = int.from_bytes(plain[:4], "big")
    if len(plain) < 4 or length > len(plain) - 4:
        raise WireError(Code.MALFORMED, "block")
    reader = messages.Reader()
    frames = list(reader.feed(plain[4 : 4 + length]))
    if reader.partial:
        raise WireError(Code.MALFORMED, "block")
    return frames


class Reader:
    """Cuts a file into records as it is read.

    `begun`: it is such a file. `ended`: the end mark has come, and says as many as there were.
    """

    def __init__(self) -> None:
        self.begun = self.ended = False
        self._records = 0
        self._buffer = bytearray()

    def feed(self, data: bytes) -> Iterator[tuple[Sort, bytes]]:
        """Take bytes, give every whole record; raises WireError(MALFORMED, TOO_LARGE, VERSION_UNKNOWN)."""
        self._buffer += data
        if not self.begun:
            self._begin()
        while self.begun and (found := self._next()) is not None:
            yield found

    def _begin(self) -> None:
        if not MAGIC.startswith(self._buffer[: len(MAGIC)]):
            raise WireError(Code.MALFORMED, "magic")
        if len(self._buffer) >= len(HEAD):
            if self._buffer[len(MAGIC)] != VERSION:
                raise WireError(Code.VERSION_UNKNOWN, "file")
            del self._buffer[: len(HEAD)]
            self.begun = True

    def _next(self) -> tuple[Sort, bytes] | None:
        if self.ended and self._buffer:
            raise WireError(Code.MALFORMED, "after the end")
        if len(self._buffer) < 5:
            return None
        length = int.from_bytes(self._buffer[1:5], "big")
        if length > MAX_RECORD:
            raise WireError(Code.TOO_LARGE, "record")
        if len(self._buffer) < length + 9:
            return None
        head, checksum = bytes(self._buffer[: 5 + length]), self._buffer[5 + length : 9 + length]
        if zlib.crc32(head).to_bytes(4, "big") != checksum or head[0] not in set(Sort):
            raise WireError(Code.MALFORMED, "record")
        del self._buffer[: length + 9]
        sort, body = Sort(head[0]), head[5:]
        if sort is Sort.END:
            if body != self._records.to_bytes(4, "big"):
                raise WireError(Code.MALFORMED, "end")
            self.ended = True
        self._records += 1
        return sort, body
