"""The library's inbox: texts about nobody, to be worked into the library (K13, K40)."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.projection import Projection
from desktop.domain.records.library import LibraryNote, NoteUse
from desktop.ui.views.consultation import words
from desktop.ui.views.consultation.clearing import empty
from desktop.ui.views.consultation.question import Prose
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.header import PageHeader
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.layouts import Column, Flow
from desktop.ui.widgets.page import ScrollPage
from desktop.ui.widgets.words import EmptyState

translate = QCoreApplication.translate


class NotesPane(ScrollPage):
    """`taken_in(note)` when one has been worked into the library."""

    taken_in = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(gap=0.9, parent=parent)
        header = PageHeader(
            translate("NotesPane", "The library's inbox"),
            translate("NotesPane", "What others took with them. Nothing here leads back to anybody."),
        )
        self._column = Column(gap=0.6)
        around = QWidget()
        around.setLayout(self._column)
        self.add(header, around, None)

    def show_notes(self, notes: Sequence[Projection[LibraryNote]]) -> None:
        """These, the newest first."""
        empty(self._column)
        if not notes:
            self._column.addWidget(EmptyState(translate("NotesPane", "Nothing has come yet.")))
        for seen in notes:
            self._column.addWidget(self._card(seen))

    def _card(self, seen: Projection[LibraryNote]) -> Card:
        note = seen.record
        titles = {
            NoteUse.LEARNING: translate("NotesPane", "What somebody took with them"),
            NoteUse.NETWORK_MEETING: translate("NotesPane", "A case for a network meeting"),
        }
        card = Card(titles[note.use])
        came = translate("NotesPane", "Came {day}").format(day=words.day_of(seen.created_at))
        card.add(Prose(note.text), Label(came, role="small", tone="ink2"))
        if note.taken_in_at is not None:
            done = translate("NotesPane", "Worked into the library {day}").format(day=words.day_of(note.taken_in_at))
            card.add(Label(done, role="small", tone="ink2"))
            return card
        button = Button(translate("NotesPane", "Worked into the library"), "check")
        button.clicked.connect(partial(self.taken_in.emit, seen))
        pressed = QWidget()
        pressed.setLayout(Flow(button, gap=0.5))
        card.add(pressed)
        return card
