"""The network of Tall in its four moments, as the picture of the screen has it. All invented."""

from __future__ import annotations

from datetime import date
from typing import Any

from desktop.domain.identity import CompartmentId
from desktop.domain.records.network_map import Knows, NetworkNode, PhaseOut, Reach, Spot, Tie
from desktop.services.network.network_maps import NetworkMaps

BEFORE, AT, DURING, AFTER = range(4)

SUPPORT = {"advokaten", "kontaktpersonen", "handläggaren", "skolsköterskan", "matteläraren"}

WORDS = "Henne vill jag inte tappa."

Fields = dict[str, Any]

DRAINING: Fields = {"tie": Tie.DRAINING}
BROKEN: Fields = {"tie": Tie.BROKEN}
AGAINST: Fields = {"tie": Tie.BROKEN, "protection": True}
GONE: Fields = {"there": False}

STORY: dict[str, dict[int, Fields]] = {
    "pappa": {
        BEFORE: {"spot": Spot(230, 620), **DRAINING},
        AT: {"spot": Spot(100, 800), **AGAINST},
        DURING: {"spot": Spot(115, 845)},
        AFTER: {"spot": Spot(130, 860), "protection": True},
    },
    "storebror": {
        BEFORE: {"spot": Spot(420, 350), **DRAINING},
        AT: {"spot": Spot(360, 800), **AGAINST},
        DURING: {"spot": Spot(310, 735)},
        AFTER: GONE,
    },
    "farbror": {BEFORE: {"spot": Spot(650, 560)}, AT: {"spot": Spot(640, 850), **AGAINST}, DURING: GONE},
    "mamma": {
        BEFORE: {"spot": Spot(520, 520), "reach": Reach.OTHER},
        AT: {"spot": Spot(230, 560), **DRAINING},
        DURING: {"spot": Spot(452, 695), "reach": Reach.OTHER},
        AFTER: {"spot": Spot(350, 650), "tie": Tie.WEAK},
    },
    "lillasyster": {
        BEFORE: {"spot": Spot(80, 400), "tie": Tie.STRONG},
        AT: {"spot": Spot(470, 420), "tie": Tie.WEAK, "reach": Reach.PERSON},
        DURING: {"spot": Spot(585, 455), "knows": Knows.NO, "words": WORDS},
        AFTER: {"spot": Spot(560, 330), "tie": Tie.STRONG, "reach": Reach.BOTH},
    },
    "moster": {
        BEFORE: {"spot": Spot(1030, 600)},
        AT: {"spot": Spot(950, 700)},
        DURING: {"spot": Spot(900, 560), "knows": Knows.YES},
        AFTER: {"spot": Spot(930, 380), "tie": Tie.STRONG},
    },
    "kusin": {BEFORE: {"spot": Spot(1130, 520)}, AT: {"spot": Spot(1120, 700), **BROKEN}, AFTER: GONE},
    "gammal kompis": {
        BEFORE: {"spot": Spot(1650, 620), "tie": Tie.STRONG},
        AT: {"spot": Spot(1500, 720), **BROKEN},
        DURING: {"spot": Spot(1392, 730)},
        AFTER: {"spot": Spot(1360, 620), "tie": Tie.WEAK},
    },
    "ny kompis": {
        DURING: {"spot": Spot(1620, 545), "tie": Tie.WEAK, "reach": Reach.PERSON},
        AFTER: {"spot": Spot(1600, 400), "tie": Tie.ORDINARY, "knows": Knows.PARTLY},
    },
    "kören": {
        BEFORE: {"spot": Spot(2050, 620)},
        AT: GONE,
        DURING: {"spot": Spot(2122, 690), "tie": Tie.WEAK, "there": True},
        AFTER: {"spot": Spot(2100, 450), "tie": Tie.ORDINARY},
    },
    "matteläraren": {
        BEFORE: {"spot": Spot(2660, 640)},
        AT: {"spot": Spot(2650, 720), "tie": Tie.WEAK},
        DURING: {"spot": Spot(2540, 740), "tie": Tie.ORDINARY},
        AFTER: {"spot": Spot(2480, 600)},
    },
    "skolsköterskan": {
        DURING: {"spot": Spot(2810, 680), "knows": Knows.YES},
        AFTER: GONE,
    },
    "handläggaren": {
        AT: {"spot": Spot(3280, 400), "knows": Knows.YES},
        DURING: {"spot": Spot(3052, 465), "tie": Tie.STRONG},
        AFTER: GONE,
    },
    "kontaktpersonen": {
        DURING: {"spot": Spot(3432, 410), "tie": Tie.STRONG, "reach": Reach.OTHER, "knows": Knows.YES},
        AFTER: {"spot": Spot(3350, 720), "tie": Tie.WEAK, "reach": Reach.PERSON},
    },
    "advokaten": {AT: {"spot": Spot(3480, 720)}, DURING: {"spot": Spot(3160, 815), "knows": Knows.YES}, AFTER: GONE},
}


def draw_tall(maps: NetworkMaps, file: CompartmentId) -> None:
    """All of it, moment by moment, as somebody would draw it."""
    maps.start(file)
    days = ((BEFORE, date(2026, 11, 3), ""), (AT, None, "nov 2026"), (DURING, date(2027, 1, 12), ""))
    for at, day, note in (*days, (AFTER, None, "så vill Tall ha det")):
        maps.edit_moment(maps.view(file).pictures[at].moment, "", day, note)
    for relation, moments in STORY.items():
        _draw_node(maps, file, relation, moments)
    nodes = {node.relation: node.id for node in maps.view(file).nodes.values()}
    for support, day, heir, how in (
        ("handläggaren", date(2027, 8, 31), "kontaktpersonen", "varannan vecka från juni"),
        ("skolsköterskan", date(2027, 6, 11), None, ""),
        ("kontaktpersonen", date(2028, 1, 31), "moster", "en gång i månaden, sedan vid behov"),
    ):
        line = PhaseOut(node=_pair(nodes[support]), on=day, heir=_pair(nodes[heir]) if heir else None, how=how)
        if heir is None:
            line = PhaseOut(node=line.node, on=day, heir_words="vårdcentralen")
        maps.add_phase_out(maps.view(file), line)


def _draw_node(maps: NetworkMaps, file: CompartmentId, relation: str, moments: dict[int, Fields]) -> None:
    first, *later = moments
    view = maps.view(file)
    said = dict(moments[first])
    node = NetworkNode(relation=relation, support=relation in SUPPORT)
    made = maps.add_node(view, view.pictures[first].moment, node, said.pop("spot"), **said).created
    assert made is not None
    for at in later:
        picture = maps.view(file).pictures[at]
        maps.say(picture.placed[made], picture.moment, **moments[at])


def _pair(record: Any) -> tuple[int, int]:
    return record.device, record.sequence
