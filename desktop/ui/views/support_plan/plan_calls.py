"""What the plan's tab asks for, done on the database thread.

What goes is what the author knows, her own latest words too, and nothing that arrived unseen.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any

from desktop.domain.identity import CompartmentId
from desktop.domain.projection import Projection
from desktop.domain.records.support_plan import Goal, Phase, Subgoal
from desktop.services.editing import Editing
from desktop.services.plan.plan_view import GoalView
from desktop.services.plan.proposed_needs import Proposal, ProposedNeeds
from desktop.services.plan.support_plans import PlanView, Removed, SupportPlans
from desktop.ui.views.support_plan.reordering import Move
from desktop.ui.views.support_plan.unsaved_words import Unsaved, UnsavedWords


@dataclasses.dataclass(frozen=True, slots=True)
class Reading:
    """The plan, what could not be saved of it, and what a contact person has proposed."""

    view: PlanView
    unsaved: Unsaved | None
    proposals: tuple[Proposal, ...]


def read(plans: SupportPlans, proposed: ProposedNeeds, words: UnsavedWords, file: CompartmentId) -> Reading:
    """All that the tab shows at once."""
    return Reading(plans.plan(file), words.get(), proposed.waiting(file))


def move_goal(plans: SupportPlans, goal: Projection[Goal], move: Move) -> Callable[[], Any]:
    """Put a goal elsewhere in its area, and answer what puts it back."""
    moved = plans.shift_goal(goal.ref, move.step) if move.step else plans.move_goal(goal, move.place)
    return partial(plans.edit, moved, goal.record)


def move_subgoal(plans: SupportPlans, subgoal: Projection[Subgoal], move: Move) -> Callable[[], Any]:
    """Put a delmål elsewhere in its goal, and answer what puts it back."""
    moved = plans.shift_subgoal(subgoal.ref, move.step) if move.step else plans.move_subgoal(subgoal, move.place)
    return partial(plans.edit, moved, subgoal.record)


def enter_phase(plans: SupportPlans, compartment: CompartmentId, phase: Phase, day: date) -> Callable[[], Any]:
    """Go over to a phase, and answer what takes it back."""
    before = plans.start(compartment)
    after = plans.enter_phase(before, phase, day)
    return partial(plans.edit, after, before.record)


def remove(plans: SupportPlans, editing: Editing[Any]) -> Removed:
    """Take away what an editor shows."""
    assert editing.seen is not None  # noqa: S101 - only what exists can be removed
    return plans.remove(editing.seen)


def remove_goal(plans: SupportPlans, editing: Editing[Any], goal: GoalView) -> Removed:
    """Take away the goal that an editor shows, with its steps."""
    assert editing.seen is not None  # noqa: S101 - only what exists can be removed
    return plans.remove_goal(dataclasses.replace(goal, goal=editing.seen))


def remove_with_words(words: UnsavedWords, call: Callable[[], Removed]) -> Removed:
    """Take something away together with what could not be saved of it."""
    removed = call()
    words.drop()
    return removed
