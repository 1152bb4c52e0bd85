"""The rules of the network map: where things lie in the circle, and what holds from one moment to the next.

The Swedish standard form: six slices, three rings, the person in the middle, distance is felt closeness (DOMAIN 4.10).
Which slice and which ring somebody is in follows from the place; nothing is said twice. Lengths are in radii of the
circle, x to the right and y downwards.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any, TypeVar

from desktop.domain.records.network_map import Knows, Reach, Spot, Tie

K = TypeVar("K")

FULL_TURN, SLICE_WIDTH = 3600, 600  # tenths of a degree
LEAST_DISTANCE, MOST_DISTANCE = 200, 940  # nobody lies upon the person, nobody outside the circle


class Slice(StrEnum):
    """The six slices, clockwise from the top."""

    FAMILY = "family"
    RELATIVES = "relatives"
    FRIENDS = "friends"
    LEISURE = "leisure"
    SCHOOL_AND_WORK = "school_and_work"
    FORMAL = "formal"  # formella kontakter


class Ring(StrEnum):
    """The three rings, from the middle."""

    VERY_NEAR = "very_near"
    NEAR = "near"
    FURTHER = "further"


RING_EDGES: Mapping[Ring, int] = {Ring.VERY_NEAR: 356, Ring.NEAR: 680, Ring.FURTHER: 1000}
"""The outer edge of each ring, in thousandths of the radius."""


NOWHERE_YET = Spot(300, 518)
"""Where a node is drawn of which nobody has said where it is: in the first slice, neither near nor far."""


@dataclass(frozen=True, slots=True)
class State:
    """How things are with one node at one moment, with what is carried over from the moments before."""

    there: bool = False
    spot: Spot = NOWHERE_YET
    tie: Tie = Tie.ORDINARY
    reach: Reach = Reach.NOBODY
    knows: Knows | None = None
    protection: bool = False
    words: str = ""


# Places


def slice_of(spot: Spot) -> Slice:
    """The slice that a place lies in."""
    return tuple(Slice)[spot.angle % FULL_TURN // SLICE_WIDTH]


def ring_of(spot: Spot) -> Ring:
    """The ring that a place lies in."""
    return next((ring for ring, edge in RING_EDGES.items() if spot.distance <= edge), Ring.FURTHER)


def within(spot: Spot) -> Spot:
    """The same place, or the nearest that is inside the circle: what arrives from elsewhere may be anything."""
    return Spot(spot.angle % FULL_TURN, min(MOST_DISTANCE, max(LEAST_DISTANCE, spot.distance)))


def xy(spot: Spot) -> tuple[float, float]:
    """Where a place is, from the middle."""
    turn = math.radians(spot.angle / 10)
    return math.sin(turn) * spot.distance / 1000, -math.cos(turn) * spot.distance / 1000


def spot_at(x: float, y: float) -> Spot:
    """The place at a point; the nearest one inside the circle."""
    turn = math.degrees(math.atan2(x, -y)) * 10
    return within(Spot(round(turn) % FULL_TURN, round(math.hypot(x, y) * 1000)))


def nudged(spot: Spot, x: float, y: float) -> Spot:
    """The place a step away."""
    there_x, there_y = xy(spot)
    return spot_at(there_x + x, there_y + y)


def free_spot(slice_: Slice, ring: Ring, taken: Iterable[Spot]) -> Spot:
    """The roomiest place in a part of the circle."""
    start = tuple(Slice).index(slice_) * SLICE_WIDTH
    edges = [LEAST_DISTANCE - 50, *RING_EDGES.values()]
    at = tuple(Ring).index(ring)
    inner, outer = edges[at], min(MOST_DISTANCE + 40, edges[at + 1])
    others = [xy(spot) for spot in taken]
    candidates = [
        Spot(start + SLICE_WIDTH * across // 12, inner + (outer - inner) * along // 6)
        for along in (3, 4, 2, 5, 1)
        for across in (6, 4, 8, 2, 10, 5, 7, 3, 9, 1, 11)
    ]
    return within(max(candidates, key=lambda spot: min(0.25, _room(xy(spot), others))))


def _room(point: tuple[float, float], others: Iterable[tuple[float, float]]) -> float:
    return min((math.dist(point, other) for other in others), default=1.0)


# Walking


def clockwise(spots: Mapping[K, Spot]) -> list[K]:
    """Everybody in the order that a list reads them: slice by slice, from the middle outwards."""
    slices = list(Slice)
    return sorted(spots, key=lambda key: (slices.index(slice_of(spots[key])), spots[key].distance, spots[key].angle))


def neighbour(spots: Mapping[K, Spot], here: K | None, x: int, y: int) -> K | None:
    """Who is next in a direction; the same one where there is nobody further on."""
    if here is None or here not in spots:
        return next(iter(clockwise(spots)), None)
    from_x, from_y = xy(spots[here])
    best, best_cost = here, math.inf
    for key, spot in spots.items():
        to_x, to_y = xy(spot)
        ahead = (to_x - from_x) * x + (to_y - from_y) * y
        aside = abs((to_x - from_x) * y) + abs((to_y - from_y) * x)
        if key != here and ahead > 0.001 and ahead + 2 * aside < best_cost:
            best, best_cost = key, ahead + 2 * aside
    return best


# Moments


def carried(said: Sequence[Mapping[str, Any]]) -> list[State]:
    """The state at each moment from what was said at each. Own words belong to their moment and are not carried on."""
    states, state = [], State()
    for fields in said:
        state = replace(state, **{"words": "", **fields})
        states.append(state)
    return states


@dataclass(frozen=True, slots=True)
class Between:
    """A node on the way from one moment to the next. `presence`: 0 not there, 1 there."""

    state: State
    x: float
    y: float
    presence: float


def between(before: State, after: State, way: float) -> Between:
    """What is drawn when the slider stands between two moments: `way` 0 is the first, 1 the second."""
    nearer = before if way < 0.5 else after
    start, end = (xy(before.spot), xy(after.spot)) if before.there and after.there else (xy(nearer.spot),) * 2
    if before.there != after.there:
        nearer = before if before.there else after
        start = end = xy(nearer.spot)
        if nearer.tie is not Tie.BROKEN:  # support closes in from the rim, and goes back to it
            rim = xy(Spot(nearer.spot.angle, MOST_DISTANCE))
            start, end = (start, rim) if before.there else (rim, end)
    presence = float(before.there) + (float(after.there) - float(before.there)) * way
    x, y = (a + (b - a) * way for a, b in zip(start, end, strict=True))
    return Between(nearer, x, y, presence)


class Change(StrEnum):
    """What differs between two pictures of the same node."""

    GONE = "gone"
    NEW = "new"
    NEARER = "nearer"
    FURTHER = "further"
    SLICE = "slice"
    TIE = "tie"
    REACH = "reach"
    KNOWS = "knows"
    PROTECTION = "protection"


def changes(before: State, after: State) -> tuple[Change, ...]:
    """What has happened to one node from one picture to another, as facts. Nothing is weighed."""
    if not before.there and not after.there:
        return ()
    if before.there != after.there:
        return (Change.GONE if before.there else Change.NEW,)
    rings = list(Ring)
    moved = rings.index(ring_of(after.spot)) - rings.index(ring_of(before.spot))
    found: list[Change] = []
    if moved:
        found.append(Change.NEARER if moved < 0 else Change.FURTHER)
    checks: tuple[tuple[Change, Callable[[State], Any]], ...] = (
        (Change.SLICE, lambda state: slice_of(state.spot)),
        (Change.TIE, lambda state: state.tie),
        (Change.REACH, lambda state: state.reach),
        (Change.KNOWS, lambda state: state.knows),
        (Change.PROTECTION, lambda state: state.protection),
    )
    found += [change for change, of in checks if of(before) != of(after)]
    return tuple(found)


def in_circle(heirs: Mapping[K, K], node: K, heir: K) -> bool:
    """Whether `node` would in the end take over from itself, if `heir` took over from it."""
    passed: set[K] = set()
    while heir != node:
        if heir not in heirs or heir in passed:
            return False
        passed.add(heir)
        heir = heirs[heir]
    return True
