"""What has parts of its own, a goal or somebody in the map: removed by one while another wrote in a part of it.

That is one choice, about the whole. What was removed in the same step as the whole comes back with it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from desktop.domain.changes import DELETED
from desktop.domain.choices import PARTS, Question
from desktop.domain.identity import ChangeId, CompartmentId
from desktop.domain.ports import Ledger
from desktop.domain.projection import Projection
from desktop.domain.records import Record


def with_wholes(ledger: Ledger, room: CompartmentId, asked: Iterable[Question]) -> Iterator[Question]:
    """The questions of a compartment; a part whose whole is asked about is not asked about by itself."""
    wholes = [question for kind in PARTS for question in _removed_wholes(ledger, room, kind)]
    taken = {seen.ref for question in wholes for seen in (question.seen, *question.beside)}
    yield from wholes
    yield from (question for question in asked if question.field or question.seen.ref not in taken)


def _removed_wholes(ledger: Ledger, room: CompartmentId, kind: type[Record]) -> Iterator[Question]:
    part, field = PARTS[kind]
    parts: dict[Any, list[Projection[Any]]] = {}
    for seen in ledger.all(room, part):
        parts.setdefault(getattr(seen.record, field), []).append(seen)
    for whole in ledger.all(room, kind, deleted=True) if parts else ():
        if whole.id in parts and (whole.deleted or whole.deleted_but_edited):
            yield Question(whole, "", beside=tuple(parts[whole.id]))


def removed_with(ledger: Ledger, whole: Projection[Any]) -> list[Projection[Any]]:
    """Its parts that were removed in the same step: just before it, on the same computer."""
    if type(whole.record) not in PARTS:
        return []
    part, field = PARTS[type(whole.record)]
    everything = ledger.all(whole.ref.compartment, part, deleted=True)
    marks = {mark: seen for seen in everything if getattr(seen.record, field) == whole.id for mark in _marks(seen)}
    found = []
    for device, sequence in _marks(whole):
        before = ChangeId(device, sequence - 1)
        while before in marks:
            found.append(marks[before])
            before = ChangeId(device, before.sequence - 1)
    return found


def _marks(seen: Projection[Any]) -> list[ChangeId]:
    return [value.change for value in seen.state.fields.get(DELETED, ()) if value.content is not None]
