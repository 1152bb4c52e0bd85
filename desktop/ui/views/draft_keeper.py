"""Keeps what is being typed, within two seconds of a pause, and at once when asked."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from desktop.ui.tasks import Tasks

PAUSE_MS = 1_500

Content = dict[str, Any]
Keep = Callable[[Content], int | None]
"""Stores a draft, or drops it when it is empty; answers when it was kept, ms. Runs on the database thread."""


class DraftKeeper(QObject):
    """Asks a form for its content after a pause and hands it to the drafts.

    `kept(ms)` is emitted when the words have reached the disk; `failed(error)` when they could not be kept, and they
    stay in the form then.
    """

    kept = Signal(object)
    failed = Signal(object)

    def __init__(self, tasks: Tasks, content: Callable[[], Content], parent: QObject) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._content = content
        self._keep: Keep | None = None
        self._unkept = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE_MS)
        self._timer.timeout.connect(self.flush)

    def aim(self, keep: Keep | None) -> None:
        """From now on drafts go here; what waited is kept where it belonged."""
        self.flush()
        self._keep = keep

    @Slot()
    def touch(self) -> None:
        """Something was typed."""
        self._unkept = True
        self._timer.start()

    @Slot()
    def flush(self) -> None:
        """Keep now what has been typed since the last time."""
        self._timer.stop()
        if self._unkept and self._keep is not None:
            self._unkept = False
            self._tasks.run(self, partial(self._keep, self._content()), self._kept, self.failed.emit)

    def forget(self) -> None:
        """What was typed has been saved, or thrown away by the person."""
        self._unkept = False
        self._timer.stop()

    def _kept(self, at: int | None) -> None:
        if at is not None:
            self.kept.emit(at)
