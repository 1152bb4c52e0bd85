"""The order that people give goals and delmål: a number between two neighbours, so that only what is moved is written.

Two who move at once each set the number of what they moved; a record that both moved stands where the later of them
put it, on every computer alike, and the earlier place is in its history. A place is a number and names no neighbour:
nothing can come to stand before itself, and nothing falls out of the list.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

from desktop.domain.projection import Projection

Moves = list[tuple[Projection[Any], float]]
"""What gets another number, and which."""


def place_of(record: Any) -> float:
    """A record's number; 0 where another program has written what is none: the list has an order all the same."""
    return float(record.order) if math.isfinite(record.order) else 0.0


def in_order(items: Sequence[Projection[Any]]) -> list[Projection[Any]]:
    """Goals or delmål in the order that people gave them."""
    return sorted(items, key=lambda item: (place_of(item.record), item.id))


def after_all(others: Sequence[Projection[Any]]) -> float:
    """The number of something new, which stands last."""
    return max((place_of(other.record) for other in others), default=0.0) + 1.0


def moves_to(mates: Sequence[Projection[Any]], moved: Projection[Any], place: int) -> Moves:
    """What to write so that it stands at a place among the others, from 0. One number, while there is room for it."""
    others = in_order([mate for mate in mates if mate.id != moved.id])
    place = min(max(0, place), len(others))
    before = place_of(others[place - 1].record) if place > 0 else None
    after = place_of(others[place].record) if place < len(others) else None
    number = _between(before, after)
    if number is not None:
        return [(moved, number)]
    whole = [*others[:place], moved, *others[place:]]
    return [(one, float(at)) for at, one in enumerate(whole, start=1) if place_of(one.record) != at]


def shifted(mates: Sequence[Projection[Any]], moved: Projection[Any], step: int) -> int:
    """The place one step up (-1) or down (1) from where it stands; where it is if there is none."""
    here = [mate.id for mate in in_order(mates)].index(moved.id)
    return min(max(0, here + step), len(mates) - 1)


def _between(before: float | None, after: float | None) -> float | None:
    """A number between two; None when they lie so near each other that there is none."""
    if before is None:
        return 1.0 if after is None else after - 1.0
    if after is None:
        return before + 1.0
    middle = before + (after - before) / 2
    return middle if before < middle < after else None
