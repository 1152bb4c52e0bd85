"""How many choices between two versions are made, month by month: numbers only, of no file and about nothing.

Each computer writes its own, and the county's coordinators read their sum: many choices tell whoever leads the work
that two people do the same thing, or that computers are too seldom in coverage. Nobody is named where they are shown.
"""

from __future__ import annotations

from collections import Counter
from contextlib import suppress
from dataclasses import dataclass
from datetime import date

from msgspec.structs import replace

from desktop.domain.clock import Clock, today
from desktop.domain.compartments import READER, CompartmentKind
from desktop.domain.errors import KnownError
from desktop.domain.identity import CompartmentId
from desktop.domain.ports import Ledger, Members
from desktop.domain.records.choice_count import ChoiceCount
from desktop.domain.records.membership import Grant, GrantBasis
from desktop.services.access import roles


@dataclass(frozen=True, slots=True)
class Month:
    """The choices that were made in one month, on all computers whose numbers are here."""

    first_day: date
    made: int


class ConflictCounts:
    """The counts."""

    def __init__(self, ledger: Ledger, members: Members, clock: Clock) -> None:
        self._ledger = ledger
        self._members = members
        self._clock = clock

    def add(self) -> None:
        """One more, this month. A number that cannot be written keeps nobody from a choice."""
        day = today(self._clock)
        with suppress(KnownError):
            own = self._own()
            if own is None:
                first = ChoiceCount(year=day.year, month=day.month, made=1)
                self._ledger.found(CompartmentKind.LIBRARY, [first, *self._grants(set())])
                return
            for grant in self._grants(set(self._members.rights(own, day))):
                self._ledger.create(own, grant)
            self._add_to(own, day)

    def _add_to(self, own: CompartmentId, day: date) -> None:
        for seen in self._ledger.all(own, ChoiceCount):
            if (seen.record.year, seen.record.month) == (day.year, day.month):
                self._ledger.edit(seen, replace(seen.record, made=seen.record.made + 1))
                return
        self._ledger.create(own, ChoiceCount(year=day.year, month=day.month, made=1))

    def months(self) -> tuple[Month, ...]:
        """The months in which any were made, the latest first."""
        made: Counter[date] = Counter()
        for info in self._ledger.compartments(CompartmentKind.LIBRARY):
            for seen in self._ledger.all(info.id, ChoiceCount):
                with suppress(ValueError):  # a month that is none, by a program that counts otherwise
                    made[date(seen.record.year, seen.record.month, 1)] += seen.record.made
        return tuple(Month(day, count) for day, count in sorted(made.items(), reverse=True))

    def _own(self) -> CompartmentId | None:
        me = self._members.me.device
        infos = self._ledger.compartments(CompartmentKind.LIBRARY)
        return next((one.id for one in infos if one.founder == me and self._ledger.all(one.id, ChoiceCount)), None)

    def _grants(self, known: set[int]) -> list[Grant]:
        """For the coordinators who cannot read it yet."""
        readers = {one.member for one in roles.county_team(self._members)} - {self._members.me.member, *known}
        return [Grant(member=one, rights=int(READER), basis=GrantBasis.MEMBERSHIP) for one in sorted(readers)]
