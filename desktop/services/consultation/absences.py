"""Borta till …, och vem som svarar: a fact about somebody at the county, which those who ask can see.

It lies in a compartment of its own, which every social worker and the county team read. The day after the last one it
is erased everywhere.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from desktop.domain.clock import Clock, today
from desktop.domain.compartments import READER, CompartmentKind, Right
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import CompartmentId
from desktop.domain.ports import Ledger, MemberInfo, Members
from desktop.domain.projection import Projection
from desktop.domain.records.library import OutOfOffice
from desktop.domain.records.membership import Grant, GrantBasis
from desktop.services.access import roles


@dataclass(frozen=True, slots=True)
class Absence:
    """Who is away, till and with which day, and who answers instead (empty: the rest of the team)."""

    seen: Projection[OutOfOffice]
    name: str
    until: date
    deputy: str
    mine: bool


class Absences:
    """Who is away at the county."""

    def __init__(self, ledger: Ledger, members: Members, clock: Clock) -> None:
        self._ledger = ledger
        self._members = members
        self._clock = clock

    def today(self) -> tuple[Absence, ...]:
        """Those who are away today."""
        day = today(self._clock)
        return tuple(one for one in self.known() if (one.seen.record.away_from or day) <= day)

    def known(self) -> tuple[Absence, ...]:
        """Those who are away, or will be. Only what somebody has said of herself counts."""
        day = today(self._clock)
        found = []
        for info in self._ledger.compartments(CompartmentKind.LIBRARY):
            for seen in self._ledger.all(info.id, OutOfOffice):
                record, author = seen.record, self._members.member_of(seen.author)
                if record.away_until is not None and record.away_until >= day and record.member == author:
                    found.append(self._absence(seen, record.away_until))
        return tuple(sorted(found, key=lambda one: (one.seen.record.away_from or day, one.name)))

    def deputies(self) -> tuple[MemberInfo, ...]:
        """Who may answer instead: the others of the county team."""
        me = self._members.me.member
        return tuple(one for one in roles.county_team(self._members) if one.member != me)

    def say(self, away_from: date, away_until: date, deputy: int | None) -> CompartmentId:
        """I am away. Raises KnownError DATE_ORDER; DATE_IMPOSSIBLE for days that have passed."""
        if away_until < away_from:
            raise KnownError(Reason.DATE_ORDER)
        if away_until < today(self._clock):
            raise KnownError(Reason.DATE_IMPOSSIBLE, text=away_until.isoformat())
        self.come_back()
        me = self._members.me.member
        record = OutOfOffice(member=me, away_from=away_from, away_until=away_until, deputy=deputy)
        return self._ledger.found(CompartmentKind.LIBRARY, [record, *self._grants(me)])

    def come_back(self) -> None:
        """I am here: nobody has to read any more that I was not."""
        for info in self._own():
            self._ledger.order_erasure(info)

    def settle(self) -> None:
        """What has passed is erased; those who have come since may read the rest."""
        day = today(self._clock)
        for compartment in self._own():
            until = [seen.record.away_until for seen in self._ledger.all(compartment, OutOfOffice)]
            if all(last is None or last < day for last in until):
                self._ledger.order_erasure(compartment)
                continue
            held = self._members.rights(compartment, day)
            for grant in self._grants(self._members.me.member):
                if grant.member is not None and Right.READ not in held.get(grant.member, Right(0)):
                    self._ledger.create(compartment, grant)

    def _own(self) -> list[CompartmentId]:
        me = self._members.me.device
        infos = self._ledger.compartments(CompartmentKind.LIBRARY)
        return [info.id for info in infos if info.founder == me and self._ledger.all(info.id, OutOfOffice)]

    def _grants(self, me: int) -> list[Grant]:
        asking = self._members.with_role(roles.SOCIAL_WORKER)
        readers = {one.member for one in (*asking, *roles.county_team(self._members))}
        return [
            Grant(member=member, rights=int(READER), basis=GrantBasis.MEMBERSHIP) for member in sorted(readers - {me})
        ]

    def _absence(self, seen: Projection[OutOfOffice], until: date) -> Absence:
        record = seen.record
        return Absence(
            seen=seen,
            name=self._members.member(record.member).name if record.member is not None else "",
            until=until,
            deputy=self._members.member(record.deputy).name if record.deputy is not None else "",
            mine=record.member == self._members.me.member,
        )
