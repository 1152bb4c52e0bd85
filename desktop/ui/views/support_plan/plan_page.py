"""How the plan is laid out: phases, own words beside what must be solved first, areas beside the chosen one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.domain.projection import Projection
from desktop.domain.records.plan_review import PlanClosing
from desktop.domain.records.support_plan import NeedArea
from desktop.services.plan.proposed_needs import Proposal
from desktop.services.plan.support_plans import PlanView
from desktop.ui.views.consultation.clearing import empty
from desktop.ui.views.people.person_words import near_day_words
from desktop.ui.views.people.tall_stack import bring_into_view
from desktop.ui.views.support_plan.area_pane import AreaPane
from desktop.ui.views.support_plan.narrow_column import NarrowColumn
from desktop.ui.views.support_plan.plan_foot import PlanFoot, PlanLinks
from desktop.ui.views.support_plan.plan_head import FirstThings, OwnWordsPlace, PhaseRow, plan_rivals
from desktop.ui.views.support_plan.plan_words import area_detail, area_word
from desktop.ui.views.support_plan.proposal_card import ProposalCard
from desktop.ui.widgets import (
    Banner,
    Beside,
    Button,
    Chips,
    Column,
    EmptyState,
    Option,
    PickRow,
    RowCard,
    RowWords,
    ScrollPage,
)
from desktop.ui.widgets.layouts import is_narrow


class PlanPage(ScrollPage):
    """The parts of the plan, filled by `show_view`. They emit what is pressed; the tab decides.

    `area_picked(NeedArea)` asks for one in the list, `area_added(NeedArea)` for one that is not there yet; `joined()`
    puts together what was begun twice, `loose_wanted()` gathers delmål that have no goal; `reopen_wanted(Projection)`
    of a closing. `proposal_taken(Proposal, NeedArea)` and `proposal_answered(Proposal, words)`.
    """

    area_picked = Signal(object)
    area_added = Signal(object)
    joined = Signal()
    start_wanted = Signal()
    compare_wanted = Signal()
    reopen_wanted = Signal(object)
    loose_wanted = Signal()
    proposal_taken = Signal(object, object)
    proposal_answered = Signal(object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(gap=0.75, margins=(1.5, 0.35, 1.5, 0.75), parent=parent)
        self._view: PlanView | None = None
        self._today = date.min
        self.area = NeedArea.PROTECTION
        start = Button(self.tr("Begin the support plan"), kind="main", large=True)
        start.clicked.connect(self.start_wanted)
        self.empty = EmptyState(
            self.tr("No support plan has been begun. It begins with the person's own words, and nothing is required."),
            start,
        )
        self._notices, self.notices = QWidget(), Column(gap=0.5)
        self._proposals, self.proposals = QWidget(), Column(gap=0.5)
        self.proposal_cards: list[ProposalCard] = []
        self.links, self.foot = PlanLinks(), PlanFoot()
        self.phases, self.own_words, self.first_things = PhaseRow(), OwnWordsPlace(), FirstThings()
        self.facts_place = QWidget()
        self.pane = AreaPane()
        self.areas = RowCard(self.tr("Areas"))
        self.add_area = Button(self.tr("Add an area"), "plus", "quiet")
        self._more_areas, self._more = QWidget(), Column(gap=0)
        self._more_areas.setLayout(self._more)
        self._plan = QWidget()
        self._lay()
        self.areas.picked.connect(self._picked)
        self.add_area.clicked.connect(self._toggle_areas)
        self._more_areas.hide()
        self._plan.hide()
        self.empty.hide()

    def _lay(self) -> None:
        top, below = QWidget(), QWidget()
        things = NarrowColumn(self.first_things, width=24.3)
        top.setLayout(Beside(self.own_words, things, least=16, top=True, gap=1.2, under_gap=0.6))
        side = NarrowColumn(self.areas, self.add_area, self._more_areas, self.links, width=14.5)
        side.parts.setAlignment(self.add_area, Qt.AlignmentFlag.AlignLeft)
        below.setLayout(Beside(side, self.pane, grow=1, least=24, top=True, gap=1.2, under_gap=0.6))
        self._plan.setLayout(Column(self.phases, self.facts_place, top, below, self.foot, gap=0.75))
        for host, column in ((self._notices, self.notices), (self._proposals, self.proposals)):
            host.setLayout(column)
            host.hide()
        self.facts_place.hide()
        self.add(self._notices, self.empty, self._proposals, self._plan)
        self.keep_at_top()

    # Showing

    def show_view(self, view: PlanView, today: date) -> None:
        """The whole plan, as it is now."""
        self._view, self._today = view, today
        begun = view.version is not None
        self.empty.setVisible(not begun)
        self._plan.setVisible(begun)
        self._show_notices(view, today)
        self.phases.show_phases(view, today)
        self.own_words.show_words(view, today)
        self.first_things.show_things(view.parts.first_things, today)
        self.foot.show_view(view, today)
        self.links.show_view(view)
        self._show_areas(view, today)
        self.pane.show_area(view.parts.area(self.area), view, today)

    def show_aside(self, view: PlanView, today: date) -> None:
        """While an editor is open: only what lies beside it."""
        self._view = view
        self.phases.show_phases(view, today)
        self._show_areas(view, today)

    def choose_area(self, area: NeedArea) -> None:
        """Show an area."""
        self.area = area
        if self._view is not None:
            self._show_areas(self._view, self._today)
            self.pane.show_area(self._view.parts.area(area), self._view, self._today)
            if is_narrow(self):
                bring_into_view(self.pane)

    def _show_areas(self, view: PlanView, today: date) -> None:
        had_focus = next((n for n, row in enumerate(self.areas.rows) if row.focus_target().hasFocus()), None)
        self.areas.clear()
        for area in view.parts.areas:
            words = RowWords(area_word(area.area), detail=area_detail(area, today), bold=False)
            self.areas.add_row(PickRow(words, area.area.value))
        self.areas.choose(self.area.value)
        if had_focus is not None:
            self.areas.rows[min(had_focus, len(self.areas.rows) - 1)].setFocus(Qt.FocusReason.OtherFocusReason)
        self._show_more_areas(view)

    def _show_more_areas(self, view: PlanView) -> None:
        shown = {area.area for area in view.parts.areas}
        left = [area for area in NeedArea if area not in shown]
        chips = Chips(self.tr("Areas that can be added"), [Option(area.value, area_word(area)) for area in left])
        chips.changed.connect(self._area_to_add)
        empty(self._more)
        self._more.addWidget(chips)
        self.add_area.setVisible(bool(left))

    def _show_notices(self, view: PlanView, today: date) -> None:
        empty(self.notices)
        if view.parts.beside or any(area.beside for area in view.parts.areas):
            join = Button(self.tr("Put them together"))
            join.clicked.connect(self.joined)
            self.notices.addWidget(
                Banner(
                    "info",
                    self.tr("The plan was begun on two computers at the same time."),
                    self.tr("Both are kept. Put together, their texts stand one after the other."),
                    buttons=[join],
                )
            )
        if view.parts.closing is not None:
            self.notices.addWidget(self._closed(view.parts.closing, today))
        if view.parts.loose:
            self.notices.addWidget(self._loose(view))
        for notice in plan_rivals(view, today):
            notice.compare_wanted.connect(self.compare_wanted)
            self.notices.addWidget(notice)
        self._notices.setVisible(self.notices.count() > 0)

    def _closed(self, closing: Projection[PlanClosing], today: date) -> Banner:
        day = near_day_words(closing.record.closed_on, today) if closing.record.closed_on else ""
        again = Button(self.tr("Open the plan again"))
        again.clicked.connect(partial(self.reopen_wanted.emit, closing))
        remains = ", ".join(area_word(area) for area in closing.record.remains)
        rest = self.tr("Needs remain: {areas}.").format(areas=remains) if remains else ""
        words = " ".join(part for part in (rest, closing.record.words) if part)
        return Banner("info", self.tr("The plan was closed {day}.").format(day=day), words, buttons=[again])

    def _loose(self, view: PlanView) -> Banner:
        gather = Button(self.tr("Put them under a new goal"))
        gather.clicked.connect(self.loose_wanted)
        texts = "; ".join(step.record.text or "–" for step in view.parts.loose)
        return Banner("info", self.tr("These steps belong to a goal that is not here."), texts, buttons=[gather])

    def show_proposals(self, proposals: Sequence[Proposal], today: date) -> None:
        """What a contact person has seen; while an answer is being written, the cards stand still."""
        if proposals and any(card.words.text() for card in self.proposal_cards):
            return
        empty(self.proposals)
        self.proposal_cards = [ProposalCard(proposal, self.area, today) for proposal in proposals]
        for card in self.proposal_cards:
            card.taken.connect(self.proposal_taken)
            card.answered.connect(self.proposal_answered)
            self.proposals.addWidget(card)
        self._proposals.setVisible(bool(proposals))

    def say(self, kind: str, first: str, rest: str = "") -> None:
        """A notice above the plan, until the next change."""
        self.notices.addWidget(Banner(kind, first, rest))
        self._notices.show()

    # What is pressed

    @Slot(str)
    def _picked(self, key: str) -> None:
        self.areas.choose(self.area.value)  # an open editor closes first
        self.area_picked.emit(NeedArea(key))

    @Slot()
    def _toggle_areas(self) -> None:
        self._more_areas.setVisible(self._more_areas.isHidden())

    @Slot(object)
    def _area_to_add(self, values: tuple[str, ...]) -> None:
        self._more_areas.hide()
        for value in values:
            self.area_added.emit(NeedArea(value))
