"""Reads a date as people write it at an office, and says what is wrong when there is no such day. No Qt here."""

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "januari jan january",
            "februari feb february",
            "mars mar march",
            "april apr",
            "maj may",
            "juni jun june",
            "juli jul july",
            "augusti aug august",
            "september sep sept",
            "oktober okt october oct",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}
_WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            "måndag mån monday mon",
            "tisdag tis tuesday tue",
            "onsdag ons wednesday wed",
            "torsdag tor tors thursday thu",
            "fredag fre friday fri",
            "lördag lör saturday sat",
            "söndag sön sunday sun",
        )
    )
    for name in names.split()
}
_DAYS_FROM_TODAY = {
    "idag": 0, "i dag": 0, "today": 0, "igår": -1, "i går": -1, "yesterday": -1,
    "i förrgår": -2, "imorgon": 1, "i morgon": 1, "tomorrow": 1, "i övermorgon": 2,
}  # fmt: skip

_ISO = re.compile(r"(\d{4})[-./ ]?(\d{1,2})[-./ ]?(\d{1,2})")
_WITH_SLASH = re.compile(r"(\d{1,2})\s*[/.]\s*(\d{1,2})(?:[\s/.-]+(\d{4}))?")
_WITH_MONTH = re.compile(r"(?:den )?(\d{1,2})(?::?[ea])?\.? ?([a-zåäö]+)\.?(?:,? (\d{4}))?")


class DateProblemKind(Enum):
    """Why a text is not a day."""

    NOT_UNDERSTOOD = "not understood"
    NO_SUCH_DAY = "no such day"
    NO_SUCH_MONTH = "no such month"
    OTHER_WEEKDAY = "other weekday"


@dataclass(eq=False)
class DateProblem(Exception):
    """A text that is no day: `day`, `month`, `year` as written; `meant` is the day if only the weekday is wrong."""

    kind: DateProblemKind
    day: int = 0
    month: int = 0
    year: int = 0
    meant: date | None = None

    def days_in_month(self) -> int:
        """How many days the written month has."""
        return calendar.monthrange(self.year, self.month)[1]


def read_date(text: str, today: date) -> date:
    """The day that a text means. A day without a year is the one nearest to today. Raises DateProblem."""
    words = " ".join(text.lower().replace(",", " ").split())
    if words in _DAYS_FROM_TODAY:
        return today + timedelta(days=_DAYS_FROM_TODAY[words])
    first, _, rest = words.partition(" ")
    weekday = _WEEKDAYS.get(first.rstrip("."))
    if weekday is None:
        return _read_day(words, today)
    if not rest:
        return today + timedelta(days=(weekday - today.weekday()) % 7)
    day = _read_day(rest, today)
    if day.weekday() != weekday:
        raise DateProblem(DateProblemKind.OTHER_WEEKDAY, day.day, day.month, day.year, day)
    return day


def _read_day(words: str, today: date) -> date:
    if match := _ISO.fullmatch(words):
        return _day(int(match[1]), int(match[2]), int(match[3]))
    if match := _WITH_SLASH.fullmatch(words):
        return _dated(int(match[1]), int(match[2]), match[3], today)
    match = _WITH_MONTH.fullmatch(words)
    if match and match[2] in _MONTHS:
        return _dated(int(match[1]), _MONTHS[match[2]], match[3], today)
    raise DateProblem(DateProblemKind.NOT_UNDERSTOOD)


def _dated(day: int, month: int, year: str | None, today: date) -> date:
    if year is not None:
        return _day(int(year), month, day)
    found = []
    for near in (today.year, today.year - 1, today.year + 1):
        try:
            found.append(_day(near, month, day))
        except DateProblem as problem:
            if problem.kind is DateProblemKind.NO_SUCH_MONTH:
                raise
    if not found:
        raise DateProblem(DateProblemKind.NO_SUCH_DAY, day, month, today.year)
    return min(found, key=lambda each: abs((each - today).days))


def _day(year: int, month: int, day: int) -> date:
    if not 1 <= month <= 12:
        raise DateProblem(DateProblemKind.NO_SUCH_MONTH, day, month, year)
    if year < 1 or not 1 <= day <= calendar.monthrange(year, month)[1]:
        raise DateProblem(DateProblemKind.NO_SUCH_DAY, day, month, max(1, year))
    return date(year, month, day)
