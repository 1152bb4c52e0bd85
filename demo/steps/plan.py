"""Beside the main job: a plan that has been gone through, versions beside each other, the person's paper, the end."""

from __future__ import annotations

from demo.cast import GUN_BRITT
from demo.stage import Stage


def show_the_plan(stage: Stage) -> None:
    """Pictures for the eye; nothing is closed, and nothing new is kept."""
    with stage.sitting(GUN_BRITT) as seat:
        hands = seat.hands
        hands.press("Personer")
        hands.press("Tall")
        hands.open_tab("Stödplan")
        hands.read("På lång sikt")
        seat.picture("tall-stodplan-hel", variants=True)
        hands.press("Genomgångar och livskvalitet")
        hands.read("Din egen skattning. Inte ett test.")
        seat.picture("tall-genomgangar", variants=True)
        hands.press("Visa som tabell")
        seat.picture("tall-livskvalitet-tabell")
        hands.press("Gå igenom planen")
        hands.read("Och om ensamheten, med egna ord")
        seat.picture("tall-ny-genomgang", variants=True)
        hands.press("Klar")
        hands.press("Tillbaka till planen")
        hands.press("Vad som har ändrats")
        hands.read("Senaste genomgången var")
        seat.picture("tall-jamfor", variants=True)
        hands.press("Tillbaka till planen")
        hands.press("Papper till personen")
        hands.read("Ett papper att behålla")
        seat.picture("tall-papper-val", variants=True)
        hands.press("Visa papperet")
        hands.read("Spara som PDF")
        seat.picture("tall-papper")
        hands.press("Tillbaka", of="")
        hands.press("Tillbaka till planen")
        hands.press("Avsluta planen …")
        hands.read("Kvarstår behov?")
        seat.picture("tall-avsluta", variants=True)
        hands.press("Tillbaka till planen")
        hands.read("På lång sikt")
