"""The links of the world: they do what the weather says, and remember what passed for those who check."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from threading import Event

from tests.support.local_server import LocalServer
from tests.support.syncing import Link
from tests.support.world.account import PLANTED
from wire import canonical
from wire.errors import WireError
from wire.messages import SYNC_PATH, Delivery, Kind, Reader, Refused, Stored

KEPT = 8
"""Old requests that may still come late."""


@dataclass
class Passed:
    """One request, as this computer's side of the link knows it. `answered`: places of frames STORED or REFUSED."""

    sent: list[bytes] = field(default_factory=list)
    answered: set[int] = field(default_factory=set)


class WatchedLink(Link):
    """A link whose both directions are seen. `passed`: the exchanges since last asked; `delivered`: what came whole."""

    def __init__(self, server: LocalServer) -> None:
        super().__init__(server)
        self.passed: list[Passed] = []
        self.delivered: list[Delivery] = []
        self.refused_in_whole = False
        self.told_plainly = False

    def exchange(self, path: str, frames: Sequence[bytes], heard: Callable[[bytes], None], stop: Event) -> None:
        if path != SYNC_PATH:
            super().exchange(path, frames, heard, stop)
            return
        passed = Passed([one[1] for one in bodies(b"".join(frames))])
        self.passed.append(passed)
        self.told_plainly |= any(PLANTED.encode() in frame for frame in frames)
        reader = Reader()

        def overhear(data: bytes) -> None:
            try:
                for kind, body in reader.feed(data):
                    self._note(passed, kind, body)
            finally:
                heard(data)

        try:
            super().exchange(path, frames, overhear, stop)
        finally:
            del self.requests[:-KEPT]
            self.answers.clear()

    def take_passed(self) -> tuple[list[Passed], list[Delivery]]:
        """What has passed since last asked."""
        seen = self.passed, self.delivered
        self.passed, self.delivered = [], []
        return seen

    def _note(self, passed: Passed, kind: Kind, body: bytes) -> None:
        match kind:
            case Kind.STORED:
                run = canonical.decode(body, Stored)
                passed.answered |= set(range(run.first, run.last + 1))
            case Kind.REFUSED:
                passed.answered.add(canonical.decode(body, Refused).index)
            case Kind.DELIVERY:
                self.delivered.append(canonical.decode(body, Delivery))


def bodies(request: bytes) -> Iterable[tuple[Kind, bytes]]:
    """The frames of a whole request."""
    try:
        return list(Reader().feed(request))
    except WireError:  # pragma: no cover - the engine sends none such
        return []
