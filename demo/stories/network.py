"""The network of Tall in its four moments, as a picture of it would be drawn together. Nobody here has ever lived."""

from __future__ import annotations

from typing import Any

from desktop.domain.records.network_map import Knows, Reach, Spot, Tie

BEFORE, AT, DURING, AFTER = range(4)

SUPPORT = {"advokaten", "kontaktpersonen", "handläggaren", "skolsköterskan", "matteläraren"}

WORDS = "Henne vill jag inte tappa."

WISH = "så vill Tall ha det"

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

PHASED_OUT: tuple[tuple[str, int, str, str], ...] = (
    ("skolsköterskan", -143, "", "vårdcentralen"),
    ("handläggaren", -224, "kontaktpersonen", "varannan vecka från juni"),
    ("kontaktpersonen", -377, "moster", "en gång i månaden, sedan vid behov"),
)
"""Which support, how many days from today it ends, who takes over, and how; without an heir, who it is in words."""
