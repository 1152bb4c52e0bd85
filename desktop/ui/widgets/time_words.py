"""Dates and times in words, as the pictures write them: "16.18", "mån 21 dec", "tisdag 19 januari", "v. 3"."""

from datetime import date, datetime

from PySide6.QtCore import QDate, QLocale


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)


def clock(moment: datetime) -> str:
    """16.18"""
    return f"{moment.hour:02}.{moment.minute:02}"


def short_day(day: date) -> str:
    """mån 21 dec"""
    return QLocale().toString(_qdate(day), "ddd d MMM").replace(".", "")


def short_day_with_year(day: date) -> str:
    """mån 3 maj 2027"""
    return QLocale().toString(_qdate(day), "ddd d MMM yyyy").replace(".", "")


def long_day(day: date) -> str:
    """tisdag 19 januari"""
    return QLocale().toString(_qdate(day), "dddd d MMMM")


def long_day_with_year(day: date) -> str:
    """tisdag 19 januari 2027"""
    return QLocale().toString(_qdate(day), "dddd d MMMM yyyy")


def month_name(number: int) -> str:
    """februari"""
    return QLocale().standaloneMonthName(number)


def week_number(day: date) -> int:
    """The ISO week, which is the Swedish one."""
    return day.isocalendar().week


def when(moment: datetime, today: date) -> str:
    """The clock if it was today, the day otherwise."""
    return clock(moment) if moment.date() == today else short_day(moment.date())
