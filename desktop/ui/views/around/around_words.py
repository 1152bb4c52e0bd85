"""Words for what stands around a person. They state; they never judge."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from desktop.domain.records.around import Bond, Exposure, Matter, SchoolState
from desktop.domain.records.person_file import Gender
from desktop.services.around.around import AgeNow
from desktop.ui.widgets.time_words import long_day_with_year

translate = QCoreApplication.translate


def bond_word(bond: Bond) -> str:
    """What somebody is to the person."""
    return {
        Bond.CHILD: translate("Around", "A child"),
        Bond.GUARDIAN: translate("Around", "A guardian"),
        Bond.OTHER: translate("Around", "Somebody else who is near"),
    }[bond]


def gender_word(gender: Gender) -> str:
    """As the person says it."""
    return {
        Gender.WOMAN: translate("Around", "Girl or woman"),
        Gender.MAN: translate("Around", "Boy or man"),
        Gender.OTHER: translate("Around", "Something else"),
        Gender.UNSAID: translate("Around", "Does not want to say"),
    }[gender]


def school_word(state: SchoolState) -> str:
    """How it is with school."""
    return {
        SchoolState.GOES: translate("Around", "Goes to school"),
        SchoolState.PARTLY: translate("Around", "Goes some of the time"),
        SchoolState.AWAY: translate("Around", "Has a place, and is not there"),
        SchoolState.NONE: translate("Around", "Has no place in a school"),
    }[state]


def matter_word(matter: Matter) -> str:
    """What a circumstance is about."""
    return {
        Matter.LANGUAGE: translate("Around", "Language and interpreter"),
        Matter.EXPOSURE: translate("Around", "What the person is exposed to"),
        Matter.REFUSED: translate("Around", "Sought, and not given"),
        Matter.SIP: translate("Around", "Coordinated individual plan"),
    }[matter]


def exposure_word(exposure: Exposure) -> str:
    """The everyday first (I19)."""
    return {
        Exposure.CONTROL: translate("Around", "Control and watching"),
        Exposure.LIMITS: translate("Around", "Limits: clothes, friends, school, spare time"),
        Exposure.THREATS: translate("Around", "Threats"),
        Exposure.PSYCHOLOGICAL: translate("Around", "Psychological violence"),
        Exposure.MONEY: translate("Around", "Control over money"),
        Exposure.PHYSICAL: translate("Around", "Physical violence"),
        Exposure.SEXUAL: translate("Around", "Sexual violence"),
        Exposure.MARRIAGE: translate("Around", "Marriage against one's will"),
        Exposure.MUTILATION: translate("Around", "Genital mutilation"),
        Exposure.TAKEN_AWAY: translate("Around", "Taken abroad, or to be taken"),
    }[exposure]


def years_words(age: AgeNow) -> str:
    """How old, and the band that it is counted in."""
    return translate("Around", "{years} years, counted in {band}").format(years=age.years, band=_band(age))


def minor_words(age: AgeNow, today: date) -> str:
    """What the age means by the policy; nothing of an adult."""
    if not age.minor or age.adult_on is None:
        return ""
    day = long_day_with_year(age.adult_on) if age.day_known else str(age.adult_on.year)
    if age.own_say:
        said = translate("Around", "Own agreement counts, beside a guardian's. Of age {day}.")
    else:
        said = translate("Around", "A guardian gives consent, and the child is asked. Of age {day}.")
    return said.format(day=day)


def gap_words(days: int) -> str:
    """Working days without school."""
    if days == 1:
        return translate("Around", "1 weekday without school, holidays counted in")
    return translate("Around", "{days} weekdays without school, holidays counted in").format(days=days)


def _band(age: AgeNow) -> str:
    first, last = age.band
    if last is None:
        return translate("Around", "{first} and over").format(first=first)
    return translate("Around", "{first}–{last}").format(first=first, last=last)
