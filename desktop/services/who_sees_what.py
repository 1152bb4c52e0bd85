"""Vem ser vad: every reader of a person file, what they can read, on which basis and until when.

Computed from the grants that the keys were really sealed under, so that the picture cannot promise more than is true.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from desktop.domain.clock import Clock, today
from desktop.domain.compartments import Right
from desktop.domain.errors import KnownError
from desktop.domain.identity import CompartmentId, RecordId, RecordRef
from desktop.domain.ports import Ledger, MemberInfo, Members
from desktop.domain.projection import Projection
from desktop.domain.records.assignment import Assignment, Brief
from desktop.domain.records.consent import Basis, Consent, Disclosure, Information


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
    """An opening in the municipality's wall: a basis, what passes, and who stands on the other side."""

    basis: Basis
    on: date | None  # the day of the decision or consent
    parts: tuple[Part, ...]
    readers: tuple[MemberInfo, ...]
    until: date | None
    compartment: CompartmentId
    sent: bool  # anything has reached the server
    consent: Projection[Consent] | None  # what to withdraw, where the basis is one


@dataclass(frozen=True, slots=True)
class WhoSeesWhat:
    """The whole picture. `handlers` read everything; `stays` is what no gate lets through."""

    handlers: tuple[MemberInfo, ...]
    gates: tuple[Gate, ...]
    stays: tuple[Part, ...]


class WhoSees:
    """Answers the question that a client asks: who has read this?"""

    def __init__(self, ledger: Ledger, members: Members, clock: Clock) -> None:
        self._ledger = ledger
        self._members = members
        self._clock = clock

    def of(self, file: CompartmentId) -> WhoSeesWhat:
        """The readers of one person file today."""
        handlers = self._holders(file, Right.READ)
        inside = {member.member for member in handlers}
        gates = [
            gate
            for gate in (*self._assignments(file, inside), *self._disclosures(file, inside))
            if gate is not None and gate.readers
        ]
        open_parts = {part for gate in gates for part in gate.parts}
        return WhoSeesWhat(handlers, tuple(gates), tuple(part for part in Part if part not in open_parts))

    def _assignments(self, file: CompartmentId, inside: set[int]) -> list[Gate | None]:
        return [
            self._assignment(seen, inside) for seen in self._ledger.all(file, Assignment) if seen.record.compartment
        ]

    def _assignment(self, seen: Projection[Assignment], inside: set[int]) -> Gate | None:
        compartment = CompartmentId(seen.record.compartment)
        info = self._info(compartment)
        if info is None:
            return None
        briefs = self._ledger.all(compartment, Brief)
        rules = any(brief.record.phone_rule or brief.record.alarms for brief in briefs)
        return Gate(
            basis=Basis.DECISION,
            on=seen.record.decided_on,
            parts=(Part.TASKS, Part.ALARMS) if rules else (Part.TASKS,),
            readers=self._outside(compartment, inside),
            until=seen.record.valid_until,
            compartment=compartment,
            sent=info,
            consent=None,
        )

    def _disclosures(self, file: CompartmentId, inside: set[int]) -> list[Gate | None]:
        running = [seen for seen in self._ledger.all(file, Disclosure) if seen.record.ended_at is None]
        return [self._disclosure(file, seen, inside) for seen in running]

    def _disclosure(self, file: CompartmentId, seen: Projection[Disclosure], inside: set[int]) -> Gate | None:
        compartment = CompartmentId(seen.record.compartment)
        info = self._info(compartment)
        if info is None or seen.record.basis is None:
            return None
        consent = None
        if seen.record.consent is not None:
            consent = self._ledger.get(RecordRef(file, RecordId(*seen.record.consent)), Consent)
        return Gate(
            basis=seen.record.basis,
            on=consent.record.valid_from if consent else None,
            parts=tuple(_DISCLOSED_AS[part] for part in seen.record.information),
            readers=self._outside(compartment, inside),
            until=seen.record.valid_until,
            compartment=compartment,
            sent=info,
            consent=consent,
        )

    def _info(self, compartment: CompartmentId) -> bool | None:
        """Whether anything of it was sent; None when it is not here any more."""
        try:
            return self._ledger.info(compartment).sent
        except KnownError:
            return None

    def _outside(self, compartment: CompartmentId, inside: set[int]) -> tuple[MemberInfo, ...]:
        return tuple(member for member in self._holders(compartment, Right.READ) if member.member not in inside)

    def _holders(self, compartment: CompartmentId, right: Right) -> tuple[MemberInfo, ...]:
        held = self._members.rights(compartment, today(self._clock))
        return tuple(self._members.member(number) for number, rights in sorted(held.items()) if right in rights)
