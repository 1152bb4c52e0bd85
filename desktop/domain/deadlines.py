"""Working days in Sweden (K06; table in DOMAIN 4.3).

A working day is Monday to Friday and neither a public holiday nor one of the eves that everyone takes (`holidays` keeps
Midsommarafton, Julafton and Nyårsafton in a category of their own) nor closed locally. The day of receipt is day 0.
"""

from collections.abc import Collection, Container
from datetime import date, timedelta
from functools import cache


@cache
def _holidays() -> Container[date]:
    # Imported here because the library reads the calendars of every country, a second that no start should wait for.
    import holidays
    from holidays.constants import DE_FACTO, PUBLIC

    return holidays.country_holidays("SE", categories=(PUBLIC, DE_FACTO))


def prepare() -> None:
    """Read the calendar now, while somebody types a passphrase, so that nothing waits for it later."""
    is_working_day(date(2027, 1, 1))


def is_working_day(day: date, local_closed: Collection[date] = ()) -> bool:
    """Whether the office is open."""
    return day.weekday() < 5 and day not in _holidays() and day not in local_closed


def after_working_days(received: date, days: int, local_closed: Collection[date] = ()) -> date:
    """The day that lies `days` working days after `received`."""
    day = received
    while days > 0:
        day += timedelta(days=1)
        days -= is_working_day(day, local_closed)
    return day
