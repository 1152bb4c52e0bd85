"""Three computers that have met no server since they were let in: sticks alone bring them together, in any order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from contextlib import suppress
from itertools import permutations
from pathlib import Path

import pytest
from msgspec.structs import replace

from desktop.domain.compartments import CompartmentKind
from desktop.domain.errors import KnownError
from desktop.domain.identity import CompartmentId
from desktop.domain.records import Record
from desktop.domain.records.membership import Grant
from desktop.domain.records.person_file import JournalNote, Person
from tests.support.sticks import Sticks
from tests.support.syncing import Colleague, SyncedCounty, grant
from wire import canonical, envelope
from wire.messages import Kind

ORDERS = list(permutations(range(3)))


@pytest.fixture
def sticks(tmp_path: Path) -> Sticks:
    return Sticks(tmp_path / "stick")


def write(colleague: Colleague, file: CompartmentId, text: str) -> None:
    colleague.ledger.create(file, JournalNote(text=text, written_by=colleague.member))


def wish(colleague: Colleague, file: CompartmentId, text: str) -> None:
    [seen] = colleague.ledger.all(file, Person)
    colleague.ledger.edit(seen, replace(seen.record, wishes=text))


def wishes(colleague: Colleague, file: CompartmentId) -> list[str]:
    """The value that shows, and those that are not chosen away."""
    [seen] = colleague.ledger.all(file, Person)
    rivals = [str(rival.content) for values in seen.conflicts.values() for rival in values]
    return sorted({seen.record.wishes, *rivals})


def state(colleague: Colleague) -> dict[CompartmentId, object]:
    """All that is shown of the files here."""

    def shown(file: CompartmentId, kind: type[Record]) -> list[str]:
        return sorted(f"{seen.id} {seen.record} {seen.conflicts}" for seen in colleague.ledger.all(file, kind))

    files = [info.id for info in colleague.ledger.compartments(CompartmentKind.PERSON_FILE)]
    return {file: [shown(file, kind) for kind in (Person, JournalNote, Grant)] for file in files}


def sealed(colleague: Colleague, file: CompartmentId) -> dict[tuple[int, int], bytes]:
    """Every segment that lies here, by author and first number."""
    parts = colleague.mailbox.sealed_parts(file)
    return {(part.device, part.first): canonical.digest(colleague.mailbox.sealed_part(part) or b"") for part in parts}


def keys_sealed(file: CompartmentId, *colleagues: Colleague) -> Counter[tuple[int, int]]:
    """How often each key has been sealed to each computer: device and epoch."""
    return Counter(
        (read.recipient, label.epoch)
        for colleague in colleagues
        for frame in colleague.mailbox.own_frames()
        if frame.kind == Kind.ENVELOPE
        for read in (envelope.read(frame.body),)
        for label in read.labels
        if label.compartment == file
    )


def all_to_all(sticks: Sticks, people: Sequence[Colleague]) -> None:
    """Each writes one stick for the two others, and each reads both, one after the other."""
    for writer in people:
        others = [one for one in people if one is not writer]
        name = sticks.write(writer, *others)
        for reader in others:
            brought = sticks.read(reader, name)
            assert (brought.set_aside, brought.waiting) == (0, 0)


def the_same_everywhere(people: Sequence[Colleague], file: CompartmentId) -> None:
    first, *others = people
    for other in others:
        assert state(other) == state(first)
        assert sealed(other, file) == sealed(first, file)
    for one in people:
        assert one.mailbox.status().set_aside == ()
        assert [left for left in one.mailbox.inbox() if left.kind != Kind.APPLICATION] == []


@pytest.mark.parametrize("order", ORDERS, ids=lambda order: "".join(map(str, order)))
def test_three_on_sticks_alone_and_then_the_server(
    county: SyncedCounty,
    sticks: Sticks,
    astrid: Colleague,
    mats: Colleague,
    rojda: Colleague,
    order: tuple[int, int, int],
) -> None:
    """Grants, words, three wishes for one field, a choice between them, an erasure, late and old sticks, answers.

    Whatever the order in which they read and then meet the server: the same on all three, no key sealed twice, no fork.
    """
    county.settle()  # they know of each other; no server from here on
    people = [(astrid, mats, rojda)[at] for at in order]
    file = astrid.ledger.found(CompartmentKind.PERSON_FILE, [Person(alias="Tall"), grant(mats)])
    other = astrid.ledger.found(CompartmentKind.PERSON_FILE, [Person(alias="Gran"), grant(mats), grant(rojda)])
    write(astrid, file, "av Astrid")
    first = sticks.write(astrid, mats, rojda)
    sticks.read(mats, first)
    mats.ledger.create(file, grant(rojda))  # Rojda is let in by one who was let in by hand
    write(mats, file, "av Mats")
    second = sticks.write(mats, rojda, astrid)
    early = sticks.read(rojda, second)  # before the first: of the other file she has no key, and no word of it
    assert early.set_aside == 0
    sticks.read(rojda, first)
    assert {info.id for info in rojda.ledger.compartments(CompartmentKind.PERSON_FILE)} == {file, other}
    sticks.read(astrid, second)
    county.clock.turn(hours=1)

    for one, text in ((astrid, "bor hos moster"), (mats, "vill flytta"), (rojda, "kan inte bo kvar")):
        wish(one, file, text)  # none has seen the others'
    all_to_all(sticks, people)
    assert [wishes(one, file) for one in people] == [sorted(["bor hos moster", "vill flytta", "kan inte bo kvar"])] * 3
    wish(people[0], file, "vald")
    county.clock.turn(hours=1)
    astrid.ledger.order_erasure(other)
    all_to_all(sticks, people)
    all_to_all(sticks, people)  # receipts, and answers to what was read
    for old in (second, first, *sticks.names()):
        for one in people:
            with suppress(KnownError):  # a stick that one has written oneself is for others
                sticks.read(one, old)
    the_same_everywhere(people, file)
    assert [wishes(one, file) for one in people] == [["vald"]] * 3
    assert {one.device for one in astrid.ledger.receipts(other).receipts} == {mats.device, rojda.device}
    assert {parcel.read_at is None for one in people for parcel in one.mailbox.written_parcels()[2:]} == {False}
    before = keys_sealed(file, *people)
    assert set(before.values()) == {1}

    for one in people:
        one.sync()
    county.settle()
    the_same_everywhere(people, file)
    assert keys_sealed(file, *people) == before
    assert [one.mailbox.status().waiting for one in people] == [(), (), ()]
    assert [one.engine.result.forked for one in people] == [(), (), ()]
