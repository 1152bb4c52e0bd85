"""Merge: fold changes into a record's state, in any order, losing nothing.

A field's values are those changes that no other change names as replaced. One: settled. Several: both are kept until a
person has chosen. A value that replaces a change which has not arrived yet is shown, but raises no conflict until the
named one is here. The result depends on the set of changes only, not on the order of arrival (DESIGN section 3).
"""

from collections.abc import Callable
from typing import Any

import msgspec

from desktop.domain.changes import DELETED, Change
from desktop.domain.identity import ChangeId, RecordId


class Value(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """One value of a field, with the change that set it."""

    change: ChangeId
    time: int
    content: Any


class RecordState(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """All that the changes so far say of one record.

    `fields`: live values by field number, in the order shown. `awaited`: replaced changes that have not arrived, by
    field. `created`: time of the creating change, None while it has not arrived. `touched`: the latest time of any
    change.
    """

    id: RecordId
    kind: int
    fields: dict[int, tuple[Value, ...]]
    awaited: dict[int, tuple[ChangeId, ...]]
    created: int | None
    touched: int


Arrived = Callable[[ChangeId], bool]
"""Whether a change has arrived before; logs are contiguous, so this is a comparison with the log's last number."""


def apply(state: RecordState | None, change: Change, arrived: Arrived) -> RecordState:
    """The state with one more change. Each change must be applied once; the log's unique numbers see to that."""
    if state is None:
        state = RecordState(change.record, change.kind, {}, {}, None, 0)
        if not change.replaces:
            return _begun(state, change)
    fields, awaited = dict(state.fields), dict(state.awaited)
    for number, content in change.fields.items():
        new, replaced = Value(change.id, change.time, content), change.replaces.get(number, ())
        waiting = awaited.get(number, ())
        fields[number] = _live(fields.get(number, ()), waiting, new, replaced)
        if waiting or replaced:
            awaited[number] = _awaited(waiting, new.change, replaced, arrived)
    return RecordState(
        state.id,
        state.kind,
        fields,
        {number: left for number, changes in awaited.items() if (left := _without(changes, change.id))},
        change.time if change.creates else state.created,
        max(state.touched, change.time),
    )


def _begun(nothing: RecordState, change: Change) -> RecordState:
    """The state by its first change, which replaces nothing: as most records are, and stay."""
    fields: dict[int, tuple[Value, ...]] = {
        number: (Value(change.id, change.time, content),) for number, content in change.fields.items()
    }
    return RecordState(
        nothing.id, nothing.kind, fields, {}, change.time if change.creates else None, max(nothing.touched, change.time)
    )


def _live(
    live: tuple[Value, ...], awaited: tuple[ChangeId, ...], new: Value, replaced: tuple[ChangeId, ...]
) -> tuple[Value, ...]:
    kept = tuple(value for value in live if value.change not in replaced) if live else ()
    if new.change in awaited:  # its replacement came first
        return kept
    return tuple(sorted((*kept, new), key=_shown_first, reverse=True)) if kept else (new,)


def _awaited(
    awaited: tuple[ChangeId, ...], new: ChangeId, replaced: tuple[ChangeId, ...], arrived: Arrived
) -> tuple[ChangeId, ...]:
    missing = {change for change in replaced if not arrived(change)}
    return tuple(sorted((missing | set(awaited)) - {new}))


def _without(awaited: tuple[ChangeId, ...], arrived: ChangeId) -> tuple[ChangeId, ...]:
    """It need not have set the field that it was awaited for: one who names it wrongly must not hide a conflict."""
    return tuple(change for change in awaited if change != arrived)


def _shown_first(value: Value) -> tuple[int, ChangeId]:
    return value.time, value.change


def conflict(state: RecordState, number: int) -> tuple[Value, ...]:
    """The rival values of a field that a person must choose between; empty when there is nothing to choose."""
    values = state.fields.get(number, ())
    if number == DELETED or len(values) < 2 or state.awaited.get(number):
        return ()
    return values if any(value.content != values[0].content for value in values) else ()
