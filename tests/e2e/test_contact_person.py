"""SC11 and SC12 with real programs, a real server process and a link that can be cut.

Ulla logs a session in the car without coverage and says what worries her; Gun-Britt reads it, and is asked how the
support is to taper off, and not only whether the decision goes on.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt

from demo.cast import GUN_BRITT, ULLA
from demo.county import County
from demo.script import Script
from demo.stage import Album, Seat, Stage, a_stage
from demo.steps import social_worker
from demo.steps.social_worker import today

SCRIPT = Script(alias="Tall")
WORRY = "Hon äter nästan ingenting när vi ses."
PLACE = "Åre"
SECONDS = 45.0
MOST_TAPS = 6


@pytest.fixture
def stage(small_county: County, application: None) -> Iterator[Stage]:
    with a_stage(small_county, (GUN_BRITT, ULLA), Album(None)) as made:
        yield made


def test_a_session_in_the_car_and_an_end_that_is_tapered(stage: Stage) -> None:
    """Three taps and two lines; the worry comes to the handler; the taper is on the contact person's own screen."""
    with stage.sitting(GUN_BRITT) as seat:
        social_worker.open_a_file(seat, SCRIPT)
        social_worker.let_someone_go_beside(seat, SCRIPT, ULLA, PLACE)
        ends_in_four_months(seat)
        seat.send_and_fetch()
    with stage.sitting(ULLA) as seat:
        seat.send_and_fetch()
        seat.lose_coverage()
        logs_in_the_car(seat)
        says_what_worries_her(seat)
        seat.find_coverage()
        seat.send_and_fetch()
    with stage.sitting(GUN_BRITT) as seat:
        seat.send_and_fetch()
        reads_the_worry(seat)
        is_asked_about_the_taper(seat)
        seat.send_and_fetch()
    with stage.sitting(ULLA) as seat:
        seat.send_and_fetch()
        seat.hands.read("har lästs av Gun-Britt Modin")
        seat.hands.read("du får höra av dig")


def ends_in_four_months(seat: Seat) -> None:
    hands = seat.hands
    hands.press("Ändra uppdraget")
    hands.write_anew("Till", (today() + timedelta(days=110)).isoformat())
    hands.press("Spara ändringarna")
    hands.read("Hur ska stödet trappas ner?")


def logs_in_the_car(seat: Seat) -> None:
    """SC11: type, minutes, mode, two lines, one mark, Klar."""
    hands, taps, began = seat.hands, 0, time.monotonic()
    hands.read("Skriv upp en träff med Tall")
    hands.write("Två rader", "Vi satt i bilen och pratade. Hon skrattade åt radion.")
    for name, group in (("Telefon", "Hur"), ("45", "Hur länge"), ("Prata", "Vad"), ("Lätt", "Hur var den")):
        hands.press(name, of=group)
        taps += 1
    hands.press("Klar")
    taps += 1
    hands.read("Hon skrattade åt radion.")
    hands.read("väntar")
    assert taps <= MOST_TAPS
    assert time.monotonic() - began < SECONDS
    hands.write("Två rader", "Bara det här.")  # nothing else is required
    hands.key(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    hands.read("Bara det här.")


def says_what_worries_her(seat: Seat) -> None:
    hands = seat.hands
    hands.press("Något oroar mig")
    hands.read("Det går till dem som handlägger uppdraget.")
    hands.write("Det du vill säga", WORRY)
    hands.press("Skicka oron")
    hands.read("väntar på att läsas")


def reads_the_worry(seat: Seat) -> None:
    hands = seat.hands
    hands.press("Idag")
    hands.read("Något oroar kontaktpersonen")
    hands.press("Personer")
    if hands.has("Tall"):
        hands.press("Tall")
    hands.open_tab("Kontaktperson")
    hands.read(WORRY)
    hands.read("Hon skrattade åt radion.")
    hands.press("Jag har läst oron")
    hands.read("Läst av Gun-Britt Modin")


def is_asked_about_the_taper(seat: Seat) -> None:
    """SC12: both answers stand there; she is afraid of the end, so the first step leaves all as it is."""
    hands = seat.hands
    hands.control("Förläng beslutet")
    hands.press("Planera utfasningen")
    hands.press("Personen är rädd för slutet")
    hands.press("Föreslå steg")
    hands.press("Spara planen för avslut")
    hands.read("varje vecka")
    hands.read("du får höra av dig")
    hands.no_longer_sees("Hur ska stödet trappas ner?")
