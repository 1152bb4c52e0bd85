"""A county that lives for as long as one likes, in one process, and tells by its seed everything that happens there.

    with a_world(seed=7, computers=8, days=60) as world:
        world.live()

Real vaults, the real engine and merge, the real server's service over SQLite, all in a file system in memory where
there is one; the clock and the links are virtual. Days go; people write, share, fall out, lose computers; links do what
the weather says. What must hold always is checked at every sync, and all of `invariants.AT_REST` whenever the county
comes to rest. Where `Size.carried` says so, sticks go between people too (`by_hand`).
"""

from __future__ import annotations

import tempfile
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from random import Random

from desktop.domain.compartments import CompartmentKind
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import ChangeId, CompartmentId
from desktop.domain.projection import Projection
from desktop.domain.records.person_file import Person
from tests.support.syncing import Colleague, Died
from tests.support.world import happenings, invariants
from tests.support.world.account import Account
from tests.support.world.by_hand import ByHand
from tests.support.world.county import WorldCounty, same_chance
from tests.support.world.invariants import Breach
from tests.support.world.link import WatchedLink
from tests.support.world.weather import DAY, Weather
from wire.directory import Role

REST_EVERY_DAYS = 45
MEMORY = Path("/dev/shm")  # noqa: S108 - a file system in memory; the world's folder in it is its own


@dataclass
class Tally:
    """How much has happened."""

    days: int = 0
    syncs: int = 0
    carried: int = 0
    broken_syncs: int = 0
    happenings: int = 0
    words: int = 0
    changes: int = 0
    rests: int = 0


@dataclass(frozen=True)
class Size:
    """How large a world is. `busy`: how much of what can happen to a computer does, on a day.

    `restored`: how likely it is, on a day, that the server is restored from its copy. `carried`: how likely it is, on a
    day, that somebody writes a stick.
    """

    computers: int = 8
    days: int = 60
    busy: float = 0.5
    connected: float = 0.6
    restored: float = 0.02
    carried: float = 0.0


