"""Step 4. The consent is withdrawn without coverage; at the next contact the county's copy goes, and receipts come."""

from __future__ import annotations

from demo.cast import COUNTY_TEAM, Person
from demo.checks import Checks
from demo.script import Script
from demo.stage import Seat
from desktop.domain.compartments import CompartmentKind
from desktop.domain.identity import CompartmentId
from desktop.services.desk import Desk


def disclosed_compartment(seat: Seat, script: Script) -> CompartmentId:
    """Where the county's copies lie; to be looked for when they should be gone."""

    def look(desk: Desk) -> CompartmentId:
        infos = desk.ledger.compartments(CompartmentKind.DISCLOSURE)
        return next(info.id for info in infos if info.card.alias == script.alias)

    return seat.behind(look)


def withdraw(seat: Seat, script: Script) -> None:
    """One press; it holds here at once, and the screen says so."""
    hands = seat.hands
    hands.press("Personer")
    if hands.has(script.alias):
        hands.press(script.alias)
    hands.open_tab("Samtycken")
    hands.write(f"Vad {script.alias} sa, om du vill", script.withdrawn_words)
    hands.press("Återkalla")
    hands.read("Får inte lämnas till")
    hands.read("gällde här direkt")
    hands.read("Det som har lästs eller sagts på samråd går inte att ta tillbaka.")
    seat.picture("aterkallat-utan-tackning")


def see_that_it_is_gone(seat: Seat, script: Script, checks: Checks, place: str) -> None:
    """On the coordinator's screen: that something was withdrawn, not what."""
    hands = seat.hands
    hands.press("Inkorg")
    hands.read(f"Något från {place}")
    words = hands.words()
    checks.none_in("på länets skärm finns inget kvar av det", (script.situation, script.wishes, script.alias), words)
    seat.picture("inkorg-aterkallat")


def see_the_receipts(seat: Seat, script: Script, coordinator: Person) -> None:
    """Who has been told, and who has confirmed."""
    hands = seat.hands
    hands.press("Personer")
    if hands.has(script.alias):
        hands.press(script.alias)
    hands.open_tab("Samtycken")
    hands.read("Vem har fått besked")
    hands.read(coordinator.name)
    hands.read("bekräftat")
    hands.read("kvitto")
    hands.read(COUNTY_TEAM)
    seat.picture("aterkallat-samtycke")
