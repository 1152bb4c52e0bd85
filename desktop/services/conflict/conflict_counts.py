"""How many choices between two versions are made, month by month: numbers only, of no file and about nothing.

They stand in the log of the computer where the choice was made, which the unit's log reviewers read: many choices tell
whoever leads the work that two people do the same thing, or that a computer is too seldom in coverage.
"""

from __future__ import annotations

from collections import Counter
from contextlib import suppress
from dataclasses import dataclass
from datetime import date

from msgspec.structs import replace

from desktop.domain.clock import Clock, today
from desktop.domain.compartments import CompartmentKind
from desktop.domain.errors import KnownError
from desktop.domain.ports import Ledger
from desktop.domain.records.choice_count import ChoiceCount
from desktop.services.log.access_log import AccessLog


@dataclass(frozen=True, slots=True)
class Month:
    """The choices that were made in one month, on all computers whose log is here."""

    first_day: date
    made: int


class ConflictCounts:
    """The counts."""

    def __init__(self, ledger: Ledger, log: AccessLog, clock: Clock) -> None:
        self._ledger = ledger
        self._log = log
        self._clock = clock

    def add(self) -> None:
        """One more, this month. A number that cannot be written keeps nobody from a choice."""
        day = today(self._clock)
        with suppress(KnownError):
            for info in self._log.own_books()[:1]:
                for seen in self._ledger.all(info.id, ChoiceCount):
                    if (seen.record.year, seen.record.month) == (day.year, day.month):
                        self._ledger.edit(seen, replace(seen.record, made=seen.record.made + 1))
                        return
                self._ledger.create(info.id, ChoiceCount(year=day.year, month=day.month, made=1))

    def months(self) -> tuple[Month, ...]:
        """The months in which any were made, the latest first."""
        made: Counter[date] = Counter()
        for info in self._ledger.compartments(CompartmentKind.ACCESS_LOG):
            for seen in self._ledger.all(info.id, ChoiceCount):
                made[date(seen.record.year or 1, seen.record.month or 1, 1)] += seen.record.made
        return tuple(Month(day, count) for day, count in sorted(made.items(), reverse=True))
