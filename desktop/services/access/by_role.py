"""What somebody reads by her role ends with it: grants that were given for a role are kept in line with who has it.

An ending is a grant's, so that a new key follows at the next sync (docs/adr/epochs.md). Nobody ends her own: whoever
may grant there and stays does, so that a compartment never stands without anybody.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from msgspec.structs import replace

from desktop.domain import rights
from desktop.domain.clock import Clock, today
from desktop.domain.compartments import Right
from desktop.domain.identity import CompartmentId
from desktop.domain.ports import Ledger, Members
from desktop.domain.projection import Projection
from desktop.domain.records.membership import Grant, GrantBasis

BY_ROLE = (GrantBasis.MEMBERSHIP,)


class ByRole:
    """Brings one compartment in line."""

    def __init__(self, ledger: Ledger, members: Members, clock: Clock) -> None:
        self._ledger = ledger
        self._members = members
        self._clock = clock

    def keep(
        self,
        place: CompartmentId,
        allowed: Mapping[int, Right],
        *,
        bases: Collection[GrantBasis] = BY_ROLE,
        newcomers: Iterable[int] = (),
    ) -> bool:
        """End what grants on these bases give beyond what is allowed, and let newcomers in; the founder leaves too.

        `allowed`: everybody who may be there, and what each may. Writes nothing where all is so. False where it is not
        this member's to do, or not yet. Raises KnownError(GONE).
        """
        standing = [seen for seen in self._ledger.all(place, Grant) if seen.record.ended_at is None]
        over = [seen for seen in standing if _is_over(seen, allowed, bases)]
        founder = self._members.member_of(self._ledger.info(place).founder)
        if not over and founder in allowed and all(_has(standing, member, allowed[member]) for member in newcomers):
            return True  # as nearly everywhere, nearly always
        me, held = self._members.me.member, self._rights(place)
        if Right.GRANT | Right.WRITE not in held.get(me, Right(0)):
            return False
        stays = me in allowed
        if over and stays:
            with self._ledger.transaction(place):
                for seen in over:
                    self._ledger.edit(seen, replace(seen.record, ended_at=self._clock.now()))
            held = self._rights(place)
        for member in sorted(newcomers):
            if allowed[member] not in held.get(member, Right(0)):
                grant = Grant(member=member, rights=int(allowed[member]), basis=GrantBasis.MEMBERSHIP)
                self._ledger.create(place, grant)
        if stays and founder not in allowed and held.get(founder):
            self._ledger.create(place, Grant(member=founder, rights=0, basis=GrantBasis.HANDOVER))
        return stays

    def _rights(self, place: CompartmentId) -> Mapping[int, Right]:
        return self._members.rights(place, today(self._clock))


def _has(standing: Iterable[Projection[Grant]], member: int, right: Right) -> bool:
    return any(seen.record.member == member and right in rights.rights_of(seen) for seen in standing)


def _is_over(seen: Projection[Grant], allowed: Mapping[int, Right], bases: Collection[GrantBasis]) -> bool:
    grant = seen.record
    beyond = rights.rights_of(seen) & ~allowed.get(grant.member or 0, Right(0))
    return grant.basis in bases and bool(beyond)
