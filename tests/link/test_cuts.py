"""A link that is cut anywhere: the next sync goes on, nothing is lost, and nothing is there twice."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Sequence
from contextlib import suppress
from threading import Event

import pytest

from county_server.store.schema import segment as segments
from desktop.domain.compartments import CompartmentKind
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import CompartmentId
from desktop.domain.records.person_file import JournalNote, Person
from desktop.sync.engine import State
from desktop.sync.runner import Runner
from tests.support.local_server import LocalServer
from tests.support.syncing import Colleague, Here, Link, SyncedCounty, grant
from wire.messages import Reader

NOTES = [f"anteckning {at}" for at in range(5)]


def write_notes(colleague: Colleague, *others: Colleague) -> list[CompartmentId]:
    """Five files, each with one note."""
    files = []
    for text in NOTES:
        records = [Person(alias=text), JournalNote(text=text), *(grant(other) for other in others)]
        files.append(colleague.ledger.found(CompartmentKind.PERSON_FILE, records))
    return files


def notes(colleague: Colleague) -> list[str]:
    infos = colleague.ledger.compartments(CompartmentKind.PERSON_FILE)
    return sorted(note.record.text for info in infos for note in colleague.ledger.all(info.id, JournalNote))


def cut_sync(colleague: Colleague) -> None:
    with pytest.raises(KnownError) as refused:
        colleague.sync()
    assert refused.value.reason is Reason.SERVER_UNREACHABLE
    assert colleague.engine.state is State.WAITING


def stored_segments(county: SyncedCounty) -> int:
    with county.server.database.read() as connection:
        return len(connection.execute(segments.select()).all())


def length_of_next_request(colleague: Colleague) -> int:
    """What would go up now; asking changes nothing but what is sealed."""
    colleague.engine.start()
    work(colleague)
    return len(b"".join(colleague.engine.request()))


def work(colleague: Colleague) -> None:
    while colleague.engine.work():
        pass


@pytest.mark.parametrize("tenth", range(11))
def test_an_upload_cut_anywhere_goes_on(county: SyncedCounty, astrid: Colleague, mats: Colleague, tenth: int) -> None:
    """What reached the server whole is stored once; the rest comes next time."""
    county.settle()
    write_notes(astrid, mats)
    astrid.link.up = length_of_next_request(astrid) * tenth // 10
    cut_sync(astrid)
    county.settle()
    assert stored_segments(county) == len(NOTES)
    assert notes(mats) == NOTES
    assert list(astrid.mailbox.outgoing()) == []


@pytest.mark.parametrize("tenth", range(10))
def test_a_download_cut_anywhere_goes_on(county: SyncedCounty, astrid: Colleague, mats: Colleague, tenth: int) -> None:
    """Every frame that came whole is kept, and is not asked for again."""
    county.settle()
    write_notes(astrid, mats)
    astrid.sync()
    whole = county.server.post("/v1/sync", mats.computer.request())
    mats.link.down = sum(len(delivery.body) + 10 for delivery in whole.deliveries) * tenth // 10
    cut_sync(mats)
    had = mats.engine.result.received
    rest = mats.sync()
    lines = len(county.county.lines)
    assert had + rest.received <= len(whole.deliveries) <= had + rest.received + lines
    assert (notes(mats), mats.mailbox.inbox(), mats.mailbox.status().set_aside) == (NOTES, [], ())


def test_a_program_that_ends_in_the_middle_goes_on(county: SyncedCounty, astrid: Colleague, mats: Colleague) -> None:
    """Closed after each cut, it opens with everything that it had."""
    county.settle()
    write_notes(astrid, mats)
    for up in (100, 700, 1_500):
        astrid.link.up = up
        cut_sync(astrid)
        astrid = county.restart(astrid)
    county.settle()
    assert notes(mats) == NOTES


def test_the_same_answer_again_changes_nothing(county: SyncedCounty, astrid: Colleague, mats: Colleague) -> None:
    """A link or a server that repeats what it said adds nothing."""
    county.settle()
    write_notes(astrid, mats)
    astrid.sync()
    mats.sync()
    before = {info.id: mats.ledger.all(info.id, JournalNote) for info in mats.ledger.compartments()}
    for answer in mats.link.answers:
        mats.engine.start()
        mats.engine.request()
        position = mats.mailbox.cursor().position
        mats.engine.heard(answer)
        work(mats)
        assert mats.mailbox.cursor().position >= position
        mats.engine.ended()
    assert {info.id: mats.ledger.all(info.id, JournalNote) for info in mats.ledger.compartments()} == before
    county.settle()
    assert (notes(mats), mats.mailbox.status().set_aside) == (NOTES, ())


def test_an_answer_that_is_not_bredvid_s(county: SyncedCounty, astrid: Colleague) -> None:
    """A login page of a hotel, for one: nothing is taken from it."""
    county.settle()
    astrid.engine.start()
    astrid.engine.request()
    with pytest.raises(KnownError) as refused:
        astrid.engine.heard(b"<!DOCTYPE html><html><title>Logga in</title>" + 200 * b"<p>Rum 12</p>")
    assert refused.value.reason is Reason.SERVER_ODD
    astrid.sync()
    assert astrid.engine.state is State.IDLE


class FrameLink(Link):
    """Cuts each request after so many frames, or each answer after its first; or `beside`: so many bytes from there."""

    def __init__(self, server: LocalServer) -> None:
        super().__init__(server, chunk=1)
        self.frames: int | None = None
        self.beside = 0

    def exchange(self, path: str, frames: Sequence[bytes], heard: Callable[[bytes], None], stop: Event) -> None:
        if self.frames is not None:
            self.up = sum(map(len, frames[: self.frames + 1])) + self.beside  # after HELLO
        else:
            answer = self._carry(path, b"".join(frames))
            self.down = next(at for at in range(1, len(answer) + 1) if [*Reader().feed(answer[:at])]) + self.beside
        super().exchange(path, frames, heard, stop)


def test_each_frame_of_an_upload_is_cut_at_its_end_and_a_byte_beside(
    county: SyncedCounty, astrid: Colleague, mats: Colleague
) -> None:
    """What was whole is stored, and nothing else."""
    county.settle()
    write_notes(astrid, mats)
    length_of_next_request(astrid)
    link = FrameLink(county.server)
    runner, before = Runner(astrid.engine, link, Here()), county.server.counters()[astrid.device][1]
    count = len(list(astrid.mailbox.outgoing()))
    assert count > 2 * len(NOTES)
    cuts = [(whole, beside) for whole in range(1, count) for beside in (-1, 0, 1)]
    for link.frames, link.beside in [*cuts, (count, -1)]:
        with pytest.raises(KnownError):
            runner.sync()
        assert county.server.counters()[astrid.device][1] - before == link.frames - (link.beside < 0)
    county.settle()
    assert (notes(mats), list(astrid.mailbox.outgoing())) == (NOTES, [])


def test_each_frame_of_an_answer_is_cut_at_its_end_and_a_byte_beside(
    county: SyncedCounty, astrid: Colleague, mats: Colleague
) -> None:
    """What was whole is kept, and the next time begins after it."""
    county.settle()
    write_notes(astrid, mats)
    astrid.sync()
    link = FrameLink(county.server)
    runner, left = Runner(mats.engine, link, Here()), len(county.server.post("/v1/sync", mats.computer.request()).kinds)
    came = 0
    for link.beside in itertools.cycle((-1, 0, 1)):
        with suppress(KnownError):
            runner.sync()
            break
        assert mats.engine.result.received == (link.beside >= 0)
        came += mats.engine.result.received
    assert len(NOTES) < came < left
    assert (notes(mats), mats.mailbox.inbox(), mats.mailbox.status().set_aside) == (NOTES, [], ())
