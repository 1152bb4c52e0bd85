"""Pictures of the administrator's room: the county, an invitation, one who waits, and a lost computer."""

from __future__ import annotations

from demo.cast import KERSTIN, MAJ_LIS
from demo.checks import Checks
from demo.stage import Stage


def show_administration(stage: Stage, checks: Checks) -> None:
    """Kerstin looks through the county and invites somebody; Maj-Lis reads of the lost computer what only she may."""
    stage.county.tell_address(stage.link.url, [KERSTIN, MAJ_LIS])
    with stage.sitting(KERSTIN) as seat:
        hands = seat.hands
        hands.read("Väntar på att släppas in")
        seat.picture("administration", variants=True)
        hands.press("Rut Ekdahl")
        hands.read("Att läsa upp, eller skriva på papper")
        seat.picture("administration-inbjudan", variants=True)
        hands.press("Administration")
        hands.press("Bjud in någon")
        seat.picture("administration-bjud-in")
        hands.press("Administration")
        hands.press("Maj-Lis Nystedt")
        seat.picture("administration-medlem", variants=True)
        hands.press("Administration")
        hands.press("Viveka Ahlin, Östersund")
        hands.read("Nio uppgifter")
        seat.picture("dator-borta-forvaltaren", variants=True)
        checks.none_in("förvaltaren ser inget alias", ("Skata", "Lom"), hands.words())
    with stage.sitting(MAJ_LIS) as seat:
        hands = seat.hands
        seat.send_and_fetch()
        hands.read("En dator är borta: Viveka Ahlin.")
        seat.picture("idag-dator-borta")
        hands.press("Öppna och läs")
        hands.read("Nio uppgifter")
        seat.picture("dator-borta-enheten", variants=True)
