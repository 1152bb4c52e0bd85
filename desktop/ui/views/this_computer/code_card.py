"""The recovery code on paper: when it was printed, and a new one in its place."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from desktop.domain import paper_code
from desktop.domain.clock import Clock, today
from desktop.services.recovery.this_computer import Facts, ThisComputer
from desktop.ui.printing.preview import PaperPreview
from desktop.ui.sentences import sentence
from desktop.ui.tasks import Tasks
from desktop.ui.views.papers import recovery_code_sheet
from desktop.ui.views.this_computer.card import ComputerCard, ComputerPage
from desktop.ui.widgets import Button, Card, Field, Label, Row
from desktop.ui.widgets.time_words import short_day_with_year

_CHECKED = 10  # letters that are typed from the paper: the last two groups


class NewCodePage(ComputerPage):
    """A new code on a paper. The old one opens until somebody has typed the end of the new one from the paper."""

    def __init__(self, here: ThisComputer, clock: Clock, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._here, self._clock, self._tasks = here, clock, tasks
        self._code = ""
        self.header.set_title(
            self.tr("A new recovery code"),
            self.tr(
                "Print it and put it in the municipality's safe. The old one holds until you have done the last step."
            ),
        )
        self.check = Field(
            self.tr("The last two groups of the code, from your paper"),
            help=self.tr("Then we both know that it is on paper. After that the old code opens nothing: destroy it."),
        )
        self.check.entered.connect(self._take)
        self.button = Button(self.tr("The code is on paper, use it from now on"))
        self.button.clicked.connect(self._take)
        self.preview = PaperPreview(tasks, clock)
        self.preview.closed.connect(self.left)
        last = Card(
            self.tr("Last, when the paper has been printed"), bar="amber", gap=0.5, margins=(1.1, 0.8, 1.1, 0.9)
        )
        last.add(self.check, Row(self.button, None))
        self.add(last, self.preview)

    def open(self) -> None:
        self.forget()
        self._tasks.run(self, partial(_proposed, self._here), self._show)

    def forget(self) -> None:
        self._code = ""
        self.check.set_text("")

    def _show(self, proposed: tuple[str, int]) -> None:
        self._code, computer = proposed
        self.preview.show_sheet(recovery_code_sheet(self._code, computer, today(self._clock)))

    @Slot()
    def _take(self) -> None:
        wanted = paper_code.letters_of(self._code)[-_CHECKED:]
        if not wanted or paper_code.letters_of(self.check.text()) != wanted:
            self.check.show_error(self.tr("It is not the same as on the paper below. Compare them, sign by sign."))
            return
        self._tasks.run(self, partial(self._here.take_code, self._code), self._done, self._refused)

    def _done(self, _nothing: None) -> None:
        self.left.emit()

    def _refused(self, error: Exception) -> None:
        self.check.show_error(sentence(error))


class CodeCard(ComputerCard):
    """The paper in the safe."""

    def __init__(self, here: ThisComputer, clock: Clock, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._here, self._tasks = here, tasks
        self.set_title(self.tr("Recovery code on paper"))
        self.words = Label("", tone="ink2")
        self.button = Button(self.tr("Print a new code"), "printer")
        self.page = NewCodePage(here, clock, tasks)
        self.pages = (self.page,)
        self.button.clicked.connect(self._open)
        self.add(self.words, Row(self.button, None))

    def read(self) -> None:
        self._tasks.run(self, self._here.facts, self._show)

    def _show(self, facts: Facts) -> None:
        what = self.tr("It opens this computer when the passphrase is forgotten, and lies in the municipality's safe.")
        if facts.code_on is None:
            self.words.setText(what)
        else:
            day = self.tr("The one that holds is from {day}.").format(day=short_day_with_year(facts.code_on))
            self.words.setText(f"{what} {day}")

    @Slot()
    def _open(self) -> None:
        self.page_wanted.emit(self.page)


def _proposed(here: ThisComputer) -> tuple[str, int]:
    return here.propose_code(), here.facts().computer
