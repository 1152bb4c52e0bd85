"""Vem har sett detta: who has opened a person's file, the assignment, and what was disclosed of it, and what they did.

Read from the marks that each of them left there (`records.access_log.Visit`), so that colleagues, contact persons and
recipients all stand in it. What was disclosed is erased when it is taken back; the marks in it are kept in the file
first, for the person has a right to know who has read also afterwards.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from msgspec.structs import replace

from desktop.domain.access_log import file_code, file_ref
from desktop.domain.clock import local
from desktop.domain.compartments import CompartmentKind
from desktop.domain.errors import KnownError
from desktop.domain.identity import CompartmentId
from desktop.domain.ports import Ledger, MemberInfo, Members
from desktop.domain.projection import Projection
from desktop.domain.protection import is_protected
from desktop.domain.records.access_log import Act, Visit
from desktop.domain.records.assignment import Assignment
from desktop.domain.records.consent import Disclosure
from desktop.domain.records.protection import Envelope


@dataclass(frozen=True, slots=True)
class Deed:
    """One thing that one person did on one day: how many times, the first and the last (ms)."""

    act: Act
    what: str
    within: CompartmentKind  # the file itself, the assignment, or what was disclosed
    times: int
    first_at: int
    last_at: int


@dataclass(frozen=True, slots=True)
class Reader:
    """One person on one day; what she did in the order in which she did it."""

    member: MemberInfo
    mine: bool
    deeds: tuple[Deed, ...]


@dataclass(frozen=True, slots=True)
class ReadingDay:
    """A day on which somebody was in the file; who was there last comes first."""

    day: date
    readers: tuple[Reader, ...]


@dataclass(frozen=True, slots=True)
class SeenBy:
    """The answer, newest day first. `code`: what the log reviewer calls the file."""

    file: CompartmentId
    alias: str
    code: str
    protected: bool  # then no place is named, on the screen or on paper
    days: tuple[ReadingDay, ...]

    @property
    def people(self) -> int:
        """How many have been here."""
        return len({reader.member.member for day in self.days for reader in day.readers})


class Marks:
    """Reads the marks, and keeps them when what they lie in is to be erased."""

    def __init__(self, ledger: Ledger, members: Members) -> None:
        self._ledger = ledger
        self._members = members

    def of(self, file: CompartmentId) -> SeenBy:
        """Who has seen a person's file, and what belongs to it. Raises KnownError GONE, FILE_DAMAGED."""
        found = list(self._found(file))
        found.sort(key=lambda one: one[1].last_at, reverse=True)
        days = groupby(found, key=lambda one: local(one[1].first_at).date())
        by_day: dict[date, list[tuple[int, Deed]]] = {}
        for day, deeds in days:
            by_day.setdefault(day, []).extend(deeds)
        card = self._ledger.info(file).card
        return SeenBy(
            file=file,
            alias=card.alias,
            code=file_code(file_ref(file)),
            protected=is_protected(card.protection),
            days=tuple(ReadingDay(day, self._readers(by_day[day])) for day in sorted(by_day, reverse=True)),
        )

    def keep(self, file: CompartmentId, disclosure: CompartmentId) -> None:
        """Copy the marks of what is about to be erased into the file. Safe to repeat."""
        kept = {(seen.record.by, seen.record.at, seen.record.act) for seen in self._ledger.all(file, Visit)}
        for seen in self._marks(disclosure):
            by = self._author(seen)
            if (by, seen.record.at, seen.record.act) not in kept:
                within = int(CompartmentKind.DISCLOSURE)
                self._ledger.create(file, replace(seen.record, by=by, within=within))

    # Within

    def _found(self, file: CompartmentId) -> Iterator[tuple[int, Deed]]:
        """Member and deed, of all that belongs to the file and is here."""
        for seen in self._ledger.all(file, Visit):
            kept = seen.record.by
            kind = CompartmentKind(seen.record.within) if kept is not None else CompartmentKind.PERSON_FILE
            yield kept if kept is not None else self._author(seen), _deed(seen, kind)
        assignments = {seen.record.compartment for seen in self._ledger.all(file, Assignment)}
        disclosures = {seen.record.compartment for seen in self._ledger.all(file, Disclosure)}
        for compartments, kind in (
            (assignments, CompartmentKind.ASSIGNMENT),
            (disclosures, CompartmentKind.DISCLOSURE),
            (self._envelopes(file), CompartmentKind.PROTECTED),
        ):
            for compartment in sorted(compartments - {b""}):
                for seen in self._marks(CompartmentId(compartment)):
                    yield self._author(seen), _deed(seen, kind)

    def _envelopes(self, file: CompartmentId) -> set[bytes]:
        """What lies beside a protected file, where a manager may have opened it at night."""
        infos = self._ledger.compartments(CompartmentKind.PROTECTED)
        return {i.id for i in infos if any(seen.record.file == file for seen in self._ledger.all(i.id, Envelope))}

    def _marks(self, compartment: CompartmentId) -> list[Projection[Visit]]:
        try:
            return self._ledger.all(compartment, Visit)
        except KnownError:  # not on this computer, erased, or damaged: the rest is told all the same
            return []

    def _author(self, seen: Projection[Visit]) -> int:
        return self._members.member_of(seen.author)

    def _readers(self, found: Iterable[tuple[int, Deed]]) -> tuple[Reader, ...]:
        by_member: dict[int, list[Deed]] = {}
        for member, deed in found:
            by_member.setdefault(member, []).append(deed)
        me = self._members.me.member
        return tuple(
            Reader(self._members.member(member), member == me, tuple(sorted(_joined(deeds), key=_first)))
            for member, deeds in by_member.items()
        )


def _deed(seen: Projection[Visit], within: CompartmentKind) -> Deed:
    visit = seen.record
    first = visit.at * 1000
    return Deed(visit.act, visit.what, within, visit.times, first, first + visit.latest * 60_000)


def _first(deed: Deed) -> tuple[int, str, str]:
    return deed.first_at, deed.act, deed.what


def _joined(deeds: Iterable[Deed]) -> Iterator[Deed]:
    """Two computers of one person: what was done alike is told once."""
    alike: dict[tuple[Act, str, CompartmentKind], list[Deed]] = {}
    for deed in deeds:
        alike.setdefault((deed.act, deed.what, deed.within), []).append(deed)
    for (act, what, within), same in alike.items():
        yield Deed(
            act,
            what,
            within,
            sum(deed.times for deed in same),
            min(deed.first_at for deed in same),
            max(deed.last_at for deed in same),
        )
