"""Tolk: booking an interpreter without telling anybody who it is for, or where (SC6, DOMAIN 4.6).

An interpreter comes from the same small circles as the people she speaks for. So the booking says a language, a time
and how, and the free words beside are read by the guard: a name, a street or a place stops them. Nothing of it is kept
but a draft; the booking itself belongs to whoever books.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from desktop.domain import protection
from desktop.domain.clock import Clock, today
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import CompartmentId
from desktop.domain.ports import Ledger
from desktop.domain.records.person_file import Person
from desktop.services import municipalities
from desktop.services.guard import Finding, Recognisable, guard
from desktop.services.guard.places import Places
from desktop.services.guard.words import word_list, words_of
from desktop.services.log.access_log import AccessLog, Act
from desktop.services.protected.protection import others_names, telling_words

_FILE = Path(__file__).parents[3] / "resources" / "interpreter_languages.csv"
_STOPPED = frozenset(Recognisable) - {Recognisable.SMALL_PLACE}
"""Each of these stops; a language together with an age does not, for a booking must say the language."""

BOOKING = "interpreter_booking"


@cache
def languages() -> dict[str, str]:
    """Those most often asked for, by ISO 639-3 code, in Swedish. Kurdish is not one: sorani and kurmanji are."""
    with _FILE.open(encoding="utf-8", newline="") as file:
        return {row["code"]: row["name"] for row in csv.DictReader(file)}


@dataclass(frozen=True, slots=True)
class Circle:
    """What must not stand in a booking about one person: read once from the file, when the page is opened."""

    names: tuple[str, ...]
    words: tuple[str, ...]
    alias: str


class Interpreter:
    """Reads the free words of a booking."""

    def __init__(self, ledger: Ledger, clock: Clock, log: AccessLog) -> None:
        self._ledger = ledger
        self._clock = clock
        self._log = log

    def circle(self, file: CompartmentId) -> Circle:
        """Names and places of the file, and the names in every other file here. Raises KnownError GONE."""
        people = self._ledger.all(file, Person)
        if not people:
            raise KnownError(Reason.GONE)
        names = [*(seen.record.name for seen in people), *others_names(self._ledger, file)]
        return Circle(tuple(filter(None, names)), telling_words(self._ledger, file), people[0].record.alias)

    def find(self, text: str, circle: Circle) -> tuple[Finding, ...]:
        """What stops the text, in order of place."""
        return find(text, circle, today(self._clock))

    def check(self, file: CompartmentId, text: str) -> None:
        """Before it leaves: raises KnownError PLACE_NAMED, which names the words."""
        found = self.find(text, self.circle(file))
        if found:
            words = dict.fromkeys(text[one.start : one.end] for one in found)
            raise KnownError(Reason.PLACE_NAMED, words=", ".join(words))

    def note_copied(self, file: CompartmentId) -> None:
        """The booking went to the clipboard."""
        self._log.note(file, Act.COPIED, BOOKING)

    def note_printed(self, file: CompartmentId) -> None:
        """The booking went on paper."""
        self._log.note(file, Act.PRINTED, BOOKING)


def find(text: str, circle: Circle, day: date) -> tuple[Finding, ...]:
    """The guard's findings, every county and municipality, and the file's own words."""
    words = words_of(text)
    found = [one for one in guard().find(text, day, circle.names) if one.reason in _STOPPED]
    told = protection.told(text, (*circle.words, circle.alias))
    named = [Finding(*span, Recognisable.NAME) for span in told]
    placed = [Finding(place.start, place.end, Recognisable.PLACE) for place in _places().find(text, words)]
    for one in (*named, *placed):
        if not one.overlaps(found):
            found.append(one)
    return tuple(sorted(found, key=lambda one: one.start))


_ALSO_WORDS = frozenset(("Ale", "Berg", "Boden", "Kil", "Lund", "Mark", "Mora", "Säter", "Trosa", "Vara"))


@cache
def _places() -> Places:
    """Counties, municipalities, and what is smaller. One that is also a word needs a capital and a word such as "i"."""
    listed = {name if name not in _ALSO_WORDS else f"={name}" for name in municipalities.names().values()}
    return Places(sorted({*listed, *municipalities.counties(), *word_list("places")}))
