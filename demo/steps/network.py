"""Beside the main job: a network in four moments, two of them beside each other, in words, and who takes over."""

from __future__ import annotations

from pathlib import Path

from demo.cast import GUN_BRITT
from demo.four_moments import keep_four_moments
from demo.stage import Stage


def show_the_network(stage: Stage, keep: Path | None = None) -> None:
    """Pictures for the eye; nothing is changed. `keep`: where the four moments are written side by side."""
    with stage.sitting(GUN_BRITT) as seat:
        hands = seat.hands
        hands.press("Personer")
        hands.press("Tall")
        hands.open_tab("Nätverk")
        hands.read("Så läser du bilden")
        seat.picture("tall-natverk", variants=True)
        for moment, name in (("Innan…", "innan"), ("Vid…", "vid"), ("Efter en längre tid…", "efter")):
            hands.press(moment)
            seat.picture(f"tall-natverk-{name}")
        hands.press("Utfasning")
        hands.read("Stöd som fasas ut")
        seat.picture("tall-utfasning", variants=True)
        hands.press("Utfasning")
        hands.press("Jämför två bilder")
        hands.read("Vad som har hänt från den ena till den andra")
        seat.picture("tall-natverk-jamfor", variants=True)
        hands.press("Jämför två bilder")
        hands.press("Visa som text")
        seat.picture("tall-natverk-text", variants=True)
        hands.press("Visa som bild")
        if keep is not None:
            cards = seat.behind(lambda desk: desk.people.cards())
            file = next(card.compartment for card in cards if card.alias == "Tall")
            keep_four_moments(seat.behind(lambda desk: desk.maps.view(file)), keep)
