"""A change under another number: what names itself, or a neighbour that moves too, is named by the new one."""

from collections.abc import Mapping
from functools import cache
from typing import Any, get_args

import msgspec

from desktop.domain import codebook
from desktop.domain.changes import DELETED, Change
from desktop.domain.identity import ChangeId

_PAIR = tuple[int, int]
"""How a record names another of its compartment: the device and the number that created it."""


def renumbered(change: Change, moved: Mapping[ChangeId, ChangeId]) -> Change:
    """The change as it reads once every change in `moved` has its new number; the content else is untouched."""
    naming = _naming(change.kind)
    return Change(
        moved.get(change.id, change.id),
        change.kind,
        moved.get(change.record, change.record),
        change.time,
        {number: _value(value, moved) if number in naming else value for number, value in change.fields.items()},
        {number: tuple(moved.get(one, one) for one in many) for number, many in change.replaces.items()},
    )


@cache
def _naming(kind: int) -> frozenset[int]:
    """The fields of a kind of record that hold ids."""
    record = codebook.KINDS.get(kind)
    fields = msgspec.structs.fields(record) if record is not None else ()
    return frozenset({DELETED} | {number for number, field in enumerate(fields, start=1) if _holds_pair(field.type)})


def _holds_pair(annotation: Any) -> bool:
    return annotation == _PAIR or any(map(_holds_pair, get_args(annotation)))


def _value(value: Any, moved: Mapping[ChangeId, ChangeId]) -> Any:
    if not isinstance(value, list | tuple):
        return value
    if len(value) == 2 and all(type(part) is int for part in value):
        return list(moved.get(ChangeId(*value), value))
    return [_value(inner, moved) for inner in value]
