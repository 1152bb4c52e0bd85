"""The page of Trygghet: the plan and what stands around it; what asks for something lies above all else."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QWidget

from desktop.domain.projection import Projection
from desktop.domain.records import Record
from desktop.domain.records.safety import (
    ChildSafety,
    ContactBan,
    Restriction,
    RiskAssessment,
    RiskPerson,
    RiskTalk,
)
from desktop.services.safety.risk_register import RiskView
from desktop.services.safety.safety_view import SafetyView
from desktop.ui.views.consultation.clearing import empty
from desktop.ui.views.safety import row_contents
from desktop.ui.views.safety.event_cards import EventBanners, HappenedCard
from desktop.ui.views.safety.family_card import FamilyCard
from desktop.ui.views.safety.plan_card import PlanCard
from desktop.ui.views.safety.record_list import RecordList
from desktop.ui.views.support_plan.press_area import PressArea
from desktop.ui.widgets import Banner, Button, Column, Label, ScrollPage, TwoPane


class SafetyPage(ScrollPage):
    """Rebuilt by `show_found`. `lists`: the cards of records, by kind. `interpreter`: leads to the booking page."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(gap=0.8, margins=(1.5, 0.6, 1.5, 1.0), parent=parent)
        self._said = Column(gap=0)
        said = QWidget()
        said.setLayout(self._said)
        self.banners, self.plan, self.happened, self.family = EventBanners(), PlanCard(), HappenedCard(), FamilyCard()
        self.interpreter = Button(self.tr("Book an interpreter without naming the place"), "translate", "quiet")
        self.lists: dict[type[Record], RecordList] = self._make_lists()
        panes = TwoPane(main_gap=0.8, side_gap=0.8)
        for card in (self.plan, self.lists[ChildSafety], self.lists[ContactBan]):
            panes.main.addWidget(card)
        self._register = Label(self.tr("Risk: who, and what has been assessed"), role="area")
        rule = Label(self.tr("As it was given, and by whom. The program adds nothing up."), tone="ink2")
        panes.main.addLayout(Column(self._register, rule, gap=0))
        for kind in (RiskPerson, RiskAssessment, RiskTalk):
            panes.main.addWidget(self.lists[kind])
        panes.main.addStretch(1)
        beside: tuple[QWidget, ...] = (self.happened, self.lists[Restriction], self.family, self.interpreter)
        for part in beside:
            panes.side.addWidget(part)
        panes.side.addStretch(1)
        self.add(said, self.banners, panes)
        self.keep_at_top()

    def _make_lists(self) -> dict[type[Record], RecordList]:
        return {
            Restriction: RecordList(
                self.tr("What do we limit, why, until when?"),
                "",
                self.tr("Nothing is written down as limited."),
                self.tr("Write down a limit"),
            ),
            ChildSafety: RecordList(
                self.tr("The children, each with lines of their own"),
                self.tr("Each child has a grown-up who answers for it."),
                self.tr("No child is written down here."),
                self.tr("Write for a child"),
            ),
            ContactBan: RecordList(
                self.tr("Contact bans"),
                self.tr("Idag tells in good time before one ends."),
                self.tr("No contact ban is written down."),
                self.tr("Write down a contact ban"),
            ),
            RiskPerson: RecordList(
                self.tr("People to think of"),
                self.tr("By relation. One who may harm can be exposed too."),
                self.tr("Nobody is written down."),
                self.tr("Write down somebody"),
            ),
            RiskAssessment: RecordList(
                self.tr("Assessments with an instrument"),
                self.tr("Only results, as the instrument gave them. Its questions stand in the manual."),
                self.tr("No assessment is written down."),
                self.tr("Write down an assessment"),
            ),
            RiskTalk: RecordList(
                self.tr("When the question was asked"),
                self.tr("The scale 1–10 is something to talk around. Most are somewhere between 4 and 8."),
                self.tr("The question has not been written down as asked."),
                self.tr("Write down a talk"),
            ),
        }

    def show_found(self, plan: SafetyView, risks: RiskView, today: date) -> None:
        """Show what there is now."""
        empty(self._said)
        self.banners.show_events(plan, today)
        self.plan.show_plan(plan, today)
        self.happened.show_events(plan.events, today)
        self.family.show_family(plan.family, today)
        limits = [row_contents.restriction_row(seen, today) for seen in (*plan.restrictions, *plan.ended)]
        self.lists[Restriction].show_rows(limits, plan.rivals, today)
        children = [row_contents.child_row(seen, today) for seen in plan.children]
        self.lists[ChildSafety].show_rows(children, plan.rivals, today)
        bans = [row_contents.ban_row(seen, today) for seen in plan.bans]
        self.lists[ContactBan].show_rows(bans, plan.rivals, today)
        persons = [row_contents.person_row(seen, today) for seen in risks.persons]
        self.lists[RiskPerson].show_rows(persons, risks.rivals, today)
        assessments = [row_contents.assessment_row(seen, today) for seen in risks.assessments]
        self.lists[RiskAssessment].show_rows(assessments, risks.rivals, today)
        talks = [row_contents.talk_row(seen, today) for seen in risks.talks]
        self.lists[RiskTalk].show_rows(talks, risks.rivals, today)
        times = self.tr("Times the question has been asked: {count}").format(count=risks.asked)
        self.lists[RiskTalk].say_count(times if risks.asked else "")

    def say(self, words: str) -> None:
        """Something that could not be done, and what to do."""
        empty(self._said)
        self._said.addWidget(Banner("info", words))

    def place_of(self, seen: Projection[Record]) -> PressArea | None:
        """Where a record is shown."""
        found = self.lists.get(type(seen.record))
        return found.place_of(seen) if found is not None else self.happened.places.get(seen.ref)
