"""How much goes without asking, what an answer means and how long, and what a pause is."""

from __future__ import annotations

from datetime import datetime

import pytest

from desktop.domain.clock import instant
from desktop.domain.transfer import Allowance, Answer, Network, Transfer
from tests.support.vaults import HandClock

MOBILE, WIRED = Network("Cellular", metered=True), Network("Ethernet")


@pytest.fixture
def clock() -> HandClock:
    return HandClock(instant(datetime(2027, 1, 19, 16, 18)))


@pytest.fixture
def allowance(clock: HandClock) -> Allowance:
    return Allowance(clock, 5_000_000, 250_000)


def test_a_network_that_is_paid_for_by_the_byte_is_asked_of_sooner(allowance: Allowance) -> None:
    """The policy has a size for each."""
    assert allowance.budget == 5_000_000
    allowance.move_to(MOBILE)
    assert allowance.budget == 250_000


def test_once_asked_only_little_goes_until_there_is_an_answer(allowance: Allowance) -> None:
    """What is urgent is first in it."""
    allowance.ask(Transfer(down=12_000_000))
    assert allowance.budget == 16 * 1024
    allowance.say(Answer.NOW)
    assert (allowance.budget, allowance.asks) == (None, None)


def test_an_answer_holds_over_this_network_until_midnight(allowance: Allowance, clock: HandClock) -> None:
    """Another network is another question, and so is another day."""
    allowance.move_to(MOBILE)
    allowance.ask(Transfer(down=12_000_000))
    allowance.say(Answer.LATER)
    assert allowance.budget == 16 * 1024
    allowance.move_to(WIRED)
    assert (allowance.answer, allowance.budget, allowance.asks) == (None, 5_000_000, None)
    allowance.move_to(MOBILE)
    assert allowance.answer is Answer.LATER
    clock.turn(hours=8)
    assert (allowance.answer, allowance.budget) == (None, 250_000)


def test_a_pause_ends_with_the_day(allowance: Allowance, clock: HandClock) -> None:
    """One that is forgotten must not keep a withdrawal here for a week."""
    allowance.pause()
    assert allowance.paused
    clock.turn(hours=7, minutes=41)
    assert allowance.paused
    clock.turn(minutes=1)
    assert not allowance.paused
    allowance.pause()
    allowance.resume()
    assert not allowance.paused


def test_what_was_said_survives_a_lock(allowance: Allowance, clock: HandClock) -> None:
    """And nothing that is over is kept."""
    allowance.move_to(MOBILE)
    allowance.say(Answer.LATER)
    allowance.pause()
    again = Allowance(clock, 5_000_000, 250_000)
    again.take(allowance.kept())
    again.move_to(MOBILE)
    assert (again.answer, again.paused) == (Answer.LATER, True)
    clock.turn(hours=8)
    assert again.kept()["answers"] == {}
    again.take(None)


def test_minutes_are_told_only_where_the_link_has_been_measured() -> None:
    """A guess would be worse than nothing."""
    assert Transfer(up=80_000, down=400_000, speed=8_000.0).seconds == 60
    assert Transfer(down=400_000).seconds is None
