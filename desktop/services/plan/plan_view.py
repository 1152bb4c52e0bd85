"""Stödplanen as the screen shows it, put together from the plan's records, present or past."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from desktop.domain.projection import Projection
from desktop.domain.records import Record
from desktop.domain.records.plan_review import LifeRating, PlanClosing, PlanReview
from desktop.domain.records.support_plan import (
    CORE_AREAS,
    AreaNote,
    FirstThing,
    Goal,
    NeedArea,
    Phase,
    Subgoal,
    SupportPlan,
)
from desktop.services.plan.plan_order import in_order

PLAN_RECORDS: tuple[type[Record], ...] = (
    *(SupportPlan, FirstThing, AreaNote, Goal, Subgoal),
    *(PlanReview, LifeRating, PlanClosing),
)
"""The kinds of record that make up a plan."""

PHASE_FIELDS = {Phase.ACUTE: "acute_since", Phase.MIDDLE: "middle_since", Phase.LONG: "long_since"}

Records = Callable[[type[Any]], Sequence[Projection[Any]]]
"""Every record of a class, in order of creation, deleted ones left out."""


@dataclass(frozen=True, slots=True)
class PhaseSpan:
    """One phase. `until`: the day before a later phase was entered; None while it runs or has not begun."""

    phase: Phase
    since: date | None
    until: date | None
    current: bool


@dataclass(frozen=True, slots=True)
class GoalView:
    """A goal with its delmål in order. `number` is its place in the area, from 1.

    `contested`: someone deleted it while someone else wrote in it, or in a delmål of it; a person must decide.
    """

    goal: Projection[Goal]
    number: int
    subgoals: tuple[Projection[Subgoal], ...]
    contested: bool

    @property
    def lacks_subgoals(self) -> bool:
        """What the soft hint asks about (S05)."""
        return not self.subgoals and not self.goal.record.reached_on


@dataclass(frozen=True, slots=True)
class AreaView:
    """One need area. `beside`: notes on the same area that were begun elsewhere at the same time, none of them lost."""

    area: NeedArea
    note: Projection[AreaNote] | None
    beside: tuple[Projection[AreaNote], ...]
    goals: tuple[GoalView, ...]

    @property
    def subgoals(self) -> int:
        """How many delmål there are in all."""
        return sum(len(goal.subgoals) for goal in self.goals)


@dataclass(frozen=True, slots=True)
class PlanParts:
    """The plan's content. `beside`: plans begun elsewhere at the same time.

    `loose`: delmål whose goal is not here, because it has not arrived or because another program wrote so.
    """

    plan: Projection[SupportPlan] | None
    beside: tuple[Projection[SupportPlan], ...]
    phases: tuple[PhaseSpan, ...]
    first_things: tuple[Projection[FirstThing], ...]
    areas: tuple[AreaView, ...]
    loose: tuple[Projection[Subgoal], ...] = ()
    reviews: tuple[Projection[PlanReview], ...] = ()  # newest first
    closing: Projection[PlanClosing] | None = None  # the plan rests

    @property
    def gone_through_on(self) -> date | None:
        """When the plan was last gone through with the person."""
        days = [seen.record.on for seen in self.reviews if seen.record.with_person]
        days += [self.plan.record.reviewed_on] if self.plan is not None else []
        return max((day for day in days if day is not None), default=None)

    def area(self, area: NeedArea) -> AreaView:
        """One area, empty if nothing is written there."""
        return next((view for view in self.areas if view.area is area), AreaView(area, None, (), ()))


def plan_parts(records: Records, deleted: Records) -> PlanParts:
    """The plan from its records. `deleted` gives the deleted ones, for goals that live on in an unseen delmål."""
    plans = sorted(records(SupportPlan), key=_by_id)
    goals = _goals(records, deleted)
    shown = {goal.goal.id for goal in goals}
    ended = [seen for seen in records(PlanClosing) if seen.record.closed_on is not None]
    closings = sorted(ended, key=lambda seen: (seen.record.closed_on, seen.id))
    return PlanParts(
        plan=plans[0] if plans else None,
        beside=tuple(plans[1:]),
        phases=_phases(plans[0].record if plans else SupportPlan()),
        first_things=tuple(sorted(records(FirstThing), key=_first_things_first)),
        areas=tuple(_areas(sorted(records(AreaNote), key=_by_id), goals)),
        loose=tuple(in_order([one for one in records(Subgoal) if one.record.goal not in shown])),
        reviews=tuple(
            sorted(records(PlanReview), key=lambda seen: (seen.record.on or date.min, seen.id), reverse=True)
        ),
        closing=closings[-1] if closings and closings[-1].record.reopened_on is None else None,
    )


def _by_id(projection: Projection[Any]) -> Any:
    return projection.id


def _first_things_first(thing: Projection[FirstThing]) -> tuple[bool, date, Any]:
    record = thing.record
    return record.done_on is not None, record.due or date.max, thing.id


def _goals(records: Records, deleted: Records) -> list[GoalView]:
    subgoals: dict[Any, list[Projection[Subgoal]]] = {}
    for subgoal in records(Subgoal):
        subgoals.setdefault(subgoal.record.goal, []).append(subgoal)
    orphaned = [goal for goal in deleted(Goal) if goal.id in subgoals]
    contested = {goal.id for goal in orphaned} | {goal.id for goal in records(Goal) if goal.deleted_but_edited}
    views, numbers = [], dict.fromkeys(NeedArea, 0)
    for goal in in_order([*records(Goal), *orphaned]):
        area = goal.record.area or NeedArea.PROTECTION
        numbers[area] += 1
        own = tuple(in_order(subgoals.get(goal.id, [])))
        views.append(GoalView(goal, numbers[area], own, goal.id in contested))
    return views


def _areas(notes: Sequence[Projection[AreaNote]], goals: Sequence[GoalView]) -> list[AreaView]:
    views = []
    for area in NeedArea:
        own = [note for note in notes if note.record.area is area]
        inside = tuple(goal for goal in goals if (goal.goal.record.area or NeedArea.PROTECTION) is area)
        if area in CORE_AREAS or own or inside:
            views.append(AreaView(area, own[0] if own else None, tuple(own[1:]), inside))
    return views


def _phases(plan: SupportPlan) -> tuple[PhaseSpan, ...]:
    since = {phase: getattr(plan, field) for phase, field in PHASE_FIELDS.items()}
    return tuple(
        PhaseSpan(phase, since[phase], _until(phase, plan.phase, since), phase is plan.phase) for phase in Phase
    )


def _until(phase: Phase, current: Phase | None, since: dict[Phase, date | None]) -> date | None:
    begun = since[phase]
    if begun is None or phase is current:
        return None
    later = [day for other, day in since.items() if day is not None and other is not phase and day >= begun]
    return max(begun, min(later) - timedelta(days=1)) if later else None
