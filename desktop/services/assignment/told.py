"""Vad kontaktpersonen får veta: one detail at a time, dated, and taken back on a day (P20, P21).

What has been said cannot be unsaid: taking back removes it from her screen at the next contact, and notes the day.
"""

from __future__ import annotations

from datetime import date

from msgspec.structs import replace

from desktop.domain.errors import KnownError, Reason
from desktop.domain.records.assignment import Assignment, ToldFact, ToldWhat


def tell(terms: Assignment, what: ToldWhat, text: str, day: date) -> Assignment:
    """The terms with one more detail. Raises KnownError TEXT_MISSING for one that says nothing."""
    if what is not ToldWhat.BACKGROUND and not text.strip():
        raise KnownError(Reason.TEXT_MISSING)
    return replace(terms, told=(*terms.told, ToldFact(what, text.strip(), day)))


def take_back(terms: Assignment, number: int, day: date) -> Assignment:
    """The terms with one detail taken back; its words go, that it was told stays."""
    told = list(terms.told)
    told[number] = replace(told[number], text="", until=day)
    return replace(terms, told=tuple(told))
