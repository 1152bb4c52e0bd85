"""What of an assignment holds while two values wait for a choice: the stricter (DESIGN section 3).

Nothing is chosen by it: both values stay until a person has chosen.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from msgspec.structs import replace

from desktop.domain import codebook
from desktop.domain.projection import Projection
from desktop.domain.records.assignment import Assignment, AssignmentStatus, Brief, ToldFact


def terms_in_force(seen: Projection[Assignment]) -> Assignment:
    """The shortest of the periods; ended if anybody ended it; and nobody where two contact persons were named."""
    record = seen.record
    if not seen.conflicts:
        return record
    return replace(
        record,
        status=AssignmentStatus.ENDED if AssignmentStatus.ENDED in _values(seen, "status") else record.status,
        contact_person=None if "contact_person" in seen.conflicts else record.contact_person,
        valid_from=max(_days(seen, "valid_from"), default=None),
        valid_until=min(_days(seen, "valid_until"), default=None),
        told=tuple(fact for fact in record.told if all(fact in value for value in _values(seen, "told"))),
    )


def told_today(terms: Assignment, day: date) -> tuple[ToldFact, ...]:
    """What she may know today: given, and not taken back."""
    return tuple(
        fact
        for fact in terms.told
        if (fact.since is None or fact.since <= day) and (fact.until is None or fact.until > day)
    )


def brief_in_force(seen: Projection[Brief]) -> Brief:
    """Both texts on where to meet, and where never; both rules for ringing; every alarm; the shortest period."""
    if not seen.conflicts:
        return seen.record
    alarms = [alarm for value in _values(seen, "alarms") for alarm in value]
    return replace(
        seen.record,
        meeting=_both(_values(seen, "meeting")),
        phone_rule=_both(_values(seen, "phone_rule")),
        alarms=tuple(dict.fromkeys(alarms)),
        valid_from=max(_days(seen, "valid_from"), default=None),
        valid_until=min(_days(seen, "valid_until"), default=None),
    )


def _values(seen: Projection[Any], name: str) -> list[Any]:
    kind = type(seen.record)
    rivals = seen.conflicts.get(name)
    if rivals is None:
        return [getattr(seen.record, name)]
    number = codebook.field_number(kind, name)
    return [getattr(codebook.typed(kind, {number: rival.content})[0], name) for rival in rivals]


def _days(seen: Projection[Any], name: str) -> list[date]:
    """A day that is not said is no limit."""
    return [day for day in _values(seen, name) if day is not None]


def _both(texts: Iterable[str]) -> str:
    return "\n".join(dict.fromkeys(text for text in texts if text))
