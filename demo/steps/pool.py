"""The pool: a coordinator hands over ties; a handler compares them beside her file, and says what she came to."""

from __future__ import annotations

from demo.cast import GUN_BRITT, PETRA
from demo.checks import Checks
from demo.stage import Seat, Stage

ALIAS = "Tall"


def show_the_pool(stage: Stage, checks: Checks) -> None:
    """Petra, Gun-Britt, and Petra's computer looked through."""
    with stage.sitting(PETRA) as seat:
        seat.send_and_fetch()
        _answer(seat, checks)
        seat.send_and_fetch()
    with stage.sitting(GUN_BRITT) as seat:
        seat.send_and_fetch()
        _compare(seat)


def _answer(seat: Seat, checks: Checks) -> None:
    hands = seat.hands
    hands.press("Kontaktpersoner")
    hands.read("prövar kortet")
    checks.none_in("länet ser inte vem det gäller", (ALIAS,), hands.words())
    seat.picture("banken-fragor", variants=True)
    hands.press("Lämna ut anknytningarna")
    hands.read("Ingen frågar om något.")
    hands.open_tab("Banken")
    hands.read("Kort 1")
    seat.picture("banken-kort", variants=True)
    hands.open_tab("På väg")
    hands.read("Maj Sörlin")
    hands.read("En kväll i utbildningen")
    seat.picture("banken-pa-vag", variants=True)
    hands.press("Maj Sörlin")
    hands.read("Vad som sades på intervjun")
    seat.picture("banken-person", variants=True)


def _compare(seat: Seat) -> None:
    hands = seat.hands
    hands.press("Personer")
    hands.press(ALIAS)
    hands.open_tab("Översikt")
    hands.press("Sök kontaktperson")
    hands.read("Universitetet i Östersund")
    seat.picture("sok-kontaktperson", variants=True)
    hands.press("Jämför")
    hands.read("Inga ord liknar varandra.")
    seat.picture("jamfor-anknytningar", variants=True)
    hands.press("Lämplig för detta uppdrag", of="Vad du kom fram till")
    hands.press("Spara bedömningen")
    hands.press("Till uppdraget")
    hands.read("är lämplig för det här uppdraget.")
    seat.picture("uppdrag-fran-banken", variants=True)
