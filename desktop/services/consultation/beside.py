"""What stands beside a consultation: talks, where it was guided on, what was bought, and how it went afterwards."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar

from desktop.domain.compartments import CompartmentKind
from desktop.domain.policy import Policy
from desktop.domain.ports import CompartmentInfo, Ledger, Members
from desktop.domain.projection import Projection
from desktop.domain.records import Record
from desktop.domain.records.consultation import (
    CheckInAnswer,
    Consultation,
    ExternalWork,
    GuidedOn,
    HowItWent,
    Talk,
)
from desktop.services.authorship import Hand, hand

R = TypeVar("R", bound=Record)


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that was written down, and by whom."""

    seen: Projection[Any]
    by: Hand


@dataclass(frozen=True, slots=True)
class Beside:
    """All of it, in order of writing. `talks_so_far` counts the whole chain of consultations (K32)."""

    talks: tuple[Entry, ...] = ()
    guided_on: tuple[Entry, ...] = ()
    external: tuple[Entry, ...] = ()
    awaited: tuple[Projection[GuidedOn], ...] = ()  # own unit's, and nobody has said that they were received
    check_in_on: date | None = None
    how_it_went: HowItWent | None = None
    talks_so_far: int = 0
    many_talks: bool = False  # as many as the policy has a note for; nothing is blocked
    linked_to: tuple[str, ...] = ()  # aliases of own files that it was about; never known to the county


NOTHING_BESIDE = Beside()


def read_beside(
    ledger: Ledger, members: Members, policy: Policy, info: CompartmentInfo, question: Projection[Consultation]
) -> Beside:
    """Everything that lies beside one question."""
    so_far = _talks_in_chain(ledger, info)
    unit = members.member(members.member_of(question.author)).unit
    answers = [
        seen
        for seen in ledger.all(info.id, CheckInAnswer)
        if members.member(members.member_of(seen.author)).unit == unit  # nobody answers for the unit (K11)
    ]
    guided_on = _entries(ledger, members, info, GuidedOn)
    return Beside(
        talks=_entries(ledger, members, info, Talk),
        guided_on=guided_on,
        external=_entries(ledger, members, info, ExternalWork),
        awaited=tuple(entry.seen for entry in guided_on if _awaited(entry, members)),
        check_in_on=info.card.check_in_on,
        how_it_went=answers[-1].record.how if answers else None,
        talks_so_far=so_far,
        many_talks=so_far >= policy.consultation.talks_note_at,
        linked_to=_linked_to(ledger, info),
    )


def _entries(ledger: Ledger, members: Members, info: CompartmentInfo, kind: type[R]) -> tuple[Entry, ...]:
    return tuple(Entry(seen, hand(members, seen.author, seen.created_at)) for seen in ledger.all(info.id, kind))


def _awaited(entry: Entry, members: Members) -> bool:
    """Each side says so of what itself has written (K11)."""
    return entry.seen.record.received_on is None and members.member(entry.by.member).unit == members.me.unit


def _talks_in_chain(ledger: Ledger, info: CompartmentInfo) -> int:
    """Questions and talks, back through what each one continues. A circle of codes ends where it began."""
    by_code = {one.card.code: one for one in ledger.compartments(CompartmentKind.CONSULTATION) if one.card.code}
    count, seen, one = 0, set[str](), info
    while True:
        count += max(1, one.card.talks)
        seen.add(one.card.code)
        before = by_code.get(one.card.continues) if one.card.continues else None
        if before is None or before.card.code in seen:
            return count
        one = before


def _linked_to(ledger: Ledger, info: CompartmentInfo) -> tuple[str, ...]:
    files = ledger.compartments(CompartmentKind.PERSON_FILE)
    return tuple(sorted(file.card.alias for file in files if bytes(info.id) in file.card.consultations))
