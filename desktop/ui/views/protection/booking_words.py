"""The booking of an interpreter in words, as it is read over the phone, copied or printed. No name, no place."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from desktop.ui.printing.sheet import Facts, Sheet
from desktop.ui.widgets import Option
from desktop.ui.widgets.time_words import long_day_with_year

translate = QCoreApplication.translate

PHONE, VIDEO = "phone", "video"
"""How. There is no third way: an interpreter who comes sees who, and where."""


@dataclass(frozen=True, slots=True)
class Booking:
    """What has been filled in. `minutes` and `mode` are chosen, the rest is written."""

    language: str = ""
    dialect: str = ""
    day: date | None = None
    time: str = ""
    minutes: str = "60"
    mode: str = PHONE
    sex: str = ""  # "woman", "man"
    not_from_county: bool = False
    more: str = ""

    @property
    def written(self) -> str:
        """All free words, which the guard reads."""
        return "\n".join(filter(None, (self.language, self.dialect, self.time, self.more)))


def mode_options() -> list[Option]:
    """By phone, or with picture."""
    return [
        Option(PHONE, translate("Booking", "By telephone"), icon="phone"),
        Option(VIDEO, translate("Booking", "By video, without picture of the person")),
    ]


def sex_options() -> list[Option]:
    """What the person wishes."""
    return [
        Option("", translate("Booking", "No wish")),
        Option("woman", translate("Booking", "A woman")),
        Option("man", translate("Booking", "A man")),
    ]


def facts(booking: Booking) -> list[tuple[str, str]]:
    """The lines of the booking, those that are filled in."""
    language = ", ".join(filter(None, (booking.language.strip(), booking.dialect.strip())))
    day = long_day_with_year(booking.day) if booking.day else ""
    at = translate("Booking", "at {time}").format(time=booking.time.strip()) if booking.time.strip() else ""
    lines = [
        (translate("Booking", "Interpreter"), language),
        (translate("Booking", "When"), " ".join(filter(None, (day, at)))),
        (translate("Booking", "Length"), translate("Booking", "{minutes} minutes").format(minutes=booking.minutes)),
        (translate("Booking", "How"), _mode(booking)),
        (translate("Booking", "Wishes"), _wishes(booking)),
        (translate("Booking", "More"), booking.more.strip()),
    ]
    return [(label, text) for label, text in lines if text]


def _mode(booking: Booking) -> str:
    return next(option.text for option in mode_options() if option.value == booking.mode)


def _wishes(booking: Booking) -> str:
    """Kvinna. Inte någon från länet."""
    wishes = []
    if booking.sex:
        wishes.append(next(option.text for option in sex_options() if option.value == booking.sex))
    if booking.not_from_county:
        wishes.append(translate("Booking", "Nobody from the county"))
    return ". ".join(wishes)


def text(booking: Booking) -> str:
    """The whole booking, line by line."""
    return "\n".join(f"{label}: {words}" for label, words in facts(booking))


def sheet(booking: Booking) -> Sheet:
    """The same on paper. It says nothing of who books it, or when it was written."""
    return Sheet(title=translate("Booking", "Booking of an interpreter"), parts=(Facts(tuple(facts(booking))),))
