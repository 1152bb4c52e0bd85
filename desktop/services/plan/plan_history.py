"""The plan's change history: versions, the plan as it was, and what others changed since one last looked.

A version is a run of changes by one member on one day in Stockholm: that is what people mean by "the version from
Tuesday", and it follows from the changes alone, so that every computer counts the same.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from desktop.domain import codebook, merge
from desktop.domain.changes import DELETED, Change
from desktop.domain.clock import local
from desktop.domain.identity import ChangeId, CompartmentId, RecordId, RecordRef
from desktop.domain.merge import RecordState
from desktop.domain.ports import Ledger
from desktop.domain.projection import Projection, project
from desktop.domain.records import Record
from desktop.services.plan.plan_view import PLAN_RECORDS, PlanParts, plan_parts

MemberOf = Callable[[int], int]


@dataclass(frozen=True, slots=True)
class Version:
    """A point in the history: all changes up to its last. `records`: kinds that were changed, in the plan's order."""

    number: int
    member: int
    day: date
    at: int  # ms, of its last change
    changes: tuple[Change, ...]

    @property
    def records(self) -> tuple[type[Record], ...]:
        """Which parts of the plan it touched."""
        touched = {change.kind for change in self.changes}
        return tuple(kind for kind in PLAN_RECORDS if codebook.kind_of(kind) in touched)


@dataclass(frozen=True, slots=True)
class Edit:
    """One field that somebody else set, still standing. `field` is "" for a new record and "deleted" for a removal."""

    ref: RecordRef
    kind: type[Record]
    field: str
    before: Any
    after: Any
    change: ChangeId
    at: int  # ms


def plan_changes(ledger: Ledger, compartment: CompartmentId) -> list[Change]:
    """Every change of the plan's records, in the order of their stamps."""
    return ledger.changes(compartment, PLAN_RECORDS)


def versions(changes: Sequence[Change], member_of: MemberOf) -> tuple[Version, ...]:
    """Oldest first, numbered from 1."""
    runs: list[tuple[int, date, list[Change]]] = []
    for change in changes:
        member, day = member_of(change.id.device), local(change.time).date()
        if runs and runs[-1][:2] == (member, day):
            runs[-1][2].append(change)
        else:
            runs.append((member, day, [change]))
    return tuple(
        Version(number, member, day, run[-1].time, tuple(run)) for number, (member, day, run) in enumerate(runs, 1)
    )


class Past:
    """The plan's records as a set of changes has them."""

    def __init__(self, compartment: CompartmentId, changes: Iterable[Change]) -> None:
        states: dict[RecordId, RecordState] = {}
        arrived: set[ChangeId] = set()
        for change in changes:
            states[change.record] = merge.apply(states.get(change.record), change, arrived.__contains__)
            arrived.add(change.id)
        self._records: dict[type[Record], list[Projection[Any]]] = defaultdict(list)
        for state in sorted(states.values(), key=lambda state: state.id):
            kind = codebook.KINDS[state.kind]
            self._records[kind].append(project(compartment, state, kind))

    def parts(self) -> PlanParts:
        """The plan as it was."""
        return plan_parts(self._live, self._deleted)

    def record(self, ref: RecordRef, kind: type[Record]) -> Projection[Any] | None:
        """One record, None if it was not there."""
        return next((found for found in self._records[kind] if found.ref == ref), None)

    def _live(self, kind: type[Any]) -> Sequence[Projection[Any]]:
        return [found for found in self._records[kind] if not found.deleted]

    def _deleted(self, kind: type[Any]) -> Sequence[Projection[Any]]:
        return [found for found in self._records[kind] if found.deleted]


def standing_edits(
    ledger: Ledger, compartment: CompartmentId, changes: Sequence[Change], news: set[ChangeId]
) -> tuple[Edit, ...]:
    """What the changes in `news` set that still stands alone: neither replaced since, nor waiting for a choice."""
    before = Past(compartment, [change for change in changes if change.id not in news])
    times = {change.id: change.time for change in changes}
    found: list[Edit] = []
    for kind in PLAN_RECORDS:
        for now in ledger.all(compartment, kind, deleted=True):
            found += _edits_of(now, before.record(now.ref, kind), news, times)
    return tuple(sorted(found, key=lambda edit: (edit.at, edit.change)))


def _edits_of(
    now: Projection[Any], was: Projection[Any] | None, news: set[ChangeId], times: dict[ChangeId, int]
) -> list[Edit]:
    kind = type(now.record)
    if was is None:
        alone = not now.deleted
        return [Edit(now.ref, kind, "", None, now.record, now.id, times[now.id])] if alone and now.id in news else []
    if now.deleted_but_edited:
        return []  # asked about as a whole
    edits = []
    for number, values in now.state.fields.items():
        if len(values) != 1 or values[0].change not in news:
            continue
        change = values[0].change
        if number == DELETED:
            if now.deleted != was.deleted:
                edits.append(Edit(now.ref, kind, "deleted", was.record, now.record, change, times[change]))
            continue
        field = kind.__struct_fields__[number - 1] if number <= len(kind.__struct_fields__) else ""
        if field and getattr(was.record, field) != getattr(now.record, field):
            values_of = (getattr(was.record, field), getattr(now.record, field))
            edits.append(Edit(now.ref, kind, field, *values_of, change, times[change]))
    return edits
