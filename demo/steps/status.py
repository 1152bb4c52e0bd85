"""The panel above the status line: who has received what, what stays here, and a pause."""

from __future__ import annotations

from demo.cast import GUN_BRITT
from demo.stage import Stage


def show_status(stage: Stage) -> None:
    """Pictures of the panel; a pause is taken back at once."""
    with stage.sitting(GUN_BRITT) as seat:
        hands = seat.hands
        hands.press("Idag")
        hands.press("Skickat…")
        hands.read("Mottaget av andra")
        seat.picture("status-mottaget", variants=True)
        hands.press("Väntar…")
        hands.read("Väntar på att skickas")
        seat.picture("status-vantar")
        hands.press("Stäng")
