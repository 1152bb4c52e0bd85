"""SC7: a case goes from Bräcke to another municipality, in the windows that people see, over a real server."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from demo.cast import GUN_BRITT, LOVE
from demo.county import County
from demo.script import Script
from demo.stage import Album, Seat, Stage, a_stage
from demo.steps import social_worker, transfer
from desktop.domain.compartments import CompartmentKind
from desktop.domain.records.access_log import LogEntry
from desktop.domain.records.case_transfer import ReceivedCase
from desktop.domain.records.person_file import JournalNote
from desktop.domain.records.support_plan import Goal, Subgoal, SupportPlan
from desktop.services.desk import Desk
from desktop.services.transfer import sealed_page
from desktop.ui.views.transfer.received_screen import ReceivedScreen

SCRIPT = Script()


@pytest.fixture
def stage(staffed_county: County, application: None) -> Iterator[Stage]:
    """Gun-Britt in Bräcke, Love in Strömsund; Sundsvall is another county's."""
    with a_stage(staffed_county, (GUN_BRITT, LOVE), Album(None)) as made:
        yield made


def write_the_file(seat: Seat) -> None:
    """A file with a plan, and a note that stays."""
    social_worker.open_a_file(seat, SCRIPT)
    social_worker.start_a_plan(seat, SCRIPT)
    social_worker.write_a_note(seat, SCRIPT)


def received(desk: Desk) -> tuple[str, list[str], int]:
    """Of the newest file: where it comes from, what its plan says, and how many notes it has."""
    file = desk.ledger.compartments(CompartmentKind.PERSON_FILE)[0].id
    [origin] = desk.ledger.all(file, ReceivedCase)
    plan = [seen.record.own_words for seen in desk.ledger.all(file, SupportPlan)]
    goals = [seen.record.text for seen in desk.ledger.all(file, Goal)]
    steps = [seen.record.text for seen in desk.ledger.all(file, Subgoal) if seen.record.goal]
    return origin.record.unit, [*plan, *goals, *steps], len(desk.ledger.all(file, JournalNote))


def logged(desk: Desk) -> list[str]:
    """Why, as the log of this computer has it."""
    books = desk.access_log.own_books()
    return [seen.record.reason for book in books for seen in desk.ledger.all(book.id, LogEntry) if seen.record.reason]


def test_a_case_goes_directly_to_a_municipality_that_has_the_program(stage: Stage) -> None:
    """Nothing goes on a number that nobody read out; it is a file there only when taken in; then Bräcke closes."""
    with stage.sitting(LOVE) as seat:
        number = transfer.read_out_the_number(seat, "Bräcke")
    with stage.sitting(GUN_BRITT) as seat:
        hands = seat.hands
        write_the_file(seat)
        transfer.open_the_page(seat, SCRIPT.alias)
        hands.read("29 kap. 2 §")
        hands.read("29 kap. 10–11 §§")
        transfer.choose(seat, "2313", "Strömsund", *transfer.PARTS)
        hands.press("Visa vad som följer med")
        hands.read(SCRIPT.own_words)
        assert not hands.sees(SCRIPT.note)
        transfer.send(seat, "1234 5678")
        hands.read("inte det som mottagarens program visar")
        assert seat.behind(lambda desk: desk.ledger.compartments(CompartmentKind.TRANSFER)) == []
        hands.write_anew("Numret som mottagarens program visar", number)
        hands.press("Skicka till mottagaren")
        hands.read("Väntar på svar från Strömsunds kommun")
        seat.send_and_fetch()
    with stage.sitting(LOVE) as seat:
        hands = seat.hands
        seat.send_and_fetch()
        hands.press("Idag")
        hands.read("Bräcke kommun ber dig ta emot ett ärende")
        assert seat.behind(lambda desk: desk.ledger.compartments(CompartmentKind.PERSON_FILE)) == []
        hands.press("Personer")
        hands.press("Ta emot ett ärende från en annan kommun")
        hands.read("Gun-Britt Modin")
        hands.press("Ta emot")
        hands.read("Ärendet ägs av Strömsunds kommun")
        assert seat.behind(received) == ("2305", [SCRIPT.own_words, SCRIPT.goal, SCRIPT.subgoal], 0)
        seat.send_and_fetch()
    with stage.sitting(GUN_BRITT) as seat:
        hands = seat.hands
        seat.send_and_fetch()
        hands.press("Idag")
        hands.read("Strömsunds kommun har tagit emot det")
        assert seat.behind(lambda desk: desk.ledger.compartments(CompartmentKind.TRANSFER)) == []
        transfer.open_the_page(seat, SCRIPT.alias)
        hands.press("Stäng akten")
        hands.read("Akten här är stängd")
        seat.send_and_fetch()
    with stage.sitting(GUN_BRITT) as seat:
        _read_a_closed_file(seat)


