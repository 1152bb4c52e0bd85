"""Beside the main job: what stands around a person, and what was written copied for the records system."""

from __future__ import annotations

from demo.cast import GUN_BRITT
from demo.stage import Stage


def show_around_the_person(stage: Stage) -> None:
    """Pictures for the eye; what is opened is closed again as it was."""
    with stage.sitting(GUN_BRITT) as seat:
        hands = seat.hands
        hands.press("Personer")
        hands.press("Tall")
        hands.open_tab("Kring personen")
        hands.read("Syskon och andra nära")
        seat.picture("tall-kring-personen", variants=True)
        hands.press("Skriv upp ett barn")
        seat.picture("tall-kring-personen-barn")
        hands.press("Klar")
        hands.press("Skriv hur det går med skolan")
        seat.picture("tall-kring-personen-skola")
        hands.press("Klar")
        hands.open_tab("Anteckningar")
        hands.read("Du kan ändra orden")
        hands.press("Kopiera till journalen")
        hands.read("den officiella anteckningen hör hemma där")
        seat.picture("tall-kopierat-till-journalen", variants=True)
