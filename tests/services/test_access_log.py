"""What is done with a file is written down, reaches those who may read it, and nobody else; with real syncs."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from desktop.domain import codebook
from desktop.domain.access_log import file_code, file_ref, verify
from desktop.domain.clock import today
from desktop.domain.compartments import READER, CompartmentKind
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import CompartmentId
from desktop.domain.policy import LogPolicy, Policy
from desktop.domain.ports import Ledger
from desktop.domain.records import Record
from desktop.domain.records.access_log import Act, LogBook, LogEntry, Outcome, Visit
from desktop.domain.records.assignment import Brief
from desktop.domain.records.consent import DisclosedItem, Disclosure
from desktop.domain.records.membership import Grant
from desktop.domain.records.person_file import Person, ProtectionLevel
from desktop.services.file.person_files import PersonFiles
from desktop.services.log.access_log import AccessLog
from desktop.services.log.access_log_marks import Marks
from desktop.services.log.log_review import LogReview
from desktop.sync.sealing import entry
from tests.support.syncing import Colleague, SyncedCounty, a_county, grant
from wire import compression, segment
from wire.directory import Role
from wire.keys import SigningKey
from wire.segment import EpochKey, Header

POLICY = Policy(log=LogPolicy(sample_percent=50))


@dataclass(frozen=True)
class Desk:
    """Somebody's computer with the services that log and review."""

    who: Colleague
    log: AccessLog
    people: PersonFiles
    marks: Marks
    review: LogReview

    @property
    def ledger(self) -> Ledger:
        return self.who.ledger

    def entries(self) -> list[LogEntry]:
        """What this computer has written, the day's beginning left out."""
        books = self.log.own_books()
        found = [seen.record for info in reversed(books) for seen in self.ledger.all(info.id, LogEntry)]
        return [entry for entry in found if entry.act is not Act.STARTED]


def sit(who: Colleague) -> Desk:
    """Lay the desk, as unlocking does."""
    vault, members, clock = who.vault, who.members, who.clock
    log = AccessLog(vault.ledger, members, vault.settings, clock)
    desk = Desk(
        who,
        log,
        PersonFiles(vault.ledger, members, clock, log=log),
        Marks(vault.ledger, members),
        LogReview(vault.ledger, vault.mailbox, members, clock, POLICY),
    )
    desk.log.begin_day()
    desk.review.begin_day()
    return desk


@dataclass(frozen=True)
class Unit:
    """A unit with two handlers of one file and a log reviewer."""

    county: SyncedCounty
    astrid: Desk
    mats: Desk
    reviewer: Desk
    file: CompartmentId

    def settle(self) -> None:
        self.county.settle()


@pytest.fixture
def unit(tmp_path: Path) -> Iterator[Unit]:
    with a_county(tmp_path) as county:
        people = [county.join(role) for role in (Role.SOCIAL_WORKER, Role.SOCIAL_WORKER, Role.LOG_REVIEWER)]
        county.settle()
        astrid, mats, reviewer = (sit(who) for who in people)
        file = astrid.ledger.found(CompartmentKind.PERSON_FILE, [Person(alias="Tall"), grant(people[1])])
        county.settle()
        yield Unit(county, astrid, mats, reviewer, file)


# Writing


@pytest.mark.parametrize(("named", "protected"), [("2305", False), ("", True)])
def test_what_belongs_to_a_protected_file_is_marked_too(unit: Unit, named: str, protected: bool) -> None:
    """An assignment's entry, which a contact person writes who has no file: her brief names no municipality then."""
    room = unit.astrid.ledger.found(CompartmentKind.ASSIGNMENT, [Brief(alias="Tall", unit=named)])
    unit.astrid.log.note(room, Act.OPENED)
    assert [entry.protected for entry in unit.astrid.entries()] == [protected]


def test_an_opening_is_logged_once_and_not_at_every_look(unit: Unit) -> None:
    """Going to Idag and back to the same file is one opening; another file in between makes it two."""
    other = unit.astrid.ledger.found(CompartmentKind.PERSON_FILE, [Person(alias="Rönn")])
    for file in (unit.file, unit.file, other, unit.file):
        unit.astrid.people.open(file)
        unit.astrid.people.overview(file)
    assert [entry.file for entry in unit.astrid.entries()] == [file_ref(f) for f in (unit.file, other, unit.file)]


