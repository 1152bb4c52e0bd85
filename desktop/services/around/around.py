"""Kring personen: who is near, how school goes, which language, and what was sought and not given (DOMAIN 1D).

Nothing here judges, and nothing is asked that the help does not need: no religion, no origin, no orientation.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, TypeVar

from desktop.domain import age
from desktop.domain.age import Birth, birth_of
from desktop.domain.age_bands import band, years_on
from desktop.domain.clock import Clock, today
from desktop.domain.deadlines import is_working_day
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import CompartmentId, RecordRef
from desktop.domain.policy import Policy
from desktop.domain.ports import Ledger, Members
from desktop.domain.projection import Projection
from desktop.domain.records import Record
from desktop.domain.records.around import (
    AROUND_RECORDS,
    Bond,
    Circumstance,
    CloseOne,
    Matter,
    Schooling,
    SchoolState,
)
from desktop.domain.records.person_file import Person
from desktop.domain.records.safety import ContactBan
from desktop.services.authorship import Rival, rivals
from desktop.services.text_limit import check_texts

R = TypeVar("R", bound=Record)

_BORN = re.compile(r"\d{4}(-\d{2}-\d{2})?")
_EARLIEST = 1900
_GAPS = (SchoolState.AWAY, SchoolState.NONE)


@dataclass(frozen=True, slots=True)
class AgeNow:
    """How old somebody is, as far as it is known. `band`: first and last age of the policy's band.

    `minor`: under the policy's age; `own_say`: a minor from the age whose own agreement counts; `adult_on`: the day, or
    1 January of the year where the day is not known, which `day_known` says.
    """

    years: int
    band: tuple[int, int | None]
    minor: bool
    own_say: bool
    adult_on: date | None
    day_known: bool = False


@dataclass(frozen=True, slots=True)
class CloseView:
    """Somebody near. `twice`: another guardian is written by the same relation, on another computer."""

    seen: Projection[CloseOne]
    age: AgeNow | None
    twice: bool = False


@dataclass(frozen=True, slots=True)
class SchoolView:
    """A stretch of schooling. `gap_days`: working days without school in it, up to today."""

    seen: Projection[Schooling]
    gap_days: int


@dataclass(frozen=True, slots=True)
class AroundView:
    """All that the tab shows. `gap_days`: of the person's own schooling. `bans`: contact bans in Trygghet."""

    compartment: CompartmentId
    person: Projection[Person]
    age: AgeNow | None
    close: tuple[CloseView, ...]
    schooling: tuple[SchoolView, ...]
    circumstances: tuple[Projection[Circumstance], ...]
    gap_days: int
    bans: int
    rivals: dict[RecordRef, dict[str, tuple[Rival, ...]]]

    def of_bond(self, bond: Bond) -> tuple[CloseView, ...]:
        """Those who are this to the person; who has no bond written stands among the others."""
        return tuple(one for one in self.close if (one.seen.record.bond or Bond.OTHER) is bond)

    def about(self, matter: Matter) -> tuple[Projection[Circumstance], ...]:
        """What is written about one matter."""
        return tuple(seen for seen in self.circumstances if seen.record.about is matter)


