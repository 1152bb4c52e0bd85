"""SC7: a case goes from one municipality to another, directly and as a sealed file, and the file is closed."""

from __future__ import annotations

import tempfile
from pathlib import Path

from demo.cast import GUN_BRITT, LOVE
from demo.hands import NotThere, until
from demo.stage import Seat, Stage
from desktop.ui.printing.saving import PaperSaver
from desktop.ui.views.transfer.going_card import GoingCard
from desktop.ui.views.transfer.received_screen import ReceivedScreen

PAGE = "Flytta ärendet till en annan kommun"
PARTS = ("Namn och personnummer", "Planen: egna ord, områden och mål", "Delmål som är öppna")


def show_the_move(stage: Stage) -> None:
    """Pictures for the eye, of a file with a history; the question is taken back at the end."""
    with stage.sitting(LOVE) as seat:
        number = read_out_the_number(seat, "Bräcke")
        seat.picture("ta-emot-arende", variants=True)
    with stage.sitting(GUN_BRITT) as seat, tempfile.TemporaryDirectory() as folder:
        hands = seat.hands
        open_the_page(seat, "Tall")
        seat.picture("flytta-arende", variants=True)
        choose(seat, "2280", "Sundsvall", *PARTS)
        hands.press("Visa vad som följer med")
        hands.read("hör till Härnösand")
        seat.picture("flytta-arende-fel-kod", variants=True)
        hands.write_anew("Kommunens kod, fyra siffror", "2281")
        hands.press("Visa vad som följer med")
        hands.read("Det här går till Sundsvalls kommun (2281)")
        seat.picture("flytta-arende-last-fil", variants=True)
        _, words = save_sealed(seat, Path(folder))
        hands.read("Väntar på svar från Sundsvalls kommun")
        hands.read(words)
        seat.picture("flytta-arende-vantar", variants=True)
        hands.press("Ta tillbaka frågan")
        hands.read("Frågan är tagen tillbaka")
        choose(seat, "2313", "Strömsund", *PARTS)
        hands.press("Visa vad som följer med")
        hands.read("Det här går till Strömsunds kommun (2313)")
        seat.picture("flytta-arende-direkt", variants=True)
        send(seat, number)
        seat.send_and_fetch()
    with stage.sitting(LOVE) as seat:
        seat.send_and_fetch()
        seat.hands.press("Idag")
        seat.hands.read("ber dig ta emot ett ärende")
        seat.hands.press("Personer")
        seat.hands.press("Ta emot ett ärende från en annan kommun")
        seat.hands.read("Gun-Britt Modin")
        seat.picture("ta-emot-arende-fraga", variants=True)
        refuse(seat, "Vi behöver talas vid först.")
        seat.send_and_fetch()
    with stage.sitting(GUN_BRITT) as seat:
        seat.send_and_fetch()
        open_the_page(seat, "Tall")
        seat.hands.read("har tackat nej")
        seat.picture("flytta-arende-nej")


def read_out_the_number(seat: Seat, municipality: str) -> str:
    """What she says on the telephone to somebody there."""
    hands = seat.hands
    hands.press("Personer")
    hands.press("Ta emot ett ärende från en annan kommun")
    hands.read("Ditt nummer i dag")
    hands.write("Vilken kommun ringer", municipality)
    [screen] = hands.root.findChildren(ReceivedScreen)
    until(lambda: bool(screen.number.text()), "numret")
    return screen.number.text()


def open_the_page(seat: Seat, alias: str) -> None:
    """From the overview of a file."""
    seat.hands.press("Personer")
    seat.hands.press(alias)
    seat.hands.open_tab("Översikt")
    seat.hands.press(PAGE)


def choose(seat: Seat, code: str, name: str, *parts: str) -> None:
    """To whom, and what goes along."""
    hands = seat.hands
    hands.write_anew("Kommunens kod, fyra siffror", code)
    hands.write_anew("Kommunens namn", name)
    for part in parts:
        hands.press(part)


def send(seat: Seat, number: str) -> None:
    """To the only handler there."""
    seat.hands.write("Numret som mottagarens program visar", number)
    seat.hands.press("Skicka till mottagaren")


def save_sealed(seat: Seat, to: Path) -> tuple[Path, str]:
    """Where the file lies, and the ten words."""
    [card] = seat.hands.root.findChildren(GoingCard)
    words = card.spoken
    seat.hands.press("Spara den låsta filen")

    def asked() -> PaperSaver | None:
        savers = seat.hands.root.findChildren(PaperSaver)
        return next((saver for saver in savers if saver.dialog is not None), None)

    until(lambda: asked() is not None, "frågan om var filen ska ligga")
    saver = asked()
    if saver is None or saver.dialog is None:
        raise NotThere("ingen fråga om var filen ska ligga")
    place = to / Path(saver.dialog.selectedFiles()[0]).name
    saver.dialog.reject()
    saver.save(str(place))
    saver.dialog = None
    until(place.exists, "att filen sparades")
    seat.hands.settle()
    return place, words


def refuse(seat: Seat, why: str) -> None:
    """No, with a reason."""
    seat.hands.write("Om du tackar nej: varför?", why)
    seat.hands.press("Tacka nej")
    seat.hands.read("Ingen annan kommun har frågat dig något.")
