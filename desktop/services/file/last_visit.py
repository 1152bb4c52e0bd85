"""What has come since the person was last here, on an earlier day.

Records tell when they were written, not when they arrived, and what was written in a cabin comes days later. So this
computer remembers how much there was in each compartment when the person last looked, and counts what has come since.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from desktop.domain.clock import Clock, today
from desktop.domain.ports import CompartmentInfo, Settings

_KEY = "today/visit"

Counts = dict[str, list[int]]
"""Sessions and replies, by a compartment's id in hexadecimal digits."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What there was at the visit before today's. `since` is its day; None at the very first visit."""

    since: date | None
    before: Counts

    def is_new(self, info: CompartmentInfo) -> bool:
        """It was not here at all."""
        return info.id.hex() not in self.before

    def more_sessions(self, info: CompartmentInfo) -> int:
        """How many sessions have come."""
        return info.card.sessions - self._count(info, 0)

    def more_replies(self, info: CompartmentInfo) -> bool:
        """Whether the county has answered more."""
        return _replies(info) > self._count(info, 1)

    def _count(self, info: CompartmentInfo, which: int) -> int:
        counts = self.before.get(info.id.hex())
        return counts[which] if counts else 0


class LastVisit:
    """Remembers visits, a day at a time: what is new stays new all day."""

    def __init__(self, settings: Settings, clock: Clock) -> None:
        self._settings = settings
        self._clock = clock

    def looked(self, infos: Iterable[CompartmentInfo]) -> Seen:
        """The person looks now."""
        now: Counts = {info.id.hex(): [info.card.sessions, _replies(info)] for info in infos}
        day = today(self._clock).isoformat()
        last: dict[str, Any] | None = self._settings.get(_KEY)
        if last is None:
            last = {"day": day, "now": now, "since": None, "before": now}
        elif last["day"] != day:
            last = {"day": day, "now": now, "since": last["day"], "before": last["now"]}
        elif last["now"] != now:
            last = {**last, "now": now}
        else:
            return _seen(last)
        self._settings.set(_KEY, last)
        return _seen(last)


def _replies(info: CompartmentInfo) -> int:
    return sum(at is not None for at in (info.card.first_reply_at, info.card.reflection_at))


def _seen(last: dict[str, Any]) -> Seen:
    return Seen(date.fromisoformat(last["since"]) if last["since"] else None, last["before"])
