"""Phone numbers and e-mail addresses. Numbers that belong to nobody are left alone: 112, 114 14, 116 …, 020, 077."""

from __future__ import annotations

import re
from collections.abc import Iterator

import phonenumbers

from desktop.services.guard.finding import Finding, Recognisable

_NOT_PRIVATE = (
    phonenumbers.PhoneNumberType.TOLL_FREE,
    phonenumbers.PhoneNumberType.PREMIUM_RATE,
    phonenumbers.PhoneNumberType.SHARED_COST,
    phonenumbers.PhoneNumberType.UAN,
)
# Plans of other countries change faster than the package: written with + or 00, a possible number is enough.
_ABROAD = re.compile(r"(?<![\w+])(?:\+|00)[1-9][\d ()-]{7,17}\d(?!\d)")
_EMAIL = re.compile(
    r"[\w.+-]+(?:@|\s?[(\[]\s?(?:at|snabel-?a)\s?[)\]]\s?)[\w-]+(?:\.[\w-]+)+",
    re.IGNORECASE,
)
_AT = re.compile(r"@|[(\[]\s?(?:at|snabel)", re.IGNORECASE)  # looked for first: most texts have none


def phones(text: str) -> Iterator[Finding]:
    """Swedish numbers however they are written, and foreign ones that say their country."""
    found = [
        _finding(match.start, match.end) for match in phonenumbers.PhoneNumberMatcher(text, "SE") if _private(match)
    ]
    yield from found
    for match in _ABROAD.finditer(text):
        abroad = _finding(*match.span())
        if not abroad.overlaps(found) and _possible(match[0]):
            yield abroad


def emails(text: str) -> Iterator[Finding]:
    """Also with the sign spelled out: nattugglan (at) example.com."""
    if not _AT.search(text):
        return
    for match in _EMAIL.finditer(text):
        yield Finding(*match.span(), Recognisable.EMAIL)


def _finding(start: int, end: int) -> Finding:
    return Finding(start, end, Recognisable.PHONE)


def _private(match: phonenumbers.PhoneNumberMatch) -> bool:
    return phonenumbers.number_type(match.number) not in _NOT_PRIVATE


def _possible(written: str) -> bool:
    try:
        number = phonenumbers.parse(written, "SE")
    except phonenumbers.NumberParseException:
        return False
    return phonenumbers.is_possible_number(number) and phonenumbers.number_type(number) not in _NOT_PRIVATE