class World:
    """`screens`: what stands open on a computer, perhaps since long. `copies`: old backups of computers."""

    def __init__(self, seed: int, folder: Path, size: Size) -> None:
        self.seed, self.size = seed, size
        self.luck = Random(seed)
        self.weather = Weather(self.luck)
        self.county = WorldCounty(folder)
        self.account = Account()
        self.tally = Tally()
        self.day = 0
        self.chronicle: deque[str] = deque(maxlen=40)
        self.screens: dict[int, Projection[Person]] = {}
        self.copies: dict[int, Path] = {}
        self.behind: set[int] = set()
        """Computers restored from a copy that have not got their own words again."""
        self.to_push: set[int] = set()
        """Computers that have not yet brought a restored server what it lost."""
        self.orders: dict[CompartmentId, int] = {}
        """By which computer something was taken back."""
        self.by_hand = ByHand(self)
        self.server_copy: Path | None = None
        self.ended_since_copy = False
        self.ended_ever = False
        self.numbers: dict[tuple[CompartmentId, ChangeId], bytes] = {}
        """Digest of the segment that every change has been delivered in."""
        for _ in range(size.computers * 3 // 4):
            self.county.join(Role.SOCIAL_WORKER)

    def live(self) -> Tally:
        """All its days. Raises Breach, which tells the seed."""
        try:
            self._settle()
            for day in range(1, self.size.days + 1):
                self.day = day
                self._live_a_day()
                if self.day % REST_EVERY_DAYS == 0:
                    self.come_to_rest()
            self.come_to_rest()
        except Exception as error:
            told = "\n  ".join(self.chronicle)
            raise Breach(f"{error}\nseed {self.seed}, {self.size}, day {self.day}. Before it:\n  {told}") from error
        return self.tally

    # ---- days ----

    def _live_a_day(self) -> None:
        self.tally.days += 1
        self.weather.new_day(self.day)
        self.by_hand.new_day()
        happenings.to_the_county(self)
        order = list(self.people)
        self.luck.shuffle(order)
        for place, device in enumerate([person.device for person in order]):
            self.county.clock.time += DAY // (len(order) + 1)
            self._live_at(device, place)
        self.county.clock.time += DAY // (len(order) + 1)
        happenings.to_lost_computers(self)

    def _live_at(self, device: int, place: int) -> None:
        if (person := self.at(device)) is None:
            return
        self.weather.turn_clock(self.county.clocks[device])
        if self.luck.random() < self.size.busy:
            for name in happenings.drawn(self.luck):
                if (person := self.at(device)) is None:
                    return
                if happenings.HAPPENINGS[name].happens(self, person):
                    self.tell(f"day {self.day}: {name} at {device}")
                    self.tally.happenings += 1
        if self.size.carried:
            self.by_hand.live_at(device)
        person = self.at(device)
        if person and self.luck.random() < self.size.connected and self._is_reached(device):
            self.sync(person)

    def _is_reached(self, device: int) -> bool:
        return self.weather.reaches(device, self.day) and not self.by_hand.without_network

    # ---- syncs ----

    def sync(self, person: Colleague) -> None:
        """A sync under today's weather, and what must hold after every one."""
        link = link_of(person)
        trouble = self.weather.spoil(link, person.here)
        self.tally.syncs += 1
        if person.device in self.behind:
            self.screens.pop(person.device, None)  # its numbers may be others' afterwards
        reason: Reason | None = None
        try:
            person.sync()
        except KnownError as error:
            reason = error.reason
            self.tally.broken_syncs += 1
        except Died:
            reason = Reason.SERVER_UNREACHABLE
            self.tally.broken_syncs += 1
            person = self.county.open_again(person)
        self.tell(
            f"day {self.day}: sync of {person.device}: {trouble.value if trouble else 'good'}, {reason or 'whole'}"
        )
        invariants.check_reason(self, person, reason)
        invariants.check_after_sync(self, person)
        if reason is None:
            self.behind.discard(person.device)
            self.to_push.discard(person.device)
            self.by_hand.synced(person)

    def come_to_rest(self) -> None:
        """With good links and right clocks all sync until nobody has anything new; then everything must hold."""
        self.tell(f"day {self.day}: all come to rest")
        for person in self.people:
            self.county.clocks[person.device].off = 0
            person.link.mend()
            person.here.dies_after = None
        self._settle()
        self.behind.clear()
        self.to_push.clear()
        for person in self.people:
            self.by_hand.synced(person)
        for check in invariants.AT_REST:
            check(self)
        self.tally.rests += 1
        self.tally.words = len(self.account.words)
        self.tally.changes = len(self.numbers)

    def _settle(self) -> None:
        self.county.settle(lambda person: invariants.check_after_sync(self, person))

    # ---- help ----

    @property
    def people(self) -> list[Colleague]:
        """The computers in use."""
        return self.county.colleagues

    def at(self, device: int) -> Colleague | None:
        return next((person for person in self.people if person.device == device), None)

    def tell(self, what: str) -> None:
        """For whoever asks why it went wrong."""
        self.chronicle.append(what)

    def kinds_here(self, person: Colleague, kind: CompartmentKind) -> list[CompartmentId]:
        return [info.id for info in person.ledger.compartments(kind)]


def link_of(person: Colleague) -> WatchedLink:
    """The link of one who lives in a world."""
    assert isinstance(person.link, WatchedLink)
    return person.link


@contextmanager
def a_world(seed: int, size: Size) -> Iterator[World]:
    """A world, gone when the block ends."""
    place = MEMORY if MEMORY.is_dir() else None
    with tempfile.TemporaryDirectory(prefix="bredvid-world-", dir=place) as folder, same_chance(seed):
        world = World(seed, Path(folder), size)
        try:
            yield world
        finally:
            world.county.close()
