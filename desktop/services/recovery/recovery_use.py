"""Using a municipality's recovery key: what it can open, and letting a new handler into all of it.

Runs on a computer that has taken over the key's identity from two papers for this one purpose. Every file gets a
record of it that its handlers see, and the log reviewer's log an entry, before the new handler is let in.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from desktop.domain.clock import Clock, today
from desktop.domain.compartments import HANDLER, CompartmentKind, Right
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import CompartmentId
from desktop.domain.ports import CompartmentInfo, Ledger, MemberInfo, Members
from desktop.domain.records.membership import Grant, GrantBasis
from desktop.domain.records.recovery import RecoveryUse
from desktop.services.access.roles import MANAGER, SOCIAL_WORKER
from desktop.services.log.access_log import AccessLog, Act

_NOT_CONTENT = (CompartmentKind.DIRECTORY, CompartmentKind.ACCESS_LOG, CompartmentKind.RECOVERY)


@dataclass(frozen=True, slots=True)
class Opened:
    """What the two papers open: counts, never names. `candidates`: who at the unit can be let in."""

    unit: str
    counts: tuple[tuple[CompartmentKind, int], ...]
    candidates: tuple[MemberInfo, ...]


class RecoveryWork:
    """The one thing that the key is for."""

    def __init__(self, ledger: Ledger, members: Members, clock: Clock, log: AccessLog) -> None:
        self._ledger = ledger
        self._members = members
        self._clock = clock
        self._log = log

    def opened(self) -> Opened:
        """What is here."""
        unit = self._members.me.unit
        counts = Counter(info.kind for info in self._mine())
        people = {m.member: m for role in (SOCIAL_WORKER, MANAGER) for m in self._members.with_role(role, unit)}
        reached = tuple(member for number, member in sorted(people.items()) if self._members.devices_of(number))
        return Opened(self._members.unit(unit)[1], tuple(sorted(counts.items())), reached)

    def let_in(self, member: int, by: str, reason: str) -> int:
        """Let a member of the unit into everything, and say so in each file; how many there were.

        Raises KnownError: TEXT_MISSING without names or reason, NOT_ALLOWED for a member who is not of the unit. Safe
        to repeat.
        """
        by, reason = by.strip(), reason.strip()
        if not by or not reason:
            raise KnownError(Reason.TEXT_MISSING)
        who = self._members.member(member)
        if not who.active or who.unit != self._members.me.unit:
            raise KnownError(Reason.NOT_ALLOWED)
        use = RecoveryUse(used_at=self._clock.now(), by=by, reason=reason, let_in=member)
        done = 0
        for info in self._mine():
            self._log.note(info.id, Act.RECOVERED, reason=reason)
            self._let_in(info.id, use, HANDLER)
            done += 1
        for info in self._ledger.compartments(CompartmentKind.RECOVERY):
            if self._may(info):
                self._let_in(info.id, use, HANDLER)
        return done

    def _let_in(self, compartment: CompartmentId, use: RecoveryUse, rights: Right) -> None:
        held = self._members.rights(compartment, today(self._clock))
        with self._ledger.transaction(compartment):
            self._ledger.create(compartment, use)
            if use.let_in is not None and rights not in held.get(use.let_in, Right(0)):
                grant = Grant(member=use.let_in, rights=int(rights), basis=GrantBasis.RECOVERY, reason=use.reason)
                self._ledger.create(compartment, grant)

    def _mine(self) -> list[CompartmentInfo]:
        return [info for info in self._ledger.compartments() if info.kind not in _NOT_CONTENT and self._may(info)]

    def _may(self, info: CompartmentInfo) -> bool:
        held = self._members.rights(info.id, today(self._clock))
        return Right.GRANT in held.get(self._members.me.member, Right(0))
