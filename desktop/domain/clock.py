"""Time, as a port: nothing else in the program asks the operating system what time it is.

Instants are milliseconds since 1970 (UTC); days are dates in Europe/Stockholm, where every user works.
"""

from datetime import date, datetime
from typing import Protocol
from zoneinfo import ZoneInfo

ZONE = ZoneInfo("Europe/Stockholm")

MAX_AHEAD_MS = 24 * 60 * 60 * 1000
"""A stamp further ahead than this is clamped: a computer with a wrong clock must not win every display order."""


class Clock(Protocol):
    """The present moment. Tests and the demo turn it by hand."""

    def now(self) -> int:
        """Milliseconds since 1970."""
        ...


_LAST = 253_370_764_800_000
"""The year 9999 begins: later than that no calendar of Python's goes."""


def local(instant: int) -> datetime:
    """An instant as the clock on the wall in Stockholm showed it; one that no calendar has, as the nearest that it has.

    Whoever writes from a changed program may have put any number where a time belongs.
    """
    return datetime.fromtimestamp(max(0, min(instant, _LAST)) / 1000, ZONE)


def today(clock: Clock) -> date:
    """The date in Stockholm."""
    return local(clock.now()).date()


def instant(moment: datetime) -> int:
    """Milliseconds since 1970; a moment without zone is Stockholm's."""
    aware = moment if moment.tzinfo else moment.replace(tzinfo=ZONE)
    return round(aware.timestamp() * 1000)


class HybridClock:
    """Stamps for changes: never behind the wall clock, never equal to or behind a stamp seen before (Kulkarni 2014).

    The logical part is folded into the milliseconds, which keeps a stamp at six bytes.
    """

    def __init__(self, clock: Clock, last: int = 0) -> None:
        self._clock = clock
        self.last = last

    def stamp(self) -> int:
        """The stamp for a change made now."""
        self.last = max(self._clock.now(), self.last + 1)
        return self.last

    def witness(self, stamp: int) -> bool:
        """Take in another device's stamp; False when it lay too far ahead and was clamped."""
        limit = self._clock.now() + MAX_AHEAD_MS
        self.last = max(self.last, min(stamp, limit))
        return stamp <= limit
