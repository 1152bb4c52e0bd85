"""Held work as a person reads it: of which day and kind, and the words in it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from desktop.domain import codebook, quarantine
from desktop.domain.clock import local
from desktop.domain.records import Record
from desktop.domain.records.held_work import HeldWork
from desktop.services.county.manifests import Work, work_of

_DAYS = ("held_on", "happened_on", "decided_on")
_LEFT_OUT = frozenset({"written_by", "sign", "unit", "alias", "form"})


@dataclass(frozen=True, slots=True)
class HeldItem:
    """One record that was written, or changed. `words`: what stands in its text fields, in their order."""

    kind: int
    record: tuple[int, int]
    work: Work
    day: date
    written_at: int  # ms, the last time
    creates: bool
    words: tuple[str, ...]


def items_of(works: Iterable[HeldWork]) -> tuple[HeldItem, ...]:
    """One item for each record, by day."""
    all_works = list(works)
    items = []
    for (kind, record), fields in quarantine.written(all_works).items():
        of_it = [work for work in all_works if (work.kind, work.record) == (kind, record)]
        at = max(work.written_at or 0 for work in of_it)
        read = record_of(kind, fields)
        items.append(
            HeldItem(
                kind=kind,
                record=record,
                work=work_of(kind),
                day=_day(read, at),
                written_at=at,
                creates=any(work.creates for work in of_it),
                words=_words(read),
            )
        )
    return tuple(sorted(items, key=lambda item: (item.day, item.written_at)))


def record_of(kind: int, fields: dict[int, object]) -> Record | None:
    """The record that these fields make; None for a kind that this version does not know."""
    known = codebook.KINDS.get(kind)
    if known is None:
        return None
    record, _ = codebook.typed(known, fields)
    return record


def _day(record: Record | None, at: int) -> date:
    days = (getattr(record, name, None) for name in _DAYS)
    return next((day for day in days if isinstance(day, date)), local(at).date())


def _words(record: Record | None) -> tuple[str, ...]:
    if record is None:
        return ()
    values = ((name, getattr(record, name)) for name in record.__struct_fields__ if name not in _LEFT_OUT)
    return tuple(value for _, value in values if type(value) is str and value.strip())