def test_a_new_day_and_a_new_sitting_are_new_openings(unit: Unit) -> None:
    """After midnight, and after every unlock."""
    unit.astrid.people.open(unit.file)
    unit.county.clock.turn(days=1)
    unit.astrid.people.open(unit.file)
    sit(unit.astrid.who).people.open(unit.file)
    assert len(unit.astrid.entries()) == 3


def test_what_was_found_by_searching_says_so(unit: Unit) -> None:
    """A reviewer sees that somebody searched; not for what."""
    unit.astrid.people.search("tall")
    unit.astrid.people.open(unit.file)
    assert [entry.what for entry in unit.astrid.entries()] == ["search"]


def test_the_chain_goes_on_over_unlocks_and_years(unit: Unit) -> None:
    """A year is a book of its own, which begins where the one before ended."""
    for _ in range(2):
        for act in (Act.PRINTED, Act.EXPORTED, Act.COPIED):
            sit(unit.astrid.who).log.note(unit.file, act, "plan")
        unit.county.clock.turn(days=200)
    books = [info.id for info in unit.astrid.log.own_books()]
    years = [unit.astrid.ledger.all(book, LogBook)[0].record.year for book in books]
    entries = [entry for book in books for entry in unit.astrid.ledger.all(book, LogEntry)]
    assert years == [2027, 2026]
    assert verify(entries).whole
    assert verify(entries).head.number == len(entries)


def test_the_chain_is_found_again_when_its_bookmark_is_gone(unit: Unit) -> None:
    """The entries themselves say where it ends."""
    unit.astrid.people.open(unit.file)
    unit.astrid.who.vault.settings.set("access_log/head", None)
    again = sit(unit.astrid.who)
    again.people.open(unit.file)
    [book] = again.log.own_books()
    assert verify(again.ledger.all(book.id, LogEntry)).whole


def test_a_full_disk_keeps_nobody_from_a_file_and_loses_no_entry(unit: Unit, monkeypatch: pytest.MonkeyPatch) -> None:
    """The entry is held, and written in its place as soon as there is room."""

    def full(*_: object) -> None:
        raise KnownError(Reason.DISK_FULL)

    with monkeypatch.context() as patch:
        patch.setattr(type(unit.astrid.ledger), "create", full)
        assert unit.astrid.people.open(unit.file).person.record.alias == "Tall"
        unit.county.clock.turn(minutes=9)
    unit.astrid.log.note(unit.file, Act.PRINTED)
    opened, printed = unit.astrid.entries()
    assert (opened.act, printed.act, printed.at - opened.at) == (Act.OPENED, Act.PRINTED, 9 * 60)


def test_what_is_a_code_word(unit: Unit) -> None:
    """Nothing that somebody wrote can come into the log by mistake."""
    with pytest.raises(ValueError, match="code word"):
        unit.astrid.log.note(unit.file, Act.PRINTED, "Brev till mamma")


def test_looking_is_not_saving(unit: Unit) -> None:
    """The status line says what somebody wrote and what waits of it: looking changes neither."""
    before = unit.astrid.who.mailbox.status()
    unit.county.clock.turn(hours=1)
    unit.astrid.people.open(unit.file)
    after = unit.astrid.who.mailbox.status()
    assert (after.saved_at, after.waiting) == (before.saved_at, ())
    person = unit.astrid.people.overview(unit.file).person
    unit.astrid.people.edit_person(person, replace(person.record, wishes="Lugn"))
    written = unit.astrid.who.mailbox.status()
    assert (written.saved_at or 0) >= unit.county.clock.now()
    assert [item.compartment for item in written.waiting] == [unit.file]


# In the file


def test_handlers_see_each_other(unit: Unit) -> None:
    """Who, when, what, how many times: the newest first."""
    unit.astrid.people.open(unit.file)
    for _ in range(3):
        unit.county.clock.turn(minutes=30)
        unit.mats.log.note(unit.file, Act.PRINTED, "plan")
    unit.settle()
    [day] = unit.astrid.marks.of(unit.file).days
    found = [(reader.member.member, [(d.act, d.what, d.times) for d in reader.deeds]) for reader in day.readers]
    assert found == [
        (unit.mats.who.member, [(Act.PRINTED, "plan", 3)]),
        (unit.astrid.who.member, [(Act.OPENED, "", 1)]),
    ]
    assert [reader.mine for reader in day.readers] == [False, True]
    assert unit.astrid.marks.of(unit.file).people == 2


