"""The person's own paper of the plan: what she wants, what is to happen, whom to ring. Neutral, and for her (S44, I10).

It names nobody and no place that would tell of her: names of those who may harm are blank always, and for somebody with
protected identity so is what tells who and where. What stands under protection is not on it unless it is asked for.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from desktop.domain import protection
from desktop.domain.identity import CompartmentId
from desktop.domain.ports import Ledger
from desktop.domain.records.around import CloseOne
from desktop.domain.records.assignment import Brief
from desktop.domain.records.person_file import Person
from desktop.domain.records.plan_review import PlanReview
from desktop.domain.records.safety import RiskPerson
from desktop.domain.records.support_plan import NeedArea, SubgoalState
from desktop.services.assignment.emergency_card import EmergencyCard
from desktop.services.log.access_log import AccessLog, Act
from desktop.services.plan.plan_view import AreaView, PlanParts
from desktop.services.protected.protection import telling_words

PLAN_PAPER = "plan"
"""What the log calls it."""


@dataclass(frozen=True, slots=True)
class PaperStep:
    """Something that is to happen, or has."""

    text: str
    who: str
    when: str
    due: date | None
    done: bool


@dataclass(frozen=True, slots=True)
class PaperGoal:
    """A goal with its steps."""

    text: str
    reached: bool
    steps: tuple[PaperStep, ...]


@dataclass(frozen=True, slots=True)
class PaperArea:
    """One area of need."""

    area: NeedArea
    resources: str
    goals: tuple[PaperGoal, ...]


class Ring(StrEnum):
    """When a number is rung. The paper does not say whose it is."""

    DAYS = "days"
    EVENINGS = "evenings"
    DANGER = "danger"


@dataclass(frozen=True, slots=True)
class PaperNumber:
    """A telephone number. `hours`: when somebody answers."""

    ring: Ring
    number: str
    hours: str = ""


@dataclass(frozen=True, slots=True)
class PlanPaper:
    """What the paper says, without a name."""

    own_words: str
    first: tuple[PaperStep, ...]
    areas: tuple[PaperArea, ...]
    long_term: tuple[str, ...]
    next_on: date | None
    numbers: tuple[PaperNumber, ...]


class PlanPapers:
    """Papers of the plan of one file at a time."""

    def __init__(
        self, ledger: Ledger, log: AccessLog, card: EmergencyCard, parts: Callable[[CompartmentId], PlanParts]
    ):
        self._ledger, self._log, self._card, self._parts = ledger, log, card, parts

    def areas(self, file: CompartmentId) -> tuple[NeedArea, ...]:
        """Those in which something is written."""
        return tuple(view.area for view in self._parts(file).areas if _has_content(view))

    def of(self, file: CompartmentId, areas: frozenset[NeedArea]) -> PlanPaper:
        """The plan as it may stand on her paper, with these areas. Raises KnownError GONE."""
        parts, words = self._parts(file), self._words(file)
        plan = parts.plan.record if parts.plan is not None else None

        def said(text: str) -> str:
            return protection.blanked(text, words)

        return PlanPaper(
            own_words=said(plan.own_words) if plan is not None else "",
            first=tuple(
                PaperStep(said(thing.record.text), said(thing.record.who), "", thing.record.due, done=False)
                for thing in parts.first_things
                if thing.record.done_on is None
            ),
            areas=tuple(_area(view, said) for view in parts.areas if view.area in areas and _has_content(view)),
            long_term=tuple(said(text) for text in (plan.after_placement, plan.long_term) if text) if plan else (),
            next_on=_next_on(parts),
            numbers=self._numbers(file),
        )

    def note_printed(self, file: CompartmentId) -> None:
        """It has been saved or printed."""
        self._log.note(file, Act.PRINTED, PLAN_PAPER)

    def left_out_of_copy(self, file: CompartmentId) -> tuple[str, ...]:
        """Words that never lie on a clipboard: names and places, where an identity is protected; else none (SC6)."""
        people = self._ledger.all(file, Person)
        guarded = bool(people) and protection.is_protected(protection.in_force(people[0]))
        return telling_words(self._ledger, file) if guarded else ()

    def _numbers(self, file: CompartmentId) -> tuple[PaperNumber, ...]:
        """The office by day, who answers on evenings and weekends, and the number for danger to life."""
        brief = next((seen.record for seen in self._ledger.all(file, Brief)), Brief())
        danger = next((one.number for one in self._card.numbers if one.alarm), "")
        found = (
            PaperNumber(Ring.DAYS, brief.handler_phone, brief.handler_hours),
            PaperNumber(Ring.EVENINGS, brief.out_of_hours_phone),
            PaperNumber(Ring.DANGER, danger),
        )
        return tuple(one for one in found if one.number)

    def _words(self, file: CompartmentId) -> tuple[str, ...]:
        """What may not be read on it."""
        people = self._ledger.all(file, Person)
        feared = (seen.record.name for seen in self._ledger.all(file, RiskPerson))
        close = (seen.record.name for seen in self._ledger.all(file, CloseOne))
        names = protection.telling_words(*feared, *close)
        own = protection.telling_words(*(seen.record.name for seen in people))
        if not people or not protection.is_protected(protection.in_force(people[0])):
            return (*names, *own)
        return (*names, *own, *telling_words(self._ledger, file))


def _has_content(view: AreaView) -> bool:
    return bool(view.goals or (view.note is not None and view.note.record.resources))


def _area(view: AreaView, said: Callable[[str], str]) -> PaperArea:
    goals = [
        PaperGoal(
            said(goal.goal.record.text),
            goal.goal.record.reached_on is not None,
            tuple(
                PaperStep(
                    said(step.record.text),
                    said(step.record.who),
                    said(step.record.when),
                    step.record.due,
                    step.record.state is SubgoalState.DONE,
                )
                for step in goal.subgoals
            ),
        )
        for goal in view.goals
    ]
    return PaperArea(view.area, said(view.note.record.resources) if view.note is not None else "", tuple(goals))


def _next_on(parts: PlanParts) -> date | None:
    latest: PlanReview | None = parts.reviews[0].record if parts.reviews else None
    if latest is not None:
        return latest.next_on
    return parts.plan.record.first_review if parts.plan is not None else None
