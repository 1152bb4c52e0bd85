"""What cannot be read: set aside where it is no good, kept where a later program can read it, and never in the way."""

from __future__ import annotations

from enum import IntEnum
from typing import cast

import pytest

from desktop.domain.compartments import CompartmentKind
from desktop.domain.identity import CompartmentId
from desktop.domain.records.person_file import JournalNote, Person
from desktop.sync import opening_envelopes
from tests.support.syncing import Colleague, SyncedCounty, grant
from tests.sync.hostile import put, reasons, segment_by
from tests.sync.test_believing import MALLORY, head_of, note
from wire.messages import Kind

LATER = cast(Kind, 200)
"""A kind of delivery that this program does not know."""


class Fewer(IntEnum):
    """The kinds of compartment of an older program."""

    DIRECTORY = 5


def texts(colleague: Colleague) -> list[str]:
    infos = colleague.ledger.compartments(CompartmentKind.PERSON_FILE)
    return sorted(note.record.text for info in infos for note in colleague.ledger.all(info.id, JournalNote))


def shared(county: SyncedCounty, astrid: Colleague, mats: Colleague) -> CompartmentId:
    file = astrid.ledger.found(CompartmentKind.PERSON_FILE, [Person(alias="Tall"), grant(mats)])
    county.settle()
    return file


def test_what_comes_after_poison_is_read_in_the_same_sync(
    county: SyncedCounty, astrid: Colleague, mats: Colleague
) -> None:
    """Every sort of frame as rubbish, a segment that its author did not sign, a kind of later times: then a note."""
    file = shared(county, astrid, mats)
    for kind in (Kind.ENVELOPE, Kind.SEGMENT, Kind.BULK, Kind.ERASE, Kind.RECEIPT, Kind.CARRIED):
        put(county, mats, kind, b"rubbish of kind %d" % kind)
    forged = segment_by(astrid, file, note("aldrig skrivet"), after=head_of(mats, file, astrid), signer=MALLORY)
    put(county, mats, Kind.SEGMENT, forged)
    put(county, mats, LATER, b"of a later program")
    astrid.ledger.create(file, JournalNote(text="det som följer"))
    astrid.sync()
    result = mats.sync()
    assert texts(mats) == ["det som följer"]
    assert sorted(reasons(mats)) == ["malformed"] * 6 + ["signature"]
    assert (result.set_aside, result.newer, result.waiting) == (7, 1, 1)
    assert mats.sync().requests == 1
    assert sorted(reasons(mats)) == ["malformed"] * 6 + ["signature"]


def test_what_an_older_program_does_not_know_is_read_after_its_update(
    county: SyncedCounty, astrid: Colleague, mats: Colleague
) -> None:
    """A kind of delivery: kept as it came, told of at every sync, and read when the program knows it."""
    file = shared(county, astrid, mats)
    del mats.engine._opening._openers[Kind.SEGMENT]
    astrid.ledger.create(file, JournalNote(text="ett"))
    astrid.sync()
    assert (mats.sync().newer, mats.sync().newer) == (1, 1)
    assert (texts(mats), reasons(mats)) == ([], [])
    updated = county.restart(mats)
    assert updated.sync().newer == 0
    assert (texts(updated), updated.mailbox.inbox()) == (["ett"], [])


def test_a_key_to_a_kind_of_place_that_an_older_program_does_not_know_waits(
    county: SyncedCounty, astrid: Colleague, mats: Colleague, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With all that is written there; what else the envelope opens is read at once."""
    county.settle()
    file = astrid.ledger.found(CompartmentKind.PERSON_FILE, [Person(alias="Tall"), grant(mats)])
    astrid.ledger.create(file, JournalNote(text="ett"))
    astrid.sync()
    with monkeypatch.context() as older:
        older.setattr(opening_envelopes, "CompartmentKind", Fewer)
        assert mats.sync().newer == 1
        assert (mats.ledger.compartments(CompartmentKind.PERSON_FILE), reasons(mats)) == ([], [])
    assert mats.sync().newer == 0
    assert (texts(mats), mats.mailbox.inbox()) == (["ett"], [])
