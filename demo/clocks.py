"""The demo's time: a clock that is turned by hand, and days told by how long ago they were."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from desktop.domain.clock import ZONE, instant
from desktop.domain.deadlines import is_working_day


class TurnedClock:
    """Stands where it was last turned to; implements `desktop.domain.clock.Clock`."""

    def __init__(self, moment: int) -> None:
        self._moment = moment

    def now(self) -> int:
        """Milliseconds since 1970."""
        return self._moment

    def turn(self, moment: int) -> None:
        """Turn it to a moment."""
        self._moment = moment


def today() -> date:
    """The date in Stockholm, by the machine's own clock."""
    return datetime.now(ZONE).date()


class Calendar:
    """Days and moments relative to the day on which the county is made."""

    def __init__(self, now: int) -> None:
        self.now = now
        self.today = datetime.fromtimestamp(now / 1000, ZONE).date()

    def day(self, ago: int) -> date:
        """So many days ago; below 0: days to come."""
        return self.today - timedelta(days=ago)

    def working_day(self, ago: int) -> date:
        """The working day on or before that day, or, of days to come, on or after it."""
        day, step = self.day(ago), timedelta(days=1 if ago < 0 else -1)
        while not is_working_day(day):
            day += step
        return day

    def working_days_ago(self, count: int) -> date:
        """The working day that lies `count` working days before today."""
        day = self.today
        while count:
            day -= timedelta(days=1)
            count -= is_working_day(day)
        return day

    def at(self, day: date, hour: int, minute: int = 0) -> int:
        """A moment on a day, never later than a minute before now."""
        return min(instant(datetime.combine(day, time(hour, minute), ZONE)), self.now - 60_000)
