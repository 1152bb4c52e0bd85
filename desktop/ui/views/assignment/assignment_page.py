"""The assignment as it stands: the decision, the sessions, and what the contact person sees."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.domain.records.assignment import Assignment, AssignmentStatus
from desktop.services.assignment.assignments import AssignmentView
from desktop.ui.views.assignment.decision_card import DecisionCard
from desktop.ui.views.assignment.end_card import EndCard
from desktop.ui.views.assignment.rivals import rival_choices
from desktop.ui.views.assignment.timeline import Timeline
from desktop.ui.views.consultation.clearing import empty
from desktop.ui.views.sessions.assignment_cards import AlarmCard, AssignmentCard
from desktop.ui.views.sessions.session_words import day_of_year
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.header import SectionTitle
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.layouts import Column
from desktop.ui.widgets.page import TwoPane
from desktop.ui.widgets.words import KeyValues


class AssignmentPage(QWidget):
    """Signals: `change_wanted`, `new_wanted`, `end_planned(last_day, phase_out)`, `called(session)`; `chosen(record,
    field, value)` when a person has chosen between what two have written."""

    change_wanted = Signal()
    new_wanted = Signal()
    end_planned = Signal(object, str)
    called = Signal(object)
    chosen = Signal(object, str, object)

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        self._today = today
        self._terms: Assignment | None = None
        self.decision, self.end, self.timeline = DecisionCard(), EndCard(today), Timeline()
        self.rivals = Column(gap=0.5)
        self.new = Button(self.tr("New contact person"), "plus", "quiet")
        self._seen_title = SectionTitle(self.tr("What the contact person sees"))
        self._seen_words = Label(
            self.tr("These cards, as they stand on her own screen. Not the name, the address or the file.")
        )
        self._seen_words.set_tone("ink2")
        self.assignment, self.alarms = AssignmentCard(), AlarmCard()
        self._earlier_title = SectionTitle(self.tr("Earlier contact persons"))
        self._earlier = KeyValues()
        self._lay_out()
        self.decision.change_wanted.connect(self.change_wanted)
        self.decision.end_wanted.connect(self._plan_end)
        self.end.planned.connect(self.end_planned)
        self.end.closed.connect(self.close_end)
        self.new.clicked.connect(self.new_wanted)
        self.timeline.called.connect(self.called)

    def _lay_out(self) -> None:
        panes = TwoPane(side_width=16.0, main_gap=0.75, side_gap=0.6)
        panes.main.addLayout(self.rivals)
        for part in (self.decision, self.end, self.timeline):
            panes.main.addWidget(part)
        panes.main.addWidget(self.new, 0, Qt.AlignmentFlag.AlignLeft)
        panes.main.addStretch(1)
        seen = Column(self._seen_title, self._seen_words, gap=0.1)
        panes.side.addLayout(seen)
        for card in (self.assignment, self.alarms, self._earlier_title, self._earlier):
            panes.side.addWidget(card)
        panes.side.addStretch(1)
        self.setLayout(Column(panes, gap=0))
        self.end.hide()

    def show_assignment(self, view: AssignmentView, earlier: Sequence[AssignmentView], *, start_over: bool) -> None:
        """Shows one, and those before it."""
        day, self._terms = self._today(), view.seen.record
        self.decision.show_assignment(view, day)
        self._show_rivals(view, day)
        self.timeline.show_entries(view.sessions, day, start_over=start_over)
        self.timeline.setVisible(view.brief is not None)
        self.new.setVisible(view.seen.record.status is AssignmentStatus.ENDED)
        for part in (self._seen_title, self._seen_words, self.assignment, self.alarms):
            part.setVisible(view.brief is not None)
        if view.brief is not None:
            self.assignment.show_brief(view.brief.record, day)
            self.alarms.show_brief(view.brief.record, view.place)
        self._earlier_title.setVisible(bool(earlier))
        self._earlier.setVisible(bool(earlier))
        self._earlier.set_pairs([self._earlier_words(one, day) for one in earlier])
        if start_over:
            self.end.hide()

    def _earlier_words(self, view: AssignmentView, day: date) -> tuple[str, str]:
        terms = view.seen.record
        days = [day_of_year(one, day) for one in (terms.valid_from, terms.valid_until) if one]
        return (view.person.name if view.person else "", " – ".join(days))

    def _show_rivals(self, view: AssignmentView, day: date) -> None:
        empty(self.rivals)
        for record, field, choice in rival_choices(view, day):
            choice.chosen.connect(partial(self.chosen.emit, record, field))
            self.rivals.addWidget(choice)

    # The end

    @Slot()
    def _plan_end(self) -> None:
        if self._terms is not None:
            self.end.show_plan(self._terms)

    @Slot()
    def close_end(self) -> None:
        """The plan is put away; the focus goes back to where it was opened."""
        self.end.hide()
        self.decision.plan_end.setFocus(Qt.FocusReason.OtherFocusReason)
