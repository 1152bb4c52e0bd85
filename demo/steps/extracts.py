"""What leaves a file on paper, and a file that goes to a colleague: registerutdrag, a guardian's request, handover."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt

from demo.cast import GUN_BRITT
from demo.hands import NotThere, until
from demo.stage import Seat, Stage
from desktop.ui.printing.saving import PaperSaver


def show_the_papers(stage: Stage) -> None:
    """Pictures for the eye, of a file with a history."""
    with stage.sitting(GUN_BRITT) as seat:
        hands = seat.hands
        hands.press("Personer")
        hands.press("Tall")
        hands.open_tab("Översikt")
        hands.press("Registerutdrag")
        hands.read("kvar att gå igenom")
        seat.picture("registerutdrag-lasa", variants=True)
        read_everything(seat)
        hands.press("Visa papperet")
        hands.read("Spara som PDF")
        seat.picture("registerutdrag-papper", variants=True)
        hands.press("Personer")
        hands.press("Rönn")
        hands.open_tab("Översikt")
        ask_as_guardian(seat, "Amal Haddad", "i dag")
        seat.picture("vardnadshavare-begaran", variants=True)
        hands.press("Lämna inte ut 3")
        seat.picture("vardnadshavare-provas", variants=True)
        hands.press("Personer")
        hands.press("Tall")
        hands.open_tab("Översikt")
        hands.press("Lämna över akten")
        hands.read("Det här är på gång")
        seat.picture("lamna-over", variants=True)
        hands.press("Personer")
        hands.press("Lämna över dina akter till en kollega")
        hands.read("kvar att lämna över")
        seat.picture("lamna-over-alla", variants=True)


def read_everything(seat: Seat, key: Qt.Key = Qt.Key.Key_2, reason: bool = False) -> None:
    """One key an item, until none is left; with a reason where one is asked for."""
    hands = seat.hands
    for _ in range(200):
        hands.settle()
        if not hands.sees("kvar att gå igenom"):
            return
        hands.key(key)
        if reason:
            hands.settle()
            hands.key(Qt.Key.Key_Space)


def ask_as_guardian(seat: Seat, guardian: str, day: str) -> None:
    """A guardian has asked; custody is checked, and somebody decides."""
    hands = seat.hands
    hands.press("En vårdnadshavare begär att läsa")
    hands.press("Skriv upp en begäran")
    hands.write("Vem som begär", guardian)
    hands.write("Vem det är för barnet", "mamma")
    hands.write("Vårdnaden kontrollerad den", day)
    hands.write("Vem som beslutar", "Mats Ederborg, IFO-chef")
    hands.write("Beslutet fattat den", day)
    hands.key(Qt.Key.Key_Return)
    hands.settle()


def save_the_paper(seat: Seat, to: Path) -> None:
    """Through the program's own dialog for where to save, whose answer is given here."""
    to.mkdir(parents=True, exist_ok=True)
    seat.hands.press("Spara som PDF")
    for saver in seat.hands.root.findChildren(PaperSaver):
        if saver.dialog is not None:
            name = Path(saver.dialog.selectedFiles()[0]).name
            saver.dialog.reject()
            saver.save(str(to / name))
            saver.dialog = None
            break
    else:
        raise NotThere("ingen fråga om var papperet ska ligga")
    until(lambda: (to / name).exists(), "att papperet sparades")
    seat.hands.settle()


def hand_over(seat: Seat, colleague: str, last_day: str, line: str) -> None:
    """The lines that are suggested, and one more; to a colleague, with a last day."""
    hands = seat.hands
    hands.press("Lämna över akten")
    hands.press("Lägg till en rad")
    hands.type_text(line)
    hands.choose("Vem tar över", colleague)
    hands.write("Din sista dag med akten", last_day)
    hands.press("Lämna över")
    hands.read("Väntar på att")
    seat.picture("lamnad-over")


def take_over(seat: Seat, line: str) -> None:
    """First thing in Idag, and first thing in the file."""
    hands = seat.hands
    hands.press("Idag")
    hands.read("Lämnad över till dig")
    seat.picture("idag-lamnad-over", variants=True)
    hands.press("Läs")
    hands.read("har lämnat över den här akten till dig")
    hands.read(line)
    seat.picture("mottaget", variants=True)
    hands.press("Mottaget")
    hands.no_longer_sees("har lämnat över den här akten till dig")
