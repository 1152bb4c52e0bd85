"""Beside the main job: a file is off the computer during a journey, and what is lent is locked without contact."""

from __future__ import annotations

from demo.cast import Person
from demo.clocks import TurnedClock
from demo.stage import Seat, Stage
from desktop.bootstrap.surroundings import SystemClock
from desktop.domain.lease import DAY_MS


def leave(seat: Seat, alias: str) -> None:
    """Chosen, sent, and gone from this computer."""
    hands = seat.hands
    hands.press("Den här datorn")
    hands.read("Resläge")
    hands.press("Ta bort akter inför en resa …")
    hands.press(f"{alias}, personakt")
    hands.read("Kan låta dem komma tillbaka")
    seat.picture("resa-valj", variants=True)
    hands.press("Ta bort dem från datorn")
    hands.read("Valt: en akt")
    seat.send_and_fetch()
    hands.press("Den här datorn")
    hands.read("är en akt borta från den här datorn")
    seat.picture("resa-borta", variants=True)


def ask_back(seat: Seat) -> None:
    """Home again."""
    hands = seat.hands
    hands.press("Den här datorn")
    hands.press("Jag är hemma, be om dem")
    hands.read("De kommer tillbaka när någon har sagt ja")
    seat.send_and_fetch()


def let_come_back(seat: Seat, traveller: Person) -> None:
    """A colleague has rung, and says yes."""
    hands = seat.hands
    hands.press("Idag")
    hands.read(f"{traveller.name} är hemma från en resa")
    seat.picture("resa-idag-kollega")
    hands.press("Öppna", of=f"{traveller.name} är hemma från en resa")
    hands.read("Programmet kan inte se vem som frågar")
    seat.picture("resa-fraga", variants=True)
    hands.press("Vi har talats vid: låt dem komma tillbaka")
    hands.read("Ingen ber om akter just nu.")
    seat.send_and_fetch()


def in_days(days: float) -> TurnedClock:
    """A computer's clock, so many days from now."""
    return TurnedClock(SystemClock().now() + round(days * DAY_MS))


def show_journeys_and_leases(stage: Stage, worker: Person, colleague: Person, lent_to: Person, alias: str) -> None:
    """Pictures for the eye, and a small story: away, back again; warned, locked, and back at the next contact."""
    stage.link.mend()
    with stage.sitting(worker) as seat:
        seat.send_and_fetch()
        leave(seat, alias)
        ask_back(seat)
    with stage.sitting(colleague) as seat:
        seat.send_and_fetch()
        let_come_back(seat, worker)
    with stage.sitting(worker) as seat:
        seat.send_and_fetch()
        seat.send_and_fetch()
        seat.hands.press("Personer")
        seat.hands.read(alias)
    with stage.sitting(lent_to) as seat:
        seat.send_and_fetch()
    stage.link.cut()
    try:
        _warned_and_locked(stage, lent_to)
    finally:
        stage.link.mend()
    with stage.sitting(lent_to) as seat:
        seat.send_and_fetch()
        seat.hands.no_longer_sees("är låst tills datorn har haft kontakt med länet")


def _warned_and_locked(stage: Stage, lent_to: Person) -> None:
    """Without coverage, in the room that tells of it, wherever she was before."""
    with stage.sitting(lent_to, in_days(11)) as seat:
        seat.hands.press("Mina träffar")
        seat.hands.read("låses det du har till låns")
        seat.picture("lan-snart", variants=True)
    with stage.sitting(lent_to, in_days(14.5)) as seat:
        seat.hands.press("Mina träffar")
        seat.hands.read("är låst tills datorn har haft kontakt med länet")
        seat.picture("lan-last", variants=True)
