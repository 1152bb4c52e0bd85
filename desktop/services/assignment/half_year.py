"""Halvårsrapporten: what a contact person's sessions amount to, counted from the sessions and never written twice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TypeVar

from desktop.domain.deadlines import is_working_day
from desktop.domain.records.assignment import Mode, MonthCount, SupportSession, Task

E = TypeVar("E")


@dataclass(frozen=True, slots=True)
class HalfYear:
    """A half of a year, and the day by which its report is handed in: the last working day of the month after."""

    first: date
    last: date
    due: date


@dataclass(frozen=True, slots=True)
class HalfYearReport:
    """Counts. `minutes` adds up what was said; `without_minutes` says how many sessions it does not know."""

    period: HalfYear
    sessions: int
    minutes: int
    without_minutes: int
    modes: tuple[tuple[Mode, int], ...]  # the most common first
    tasks: tuple[tuple[Task, int], ...]
    months: tuple[tuple[date, int], ...]  # the first of each month, in order
    kilometres: int = 0
    counts: tuple[MonthCount, ...] = ()  # every month of the period in which the assignment has run so far
    missing: tuple[date, ...] = ()  # the first of each of those in which nothing was written down


def half_year_of(day: date) -> HalfYear:
    """The half of a year that a day lies in."""
    first = date(day.year, 1 if day.month <= 6 else 7, 1)
    last = date(day.year, 6, 30) if day.month <= 6 else date(day.year, 12, 31)
    month_after = (last + timedelta(days=1)).replace(day=28) + timedelta(days=4)
    due = month_after - timedelta(days=month_after.day)
    while not is_working_day(due):
        due -= timedelta(days=1)
    return HalfYear(first, last, due)


def half_year_to_report(day: date) -> HalfYear:
    """The half of a year that is being written about: the one before, until its report is due."""
    before = half_year_of(half_year_of(day).first - timedelta(days=1))
    return before if day <= before.due else half_year_of(day)


def report(
    sessions: Iterable[SupportSession],
    period: HalfYear,
    runs_from: date | None = None,
    runs_until: date | None = None,
) -> HalfYearReport:
    """What the sessions of the period amount to. Months outside the assignment's own days are not missed."""
    held = [one for one in sessions if one.held_on is not None and period.first <= one.held_on <= period.last]
    months = Counter(one.held_on.replace(day=1) for one in held if one.held_on)
    return HalfYearReport(
        period=period,
        sessions=len(held),
        minutes=sum(one.minutes or 0 for one in held),
        without_minutes=sum(one.minutes is None for one in held),
        modes=_most_common(one.mode for one in held if one.mode),
        tasks=_most_common(task for one in held for task in one.tasks),
        months=tuple(sorted(months.items())),
        kilometres=sum(one.kilometres or 0 for one in held),
        counts=(counts := tuple(_month(held, first) for first in _months(period, runs_from, runs_until))),
        missing=tuple(one.first for one in counts if not one.sessions),
    )


def _months(period: HalfYear, runs_from: date | None, runs_until: date | None) -> list[date]:
    first = max(period.first, (runs_from or period.first).replace(day=1))
    last = min(period.last, runs_until or period.last)
    every = [date(period.first.year, period.first.month + step, 1) for step in range(6)]
    return [month for month in every if first <= month <= last]


def _month(held: Iterable[SupportSession], first: date) -> MonthCount:
    here = [one for one in held if one.held_on and one.held_on.replace(day=1) == first]
    return MonthCount(
        first,
        len(here),
        sum(one.minutes or 0 for one in here),
        sum(one.kilometres or 0 for one in here),
    )


def _most_common(values: Iterable[E]) -> tuple[tuple[E, int], ...]:
    """Each value with its count; of equally common ones, that which was met first."""
    return tuple(Counter(values).most_common())
