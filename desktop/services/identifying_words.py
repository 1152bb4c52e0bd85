"""Words in a free text by which the person it is about could be recognised.

A consultation is anonymous, but leaving the name out is not enough where few people live: age, village and language
together fit one household (DOMAIN finding 5). This explains and marks; it never rewrites, and what it does not find
may still identify someone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from itertools import product
from pathlib import Path

import phonenumbers
from personnummer import personnummer

_PLACES = Path(__file__).parents[2] / "resources" / "places.txt"


class Recognisable(StrEnum):
    """Why the person could be recognised; the screen has the sentences."""

    PERSONAL_NUMBER = "personal_number"
    PHONE = "phone"
    EMAIL = "email"
    LANGUAGE = "language"  # age, a place smaller than a municipality, and a language
    SCHOOL = "school"  # age, such a place, and a school


@dataclass(frozen=True, slots=True)
class Finding:
    """A stretch of the text, from character `start` up to `end`."""

    start: int
    end: int
    reason: Recognisable


_PERSONAL_NUMBER = re.compile(
    r"(?<![\w+-])(?:1[89]|20)?\d\d[ -]?(?:0[1-9]|1[0-2])[ -]?"
    r"(?:0[1-9]|[12]\d|3[01]|6[1-9]|[78]\d|9[01])\s?[-+–]?\s?\d{4}(?!\w)"  # the day + 60: coordination number
)
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")

_NUMERALS = (
    "sju|åtta|nio|tio|elva|tolv|tretton|fjorton|femton|sexton|sjutton|arton|nitton|tjugo(?:ett|två|tre|fyra|fem)?"
)
_AGE = re.compile(
    rf"\b(?:\d{{1,2}}|{_NUMERALS})(?:\s?-?\s?åri(?:g|ng)\w*|\s?år(?!\s+(?:sedan|framåt))\b)"
    r"|\b(?:årskurs|åk)\s?\d\b",
    re.IGNORECASE,
)
_LANGUAGES = (  # DOMAIN 4.6, as stems: "arabiska", "arabisktalande"
    "albansk|amharisk|arabisk|bosnisk|dari|engelsk|farsi|finsk|fransk|kurdisk|kurmanji|nordkurdisk|pashto|persisk|"
    "romani|rysk|samisk|somalisk|sorani|spansk|swahili|sydsamisk|teckenspråk|thai|tigrinj|tigrinsk|tigriny|turkisk|"
    "ukrainsk"
)
_LANGUAGE = re.compile(rf"\b(?:{_LANGUAGES})\w*", re.IGNORECASE)
_SCHOOL = re.compile(r"\b\w*skol(?:a|an|or|orna)s?\b|\bgymnasiet\b", re.IGNORECASE)
_NOT_PRIVATE = (
    phonenumbers.PhoneNumberType.TOLL_FREE,
    phonenumbers.PhoneNumberType.PREMIUM_RATE,
    phonenumbers.PhoneNumberType.SHARED_COST,
    phonenumbers.PhoneNumberType.UAN,
)
_AT_MOST = 20  # of each kind; enough to find the nearest, and a long text is still read at once
_ONE_STRETCH = 120  # characters; longer than this, the words are marked each on its own


class IdentifyingWords:
    """Finds them. `places`: names smaller than a municipality; a leading "=" demands a capital."""

    def __init__(self, places: Iterable[str]) -> None:
        listed = [place.strip() for place in places]
        anyhow = [re.escape(place) for place in listed if not place.startswith("=")]
        capital = [re.escape(place.removeprefix("=")) for place in listed if place.startswith("=")]
        # A pattern without names would match everywhere.
        self._place = re.compile(rf"\b(?:(?i:{'|'.join(anyhow) or '(?!)'})|(?:{'|'.join(capital) or '(?!)'}))s?\b")

    def find(self, text: str) -> tuple[Finding, ...]:
        """All findings, in order of place. None overlaps another."""
        numbers = [*_personal_numbers(text)]
        taken = [*numbers, *(phone for phone in _phones(text) if not _overlaps(phone, numbers)), *_emails(text)]
        places = [found for found in self._places(text) if not _overlaps(found, taken)]
        return tuple(sorted([*taken, *places], key=lambda found: found.start))

    def _places(self, text: str) -> list[Finding]:
        language = self._together(text, _LANGUAGE, Recognisable.LANGUAGE)
        return language or self._together(text, _SCHOOL, Recognisable.SCHOOL)

    def _together(self, text: str, third: re.Pattern[str], reason: Recognisable) -> list[Finding]:
        """The three that stand nearest each other; marked as one stretch, or each on its own when far apart."""
        kinds = [list(pattern.finditer(text))[:_AT_MOST] for pattern in (_AGE, self._place, third)]
        if not all(kinds):
            return []
        together = min(product(*kinds), key=_stretch)
        start, end = min(m.start() for m in together), max(m.end() for m in together)
        if end - start <= _ONE_STRETCH and "\n" not in text[start:end]:
            return [Finding(start, end, reason)]
        return [Finding(*match.span(), reason) for match in together]


@cache
def identifying_words() -> IdentifyingWords:
    """With the places of resources/places.txt."""
    lines = _PLACES.read_text(encoding="utf-8").splitlines()
    return IdentifyingWords(line for line in lines if line.strip() and not line.startswith("#"))


def _personal_numbers(text: str) -> Iterator[Finding]:
    for match in _PERSONAL_NUMBER.finditer(text):
        digits = re.sub(r"\D", "", match[0])
        # 0701234567 has the form of both; the check digit tells them apart.
        if not digits.startswith("0") or personnummer.valid(digits):
            yield Finding(*match.span(), Recognisable.PERSONAL_NUMBER)


def _phones(text: str) -> Iterator[Finding]:
    for match in phonenumbers.PhoneNumberMatcher(text, "SE"):
        if phonenumbers.number_type(match.number) not in _NOT_PRIVATE:
            yield Finding(match.start, match.end, Recognisable.PHONE)


def _emails(text: str) -> Iterator[Finding]:
    for match in _EMAIL.finditer(text):
        yield Finding(*match.span(), Recognisable.EMAIL)


def _overlaps(finding: Finding, others: Iterable[Finding]) -> bool:
    return any(finding.start < other.end and other.start < finding.end for other in others)


def _stretch(matches: tuple[re.Match[str], ...]) -> int:
    return max(m.end() for m in matches) - min(m.start() for m in matches)
