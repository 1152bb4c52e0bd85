"""Läs från USB: a file that somebody brought, whom it is from, what came of it, and what to do next."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.domain.carried import Brought, Carrier, Course, Outcome
from desktop.domain.clock import Clock, today
from desktop.services.carried.by_hand import ByHand, Told
from desktop.ui.by_hand import Way
from desktop.ui.sentences import sentence
from desktop.ui.tasks import Tasks
from desktop.ui.views.carried import carried_words as words
from desktop.ui.views.carried.carrying import Carrying
from desktop.ui.views.carried.write_page import stick_folder
from desktop.ui.views.sessions.assignment_cards import Parts
from desktop.ui.views.this_computer.card import ComputerPage
from desktop.ui.widgets import Banner, Button, Card, Flow, Label


class ReadPage(ComputerPage):
    """`brought` is emitted when something may have come. `answer_wanted`: a stick is to go back."""

    brought = Signal()
    answer_wanted = Signal()

    def __init__(self, by_hand: ByHand, clock: Clock, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._by_hand, self._clock, self._tasks = by_hand, clock, tasks
        self._way: Way | None = None
        self.dialog: QFileDialog | None = None
        self.header.set_title(
            self.tr("Read from USB"),
            self.tr("Anybody may have carried it. Only what is meant for this computer can be opened here."),
        )
        self._said = Parts(gap=0.75)
        self.go = Button(self.tr("Choose the file …"), "folder-open", "main")
        self.answer = Button(self.tr("Write a stick back …"), "hard-drive")
        self.carrying = Carrying()
        self.go.clicked.connect(self._choose)
        self.answer.clicked.connect(self.answer_wanted)
        self.carrying.begun.connect(self._begun)
        self.carrying.ended.connect(self._ended)
        hint = Label(self.tr("The file is called bredvid, a day and a number."), role="small", tone="ink2")
        self.add(hint, Flow(self.go, self.answer, gap=0.5), self.carrying, self._said)

    def take_way(self, way: Way) -> None:
        """The way to a stick."""
        self._way = way

    def open(self) -> None:
        self._said.show_parts()
        self.answer.hide()
        self.go.setEnabled(self._way is not None)

    def forget(self) -> None:
        self.carrying.course.stop.set()
        self._said.show_parts()

    @Slot()
    def _choose(self) -> None:
        dialog = QFileDialog(self, self.tr("Which file is it?"), stick_folder(), self.tr("Files from Bredvid (*.bvd)"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self.read)
        dialog.finished.connect(dialog.deleteLater)
        self.dialog = dialog
        dialog.open()

    @Slot(str)
    def read(self, file: str) -> None:
        """Take in what this file brings."""
        if self._way is None:
            return
        self._said.show_parts()
        self.answer.hide()
        self._way.run(self, partial(_read, file, self.carrying.begin()), self._has_read, self._failed)

    def _has_read(self, found: Brought) -> None:
        self.brought.emit()
        self._tasks.run(self, partial(self._by_hand.tell, found), self._show, self._failed)

    def _show(self, told: Told) -> None:
        self.carrying.end()
        first, rest = words.outcome(told.brought)
        brought = told.brought
        well = brought.outcome is Outcome.WHOLE and not (brought.ended or brought.set_aside)
        parts: list[QWidget] = [Banner("info" if well else "waiting", first, rest)]
        day = today(self._clock)
        for name, at in told.writers:
            card = Card(words.came_from(name, words.moment(at, day)), gap=0.2)
            lines = words.results(told.brought) if (name, at) == told.writers[-1] else []
            for text in lines:
                card.add(Label(text))
            parts.append(card)
        if told.brought.whole and told.writers:
            name = told.writers[-1][0]
            next_words = self.tr(
                "{name} sees that it has been read when a stick goes back, or when you both reach the county."
            )
            parts.append(Label(next_words.format(name=words.who(name)), tone="ink2"))
        self._said.show_parts(*parts)
        self.answer.setVisible(told.brought.whole)
        self.changed.emit()

    def _failed(self, error: Exception) -> None:
        self.carrying.end()
        self._said.show_parts(Banner("waiting", sentence(error)))

    @Slot()
    def _begun(self) -> None:
        self.go.setEnabled(False)

    @Slot()
    def _ended(self) -> None:
        self.go.setEnabled(True)
        self.go.setFocus()


def _read(file: str, course: Course, carrier: Carrier) -> Brought:
    return carrier.read(file, course)
