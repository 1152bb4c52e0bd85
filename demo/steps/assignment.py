"""The course of an assignment: the handler's page with its tapering and its cost, and what a contact person says."""

from __future__ import annotations

from demo.cast import GUN_BRITT, ULLA
from demo.stage import Seat, Stage

ALIAS = "Tall"


def show_the_course(stage: Stage) -> None:
    """Gun-Britt's page, and Ulla's screen. Nothing is left behind."""
    with stage.sitting(GUN_BRITT) as seat:
        _page(seat)
    with stage.sitting(ULLA) as seat:
        _words(seat)


def _page(seat: Seat) -> None:
    hands = seat.hands
    hands.press("Personer")
    hands.press(ALIAS)
    hands.open_tab("Kontaktperson")
    hands.read("Så här långt")
    seat.picture("uppdrag-i-akten", variants=True)
    hands.press("Planera avslut")
    hands.press("Föreslå steg")
    seat.picture("uppdrag-utfasning", variants=True)
    hands.press("Avbryt")
    hands.press("Skriv ett steg till")
    seat.picture("uppdrag-steg")
    hands.press("Avbryt")
    hands.press("Ändra uppdraget")
    hands.read("Överenskommelsen")
    seat.picture("uppdrag-overenskommelse", variants=True)
    hands.press("Avbryt")
    hands.press("Kostnad för alla uppdrag")
    hands.read("Spara som PDF")
    seat.picture("uppdrag-kostnad")
    hands.press("Tillbaka")


def _words(seat: Seat) -> None:
    hands = seat.hands
    hands.press("Mina träffar")
    hands.press("Något oroar mig")
    hands.read("Det går till")
    seat.picture("mina-traffar-oro", variants=True)
    hands.press("Släng det")
    for name in ("Lämna in rapporten", "Titta på rapporten"):
        if hands.has(name):
            hands.press(name)
            hands.read("Rapport för")
            seat.picture("halvarsrapport", variants=True)
            hands.press("Tillbaka")
            return
