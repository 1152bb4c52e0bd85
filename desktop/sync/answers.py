"""The server's answer, frame by frame as it comes; and what its refusals mean to a person."""

from __future__ import annotations

from desktop.domain.errors import KnownError, Reason
from desktop.domain.ports import Delivered
from wire import canonical
from wire.errors import Code, WireError
from wire.messages import Ahead, Delivery, Done, Error, Kind, Reader, Refused, Stored

_REASONS = {
    Code.CLOCK_SKEW: Reason.CLOCK_WRONG,
    Code.DEVICE_UNKNOWN: Reason.DEVICE_ENDED,
    Code.DEVICE_ENDED: Reason.DEVICE_ENDED,
    Code.VERSION_UNKNOWN: Reason.PROGRAM_OLD,
    Code.INVITATION: Reason.INVITATION_SPENT,
    Code.RATE: Reason.SERVER_UNREACHABLE,
    Code.UNAVAILABLE: Reason.SERVER_UNREACHABLE,
}

MOST_PROOF = 64 << 20
"""Bytes of lines that may come with a refusal: the directory of a county ten times as large as any."""


class Answers:
    """Whole frames of the answer to a request of so many, sorted. `done` or `error` stands once the last has come."""

    def __init__(self, asked: int = 0) -> None:
        self._asked = asked
        self.done: Done | None = None
        self.ahead = 0  # bytes that the server has said are to come
        self.error: Error | None = None
        self.lines: list[bytes] = []
        self._proof = 0
        self._reader = Reader()
        self._stored: list[int] = []
        self._refused: list[Refused] = []
        self._deliveries: list[Delivered] = []

    def feed(self, data: bytes) -> None:
        """Take bytes as they come; raises KnownError(SERVER_ODD) for what is not Bredvid's."""
        try:
            for kind, body in self._reader.feed(data):
                self._take(kind, body)
        except WireError as error:
            raise KnownError(Reason.SERVER_ODD) from error

    def take_stored(self) -> list[int]:
        """Indexes of frames that are stored, said since the last question."""
        said, self._stored = self._stored, []
        return said

    def take_refused(self) -> list[Refused]:
        """Refusals said since the last question."""
        said, self._refused = self._refused, []
        return said

    def take_deliveries(self) -> list[Delivered]:
        """Deliveries that have come since the last question."""
        said, self._deliveries = self._deliveries, []
        return said

    def _take(self, kind: Kind, body: bytes) -> None:
        match kind:
            case Kind.STORED:
                stored = canonical.decode(body, Stored)
                if stored.last >= self._asked:
                    raise WireError(Code.MALFORMED, "STORED of what was not sent")
                self._stored += range(stored.first, stored.last + 1)
            case Kind.REFUSED:
                self._refused.append(canonical.decode(body, Refused))
            case Kind.DELIVERY:
                delivery = canonical.decode(body, Delivery)
                self._deliveries.append(Delivered(delivery.position, delivery.kind, delivery.body))
            case Kind.DIRECTORY:
                self._proof += len(body)
                if self._proof > MOST_PROOF:
                    raise WireError(Code.TOO_LARGE, "proof")
                self.lines.append(body)
            case Kind.AHEAD:
                self.ahead = canonical.decode(body, Ahead).bytes
            case Kind.DONE:
                self.done = canonical.decode(body, Done)
            case Kind.ERROR:
                self.error = canonical.decode(body, Error)
            case _:
                raise WireError(Code.MALFORMED, f"{kind.name} does not come down")


def refusal_of(error: Error) -> KnownError:
    """What an ERROR means to the person. `server_time` is in ms, `seconds` is how long to wait."""
    try:
        reason = _REASONS.get(Code(error.code), Reason.SERVER_ODD)
    except ValueError:
        reason = Reason.SERVER_ODD
    match reason:
        case Reason.CLOCK_WRONG:
            return KnownError(reason, server_time=error.time)
        case Reason.SERVER_UNREACHABLE:
            return KnownError(reason, seconds=error.detail)
        case _:
            return KnownError(reason)
