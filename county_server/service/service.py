"""What all conversations of one server share."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Iterable, Iterator
from typing import Protocol

from county_server.service.county import County
from county_server.service.intake import Intake
from county_server.service.limits import Limits, Rates
from county_server.service.metrics import Metrics
from county_server.service.refusal import Refusal, detail_of
from county_server.store.database import Database
from wire import canonical
from wire.errors import Code, WireError
from wire.messages import Error, Kind, frame

BLOCK = 16 * 1024
"""Answers are handed to the link in blocks of about this size; a smaller answer is one block."""

log = logging.getLogger("county_server")


class Conversation(Protocol):
    """One request: bytes in as they come, bytes out as they are known. It owns no socket, and it blocks."""

    def feed(self, data: bytes) -> bytes:
        """Take what came; give what should be said at once."""
        ...

    def close(self) -> Iterator[bytes]:
        """The request has ended whole; give the rest of the answer in blocks."""
        ...

    def leave(self) -> None:
        """The request was cut, or stood still for too long."""
        ...


class Service:
    """A store, its county, the limits, and the clock."""

    def __init__(self, database: Database, limits: Limits, clock: Callable[[], int]) -> None:
        """`clock` gives milliseconds since 1970. Raises WrongStore."""
        self.database = database
        self.county = County(database)
        self.intake = Intake(database, self.county)
        self.limits = limits
        self.clock = clock
        self.metrics = Metrics(database)
        self._rates = Rates(limits)

    def admit(self, caller: int) -> None:
        """Raise Refusal(RATE) when the caller has asked too often; the detail says for how many seconds."""
        if seconds := self._rates.wait(caller):
            raise Refusal(Code.RATE, detail=seconds)

    def error(self, error: WireError) -> bytes:
        """The frame that refuses a request as a whole."""
        return frame(Kind.ERROR, canonical.encode(Error(error.code, self.clock(), detail_of(error))))


def system_clock() -> int:
    """Milliseconds since 1970."""
    return time.time_ns() // 1_000_000


def blocks(pieces: Iterable[bytes]) -> Iterator[bytes]:
    """Join small pieces to blocks."""
    block = bytearray()
    for piece in pieces:
        block += piece
        if len(block) >= BLOCK:
            yield bytes(block)
            block.clear()
    if block:
        yield bytes(block)
