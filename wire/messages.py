"""What travels in one sync: frames up, frames down.

A frame is `length (LEB128) | kind (1 byte) | body`. The length counts kind and body. Up: HELLO first, then frames in
the order that the sender wants them kept (urgent first). Down: answers and deliveries in any mix, DONE or ERROR last; a
stream that ends without one of these was cut. See docs/sync.md for the rules.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import IntEnum

import msgspec

from wire import canonical, keys
from wire.errors import Code, WireError

MAX_FRAME = 64 * 1024
"""Largest frame. Segments aim for 16 KiB; one long text may make one larger."""

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
    STORED = 20  # down: Stored
    REFUSED = 21  # down: Refused
    DELIVERY = 22  # down: Delivery, wraps what others sent
    DONE = 23  # down, last: Done
    ERROR = 24  # down, last: Error


class Hello(msgspec.Struct, frozen=True, array_like=True):
    """Who asks, when, and where it stopped last. Signed, so that only the device fetches what is meant for it."""

    protocol: int
    device: int
    time: int  # ms since 1970, the sender's clock
    cursor: int  # position of the last delivery that is safely stored; 0 before the first
    stored: int  # how many frames of this device the server has confirmed as stored, as the device counts
    signature: bytes = b""

    def signed(self, county: bytes, signer: keys.SigningKey) -> Hello:
        """This greeting with its signature for one county."""
        return msgspec.structs.replace(self, signature=signer.sign("hello/1", county, self._body()))

    def verify(self, county: bytes, public: bytes) -> None:
        """Raise WireError(SIGNATURE) unless the device signed this for this county."""
        keys.verify(public, self.signature, "hello/1", county, self._body())

    def _body(self) -> bytes:
        return canonical.encode([self.protocol, self.device, self.time, self.cursor, self.stored])


class Found(msgspec.Struct, frozen=True, array_like=True):
    """A new compartment. Its id is `envelope.Founding(...).compartment`, so only the founder can have made it."""

    device: int
    signing_key: bytes
    nonce: bytes
    commitment: bytes  # of epoch 0


class Erase(msgspec.Struct, frozen=True, array_like=True):
    """Delete this compartment everywhere: the order of a device that founded it or may grant in it."""

    compartment: bytes
    device: int
    time: int
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

    compartment: bytes
    device: int  # who answers
    recipient: int  # the device that gave the order
    outcome: int  # Outcome
    time: int
    signature: bytes = b""

    def signed(self, county: bytes, signer: keys.SigningKey) -> Receipt:
        """This receipt with its signature."""
        return msgspec.structs.replace(self, signature=signer.sign("receipt/1", county, self._body()))

    def verify(self, county: bytes, public: bytes) -> None:
        """Raise WireError(SIGNATURE) unless the answering device signed it."""
        keys.verify(public, self.signature, "receipt/1", county, self._body())

    def _body(self) -> bytes:
        return canonical.encode([self.compartment, self.device, self.recipient, self.outcome, self.time])


class Invite(msgspec.Struct, frozen=True, array_like=True):
    """Tells the server that one application under this invitation is welcome. Only administrators may."""

    invitation: bytes  # digest of the one-time secret: the server never learns the secret
    expires: int  # ms since 1970


class Application(msgspec.Struct, frozen=True, array_like=True):
    """A new computer asks to be let in. `proof` shows the one-time secret without telling it."""

    invitation: bytes
    signing_key: bytes
    sealing_key: bytes
    proof: bytes


class Stored(msgspec.Struct, frozen=True, array_like=True):
    """The up-frames `first`..`last` of this request (HELLO is 0) are durably stored, now or before."""

    first: int
    last: int


class Refused(msgspec.Struct, frozen=True, array_like=True):
    """The up-frame at `index` was not taken; the others are unaffected. `detail` depends on the code."""

    index: int
    code: int
    detail: int = 0


class Delivery(msgspec.Struct, frozen=True, array_like=True):
    """What another device sent. Positions grow by at least one within a device's stream."""

    position: int
    kind: int
    body: bytes


class Done(msgspec.Struct, frozen=True, array_like=True):
    """The end of a whole answer."""

    time: int  # the server's clock, ms
    position: int  # the last position that this device has been given, ever
    stored: int  # how many frames of this device the server holds record of; fewer than HELLO's: it lost some


class Error(msgspec.Struct, frozen=True, array_like=True):
    """The request as a whole was refused."""

    code: int
    time: int  # the server's clock, ms
    detail: int = 0


def frame(kind: Kind, body: bytes) -> bytes:
    """Bytes of one frame."""
    if len(body) + 1 > MAX_FRAME:
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
                if not 1 <= length <= MAX_FRAME:
                    raise WireError(Code.TOO_LARGE if length else Code.MALFORMED, "frame length")
                return length, used + 1
        if len(self._buffer) >= 3:
            raise WireError(Code.TOO_LARGE, "frame length")
        return None, 0