class AroundPersons:
    """What stands around the person of one file at a time."""

    def __init__(self, ledger: Ledger, members: Members, clock: Clock, policy: Policy) -> None:
        self._ledger = ledger
        self._members = members
        self._clock = clock
        self._policy = policy

    def view(self, file: CompartmentId) -> AroundView:
        """As it is now. Raises KnownError GONE, FILE_DAMAGED."""
        people = self._ledger.all(file, Person)
        if not people:
            raise KnownError(Reason.GONE)
        day = today(self._clock)
        everything: list[Projection[Any]] = [people[0]]
        for kind in AROUND_RECORDS:
            everything += self._ledger.all(file, kind)
        stretches = [seen for seen in everything if isinstance(seen.record, Schooling)]
        schooling = tuple(SchoolView(seen, self._gap(seen.record, day)) for seen in sorted(stretches, key=_latest))
        own = [seen.record for seen in stretches if not seen.record.whose.strip()]
        return AroundView(
            compartment=file,
            person=people[0],
            age=self._age(birth_of(people[0]), day),
            close=tuple(self._close([seen for seen in everything if isinstance(seen.record, CloseOne)], day)),
            schooling=schooling,
            circumstances=tuple(seen for seen in everything if isinstance(seen.record, Circumstance)),
            gap_days=len(set().union(*(self._gap_days(record, day) for record in own))),
            bans=sum(_is_in_force(ban.record, day) for ban in self._ledger.all(file, ContactBan)),
            rivals={seen.ref: self._rivals(seen) for seen in everything if seen.conflicts},
        )

    def _rivals(self, seen: Projection[Any]) -> dict[str, tuple[Rival, ...]]:
        """A name is in no list, and of the person herself only what this tab changes."""
        found = rivals(seen, self._members)
        if isinstance(seen.record, Person):
            return {name: values for name, values in found.items() if name == "gender"}
        return {name: values for name, values in found.items() if name != "name"}

    def _close(self, seen: list[Projection[CloseOne]], day: date) -> list[CloseView]:
        relations = [_said(one.record.relation) for one in seen if one.record.bond is Bond.GUARDIAN]
        return [
            CloseView(
                one,
                self._age(_birth(one.record.born), day),
                one.record.bond is Bond.GUARDIAN and relations.count(_said(one.record.relation)) > 1,
            )
            for one in seen
        ]

    def _age(self, birth: Birth, day: date) -> AgeNow | None:
        years = years_on(birth, day)
        if years is None:
            return None
        consent = self._policy.consent
        minor = years < consent.adult_age
        adult_on = birth.turns(consent.adult_age) if minor else None
        own_say = minor and years >= consent.own_from_age
        return AgeNow(years, band(years, self._policy.ages.bands), minor, own_say, adult_on, birth.day is not None)

    def _gap(self, record: Schooling, day: date) -> int:
        return len(self._gap_days(record, day))

    def _gap_days(self, record: Schooling, day: date) -> set[date]:
        """Working days without school, holidays of the school among them: when those are, the program does not know."""
        if record.state not in _GAPS or record.since is None:
            return set()
        last = min(record.until or day, day)
        days = (record.since + timedelta(days=number) for number in range((last - record.since).days + 1))
        return {one for one in days if is_working_day(one, self._policy.local_closed)}

    # Writing

    def create(self, file: CompartmentId, record: R) -> Projection[R]:
        """Something new. Raises what `edit` does."""
        self._check(file, record)
        return self._ledger.create(file, record)

    def edit(self, seen: Projection[R], edited: R) -> Projection[R]:
        """Save what differs from what was seen.

        Raises KnownError TEXT_TOO_LONG, DATE_ORDER, BIRTH_ODD, BORN_IN_FUTURE, GUARDIAN_TWICE, RELATION_MISSING.
        """
        self._check(seen.ref.compartment, edited, seen.ref)
        return self._ledger.edit(seen, edited)

    def remove(self, seen: Projection[R]) -> Projection[R]:
        """Take something away; `restore` brings it back."""
        return self._ledger.delete(seen)

    def restore(self, removed: Projection[R]) -> Projection[R]:
        """Undo a removal."""
        return self._ledger.restore(self._ledger.get(removed.ref, type(removed.record)))

    def _check(self, file: CompartmentId, record: Record, ref: RecordRef | None = None) -> None:
        check_texts(record)
        if isinstance(record, CloseOne):
            self._check_close(file, record, ref)
        if isinstance(record, Schooling) and (record.until or date.max) < (record.since or date.min):
            raise KnownError(Reason.DATE_ORDER)

    def _check_close(self, file: CompartmentId, record: CloseOne, ref: RecordRef | None) -> None:
        self._check_born(record.born.strip())
        if record.name.strip() and not record.relation.strip():
            raise KnownError(Reason.RELATION_MISSING)
        relation = _said(record.relation)
        if record.bond is not Bond.GUARDIAN or not relation:
            return
        others = [seen for seen in self._ledger.all(file, CloseOne) if seen.ref != ref]
        if any(seen.record.bond is Bond.GUARDIAN and _said(seen.record.relation) == relation for seen in others):
            raise KnownError(Reason.GUARDIAN_TWICE)

    def _check_born(self, born: str) -> None:
        if not born:
            return
        birth, day = _birth(born), today(self._clock)
        if birth.year is None:
            raise KnownError(Reason.BIRTH_ODD, typed=born)
        if (birth.day or date(birth.year, 1, 1)) > day:
            raise KnownError(Reason.BORN_IN_FUTURE, typed=born)
        if birth.year < _EARLIEST:
            raise KnownError(Reason.BIRTH_ODD, typed=born)


def _birth(born: str) -> Birth:
    """Unknown where it is neither a year nor a day."""
    text = born.strip()
    if not _BORN.fullmatch(text):
        return Birth()
    try:
        birth = age.read_birth(text)
    except ValueError:
        return Birth()
    return birth if birth.year else Birth()


def _said(relation: str) -> str:
    return " ".join(relation.split()).casefold()


def _latest(seen: Projection[Schooling]) -> timedelta:
    return date.max - (seen.record.since or date.min)


def _is_in_force(ban: ContactBan, day: date) -> bool:
    return ban.ended_on is None and (ban.valid_until or date.max) >= day
