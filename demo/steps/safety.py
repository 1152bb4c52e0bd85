"""Beside the main job: a safety plan that has been talked through, and what is done when a place may be known."""

from __future__ import annotations

from demo.cast import GUN_BRITT
from demo.stage import Stage


def show_safety(stage: Stage) -> None:
    """Pictures for the eye; nothing of röjd is gone through with, and it is taken back."""
    with stage.sitting(GUN_BRITT) as seat:
        hands = seat.hands
        hands.press("Personer")
        hands.press("Tall")
        hands.open_tab("Trygghet")
        hands.read("Programmet kan inte se om en plats är trygg.")
        seat.picture("tall-trygghet", variants=True)
        hands.press("Skriv upp en bedömning")
        seat.picture("tall-trygghet-bedomning")
        hands.press("Klar")
        hands.press("Skriv ut …")
        hands.read("Varför behövs den på papper?")
        seat.picture("tall-trygghet-papper")
        hands.press("Tillbaka till trygghetsplanen")
        hands.press("Platsen kan vara röjd")
        hands.read("Vilka kan läsa, och vilka ska stängas ute?")
        seat.picture("tall-rojd", variants=True)
        hands.press("Det blev fel, ta bort det")
        hands.read("Programmet kan inte se om en plats är trygg.")
