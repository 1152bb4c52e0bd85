"""Personal numbers as people write them: personnummer, samordningsnummer, and the reserve numbers of health care.

Wraps the package `personnummer` (DOMAIN 4.2), which raises where we want to say what is odd. Nothing is refused: a
number that does not hold is kept as it was typed, with what is odd about it. Sex is never read out of a number.
"""

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from personnummer.personnummer import Personnummer, PersonnummerException

_WRITTEN = re.compile(r"(?P<century>\d{2})?(?P<date>\d{6})(?P<sign>[-+]?)(?P<last>\d{4})")
_RESERVE = re.compile(r"(?:\d{2})?\d{6}[-+]?(?=[0-9A-Z]*[A-Z])[0-9A-Z]{4}")


class NumberKind(StrEnum):
    """What was written."""

    NONE = "none"  # nothing at all, which is fine
    PERSONAL = "personal"
    COORDINATION = "coordination"  # the day + 60
    RESERVE = "reserve"  # has letters; made by a hospital or region
    OTHER = "other"  # cannot be read as a number


class NumberWarning(StrEnum):
    """What is odd about it; the screen has the sentences."""

    CENTURY_ASSUMED = "century_assumed"  # ten digits; read as the latest possible birth
    CHECK_DIGIT = "check_digit"  # a digit is wrong, or two have changed places
    NO_SUCH_DAY = "no_such_day"
    IN_FUTURE = "in_future"
    NOT_A_NUMBER = "not_a_number"


@dataclass(frozen=True, slots=True)
class PersonalNumber:
    """A number read. `stored` is what a record holds: twelve digits without sign, or the text as it was typed."""

    kind: NumberKind
    stored: str
    warnings: tuple[NumberWarning, ...] = ()

    @property
    def holds(self) -> bool:
        """Whether it may be used as a key: a whole number with nothing odd about it but an assumed century."""
        known = self.kind in (NumberKind.PERSONAL, NumberKind.COORDINATION, NumberKind.RESERVE)
        return known and set(self.warnings) <= {NumberWarning.CENTURY_ASSUMED}

    def shown(self) -> str:
        """ÅÅÅÅMMDD-NNNN, or the text as it was typed."""
        return f"{self.stored[:8]}-{self.stored[8:]}" if re.fullmatch(r"\d{12}", self.stored) else self.stored


def parse_personal_number(text: str, today: date) -> PersonalNumber:
    """Read ten or twelve digits, with or without sign and spaces; `+` means a hundred years or more."""
    typed = text.strip()
    compact = re.sub(r"\s", "", typed).replace("\N{EN DASH}", "-").upper()
    if not compact:
        return PersonalNumber(NumberKind.NONE, "")
    if _RESERVE.fullmatch(compact):
        return PersonalNumber(NumberKind.RESERVE, compact.replace("-", "").replace("+", ""))
    written = _WRITTEN.fullmatch(compact)
    if written is None:
        return PersonalNumber(NumberKind.OTHER, typed, (NumberWarning.NOT_A_NUMBER,))
    century = written["century"] or _century(written["date"], written["sign"], today)
    digits = century + written["date"] + written["last"]
    day = int(digits[6:8])
    kind = NumberKind.COORDINATION if day > 60 else NumberKind.PERSONAL
    assumed = () if written["century"] else (NumberWarning.CENTURY_ASSUMED,)
    return PersonalNumber(kind, digits, assumed + _odd(digits, today))


def birth_date(digits: str) -> date | None:
    """The day in a number of twelve digits, or None if there is no such day."""
    try:
        day = int(digits[6:8])
        return date(int(digits[:4]), int(digits[4:6]), day - 60 if day > 60 else day)
    except ValueError:
        return None


def _century(six: str, sign: str, today: date) -> str:
    """The latest birth that fits: not after today, and a hundred years earlier with `+`."""
    this = today.year // 100
    born = birth_date(f"{this}{six}0000")
    year = this * 100 + int(six[:2])
    behind = (born > today) if born else (year > today.year)
    return str(this - behind - (sign == "+"))


def _odd(digits: str, today: date) -> tuple[NumberWarning, ...]:
    born = birth_date(digits)
    if born is None:
        return (NumberWarning.NO_SUCH_DAY,)
    found = [] if born <= today else [NumberWarning.IN_FUTURE]
    try:
        Personnummer(digits)
    except PersonnummerException:
        found.append(NumberWarning.CHECK_DIGIT)
    return tuple(found)
