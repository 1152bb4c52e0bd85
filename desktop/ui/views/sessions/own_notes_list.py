"""Her own earlier notes, below the one that she writes: nobody else has a key to them, and they never leave (P28)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.clock import local
from desktop.domain.projection import Projection
from desktop.domain.records.assignment import OwnNote
from desktop.ui.views.sessions.assignment_cards import Parts
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.header import SectionTitle
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.layouts import Beside, Column
from desktop.ui.widgets.time_words import when
from desktop.ui.widgets.words import UndoRow

MOST = 50
"""Notes on the screen at once; the others lie below them in the vault."""


class OwnNotesList(QWidget):
    """`removed(note)` and `restored(note)`. Hidden while there is none and nothing to take back."""

    removed = Signal(object)
    restored = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._gone: Projection[OwnNote] | None = None
        self.title = SectionTitle(self.tr("Your earlier notes"), 0)
        self.notes = Parts(gap=0.6)
        self.undo = UndoRow()
        self.setLayout(Column(self.title, self.undo, self.notes, gap=0.4, margins=(0, 0.8, 0, 0)))
        self.undo.undone.connect(self._restore)
        self.hide()

    def show_notes(self, notes: Sequence[Projection[OwnNote]], today: date) -> None:
        """The latest first."""
        self.title.set_count(len(notes))
        self.notes.show_parts(*(self._note(seen, today) for seen in notes[:MOST]))
        self.setVisible(bool(notes) or self._gone is not None)

    def forget(self) -> None:
        """Another thing is written now."""
        self._gone = None
        self.undo.hide()
        self.hide()

    def _note(self, seen: Projection[OwnNote], today: date) -> QWidget:
        at = when(local(seen.record.written_at or seen.created_at), today)
        remove = Button(self.tr("Remove the note"), kind="quiet")
        remove.setAccessibleName(self.tr("Remove the note of {time}").format(time=at))
        remove.clicked.connect(partial(self._remove, seen))
        text = Label(seen.record.text)
        text.setTextFormat(Qt.TextFormat.PlainText)
        part = QWidget()
        part.setLayout(Column(Beside(Label(at, "small", tone="ink2"), remove, least=8), text, gap=0.1))
        return part

    def _remove(self, seen: Projection[OwnNote], _checked: bool = False) -> None:
        self._gone = seen
        self.undo.say(self.tr("The note has been removed."))
        self.removed.emit(seen)

    def _restore(self) -> None:
        if self._gone is not None:
            self.restored.emit(self._gone)
            self._gone = None
            self.undo.hide()
