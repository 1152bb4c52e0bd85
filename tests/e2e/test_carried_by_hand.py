"""Real programs, no coverage in Gäddede: question and answer are carried by hand, and the server doubles nothing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from demo.cast import LOVE, PETRA
from demo.county import County
from demo.script import Script
from demo.stage import Album, Stage, a_stage
from demo.steps.carried import ask_and_answer_by_hand
from desktop.domain.compartments import CompartmentKind
from desktop.domain.records.consultation import Consultation, Reply
from desktop.services.desk import Desk

SCRIPT = Script()


@pytest.fixture
def stage(staffed_county: County, application: None) -> Iterator[Stage]:
    with a_stage(staffed_county, (LOVE, PETRA), Album(None)) as made:
        yield made


def texts(desk: Desk) -> list[str]:
    """The question and its answers, as they are stored; twice there would be twice here."""
    return [
        text
        for info in desk.ledger.compartments(CompartmentKind.CONSULTATION)
        for kind in (Consultation, Reply)
        for text in (seen.record.text for seen in desk.ledger.all(info.id, kind))
    ]


def test_a_question_and_its_answer_by_stick_and_then_the_server(stage: Stage, tmp_path: Path) -> None:
    """Love writes, Petra reads and answers, Love reads; then both meet the server."""
    folder = tmp_path / "stick"
    folder.mkdir()
    ask_and_answer_by_hand(stage, LOVE, PETRA, folder, SCRIPT)
    said = [SCRIPT.question, SCRIPT.first_reply, SCRIPT.reflection]
    for path in folder.iterdir():
        content = path.read_bytes()
        assert not any(text.encode() in content for text in said)
    for person in (LOVE, PETRA, LOVE):
        with stage.sitting(person) as seat:
            seat.find_coverage()
            seat.send_and_fetch()
            assert sorted(seat.behind(texts)) == sorted(said)
            status = seat.behind(lambda desk: desk.status.view())
            assert (status.waiting, status.set_aside) == ((), 0)
