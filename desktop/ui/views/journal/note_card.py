"""One note as it stands: when, who, what kind, and below it whatever has corrected it."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QWidget

from desktop.domain.clock import local
from desktop.domain.records.person_file import NoteKind
from desktop.services.file.journal import NoteView
from desktop.ui.views.people.person_words import moment_words, name_of, near_day_words
from desktop.ui.widgets import Beside, Button, Card, CardBar, Column, Flow, Label


class NoteCard(Card):
    """Signals, each with the card: `correct_wanted`, `reword_wanted`, `print_wanted`, `copy_wanted`, `attach_wanted` to
    add a document to it, and `attached_wanted` to look at those that belong to it.

    `reword` shows only to the writer of a note that is not locked. `earlier` shows what it said before.
    """

    correct_wanted = Signal(object)
    print_wanted = Signal(object)
    reword_wanted = Signal(object)
    copy_wanted = Signal(object)
    attach_wanted = Signal(object)
    attached_wanted = Signal(object)

    def __init__(self, view: NoteView, today: date, parent: QWidget | None = None) -> None:
        super().__init__(gap=0.35, margins=(0.8, 0.55, 0.5, 0.6), parent=parent)
        self.view = view
        self.button = Button(self.tr("Correct"), "pencil-simple", "quiet")
        self.button.clicked.connect(self._pressed)
        self.print = Button(self.tr("Print"), "printer", "quiet")
        self.print.clicked.connect(self._print)
        self.copy = Button(self.tr("Copy to the journal"), "copy", "quiet")
        self.copy.clicked.connect(self._copy)
        self.attach = Button(self.tr("Add a document"), "paperclip", "quiet")
        self.attach.clicked.connect(self._attach)
        self.reword = Button(self.tr("Put it in other words"), "note-pencil", "quiet", parent=self)
        self.reword.clicked.connect(self._reword)
        head, buttons = QWidget(), QWidget()
        own = (self.reword,) if view.open_until is not None else ()
        if not own:
            self.reword.hide()
        buttons.setLayout(Flow(self.print, self.copy, self.attach, *own, self.button, gap=0.3))
        head.setLayout(Beside(self._when(view, today), buttons, least=10, top=True, under_gap=0))
        self.add(head, Label(view.text))
        self._add_attached(view)
        self._add_earlier(view, today)
        for correction in view.corrections:
            self.add(Correction(correction, self._signature(correction, today)))
        self.foot = QWidget()
        self.add(self.foot)
        self.setAccessibleName(f"{near_day_words(view.on, today)}. {self._signature(view, today)}")
        for button in (self.button, self.print, self.copy, self.reword, self.attach):
            button.setAccessibleDescription(view.text)

    def _when(self, view: NoteView, today: date) -> QWidget:
        lines = QWidget()
        day = Label(near_day_words(view.on, today), bold=True)
        small = [self._signature(view, today), self._standing(view, today)]
        lines.setLayout(Column(day, *(Label(line, role="small", tone="ink2") for line in small if line), gap=0))
        return lines

    def _standing(self, view: NoteView, today: date) -> str:
        """Whether it was written on a later day than it is about, and whether its words are locked."""
        late = self.tr("Written afterwards.") if view.written_later else ""
        locked = ""
        if view.open_until is not None:
            locked = self.tr("You can put it in other words until {day}.").format(
                day=near_day_words(view.open_until, today)
            )
        elif view.locked:
            locked = self.tr("Locked: it is only added to.")
        return " ".join(part for part in (late, locked) if part)

    def _add_attached(self, view: NoteView) -> None:
        """Their names lead to where they are."""
        self.attached = [Button(name, "paperclip", "link") for name in view.attached]
        if self.attached:
            row = QWidget()
            row.setLayout(Flow(*self.attached, gap=0.6))
            self.add(row)
        for button in self.attached:
            button.clicked.connect(self._show_attached)
            button.setAccessibleName(self.tr("Document that belongs to the note: {name}").format(name=button.text()))

    def _add_earlier(self, view: NoteView, today: date) -> None:
        """What it said before is there for everybody, below a button."""
        if not view.earlier:
            return
        wordings = QWidget()
        lines = [Wording(one, self._signature(one, today)) for one in view.earlier]
        wordings.setLayout(Column(*lines, gap=0.2))
        wordings.hide()
        words = self.tr("Earlier wordings: {count}").format(count=len(view.earlier))
        self.earlier = Button(words, "caret-down", "quiet")
        self.earlier.setCheckable(True)
        self.earlier.toggled.connect(wordings.setVisible)
        self.add(self.earlier, wordings)

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
    def _copy(self) -> None:
        self.copy_wanted.emit(self)

    @Slot()
    def _attach(self) -> None:
        self.attach_wanted.emit(self)

    @Slot()
    def _show_attached(self) -> None:
        self.attached_wanted.emit(self)

    @Slot()
    def _reword(self) -> None:
        self.reword_wanted.emit(self)

    @Slot()
    def _print(self) -> None:
        self.print_wanted.emit(self)


class _Beside(QFrame):
    """Words of another note, beside a bar."""

    def __init__(self, lead: str, view: NoteView, signature: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words = Label("")
        words.set_two(lead, view.note.record.text)
        signed = Label(signature, role="small", tone="ink2")
        self.setLayout(Column(words, signed, gap=0.1, margins=(0.7, 0.1, 0, 0.1)))
        self._bar = CardBar("grey", self)
        words.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._bar.place(self.rect())


class Correction(_Beside):
    """A note that corrects another."""

    def __init__(self, view: NoteView, signature: str, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("NoteCard", "Correction:"), view, signature, parent)


class Wording(_Beside):
    """What a note said before its writer put it in other words."""

    def __init__(self, view: NoteView, signature: str, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("NoteCard", "Before:"), view, signature, parent)
