"""The circle of the network map: places, walking, what is carried from one moment to the next, and circles of heirs."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain import network
from desktop.domain.network import Change, Ring, Slice, State
from desktop.domain.records.network_map import Spot, Tie

spots = st.builds(Spot, st.integers(-99_999, 99_999), st.integers(-99_999, 99_999))


@given(spots)
def test_whatever_arrives_lies_inside_the_circle(spot: Spot) -> None:
    """A place from elsewhere may be anything; it is drawn where it can be seen."""
    found = network.within(spot)
    assert network.LEAST_DISTANCE <= found.distance <= network.MOST_DISTANCE
    assert 0 <= found.angle < network.FULL_TURN
    assert network.slice_of(found) in Slice


@given(spots)
def test_a_place_and_its_point_are_the_same(spot: Spot) -> None:
    """To the point and back, but for rounding."""
    inside = network.within(spot)
    back = network.spot_at(*network.xy(inside))
    assert math.dist(network.xy(back), network.xy(inside)) < 0.01


def test_slices_go_clockwise_from_the_top() -> None:
    """As the Swedish form has them."""
    assert [network.slice_of(Spot(angle * 10, 500)) for angle in (30, 90, 150, 210, 270, 330)] == list(Slice)
    assert [network.ring_of(Spot(0, distance)) for distance in (250, 500, 900)] == list(Ring)


@pytest.mark.parametrize("slice_", Slice)
@pytest.mark.parametrize("ring", Ring)
def test_a_free_place_lies_in_the_part_that_was_asked_for(slice_: Slice, ring: Ring) -> None:
    """Also the tenth one there, and no two upon each other."""
    taken: list[Spot] = []
    for _ in range(10):
        spot = network.free_spot(slice_, ring, taken)
        assert (network.slice_of(spot), network.ring_of(spot)) == (slice_, ring)
        assert spot not in taken
        taken.append(spot)


def test_arrows_walk_to_the_next_in_that_direction() -> None:
    """And stay where there is nobody further on."""
    around = {"up": Spot(0, 500), "right": Spot(900, 500), "down": Spot(1800, 500)}
    assert network.neighbour(around, None, 1, 0) == "up"
    assert network.neighbour(around, "up", 1, 0) == "right"
    assert network.neighbour(around, "right", 0, 1) == "down"
    assert network.neighbour(around, "down", 0, 1) == "down"
    assert network.neighbour({}, None, 1, 0) is None


def test_what_was_said_is_carried_on_until_something_else_is_said() -> None:
    """Own words stay at their moment."""
    near = Spot(300, 300)
    states = network.carried(
        [{}, {"there": True, "spot": near, "words": "Henne vill jag ha kvar"}, {"tie": Tie.WEAK}, {"there": False}]
    )
    assert [state.there for state in states] == [False, True, True, False]
    assert [state.spot for state in states[1:]] == [near] * 3
    assert [state.tie for state in states] == [Tie.ORDINARY, Tie.ORDINARY, Tie.WEAK, Tie.WEAK]
    assert [state.words for state in states] == ["", "Henne vill jag ha kvar", "", ""]


def test_between_two_moments_support_closes_in_and_ties_fade() -> None:
    """At each end it is as that moment has it."""
    gone, there = State(), State(there=True, spot=Spot(0, 400))
    begin, half, end = (network.between(gone, there, way) for way in (0.0, 0.5, 1.0))
    assert (begin.presence, half.presence, end.presence) == (0.0, 0.5, 1.0)
    assert begin.y < half.y < end.y
    assert (end.x, end.y) == pytest.approx(network.xy(there.spot))
    broken = State(there=True, spot=Spot(0, 400), tie=Tie.BROKEN)
    assert network.between(broken, gone, 0.9).y == pytest.approx(-0.4)


def test_changes_are_facts() -> None:
    """Nearer, another line; nothing is weighed."""
    before = State(there=True, spot=Spot(0, 800))
    after = State(there=True, spot=Spot(0, 300), tie=Tie.STRONG)
    assert network.changes(before, after) == (Change.NEARER, Change.TIE)
    assert network.changes(after, before) == (Change.FURTHER, Change.TIE)
    assert network.changes(before, State()) == (Change.GONE,)
    assert network.changes(State(), before) == (Change.NEW,)
    assert network.changes(State(), State()) == ()


def test_nobody_takes_over_from_themselves_in_the_end() -> None:
    """Not at once, not by way of others; a circle that came from elsewhere does not hang the program."""
    assert network.in_circle({}, "a", "a")
    assert network.in_circle({"b": "c", "c": "a"}, "a", "b")
    assert not network.in_circle({"b": "c"}, "a", "b")
    assert not network.in_circle({"b": "c", "c": "b"}, "a", "b")
