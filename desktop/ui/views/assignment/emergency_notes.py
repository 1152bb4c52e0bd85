"""Brådskande anteckningar that no handler has read: the latest first, one at a time."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.domain.clock import local
from desktop.services.assignment.assignments import EmergencyEntry
from desktop.ui.views.sessions.assignment_cards import Parts
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.card import Banner
from desktop.ui.widgets.layouts import Column
from desktop.ui.widgets.time_words import when


class EmergencyNotes(QWidget):
    """A red banner while there is one. `read(entry)` is emitted when the handler says that she has read it."""

    read = Signal(object)

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        self._today = today
        self._first: EmergencyEntry | None = None
        self._parts = Parts(gap=0)
        self.setLayout(Column(self._parts, gap=0, margins=(0, 0, 0, 0.75)))
        self.hide()

    def show_notes(self, entries: Sequence[EmergencyEntry]) -> None:
        """Shows the latest; the next one comes when it has been read. What stands there already is left alone."""
        first = entries[0] if entries else None
        if first == self._first:
            return
        self._first = first
        self._parts.show_parts(*([self._banner(first)] if first is not None else []))
        self.setVisible(first is not None)

    def _banner(self, entry: EmergencyEntry) -> Banner:
        note = entry.seen.record
        at = local(note.written_at or entry.seen.created_at)
        first = self.tr("Urgent note from {name}, {time}").format(name=entry.by, time=when(at, self._today()))
        lines = [note.what, note.when_and_where]
        if note.reach_me:
            lines.append(self.tr("Can be reached at {number}").format(number=note.reach_me))
        button = Button(self.tr("I have read it"))
        button.clicked.connect(self._read)
        return Banner("safety", first, "\n".join(line for line in lines if line), buttons=[button])

    @Slot()
    def _read(self) -> None:
        if self._first is not None:
            self.read.emit(self._first)
