"""A server that flips, cuts, repeats, reorders, hides and brings back: nothing false is believed, nothing true is lost.

`test_believing` has what it could make up with somebody's keys; `test_restored_server` what it could forget.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from random import Random

import pytest
from sqlalchemy import delete, select

from county_server.store import streams
from county_server.store.schema import delivery, frame
from desktop.domain.compartments import READER, CompartmentKind
from desktop.domain.errors import KnownError
from desktop.domain.identity import CompartmentId
from desktop.domain.ports import Delivered
from desktop.domain.records.membership import Grant, NewEpoch
from desktop.domain.records.person_file import JournalNote, Person
from desktop.sync.opening import Opening
from tests.convergence.test_convergence import changes_in, states_in
from tests.support.syncing import Colleague, SyncedCounty, grant
from tests.sync.hostile import put, reasons
from tests.sync.test_believing import texts
from tests.sync.test_new_epochs import end
from wire import directory
from wire.directory import Role
from wire.messages import Kind

AHEAD = 1_000_000
"""Positions that the real server never gives in a test."""


class Postman:
    """Puts deliveries into a computer's hands, in whatever form, without a server."""

    def __init__(self, reader: Colleague) -> None:
        self.reader = reader
        self._position = AHEAD

    def bring(self, *deliveries: tuple[int, bytes]) -> None:
        """Take these in as a sync would."""
        kept = []
        for kind, body in deliveries:
            self._position += 1
            kept.append(Delivered(self._position, kind, body))
        self.reader.mailbox.receive(kept, self._position)
        self.reader.members.refresh()
        opening = Opening(self.reader.desk)
        opening.begin()
        while opening.step():
            pass

    def take_back(self) -> None:
        """What waits is dropped, so that the next attempt is looked at alone."""
        for delivered in self.reader.mailbox.inbox():
            self.reader.mailbox.take_in(delivered.position)


def spoilt(body: bytes) -> Iterator[bytes]:
    """With a bit of each byte flipped, cut in many places, and longer by one."""
    for at in range(len(body)):
        yield body[:at] + bytes([body[at] ^ (1 << at % 8)]) + body[at + 1 :]
    for at in range(0, len(body), 23):
        yield body[:at]
    yield body + b"\x00"


def stream(county: SyncedCounty, reader: Colleague) -> list[tuple[int, bytes]]:
    """All that the server owes this computer."""
    with county.server.database.read() as connection:
        found, cursor = [], 0
        while page := streams.page(connection, reader.device, cursor):
            found += [(one.kind, one.body) for one in page]
            cursor = page[-1].position
        return found


@pytest.fixture
def file(county: SyncedCounty, astrid: Colleague, mats: Colleague) -> CompartmentId:
    """Sent by Astrid, and not fetched by Mats."""
    county.settle()
    made = astrid.ledger.found(CompartmentKind.PERSON_FILE, [Person(alias="Tall"), grant(mats)])
    astrid.sync()
    return made


def test_no_spoilt_frame_is_believed_and_the_true_ones_still_are(
    county: SyncedCounty, astrid: Colleague, mats: Colleague, file: CompartmentId
) -> None:
    """Of an envelope, then of the segment that its key opens; at each byte."""
    postman = Postman(mats)
    whole = [(kind, body) for kind, body in stream(county, mats) if kind in (Kind.ENVELOPE, Kind.SEGMENT)]
    for at, (kind, body) in enumerate(whole):
        for attempt in spoilt(body):
            postman.bring((kind, attempt))
            postman.take_back()
            assert len(mats.ledger.compartments()) == at
            assert at == 0 or mats.ledger.all(file, Person) == []
        postman.bring((kind, body))
    assert [seen.record.alias for seen in mats.ledger.all(file, Person)] == ["Tall"]
    assert set(reasons(mats)) <= {"malformed", "signature", "not_mine", "fork"}


def test_no_spoilt_line_of_the_directory_is_believed(county: SyncedCounty, astrid: Colleague) -> None:
    """It stops everything, and the true line is taken when it comes."""
    newcomer = county.county.member(Role.SOCIAL_WORKER)
    line, postman = county.county.lines[newcomer], Postman(astrid)
    for attempt in spoilt(line):
        with suppress(KnownError):  # or it waits, for lines before it that never were
            postman.bring((Kind.DIRECTORY, attempt))
        postman.take_back()
        assert len(astrid.mailbox.directory_lines()) == newcomer
    postman.bring((Kind.DIRECTORY, line))
    assert astrid.mailbox.directory_lines() == county.county.lines


def test_no_spoilt_order_erases_and_no_spoilt_receipt_confirms(
    county: SyncedCounty, astrid: Colleague, mats: Colleague, file: CompartmentId
) -> None:
    """The true ones do."""
    mats.sync()
    astrid.ledger.order_erasure(file)
    astrid.sync()
    [order] = [body for kind, body in stream(county, mats) if kind == Kind.ERASE]
    postman = Postman(mats)
    for attempt in spoilt(order):
        postman.bring((Kind.ERASE, attempt))
        postman.take_back()
        assert [info.id for info in mats.ledger.compartments()] == [file]
    mats.sync()
    assert mats.ledger.compartments() == []
    [receipt] = [body for kind, body in stream(county, astrid) if kind == Kind.RECEIPT]
    postman = Postman(astrid)
    for attempt in spoilt(receipt):
        postman.bring((Kind.RECEIPT, attempt))
        postman.take_back()
        assert astrid.ledger.receipts(file).receipts == ()
    postman.bring((Kind.RECEIPT, receipt))
    assert len(astrid.ledger.receipts(file).receipts) == 1


