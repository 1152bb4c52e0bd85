"""A colleague lets Ingrid out of a file that she has open: her window leaves it, and nothing that she typed is lost."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from demo.cast import GUN_BRITT
from demo.county import County
from demo.script import Script
from demo.stage import Album, Seat, Stage, a_stage
from demo.steps import access_ends, social_worker
from desktop.domain.compartments import CompartmentKind
from desktop.services.desk import Desk
from tests.support.staff import INGRID

SCRIPT = Script()


@pytest.fixture
def stage(staffed_county: County, application: None) -> Iterator[Stage]:
    """Two who handle matters in Bräcke."""
    with a_stage(staffed_county, (GUN_BRITT, INGRID), Album(None)) as made:
        yield made


def let_ingrid_in(desk: Desk) -> None:
    """By the card in *Vem ser vad*."""
    [info] = desk.ledger.compartments(CompartmentKind.PERSON_FILE)
    [ingrid] = [one for one in desk.handlers.of(info.id).candidates if one.name == INGRID.name]
    desk.handlers.assign(info.id, ingrid.member)


def held_words(desk: Desk) -> list[str]:
    """What lies on her computer to be handed over."""
    return [word for held in desk.quarantine.mine() for item in held.items for word in item.words]


def test_a_file_that_is_taken_away_while_open_is_left_with_its_words(stage: Stage) -> None:
    """Her window goes to Idag by itself; the file and its keys are gone, the half sentence waits to be handed over."""
    with stage.sitting(GUN_BRITT) as seat:
        social_worker.open_a_file(seat, SCRIPT)
        seat.behind(let_ingrid_in)
        seat.send_and_fetch()
    access_ends.show_access_that_ends(stage, INGRID, GUN_BRITT, SCRIPT.alias)
    with stage.sitting(INGRID) as seat:
        assert seat.behind(lambda desk: desk.ledger.compartments(CompartmentKind.PERSON_FILE)) == []
        assert access_ends.HALF in " ".join(seat.behind(held_words))
        _hand_over(seat)


def _hand_over(seat: Seat) -> None:
    hands = seat.hands
    hands.press("Idag")
    hands.press("Titta på det som inte skickats")
    hands.read("Lämna över till enheten")
