"""A county server without HTTP: the real service over a real store, in this process, with a clock that tests set."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import select

from county_server.service.county import County
from county_server.service.enrolment import Enrolment
from county_server.service.exchange import Exchange
from county_server.service.limits import Limits
from county_server.service.service import Conversation, Service
from county_server.store import versions
from county_server.store.database import Database
from county_server.store.schema import device
from tests.support.county import NOW, Answer, Computer, TestCounty, read_answer
from wire.messages import ENROL_PATH, SYNC_PATH

UNHURRIED = Limits(burst=1_000_000)
"""Tests ask as often as they like."""


class LocalServer:
    """One server. `now` is its clock; the county's computers have the same one unless they are given another."""

    def __init__(
        self, store: Path | str, county: TestCounty, limits: Limits | None = None, patience: float = 15.0
    ) -> None:
        """`store` as `Database` takes it; an empty one is made the county's."""
        self.now = NOW
        self.database = Database(str(store), patience)
        with self.database.read() as connection:
            empty = versions.of(connection) is None
        if empty:
            County.found(self.database, county.root.public, "23")
        self.service = Service(self.database, limits or UNHURRIED, lambda: self.now)
        county.clock = lambda: self.now

    def post(self, path: str, request: bytes) -> Answer:
        """What the server answers to one whole request."""
        conversation = self.conversation(path)
        return read_answer(conversation.feed(request) + b"".join(conversation.close()))

    def conversation(self, path: str = SYNC_PATH) -> Conversation:
        """A request that the test feeds by itself, as it likes to cut it."""
        return {SYNC_PATH: Exchange, ENROL_PATH: Enrolment}[path](self.service)

    def sync(self, computer: Computer, *frames: bytes) -> Answer:
        """One sync of a computer, answered to the end; the computer's cursor moves with it."""
        answer = self.post(SYNC_PATH, computer.request(*frames))
        assert answer.error is None
        assert answer.done is not None
        computer.cursor = answer.cursor or computer.cursor
        return answer

    def counters(self) -> dict[int, tuple[int, int]]:
        """Of every device: the last position in its stream, and how many frames were taken from it."""
        with self.database.read() as connection:
            rows = connection.execute(select(device.c.number, device.c.position, device.c.stored))
            return {row.number: (row.position, row.stored) for row in rows}

    def close(self) -> None:
        self.database.close()
