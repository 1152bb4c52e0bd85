"""Saves a record as it is typed: one change at each pause, not one a key, and at once when the screen is left.

What cannot be saved, a text that is too long or a day that is half written, is kept as a draft: whoever goes elsewhere
finds it again, and what is wrong with it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from functools import partial
from typing import Any

import msgspec
from PySide6.QtCore import QObject, QTimer, Signal, Slot

from desktop.domain.errors import KnownError, Reason
from desktop.domain.projection import Projection
from desktop.services.editing import Editing, Outcome
from desktop.ui.tasks import Tasks

PAUSE_MS = 1_200
"""A pause in typing; what is typed is on the disk within two seconds of it."""

AGAIN_MS = 5_000
"""Until it is tried again when the disk was full."""

_PASSING = (Reason.DISK_FULL, Reason.DISK_REFUSED)

Keep = Callable[[dict[str, Any], Projection[Any] | None], None]
"""Keeps fields that could not be saved, as plain values, or drops them when there are none; the record, if there is one
by now. Runs on the database thread."""


class RecordSaver(QObject):
    """One open editor's way to the disk.

    Signals: `saved(Projection)` with the record as everybody has it now; `failed(errors by field)` for what could not
    be saved: it waits here for the next attempt. `answered()` after either, and when there was nothing to save.
    """

    saved = Signal(object)
    failed = Signal(object)
    answered = Signal()

    def __init__(self, tasks: Tasks, editing: Editing[Any], keep: Keep, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._editing = editing
        self._keep = keep
        self._waiting: dict[str, Any] = {}
        self._half: dict[str, str] = {}
        self._half_unkept = False
        self._on_the_way = 0
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self.flush)

    def put(self, **fields: Any) -> None:
        """The editor shows this now; it is saved at the next pause."""
        self._waiting.update(fields)
        for name in fields:
            self.finish(name)
        self._pause.start(PAUSE_MS)

    def put_half(self, name: str, text: str) -> None:
        """This stands in a field and is no value of it yet."""
        self._half[name], self._half_unkept = text, True
        self._pause.start(PAUSE_MS)

    def finish(self, name: str) -> None:
        """What was half written is written, or gone."""
        if self._half.pop(name, None) is not None:
            self._half_unkept = True

    def half(self) -> list[str]:
        """The fields that hold something half written."""
        return list(self._half)

    def is_waiting(self) -> bool:
        """Whether something typed is not known to be on the disk."""
        return bool(self._waiting) or self._on_the_way > 0

    def close(self) -> None:
        """Hand over what waits, and say nothing more."""
        self.flush()
        self.blockSignals(True)
        self.deleteLater()

    @Slot()
    def flush(self) -> None:
        """Hand over what waits, now."""
        self._pause.stop()
        fields, self._waiting = self._waiting, {}
        if fields or self._half_unkept:
            self._on_the_way += 1
            self._half_unkept = False
            save = partial(_save, self._editing, fields, dict(self._half), self._keep)
            self._tasks.run(self, save, partial(self._answered, fields))

    def _answered(self, fields: Mapping[str, Any], outcome: Outcome[Any]) -> None:
        self._on_the_way -= 1
        self._waiting = {**{name: fields[name] for name in outcome.refused}, **self._waiting}
        if any(error.reason in _PASSING for error in outcome.refused.values()) and not self._pause.isActive():
            self._pause.start(AGAIN_MS)
        if outcome.record is not None:
            self.saved.emit(outcome.record)
        if outcome.refused:
            self.failed.emit(outcome.refused)
        self.answered.emit()


def _save(editing: Editing[Any], fields: Mapping[str, Any], half: Mapping[str, str], keep: Keep) -> Outcome[Any]:
    """On the database thread, to the end even when the editor is gone by then."""
    outcome = editing.save_what_can_be(fields)
    with suppress(KnownError):  # a disk too full for a draft: it is held in memory, and the field has said so
        keep({**msgspec.to_builtins({name: fields[name] for name in outcome.refused}), **half}, editing.seen)
    return outcome
