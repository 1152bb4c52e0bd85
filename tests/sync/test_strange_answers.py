"""What is no answer of a county's server: nothing is believed of it, nothing is lost by it, and it is tried again."""

from __future__ import annotations

import pytest

from desktop.domain.compartments import CompartmentKind
from desktop.domain.errors import KnownError, Reason
from desktop.domain.ports import Delivered
from desktop.domain.records.person_file import JournalNote, Person
from desktop.services.county.server_address import ServerAddress
from desktop.sync.answers import MOST_PROOF, Answers
from desktop.sync.engine import State
from tests.support.syncing import Colleague, SyncedCounty, grant
from tests.sync.hostile import put, reasons
from wire import canonical, directory
from wire.keys import SigningKey
from wire.messages import MAX_BODY, Kind, Stored, frame


def answering(colleague: Colleague, said: bytes) -> None:
    """The next answer is this, whatever was asked."""

    def exchange(*_asked: object) -> None:
        vars(colleague.link).pop("exchange")
        colleague.engine.heard(said)

    vars(colleague.link)["exchange"] = exchange


@pytest.mark.parametrize("said", [b"<html>" + b"502 Bad Gateway " * 9, bytes([0]), frame(Kind.STORED, b"\x01")])
def test_an_answer_that_is_none_is_tried_again_by_itself(astrid: Colleague, mats: Colleague, said: bytes) -> None:
    """A proxy's page, or a fault of the server's, is nothing that a person could do anything about."""
    file = astrid.ledger.found(CompartmentKind.PERSON_FILE, [Person(alias="Tall"), grant(mats)])
    answering(astrid, said)
    with pytest.raises(KnownError) as odd:
        astrid.sync()
    assert (odd.value.reason, astrid.engine.state) == (Reason.SERVER_ODD, State.WAITING)
    assert astrid.ledger.info(file).unsent
    astrid.sync()
    assert not astrid.ledger.info(file).unsent


def test_frames_that_were_never_sent_cannot_have_been_stored(astrid: Colleague, mats: Colleague) -> None:
    """Eight bytes of an answer must not become a million numbers in memory, nor confirm what comes later."""
    file = astrid.ledger.found(CompartmentKind.PERSON_FILE, [Person(alias="Tall"), grant(mats)])
    answering(astrid, frame(Kind.STORED, canonical.encode(Stored(1, 1 << 19))))
    with pytest.raises(KnownError) as odd:
        astrid.sync()
    assert odd.value.reason is Reason.SERVER_ODD
    assert astrid.ledger.info(file).unsent


def test_a_refusal_brings_no_more_lines_than_a_county_has() -> None:
    """They are kept until the refusal comes, so a server that never ends must not fill the memory."""
    answers, line = Answers(1), frame(Kind.DIRECTORY, bytes(MAX_BODY))
    for _ in range(MOST_PROOF // MAX_BODY):
        answers.feed(line)
    with pytest.raises(KnownError) as odd:
        answers.feed(line)
    assert odd.value.reason is Reason.SERVER_ODD


@pytest.mark.parametrize("signed", [True, False])
def test_a_forged_line_stops_nothing_more_once_the_administrator_has_been_asked(
    county: SyncedCounty, astrid: Colleague, mats: Colleague, signed: bool
) -> None:
    """She gives the address again; else one frame of a server that is long gone would stop every computer for ever."""
    file = astrid.ledger.found(CompartmentKind.PERSON_FILE, [Person(alias="Tall"), grant(mats)])
    county.settle()
    lines = county.county.lines
    root = county.county.root if signed else SigningKey.generate()
    number = len(lines) - 1
    put(county, astrid, Kind.DIRECTORY, directory.sign(root, number, lines[number - 1], directory.Unit("2305")))
    astrid.ledger.create(file, JournalNote(text="Ska fram."))
    for _ in range(2):
        with pytest.raises(KnownError) as refused:
            astrid.sync()
        assert (refused.value.reason, astrid.engine.state) == (Reason.DIRECTORY_FORGED, State.STOPPED)
    ServerAddress(astrid.mailbox).change("https://ny.example")
    county.settle()
    assert reasons(astrid) == ["signature"]
    assert [note.record.text for note in mats.ledger.all(file, JournalNote)] == ["Ska fram."]
    assert astrid.mailbox.directory_lines() == lines


def test_a_line_that_only_waits_for_another_is_not_forged(
    county: SyncedCounty, astrid: Colleague, mats: Colleague
) -> None:
    """It would not come again."""
    lines = county.county.lines
    first = directory.sign(county.county.root, len(lines), lines[-1], directory.Unit("2313"))
    second = directory.sign(county.county.root, len(lines) + 1, first, directory.Unit("2326"))
    astrid.mailbox.receive([Delivered(50, Kind.DIRECTORY, second)], 50)
    ServerAddress(astrid.mailbox).change("https://ny.example")
    assert [one.body for one in astrid.mailbox.inbox()] == [second]
    assert reasons(astrid) == []


def test_what_waits_outlives_a_server_that_numbers_anew(astrid: Colleague) -> None:
    """A restored server gives the same positions to other deliveries; what has come may be the only copy there is."""
    mailbox = astrid.mailbox
    waiting = [Delivered(3, Kind.SEGMENT, b"waits"), Delivered(4, Kind.ENVELOPE, b"too")]
    mailbox.receive(waiting, 4)
    mailbox.forget_confirmations()
    mailbox.receive([Delivered(3, Kind.SEGMENT, b"other"), Delivered(4, Kind.SEGMENT, b"another")], 4)
    mailbox.forget_confirmations()
    mailbox.receive([Delivered(3, Kind.SEGMENT, b"third")], 3)
    assert [one.body for one in mailbox.inbox()] == [b"waits", b"too", b"other", b"another", b"third"]
