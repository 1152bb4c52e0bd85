"""A county server without HTTP: the real service over a real store, in this process, with a clock that the test sets."""

from __future__ import annotations

from pathlib import Path

from county_server.service.county import County
from county_server.service.enrolment import Enrolment
from county_server.service.exchange import Exchange
from county_server.service.limits import Limits
from county_server.service.service import Conversation, Service
from county_server.store.database import Database
from tests.support.county import NOW, Answer, Computer, TestCounty, read_answer
from wire.messages import ENROL_PATH, SYNC_PATH


class LocalServer:
    """One server. `now` is its clock; the county's computers have the same one unless they are given another."""

    def __init__(self, store: Path, county: TestCounty, limits: Limits | None = None) -> None:
        self.now = NOW
        self.database = Database(str(store))
        if not store.exists():
            County.found(self.database, county.root.public, "23")
        self.service = Service(self.database, limits or Limits(), lambda: self.now)
        county.clock = lambda: self.now

    def post(self, path: str, request: bytes) -> Answer:
        """What the server answers to one whole request."""
        conversation = self.conversation(path)
        return read_answer(conversation.feed(request) + b"".join(conversation.close()))

    def conversation(self, path: str = SYNC_PATH) -> Conversation:
        """A request that the test feeds by itself, as it likes to cut it."""
        return {SYNC_PATH: Exchange, ENROL_PATH: Enrolment}[path](self.service)

    def sync(self, computer: Computer, *frames: bytes, cursor: int = 0) -> Answer:
        """One sync of a computer; it must be answered to the end."""
        answer = self.post(SYNC_PATH, computer.request(*frames, cursor=cursor))
        assert answer.error is None
        assert answer.done is not None
        return answer

    def close(self) -> None:
        self.database.close()
