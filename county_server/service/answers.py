"""Answers to up-frames: neighbours joined, and handed out in portions, because on a slow link every byte is counted."""

from __future__ import annotations

from county_server.service.refusal import detail_of
from wire import canonical
from wire.errors import WireError
from wire.messages import Kind, Refused, Stored, frame

PORTION = 16 * 1024
"""So many bytes up at most go unanswered: what a cut makes the sender send again."""


class Answers:
    """What has been decided and not been said yet."""

    def __init__(self) -> None:
        self._said = bytearray()
        self._first: int | None = None  # of the run of stored frames that is still growing
        self._last = 0
        self._covered = 0

    def stored(self, index: int, size: int) -> None:
        """The frame is durable."""
        if self._first is None:
            self._first = index
        self._last = index
        self._covered += size

    def refused(self, index: int, error: WireError, size: int) -> None:
        """The frame was not taken."""
        self._end_run()
        self._said += frame(Kind.REFUSED, canonical.encode(Refused(index, error.code, detail_of(error))))
        self._covered += size

    def take_due(self) -> bytes:
        """Everything, once the frames that it answers fill a portion; else nothing yet."""
        return self.take() if self._covered >= PORTION else b""

    def take(self) -> bytes:
        """Everything."""
        self._end_run()
        said, self._said, self._covered = bytes(self._said), bytearray(), 0
        return said

    def _end_run(self) -> None:
        if self._first is not None:
            self._said += frame(Kind.STORED, canonical.encode(Stored(self._first, self._last)))
            self._first = None
