"""A removal that crossed an edit, once somebody has settled it by removing: read from the record's changes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from desktop.domain.changes import DELETED, Change
from desktop.domain.identity import ChangeId
from desktop.domain.merge import Value
from desktop.domain.projection import Projection
from desktop.domain.records import Record
from desktop.services.authorship import typed_value


@dataclass(frozen=True, slots=True)
class SettledRemoval:
    """`removed`: who took it away at first; `wrote`: who went on; `settled`: who removed it having seen both."""

    removed: Change
    wrote: Change
    settled: Change
    edits: Mapping[str, Any]


def settled_removal(
    kind: type[Record], changes: Sequence[Change], beside: Sequence[Change] = ()
) -> SettledRemoval | None:
    """Of a record that is gone; None where it was removed without a choice. `beside`: what was written in its parts."""
    by_id = {change.id: change for change in changes}
    last = _latest([change for change in changes if change.fields.get(DELETED)])
    if last is None:
        return None
    replaced = [by_id[one] for one in last.replaces.get(DELETED, ()) if one in by_id]
    first = _latest([change for change in replaced if change.fields.get(DELETED)])
    if first is None:
        return None
    unseen = [by_id[one] for one in sorted(_seen_by(last) - _seen_by(first)) if one in by_id]
    wrote = _latest([*unseen, *(change for change in (*replaced, *beside) if not change.fields.get(DELETED))])
    if wrote is None:
        return None
    edits = {
        kind.__struct_fields__[number - 1]: content
        for change in sorted(unseen, key=lambda change: (change.time, change.id))
        for number, content in change.fields.items()
        if 1 <= number <= len(kind.__struct_fields__)
    }
    return SettledRemoval(first, wrote, last, {name: typed_value(kind, name, one) for name, one in edits.items()})


def unseen(seen: Projection[Any]) -> dict[str, Value]:
    """What stands in a record and was not seen by whoever removed it, by field; all of it where nobody has."""
    known = {
        change
        for value in seen.state.fields.get(DELETED, ())
        if value.content is not None
        for change in seen_by(value.content)
    }
    return {
        name: value
        for number, name in enumerate(type(seen.record).__struct_fields__, start=1)
        for value in seen.state.fields.get(number, ())
        if value.change not in known
    }


def seen_by(content: Sequence[int]) -> set[ChangeId]:
    """What whoever removed it had seen, as the mark of it says."""
    return {ChangeId(content[at], content[at + 1]) for at in range(0, len(content) - 1, 2)}


def _seen_by(mark: Change) -> set[ChangeId]:
    return seen_by(mark.fields[DELETED])


def _latest(changes: Sequence[Change]) -> Change | None:
    return max(changes, key=lambda change: (change.time, change.id), default=None)
