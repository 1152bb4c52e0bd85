"""Two versions of a plan beside each other: what is in both, what is new, what went, what was changed (S02, S24)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import CompartmentId
from desktop.domain.ports import Ledger, Members
from desktop.domain.projection import Projection
from desktop.domain.records import Record
from desktop.domain.records.plan_review import PlanReview
from desktop.domain.records.support_plan import NeedArea
from desktop.services.plan.plan_history import Past, Version, plan_changes, versions
from desktop.services.plan.plan_order import place_of
from desktop.services.plan.plan_view import GoalView, PlanParts


class Difference(StrEnum):
    """What has become of a record between two versions."""

    SAME = "same"
    NEW = "new"
    GONE = "gone"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class Pair:
    """One record in both versions. `fields`: those that differ; `moved`: it stands elsewhere among its like."""

    kind: type[Record]
    before: Projection[Any] | None
    after: Projection[Any] | None
    fields: frozenset[str]
    moved: bool = False

    @property
    def difference(self) -> Difference:
        """In one word."""
        if self.before is None:
            return Difference.NEW
        if self.after is None:
            return Difference.GONE
        return Difference.CHANGED if self.fields or self.moved else Difference.SAME


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the plan; `area` is None for what stands above the areas."""

    area: NeedArea | None
    pairs: tuple[Pair, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """`left` and `right`: numbers of versions. `review`: day of the latest review, if the left one is from then."""

    left: int
    right: int
    days: tuple[date, date]
    sections: tuple[Section, ...]
    review: date | None = None

    @property
    def changed(self) -> int:
        """How many records differ."""
        return sum(pair.difference is not Difference.SAME for section in self.sections for pair in section.pairs)


class Comparing:
    """Versions of the plan of one person file at a time."""

    def __init__(self, ledger: Ledger, members: Members) -> None:
        self._ledger, self._members = ledger, members

    def compare(self, file: CompartmentId, left: int, right: int) -> Comparison:
        """Two versions by their numbers, the older on the left. Raises KnownError GONE."""
        left, right = sorted((left, right))
        changes = plan_changes(self._ledger, file)
        runs = versions(changes, self._members.member_of)
        review = self._reviewed(file)
        return Comparison(
            left=left,
            right=right,
            days=(_numbered(runs, left).day, _numbered(runs, right).day),
            sections=compared(_as_of(file, runs, left), _as_of(file, runs, right)),
            review=review if review is not None and left == _at(runs, review) else None,
        )

    def since_review(self, file: CompartmentId) -> Comparison:
        """The plan as it was after the latest review, beside the plan of now. Without a review: the first version."""
        runs = versions(plan_changes(self._ledger, file), self._members.member_of)
        if not runs:
            raise KnownError(Reason.GONE)
        review = self._reviewed(file)
        return self.compare(file, _at(runs, review) if review is not None else 1, runs[-1].number)

    def _reviewed(self, file: CompartmentId) -> date | None:
        return max((seen.record.on for seen in self._ledger.all(file, PlanReview) if seen.record.on), default=None)


def _at(runs: Sequence[Version], day: date) -> int:
    """The last version of a day, or before it."""
    return max((run.number for run in runs if run.day <= day), default=1)


def _numbered(runs: Sequence[Version], number: int) -> Version:
    found = next((run for run in runs if run.number == number), None)
    if found is None:
        raise KnownError(Reason.GONE)
    return found


def _as_of(file: CompartmentId, runs: Sequence[Version], number: int) -> PlanParts:
    return Past(file, (change for run in runs if run.number <= number for change in run.changes)).parts()


def compared(before: PlanParts, after: PlanParts) -> tuple[Section, ...]:
    """Part by part, in the order of the newer version; what went stands where it stood."""
    sections = [Section(None, tuple(_pairs(_above(before), _above(after))))]
    for area in NeedArea:
        pairs = tuple(_pairs(_inside(before, area), _inside(after, area)))
        if pairs:
            sections.append(Section(area, pairs))
    return tuple(section for section in sections if section.pairs)


def _above(parts: PlanParts) -> list[Projection[Any]]:
    plans = [parts.plan, *parts.beside] if parts.plan is not None else []
    return [*(plan for plan in plans if plan is not None), *parts.first_things, *parts.loose, *parts.reviews]


def _inside(parts: PlanParts, area: NeedArea) -> list[Projection[Any]]:
    view = parts.area(area)
    notes = [note for note in (view.note, *view.beside) if note is not None]
    return [*notes, *(seen for goal in view.goals for seen in _with_steps(goal))]


def _with_steps(goal: GoalView) -> list[Projection[Any]]:
    return [goal.goal, *goal.subgoals]


def _pairs(before: list[Projection[Any]], after: list[Projection[Any]]) -> list[Pair]:
    was = {seen.ref: seen for seen in before}
    now = {seen.ref for seen in after}
    pairs = [_pair(was.get(seen.ref), seen) for seen in after]
    for at, seen in enumerate(before):
        if seen.ref not in now:
            pairs.insert(_place(pairs, before, at), Pair(type(seen.record), seen, None, frozenset()))
    return pairs


def _place(pairs: list[Pair], before: list[Projection[Any]], at: int) -> int:
    """After what stood above it."""
    places = {seen.ref: number for number, pair in enumerate(pairs) for seen in (pair.before, pair.after) if seen}
    return next((places[above.ref] + 1 for above in reversed(before[:at]) if above.ref in places), 0)


def _pair(before: Projection[Any] | None, after: Projection[Any]) -> Pair:
    kind = type(after.record)
    if before is None:
        return Pair(kind, None, after, frozenset())
    names = {name for name in kind.__struct_fields__ if getattr(before.record, name) != getattr(after.record, name)}
    moved = "order" in names and place_of(before.record) != place_of(after.record)
    return Pair(kind, before, after, frozenset(names - {"order"}), moved)
