"""Keeps what is being typed: at most a second after a keystroke, and at once when told to."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from desktop.ui.tasks import Tasks

_AFTER_MS = 1_000
_AGAIN_MS = 5_000


class DraftKeeper(QObject):
    """`touch` at every keystroke; `flush` before leaving.

    `kept(ms)` is emitted when a draft has reached the disk; `failed(error)` when it has not, and then it is tried again
    by itself. `make` is called on the GUI thread and answers the call that keeps the draft as it is then.
    """

    kept = Signal(object)
    failed = Signal(object)

    def __init__(self, tasks: Tasks, make: Callable[[], Callable[[], int]], parent: QObject) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._make = make
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.flush)

    @Slot()
    def touch(self) -> None:
        """Something has been typed. The wait is not begun anew, so that one who never pauses is kept too."""
        if not self._timer.isActive():
            self._timer.start(_AFTER_MS)

    @Slot()
    def flush(self) -> None:
        """Keep it now."""
        self._timer.stop()
        self._tasks.run(self, self._make(), self.kept.emit, self._not_kept)

    def flush_if_touched(self) -> None:
        """Keep it now if anything has been typed since the last time."""
        if self._timer.isActive():
            self.flush()

    def stop(self) -> None:
        """What was typed has gone elsewhere; nothing is to be kept."""
        self._timer.stop()

    def _not_kept(self, error: Exception) -> None:
        self.failed.emit(error)
        self._timer.start(_AGAIN_MS)