def test_one_mark_a_day(unit: Unit) -> None:
    """Marks are few: the same person doing the same on the same day counts one up."""
    for _ in range(5):
        unit.county.clock.turn(minutes=1)
        unit.astrid.log.note(unit.file, Act.COPIED, "plan")
    unit.county.clock.turn(days=1)
    unit.astrid.log.note(unit.file, Act.COPIED, "plan")
    marks = [seen.record for seen in unit.astrid.ledger.all(unit.file, Visit)]
    assert [(mark.times, mark.latest) for mark in marks] == [(5, 4), (1, 0)]


def disclosed(unit: Unit, to: Colleague) -> CompartmentId:
    """Something of the file has been disclosed to another."""
    copies = unit.astrid.ledger.found(CompartmentKind.DISCLOSURE, [DisclosedItem(text="Läget nu"), grant(to, READER)])
    unit.astrid.ledger.create(unit.file, Disclosure(compartment=copies))
    unit.settle()
    return copies


def test_a_reader_leaves_a_mark_where_she_may_write_nothing_else(unit: Unit) -> None:
    """So the municipality can tell the person who at the county has read."""
    petra = sit(unit.county.join(Role.COORDINATOR))
    copies = disclosed(unit, petra.who)
    petra.log.note(copies, Act.OPENED)
    unit.settle()
    [day] = unit.astrid.marks.of(unit.file).days
    [reader] = day.readers
    assert reader.member.member == petra.who.member
    assert [deed.within for deed in reader.deeds] == [CompartmentKind.DISCLOSURE]


def test_a_mark_is_all_that_a_reader_can_leave(unit: Unit) -> None:
    """Readers enforce: a forged item waits for a right that never comes, and so does all that follows it."""
    petra = sit(unit.county.join(Role.COORDINATOR))
    copies = disclosed(unit, petra.who)
    with suppress(KnownError):  # her own program may refuse already
        petra.ledger.create(copies, DisclosedItem(text="Påhittat"))
    petra.who.sync()
    unit.astrid.who.sync()
    assert [item.record.text for item in unit.astrid.ledger.all(copies, DisclosedItem)] == ["Läget nu"]


def test_marks_outlive_what_was_taken_back(unit: Unit) -> None:
    """The copies are erased everywhere; that they were read is still told."""
    petra = sit(unit.county.join(Role.COORDINATOR))
    copies = disclosed(unit, petra.who)
    petra.log.note(copies, Act.OPENED)
    unit.settle()
    before = unit.astrid.marks.of(unit.file).days
    unit.astrid.marks.keep(unit.file, copies)
    unit.astrid.marks.keep(unit.file, copies)
    unit.astrid.ledger.order_erasure(copies)
    unit.settle()
    assert unit.astrid.marks.of(unit.file).days == before
    assert unit.mats.marks.of(unit.file).days[0].readers[0].member.member == petra.who.member


# The reviewer


def test_logged_offline_and_read_after_the_next_contact(unit: Unit) -> None:
    """The log is a record like any other: it waits, and travels."""
    unit.astrid.people.open(unit.file)
    unit.astrid.log.note(unit.file, Act.PRINTED, "plan")
    unit.settle()
    lines = [line for line in unit.reviewer.review.lines() if line.act is not Act.STARTED]
    assert [(line.member.member, line.act, line.what, line.code) for line in lines] == [
        (unit.astrid.who.member, Act.PRINTED, "plan", file_code(file_ref(unit.file))),
        (unit.astrid.who.member, Act.OPENED, "", file_code(file_ref(unit.file))),
    ]
    assert all(log.whole for log in unit.reviewer.review.overview().devices)


def test_the_reviewer_has_no_key_to_any_content(unit: Unit) -> None:
    """She holds logs and nothing else, so that what she sees of a file is its code."""
    unit.astrid.people.open(unit.file)
    unit.settle()
    kinds = {info.kind for info in unit.reviewer.ledger.compartments()}
    assert kinds <= {CompartmentKind.ACCESS_LOG, CompartmentKind.DIRECTORY}
    assert unit.reviewer.who.mailbox.keys(unit.file) is None
    assert {line.alias for line in unit.reviewer.review.lines()} == {""}


