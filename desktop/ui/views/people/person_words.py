"""Words for what a person file holds: protection levels, what is due, what is odd about a number, and who wrote."""

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from desktop.domain.cards import Due
from desktop.domain.clock import local
from desktop.domain.personal_number import NumberWarning, PersonalNumber
from desktop.domain.records.person_file import ProtectionLevel
from desktop.services.authorship import Hand
from desktop.ui.widgets import Option
from desktop.ui.widgets.time_words import clock, short_day, short_day_with_year

translate = QCoreApplication.translate


def protection_word(level: ProtectionLevel) -> str:
    """The level as the population register calls it."""
    return {
        ProtectionLevel.NONE: translate("PersonWords", "Not protected"),
        ProtectionLevel.FLAG: translate("PersonWords", "Confidentiality flag"),
        ProtectionLevel.REGISTRATION: translate("PersonWords", "Protected registration"),
        ProtectionLevel.ASSUMED: translate("PersonWords", "Assumed identity"),
    }[level]


def protection_options() -> list[Option]:
    """The four levels to choose among."""
    return [Option(level.value, protection_word(level)) for level in ProtectionLevel]


def due_words(due: Due, today: date) -> str:
    """What falls on a day, as a list says it."""
    sentences = {
        "first_review": translate("PersonWords", "First review of the plan {day}"),
        "plan_review": translate("PersonWords", "The plan is gone through {day}"),
        "area_review": translate("PersonWords", "An area of the plan is reviewed {day}"),
        "consent_ends": translate("PersonWords", "A consent holds until {day}"),
        "assignment_ends": translate("PersonWords", "The contact person's assignment runs until {day}"),
        "safety_review": translate("PersonWords", "The safety plan is looked at again {day}"),
        "safety_event": translate("PersonWords", "Something happened {day}: read the safety plan again"),
        "ban_ends": translate("PersonWords", "A contact ban holds until {day}"),
    }
    return sentences.get(due.what, "{day}").format(day=day_words(due.on, today))


def day_words(day: date, today: date) -> str:
    """ "tis 12 jan", with the year when it is another."""
    return short_day(day) if day.year == today.year else short_day_with_year(day)


def near_day_words(day: date, today: date) -> str:
    """Like day_words; the year is left out within half a year too, where nobody can take it for another."""
    return short_day(day) if abs((day - today).days) < 183 else day_words(day, today)


def moment_words(moment: datetime, today: date) -> str:
    """ "lör 16 jan 11.20"."""
    return f"{near_day_words(moment.date(), today)} {clock(moment)}"


def hand_words(by: Hand, today: date) -> str:
    """Who wrote, and when: "Du, lör 16 jan 11.20"."""
    return f"{name_of(by)}, {moment_words(local(by.at), today)}"


def name_of(by: Hand) -> str:
    """ "Du", the name, or a plain word when the name has not arrived."""
    if by.mine:
        return translate("PersonWords", "You")
    return by.name or translate("PersonWords", "Somebody else")


def number_sentence(number: PersonalNumber) -> str:
    """What is odd about a personal number, and what to do; empty when there is nothing to say."""
    sentences = {
        NumberWarning.CENTURY_ASSUMED: translate("PersonWords", "Read as {number}. Write twelve digits if it is not."),
        NumberWarning.CHECK_DIGIT: translate(
            "PersonWords", "The last digit does not fit the others. Look at the number. It is kept as it stands."
        ),
        NumberWarning.NO_SUCH_DAY: translate(
            "PersonWords", "There is no such birth date. Look at the number. It is kept as it stands."
        ),
        NumberWarning.IN_FUTURE: translate(
            "PersonWords", "That day has not come yet. Look at the number. It is kept as it stands."
        ),
        NumberWarning.NOT_A_NUMBER: translate(
            "PersonWords", "This is no personal number. It is kept as it stands, but cannot be searched for."
        ),
    }
    return sentences[number.warnings[-1]].format(number=number.shown()) if number.warnings else ""
