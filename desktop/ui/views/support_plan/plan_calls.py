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
from desktop.domain.records.support_plan import Phase
from desktop.services.editing import Editing
from desktop.services.plan.plan_view import GoalView
from desktop.services.plan.support_plans import PlanView, Removed, SupportPlans
from desktop.ui.views.support_plan.unsaved_words import Unsaved, UnsavedWords


def read(plans: SupportPlans, words: UnsavedWords, compartment: CompartmentId) -> tuple[PlanView, Unsaved | None]:
    """The plan, and what could not be saved of it."""
    return plans.plan(compartment), words.get()


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