def _read_a_closed_file(seat: Seat) -> None:
    """A question comes back: she reads what there was, with a reason that stands in the log."""
    hands, why = seat.hands, "Strömsund ringer om nycklarna"
    hands.press("Personer")
    hands.press(SCRIPT.alias)
    hands.read("Akten är stängd. Skriv varför du behöver läsa den.")
    assert not hands.sees(SCRIPT.situation)
    hands.write("Varför du behöver läsa den", why)
    hands.press("Öppna den stängda akten")
    hands.read(SCRIPT.situation)
    assert why in seat.behind(logged)


def test_a_case_goes_as_a_sealed_file_where_there_is_no_program(stage: Stage, tmp_path: Path) -> None:
    """2280 is not Sundsvall; nothing of the file can be read without the words; the answer is written by hand."""
    with stage.sitting(GUN_BRITT) as seat:
        hands = seat.hands
        write_the_file(seat)
        transfer.open_the_page(seat, SCRIPT.alias)
        transfer.choose(seat, "2280", "Sundsvall", *transfer.PARTS)
        hands.press("Visa vad som följer med")
        hands.read("Kod 2280 hör till Härnösand, och du skrev Sundsvall")
        hands.write_anew("Kommunens kod, fyra siffror", "2281")
        hands.press("Visa vad som följer med")
        hands.read("Det här går till Sundsvalls kommun (2281)")
        place, words = transfer.save_sealed(seat, tmp_path)
        hands.read("Väntar på svar från Sundsvalls kommun")
        hands.read(words)
        hands.write("Hur, och av vem", "Per telefon, enhetschefen")
        hands.press("De tar emot ärendet", of="Vad de svarade")
        hands.press("Skriv in svaret i akten")
        hands.read("Sundsvalls kommun har tagit emot ärendet")
    page = place.read_bytes()
    assert place.name.startswith("bredvid-utskrift-")
    for secret in (SCRIPT.alias, SCRIPT.own_words, SCRIPT.name, "Bräcke", "Sundsvall", words):
        assert secret.encode() not in page
    files = sealed_page.open_sealed(page, words)
    assert files[sealed_page.PAPER].startswith(b"%PDF-1.4")
    content = json.loads(files[sealed_page.CONTENT])
    assert content["to"]["code"] == "2281"
    assert SCRIPT.own_words in files[sealed_page.CONTENT].decode()
    assert SCRIPT.note not in files[sealed_page.CONTENT].decode()
    with stage.sitting(LOVE) as seat:
        _take_in_as_a_file(seat, place, words)


def _take_in_as_a_file(seat: Seat, place: Path, words: str) -> None:
    """Whoever has the program opens it there; a wrong passphrase, and a picture instead of it, are said plainly."""
    hands = seat.hands
    hands.press("Personer")
    hands.press("Ta emot ett ärende från en annan kommun")
    [screen] = hands.root.findChildren(ReceivedScreen)
    picture = place.with_name("bild.html")
    picture.write_bytes(b"\x89PNG\r\n")
    screen.choose_file(str(picture))
    hands.read("Filen är läst")
    hands.write("De tio orden som du fick på telefon", words)
    hands.press("Öppna den låsta filen")
    hands.read("Det är ingen fil med ett ärende i")
    screen.choose_file(str(place))
    hands.write_anew("De tio orden som du fick på telefon", "fel ord")
    hands.press("Öppna den låsta filen")
    hands.read("Lösenordet stämmer inte")
    hands.write_anew("De tio orden som du fick på telefon", words.upper())
    hands.press("Öppna den låsta filen")
    hands.read("Bräcke kommun ber dig att ta emot ett ärende")
    hands.press("Ta emot")
    hands.read("Ärendet ägs av Strömsunds kommun")
    assert seat.behind(received) == ("2305", [SCRIPT.own_words, SCRIPT.goal, SCRIPT.subgoal], 0)
