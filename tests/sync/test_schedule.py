"""When to sync: soon after a save, at once when asked, regularly, and ever more seldom while it fails."""

from __future__ import annotations

from random import Random

import pytest

from desktop.sync.schedule import (
    AFTER_REACHABLE_MS,
    AFTER_SAVE_MS,
    FIRST_RETRY_MS,
    LAST_RETRY_MS,
    REGULARLY_MS,
    Schedule,
    Wake,
)
from tests.support.vaults import HandClock


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def schedule(clock: HandClock) -> Schedule:
    """After a sync that went well."""
    made = Schedule(clock, Random(7))
    made.succeeded()
    return made


def test_the_first_sync_is_due_at_once(clock: HandClock) -> None:
    """A program that was just opened asks what is new."""
    assert Schedule(clock, Random(7)).wait == 0


def test_it_comes_regularly(schedule: Schedule) -> None:
    """Every quarter of an hour, give or take a fifth."""
    assert 0.8 * REGULARLY_MS <= schedule.wait <= 1.2 * REGULARLY_MS


def test_a_save_brings_it_near_and_several_do_not_put_it_off(schedule: Schedule, clock: HandClock) -> None:
    """Two seconds after the first of several saves, not after the last."""
    schedule.wake(Wake.SAVED)
    clock.turn(ms=1_500)
    schedule.wake(Wake.SAVED)
    assert schedule.wait == AFTER_SAVE_MS - 1_500


def test_a_press_means_now(schedule: Schedule) -> None:
    """Also while everything has failed, and when a person had to act first."""
    for _ in range(5):
        schedule.failed()
    schedule.stop()
    schedule.wake(Wake.PRESS)
    assert (schedule.wait, schedule.stopped) == (0, False)


def test_while_it_fails_each_wait_is_about_twice_the_last_up_to_a_quarter_of_an_hour(
    schedule: Schedule, clock: HandClock
) -> None:
    """Drawn from the later half of each step, so that a county's computers do not all come back at once."""
    for step in range(20):
        schedule.failed()
        longest = min(LAST_RETRY_MS, FIRST_RETRY_MS * 2**step)
        assert longest / 2 <= schedule.wait <= longest
        clock.turn(ms=schedule.wait)


def test_a_save_does_not_hammer_a_link_that_is_down(schedule: Schedule) -> None:
    """It waits for its turn; coverage that comes back does not."""
    for _ in range(8):
        schedule.failed()
    waiting = schedule.wait
    schedule.wake(Wake.SAVED)
    assert schedule.wait == waiting
    schedule.wake(Wake.REACHABLE)
    assert AFTER_REACHABLE_MS <= schedule.wait < 2 * AFTER_REACHABLE_MS


def test_the_server_s_own_wish_is_respected(schedule: Schedule) -> None:
    """It said how long to stay away."""
    schedule.failed(at_least_ms=120_000)
    assert schedule.wait >= 120_000


def test_a_wake_never_puts_a_sync_off(schedule: Schedule) -> None:
    """Coverage that comes just before the regular time changes nothing."""
    schedule.wake(Wake.PRESS)
    schedule.wake(Wake.REACHABLE)
    schedule.wake(Wake.SCHEDULE)
    assert schedule.wait == 0


def test_two_computers_draw_different_moments(clock: HandClock) -> None:
    """Chance is what keeps a county's computers apart."""
    waits = set()
    for seed in range(10):
        schedule = Schedule(clock, Random(seed))
        schedule.failed()
        waits.add(schedule.wait)
    assert len(waits) == 10