def test_colleagues_and_the_county_read_no_log(unit: Unit) -> None:
    """A log is for the unit's reviewer and its own author."""
    petra = sit(unit.county.join(Role.COORDINATOR))
    unit.settle()
    for reader in (unit.mats, petra):
        assert {info.founder for info in reader.ledger.compartments(CompartmentKind.ACCESS_LOG)} == {reader.who.device}


def test_a_new_reviewer_reads_what_was_written_before_she_came(unit: Unit) -> None:
    """And one whose role has ended gets nothing further."""
    unit.astrid.people.open(unit.file)
    second = sit(unit.county.join(Role.LOG_REVIEWER))
    unit.settle()
    unit.astrid.log.begin_day()
    unit.settle()
    assert [line.act for line in second.review.lines() if line.member.member == unit.astrid.who.member] == [
        Act.OPENED,
        Act.STARTED,
    ]
    known = len(unit.county.county.lines)
    unit.county.county.end(unit.reviewer.who.member)
    unit.county.server.sync(unit.county.admin, *unit.county.county.new_lines(known))
    unit.astrid.who.sync()
    unit.astrid.log.begin_day()
    [book] = unit.astrid.log.own_books()
    held = {seen.record.member for seen in unit.astrid.ledger.all(book.id, Grant) if seen.record.ended_at is None}
    assert held == {second.who.member}


def test_a_tampered_log_shows(unit: Unit) -> None:
    """An author may edit her own records; in a log, the reviewer sees that she did."""
    unit.astrid.people.open(unit.file)
    unit.astrid.log.note(unit.file, Act.PRINTED)
    [book] = unit.astrid.log.own_books()
    seen = unit.astrid.ledger.all(book.id, LogEntry)[1]
    unit.astrid.ledger.edit(seen, replace(seen.record, file=b"another!"))
    unit.settle()
    broken = [log.member.member for log in unit.reviewer.review.overview().devices if not log.whole]
    assert broken == [unit.astrid.who.member]


def test_nobody_calls_a_log_back(unit: Unit) -> None:
    """An author may order what she founded erased; the reviewer keeps her copy, and the chain goes on."""
    unit.astrid.people.open(unit.file)
    unit.settle()
    [book] = unit.astrid.log.own_books()
    unit.astrid.ledger.order_erasure(book.id)
    again = sit(unit.astrid.who)
    again.log.note(unit.file, Act.PRINTED, "plan")
    unit.settle()
    hers = [line.act for line in unit.reviewer.review.lines() if line.member.member == unit.astrid.who.member]
    assert hers == [Act.PRINTED, Act.OPENED, Act.STARTED]
    assert all(log.whole for log in unit.reviewer.review.overview().devices)


def test_a_silent_computer_is_pointed_out(unit: Unit) -> None:
    """The day's first unlocking is an entry, so a quiet computer is heard from and a silent one is not."""
    unit.county.clock.turn(days=15)
    sit(unit.astrid.who)
    unit.settle()
    silent = {log.member.member: log.silent for log in unit.reviewer.review.overview().devices}
    assert silent[unit.astrid.who.member] is False
    assert silent[unit.mats.who.member] is True


# Reviews


