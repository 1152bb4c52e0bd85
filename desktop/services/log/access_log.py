"""The access log: what is done with a file on this computer is written down before it is shown (SoLPuL 10 §).

Each computer has a log of its own, which its member's unit lets its log reviewers read and nobody else. What concerns a
file leaves a mark in the file too, so that those who work in it see each other: *Vem har sett detta*. Neither has
content, both work offline, and both travel with everything else that was written.
"""

from __future__ import annotations

import dataclasses
import re
from contextlib import suppress
from dataclasses import dataclass

from msgspec.structs import replace

from desktop.domain.access_log import NOTHING, Head, digest, file_ref
from desktop.domain.cards import Card
from desktop.domain.clock import Clock, local, today
from desktop.domain.compartments import OWN_FILE, CompartmentKind, Right
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import CompartmentId
from desktop.domain.ports import CompartmentInfo, Ledger, Members, Settings
from desktop.domain.records.access_log import Act, LogBook, LogEntry, Visit
from desktop.domain.records.membership import Grant, GrantBasis
from desktop.domain.records.person_file import ProtectionLevel

__all__ = ["LOG_REVIEWER", "AccessLog", "Act"]

LOG_REVIEWER = 5  # wire.directory.Role; services know the numbers that the directory gives

MOST_OF_A_REASON = 200
ATTACHMENT = "attachment"
"""Opened by itself, and written down each time."""

CLOSED_FILE = "closed_file"
"""Opened with a reason, which is not to be lost though it was the last one that was opened."""

_CODE_WORD = re.compile(r"[a-z0-9_]{0,32}")
_HEAD, _STARTED = "access_log/head", "access_log/started"
_LATER = (Reason.DISK_FULL, Reason.DISK_REFUSED)
"""A full disk must not keep anybody from a safety plan: the entry is held, and written when there is room."""


@dataclass(frozen=True, slots=True)
class _Noted:
    """Something that was done, before it has its place in the chain."""

    at: int  # s
    act: Act
    compartment: CompartmentId | None
    what: str
    reason: str


@dataclass(frozen=True, slots=True)
class _Place:
    """The book being written, its year, and the end of the chain."""

    book: CompartmentId
    year: int
    head: Head


