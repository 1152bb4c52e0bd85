"""SC9: a guardian asks to read a child's file. Real windows, real vaults, a real server, and papers on the disk."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from demo.cast import GUN_BRITT, PETRA, ULLA
from demo.county import County
from demo.script import Script
from demo.stage import Album, Stage, a_stage
from demo.steps import extracts, social_worker
from desktop.bootstrap.surroundings import SystemClock
from desktop.domain.clock import today
from desktop.domain.compartments import CompartmentKind
from desktop.domain.records.access_log import Act, LogEntry
from desktop.domain.records.request import GivenOut, HarmTest, Outcome
from desktop.services.desk import Desk
from tests.support.papers import texts

SCRIPT, MOTHER = Script(), "Amal Haddad"
KEPT = (SCRIPT.note, SCRIPT.own_words, SCRIPT.goal, SCRIPT.alias)


@pytest.fixture
def stage(small_county: County, application: None) -> Iterator[Stage]:
    """The county's server, and a link that records what passes."""
    with a_stage(small_county, (GUN_BRITT, ULLA, PETRA), Album(None), record=True) as made:
        yield made


def outcomes(desk: Desk) -> list[Outcome]:
    """What has come of each item, as the file has it."""
    file = desk.ledger.compartments(CompartmentKind.PERSON_FILE)[0].id
    return [seen.record.outcome for seen in desk.ledger.all(file, HarmTest)]


def acts(desk: Desk) -> list[str]:
    """What the log says was done with the file."""
    books = desk.ledger.compartments(CompartmentKind.ACCESS_LOG)
    found = [seen.record for book in books for seen in desk.ledger.all(book.id, LogEntry)]
    return [f"{entry.act} {entry.what}" for entry in found]


def given_out(desk: Desk) -> int:
    """How many papers the file says have been given out."""
    file = desk.ledger.compartments(CompartmentKind.PERSON_FILE)[0].id
    return len(desk.ledger.all(file, GivenOut))


def test_nothing_is_released_by_itself_and_only_what_was_released_is_on_paper(stage: Stage, tmp_path: Path) -> None:
    """One item for the mother, the rest not; the letter says how to appeal and nothing of what is kept."""
    with stage.sitting(GUN_BRITT) as seat:
        hands = seat.hands
        social_worker.open_a_file(seat, SCRIPT)
        social_worker.start_a_plan(seat, SCRIPT)
        social_worker.write_a_note(seat, SCRIPT)
        hands.open_tab("Översikt")
        extracts.ask_as_guardian(seat, MOTHER, today(SystemClock()).isoformat())
        assert seat.behind(outcomes) == []
        hands.press("Visa svaret")
        hands.read("Inget lämnas ut innan någon har läst det.")

        hands.press("Lämna ut 1")
        extracts.read_everything(seat, Qt.Key.Key_3, reason=True)
        found = seat.behind(outcomes)
        assert (found.count(Outcome.RELEASED), set(found)) == (1, {Outcome.RELEASED, Outcome.REFUSED})

        hands.press("Visa svaret")
        hands.read("Spara som PDF")
        extracts.save_the_paper(seat, tmp_path / "letter")
        assert seat.behind(given_out) == 0
        hands.press("Visa det som lämnas ut")
        extracts.save_the_paper(seat, tmp_path / "package")
        assert seat.behind(given_out) == 1
        done = seat.behind(acts)
        assert done.count(f"{Act.REFUSED} guardian_item") == len(found) - 1
        assert f"{Act.EXPORTED} guardian_package" in done
        seat.send_and_fetch()

    letter, package = (_only_paper(tmp_path / name) for name in ("letter", "package"))
    assert f"Till {MOTHER}" in letter
    assert "Kammarrätten i Sundsvall" in letter
    assert SCRIPT.situation in package
    for words in KEPT:
        assert words not in letter
        assert words not in package
    assert MOTHER.encode() not in bytes(stage.link.carried)


def _only_paper(folder: Path) -> str:
    """Its words, each line joined to the next; the file has a name that tells nothing."""
    (paper,) = folder.iterdir()
    assert paper.name.startswith("bredvid-utskrift-")
    return " ".join(" ".join(texts(paper.read_bytes())).split())
