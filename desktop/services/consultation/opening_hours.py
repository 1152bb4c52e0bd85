"""When the county answers its telephone: data of the policy, by weekday (K34)."""

from __future__ import annotations

from datetime import date
from typing import get_args

from desktop.domain.policy import OpeningHours, Policy, WeekdayName

_DAYS: tuple[WeekdayName, ...] = get_args(WeekdayName)


def hours_on(day: date, policy: Policy) -> OpeningHours | None:
    """That day's hours; None where the county has said nothing at all. Without `opens` it is closed."""
    hours = policy.consultation.hours
    if not hours:
        return None
    name = _DAYS[day.weekday()]
    return next((one for one in hours if one.day == name), OpeningHours(name))
