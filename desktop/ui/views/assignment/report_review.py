"""The handler reads a half-year's report as it will be printed, and approves it or gives it back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.domain.clock import Clock
from desktop.domain.records.assignment import Assignment
from desktop.services.assignment.fee_basis import FeeBasis, as_csv, fee_basis
from desktop.services.assignment.half_year_statement import HandedIn
from desktop.ui.printing.preview import PaperPreview
from desktop.ui.sentences import sentence
from desktop.ui.tasks import Tasks
from desktop.ui.views.assignment.report_paper import fee_sheet, report_sheet
from desktop.ui.views.sessions.form_rows import RowError
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.field import Field
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.layouts import Column, Flow


class ReportReview(QWidget):
    """`accepted(report)`, `given_back(report, words)`; `closed` when the handler goes back to the assignment."""

    accepted = Signal(object)
    given_back = Signal(object, str)
    closed = Signal()

    def __init__(self, tasks: Tasks, clock: Clock, today: Callable[[], date]) -> None:
        super().__init__()
        self._today = today
        self._report: HandedIn | None = None
        self._basis: FeeBasis | None = None
        self.card = Card(gap=0.5, margins=(1.1, 0.9, 1.1, 1.0))
        self.title, self.state = Label(self.tr("The half-year report"), role="area"), Label("", tone="ink2")
        self.accept = Button(self.tr("Approve the report"), kind="main")
        self.answer = Field(self.tr("What is to be put right"))
        self.give_back = Button(self.tr("Give it back"))
        self.problem = RowError()
        self.pay_paper = Button(self.tr("Basis for pay as a paper"), "file-text")
        self.pay_csv = Button(self.tr("Basis for pay as a table"), "download-simple")
        self.pay = QWidget()
        self.pay.setLayout(Flow(self.pay_paper, self.pay_csv, gap=0.5))
        decide = QWidget()
        decide.setLayout(Column(self.answer, self.problem, Flow(self.accept, self.give_back, gap=0.5), gap=0.5))
        self.decide = decide
        self.card.add(Column(self.title, self.state, gap=0.1), decide, self.pay)
        self.preview = PaperPreview(tasks, clock)
        self.setLayout(Column(self.card, self.preview, gap=0.75))
        self.accept.clicked.connect(self._accept)
        self.give_back.clicked.connect(self._give_back)
        self.pay_paper.clicked.connect(self._show_pay)
        self.pay_csv.clicked.connect(self._save_csv)
        self.preview.closed.connect(self.closed)

    def show_report(self, report: HandedIn, terms: Assignment) -> None:
        """The paper, and what can be done with it."""
        self._report = report
        record = report.seen.record
        self._basis = fee_basis(record, terms, report.by, report.accepted_by)
        self.answer.set_text("")
        self.problem.say("")
        self.decide.setVisible(report.is_open)
        self.pay.setVisible(record.accepted_on is not None)
        self.state.setText(self._state_words(report))
        self.preview.show_sheet(report_sheet(record, report.by, self._today()))
        first = self.accept if report.is_open else self.preview.back
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _state_words(self, report: HandedIn) -> str:
        if report.seen.record.accepted_on is not None:
            return self.tr("It is approved, and is the basis for pay.")
        if report.seen.record.returned_on is not None:
            return self.tr("It has been given back: {words}").format(words=report.seen.record.answer)
        return self.tr("Read it. Approve it, or say what is to be put right.")

    def show_problem(self, error: Exception) -> None:
        """Says what to do; everything typed stays."""
        self.problem.say(sentence(error))

    @Slot()
    def _accept(self) -> None:
        if self._report is not None:
            self.accepted.emit(self._report.seen)

    @Slot()
    def _give_back(self) -> None:
        if self._report is not None:
            self.given_back.emit(self._report.seen, self.answer.text())

    @Slot()
    def _show_pay(self) -> None:
        if self._basis is not None:
            self.preview.show_sheet(fee_sheet(self._basis, self._today()))

    @Slot()
    def _save_csv(self) -> None:
        if self._basis is not None:
            self.preview.saver.ask_bytes(as_csv(self._basis), "csv")
