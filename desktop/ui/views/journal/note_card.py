"""One note as it stands: when, who, what kind, and below it whatever has corrected it."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QWidget

from desktop.domain.clock import local
from desktop.domain.records.person_file import NoteKind
from desktop.services.file.journal import NoteView
from desktop.ui.views.people.person_words import moment_words, name_of, near_day_words
from desktop.ui.widgets import Beside, Button, Card, CardBar, Column, Flow, Label


class NoteCard(Card):
    """`correct_wanted(NoteCard)` and `print_wanted(NoteCard)` when one wants to. `foot` is where the form opens."""

    correct_wanted = Signal(object)
    print_wanted = Signal(object)

    def __init__(self, view: NoteView, today: date, parent: QWidget | None = None) -> None:
        super().__init__(gap=0.35, margins=(0.8, 0.55, 0.5, 0.6), parent=parent)
        self.view = view
        self.button = Button(self.tr("Correct"), "pencil-simple", "quiet")
        self.button.clicked.connect(self._pressed)
        self.print = Button(self.tr("Print"), "printer", "quiet")
        self.print.clicked.connect(self._print)
        head, buttons = QWidget(), QWidget()
        buttons.setLayout(Flow(self.print, self.button, gap=0.3))
        head.setLayout(Beside(self._when(view, today), buttons, least=10, top=True, under_gap=0))
        self.add(head, Label(view.note.record.text))
        for correction in view.corrections:
            self.add(Correction(correction, self._signature(correction, today)))
        self.foot = QWidget()
        self.add(self.foot)
        self.setAccessibleName(f"{near_day_words(view.on, today)}. {self._signature(view, today)}")
        for button in (self.button, self.print):
            button.setAccessibleDescription(view.note.record.text)

    def _when(self, view: NoteView, today: date) -> QWidget:
        lines = QWidget()
        day = Label(near_day_words(view.on, today), bold=True)
        lines.setLayout(Column(day, Label(self._signature(view, today), role="small", tone="ink2"), gap=0))
        return lines

    def _signature(self, view: NoteView, today: date) -> str:
        words = {NoteKind.FACT: self.tr("Fact"), NoteKind.ASSESSMENT: self.tr("Assessment")}
        kind = view.note.record.kind
        written = moment_words(local(view.by.at), today)
        signed = self.tr("signed by {name} {when}").format(name=name_of(view.by), when=written)
        return " · ".join(part for part in (words[kind] if kind is not None else "", signed) if part)

    @Slot()
    def _pressed(self) -> None:
        self.correct_wanted.emit(self)

    @Slot()
    def _print(self) -> None:
        self.print_wanted.emit(self)


class Correction(QFrame):
    """A note that corrects another, beside a bar."""

    def __init__(self, view: NoteView, signature: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words = Label("")
        words.set_two(self.tr("Correction:"), view.note.record.text)
        signed = Label(signature, role="small", tone="ink2")
        self.setLayout(Column(words, signed, gap=0.1, margins=(0.7, 0.1, 0, 0.1)))
        self._bar = CardBar("grey", self)
        words.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._bar.place(self.rect())
