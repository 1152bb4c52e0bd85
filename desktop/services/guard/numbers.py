"""Personal and coordination numbers in running text (DOMAIN 4.2): ten or twelve digits, dashes, spaces, a plus."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from desktop.domain.personal_number import NumberKind, NumberWarning, PersonalNumber, parse_personal_number
from desktop.services.guard.finding import Finding, Recognisable

_CENTURY = r"(?:1[89]|20)"
_MONTH = r"(?:0[1-9]|1[0-2])"
_DAY = r"(?:0[1-9]|[12]\d|3[01]|6[1-9]|[78]\d|9[01])"  # + 60: coordination number
_SIGN = r"\s?[-+–]?\s?"
_BIRTH = rf"(?<![\w+.,/-])(?:{_CENTURY} ?)?\d\d[ -]?{_MONTH}[ -]?{_DAY}"
_NUMBER = re.compile(rf"{_BIRTH}{_SIGN}\d\d ?\d\d(?![\w]|[.,:]\d)")
_HIDDEN = re.compile(rf"{_BIRTH}\s?[-+–]\s?(?:[xX]{{4}}|\*{{4}}|[nN]{{4}}|_{{4}})(?!\w)")
_RESERVE = re.compile(rf"{_BIRTH}[-+](?=\d*[A-Z])(?=[A-Z]*\d)[0-9A-Z]{{4}}(?!\w)")
_DIGITS = re.compile(r"\d[\d +–-]{5,}")  # where it pays to look closer
_LONGEST = 6  # characters after these that may belong to the number, or deny it
_TIME_OF_DAY = re.compile(r"\d{4}-\d\d-\d\d (?:[01]\d|2[0-3])[0-5]\d")
_SIX_AND_FOUR = re.compile(r"\d{6}\s?[-+–]\s?\d{4}")


def numbers(text: str, today: date) -> Iterator[Finding]:
    """Those that hold, and those that only look like one. A phone number with the form of both is left for phones."""
    for digits in _DIGITS.finditer(text):
        start, end = digits.start(), digits.end() + _LONGEST
        for match in _NUMBER.finditer(text, start, end):
            reason = _reason(match[0], today)
            if reason is not None:
                yield Finding(*match.span(), reason)
        for match in _HIDDEN.finditer(text, start, end):
            yield Finding(*match.span(), Recognisable.DOUBTFUL_NUMBER)
        for match in _RESERVE.finditer(text, start, end):
            if parse_personal_number(match[0], today).kind is NumberKind.RESERVE:
                yield Finding(*match.span(), Recognisable.PERSONAL_NUMBER)


def _reason(written: str, today: date) -> Recognisable | None:
    digits = re.sub(r"\D", "", written)
    sign = "+" if "+" in written else ""
    number = parse_personal_number(f"{digits[:-4]}{sign}{digits[-4:]}", today)
    if {NumberWarning.NO_SUCH_DAY, NumberWarning.IN_FUTURE} & set(number.warnings):
        return None
    if _may_be_phone(written, digits, number):
        return None
    if number.holds:
        return Recognisable.PERSONAL_NUMBER
    if _TIME_OF_DAY.fullmatch(written):
        return None
    return Recognisable.DOUBTFUL_NUMBER


def _may_be_phone(written: str, digits: str, number: PersonalNumber) -> bool:
    """0701740621 has the form of both. Written as a phone number is, it is one; as six and four, it is none."""
    if len(digits) != 10 or not digits.startswith("0") or _SIX_AND_FOUR.fullmatch(written):
        return False
    return number.kind is NumberKind.COORDINATION or not number.holds
