"""A new server for an old county: the computers give it everything, the directory first."""

from __future__ import annotations

from desktop.domain.compartments import CompartmentKind
from desktop.domain.identity import CompartmentId
from desktop.domain.records.person_file import JournalNote, Person
from tests.support.syncing import Colleague, SyncedCounty, grant


def shared_file(county: SyncedCounty, founder: Colleague, *others: Colleague) -> CompartmentId:
    records = [Person(alias="Tall"), *(grant(other) for other in others)]
    file = founder.ledger.found(CompartmentKind.PERSON_FILE, records)
    county.settle()
    return file


def texts(colleague: Colleague, file: CompartmentId) -> list[str]:
    return sorted(note.record.text for note in colleague.ledger.all(file, JournalNote))


def write(colleague: Colleague, file: CompartmentId, text: str) -> None:
    colleague.ledger.create(file, JournalNote(text=text))


def test_the_computers_alone_fill_an_empty_server(
    county: SyncedCounty, astrid: Colleague, mats: Colleague, rojda: Colleague
) -> None:
    """One who only reads comes first, and brings the directory; then all is as it was, and goes on."""
    file = shared_file(county, astrid, mats, rojda)
    write(astrid, file, "astrids")
    write(mats, file, "mats")
    county.settle()
    county.lose_server()
    county.colleagues.reverse()
    county.settle()
    write(rojda, file, "efteråt")
    county.settle()
    for one in (astrid, mats, rojda):
        assert texts(one, file) == ["astrids", "efteråt", "mats"]
        assert one.mailbox.status().set_aside == ()
        assert list(one.mailbox.outgoing()) == []
        assert one.mailbox.missing() == []


def test_one_who_may_let_in_brings_what_a_computer_founded_that_is_no_more(
    county: SyncedCounty, astrid: Colleague, mats: Colleague, rojda: Colleague
) -> None:
    """The founder's computer was lost before the server: those who are left go on writing to each other."""
    file = shared_file(county, astrid, mats, rojda)
    write(astrid, file, "astrids")
    county.settle()
    county.colleagues.remove(astrid)
    astrid.vault.close()
    known = len(county.county.lines)
    county.county.end(astrid.device)
    county.server.sync(county.admin, *county.county.new_lines(known))
    county.settle()
    county.lose_server()
    county.settle()
    write(mats, file, "mats efteråt")
    write(rojda, file, "rojdas efteråt")
    county.settle()
    for one in (mats, rojda):
        assert texts(one, file) == ["astrids", "mats efteråt", "rojdas efteråt"]
        assert list(one.mailbox.outgoing()) == []
        assert {item.refused for item in one.mailbox.status().waiting} <= {None}
