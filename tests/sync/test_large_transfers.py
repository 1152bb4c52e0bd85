"""A large transfer: told of before it comes, asked about, held back, and of use as far as it has come."""

from __future__ import annotations

import pytest

from desktop.domain.compartments import HANDLER, READER, CompartmentKind
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import CompartmentId
from desktop.domain.records.assignment import Brief, EmergencyNote
from desktop.domain.records.membership import Grant, GrantBasis
from desktop.domain.records.person_file import JournalNote, Person
from desktop.sync.engine import PORTION_BYTES, State
from tests.support.county import material
from tests.support.syncing import Colleague, SyncedCounty, grant


def long_note(at: int) -> JournalNote:
    """Some 6 KiB, packed."""
    return JournalNote(text=material(f"anteckning {at}", 6_000).hex())


def write_much(colleague: Colleague, *others: Colleague, count: int = 20) -> CompartmentId:
    file = colleague.ledger.found(
        CompartmentKind.PERSON_FILE, [Person(alias="Tall"), *(grant(other) for other in others)]
    )
    for at in range(count):
        colleague.ledger.create(file, long_note(at))
    return file


def held_sync(colleague: Colleague) -> None:
    with pytest.raises(KnownError) as held:
        colleague.sync()
    assert held.value.reason is Reason.TRANSFER_LARGE
    assert colleague.engine.state is State.WAITING


def notes(colleague: Colleague, file: CompartmentId) -> int:
    return len(colleague.ledger.all(file, JournalNote))


def test_what_is_to_come_is_known_before_it_has_come(county: SyncedCounty, astrid: Colleague, mats: Colleague) -> None:
    """Bytes left fall to nothing while it comes, and what may be read already is counted before the end."""
    file = write_much(astrid, mats)
    astrid.sync()
    left: list[int] = []
    here: list[int] = []
    heard = mats.engine.heard

    def watch(data: bytes) -> None:
        heard(data)
        left.append(mats.engine.transfer.down)
        here.append(mats.engine.transfer.taken_in)

    mats.engine.heard = watch  # type: ignore[method-assign]
    mats.sync()
    assert left == sorted(left, reverse=True)
    assert left[0] > 100_000
    assert left[-1] == 0
    assert here == sorted(here)
    assert here[len(here) // 2] > 3
    assert notes(mats, file) == 20


def test_more_than_may_come_is_left_and_what_came_is_of_use(
    county: SyncedCounty, astrid: Colleague, mats: Colleague
) -> None:
    """She reads the first of it while she is asked; after the answer the rest comes, and nothing comes twice."""
    file = write_much(astrid, mats)
    astrid.sync()
    mats.engine.budget = 50_000
    held_sync(mats)
    had = notes(mats, file)
    assert 0 < had < 20
    assert mats.engine.result.bytes_down < 50_000 + 16 * 1024
    assert mats.engine.transfer.left > 50_000
    mats.engine.budget = None
    whole = mats.sync()
    assert notes(mats, file) == 20
    assert whole.received < 20


def test_more_than_may_go_waits_but_what_is_urgent_is_first(
    county: SyncedCounty, astrid: Colleague, mats: Colleague
) -> None:
    """An emergency note that is written while a large upload waits for an answer goes at once."""
    file = write_much(astrid, mats)
    lom = astrid.ledger.found(CompartmentKind.ASSIGNMENT, [Brief(alias="Lom"), grant(mats)])
    astrid.engine.budget = 30_000
    held_sync(astrid)
    astrid.ledger.create(lom, EmergencyNote(what="Ringde 112."))
    held_sync(astrid)
    mats.sync()
    assert [note.record.what for note in mats.ledger.all(lom, EmergencyNote)] == ["Ringde 112."]
    astrid.engine.budget = None
    astrid.sync()
    mats.sync()
    assert notes(mats, file) == 20


def test_a_long_upload_goes_in_portions_so_that_nothing_urgent_waits_for_more_than_one(
    county: SyncedCounty, astrid: Colleague, mats: Colleague
) -> None:
    """Written while the upload runs, it is in the very next request."""
    write_much(astrid, mats)
    lom = astrid.ledger.found(CompartmentKind.ASSIGNMENT, [Brief(alias="Lom"), grant(mats)])
    county.settle()
    write_much(astrid, mats)
    requests: list[bytes] = []
    request = astrid.engine.request

    def write_in_the_middle() -> list[bytes]:
        frames = request()
        requests.append(b"".join(frames))
        if len(requests) == 3:
            astrid.ledger.create(lom, EmergencyNote(what="Ringde 112."))
        return frames

    astrid.engine.request = write_in_the_middle  # type: ignore[method-assign]
    astrid.sync()
    assert max(map(len, requests)) <= PORTION_BYTES + 400
    assert [at for at, request in enumerate(requests) if bytes(lom) in request] == [3]
    assert len(requests) > 5


def test_on_a_new_computer_the_newest_file_comes_first(county: SyncedCounty, astrid: Colleague) -> None:
    """The one that was written in last is whole before the rest has come."""
    files = [write_much(astrid, count=6) for _ in range(4)]
    county.clock.turn(hours=1)
    astrid.ledger.create(files[2], JournalNote(text="i dag"))
    county.settle()
    second = county.join(member=astrid.member)
    astrid.sync()
    second.engine.budget = 45_000
    held_sync(second)
    there = {info.id for info in second.ledger.compartments(CompartmentKind.PERSON_FILE)}
    assert files[2] in there
    assert notes(second, files[2]) == 7
    assert sum(notes(second, file) for file in there) < 20
    second.engine.budget = None
    second.sync()
    assert [notes(second, file) for file in files] == [6, 6, 7, 6]


def test_on_a_new_computer_what_she_handles_comes_before_what_she_may_look_into(
    county: SyncedCounty, astrid: Colleague, mats: Colleague
) -> None:
    """Her own file of last year before those that a colleague has shown her since, however new."""
    own = write_much(astrid, count=6)
    taken_over = mats.ledger.found(
        CompartmentKind.PERSON_FILE,
        [Person(alias="Lom"), Grant(member=astrid.member, rights=int(HANDLER), basis=GrantBasis.HANDOVER)],
    )
    county.clock.turn(hours=1)
    shown = Grant(member=astrid.member, rights=int(READER), basis=GrantBasis.CONSENT)
    others = [mats.ledger.found(CompartmentKind.PERSON_FILE, [Person(alias="Ripa"), shown]) for _ in range(5)]
    for other in others:
        for at in range(6):
            mats.ledger.create(other, long_note(at))
    county.settle()
    second = county.join(member=astrid.member)
    astrid.sync()
    second.engine.budget = 45_000
    held_sync(second)
    there = {info.id for info in second.ledger.compartments(CompartmentKind.PERSON_FILE)}
    assert (own in there, taken_over in there) == (True, True)
    assert notes(second, own) == 6
    assert sum(notes(second, other) for other in others if other in there) < 12
    second.engine.budget = None
    second.sync()
    assert [notes(second, other) for other in others] == [6] * 5
