"""What takes many small steps on the database thread: files coming in, and contents coming out."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from desktop.domain.identity import CompartmentId, RecordId
from desktop.services.attachment.adding import Added, Adding, Source
from desktop.services.attachment.attachments import Attachments, Reading
from desktop.ui.tasks import Tasks


class ComingIn(QObject):
    """Files on their way in, one at a time; the steps leave room for whoever types.

    Signals: `moved(name, done, size)`, `added(Added)`, `failed(name, Exception)`, and `rested` when none is left.
    """

    moved = Signal(str, int, int)
    added = Signal(object)
    failed = Signal(str, object)
    rested = Signal()

    def __init__(self, work: Attachments, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._work, self._tasks = work, tasks
        self._queue: deque[tuple[CompartmentId, Source, RecordId | None]] = deque()
        self._now: Adding | None = None
        self._name = ""

    def take(self, file: CompartmentId, source: Source, about: RecordId | None = None) -> None:
        """One more. `about`: the note that it belongs to."""
        self._queue.append((file, source, about))
        if not self._name:
            self._begin()

    def _begin(self) -> None:
        if not self._queue:
            self._name = ""
            self.rested.emit()
            return
        file, source, about = self._queue.popleft()
        self._name = source.name or "?"
        self._tasks.run(self, partial(self._work.add, file, source, about), self._begun, self._not_added)

    def _begun(self, adding: Adding) -> None:
        self._now = adding
        self._step(adding)

    def _step(self, adding: Adding) -> None:
        self._tasks.run(self, adding.step, partial(self._stepped, adding), self._not_added)

    def _stepped(self, adding: Adding, whole: bool) -> None:
        self.moved.emit(self._name, adding.done, adding.size)
        if not whole:
            self._step(adding)
            return
        if adding.added is not None:
            self.added.emit(adding.added)
        self._begin()

    def _not_added(self, error: Exception) -> None:
        self.failed.emit(self._name, error)
        self._begin()


class GoingOut(QObject):
    """One content on its way into memory. What is asked for last is what comes."""

    def __init__(self, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._number = 0

    def read(
        self, begin: Callable[[], Reading], done: Callable[[bytes], None], failed: Callable[[Exception], None]
    ) -> None:
        """Read all of it, then call `done`."""
        self._number += 1
        number = self._number
        self._tasks.run(self, begin, partial(self._step, number, done, failed), failed)

    def drop(self) -> None:
        """Nobody waits for it any more."""
        self._number += 1

    def _step(
        self, number: int, done: Callable[[bytes], None], failed: Callable[[Exception], None], reading: Reading
    ) -> None:
        if number == self._number:
            then = partial(self._stepped, number, done, failed, reading)
            self._tasks.run(self, reading.step, then, failed)

    def _stepped(
        self,
        number: int,
        done: Callable[[bytes], None],
        failed: Callable[[Exception], None],
        reading: Reading,
        whole: bool,
    ) -> None:
        if number != self._number:
            return
        if whole:
            done(reading.content)
        else:
            self._step(number, done, failed, reading)


__all__ = ["Added", "ComingIn", "GoingOut"]
