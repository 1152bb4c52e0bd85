"""The assignment as it stands: the decision, what waits, the sessions, and what the contact person sees."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.domain.projection import Projection
from desktop.domain.records.assignment import Assignment, AssignmentStatus, SupportSession
from desktop.services.assignment.assignments import AssignmentView
from desktop.services.assignment.timeline import SessionPage
from desktop.services.day.today_dues import ENDING_AHEAD, TALK_AHEAD
from desktop.ui.screen import Place
from desktop.ui.views.assignment.decision_card import DecisionCard
from desktop.ui.views.assignment.end_card import EndCard
from desktop.ui.views.assignment.rivals import rival_notices
from desktop.ui.views.assignment.steps_card import StepsCard
from desktop.ui.views.assignment.timeline import Timeline
from desktop.ui.views.assignment.told_card import ToldCard
from desktop.ui.views.assignment.waiting_rows import WaitingRows
from desktop.ui.views.attachments.origin import SESSIONS, Origin
from desktop.ui.views.consultation.clearing import empty
from desktop.ui.views.sessions.assignment_cards import AlarmCard, AssignmentCard, Parts
from desktop.ui.views.sessions.session_words import day_in_month, day_of_year
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.card import Banner
from desktop.ui.widgets.header import SectionTitle
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.layouts import Column
from desktop.ui.widgets.page import TwoPane
from desktop.ui.widgets.words import KeyValues


class AssignmentPage(QWidget):
    """Signals: `change_wanted`, `new_wanted`, `cost_wanted`, `end_planned(ending)`, `called(session)`; `went(Place)` to
    where one chooses, or to the documents; `copy_wanted(Projection, fields)` for the records system.
    """

    change_wanted = Signal()
    new_wanted = Signal()
    cost_wanted = Signal()
    end_planned = Signal(object)
    called = Signal(object)
    went = Signal(object)
    copy_wanted = Signal(object, object)

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        self._today = today
        self._terms: Assignment | None = None
        self._seen: Projection[Assignment] | None = None
        self.decision, self.end, self.timeline = DecisionCard(), EndCard(today), Timeline(today)
        self.steps, self.told, self.waiting = StepsCard(today), ToldCard(today), WaitingRows()
        self.question = Parts(gap=0)
        self.rivals = Column(gap=0.5)
        self.new = Button(self.tr("New contact person"), "plus", "quiet")
        self.cost = Button(self.tr("Cost of all assignments"), "file-text", "quiet")
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
        self.cost.clicked.connect(self.cost_wanted)
        self.timeline.called.connect(self.called)
        self.timeline.copied.connect(self._copy)
        self.timeline.attach_wanted.connect(self._attach)
        self.decision.copy_wanted.connect(self._copy_decision)

    @Slot(object)
    def _copy(self, session: Projection[SupportSession]) -> None:
        self.copy_wanted.emit(session, ())

    @Slot()
    def _compare(self) -> None:
        if self._seen is not None:
            self.went.emit(Place("choices", self._seen.ref.compartment, tab=SESSIONS))

    @Slot()
    def _attach(self) -> None:
        if self._seen is not None:
            self.went.emit(Origin(SESSIONS).place(self._seen.ref.compartment))

    @Slot()
    def _copy_decision(self) -> None:
        if self._seen is not None:
            self.copy_wanted.emit(self._seen, ())

    def _lay_out(self) -> None:
        panes = TwoPane(side_width=16.0, main_gap=0.75, side_gap=0.6)
        panes.main.addLayout(self.rivals)
        for part in (self.question, self.decision, self.end, self.waiting, self.timeline, self.steps):
            panes.main.addWidget(part)
        for button in (self.new, self.cost):
            panes.main.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        panes.main.addStretch(1)
        seen = Column(self._seen_title, self._seen_words, gap=0.1)
        panes.side.addLayout(seen)
        for card in (self.assignment, self.alarms, self.told, self._earlier_title, self._earlier):
            panes.side.addWidget(card)
        panes.side.addStretch(1)
        self.setLayout(Column(panes, gap=0))
        self.end.hide()

    def show_assignment(
        self, view: AssignmentView, page: SessionPage | None, earlier: Sequence[AssignmentView], *, start_over: bool
    ) -> None:
        """Shows one, and those before it."""
        day, self._terms, self._seen = self._today(), view.seen.record, view.seen
        self.decision.show_assignment(view, day)
        self._ask(view.seen.record, day)
        self._show_rivals(view, day)
        self.steps.show_steps(view)
        self.waiting.show_view(view, day)
        self.told.show_told(view.seen.record)
        self.timeline.show_first(page or SessionPage((), None), view.sessions)
        self.timeline.setVisible(view.brief is not None)
        self.new.setVisible(view.seen.record.status is AssignmentStatus.ENDED)
        for part in (self._seen_title, self._seen_words, self.assignment, self.alarms, self.told):
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
        for notice in rival_notices(view, day):
            notice.compare_wanted.connect(self._compare)
            self.rivals.addWidget(notice)

    # The end

    def _ask(self, terms: Assignment, day: date) -> None:
        """Months before the decision ends: how is the support to taper off, and not only whether it goes on (SC12)."""
        ends = terms.valid_until
        runs = terms.status in (AssignmentStatus.RUNNING, AssignmentStatus.FOLLOWED_UP)
        self.question.show_parts()
        if not runs or ends is None or ends < day or ends > day + ENDING_AHEAD:
            return
        planned = bool(terms.tapering or terms.phase_out)
        if not planned:
            words = self.tr("The decision ends {day}. How is the support to taper off?")
            rest = self.tr("Plan how it tapers off, also when it is prolonged. Ask how the person feels about the end.")
        elif terms.end_talk_on is None and ends <= day + max(TALK_AHEAD, timedelta(days=30)):
            words = self.tr("The decision ends {day}, and no talk about it is booked.")
            rest = self.tr("Support that was given is not to be taken away without a word.")
        else:
            return
        taper = Button(self.tr("Plan the tapering"), kind="main")
        prolong = Button(self.tr("Prolong the decision"))
        taper.clicked.connect(self._plan_end)
        prolong.clicked.connect(self.change_wanted)
        first = words.format(day=day_in_month(ends, day))
        self.question.show_parts(Banner("decide", first, rest, buttons=[taper, prolong]))

    @Slot()
    def _plan_end(self) -> None:
        if self._terms is not None:
            self.end.show_plan(self._terms)

    @Slot()
    def close_end(self) -> None:
        """The plan is put away; the focus goes back to where it was opened."""
        self.end.hide()
        self.decision.plan_end.setFocus(Qt.FocusReason.OtherFocusReason)
