"""Those who handle a file handle what hangs on it, on the same terms and until the same day, and nobody else does.

An assignment and a disclosure lie in compartments of their own. So that a stand-in's last day ends her access there
too, and a colleague who leaves keeps no key to them, their grants are kept in line with the file's.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from msgspec.structs import replace

from desktop.domain import rights
from desktop.domain.clock import Clock, today
from desktop.domain.compartments import HANDLER, Right
from desktop.domain.identity import CompartmentId
from desktop.domain.ports import Ledger, Members
from desktop.domain.projection import Projection
from desktop.domain.records.membership import Grant, GrantBasis

BASES = (GrantBasis.HANDLER, GrantBasis.STAND_IN, GrantBasis.HANDOVER, GrantBasis.RECOVERY)
"""On which somebody handles a file. Other grants, a contact person's or a recipient's, have terms of their own."""


@dataclass(frozen=True, slots=True)
class Terms:
    """On which basis somebody handles a file, and until when; None: until it is ended."""

    basis: GrantBasis
    until: date | None


class Following:
    """Reads the terms of a file, and brings other compartments in line with them."""

    def __init__(self, ledger: Ledger, members: Members, clock: Clock) -> None:
        self._ledger = ledger
        self._members = members
        self._clock = clock

    def terms(self, file: CompartmentId) -> dict[int, Terms]:
        """Those who handle a file today, by member number."""
        day = today(self._clock)
        found = {m: Terms(GrantBasis.HANDLER, None) for m in self._handling(file, day)}
        given = [seen.record for seen in self._ledger.all(file, Grant) if rights.in_force(seen, day)]
        for member in found:
            hers = [grant for grant in given if grant.member == member and grant.rights & HANDLER == HANDLER]
            longest = max(hers, key=lambda grant: grant.until or date.max, default=None)
            if longest is not None and longest.basis is not None:
                found[member] = Terms(longest.basis, longest.until)
        return found

    def grants(self, file: CompartmentId) -> list[Grant]:
        """For whoever founds what hangs on the file: one for each of the others."""
        me = self._members.me.member
        return [_grant(member, terms) for member, terms in sorted(self.terms(file).items()) if member != me]

    def bring_in_line(self, file: CompartmentId, compartment: CompartmentId, *, founder_stays: bool = False) -> None:
        """End, prolong and make grants as the file now has it. Writes nothing where they are so, or one may not.

        `founder_stays`: whoever founded it handed it in, and is no handler who has left.
        """
        day, terms = today(self._clock), self.terms(file)
        held = self._members.rights(compartment, day)
        me = self._members.me.member
        if me not in terms or Right.GRANT not in held.get(me, Right(0)):
            return
        with self._ledger.transaction(compartment):
            for seen in self._following(compartment):
                self._ledger.edit(seen, self._in_line(seen.record, terms))
            still = self._members.rights(compartment, day)
            for member in sorted(terms):
                if still.get(member, Right(0)) & HANDLER != HANDLER:
                    self._ledger.create(compartment, _grant(member, terms[member]))
            founder = self._members.member_of(self._ledger.info(compartment).founder)
            if not founder_stays and founder not in terms and still.get(founder):
                self._ledger.create(compartment, Grant(member=founder, rights=0, basis=GrantBasis.HANDOVER))

    def _following(self, compartment: CompartmentId) -> list[Projection[Grant]]:
        grants = self._ledger.all(compartment, Grant)
        return [seen for seen in grants if seen.record.basis in BASES and seen.record.ended_at is None]

    def _in_line(self, grant: Grant, terms: dict[int, Terms]) -> Grant:
        wanted = terms.get(grant.member) if grant.member is not None else None
        if not grant.rights:  # by which the founder left
            return grant
        if wanted is None:
            return replace(grant, ended_at=self._clock.now())
        return replace(grant, until=wanted.until)

    def _handling(self, file: CompartmentId, day: date) -> set[int]:
        return {member for member, held in self._members.rights(file, day).items() if held & HANDLER == HANDLER}


def _grant(member: int, terms: Terms) -> Grant:
    return Grant(member=member, rights=HANDLER, basis=terms.basis, until=terms.until)
