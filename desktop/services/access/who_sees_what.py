"""Vem ser vad: every reader of a person file, what they can read, on which basis and until when.

Computed from the grants that the keys were really sealed under, so that the picture cannot promise more than is true.
Who has been told to erase a copy and has not answered is still in it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from desktop.domain.clock import Clock, local, today
from desktop.domain.compartments import CompartmentKind, Right
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import CompartmentId, RecordId, RecordRef
from desktop.domain.policy import Policy
from desktop.domain.ports import CompartmentInfo, Ledger, MemberInfo, Members
from desktop.domain.projection import Projection
from desktop.domain.records.assignment import Assignment, Brief
from desktop.domain.records.consent import Basis, Consent, DisclosedItem, Disclosure, Information
from desktop.domain.records.person_file import Person
from desktop.domain.records.protection import Envelope
from desktop.domain.records.recovery import RecoveryUse
from desktop.services.consent.consent_standing import Standings
from desktop.services.consent.disclosures import COORDINATOR
from desktop.services.consent.taking_back import Course, TakingBack


class Part(StrEnum):
    """The parts of a file, in the order of the picture. Those that no gate names stay."""

    TASKS = "tasks"  # uppdraget: uppgifter och mötessätt
    ALARMS = "alarms"  # larm och telefonregel
    SITUATION_NOW = "situation_now"
    WISHES = "wishes"
    SUPPORT_PLAN = "support_plan"
    NOTES = "notes"
    NAME_AND_ADDRESS = "name_and_address"


_DISCLOSED_AS = {
    Information.SITUATION_NOW: Part.SITUATION_NOW,
    Information.WISHES: Part.WISHES,
    Information.SUPPORT_PLAN: Part.SUPPORT_PLAN,
    Information.ASSIGNMENT: Part.TASKS,
}


@dataclass(frozen=True, slots=True)
class Gate:
    """An opening in the municipality's wall: a basis, what passes, and who stands on the other side.

    `brief` or `items` is literally what they have. `waiting`: something of it has not reached the county yet.
    `disclosure`: its line in the file, which says who decided and why where the basis is a rule.
    """

    basis: Basis
    on: date | None  # the day of the decision or consent
    parts: tuple[Part, ...]
    readers: tuple[MemberInfo, ...]
    until: date | None
    compartment: CompartmentId
    sent: bool  # anything has reached the county
    waiting: bool
    brief: Brief | None
    items: tuple[DisclosedItem, ...]
    consent: Projection[Consent] | None  # what to withdraw, where the basis is one
    disclosure: Projection[Disclosure] | None = None
    decided_by: str = ""  # a name
    emergency: bool = False  # the envelope beside a protected file: the municipality's own rule
    without_computer: frozenset[int] = frozenset()  # readers who have none just now, by member number


@dataclass(frozen=True, slots=True)
class WhoSeesWhat:
    """The whole picture. `handlers` read everything; `stays` is what no gate lets through.

    `leaving`: what has been taken back, as long as somebody has not confirmed that it is gone.
    """

    alias: str
    unit: str  # name of the municipality
    closed: bool
    handlers: tuple[MemberInfo, ...]
    gates: tuple[Gate, ...]
    stays: tuple[Part, ...]
    leaving: TakingBack | None
    by_key: tuple[RecoveryUse, ...] = ()  # that the municipality's recovery key opened it, the newest first
    without_computer: frozenset[int] = frozenset()  # handlers who have none just now, by member number


class WhoSees:
    """Answers the question that a client asks: who has read this?"""

    def __init__(self, ledger: Ledger, members: Members, clock: Clock, policy: Policy) -> None:
        self._ledger = ledger
        self._members = members
        self._clock = clock
        self._course = Course(ledger, members)
        self._standings = Standings(ledger, clock, policy)

    def of(self, file: CompartmentId) -> WhoSeesWhat:
        """The readers of one person file today. Raises KnownError(GONE)."""
        people = self._ledger.all(file, Person)
        if not people:
            raise KnownError(Reason.GONE)
        handlers = self._readers(file)
        inside = {member.member for member in handlers}
        found = (*self._assignments(file, inside), *self._disclosures(file, inside), *self._envelopes(file, inside))
        gates = [replace(gate, without_computer=self._without_computer(gate.readers)) for gate in found if gate.readers]
        let_out = {part for gate in gates for part in gate.parts}
        taken_back = self._taken_back(file)
        return WhoSeesWhat(
            alias=people[0].record.alias,
            closed=people[0].record.closed_on is not None,
            unit=self._members.unit(self._members.me.unit)[1],
            handlers=handlers,
            gates=tuple(gates),
            stays=tuple(part for part in Part if part not in let_out),
            leaving=None if taken_back.is_over else taken_back,
            by_key=tuple(seen.record for seen in reversed(self._ledger.all(file, RecoveryUse))),
            without_computer=self._without_computer(handlers),
        )

    # Gates

    def _envelopes(self, file: CompartmentId, inside: set[int]) -> list[Gate]:
        """Who can open the envelope with name and address in an emergency (docs/adr/protected-identity.md)."""
        infos = self._ledger.compartments(CompartmentKind.PROTECTED)
        mine = [i for i in infos if any(seen.record.file == file for seen in self._ledger.all(i.id, Envelope))]
        return [
            Gate(
                basis=Basis.OTHER_RULE,
                on=None,
                parts=(Part.NAME_AND_ADDRESS,),
                readers=self._outside(info.id, inside),
                until=None,
                compartment=info.id,
                sent=info.sent,
                waiting=info.local or info.unsent > 0,
                brief=None,
                items=(),
                consent=None,
                emergency=True,
            )
            for info in mine
        ]

    def _assignments(self, file: CompartmentId, inside: set[int]) -> list[Gate]:
        found = ((seen.record, self._info(seen.record.compartment)) for seen in self._ledger.all(file, Assignment))
        return [self._assignment(terms, info, inside) for terms, info in found if info is not None]

    def _assignment(self, terms: Assignment, info: CompartmentInfo, inside: set[int]) -> Gate:
        brief = next((seen.record for seen in self._ledger.all(info.id, Brief)), None)
        with_rules = brief is not None and bool(brief.phone_rule or any(brief.alarms))
        return Gate(
            basis=Basis.DECISION,
            on=terms.decided_on,
            parts=(Part.TASKS, Part.ALARMS) if with_rules else (Part.TASKS,),
            readers=self._outside(info.id, inside),
            until=terms.valid_until,
            compartment=info.id,
            sent=info.sent,
            waiting=info.local or info.unsent > 0,
            brief=brief,
            items=(),
            consent=None,
        )

    def _disclosures(self, file: CompartmentId, inside: set[int]) -> list[Gate]:
        running = [seen for seen in self._ledger.all(file, Disclosure) if seen.record.ended_at is None]
        found = [(seen, self._info(seen.record.compartment)) for seen in running]
        return [
            self._disclosure(seen, info, inside) if info is not None else self._told_of(seen)
            for seen, info in found
            if info is not None or not self._is_over(seen)
        ]

    def _told_of(self, seen: Projection[Disclosure]) -> Gate:
        """A colleague has handed it over and the copy has not come here: what the file says of it is all there is."""
        record, consent = seen.record, self._consent(seen)
        units = record.recipients
        return Gate(
            basis=record.basis or Basis.OTHER_RULE,
            on=consent.record.valid_from if consent else _decided_on(seen.record),
            parts=tuple(_DISCLOSED_AS[part] for part in record.information),
            readers=tuple(one for unit in units for one in self._members.with_role(COORDINATOR, unit)),
            until=record.valid_until,
            compartment=CompartmentId(record.compartment),
            sent=True,
            waiting=False,
            brief=None,
            items=(),
            consent=consent,
            disclosure=seen,
            decided_by=self._decided_by(seen.record),
        )

    def _taken_back(self, file: CompartmentId) -> TakingBack:
        disclosures = self._ledger.all(file, Disclosure)
        unended = any(
            seen.record.ended_at is None and self._info(seen.record.compartment) is None and self._is_over(seen)
            for seen in disclosures
        )
        return self._course.of(disclosures, today(self._clock), unended=unended)

    def _is_over(self, seen: Projection[Disclosure]) -> bool:
        consent = self._consent(seen)
        if consent is None:
            return seen.record.valid_until is not None and seen.record.valid_until < today(self._clock)
        return self._standings.is_over(consent)

    def _disclosure(self, seen: Projection[Disclosure], info: CompartmentInfo, inside: set[int]) -> Gate:
        consent = self._consent(seen)
        items = tuple(item.record for item in self._ledger.all(info.id, DisclosedItem))
        return Gate(
            basis=seen.record.basis or Basis.OTHER_RULE,
            on=consent.record.valid_from if consent else _decided_on(seen.record),
            parts=tuple(_DISCLOSED_AS[item.information] for item in items if item.information is not None),
            readers=self._outside(info.id, inside),
            until=seen.record.valid_until,
            compartment=info.id,
            sent=info.sent,
            waiting=info.local or info.unsent > 0,
            brief=None,
            items=items,
            consent=consent,
            disclosure=seen,
            decided_by=self._decided_by(seen.record),
        )

    def _consent(self, seen: Projection[Disclosure]) -> Projection[Consent] | None:
        if seen.record.consent is None:
            return None
        try:
            return self._ledger.get(RecordRef(seen.ref.compartment, RecordId(*seen.record.consent)), Consent)
        except KnownError:  # it has not arrived here
            return None

    def _decided_by(self, record: Disclosure) -> str:
        return self._members.member(record.decided_by).name if record.decided_by is not None else ""

    # Readers

    def _info(self, compartment: bytes) -> CompartmentInfo | None:
        try:
            return self._ledger.info(CompartmentId(compartment))
        except KnownError:  # not started, not on this computer yet, or erased
            return None

    def _outside(self, compartment: CompartmentId, inside: set[int]) -> tuple[MemberInfo, ...]:
        return tuple(member for member in self._readers(compartment) if member.member not in inside)

    def _without_computer(self, readers: Iterable[MemberInfo]) -> frozenset[int]:
        """Their only one was lost, or has not come yet: the right stays, and a new computer gets the keys."""
        return frozenset(one.member for one in readers if not self._members.devices_of(one.member))

    def _readers(self, compartment: CompartmentId) -> tuple[MemberInfo, ...]:
        """Whoever has ended in the directory is none, though no grant of hers has: no computer gets a key for her."""
        held = self._members.rights(compartment, today(self._clock))
        readers = (self._members.member(number) for number, rights in sorted(held.items()) if Right.READ in rights)
        return tuple(member for member in readers if member.active)


def _decided_on(record: Disclosure) -> date | None:
    return local(record.disclosed_at).date() if record.disclosed_at is not None else None
