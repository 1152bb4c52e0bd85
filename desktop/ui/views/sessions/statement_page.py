"""Rapport och försäkran, as she hands it in: read as the paper that it is, signed with her name, without coverage."""

from __future__ import annotations

from datetime import date
from functools import partial

from msgspec.structs import replace
from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.domain.clock import Clock, today
from desktop.domain.errors import KnownError, Reason
from desktop.domain.projection import Projection
from desktop.domain.records.assignment import HalfYearStatement
from desktop.services.assignment.support_sessions import SessionsView, SupportSessions
from desktop.ui.printing.preview import PaperPreview
from desktop.ui.sentences import sentence
from desktop.ui.tasks import Tasks
from desktop.ui.views.assignment.report_paper import period_words, report_sheet
from desktop.ui.views.sessions.form_rows import RowError
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.check import Check
from desktop.ui.widgets.field import Field
from desktop.ui.widgets.growing_editor import GrowingEditor
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.layouts import Column, Flow
from desktop.ui.widgets.time_words import month_name


class StatementPage(QWidget):
    """`handed_in` when it lies on this computer's way out; `closed` when she goes back to her sessions."""

    handed_in = Signal()
    closed = Signal()

    def __init__(self, sessions: SupportSessions, tasks: Tasks, clock: Clock) -> None:
        super().__init__()
        self._sessions, self._tasks, self._clock = sessions, tasks, clock
        self._view: SessionsView | None = None
        self.title, self.state = Label("", role="area"), Label("", tone="ink2")
        self.missing = Label("")
        self.words = GrowingEditor(self.tr("Something about what is missing, or that you want to say"), lines=2)
        self.name = Field(self.tr("Your name, as a signature"))
        self.declares = Check(self.tr("I declare that what stands here is right."), bold=True)
        self.problem = RowError()
        self.hand_in = Button(self.tr("Hand it in"), kind="main", large=True)
        self.sign = Card(gap=0.55, margins=(1.1, 0.85, 1.1, 0.9))
        label = Label(self.tr("Something about what is missing, or that you want to say"), role="label")
        parts = (self.missing, Column(label, self.words, gap=0.25), self.name, self.declares, self.problem)
        self.sign.add(*parts, Flow(self.hand_in))
        self.preview = PaperPreview(tasks, clock)
        self.setLayout(Column(Column(self.title, self.state, gap=0.1), self.sign, self.preview, gap=0.75))
        self.hand_in.clicked.connect(self._hand_in)
        self.words.edited.connect(self._show_paper)
        self.preview.closed.connect(self.closed)

    def open_view(self, view: SessionsView, *, may_hand_in: bool) -> None:
        """The report as it stands: to be signed, or as it was handed in."""
        self._view = view
        done = view.handed_in
        returned = done is not None and done.seen.record.returned_on is not None
        shown = done.seen.record if done is not None and not returned else view.statement
        self.title.setText(self.tr("Report for {period}").format(period=period_words(shown)))
        self.state.setText(self._state_words(view))
        self.sign.setVisible((done is None or returned) and may_hand_in)
        months = [month_name(month.first.month) for month in shown.months if not month.sessions]
        self.missing.setVisible(bool(months))
        words = self.tr("Nothing is written down for {months}. If you met, write the sessions first.")
        self.missing.setText(words.format(months=", ".join(months)))
        self.words.set_text(done.seen.record.words if done is not None else "")
        self.name.set_text(view.my_name)
        self.declares.setChecked(False)
        self.problem.say("")
        self.preview.show_sheet(report_sheet(shown, view.my_name, self._day()))
        first = self.words if self.sign.isVisibleTo(self) else self.preview.back
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _state_words(self, view: SessionsView) -> str:
        done = view.handed_in
        if done is None:
            return self.tr("Counted from your sessions. It names nobody but you.")
        if done.seen.record.returned_on is not None:
            return self.tr("The handler gave it back: {words}").format(words=done.seen.record.answer)
        if done.seen.record.accepted_on is not None:
            return self.tr("It is approved.")
        return self.tr("It is handed in, and waits to be approved.")

    def _day(self) -> date:
        return today(self._clock)

    def _statement(self) -> HalfYearStatement | None:
        return replace(self._view.statement, words=self.words.text().strip()) if self._view is not None else None

    @Slot()
    def _show_paper(self) -> None:
        statement = self._statement()
        if statement is not None and self._view is not None:
            self.preview.show_sheet(report_sheet(statement, self._view.my_name, self._day()))

    @Slot()
    def _hand_in(self) -> None:
        statement = self._statement()
        if statement is None:
            return
        if not self.declares.isChecked():
            self._not_done(KnownError(Reason.STATEMENT_UNSIGNED))
            return
        call = partial(self._sessions.statements.hand_in, statement, self.name.text())
        self._tasks.run(self, call, self._done, self._not_done)

    def _done(self, _seen: Projection[HalfYearStatement]) -> None:
        self.handed_in.emit()

    def _not_done(self, error: Exception) -> None:
        self.problem.say(sentence(error))
