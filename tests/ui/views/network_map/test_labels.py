"""The words of a map keep clear of each other, of the nodes and of the rim."""

import math
from random import Random

from desktop.ui.views.network_map.labels import Box, Named, inside_rim, place_labels

BOUNDS = Box(-330, -230, 660, 460)


def crowd(count: int) -> list[Named[int]]:
    """So many nodes anywhere in the circle."""
    random = Random(7)
    places = [(random.uniform(0, 2 * math.pi), random.uniform(60, 200)) for _ in range(count)]
    return [
        Named(n, r * math.sin(a), r * math.cos(a), 11, random.uniform(40, 110), 19) for n, (a, r) in enumerate(places)
    ]


def at_their_nodes(nodes: list[Named[int]], placed: dict[int, Box]) -> list[Box]:
    return [placed[node.key].moved(node.x, node.y) for node in nodes if node.key in placed]


def test_few_labels_lie_clear_of_everything() -> None:
    """Fifteen nodes, as in a common map: every label is there, and none lies on another or on a node."""
    nodes = crowd(15)
    placed = place_labels(nodes, 27, 222, BOUNDS, gap=8)
    boxes = at_their_nodes(nodes, placed)
    assert len(boxes) >= 14
    assert sum(one.overlap(other) for at, one in enumerate(boxes) for other in boxes[at + 1 :]) == 0
    circles = [Box(node.x - 11, node.y - 11, 22, 22) for node in nodes]
    assert sum(box.overlap(circle) for box in boxes for circle in circles) < 60


def test_in_a_crowd_labels_are_left_out_rather_than_written_over_each_other() -> None:
    """A hundred and fifty nodes: what is written can be read."""
    nodes = crowd(150)
    boxes = at_their_nodes(nodes, place_labels(nodes, 27, 222, BOUNDS, gap=5))
    areas = sum(box.width * box.height for box in boxes)
    overlap = sum(one.overlap(other) for at, one in enumerate(boxes) for other in boxes[at + 1 :])
    assert 0 < len(boxes) < 150
    assert overlap < areas * 0.2


def test_labels_stay_within_the_picture_and_clear_of_other_words() -> None:
    """Not cut off at the edge, not upon the name of a slice."""
    nodes = [Named(0, 300.0, 0.0, 11, 100, 19), Named(1, -150.0, 0.0, 11, 60, 19)]
    name = Box(-260, -10, 95, 20)
    placed = place_labels(nodes, 27, 222, BOUNDS, [name], gap=8)
    right, left = at_their_nodes(nodes, placed)
    assert right.x + right.width <= 330
    assert left.overlap(name) == 0


def test_what_is_inside_the_rim() -> None:
    """All of a box, not only its middle."""
    assert inside_rim(Box(-10, -10, 20, 20), 222)
    assert not inside_rim(Box(200, -10, 60, 20), 222)
