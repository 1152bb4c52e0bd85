"""What is no answer of a county's server: nothing is believed of it, nothing is lost by it, and it is tried again."""

from __future__ import annotations

import pytest

from desktop.domain.compartments import CompartmentKind
from desktop.domain.errors import KnownError, Reason
from desktop.domain.records.person_file import Person
from desktop.sync.answers import MOST_PROOF, Answers
from desktop.sync.engine import State
from tests.support.syncing import Colleague, grant
from wire import canonical
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