class AccessLog:
    """This computer's log."""

    def __init__(self, ledger: Ledger, members: Members, settings: Settings, clock: Clock) -> None:
        self._ledger = ledger
        self._members = members
        self._settings = settings
        self._clock = clock
        self._place: _Place | None = None
        self._shown: tuple[CompartmentId, int] | None = None
        self._held: list[_Noted] = []

    def note(self, compartment: CompartmentId | None, act: Act, what: str = "", reason: str = "") -> None:
        """Write down that a person did this, here and now. Call it before what is asked for is shown or handed over.

        `what` is a code word ("safety_plan", "network_map"), never content; `reason` is what was typed at break-glass.
        A file that is opened again while it is the one that was opened last is the same opening, until the day ends or
        the program locks. Raises ValueError for a `what` that is no code word.
        """
        if not _CODE_WORD.fullmatch(what):
            raise ValueError("what was done is named by a code word")
        day = today(self._clock).toordinal()
        if act is Act.OPENED and compartment is not None and what not in (ATTACHMENT, CLOSED_FILE):
            if self._shown == (compartment, day):
                return
            self._shown = (compartment, day)
        self._write(_Noted(self._clock.now() // 1000, act, compartment, what, reason[:MOST_OF_A_REASON]))

    def begin_day(self) -> None:
        """At unlock and after midnight: the day's first entry, and who may read what this computer has written."""
        try:
            self._note_start()
            for info in self.own_books():
                self._let_reviewers_in(info.id)
        except KnownError as error:  # a full disk lets the day begin
            if error.reason not in _LATER:
                raise

    def _note_start(self) -> None:
        day = today(self._clock).isoformat()
        if self._settings.get(_STARTED) != day:
            self.note(None, Act.STARTED)
            self._settings.set(_STARTED, day)

    def own_books(self) -> list[CompartmentInfo]:
        """The logs of this computer, the newest first."""
        infos = self._ledger.compartments(CompartmentKind.ACCESS_LOG)
        mine = [info for info in infos if info.founder == self._members.me.device]
        return [info for info in mine if self._ledger.all(info.id, LogBook)]

    # Writing

    def _write(self, noted: _Noted) -> None:
        self._held.append(noted)
        self._write_held()

    def _write_held(self) -> None:
        """All that waits, in order; what the disk has no room for waits on."""
        while self._held:
            try:
                self._append(self._here(self._year()), self._held[0])
            except KnownError as error:
                self._place = None
                if error.reason in _LATER:
                    return
                raise
            self._mark(self._held.pop(0))

    def _append(self, place: _Place, noted: _Noted) -> None:
        card, kind = self._card(noted.compartment)
        entry = LogEntry(
            number=place.head.number + 1,
            previous=place.head.digest,
            at=noted.at,
            act=noted.act,
            file=file_ref(noted.compartment) if noted.compartment else b"",
            kind=int(kind),
            protected=_is_protected(card, kind),
            what=noted.what,
            reason=noted.reason,
        )
        head = Head(entry.number, digest(entry))
        with self._ledger.transaction(place.book):
            self._ledger.create(place.book, entry)
            self._settings.set(_HEAD, [place.book.hex(), place.year, head.number, head.digest.hex()])
        self._place = dataclasses.replace(place, head=head)

    def _card(self, compartment: CompartmentId | None) -> tuple[Card, CompartmentKind]:
        if compartment is not None:
            try:
                info = self._ledger.info(compartment)
                return info.card, info.kind
            except KnownError:  # it is not here any more
                pass
        return Card(), CompartmentKind.PERSON_FILE

    def _mark(self, noted: _Noted) -> None:
        """In the file itself, if it can be written: one mark a day for each act, counted up."""
        if noted.compartment is not None:
            with suppress(KnownError):  # gone, damaged, no room: the log has it all the same
                if self._may_mark(noted.compartment):
                    self._count(noted.compartment, noted)

    def _count(self, file: CompartmentId, noted: _Noted) -> None:
        device, day = self._members.me.device, local(noted.at * 1000).date()
        for seen in reversed(self._ledger.all(file, Visit)):
            visit = seen.record
            same = (visit.act, visit.what) == (noted.act, noted.what) and seen.author == device
            if same and local(visit.at * 1000).date() == day:
                latest = max(0, noted.at - visit.at) // 60
                self._ledger.edit(seen, replace(visit, times=visit.times + 1, latest=latest))
                return
        self._ledger.create(file, Visit(act=noted.act, what=noted.what, at=noted.at))

    def _may_mark(self, compartment: CompartmentId) -> bool:
        info = self._ledger.info(compartment)
        if info.kind not in OWN_FILE or info.local:
            return False
        held = self._members.rights(compartment, today(self._clock))
        return bool(held.get(self._members.me.member, Right(0)) & (Right.WRITE | Right.MARK))

    # The book

    def _year(self) -> int:
        return today(self._clock).year

    def _here(self, year: int) -> _Place:
        """The book of this year, begun where the one before it ended."""
        if self._place is None:
            self._place = self._kept() or self._read()
        place = self._place
        if place is None or place.year != year:
            head = place.head if place else NOTHING
            book = self._ledger.found(CompartmentKind.ACCESS_LOG, [self._first_page(year, head), *self._grants()])
            place = self._place = _Place(book, year, head)
        return place

    def _first_page(self, year: int, head: Head) -> LogBook:
        return LogBook(year=year, first=head.number + 1, previous=head.digest)

    def _kept(self) -> _Place | None:
        kept = self._settings.get(_HEAD)
        if kept is None:
            return None
        book, year, number, end = kept
        place = _Place(CompartmentId(bytes.fromhex(book)), year, Head(number, bytes.fromhex(end)))
        here = any(info.id == place.book for info in self._ledger.compartments(CompartmentKind.ACCESS_LOG))
        return place if here else dataclasses.replace(place, year=0)  # erased: the chain goes on in a new book

    def _read(self) -> _Place | None:
        """From the books themselves, if what was kept of them is gone."""
        for info in self.own_books():
            page = self._ledger.all(info.id, LogBook)[0].record
            entries = [seen.record for seen in self._ledger.all(info.id, LogEntry)]
            last = max(entries, key=lambda entry: entry.number, default=None)
            head = Head(last.number, digest(last)) if last else Head(page.first - 1, page.previous)
            return _Place(info.id, page.year, head)
        return None

    # Who may read it

    def _reviewers(self) -> set[int]:
        me = self._members.me
        return {one.member for one in self._members.with_role(LOG_REVIEWER, me.unit)} - {me.member}

    def _grants(self) -> list[Grant]:
        return [_reading(member) for member in sorted(self._reviewers())]

    def _let_reviewers_in(self, book: CompartmentId) -> None:
        """Grants follow the role: a new reviewer reads all that there is, one who is none any more nothing further."""
        wanted = self._reviewers()
        holding = [seen for seen in self._ledger.all(book, Grant) if seen.record.ended_at is None]
        for seen in holding:
            if seen.record.basis is GrantBasis.REVIEW and seen.record.member not in wanted:
                self._ledger.edit(seen, replace(seen.record, ended_at=self._clock.now()))
        for member in sorted(wanted - {seen.record.member for seen in holding}):
            self._ledger.create(book, _reading(member))


def _is_protected(card: Card, kind: CompartmentKind) -> bool:
    """An assignment says it by what is left out: only for a protected person its brief names no municipality."""
    unnamed = kind is CompartmentKind.ASSIGNMENT and bool(card.alias) and not card.unit
    return unnamed or card.protection is not ProtectionLevel.NONE


def _reading(member: int) -> Grant:
    return Grant(member=member, rights=int(Right.READ), basis=GrantBasis.REVIEW)
