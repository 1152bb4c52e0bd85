"""What others have seen and the server does not give: the person is told whose, since when, and only when it is so."""

from __future__ import annotations

from sqlalchemy import delete

from county_server.store.schema import delivery
from desktop.domain.compartments import CONTRIBUTOR, CompartmentKind
from desktop.domain.ports import EvictionReason
from desktop.domain.records.person_file import JournalNote, Person
from desktop.services.status import Status, Withheld
from tests.support.syncing import Colleague, SyncedCounty, grant


def status(colleague: Colleague) -> tuple[Withheld, ...]:
    return Status(colleague.mailbox, colleague.members).view().withheld


def test_the_person_is_told_whose_words_are_missing(
    county: SyncedCounty, astrid: Colleague, mats: Colleague, rojda: Colleague
) -> None:
    """Until they have come; what is only late is not told of."""
    file = astrid.ledger.found(CompartmentKind.PERSON_FILE, [Person(alias="Tall"), grant(mats), grant(rojda)])
    county.settle()
    astrid.ledger.create(file, JournalNote(text="göms för rojda"))
    astrid.sync()
    with county.server.database.write() as connection:
        held = connection.execute(
            delete(delivery).where(delivery.c.device == rojda.device).returning(*delivery.c)
        ).all()
    mats.sync()
    mats.ledger.create(file, JournalNote(text="svar"))
    mats.sync()
    rojda.sync()
    [told] = status(rojda)
    assert (told.by, told.since) == (rojda.members.member(astrid.member).name, county.clock.now())
    assert held
    assert status(mats) == ()


def test_nothing_is_missing_where_access_has_ended(
    county: SyncedCounty, astrid: Colleague, mats: Colleague, rojda: Colleague
) -> None:
    """Whoever has been let out is owed nothing more, whatever she was vouched to of before."""
    file = astrid.ledger.found(CompartmentKind.PERSON_FILE, [Person(alias="Tall"), grant(mats), grant(rojda)])
    county.settle()
    rojda.mailbox.vouch(file, mats.device, 3, county.clock.now())
    rojda.sync()
    assert len(status(rojda)) == 1
    rojda.mailbox.evict([file], EvictionReason.ENDED)
    assert (rojda.sync().withheld, status(rojda)) == ((), ())


def test_what_was_written_before_one_was_let_in_is_not_missing(
    county: SyncedCounty, astrid: Colleague, mats: Colleague, rojda: Colleague
) -> None:
    """Let in for what follows, she is told of nothing that is older, whoever has seen it."""
    file = astrid.ledger.found(CompartmentKind.PERSON_FILE, [Person(alias="Tall"), grant(mats)])
    county.settle()
    mats.ledger.create(file, JournalNote(text="före rojda"))
    county.settle()
    astrid.ledger.create(file, grant(rojda, CONTRIBUTOR, from_epoch=1))
    county.settle()
    astrid.ledger.create(file, JournalNote(text="det som följer"))
    county.settle()
    assert [note.record.text for note in rojda.ledger.all(file, JournalNote)] == ["det som följer"]
    assert (rojda.sync().withheld, status(rojda)) == ((), ())
