"""Segments that come together share their commits: bounded, and one that is bad takes none of the others with it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from desktop.domain.compartments import CompartmentKind
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import CompartmentId
from desktop.domain.ports import Delivered
from desktop.domain.records.person_file import JournalNote, Person
from desktop.storage.database import Database
from desktop.storage.downward import Downward
from desktop.storage.room import Room
from desktop.sync.opening import MOST_CHANGES
from tests.support.syncing import Colleague, SyncedCounty, grant
from wire import segment
from wire.messages import Kind

NOTES = 1_000


def shared_files(county: SyncedCounty, writer: Colleague, reader: Colleague, count: int) -> list[CompartmentId]:
    """Person files that both have."""
    files = [
        writer.ledger.found(CompartmentKind.PERSON_FILE, [Person(alias=f"Tall {number}"), grant(reader)])
        for number in range(count)
    ]
    county.settle()
    return files


def write(writer: Colleague, file: CompartmentId, notes: int) -> None:
    """So many notes, sent."""
    with writer.ledger.transaction(file):
        for number in range(notes):
            writer.ledger.create(file, JournalNote(text=f"anteckning {number}"))
    writer.sync()


def notes(reader: Colleague, file: CompartmentId) -> int:
    return len(reader.ledger.all(file, JournalNote))


def open_again(reader: Colleague) -> None:
    """What lies in the inbox is opened, as a sync begins with doing."""
    reader.engine.start()
    while reader.engine.work():
        pass


@pytest.fixture
def batches(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many changes each batch has brought."""
    counts: list[int] = []
    together, integrate = Downward.together, Downward.integrate

    @contextmanager
    def counting(self: Downward, compartments: Any) -> Iterator[None]:
        counts.append(0)
        with together(self, compartments):
            yield

    def counted(self: Downward, position: int, *rest: Any) -> None:
        counts[-1] += len(rest[3])
        integrate(self, position, *rest)

    monkeypatch.setattr(Downward, "together", counting)
    monkeypatch.setattr(Downward, "integrate", counted)
    return counts


def test_many_changes_are_opened_in_few_commits_and_none_of_them_is_long(
    county: SyncedCounty, astrid: Colleague, mats: Colleague, batches: list[int]
) -> None:
    """Between two of them the database thread keeps what is being typed."""
    files = shared_files(county, astrid, mats, 3)
    for file in files:
        write(astrid, file, NOTES)
    mats.link.chunk = 1 << 20
    batches.clear()
    mats.sync()
    assert [notes(mats, file) for file in files] == [NOTES] * 3
    assert sum(batches) == 3 * NOTES
    assert max(batches) <= MOST_CHANGES
    assert len(batches) <= 2 * 3 * NOTES / MOST_CHANGES


def test_cards_are_made_one_at_a_time(county: SyncedCounty, astrid: Colleague, mats: Colleague) -> None:
    """When a sync has ended, a list of files is there at once, and no step has made more than one of its cards."""
    files = shared_files(county, astrid, mats, 3)
    for file in files:
        write(astrid, file, 3)
    mats.sync()
    assert not mats.mailbox.refresh_one()


def test_a_forged_segment_among_others_is_set_aside_alone(
    county: SyncedCounty, astrid: Colleague, mats: Colleague
) -> None:
    """Those before and after it, in the same commit, are taken in."""
    [file] = shared_files(county, astrid, mats, 1)
    write(astrid, file, 300)
    bodies = waiting_bodies(astrid, file, mats)
    forged = bytearray(bodies[1])
    forged[-1] ^= 1
    bodies.insert(1, bytes(forged))
    put_in_inbox(mats, bodies)
    open_again(mats)
    assert notes(mats, file) == 300
    assert [one.reason for one in mats.mailbox.status().set_aside] == ["signature"]
    assert mats.mailbox.inbox() == []


def test_a_batch_that_is_lost_half_way_comes_again_and_the_card_says_so(
    county: SyncedCounty, astrid: Colleague, mats: Colleague, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The power goes when the file has been written and the inbox has not: nothing is lost, nothing is there twice."""
    [file] = shared_files(county, astrid, mats, 1)
    write(astrid, file, 300)
    put_in_inbox(mats, waiting_bodies(astrid, file, mats))
    with monkeypatch.context() as patch:
        patch.setattr(Database, "execute", _until_the_inbox_is_committed(Database.execute))
        with pytest.raises(PowerCut):
            open_again(mats)
    waiting = len(mats.mailbox.inbox())
    fresh = county.restart(mats)
    assert (waiting, notes(fresh, file)) == (3, 300)
    assert fresh.ledger.info(file).card.touched_at == fresh.ledger.all(file, Person)[0].touched_at
    open_again(fresh)
    assert (fresh.mailbox.inbox(), notes(fresh, file)) == ([], 300)


def test_where_something_fails_in_a_batch_each_is_taken_by_itself(
    county: SyncedCounty, astrid: Colleague, mats: Colleague, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file that is damaged holds up its own segments; those of the other file, in the same batch, come in."""
    good, bad = shared_files(county, astrid, mats, 2)
    for file in (good, bad):
        write(astrid, file, 100)
    bodies = [*waiting_bodies(astrid, good, mats), *waiting_bodies(astrid, bad, mats)]
    put_in_inbox(mats, bodies)
    append_all = Room.append_all

    def failing(self: Room, changes: Any, **how: Any) -> Any:
        states = append_all(self, changes, **how)
        if self.compartment == bad:
            raise KnownError(Reason.FILE_DAMAGED, alias="")
        return states

    monkeypatch.setattr(Room, "append_all", failing)
    open_again(mats)
    assert (notes(mats, good), notes(mats, bad)) == (100, 0)
    assert len(mats.mailbox.inbox()) == len(waiting_bodies(astrid, bad, mats))


class PowerCut(Exception):
    """Everything stops."""


def _until_the_inbox_is_committed(execute: Any) -> Any:
    emptied: list[Database] = []

    def cut(self: Database, sql: str, parameters: Any = ()) -> None:
        if sql.startswith("DELETE FROM inbox"):
            emptied.append(self)
        if sql == "COMMIT" and self in emptied:
            raise PowerCut
        execute(self, sql, parameters)

    return cut


def waiting_bodies(writer: Colleague, file: CompartmentId, reader: Colleague) -> list[bytes]:
    """The writer's segments that the reader has not got."""
    room = writer.vault._rooms.of(file)
    head = reader.mailbox.head(file, writer.device)
    reached = head.sequence if head else 0
    bodies = [room.segment(writer.device, first) for first, _ in room.segments_after(writer.device, reached)]
    return [body for body in bodies if body is not None and segment.read(body).header.first > reached]


def put_in_inbox(reader: Colleague, bodies: list[bytes]) -> None:
    """As if the server had delivered them just now."""
    position = reader.mailbox.cursor().position
    new = [Delivered(position + at, Kind.SEGMENT, body) for at, body in enumerate(bodies, 1)]
    reader.mailbox.receive(new, position + len(bodies))
