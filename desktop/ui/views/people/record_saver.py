"""Saves a record as it is typed: one change at each pause, not one a key, and at once when the screen is left."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from desktop.domain.errors import KnownError, Reason
from desktop.services.editing import Editing
from desktop.ui.sentences import sentence
from desktop.ui.tasks import Tasks

PAUSE_MS = 1_200
"""A pause in typing; what is typed is on the disk within two seconds of it."""

AGAIN_MS = 5_000
"""After this it is tried again by itself, as the sentence about a full disk promises."""

_PASSING = (Reason.DISK_FULL, Reason.DISK_REFUSED)
"""What somebody can mend elsewhere, so that the same words can be saved then."""


class RecordSaver(QObject):
    """One open editor's way to the disk.

    Signals: `saved(Projection)` with the record as everybody has it now; `failed(sentence, fields)` when it could not
    be saved: what was typed then waits here for the next attempt.
    """

    saved = Signal(object)
    failed = Signal(str, object)

    def __init__(self, tasks: Tasks, editing: Editing[Any], parent: QObject) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._editing = editing
        self._waiting: dict[str, Any] = {}
        self._on_the_way = 0
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self.flush)

    def put(self, **fields: Any) -> None:
        """The editor shows this now; it is saved at the next pause."""
        self._waiting.update(fields)
        self._pause.start(PAUSE_MS)

    def is_waiting(self) -> bool:
        """Whether something typed is not known to be on the disk."""
        return bool(self._waiting) or self._on_the_way > 0

    @Slot()
    def flush(self) -> None:
        """Hand over what waits, now. A record that does not exist yet is not made out of nothing."""
        self._pause.stop()
        fields, self._waiting = self._waiting, {}
        if fields and (self._editing.exists or any(fields.values())):
            self._on_the_way += 1
            save, failed = partial(self._editing.save, fields), partial(self._not_saved, fields)
            self._tasks.run(self, save, self._was_saved, failed)

    def _was_saved(self, record: Any) -> None:
        self._on_the_way -= 1
        self.saved.emit(record)

    def _not_saved(self, fields: dict[str, Any], error: Exception) -> None:
        self._on_the_way -= 1
        words = sentence(error)
        self._waiting = {**fields, **self._waiting}
        if isinstance(error, KnownError) and error.reason in _PASSING and not self._pause.isActive():
            self._pause.start(AGAIN_MS)
        self.failed.emit(words, frozenset(fields))
