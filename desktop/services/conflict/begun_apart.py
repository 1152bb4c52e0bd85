"""Two records of what there is one of, begun on two computers at once: how they become one, and how that is told.

One text is chosen for the first of them, by which all computers mean the same one; the others are removed with what
they said, and what stands beside their texts joins the first. It is told as one choice over all their texts.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from msgspec.structs import replace

from desktop.domain.changes import DELETED, Change
from desktop.domain.choices import TEXT
from desktop.domain.codebook import field_number
from desktop.domain.identity import ChangeId
from desktop.domain.ports import Ledger
from desktop.domain.projection import Projection
from desktop.domain.records import Record
from desktop.domain.records.safety import SafetySection


def join(ledger: Ledger, first: Projection[Any], others: Iterable[Projection[Any]], text: str) -> None:
    """Make them one, with this text. The removals come just before the text: so `as_one` knows them again."""
    with ledger.transaction(first.ref.compartment):
        whole = first.record
        for other in others:
            whole = _joined(whole, other.record)
            ledger.delete(other)
        chosen = ledger.choose(first, TEXT, text)
        ledger.edit(chosen, replace(whole, text=text))


def _joined(first: Any, other: Any) -> Any:
    """Of two days the earlier; of advice all of it."""
    found: dict[str, Any] = {"review_on": _earlier(first.review_on, other.review_on)}
    if isinstance(first, SafetySection):
        found["advice_valid_until"] = _earlier(first.advice_valid_until, other.advice_valid_until)
        found["advice"] = "\n".join(dict.fromkeys(one for one in (first.advice, other.advice) if one))
    return replace(first, **found)


def _earlier(*days: Any) -> Any:
    return min((day for day in days if day is not None), default=None)


def as_one(kind: type[Record], changes: Sequence[Change]) -> list[Change]:
    """The changes of records that became one, each joining as the choice that it was: over the texts it removed."""
    text = field_number(kind, TEXT)
    by_id = {change.id: change for change in changes}
    removals = [change for change in changes if change.fields.get(DELETED) and not change.creates]
    over: dict[ChangeId, list[ChangeId]] = {}
    gone: set[ChangeId] = set()
    for removal in removals:
        chosen = _next_text(removal, by_id, text)
        if chosen is not None:
            gone.add(removal.id)
            over.setdefault(chosen, []).extend(_texts_in(removal, by_id, text))
    return [
        replace(change, replaces={**change.replaces, text: (*change.replaces.get(text, ()), *over[change.id])})
        if change.id in over
        else change
        for change in changes
        if change.id not in gone
    ]


def _next_text(removal: Change, by_id: dict[ChangeId, Change], text: int) -> ChangeId | None:
    """The text that was chosen in the same step, for another of the records; None where one was only removed."""
    at = removal
    while at.fields.get(DELETED):
        following = by_id.get(ChangeId(at.id.device, at.id.sequence + 1))
        if following is None:
            return None
        at = following
    return at.id if text in at.fields and not at.creates and at.record != removal.record else None


def _texts_in(removal: Change, by_id: dict[ChangeId, Change], text: int) -> list[ChangeId]:
    mark = removal.fields[DELETED]
    seen = [ChangeId(mark[at], mark[at + 1]) for at in range(0, len(mark) - 1, 2)]
    return [one for one in seen if one in by_id and text in by_id[one].fields]
