"""Skyddade personuppgifter: which level holds, and what it keeps off which surface (L27, DESIGN section 5).

Pure rules, asked by every list, print, export and search. They take away; they never give: what a rule here leaves
visible may still be hidden by the screen that shows it. Masking is not secrecy by keys: who can read a file at all is
decided by its grants (docs/adr/protected-identity.md).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import StrEnum
from typing import Any

import msgspec

from desktop.domain import codebook
from desktop.domain.projection import Projection
from desktop.domain.records.person_file import PROTECTION_ORDER, Person, ProtectionLevel


class Surface(StrEnum):
    """Where something about a person may come to be seen."""

    DETAIL = "detail"  # the field itself, shown to someone who has asked for it and said why
    LIST = "list"  # lists, Idag, the network map, the contact person's brief
    SEARCH = "search"  # what finds the file
    TITLE = "title"  # window, task bar, tab, notification
    PRINT = "print"
    EXPORT = "export"  # a file made for somebody: registerutdrag, picture, handover
    FILE_NAME = "file_name"
    CLIPBOARD = "clipboard"
    STATISTIC = "statistic"
    DISCLOSURE = "disclosure"  # what leaves the unit, and its heading
    LOG = "log"  # logs, error texts, recent lists


NAME = frozenset({"name"})
PLACES = frozenset({"registered_municipality", "staying_municipality", "responsible_municipality", "address", "school"})
NUMBERS = frozenset({"personal_number", "birth_year"})
CASE = frozenset({"case_number"})
ALL = NAME | PLACES | NUMBERS | CASE

_NEVER = frozenset({Surface.TITLE, Surface.FILE_NAME, Surface.LOG})
"""Surfaces that show nobody's identity, protected or not (DOMAIN section 6)."""

_PROTECTED = {
    Surface.DETAIL: frozenset[str](),
    Surface.LIST: ALL,
    Surface.SEARCH: NAME | PLACES,  # alias, number and case number still find the file
    Surface.PRINT: ALL,
    Surface.EXPORT: NAME | PLACES,  # the person's own extract keeps the number that it is asked for with
    Surface.CLIPBOARD: ALL,
    Surface.STATISTIC: ALL,
    Surface.DISCLOSURE: ALL,
}
"""What leaves each surface as soon as the level is above none."""

_ASSUMED = {Surface.SEARCH: ALL - CASE, Surface.EXPORT: ALL}
"""With a new identity nothing may lead from the old number to the file, or from the file to a number."""

_OPEN = {Surface.LIST: ALL, Surface.STATISTIC: NAME | NUMBERS | CASE | {"address", "school"}}
"""Without protection: lists show alias and date only (L9), and statistics counts municipalities, not people."""


def in_force(person: Projection[Person]) -> ProtectionLevel:
    """The most cautious of all values that have been written and not replaced (DESIGN section 3).

    A value that this program does not know comes from a newer one, and counts as the most cautious.
    """
    values = person.state.fields.get(codebook.field_number(Person, "protection"), ())
    return strictest([person.record.protection, *(level_of(value.content) for value in values)])


def level_of(content: Any) -> ProtectionLevel:
    """A level as it travelled; what cannot be read is taken for the most cautious."""
    try:
        return ProtectionLevel(content)
    except ValueError:
        return PROTECTION_ORDER[-1]


def strictest(levels: Iterable[ProtectionLevel]) -> ProtectionLevel:
    """The most cautious; none of no levels."""
    return max(levels, key=PROTECTION_ORDER.index, default=ProtectionLevel.NONE)


def is_protected(level: ProtectionLevel) -> bool:
    """Above none."""
    return level is not ProtectionLevel.NONE


def lowers(before: ProtectionLevel, after: ProtectionLevel) -> bool:
    """Whether going from one to the other takes protection away, which needs a reason."""
    return PROTECTION_ORDER.index(after) < PROTECTION_ORDER.index(before)


def hidden(level: ProtectionLevel, surface: Surface) -> frozenset[str]:
    """Names of the fields that must not be seen there: of `Person`, and "address" and "school" of `Whereabouts`."""
    if surface in _NEVER:
        return ALL
    if not is_protected(level):
        return _OPEN.get(surface, frozenset())
    found = _PROTECTED[surface]
    return found | _ASSUMED.get(surface, frozenset()) if level is ProtectionLevel.ASSUMED else found


def shows(level: ProtectionLevel, surface: Surface, field: str) -> bool:
    """Whether this field may be seen there."""
    return field not in hidden(level, surface)


def masked(person: Person, level: ProtectionLevel, surface: Surface) -> Person:
    """The person as that surface may have her: what is hidden there is empty."""
    empty = Person()
    gone = {name: getattr(empty, name) for name in hidden(level, surface) if name in Person.__struct_fields__}
    return msgspec.structs.replace(person, **gone)


def may_be_counted_in_a_municipality(level: ProtectionLevel) -> bool:
    """Whether statistics may put the person in a municipality's row (SC6)."""
    return not is_protected(level)


def needs_two_persons(level: ProtectionLevel) -> bool:
    """Whether anything that leaves the unit needs a step by two persons."""
    return is_protected(level)


def follows(level: ProtectionLevel, sync: str) -> bool:
    """Whether later versions follow what has been disclosed. `sync`: policy `protected.sync`."""
    return not is_protected(level) or sync == "standing"


# Words in free text

BLANK = "____"
"""What stands in a print where something protected stood: as long for every word, so that it tells nothing."""

_SHORTEST = 3


def telling_words(*texts: str) -> tuple[str, ...]:
    """The words of names and places by which the person could be found, longest first; those of one or two letters
    stay in the text, since blanking every "i" and "av" would not hide anything.
    """
    words = {word for text in texts for word in re.findall(r"[^\W_]+", text) if len(word) >= _SHORTEST}
    return tuple(sorted((word for word in words if not word.isdigit()), key=lambda word: (-len(word), word.casefold())))


def told(text: str, words: Iterable[str]) -> tuple[tuple[int, int], ...]:
    """Where the words stand, also with an ending such as -s, in any case; never as part of another word."""
    found = (re.finditer(rf"(?<![^\W_]){re.escape(word)}(?:s|:s)?(?![^\W_])", text, re.IGNORECASE) for word in words)
    return tuple(sorted({match.span() for matches in found for match in matches}))


def blanked(text: str, words: Iterable[str]) -> str:
    """The text with each of the words left out."""
    for start, end in reversed(told(text, words)):
        text = text[:start] + BLANK + text[end:]
    return text
