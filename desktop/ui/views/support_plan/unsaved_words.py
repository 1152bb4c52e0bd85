"""What an editor of the plan showed and could not save: which editor it was, so that it can be opened again with it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from desktop.domain.identity import CompartmentId, RecordId
from desktop.domain.ports import Drafts
from desktop.domain.projection import Projection
from desktop.domain.records.support_plan import FirstThing, NeedArea, Subgoal
from desktop.services.plan.plan_view import GoalView, PlanParts


class Part(StrEnum):
    """What an editor is about."""

    OWN_WORDS = "own_words"
    FACTS = "facts"
    LONG_RUN = "long_run"
    DECISION = "decision"
    FIRST_THING = "first_thing"
    AREA = "area"
    GOAL = "goal"
    SUBGOAL = "subgoal"


@dataclass(frozen=True, slots=True)
class Unsaved:
    """An editor with what it could not save. `record`: what it changes, None for something new; `goal`: whose step."""

    part: Part
    area: NeedArea | None = None
    record: RecordId | None = None
    goal: RecordId | None = None
    fields: dict[str, Any] | None = None

    def goal_in(self, parts: PlanParts) -> GoalView | None:
        """The goal that it changes, or that its step belongs to."""
        wanted = self.record if self.part is Part.GOAL else self.goal
        goals = parts.area(self.area).goals if self.area is not None else ()
        return next((goal for goal in goals if goal.goal.id == wanted), None)

    def subgoal_in(self, goal: GoalView) -> Projection[Subgoal] | None:
        """The step that it changes."""
        return next((subgoal for subgoal in goal.subgoals if subgoal.id == self.record), None)

    def first_thing_in(self, parts: PlanParts) -> Projection[FirstThing] | None:
        """What must be solved first, if that is what it changes."""
        return next((thing for thing in parts.first_things if thing.id == self.record), None)


class UnsavedWords:
    """The one editor of a plan that may hold something unsaved. Lives on the database thread."""

    def __init__(self, drafts: Drafts, compartment: CompartmentId) -> None:
        self._drafts = drafts
        self._key = f"plan/{compartment.hex()}"

    def keep(self, about: Unsaved, fields: dict[str, Any], record: Projection[Any] | None) -> None:
        """Keep what could not be saved; drop it when that is nothing. `record`: what its first words have made."""
        if not fields:
            self._drafts.drop(self._key)
            return
        about = replace(about, record=record.id if record is not None else None)
        ids = {name: list(ref) for name in ("record", "goal") if (ref := getattr(about, name)) is not None}
        area = {"area": about.area.value} if about.area is not None else {}
        self._drafts.keep(self._key, {"part": about.part.value, "fields": fields, **area, **ids})

    def get(self) -> Unsaved | None:
        """What waits to be put back, if anything does."""
        kept = self._drafts.get(self._key)
        if kept is None:
            return None
        ids = {name: RecordId(*kept[name]) for name in ("record", "goal") if name in kept}
        area = NeedArea(kept["area"]) if "area" in kept else None
        return Unsaved(Part(kept["part"]), area, fields=kept["fields"], **ids)

    def drop(self) -> None:
        """What it belonged to has been removed by the one who wrote it."""
        self._drafts.drop(self._key)
