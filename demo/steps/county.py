"""Step 3. The county coordinator answers what was asked, and sees exactly what was disclosed."""

from __future__ import annotations

from datetime import date, timedelta

from demo.cast import Person
from demo.checks import Checks
from demo.clocks import today
from demo.script import Script
from demo.stage import Seat
from demo.steps import social_worker
from desktop.domain.compartments import CompartmentKind
from desktop.services.desk import Desk
from desktop.ui.widgets import time_words

_MAY_HAVE = {
    CompartmentKind.CONSULTATION,
    CompartmentKind.DISCLOSURE,
    CompartmentKind.DIRECTORY,
    CompartmentKind.ACCESS_LOG,  # her own
    CompartmentKind.POOL,  # and who is in it: contact persons, of no file
    CompartmentKind.CANDIDATE,
    CompartmentKind.MATCHING,
}


def answer(seat: Seat, script: Script, place: str) -> None:
    """A first answer at once; a reflection when the team has talked."""
    hands = seat.hands
    hands.press("Inkorg")
    hands.press(place)
    for line in script.question.split("\n"):
        hands.read(line)
    hands.write("Ditt svar", script.first_reply)
    hands.read("Sparat på datorn")
    seat.picture("inkorg", variants=True)
    hands.press("Skicka första svar")
    hands.read(script.first_reply)
    hands.read("Teamets reflektion")
    hands.write("Ditt svar", script.reflection)
    seat.picture("reflektion")
    hands.press("Skicka reflektionen")
    hands.read(script.reflection)


def see_what_was_disclosed(seat: Seat, script: Script, checks: Checks, sender: Person, place: str) -> None:
    """The named items with sender, basis and end date; nothing else of the file, and no file."""
    hands = seat.hands
    hands.press("Inkorg")
    hands.press(f"{script.alias}, {place}")
    hands.read(script.situation)
    words = hands.words()
    checks.all_in("hon ser det som samtycket namnger", (script.situation, script.wishes), words)
    ends = time_words.long_day_with_year(_end())
    checks.all_in("hon ser vem som lämnat ut, på vilken grund, till när", (sender.name, "Samtycke", ends), words)
    withheld = (script.name, script.own_words, script.goal, script.subgoal, script.note, script.first_session)
    checks.none_in("hon ser inget annat ur akten", withheld, words)
    kinds = seat.behind(_kinds)
    checks.that("på hennes dator finns ingen akt och inget uppdrag", kinds <= _MAY_HAVE, str(sorted(kinds)))
    seat.picture("inkorg-utlamnat")


def _end() -> date:
    return today() + timedelta(days=social_worker.CONSENT_DAYS)


def _kinds(desk: Desk) -> set[CompartmentKind]:
    return {info.kind for info in desk.ledger.compartments()}
