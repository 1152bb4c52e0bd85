"""How it stands with a municipality that has been asked, and what is left before the file is closed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.domain.clock import local
from desktop.domain.records.case_transfer import CaseTransfer, TransferWay
from desktop.services import municipalities
from desktop.services.transfer.case_transfers import TransferView
from desktop.ui.views.halves import Halves
from desktop.ui.views.transfer.transfer_words import transfer_part_word
from desktop.ui.widgets import (
    Banner,
    Button,
    Card,
    Column,
    DateField,
    Field,
    Flow,
    IconWords,
    KeyValues,
    Label,
    Labelled,
    Option,
    Segment,
)
from desktop.ui.widgets.time_words import long_day_with_year


class StandingCard(Card):
    """Signals: `taken_back`, `answered(taken, day, words)`, `close_wanted(executor, payer, until)`, `reopen_wanted`."""

    taken_back = Signal()
    answered = Signal(bool, object, str)
    close_wanted = Signal(str, str, object)
    reopen_wanted = Signal()

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(gap=0.8, margins=(1.1, 0.9, 1.1, 1.1), parent=parent)
        self.words = Label("", role="h2")
        self.facts = KeyValues()
        self.take_back = Button(self.tr("Take the question back"), "arrow-u-up-left")
        self.outcome = Segment(
            self.tr("What they answered"),
            [Option("yes", self.tr("They take the case over")), Option("no", self.tr("They say no"))],
            stretch=False,
        )
        self.answered_on = DateField(self.tr("Answered on the day"), today)
        self.answer = Field(self.tr("How, and by whom"))
        self.note = Button(self.tr("Write the answer into the file"), "check", "main")
        self.executor = Field(self.tr("Who carries out the contact person's assignment after the move"))
        self.payer = Field(self.tr("Who pays for it"))
        self.until = DateField(self.tr("Last day of the assignment"), today)
        self.close_file = Button(self.tr("Close the file"), "check", "main", large=True)
        self.reopen = Button(self.tr("Open the case here again"), "arrow-u-up-left")
        self.problem = IconWords("warning-circle", "", tone="accink", icon_tone="accink")
        self._lay()
        self._connect()

    def _lay(self) -> None:
        self._answer, self._closing, self._support = QWidget(), QWidget(), QWidget()
        noting, closing, foot = QWidget(), QWidget(), QWidget()
        noting.setLayout(Flow(self.note, gap=0.5))
        closing.setLayout(Flow(self.close_file, gap=0.5))
        foot.setLayout(Flow(self.take_back, self.reopen, gap=0.5))
        halves = QWidget()
        halves.setLayout(Halves(self.answered_on, self.answer))
        self._answer.setLayout(Column(Labelled(self.tr("What they answered"), self.outcome), halves, noting, gap=0.6))
        self._support.setLayout(
            Column(
                Banner(
                    "info",
                    self.tr("A contact person is still with this person."),
                    self.tr("Somebody new comes beside her for a time, so that nobody is left between two."),
                ),
                self.executor,
                self.payer,
                self.until,
                gap=0.6,
            )
        )
        self._closing.setLayout(Column(self._support, closing, gap=0.7))
        self.add(self.words, self.facts, self._answer, self._closing, self.problem, foot)

    def _connect(self) -> None:
        self.take_back.clicked.connect(self.taken_back)
        self.reopen.clicked.connect(self.reopen_wanted)
        self.note.clicked.connect(self._note)
        self.close_file.clicked.connect(self._close)

    def show_view(self, view: TransferView) -> None:
        """The latest question, unless it was taken back."""
        record = view.latest.record if view.latest is not None else CaseTransfer()
        name = municipalities.official_name(record.receiver) or record.receiver
        self.words.setText(self._standing(record, view, name))
        self.facts.set_pairs(self._pairs(record, view, name))
        closed, taken = view.closed_on is not None, record.taken is True
        self.take_back.setVisible(view.waiting)
        self._answer.setVisible(view.waiting and record.way is TransferWay.FOLDER)
        self._closing.setVisible(taken and not closed)
        self._support.setVisible(bool(view.running))
        self.reopen.setVisible(closed)
        help = self.tr("Suggested: side by side for some weeks, until {day}.")
        self.until.set_help(help.format(day=long_day_with_year(view.suggested_until)))
        if not self.until.text():
            self.until.set_day(record.support_until or view.suggested_until)
        if not self.executor.text():
            self.executor.set_text(record.executor)
        if not self.payer.text():
            self.payer.set_text(record.payer)
        self.show_problem("")

    def _standing(self, record: CaseTransfer, view: TransferView, name: str) -> str:
        if view.closed_on is not None:
            return self.tr("The case is at {name}. The file here is closed.").format(name=name)
        if view.waiting:
            return self.tr("Waits for an answer from {name}").format(name=name)
        if record.taken is True:
            return self.tr("{name} has taken the case over").format(name=name)
        if record.taken is False:
            return self.tr("{name} has said no. The case is yours.").format(name=name)
        return self.tr("The question was taken back. The case is yours.")

    def _pairs(self, record: CaseTransfer, view: TransferView, name: str) -> list[tuple[str, str]]:
        sent = local(record.sent_at).date() if record.sent_at else None
        owner = self.tr("Your municipality, until {name} has answered").format(name=name) if view.waiting else ""
        pairs = [
            (self.tr("Asked"), long_day_with_year(sent) if sent else ""),
            (self.tr("Who was asked"), view.receiver_name),
            (self.tr("Went along"), "; ".join(transfer_part_word(part) for part in record.parts)),
            (self.tr("Who has the case"), owner),
            (self.tr("Ring and ask"), long_day_with_year(view.remind_on) if view.remind_on else ""),
            (self.tr("Answered"), long_day_with_year(record.answered_on) if record.answered_on else ""),
            (self.tr("The answer"), record.answer),
            (self.tr("Carries out the assignment"), record.executor),
            (self.tr("Pays"), record.payer),
            (self.tr("Until"), long_day_with_year(record.support_until) if record.support_until else ""),
            (self.tr("Closed"), long_day_with_year(view.closed_on) if view.closed_on else ""),
        ]
        return [(label, text) for label, text in pairs if text]

    def show_problem(self, text: str) -> None:
        """Why it did not happen; empty: nothing is wrong."""
        self.problem.label.setText(text)
        self.problem.setVisible(bool(text))

    @Slot()
    def _note(self) -> None:
        if self.outcome.value() is None:
            self.show_problem(self.tr("Choose what they answered."))
        elif self.answered_on.check():
            self.answered.emit(self.outcome.value() == "yes", self.answered_on.day(), self.answer.text())

    @Slot()
    def _close(self) -> None:
        if self.until.check():
            self.close_wanted.emit(self.executor.text(), self.payer.text(), self.until.day())
