"""Where the words of a map stand: beside their node where nothing else does, or nowhere if there is no room at all.

Pure arithmetic on pixels. A label that finds no room is left out of the picture (the list says it all the same).
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)

_CELL = 48.0
_FEW = 40
"""So many nodes at most, and labels also keep clear of the lines."""


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle."""

    x: float
    y: float
    width: float
    height: float

    def overlap(self, other: Box) -> float:
        """The area that two have in common."""
        wide = min(self.x + self.width, other.x + other.width) - max(self.x, other.x)
        tall = min(self.y + self.height, other.y + other.height) - max(self.y, other.y)
        return wide * tall if wide > 0 and tall > 0 else 0.0

    def moved(self, x: float, y: float) -> Box:
        """The same rectangle elsewhere."""
        return Box(self.x + x, self.y + y, self.width, self.height)


@dataclass(frozen=True, slots=True)
class Named(Generic[K]):
    """A node that wants a label: its point from the map's middle, its own extent, and the size of the words.

    `shield`: how far to the right and upwards its shield reaches, if it has one.
    """

    key: K
    x: float
    y: float
    reach: float
    width: float
    height: float
    shield: float = 0.0


def place_labels(
    nodes: Sequence[Named[K]], middle: float, rim: float, bounds: Box, others: Sequence[Box] = (), *, gap: float
) -> dict[K, Box]:
    """A box for each label that has room, relative to its own node.

    `middle`: how far the person's own disc reaches; `rim`: how far the circle does, across which words read badly;
    `others`: words that stand there already.
    """
    taken = _Taken()
    taken.add(Box(-middle, -middle, 2 * middle, 2 * middle))
    for node in nodes:
        taken.add(Box(node.x - node.reach, node.y - node.reach, 2 * node.reach, 2 * node.reach))
        if node.shield:
            taken.add(Box(node.x, node.y - node.shield, node.shield * 0.85, node.shield))
    for other in others:
        taken.add(other)
    lines = [(node.x, node.y) for node in nodes] if len(nodes) <= _FEW else []
    placed: dict[K, Box] = {}
    for node in sorted(nodes, key=lambda one: (abs(one.x) < one.width, one.y, one.x)):
        best = _best(node, taken, lines, rim, bounds, gap)
        if best is not None:
            taken.add(best)
            placed[node.key] = best.moved(-node.x, -node.y)
    return placed


def _best(
    node: Named[K], taken: _Taken, lines: Sequence[tuple[float, float]], rim: float, bounds: Box, gap: float
) -> Box | None:
    best, least = None, node.width * node.height * 0.6
    places = _candidates(node, gap) if lines else _candidates(node, gap)[:4]  # in a crowd, the common places only
    for number, box in enumerate(places):
        if not _inside(box, bounds):
            continue
        cost = taken.overlap(box) * 4 + number * node.height * 0.8
        cost += node.height * 2 * _over_the_rim(box, rim)
        cost += sum(node.height * 5 for x, y in lines if _crosses(box, x, y))
        if cost < least or (best is None and cost < node.width * node.height):
            best, least = box, min(cost, least)
        if best is not None and least == 0:
            break
    return best


def _candidates(node: Named[K], gap: float) -> list[Box]:
    """Outwards first, then below and above, then slanting, then inwards."""
    reach, wide, tall = node.reach + gap, node.width, node.height
    right, left = node.x + reach, node.x - reach - wide
    out, inwards = (right, left) if node.x >= 0 else (left, right)
    centred, level = node.x - wide / 2, node.y - tall / 2
    below, above = node.y + node.reach + gap * 0.2, node.y - node.reach - gap * 0.2 - tall
    first, second = (below, above) if node.y >= 0 else (above, below)
    places = [(out, level), (centred, first), (centred, second)]
    places += [(out, level + tall * 0.6), (out, level - tall * 0.6), (inwards, level)]
    return [Box(x, y, wide, tall) for x, y in places]


def _inside(box: Box, bounds: Box) -> bool:
    return (
        box.x >= bounds.x
        and box.y >= bounds.y
        and box.x + box.width <= bounds.x + bounds.width
        and box.y + box.height <= bounds.y + bounds.height
    )


def _over_the_rim(box: Box, rim: float) -> int:
    """How many corners of a box lie outside the circle while others lie inside."""
    across, down = (box.x, box.x + box.width), (box.y, box.y + box.height)
    outside = sum(x * x + y * y > rim * rim for x in across for y in down)
    return outside if outside < 4 else 0


def inside_rim(box: Box, rim: float) -> bool:
    """Whether all of a box lies inside the circle."""
    across, down = (box.x, box.x + box.width), (box.y, box.y + box.height)
    return all(x * x + y * y <= rim * rim for x in across for y in down)


def _crosses(box: Box, x: float, y: float) -> bool:
    """Whether the line from the middle to a point goes through a box (Liang and Barsky)."""
    enters, leaves = 0.0, 1.0
    for way, low, high in ((x, box.x, box.x + box.width), (y, box.y, box.y + box.height)):
        if way == 0:
            if low > 0 or high < 0:
                return False
            continue
        first, second = sorted((low / way, high / way))
        enters, leaves = max(enters, first), min(leaves, second)
    return enters < leaves


class _Taken:
    """Boxes by the cells they touch, so that a hundred labels look at their neighbours only."""

    def __init__(self) -> None:
        self._cells: dict[tuple[int, int], list[Box]] = {}

    def add(self, box: Box) -> None:
        for cell in self._touched(box):
            self._cells.setdefault(cell, []).append(box)

    def overlap(self, box: Box) -> float:
        near = {id(other): other for cell in self._touched(box) for other in self._cells.get(cell, ())}
        left, top, right, bottom = box.x, box.y, box.x + box.width, box.y + box.height
        area = 0.0
        for other in near.values():
            if other.x < right and left < other.x + other.width and other.y < bottom and top < other.y + other.height:
                area += box.overlap(other)
        return area

    @staticmethod
    def _touched(box: Box) -> list[tuple[int, int]]:
        across = range(int(box.x // _CELL), int((box.x + box.width) // _CELL) + 1)
        down = range(int(box.y // _CELL), int((box.y + box.height) // _CELL) + 1)
        return [(x, y) for x in across for y in down]


def spread(boxes: Mapping[K, Box]) -> float:
    """How much the boxes lie upon each other; 0 is what a picture of few nodes must have."""
    each = list(boxes.values())
    return sum(one.overlap(other) for at, one in enumerate(each) for other in each[at + 1 :])
