"""The words of one part of a person file, as a copy of it holds them: what was written, and no words of ours."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from desktop.domain import codebook
from desktop.domain.identity import CompartmentId, RecordId
from desktop.domain.ports import Ledger
from desktop.domain.projection import Projection
from desktop.domain.records.assignment import Assignment, AssignmentStatus
from desktop.domain.records.consent import Information
from desktop.domain.records.person_file import Person
from desktop.domain.records.support_plan import Goal, NeedArea, Subgoal, SupportPlan

_AREAS = list(NeedArea)


@dataclass(frozen=True, slots=True)
class PartText:
    """`undecided`: two have written it without having seen each other, and nobody has chosen; then `text` is empty.

    `as_of`: when it was last changed, ms; None when nothing is written.
    """

    text: str
    as_of: int | None
    undecided: bool = False


class DisclosedTexts:
    """Reads the parts that a consent can name."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    def of(self, file: CompartmentId, part: Information) -> PartText:
        """One part, as it is now."""
        match part:
            case Information.SITUATION_NOW:
                return self._own(file, "situation_now")
            case Information.WISHES:
                return self._own(file, "wishes")
            case Information.SUPPORT_PLAN:
                return self._plan(file)
            case Information.ASSIGNMENT:
                return self._assignment(file)

    def _own(self, file: CompartmentId, name: str) -> PartText:
        lines = [_Line(getattr(seen.record, name), seen, name) for seen in self._ledger.all(file, Person)]
        return _joined(lines[:1])

    def _plan(self, file: CompartmentId) -> PartText:
        """The person's own words, then goals with their delmål, in the order of the plan."""
        lines = [_Line(plan.record.own_words, plan, "own_words") for plan in self._ledger.all(file, SupportPlan)]
        subgoals = sorted(self._ledger.all(file, Subgoal), key=lambda seen: (seen.record.order, seen.id))
        for goal in sorted(self._ledger.all(file, Goal), key=_in_plan):
            lines.append(_Line(goal.record.text, goal, "text"))
            own = (sub for sub in subgoals if sub.record.goal == tuple(goal.id))
            lines += [_Line(f"– {sub.record.text}" if sub.record.text else "", sub, "text") for sub in own]
        return _joined(lines)

    def _assignment(self, file: CompartmentId) -> PartText:
        """From when to when, and how often: that there is someone beside."""
        running = (AssignmentStatus.RUNNING, AssignmentStatus.FOLLOWED_UP)
        return _joined(
            _Line(_period(seen.record), seen, "valid_from", "valid_until", "frequency")
            for seen in self._ledger.all(file, Assignment)
            if seen.record.status in running
        )


class _Line:
    """A line of text, and the fields that it was read from."""

    def __init__(self, text: str, seen: Projection[Any], *names: str) -> None:
        self.text = text
        self.undecided = any(name in seen.conflicts for name in names)
        values = [seen.state.fields.get(codebook.field_number(type(seen.record), name), ()) for name in names]
        self.times = [value.time for found in values for value in found]


def _joined(lines: Iterable[_Line]) -> PartText:
    found = list(lines)
    if any(line.undecided for line in found):
        return PartText("", None, undecided=True)
    written = [line for line in found if line.text]
    as_of = max((time for line in written for time in line.times), default=None)
    return PartText("\n".join(line.text for line in written), as_of)


def _in_plan(seen: Projection[Goal]) -> tuple[int, float, RecordId]:
    area = seen.record.area
    return _AREAS.index(area) if area is not None else len(_AREAS), seen.record.order, seen.id


def _period(terms: Assignment) -> str:
    """ "2026-10-05 – 2027-06-30: varje vecka" """
    days = f"{terms.valid_from or ''} – {terms.valid_until or ''}".strip()
    return f"{days}: {terms.frequency}" if terms.frequency else days
