"""Den här datorn: what opens it, when it locks, the code on paper, and the municipality's recovery key."""

from __future__ import annotations

from demo.cast import GUN_BRITT
from demo.stage import Stage


def show_this_computer(stage: Stage) -> None:
    """Pictures for the eye; nothing is changed."""
    with stage.sitting(GUN_BRITT) as seat:
        hands = seat.hands
        hands.press("Den här datorn")
        hands.read("När den låser sig")
        seat.picture("den-har-datorn", variants=True)
        hands.press("Byt lösenfras")
        seat.picture("byt-losenfras")
        hands.press("Den här datorn")
        hands.press("Skriv ut en ny kod")
        hands.read("En ny återställningskod")
        seat.picture("ny-aterstallningskod", variants=True)
        hands.press("Den här datorn")
        hands.press("Gör en återställningsnyckel")
        hands.read("De två tjänstepersonerna")
        seat.picture("gor-aterstallningsnyckel")
