"""Något oroar mig: whom a contact person's concern goes to, and what when nobody reads it (P28).

All who handle the assignment hold the key to it. The rule says whom *Idag* tells first; unread for the rule's days, it
tells the other one too, or everybody, on computers that have no contact with each other. She who wrote it sees on her
own screen that nobody has read it, and whom to ring.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from msgspec.structs import replace

from desktop.domain.cards import Card
from desktop.domain.clock import Clock, local
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import CompartmentId
from desktop.domain.ports import Ledger, Members
from desktop.domain.projection import Projection
from desktop.domain.records.assignment import Brief, Concern
from desktop.services.text_limit import check_texts

USUAL_DAYS = 3
"""When the assignment says nothing."""


@dataclass(frozen=True, slots=True)
class ConcernEntry:
    """One concern. `waits_since_days`: how many days nobody has read it; `too_long`: as many as the rule allows."""

    seen: Projection[Concern]
    by: str
    read_by: str
    waits_since_days: int
    too_long: bool


def is_told(card: Card, member: int, now: int) -> bool:
    """Whether *Idag* tells this handler of the concern on an assignment's card."""
    if card.concern_at is None:
        return False
    if card.concern_to in (None, member):
        return True
    late = _days(card.concern_at, now) >= (card.concern_days or USUAL_DAYS)
    return late and card.concern_then in (None, member)


class Concerns:
    """Writing and reading them."""

    def __init__(self, ledger: Ledger, members: Members, clock: Clock) -> None:
        self._ledger = ledger
        self._members = members
        self._clock = clock

    def write(self, compartment: CompartmentId, text: str) -> Projection[Concern]:
        """Raises KnownError TEXT_MISSING, TEXT_TOO_LONG, NOT_ALLOWED or GONE."""
        if not text.strip():
            raise KnownError(Reason.TEXT_MISSING)
        concern = Concern(text=text.strip(), written_by=self._members.me.member, written_at=self._clock.now())
        check_texts(concern)
        return self._ledger.create(compartment, concern)

    def of(self, compartment: CompartmentId) -> tuple[ConcernEntry, ...]:
        """All of an assignment, the latest first."""
        brief = next((seen.record for seen in self._ledger.all(compartment, Brief)), Brief())
        days = brief.concern_days or USUAL_DAYS
        return tuple(self._entry(seen, days) for seen in reversed(self._ledger.all(compartment, Concern)))

    def read(self, seen: Projection[Concern], answer: str = "") -> Projection[Concern]:
        """A handler has read it, and whoever wrote it can see that. Raises KnownError TEXT_TOO_LONG, NOT_ALLOWED."""
        read = replace(
            seen.record,
            read_by=seen.record.read_by or self._members.me.member,
            read_at=seen.record.read_at or self._clock.now(),
            answer=answer.strip() or seen.record.answer,
        )
        check_texts(read)
        return self._ledger.edit(seen, read)

    def _entry(self, seen: Projection[Concern], days: int) -> ConcernEntry:
        record = seen.record
        waits = 0 if record.read_at is not None else _days(record.written_at or seen.created_at, self._clock.now())
        late = record.read_at is None and waits >= days
        return ConcernEntry(seen, self._name(record.written_by), self._name(record.read_by), waits, late)

    def _name(self, member: int | None) -> str:
        return self._members.member(member).name if member is not None else ""


def _days(since: int, now: int) -> int:
    """Whole days by the calendar, so that what was written in the evening counts from that day."""
    return max((local(now).date() - local(since).date()) // timedelta(days=1), 0)
