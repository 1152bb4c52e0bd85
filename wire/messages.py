"""What travels in one sync: frames up, frames down.

A frame is `length (LEB128) | kind (1 byte) | body`. The length counts kind and body. Up: HELLO first, then frames in
the order that the sender wants them kept (urgent first). Down: answers and deliveries in any mix, DONE or ERROR last; a
stream that ends without one of these was cut. See docs/sync.md for the rules.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import IntEnum

import msgspec

from wire import canonical, keys, version
from wire.errors import Code, WireError

MAX_FRAME = 64 * 1024
"""Largest frame. Segments aim for 16 KiB; one long text may make one larger."""

MAX_BODY = MAX_FRAME - 32
"""Largest body: it must still fit when the server wraps it in a DELIVERY."""

MAX_SKEW_MS = 15 * 60 * 1000
"""A HELLO this far from the server's clock is refused: a replayed one must not live long."""

SYNC_PATH = "/v1/sync"
ENROL_PATH = "/v1/enrol"
MEDIA_TYPE = "application/x-bredvid"


class Kind(IntEnum):
    """What a frame holds. Numbers are part of the protocol."""

    HELLO = 1  # up: Hello
    DIRECTORY = 2  # both: a directory line
    FOUND = 3  # up: Found
    ENVELOPE = 4  # both: an envelope
    SEGMENT = 5  # both: a segment
    ERASE = 6  # both: Erase
    RECEIPT = 7  # both: Receipt
    INVITE = 8  # up: Invite, from an administrator
    APPLICATION = 9  # down to the administrator who invited: Application
    LEASE = 12  # up: Lease
    RECALL = 15  # up: Recall
    CARRIED = 18  # both: Carried
    BULK = 16  # both: a segment that nobody is in a hurry for; comes down when asked for (Wish.NEXT)
    AHEAD = 17  # down: Ahead, before deliveries that take long
    STORED = 20  # down: Stored
    REFUSED = 21  # down: Refused
    DELIVERY = 22  # down: Delivery, wraps what others sent
    DONE = 23  # down, last: Done
    ERROR = 24  # down, last: Error


class _Versioned(msgspec.Struct, array_like=True):
    """As much of a HELLO as every version of the protocol has."""

    protocol: int


class Hello(msgspec.Struct, frozen=True, array_like=True):
    """Who asks, when, and where it stopped last. Signed, so that only the device fetches what is meant for it."""

    protocol: canonical.Number
    device: canonical.Number
    time: canonical.Long  # ms since 1970, the sender's clock
    cursor: canonical.Long  # position of the last delivery that is safely stored; 0 before the first
    stored: canonical.Long  # how many frames of this device the server has confirmed as stored, as the device counts
    mark: bytes = b""  # `mark_of` the delivery at the cursor: a restored server may have another; empty: unknown
    signature: bytes = b""

    @classmethod
    def read(cls, data: bytes) -> Hello:
        """A greeting of this version; raises WireError(VERSION_UNKNOWN) for any other, however it goes on."""
        try:
            protocol = msgspec.msgpack.decode(data, type=_Versioned).protocol
        except (msgspec.DecodeError, ValueError, RecursionError, OverflowError) as error:
            raise WireError(Code.MALFORMED, "HELLO") from error
        if protocol != version.PROTOCOL:
            raise WireError(Code.VERSION_UNKNOWN, "protocol")
        return canonical.decode(data, cls)

    def signed(self, county: bytes, signer: keys.SigningKey) -> Hello:
        """This greeting with its signature for one county."""
        return msgspec.structs.replace(self, signature=signer.sign("hello/1", county, self._body()))

    def verify(self, county: bytes, public: bytes) -> None:
        """Raise WireError(SIGNATURE) unless the device signed this for this county."""
        keys.verify(public, self.signature, "hello/1", county, self._body())

    def _body(self) -> bytes:
        return canonical.encode([self.protocol, self.device, self.time, self.cursor, self.stored, self.mark])


def mark_of(kind: int, body: bytes) -> bytes:
    """Four bytes by which a delivery is known again: enough against chance, and whoever asks signs them."""
    return canonical.digest(kind.to_bytes(4, "big") + body)[:4]


class Found(msgspec.Struct, frozen=True, array_like=True):
    """A new compartment. Its id is `envelope.Founding(...).compartment`, so only the founder can have made it."""

    device: canonical.Number
    signing_key: bytes
    nonce: bytes
    commitment: canonical.Digest  # of epoch 0


