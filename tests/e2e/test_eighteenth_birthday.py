"""SC13: what a guardian has signed rests when the person comes of age, through real windows, vaults and a real server.

The server lives by the machine's clock, so the computers are online only by that one. Before and after, the handler's
clock is turned while there is no coverage, as time passes in a cabin.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta

import pytest

from demo.cast import COUNTY_TEAM, GUN_BRITT, PETRA, ULLA
from demo.clocks import today
from demo.county import County
from demo.script import Script
from demo.stage import Album, Seat, Stage, a_stage
from demo.steps import social_worker, withdrawal
from desktop.domain.clock import instant
from desktop.domain.consent import ConsentState
from desktop.services.desk import Desk
from tests.support.vaults import HandClock

SCRIPT = Script()
BORN = today().year - 17
"""Only the year is known: of age from 1 January of next year, as far as the program can tell."""

NEW_YEAR = date(BORN + 18, 1, 1)


@pytest.fixture
def stage(small_county: County, application: None) -> Iterator[Stage]:
    with a_stage(small_county, (GUN_BRITT, ULLA, PETRA), Album(None)) as made:
        yield made


def on(day: date) -> HandClock:
    """Eight o'clock on a day."""
    return HandClock(instant(datetime(day.year, day.month, day.day, 8)))


def give_with_a_guardian(seat: Seat) -> None:
    """Signed by both, for half a year from today; the year of birth is asked, since the file does not have it."""
    hands, day = seat.hands, today()
    hands.open_tab("Samtycken")
    hands.press("Nytt samtycke")
    hands.press("Båda två", of="Vem som ger det")
    hands.write("Födelseår", str(BORN))
    hands.read("så det vilar från")
    hands.press(COUNTY_TEAM, of="Till vem")
    hands.press("Läget nu")
    hands.write("Vad det ska användas till", SCRIPT.purpose)
    hands.press("Skriftligt", of="Hur det ges")
    hands.write_anew("Gäller från", day.isoformat())
    hands.write_anew("Gäller till", (day + timedelta(days=180)).isoformat())
    hands.press("Ingen", of="Nämns någon annan i det som lämnas ut?")
    hands.write("Ålder, och hur det har förståtts", "Sjutton år. Sa ja i enrum.")
    hands.press("Skriv upp samtycket")
    hands.press("Lämna ut till länet")
    hands.read("Utlämnat")


def standing(desk: Desk) -> list[ConsentState]:
    """Where each consent of the file stands, the newest first."""
    (person,) = desk.people.cards()
    return [view.state for view in desk.consents.list(person.compartment)]


def test_on_the_day_it_rests_and_the_copy_is_taken_back(stage: Stage) -> None:
    """A talk on Idag sixty days before; on the day it is suspended, not deleted; an own consent is a new one."""
    with stage.sitting(GUN_BRITT) as seat:
        social_worker.open_a_file(seat, SCRIPT)
        give_with_a_guardian(seat)
        seat.send_and_fetch()
        copy = withdrawal.disclosed_compartment(seat, SCRIPT)
    with stage.sitting(PETRA) as seat:
        seat.send_and_fetch()
    assert stage.has_keys(PETRA, copy)

    stage.link.cut()
    with stage.sitting(GUN_BRITT, on(NEW_YEAR - timedelta(days=20))) as seat:
        seat.hands.press("Idag")
        seat.hands.read("Vårdnadshavarens samtycke")
        seat.hands.read(f"Fyller 18 år {NEW_YEAR.year}, dagen är inte känd.")
        assert seat.behind(standing) == [ConsentState.IN_FORCE]

    with stage.sitting(GUN_BRITT, on(NEW_YEAR)) as seat:
        assert seat.behind(standing) == [ConsentState.SUSPENDED]
        seat.hands.press("Idag")
        seat.hands.read("Det vilar sedan personen fyllde 18.")
        seat.hands.press("Personer")
        if seat.hands.has(SCRIPT.alias):
            seat.hands.press(SCRIPT.alias)
        seat.hands.open_tab("Samtycken")
        seat.hands.read("Samtycket vilar.")
        seat.hands.read(SCRIPT.alias)
        seat.hands.open_tab("Vem ser vad")
        seat.hands.read("Återkallat, på väg tillbaka")

    stage.link.mend()
    with stage.sitting(GUN_BRITT) as seat:
        seat.send_and_fetch()
    assert stage.sealed_frames(copy) == 0
    with stage.sitting(PETRA) as seat:
        seat.send_and_fetch()
        seat.hands.press("Inkorg")
        seat.hands.read("Något från Bräcke")
        assert SCRIPT.situation not in seat.hands.words()
    assert not stage.has_keys(PETRA, copy)
