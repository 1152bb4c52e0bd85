"""Keeps what is being typed: at most a second after a keystroke, and at once when asked."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from desktop.ui.tasks import Tasks

AFTER_MS = 1_000
AGAIN_MS = 5_000

Content = dict[str, Any]
Keep = Callable[[Any], int | None]
"""Stores a draft, or drops it when it is empty; answers when it was kept, ms. Runs on the database thread."""


class DraftKeeper(QObject):
    """Asks a form for its content when something has been typed, and hands it to the drafts.

    `kept(ms)` is emitted when the words have reached the disk; `failed(error)` when they could not be kept: they stay
    in the form then, and it is tried again by itself. `mended` when that has come to an end: nothing is left to say.
    """

    kept = Signal(object)
    failed = Signal(object)
    mended = Signal()

    def __init__(self, tasks: Tasks, content: Callable[[], Any], parent: QObject) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._content = content
        self._keep: Keep | None = None
        self._unkept = self._failing = False
        self._text = 0  # counts the texts, so that an answer about an earlier one is known
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.flush)

    def aim(self, keep: Keep | None) -> None:
        """From now on drafts go here; what waited is kept where it belonged."""
        self.flush()
        self.forget()
        self._keep = keep

    @Slot()
    def touch(self) -> None:
        """Something was typed. The wait is not begun anew, so that one who never pauses is kept too."""
        self._unkept = True
        if not 0 <= self._timer.remainingTime() <= AFTER_MS:
            self._timer.start(AFTER_MS)

    @Slot()
    def flush(self) -> None:
        """Keep now what has been typed since the last time."""
        self._timer.stop()
        if self._unkept and self._keep is not None:
            self._unkept = False
            keep, failed = partial(self._keep, self._content()), partial(self._not_kept, self._text)
            self._tasks.run(self, keep, self._kept, failed)

    def hand_over(self) -> None:
        """Keep it now, and then leave it alone: what is typed is about to be saved as what it is to become."""
        self.flush()
        self.forget()

    def forget(self) -> None:
        """What was typed has been saved, or thrown away by the person."""
        self._text += 1
        self._unkept = False
        self._timer.stop()

    def _kept(self, at: int | None) -> None:
        if self._failing:
            self._failing = False
            self.mended.emit()
        if at is not None:
            self.kept.emit(at)

    def _not_kept(self, text: int, error: Exception) -> None:
        if text == self._text:
            self._unkept = self._failing = True
            self._timer.start(AGAIN_MS)
            self.failed.emit(error)
