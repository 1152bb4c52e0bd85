"""Utfasning: from every week to "du får höra av dig", in steps that fit before the last day (P23, SC12).

A suggestion that a person changes as she likes. With somebody who fears the end each step lasts longer, and the first
one leaves everything as it is.
"""

from __future__ import annotations

from datetime import date, timedelta

from desktop.domain.records.assignment import Pace, Taper

_GENTLE = (Pace.WEEKLY, Pace.FORTNIGHTLY, Pace.MONTHLY, Pace.AT_WILL)
_PLAIN = (Pace.FORTNIGHTLY, Pace.MONTHLY, Pace.AT_WILL)


def suggest(today: date, last_day: date | None, *, gentle: bool) -> tuple[Taper, ...]:
    """Equal steps from today until the last day; a quarter of a year where no last day is set."""
    paces = _GENTLE if gentle else _PLAIN
    end = last_day if last_day and last_day > today else today + timedelta(days=26 * 7 if gentle else 13 * 7)
    length = max((end - today).days // len(paces), 1)
    return tuple(Taper(today + timedelta(days=length * number), pace) for number, pace in enumerate(paces))


def pace_on(steps: tuple[Taper, ...], day: date) -> Pace | None:
    """The pace that holds on a day; None before the first step."""
    begun = [step.pace for step in steps if step.since is not None and step.since <= day]
    return begun[-1] if begun else None