class Erase(msgspec.Struct, frozen=True, array_like=True):
    """Delete this compartment everywhere: the order of a device that founded it or may grant in it."""

    compartment: canonical.Digest
    device: canonical.Number
    time: canonical.Long
    signature: bytes = b""

    def signed(self, county: bytes, signer: keys.SigningKey) -> Erase:
        """This order with its signature."""
        return msgspec.structs.replace(self, signature=signer.sign("erase/1", county, self._body()))

    def verify(self, county: bytes, public: bytes) -> None:
        """Raise WireError(SIGNATURE) unless the named device signed it."""
        keys.verify(public, self.signature, "erase/1", county, self._body())

    def _body(self) -> bytes:
        return canonical.encode([self.compartment, self.device, self.time])


class Outcome(IntEnum):
    """What a recipient did with an erase order."""

    ERASED = 1  # copy and keys are gone
    LOCKED = 2  # unreadable for its users; erased later by policy


class Receipt(msgspec.Struct, frozen=True, array_like=True):
    """A recipient's answer to an erase order, delivered to the device that gave it."""

    compartment: canonical.Digest
    device: canonical.Number  # who answers
    recipient: canonical.Number  # the device that gave the order
    outcome: canonical.Number  # Outcome
    time: canonical.Long
    signature: bytes = b""

    def signed(self, county: bytes, signer: keys.SigningKey) -> Receipt:
        """This receipt with its signature."""
        return msgspec.structs.replace(self, signature=signer.sign("receipt/1", county, self._body()))

    def verify(self, county: bytes, public: bytes) -> None:
        """Raise WireError(SIGNATURE) unless the answering device signed it."""
        keys.verify(public, self.signature, "receipt/1", county, self._body())

    def _body(self) -> bytes:
        return canonical.encode([self.compartment, self.device, self.recipient, self.outcome, self.time])


class Wish(IntEnum):
    """What a device asks of what the server holds for it in one compartment."""

    AGAIN = 1  # deliver everything anew: this computer has evicted it
    AWAY = 2  # delete the keys that are sealed to this computer: it goes on a journey without them
    NEXT = 3  # deliver some more of what nobody is in a hurry for


class Lease(msgspec.Struct, frozen=True, array_like=True):
    """A device that has evicted a compartment (docs/adr/leases.md) asks for it, or has its keys deleted."""

    compartment: canonical.Digest
    device: canonical.Number
    wish: canonical.Number  # Wish
    since: canonical.Number  # the first epoch that it had a key of: nothing older is of use to it
    time: canonical.Long
    signature: bytes = b""

    def signed(self, county: bytes, signer: keys.SigningKey) -> Lease:
        """This wish with its signature."""
        return msgspec.structs.replace(self, signature=signer.sign("lease/1", county, self._body()))

    def verify(self, county: bytes, public: bytes) -> None:
        """Raise WireError(SIGNATURE) unless the named device signed it."""
        keys.verify(public, self.signature, "lease/1", county, self._body())

    def _body(self) -> bytes:
        return canonical.encode([self.compartment, self.device, self.wish, self.since, self.time])


class Recall(msgspec.Struct, frozen=True, array_like=True):
    """A device that was restored from an old copy of itself asks for what it wrote in one compartment since then."""

    compartment: canonical.Digest
    device: canonical.Number
    after: canonical.Long  # the last number of its log that it knows to be stored
    time: canonical.Long
    signature: bytes = b""

    def signed(self, county: bytes, signer: keys.SigningKey) -> Recall:
        """This question with its signature."""
        return msgspec.structs.replace(self, signature=signer.sign("recall/1", county, self._body()))

    def verify(self, county: bytes, public: bytes) -> None:
        """Raise WireError(SIGNATURE) unless the named device signed it."""
        keys.verify(public, self.signature, "recall/1", county, self._body())

    def _body(self) -> bytes:
        return canonical.encode([self.compartment, self.device, self.after, self.time])


class Carried(msgspec.Struct, frozen=True, array_like=True):
    """A device has read all of a parcel carried by hand (wire/carried.py): delivered to the one that wrote it."""

    parcel: canonical.Digest
    device: canonical.Number  # who has read
    recipient: canonical.Number  # the device that wrote the parcel
    time: canonical.Long
    signature: bytes = b""

    def signed(self, county: bytes, signer: keys.SigningKey) -> Carried:
        """This word with its signature."""
        return msgspec.structs.replace(self, signature=signer.sign("carried-read/1", county, self._body()))

    def verify(self, county: bytes, public: bytes) -> None:
        """Raise WireError(SIGNATURE) unless the named device signed it."""
        keys.verify(public, self.signature, "carried-read/1", county, self._body())

    def _body(self) -> bytes:
        return canonical.encode([self.parcel, self.device, self.recipient, self.time])


