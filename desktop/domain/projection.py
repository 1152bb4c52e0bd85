"""A projection: a record as a screen shows it, with everything needed to save an edit of it without losing another's.

An edit is compared with the projection that its author looked at, so that it replaces exactly the values that were
seen.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from desktop.domain import codebook, merge
from desktop.domain.changes import DELETED
from desktop.domain.identity import ChangeId, CompartmentId, RecordId, RecordRef
from desktop.domain.merge import RecordState, Value
from desktop.domain.records import Record

R = TypeVar("R", bound=Record)


@dataclass(frozen=True, slots=True)
class Projection(Generic[R]):
    """One record as the changes so far have it.

    `record`: each field's first value. `conflicts`: rival values by field name, for a person to choose.
    `deleted`: someone deleted it, and nobody changed it unseen. `deleted_but_edited`: both, so a person must decide.
    """

    ref: RecordRef
    record: R
    conflicts: Mapping[str, tuple[Value, ...]]
    deleted: bool
    deleted_but_edited: bool
    created_at: int  # ms; 0 while the creating change has not arrived
    touched_at: int  # ms
    state: RecordState

    @property
    def id(self) -> RecordId:
        """The record's id in its compartment."""
        return self.ref.record

    @property
    def author(self) -> int:
        """Number of the device that created it."""
        return self.ref.record.device


def project(compartment: CompartmentId, state: RecordState, kind: type[R]) -> Projection[R]:
    """The typed view of a record's state."""
    first = {number: values[0].content for number, values in state.fields.items() if values and number != DELETED}
    record, _ = codebook.typed(kind, first)
    deleted, edited = _deletion(state)
    return Projection(
        ref=RecordRef(compartment, state.id),
        record=record,
        conflicts=_conflicts(state, kind),
        deleted=deleted and not edited,
        deleted_but_edited=deleted and edited,
        created_at=state.created or 0,
        touched_at=state.touched,
        state=state,
    )


def creation(record: Record) -> dict[int, Any]:
    """Fields of the change that creates a record."""
    return codebook.plain(record)


def difference(seen: Projection[R], edited: R) -> tuple[dict[int, Any], dict[int, tuple[ChangeId, ...]]]:
    """Fields that differ from what the author saw, and the changes that their new values replace."""
    numbers = [
        number
        for number, name in enumerate(edited.__struct_fields__, start=1)
        if getattr(edited, name) != getattr(seen.record, name)
    ]
    fields = {n: codebook.plain_value(getattr(edited, edited.__struct_fields__[n - 1])) for n in numbers}
    return fields, _replaced(seen.state, numbers)


def choice(seen: Projection[R], name: str, value: Any) -> tuple[dict[int, Any], dict[int, tuple[ChangeId, ...]]]:
    """A person's choice between rivals: like an edit, but said even when it equals the one shown first."""
    number = codebook.field_number(type(seen.record), name)
    return {number: codebook.plain_value(value)}, _replaced(seen.state, [number])


def deletion(seen: Projection[R]) -> tuple[dict[int, Any], dict[int, tuple[ChangeId, ...]]]:
    """Fields of the change that deletes a record: the values that its author had seen, so that others show up."""
    live = [value.change for number, values in seen.state.fields.items() if number != DELETED for value in values]
    return {DELETED: [part for change in sorted(set(live)) for part in change]}, _replaced(seen.state, [DELETED])


def restoration(seen: Projection[R]) -> tuple[dict[int, Any], dict[int, tuple[ChangeId, ...]]]:
    """Fields of the change that brings a deleted record back."""
    return {DELETED: None}, _replaced(seen.state, [DELETED])


def _replaced(state: RecordState, numbers: Iterable[int]) -> dict[int, tuple[ChangeId, ...]]:
    """The live changes of these fields; a field that has none is left out, as it is when it travels."""
    live = {number: tuple(value.change for value in state.fields.get(number, ())) for number in numbers}
    return {number: changes for number, changes in live.items() if changes}


def _conflicts(state: RecordState, kind: type[Record]) -> dict[str, tuple[Value, ...]]:
    if max(map(len, state.fields.values()), default=0) < 2:
        return {}  # nearly always
    names = enumerate(kind.__struct_fields__, start=1)
    rivals = {name: merge.conflict(state, number) for number, name in names}
    return {name: values for name, values in rivals.items() if values}


def _deletion(state: RecordState) -> tuple[bool, bool]:
    """(someone deleted it, someone else set a value that the deleter had not seen)."""
    if DELETED not in state.fields:
        return False, False
    marks = [value.content for value in state.fields[DELETED] if value.content is not None]
    if not marks:
        return False, False
    if len(marks) < len(state.fields[DELETED]):
        return True, True  # brought back by one, and taken away by another, neither of whom had seen the other do it
    seen = {(mark[at], mark[at + 1]) for mark in marks for at in range(0, len(mark), 2)}
    live = {v.change for number, values in state.fields.items() if number != DELETED for v in values}
    return True, bool(live - seen)
