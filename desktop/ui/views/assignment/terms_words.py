"""The words for the terms of an assignment: paces, ways in a month, what has been told, which kind of body."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication

from desktop.domain.records.assignment import AssignmentStatus, Body, Pace, Share, Taper, ToldFact, ToldWhat
from desktop.ui.views.sessions.session_words import meeting_word
from desktop.ui.widgets.segment import Option
from desktop.ui.widgets.time_words import short_day_with_year

translate = QCoreApplication.translate


def status_word(status: AssignmentStatus) -> str:
    """Where an assignment stands."""
    return {
        AssignmentStatus.PROPOSED: translate("TermsWords", "proposal"),
        AssignmentStatus.INVESTIGATED: translate("TermsWords", "investigated"),
        AssignmentStatus.GRANTED: translate("TermsWords", "granted by decision"),
        AssignmentStatus.RUNNING: translate("TermsWords", "carried out"),
        AssignmentStatus.FOLLOWED_UP: translate("TermsWords", "being followed up"),
        AssignmentStatus.ENDED: translate("TermsWords", "ended"),
    }[status]


def pace_word(pace: Pace) -> str:
    """How often, while the support tapers off."""
    return {
        Pace.WEEKLY: translate("TermsWords", "every week"),
        Pace.FORTNIGHTLY: translate("TermsWords", "every other week"),
        Pace.MONTHLY: translate("TermsWords", "once a month"),
        Pace.AT_WILL: translate("TermsWords", "you get in touch"),
    }[pace]


def told_word(what: ToldWhat) -> str:
    """What a contact person has been told."""
    return {
        ToldWhat.BACKGROUND: translate("TermsWords", "Knows the background"),
        ToldWhat.NAME: translate("TermsWords", "The name"),
        ToldWhat.ADDRESS: translate("TermsWords", "The address"),
        ToldWhat.PHONE: translate("TermsWords", "The telephone number"),
        ToldWhat.OTHER: translate("TermsWords", "Another detail"),
    }[what]


def body_word(body: Body) -> str:
    """Which kind of body she went along to."""
    return {
        Body.CARE: translate("TermsWords", "The health care"),
        Body.SCHOOL: translate("TermsWords", "The school"),
        Body.SOCIAL_SERVICES: translate("TermsWords", "Social services"),
        Body.POLICE: translate("TermsWords", "The police"),
        Body.COURT: translate("TermsWords", "Court, lawyer"),
        Body.EMPLOYMENT: translate("TermsWords", "Employment service"),
        Body.INSURANCE: translate("TermsWords", "Social insurance"),
        Body.BANK: translate("TermsWords", "The bank"),
        Body.OTHER: translate("TermsWords", "Another place"),
    }[body]


def body_options() -> list[Option]:
    """On chips."""
    return [Option(body.value, body_word(body)) for body in Body]


def piece_words(value: Any) -> str:
    """A piece of an assignment's terms in words; empty for anything else."""
    if isinstance(value, Share):
        words = translate("TermsWords", "{way} {times} times a month")
        return words.format(way=meeting_word(value.mode).lower(), times=value.times)
    if isinstance(value, Taper):
        day = short_day_with_year(value.since) if value.since else translate("TermsWords", "no day yet")
        return translate("TermsWords", "{day}: {pace}").format(day=day, pace=pace_word(value.pace))
    if isinstance(value, ToldFact):
        return told_words(value)
    return ""


def told_words(fact: ToldFact) -> str:
    """The kind of detail and its days; never the detail itself, which stands in the brief alone."""
    since, until = _day(fact.since), _day(fact.until)
    if until:
        words = translate("TermsWords", "{what}, since {since}, taken back {until}")
        return words.format(what=told_word(fact.what), since=since, until=until)
    return translate("TermsWords", "{what}, since {since}").format(what=told_word(fact.what), since=since)


def _day(day: date | None) -> str:
    return short_day_with_year(day) if day else ""