WITHDRAWN = 0
"""As the expiry of an invitation: it is taken back, or the one who used it was refused."""


class Invite(msgspec.Struct, frozen=True, array_like=True):
    """Tells the server that one application under this invitation is welcome. Only administrators may."""

    invitation: canonical.Digest  # digest of the one-time secret: the server never learns the secret
    expires: canonical.Long  # ms since 1970, or WITHDRAWN


class Application(msgspec.Struct, frozen=True, array_like=True):
    """A new computer asks to be let in. `proof` shows the one-time secret without telling it."""

    invitation: canonical.Digest
    signing_key: bytes
    sealing_key: bytes
    proof: bytes


class Stored(msgspec.Struct, frozen=True, array_like=True):
    """The up-frames `first`..`last` of this request (HELLO is 0) are durably stored, now or before."""

    first: canonical.Number
    last: canonical.Number


class Refused(msgspec.Struct, frozen=True, array_like=True):
    """The up-frame at `index` was not taken; the others are unaffected. `detail` depends on the code."""

    index: canonical.Number
    code: canonical.Number
    detail: canonical.Long = 0


class Delivery(msgspec.Struct, frozen=True, array_like=True):
    """What another device sent. Positions grow by at least one within a device's stream."""

    position: canonical.Long
    kind: canonical.Number
    body: bytes


class Ahead(msgspec.Struct, frozen=True, array_like=True):
    """What follows in this answer, said first when it is much: so that a person may be asked before it has come."""

    deliveries: canonical.Long
    bytes: canonical.Long  # of their bodies


AHEAD_BYTES = 64 * 1024
"""Less than this is not worth telling of."""


class Done(msgspec.Struct, frozen=True, array_like=True):
    """The end of a whole answer."""

    time: canonical.Long  # the server's clock, ms
    position: canonical.Long  # the last position that this device has been given, ever
    stored: canonical.Long  # how many frames of this device it has taken, ever; fewer than HELLO's: it lost some


class Error(msgspec.Struct, frozen=True, array_like=True):
    """The request as a whole was refused."""

    code: canonical.Number
    time: canonical.Long  # the server's clock, ms
    detail: canonical.Long = 0


def frame(kind: Kind, body: bytes) -> bytes:
    """Bytes of one frame."""
    if len(body) > (MAX_FRAME - 1 if kind is Kind.DELIVERY else MAX_BODY):
        raise WireError(Code.TOO_LARGE, kind.name)
    length, head = len(body) + 1, bytearray()
    while length > 0x7F:
        head.append(length & 0x7F | 0x80)
        length >>= 7
    head.append(length)
    return bytes(head) + bytes([kind]) + body


class Reader:
    """Cuts a byte stream into frames, however it arrives; a frame comes out only when it has arrived whole."""

    def __init__(self) -> None:
        self._buffer = bytearray()

    def feed(self, data: bytes) -> Iterator[tuple[Kind, bytes]]:
        """Take bytes, give every whole frame; raises WireError(MALFORMED or TOO_LARGE)."""
        self._buffer += data
        while (found := self._next()) is not None:
            yield found

    @property
    def partial(self) -> bool:
        """Whether bytes of an unfinished frame are held: at the end of a stream that means a cut."""
        return bool(self._buffer)

    def _next(self) -> tuple[Kind, bytes] | None:
        length, used = self._length()
        if length is None or len(self._buffer) < used + length:
            return None
        body = bytes(self._buffer[used : used + length])
        del self._buffer[: used + length]
        try:
            return Kind(body[0]), body[1:]
        except ValueError as error:
            raise WireError(Code.MALFORMED, f"frame kind {body[0]}") from error

    def _length(self) -> tuple[int | None, int]:
        length = 0
        for used, byte in enumerate(self._buffer[:3]):
            length |= (byte & 0x7F) << 7 * used
            if byte < 0x80:
                if used and not byte:
                    raise WireError(Code.MALFORMED, "frame length")
                if not 1 <= length <= MAX_FRAME:
                    raise WireError(Code.TOO_LARGE if length else Code.MALFORMED, "frame length")
                return length, used + 1
        if len(self._buffer) >= 3:
            raise WireError(Code.TOO_LARGE, "frame length")
        return None, 0
