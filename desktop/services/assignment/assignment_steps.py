"""Förslag, utredd, beviljad, verkställd, följs upp, avslutad: each step with its day and who took it (P31).

One may go back; then that is a step too, and what was written before stays.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from desktop.domain.clock import Clock, today
from desktop.domain.errors import KnownError, Reason
from desktop.domain.ports import Ledger, Members
from desktop.domain.projection import Projection
from desktop.domain.records.assignment import Assignment, AssignmentStatus, AssignmentStep
from desktop.services.assignment.assignment_checks import check_whole
from desktop.services.text_limit import check_texts

ORDER = tuple(AssignmentStatus)


@dataclass(frozen=True, slots=True)
class Step:
    """One step. `back`: it leads to an earlier place than the one before it."""

    status: AssignmentStatus
    on: date | None
    by: str
    note: str
    back: bool


class Steps:
    """The way of an assignment, kept beside it in the person file."""

    def __init__(self, ledger: Ledger, members: Members, clock: Clock) -> None:
        self._ledger = ledger
        self._members = members
        self._clock = clock

    def of(self, seen: Projection[Assignment]) -> tuple[Step, ...]:
        """In the order in which they were taken."""
        key = (seen.id.device, seen.id.sequence)
        taken = [one.record for one in self._ledger.all(seen.ref.compartment, AssignmentStep)]
        own = [one for one in taken if one.assignment == key]
        before = [None, *own]
        return tuple(
            Step(one.status, one.on, self._name(one.by), one.note, was is not None and _at(one) < _at(was))
            for was, one in zip(before, own, strict=False)
        )

    def note(self, seen: Projection[Assignment], on: date | None = None, note: str = "") -> None:
        """Write down where it stands now."""
        step = AssignmentStep(
            assignment=(seen.id.device, seen.id.sequence),
            status=seen.record.status,
            on=on or today(self._clock),
            by=self._members.me.member,
            note=note.strip(),
        )
        check_texts(step)
        self._ledger.create(seen.ref.compartment, step)

    def check(self, seen: Projection[Assignment], status: AssignmentStatus, on: date | None) -> None:
        """Raises KnownError STEP_NEEDS_START, DECISION_INCOMPLETE or DATE_IMPOSSIBLE for a step that cannot be."""
        if on is not None and on > today(self._clock):
            raise KnownError(Reason.DATE_IMPOSSIBLE, text=on.isoformat())
        if ORDER.index(status) >= ORDER.index(AssignmentStatus.GRANTED):
            check_whole(seen.record)
        if ORDER.index(status) >= ORDER.index(AssignmentStatus.RUNNING) and not seen.record.compartment:
            raise KnownError(Reason.STEP_NEEDS_START)

    def _name(self, member: int | None) -> str:
        return self._members.member(member).name if member is not None else ""


def _at(step: AssignmentStep) -> int:
    return ORDER.index(step.status)
