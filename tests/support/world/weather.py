"""Outages, bad links and wrong clocks, drawn from the world's chance."""

from __future__ import annotations

from enum import Enum
from random import Random

from tests.support.syncing import Here
from tests.support.vaults import HandClock
from tests.support.world.link import WatchedLink

MINUTE, DAY = 60_000, 24 * 60 * 60_000
LONGEST_OUTAGE_DAYS = 14
ASTRAY_DAYS = 3
"""How far a clock goes wrong at most."""


class Trouble(Enum):
    """What may happen to one request."""

    CUT_UP = "cut on the way up"
    CUT_DOWN = "cut on the way down"
    NO_ANSWER = "the answer is lost"
    TWICE = "the request comes twice"
    LATE = "an old request comes late"
    DIES = "the program ends in the middle of it"


class OwnClock(HandClock):
    """A computer's clock: the one on the wall, and so much before or behind it."""

    def __init__(self, wall: HandClock) -> None:
        super().__init__()
        self.wall = wall
        self.off = 0

    def now(self) -> int:
        return self.wall.now() + self.off


class Weather:
    """Who has coverage today, and how good it is."""

    def __init__(self, luck: Random, rough: float = 0.2) -> None:
        """`rough`: the part of all syncs that something happens to."""
        self._luck = luck
        self._rough = rough
        self._out: dict[int, int] = {}
        self._server_down = 0

    def new_day(self, day: int) -> None:
        """The server, or its line, is down for some days now and then."""
        if self._luck.random() < 0.01:
            self._server_down = day + self._luck.randint(1, 3)

    def reaches(self, device: int, day: int) -> bool:
        """Whether this computer has coverage today; an outage lasts up to two weeks."""
        if self._luck.random() < 0.02:
            self._out[device] = day + self._luck.randint(1, LONGEST_OUTAGE_DAYS)
        return day >= max(self._out.get(device, 0), self._server_down)

    def spoil(self, link: WatchedLink, here: Here) -> Trouble | None:
        """Perhaps set some trouble for the next request, or for the program that makes it."""
        link.mend()
        here.dies_after = None
        if self._luck.random() >= self._rough:
            return None
        trouble = self._luck.choice(list(Trouble))
        match trouble:
            case Trouble.CUT_UP:
                link.up = self._luck.choice([self._luck.randrange(1_000), self._luck.randrange(20_000)])
            case Trouble.CUT_DOWN:
                link.down = self._luck.choice([self._luck.randrange(1_000), self._luck.randrange(20_000)])
            case Trouble.NO_ANSWER:
                link.down = 0
            case Trouble.TWICE:
                link.twice = True
            case Trouble.LATE:
                link.late = self._luck.randrange(50)
            case Trouble.DIES:
                here.dies_after = self._luck.randrange(60)
        return trouble

    def turn_clock(self, clock: OwnClock) -> None:
        """Now and then a clock goes wrong, by minutes or by days, and somebody puts it right later."""
        chance = self._luck.random()
        if clock.off and chance < 0.2:
            clock.off = 0
        elif chance < 0.002:
            far, near = ASTRAY_DAYS * DAY, (10 * MINUTE, 20 * MINUTE)
            clock.off = self._luck.choice([-far, *(-off for off in reversed(near)), *near, far])
