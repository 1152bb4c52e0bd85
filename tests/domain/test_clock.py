"""Stamps that order what is shown."""

from datetime import date, datetime

from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.clock import MAX_AHEAD_MS, HybridClock, instant, local, today
from tests.support.vaults import HandClock

NOON = instant(datetime(2027, 2, 12, 12, 0))


@given(st.lists(st.integers(-10_000, 10_000), min_size=1))
def test_stamps_only_rise_however_the_clock_is_turned(turns: list[int]) -> None:
    """A clock that is put back does not make a later save look earlier."""
    clock = HandClock(NOON)
    hybrid, stamps = HybridClock(clock), []
    for turn in turns:
        clock.turn(ms=turn)
        stamps.append(hybrid.stamp())
    assert stamps == sorted(set(stamps))


def test_what_was_seen_lies_before_what_is_written_next() -> None:
    """A stamp comes after every one that has been witnessed."""
    hybrid = HybridClock(HandClock(NOON))
    assert hybrid.witness(NOON + 5_000)
    assert hybrid.stamp() == NOON + 5_001


def test_a_stamp_far_ahead_is_clamped_and_said() -> None:
    """A computer whose clock is a week ahead must not drag everybody's along."""
    hybrid = HybridClock(HandClock(NOON))
    assert not hybrid.witness(NOON + 7 * MAX_AHEAD_MS)
    assert hybrid.stamp() == NOON + MAX_AHEAD_MS + 1


def test_days_are_those_of_stockholm() -> None:
    """Half past eleven in the evening UTC is the next day where the users are."""
    late = instant(datetime(2027, 2, 13, 0, 30))
    assert today(HandClock(late)) == date(2027, 2, 13)
    assert local(late).hour == 0
