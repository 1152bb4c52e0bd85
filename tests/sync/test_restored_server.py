"""A server restored from an older copy is noticed, and gets again what it lost; one that hides is noticed too."""

from __future__ import annotations

from sqlalchemy import delete

from county_server.store.schema import delivery
from desktop.domain import codebook
from desktop.domain.compartments import CompartmentKind
from desktop.domain.identity import CompartmentId
from desktop.domain.records.person_file import JournalNote, Person
from tests.support.syncing import Colleague, SyncedCounty, grant
from tests.sync.hostile import put, segment_by
from wire.messages import Kind
from wire.segment import Entry


def shared_file(county: SyncedCounty, founder: Colleague, *others: Colleague) -> CompartmentId:
    records = [Person(alias="Tall"), *(grant(other) for other in others)]
    file = founder.ledger.found(CompartmentKind.PERSON_FILE, records)
    county.settle()
    return file


def texts(colleague: Colleague, file: CompartmentId) -> list[str]:
    return sorted(note.record.text for note in colleague.ledger.all(file, JournalNote))


def test_what_a_restored_server_lost_is_brought_again(
    county: SyncedCounty, astrid: Colleague, mats: Colleague, rojda: Colleague
) -> None:
    """Those who wrote bring it, those who had read it have it once, and one who had not gets it."""
    file = shared_file(county, astrid, mats, rojda)
    backup = county.back_up_server()
    for author, text in ((astrid, "astrids"), (mats, "mats")):
        author.ledger.create(file, JournalNote(text=text))
    for reader in (astrid, mats, astrid):
        reader.sync()
    county.restore_server(backup)
    county.settle()
    assert [texts(one, file) for one in county.colleagues] == [["astrids", "mats"]] * 3
    assert [one.mailbox.status().set_aside for one in county.colleagues] == [()] * 3
    assert [list(one.mailbox.outgoing()) for one in county.colleagues] == [[]] * 3


def test_a_compartment_founded_after_the_backup_comes_back(
    county: SyncedCounty, astrid: Colleague, mats: Colleague
) -> None:
    """Founding and keys are brought again before what was written."""
    county.settle()
    backup = county.back_up_server()
    file = shared_file(county, astrid, mats)
    county.restore_server(backup)
    mats.ledger.create(file, JournalNote(text="efteråt"))
    county.settle()
    assert texts(astrid, file) == ["efteråt"]


def test_a_sync_against_a_restored_server_comes_to_rest(
    county: SyncedCounty, astrid: Colleague, mats: Colleague
) -> None:
    """Once everything is there again, nothing is sent again."""
    file = shared_file(county, astrid, mats)
    backup = county.back_up_server()
    astrid.ledger.create(file, JournalNote(text="astrids"))
    county.settle()
    county.restore_server(backup)
    county.settle()
    result = astrid.sync()
    assert (result.requests, result.sent, result.received) == (1, 0, 0)


def test_what_is_withheld_is_noticed_once_somebody_has_seen_it(
    county: SyncedCounty, astrid: Colleague, mats: Colleague, rojda: Colleague
) -> None:
    """Mats answers what Astrid wrote; Rojda has not got it, and is told whose is missing, and since when."""
    file = shared_file(county, astrid, mats, rojda)
    astrid.ledger.create(file, JournalNote(text="göms för rojda"))
    astrid.sync()
    with county.server.database.write() as connection:
        connection.execute(delete(delivery).where(delivery.c.device == rojda.device))
    mats.sync()
    mats.ledger.create(file, JournalNote(text="svar"))
    mats.sync()
    assert rojda.engine.result.withheld == ()
    [missing] = rojda.sync().withheld
    assert (missing.compartment, missing.device, missing.at) == (file, astrid.device, county.clock.now())
    assert texts(rojda, file) == ["svar"]
    [again] = rojda.sync().withheld  # it does not go away by itself
    assert again == missing


def test_two_readers_who_were_shown_two_logs_find_out(
    county: SyncedCounty, astrid: Colleague, mats: Colleague, rojda: Colleague
) -> None:
    """A computer that tells each of them something else under one number is known by what they vouch for."""
    file = shared_file(county, astrid, mats, rojda)
    head = mats.mailbox.head(file, astrid.device)
    for reader, text in ((mats, "till mats"), (rojda, "till rojda")):
        note = Entry(codebook.kind_of(JournalNote), None, county.clock.now(), {1: text}, {})
        put(county, reader, Kind.SEGMENT, segment_by(astrid, file, note, after=head))
        reader.sync()
    mats.ledger.create(file, JournalNote(text="svar"))
    mats.sync()
    assert rojda.sync().forked == ((file, astrid.device),)
    assert texts(rojda, file) == ["svar", "till rojda"]


def test_a_computer_that_has_lost_what_it_wrote_is_told(
    county: SyncedCounty, astrid: Colleague, mats: Colleague
) -> None:
    """Both were restored: others have seen more of its log than it has itself, or the server."""
    file = shared_file(county, astrid, mats)
    old, server = county.folder / "old disk", county.back_up_server()
    astrid.vault.back_up(old)
    astrid.ledger.create(file, JournalNote(text="försvinner"))
    county.settle()
    mats.ledger.create(file, JournalNote(text="svar"))
    mats.sync()
    county.restore_server(server)
    restored = county.restore(astrid, old)
    mats.sync()
    [missing] = restored.sync().withheld
    assert (missing.compartment, missing.device) == (file, restored.device)
