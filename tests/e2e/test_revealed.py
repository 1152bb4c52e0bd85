"""Röjd: one place may be known, and one of two who could read is shut out. Two computers, real windows, a real server.

What she has read stays read, and the screen says so. What is written afterwards she cannot open, with anything she has.
"""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from demo.cast import GUN_BRITT
from demo.computer import Computer
from demo.county import County
from demo.hands import until
from demo.script import Script
from demo.stage import Album, Seat, Stage, a_stage
from demo.steps import social_worker
from desktop.bootstrap.surroundings import SystemClock
from desktop.domain.clock import today
from desktop.domain.compartments import CompartmentKind
from desktop.domain.identity import CompartmentId
from desktop.domain.records.person_file import JournalNote
from desktop.domain.records.safety import SafetyEvent, SafetyHeading, SafetySection, SafetyStep
from desktop.services.desk import Desk
from desktop.ui.views.safety.revealed_page import RevealedPage
from tests.support.loot import Read, opened
from tests.support.staff import INGRID
from wire.messages import Kind

SCRIPT = Script()
BEFORE, LATER, SECTION = "Väskan står hos grannen.", "ordxqlefterat: nytt ställe i kväll", "ordxqlplan efteråt"
SCHOOL = "Skolsköterskan"


@pytest.fixture
def stage(staffed_county: County, application: None) -> Iterator[Stage]:
    """Two who handle matters in Bräcke."""
    with a_stage(staffed_county, (GUN_BRITT, INGRID), Album(None)) as made:
        yield made


def file_of(desk: Desk) -> CompartmentId:
    [info] = desk.ledger.compartments(CompartmentKind.PERSON_FILE)
    return info.id


def notes(desk: Desk) -> list[str]:
    found = desk.ledger.compartments(CompartmentKind.PERSON_FILE)
    return [seen.record.text for info in found for seen in desk.ledger.all(info.id, JournalNote)]


def let_ingrid_in(desk: Desk) -> CompartmentId:
    """She handles the file too, and the plan has something in it."""
    file = file_of(desk)
    ingrid = next(one for one in desk.handlers.of(file).candidates if one.name == INGRID.name)
    desk.handlers.assign(file, ingrid.member)
    desk.safety.create(file, SafetySection(heading=SafetyHeading.PHYSICAL, text=BEFORE))
    return file


def secrets_of(computer: Computer) -> set[bytes]:
    """Every key that a vault has."""
    mailbox = computer.vault.mailbox
    held = [mailbox.keys(one) for one in mailbox.compartments()]
    return {secret for one in held if one is not None for secret in one.epochs.values()}


def written_since(moment: int, file: CompartmentId, bodies: list[bytes], computer: Computer) -> list[Read]:
    """What was written in the file after a moment and opens with some key of this computer.

    That the file was looked at earlier that day was sealed under the key of that day.
    """
    found = opened(bodies, secrets_of(computer))
    return [read for read in found if read.compartment == file and read.at >= moment]


def segments(stage: Stage) -> list[bytes]:
    """Everything sealed that the server has."""
    with closing(sqlite3.connect(f"file:{stage.county.store}?mode=ro", uri=True)) as store:
        query = "SELECT body FROM frame WHERE kind = ?"
        return [row[0] for row in store.execute(query, (int(Kind.SEGMENT),))]


def test_the_one_shut_out_reads_nothing_that_is_written_afterwards(stage: Stage, tmp_path: Path) -> None:
    """Shut out, another alias, who must know; she is told, and her copy of the day before opens nothing later."""
    with stage.sitting(GUN_BRITT) as seat:
        social_worker.open_a_file(seat, SCRIPT)
        social_worker.write_a_note(seat, SCRIPT)
        file = seat.behind(let_ingrid_in)
        seat.send_and_fetch()
    with stage.sitting(INGRID) as seat:
        seat.send_and_fetch()
        assert SCRIPT.note in seat.behind(notes)
    copy = Path(shutil.copytree(stage.county.profile(INGRID), tmp_path / "copy"))
    earlier = segments(stage)

    with stage.sitting(GUN_BRITT) as seat:
        seat.lose_coverage()
        frozen = SystemClock().now()
        alias = go_through_what_must_be_done(seat)
        write_afterwards(seat, file)
        seat.find_coverage()
        seat.send_and_fetch()
        assert seat.behind(lambda desk: {one.member.name for one in desk.handlers.of(file).handlers}) == {
            GUN_BRITT.name
        }

    with stage.sitting(INGRID) as seat:
        seat.send_and_fetch()
        seat.hands.read(f"Du är inte längre handläggare för {SCRIPT.alias}")
        assert alias not in seat.hands.words(), "the new alias was written after she was shut out"
        assert seat.behind(lambda desk: desk.ledger.compartments(CompartmentKind.PERSON_FILE)) == []
    assert not stage.has_keys(INGRID, file)

    later = [body for body in segments(stage) if body not in earlier]
    assert len(later) >= 2
    with closing(Computer.open(copy, SystemClock())) as stolen:
        assert any(read.compartment == file for read in opened(earlier, secrets_of(stolen))), "the attack is one"
        assert written_since(frozen, file, later, stolen) == []
        stolen.sync()
        assert written_since(frozen, file, later, stolen) == []
        assert not {LATER, SECTION} & set(notes(stolen.desk))
    with closing(Computer.open(stage.county.profile(GUN_BRITT), SystemClock())) as hers:
        assert len(written_since(frozen, file, later, hers)) > 5, "she reads all of it"


def go_through_what_must_be_done(seat: Seat) -> str:
    """Every step of the page, by hand; answers the new alias."""
    hands = seat.hands
    hands.press("Personer")
    hands.press(SCRIPT.alias)
    hands.open_tab("Trygghet")
    hands.press("Platsen kan vara röjd")
    hands.read("Vilka kan läsa, och vilka ska stängas ute?")
    hands.press(INGRID.name)
    hands.press("Stäng ute dem jag har valt")
    hands.read(f"Utestängda: {INGRID.name}")
    page = hands.root.findChild(RevealedPage)
    assert isinstance(page, RevealedPage)
    alias = page.alias_buttons[0].text()
    hands.press(alias)
    hands.read("Akten har ett annat alias sedan")
    hands.write("Vilka måste få veta?", SCHOOL)
    hands.press("Lägg till i listan")
    hands.press(SCHOOL)
    hands.read("Fick veta")
    hands.press("Klart för nu")
    until(lambda: seat.behind(closed), "att det är klart för nu")
    [told] = seat.behind(lambda desk: desk.ledger.all(file_of(desk), SafetyStep))
    assert (told.record.subject, told.record.done_at is not None) == (SCHOOL, True)
    return alias


def closed(desk: Desk) -> bool:
    [event] = desk.ledger.all(file_of(desk), SafetyEvent)
    return event.record.closed_on == today(SystemClock())


def write_afterwards(seat: Seat, file: CompartmentId) -> None:
    """A note by hand, and a part of the plan."""
    seat.hands.open_tab("Anteckningar")
    seat.hands.write("Ny anteckning", LATER)
    seat.hands.press("Skriv under")
    seat.hands.read(LATER)
    section = SafetySection(heading=SafetyHeading.SOCIAL, text=SECTION)
    seat.behind(lambda desk: desk.safety.create(file, section))