def eventful(county: SyncedCounty, astrid: Colleague, mats: Colleague, rojda: Colleague) -> CompartmentId:
    """A file in which people came and went: three epochs, four authors."""
    kerstin = county.join(Role.SOCIAL_WORKER)
    file = astrid.ledger.found(
        CompartmentKind.PERSON_FILE, [Person(alias="Tall"), grant(mats), grant(rojda), grant(kerstin)]
    )
    county.settle()
    for author in (mats, kerstin, rojda):
        author.ledger.create(file, JournalNote(text=f"av {author.device}"))
        county.settle()
    for member in (kerstin.member, mats.member):
        end(astrid, file, member)
        county.settle()
    astrid.ledger.create(file, grant(mats))
    county.settle()
    mats.ledger.create(file, JournalNote(text="åter"))
    county.settle()
    return file


@pytest.mark.parametrize("seed", range(4))
def test_any_order_with_any_repetitions_ends_alike(
    county: SyncedCounty, astrid: Colleague, mats: Colleague, rojda: Colleague, seed: int
) -> None:
    """A new computer hears everything shuffled, some of it twice, in portions: it ends as the old one."""
    file, luck = eventful(county, astrid, mats, rojda), Random(seed)
    laptop = county.join(member=rojda.member)
    county.colleagues.remove(laptop)
    county.settle()
    owed = stream(county, laptop)
    lines = [one for one in owed if one[0] == Kind.DIRECTORY]
    rest = [one for one in owed if one[0] != Kind.DIRECTORY]
    shuffled = [*rest, *luck.sample(rest, len(rest) // 2)]
    luck.shuffle(shuffled)
    postman = Postman(laptop)
    postman.bring(*lines)
    while shuffled:
        portion = luck.randint(1, 4)
        postman.bring(*shuffled[:portion])
        shuffled = shuffled[portion:]
    assert (changes_in(laptop, file), states_in(laptop, file)) == (changes_in(rojda, file), states_in(rojda, file))
    assert marks(laptop, file) == marks(rojda, file)
    assert (laptop.mailbox.inbox(), reasons(laptop)) == ([], [])
    laptop.vault.close()


def marks(colleague: Colleague, file: CompartmentId) -> list[NewEpoch]:
    return [seen.record for seen in colleague.ledger.all(file, NewEpoch)]


def test_what_was_taken_back_does_not_come_again(
    county: SyncedCounty, astrid: Colleague, mats: Colleague, rojda: Colleague
) -> None:
    """An old disclosure, played again from the server's own copy of everything: nothing of it appears."""
    copy = astrid.ledger.found(CompartmentKind.DISCLOSURE, [JournalNote(text="utlämnat"), grant(rojda, READER)])
    county.settle()
    old = stream(county, rojda)
    astrid.ledger.order_erasure(copy)
    county.settle()
    put_again(county, rojda, old)
    rojda.sync()
    assert rojda.ledger.compartments() == []
    assert rojda.mailbox.inbox() == []


def put_again(county: SyncedCounty, to: Colleague, deliveries: Sequence[tuple[int, bytes]]) -> None:
    for kind, body in deliveries:
        put(county, to, Kind(kind), body)


def test_withheld_lines_of_the_directory_are_noticed(
    county: SyncedCounty, astrid: Colleague, mats: Colleague, rojda: Colleague
) -> None:
    """Rojda is not told that a computer has ended; the next who writes in her files has seen more lines than she."""
    file = astrid.ledger.found(CompartmentKind.PERSON_FILE, [Person(alias="Tall"), grant(mats), grant(rojda)])
    laptop = county.join(member=mats.member)
    county.colleagues.remove(laptop)
    laptop.vault.close()
    county.settle()
    known = len(county.county.lines)
    county.county.end(laptop.device)
    county.server.sync(county.admin, *county.county.new_lines(known))
    hide_lines(county, rojda)
    astrid.sync()
    astrid.ledger.create(file, JournalNote(text="astrid har sett raden"))
    astrid.sync()
    [missing] = rojda.sync().withheld
    assert (missing.device, missing.sequence) == (0, known + 1)
    assert "astrid har sett raden" in texts(rojda, file)


def hide_lines(county: SyncedCounty, reader: Colleague) -> None:
    """The server forgets that it owes this computer lines of the directory."""
    with county.server.database.write() as connection:
        streams.bring_lines(connection, reader.device)
        lines = select(frame.c.id).where(frame.c.kind == Kind.DIRECTORY)
        connection.execute(delete(delivery).where(delivery.c.device == reader.device, delivery.c.frame.in_(lines)))


def test_two_who_were_shown_two_directories_find_out(
    county: SyncedCounty, astrid: Colleague, mats: Colleague, rojda: Colleague
) -> None:
    """Somebody with the root key and the server shows each a line of her own; what they write says which they saw."""
    file = astrid.ledger.found(CompartmentKind.PERSON_FILE, [Person(alias="Tall"), grant(mats), grant(rojda)])
    county.settle()
    number, root = len(county.county.lines), county.county.root
    for reader, roles in ((astrid, (Role.MANAGER,)), (mats, (Role.COORDINATOR,))):
        entry = directory.Member(county.county.unit, roles)
        line = directory.sign(root, number, county.county.lines[-1], entry)
        put(county, reader, Kind.DIRECTORY, line)
        reader.sync()
    mats.ledger.create(file, JournalNote(text="svar"))
    mats.sync()
    assert astrid.sync().forked == ((file, 0),)
    assert reasons(astrid) == ["two_directories"]
    assert texts(astrid, file) == ["svar"]
    assert [seen.record.member for seen in astrid.ledger.all(file, Grant)] == [mats.member, rojda.member]
