"""A restored server that has counted on is found out too: its positions fit again, and stand for other deliveries."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.domain.compartments import CompartmentKind
from desktop.domain.records.person_file import JournalNote, Person
from tests.support.syncing import SyncedCounty, a_county, grant
from wire.directory import Role


@pytest.fixture
def county(tmp_path: Path) -> Iterator[SyncedCounty]:
    with a_county(tmp_path) as county:
        yield county


def test_a_delivery_under_a_position_that_was_given_before_is_not_passed_over(county: SyncedCounty) -> None:
    """Mats reads one note; the server forgets it and gives its position to another. He must have both."""
    astrid, mats, rojda = (county.join(Role.SOCIAL_WORKER) for _ in range(3))
    file = astrid.ledger.found(CompartmentKind.PERSON_FILE, [Person(alias="Tall"), grant(mats), grant(rojda)])
    county.settle()
    backup = county.back_up_server()
    astrid.ledger.create(file, JournalNote(text="före"))
    astrid.sync()
    mats.sync()
    read_to = mats.mailbox.cursor().position
    county.restore_server(backup)
    rojda.ledger.create(file, JournalNote(text="efter"))
    rojda.sync()
    assert county.server.counters()[mats.device][0] == read_to, "by its numbers, nothing has happened"
    county.settle()
    for colleague in (astrid, mats, rojda):
        notes = colleague.ledger.all(file, JournalNote)
        assert {note.record.text for note in notes} == {"före", "efter"}
        assert colleague.mailbox.missing() == []


def test_an_unchanged_server_is_asked_for_nothing_twice(county: SyncedCounty) -> None:
    """The mark holds from sync to sync, and when the program has been closed."""
    astrid, mats = county.join(Role.SOCIAL_WORKER), county.join(Role.SOCIAL_WORKER)
    file = astrid.ledger.found(CompartmentKind.PERSON_FILE, [Person(alias="Tall"), grant(mats)])
    county.settle()
    astrid.ledger.create(file, JournalNote(text="hej"))
    astrid.sync()
    assert mats.sync().received == 1
    mats = county.restart(mats)
    assert mats.mailbox.cursor().mark != b""
    result = mats.sync()
    assert (result.received, result.requests) == (0, 1)