def test_a_review_covers_what_has_come_and_its_sample_is_kept(unit: Unit) -> None:
    """All that is protected and all break-glass, and so many per cent of the rest; the next begins where it ended."""
    secret = unit.astrid.ledger.found(
        CompartmentKind.PERSON_FILE, [Person(alias="Björk", protection=ProtectionLevel.REGISTRATION)]
    )
    unit.astrid.people.open(secret)
    unit.mats.log.note(unit.file, Act.UNMASKED, "address", "Larm i natt")
    for what in ("plan", "map", "safety", "note"):
        unit.mats.log.note(unit.file, Act.PRINTED, what)
    unit.settle()
    review = unit.reviewer.review
    begun = review.begin()
    assert sum(not item.drawn for item in begun.items) == 2
    assert sum(item.drawn for item in begun.items) == 2
    assert review.begin().items == begun.items, "a review that has begun is gone on with"
    found = review.find(begun.seen, begun.items[0].line, Outcome.ASKED, "Frågat Mats")
    found = review.find(begun.seen, begun.items[0].line, Outcome.DEVIATION, "Inget ärende")
    assert (found.asked, found.deviations) == (0, 1)
    review.finish(begun.seen, Outcome.NO_REMARK, "Genomgången")
    overview = review.overview()
    assert overview.rota.entries == 0
    assert [done.seen.record.note for done in overview.reviews] == ["Genomgången"]
    assert overview.rota.next_on == overview.reviews[0].seen.record.next_on == today(unit.county.clock) + timedelta(30)
    unit.mats.log.note(unit.file, Act.COPIED)
    unit.settle()
    assert review.overview().rota.entries == 1


def test_a_review_that_is_due_is_said_as_a_fact(unit: Unit) -> None:
    """Thirty days after the first entry; and what has happened to names that were shown is told at once."""
    unit.mats.log.note(unit.file, Act.UNMASKED, "address", "Larm i natt")
    unit.settle()
    due = unit.reviewer.review.due()
    assert due is not None
    assert (due.unmasked, due.broken) == (1, 0)
    assert unit.reviewer.review.overview().rota.due is False
    unit.county.clock.turn(days=30)
    assert unit.reviewer.review.overview().rota.due is True
    assert unit.mats.review.due() is None


def test_a_cut_off_end_shows_after_a_review(unit: Unit) -> None:
    """The review has written down where each log ended."""
    unit.astrid.people.open(unit.file)
    unit.settle()
    begun = unit.reviewer.review.begin()
    heads = tuple((device, number + 1, end) for device, number, end in begun.seen.record.heads)
    unit.reviewer.ledger.edit(begun.seen, replace(begun.seen.record, heads=heads))
    assert not any(log.whole for log in unit.reviewer.review.overview().devices if log.count)


def test_only_a_reviewer_reviews(unit: Unit) -> None:
    """Somebody else's program refuses, and what it writes all the same covers nothing."""
    with pytest.raises(KnownError) as refused:
        unit.astrid.review.begin()
    assert refused.value.reason is Reason.NOT_ALLOWED


def test_the_manager_reads_what_reviews_came_to(unit: Unit) -> None:
    """And no log."""
    chief = sit(unit.county.join(Role.MANAGER))
    unit.astrid.people.open(unit.file)
    unit.settle()
    begun = unit.reviewer.review.begin()
    unit.reviewer.review.finish(begun.seen, Outcome.NO_REMARK, "Inget att anmärka")
    unit.settle()
    overview = chief.review.overview()
    assert [done.seen.record.note for done in overview.reviews] == ["Inget att anmärka"]
    assert overview.may_review is False
    assert {line.member.member for line in chief.review.lines()} == {chief.who.member}


# Size


def sealed_bytes_each(desk: Desk, compartment: CompartmentId, kind: type[Record]) -> float:
    """What a change of this kind weighs in a full segment."""
    keys = desk.who.mailbox.keys(compartment)
    assert keys is not None
    own = desk.who.mailbox.own_changes(compartment, 10_000)
    changes = [change for change in own if change.kind == codebook.kind_of(kind)][-100:]
    header = Header(compartment, desk.who.device, changes[0].id.sequence, 100, 0, bytes(16), compression.LATEST)
    body = segment.seal(
        header,
        [entry(change) for change in changes],
        [],
        EpochKey(compartment, 0, keys.epochs[0]),
        SigningKey.generate(),
    )
    assert len(changes) == 100
    return len(body) / 100


def test_entries_and_marks_are_small(unit: Unit) -> None:
    """Many of them cost little on a slow link: less than 40 bytes an entry, less than 20 a mark."""
    acts = (Act.PRINTED, Act.COPIED, Act.EXPORTED)
    for number in range(130):
        unit.county.clock.turn(minutes=11)
        unit.astrid.log.note(unit.file, acts[number % 3], "plan")
    [book] = unit.astrid.log.own_books()
    assert sealed_bytes_each(unit.astrid, book.id, LogEntry) < 40
    assert sealed_bytes_each(unit.astrid, unit.file, Visit) < 20
