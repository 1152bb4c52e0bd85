"""How old somebody is, as far as a file knows: by the day in a personal number, or only by the year of birth.

Ages decide who may give a consent (SC13, L25); none of them is written here, they stand in `policy.toml`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from desktop.domain.personal_number import birth_date
from desktop.domain.projection import Projection
from desktop.domain.readings import readings
from desktop.domain.records.person_file import Person

_TWELVE = re.compile(r"\d{12}")
_EARLIEST, _LATEST = 1800, 2200


@dataclass(frozen=True, slots=True)
class Birth:
    """When somebody was born. `day` is None where only the year is known, `year` where nothing is."""

    year: int | None = None
    day: date | None = None

    @property
    def is_known(self) -> bool:
        """Whether anything is known at all."""
        return self.year is not None

    def turns(self, age: int) -> date | None:
        """The birthday of that age; 1 January of its year where the day is not known, so that nobody is late."""
        if self.day is not None:
            return _in_year(self.day, self.day.year + age)
        return date(self.year + age, 1, 1) if self.year is not None else None

    def has_turned(self, age: int, on: date) -> bool | None:
        """Whether that age has been reached; None where nothing is known."""
        birthday = self.turns(age)
        return None if birthday is None else birthday <= on


def birth_of(person: Projection[Person]) -> Birth:
    """What the file says; where two have written differently, the earliest birth, which asks for more."""
    births = [_birth(record) for record in readings(person)]
    known = [birth for birth in births if birth.is_known]
    return min(known, key=lambda birth: birth.day or date(birth.year or 1, 1, 1), default=Birth())


def _birth(person: Person) -> Birth:
    """A year that nobody living was born in, typed wrongly or sent by a changed program, tells nothing."""
    day = birth_date(person.personal_number) if _TWELVE.fullmatch(person.personal_number) else None
    year = day.year if day else person.birth_year
    return Birth(year, day) if year is not None and _EARLIEST <= year <= _LATEST else Birth()


def write_birth(birth: Birth) -> str:
    """ "2009-02-14", "2009" or nothing, as a card keeps it."""
    if birth.day is not None:
        return birth.day.isoformat()
    return str(birth.year) if birth.year is not None else ""


def read_birth(text: str) -> Birth:
    """What `write_birth` wrote."""
    if "-" in text:
        day = date.fromisoformat(text)
        return Birth(day.year, day)
    return Birth(int(text)) if text else Birth()


def _in_year(born: date, year: int) -> date:
    """The birthday in a year; of one born on 29 February the 28th where there is no 29th."""
    try:
        return born.replace(year=year)
    except ValueError:
        return born.replace(year=year, day=28)
