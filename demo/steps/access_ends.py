"""A file is taken away while it is open on the screen: what is half typed is kept, and Idag says what has happened."""

from __future__ import annotations

from contextlib import closing

from demo.cast import Person
from demo.computer import Computer
from demo.stage import Seat, Stage
from desktop.bootstrap.surroundings import SystemClock
from desktop.domain.compartments import CompartmentKind

HALF = "Ringde skolan om måndag, och hann inte"


def show_access_that_ends(stage: Stage, person: Person, by: Person, alias: str) -> None:
    """She writes in a file that she handles; a colleague lets her out meanwhile, and she has contact."""
    with stage.sitting(person) as seat:
        seat.send_and_fetch()
        open_and_begin(seat, alias)
        let_out(stage, person, by, alias)
        seat.send_and_fetch()
        see_that_it_has_ended(seat, alias)


def open_and_begin(seat: Seat, alias: str) -> None:
    """In the middle of a sentence."""
    hands = seat.hands
    hands.press("Personer")
    hands.press(alias)
    hands.open_tab("Anteckningar")
    hands.write("Ny anteckning", HALF)
    hands.read("Sparat på datorn")


def let_out(stage: Stage, person: Person, by: Person, alias: str) -> None:
    """On the colleague's computer, and sent."""
    with closing(Computer.open(stage.county.profile(by), SystemClock())) as computer:
        computer.sync()
        infos = computer.desk.ledger.compartments(CompartmentKind.PERSON_FILE)
        file = next(info.id for info in infos if info.card.alias == alias)
        found = computer.desk.handlers.of(file).handlers
        computer.desk.handlers.remove(file, next(one.member.member for one in found if one.member.name == person.name))
        computer.sync()


def see_that_it_has_ended(seat: Seat, alias: str) -> None:
    """Out of the file by itself; since when, and where her words are."""
    hands = seat.hands
    hands.read(f"Du är inte längre handläggare för {alias}, sedan ")
    hands.read("Det du skrivit men inte hunnit skicka är sparat.")
    seat.picture("idag-inte-langre-handlaggare", variants=True)
