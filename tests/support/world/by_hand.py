"""Sticks in the world: written for others, pulled out, left in a drawer, read late, twice, in part, or by a stranger.

They have a chance of their own: a world without them tells the story that it told before there were any.
"""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

from desktop.domain.carried import Brought, Outcome
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import CompartmentId
from tests.support.sticks import BreakingStick, Sticks
from tests.support.syncing import Colleague
from tests.support.world import invariants
from tests.support.world.account import PLANTED
from tests.support.world.invariants import Breach

if TYPE_CHECKING:
    from tests.support.world.world import World

KEPT = 12
"""Sticks that lie about; of more, one is thrown away."""

LATEST = 4
BREAKS_WITHIN = 30_000
"""Bytes, after which a stick may be pulled out."""

BROKEN, TWICE, EVERYTHING = 0.2, 0.2, 0.3


class ByHand:
    """What is carried. `owing`: computers that have carried out what the server may not have yet.

    `brought`: on which computer something appeared by a stick, and whose stick that was.
    """

    def __init__(self, world: World) -> None:
        self._world = world
        self._luck = Random(f"{world.seed} by hand")
        self._drawer = Sticks(world.county.folder / "sticks")
        self._without_network_until = 0
        self.owing: set[int] = set()
        self._writers: dict[str, int] = {}
        self.brought: dict[tuple[int, CompartmentId], int] = {}

    def new_day(self) -> None:
        """Now and then nobody has a network, for weeks."""
        if self._luck.random() < 0.02:
            self._without_network_until = self._world.day + self._luck.randint(7, 21)

    @property
    def without_network(self) -> bool:
        """Whether sticks are all there is today."""
        return bool(self._world.size.carried) and self._world.day < self._without_network_until

    def live_at(self, device: int) -> None:
        """What is written to sticks and read from them at one computer today."""
        often = self._world.size.carried * (2 if self.without_network else 1)
        for happens in (self._write, self._read, self._read):
            person = self._world.at(device)
            if person is not None and self._luck.random() < often:
                happens(person)

    def synced(self, person: Colleague) -> None:
        """A whole sync: nothing that was carried is with its readers alone, unless something still waits."""
        if not any(info.unsent for info in person.ledger.compartments()):
            self.owing.discard(person.device)

    # ---- writing ----

    def _write(self, person: Colleague) -> None:
        """For one or more others. One who was restored must meet the server first (docs/adr/carried-by-hand.md)."""
        others = [other for other in self._world.people if other is not person]
        readers = self._luck.sample(others, k=min(len(others), self._luck.choice([1, 1, 2, 3])))
        everything, stick, before = self._luck.random() < EVERYTHING, self._stick(), self._drawer.names()
        if person.device in self._world.behind:
            return
        try:
            name = self._drawer.write(person, *readers, everything=everything, stick=stick)
        except KnownError as error:
            self._tell(person, f"writes no stick: {error.reason}")
            if error.reason not in (Reason.NOTHING_TO_CARRY, Reason.STICK_GONE):
                raise Breach(f"a stick of {person.device} ended with {error.reason}") from error
            if self._drawer.names() != before:
                raise Breach(f"half a stick of {person.device} looks whole") from error
            return
        self._tell(person, f"writes {name} for {[reader.device for reader in readers]}, {everything=}")
        self._world.tally.carried += 1
        self.owing.add(person.device)
        self._writers[name] = person.device
        if PLANTED.encode() in self._drawer.bytes(name):
            raise Breach("a stick is readable")
        if len(names := self._drawer.names()) > KEPT:
            (self._drawer.folder / self._luck.choice(names)).unlink()

    # ---- reading ----

    def _read(self, person: Colleague) -> None:
        """One of the latest, or any; a stranger's too, and by one who was restored."""
        names = self._drawer.names()
        name = self._luck.choice(names[-LATEST:] if self._luck.random() < 0.5 else names) if names else None
        stick, twice = self._stick(), self._luck.random() < TWICE
        if name is None:
            return
        if self._take(person, name, stick) and twice:
            self._take(person, name, None)
            again = self._take(person, name, None)
            if again is not None and again.new:
                raise Breach(f"{name} brings {person.device} something new each time")
        invariants.check_after_reading(self._world, person)

    def _take(self, person: Colleague, name: str, stick: BreakingStick | None) -> Brought | None:
        """What one reading brings; None where it is nothing for her, or was pulled out too early."""
        cursor, before = person.mailbox.cursor(), {info.id for info in person.ledger.compartments()}
        try:
            brought = self._drawer.read(person, name, stick)
        except KnownError as error:
            self._tell(person, f"reads {name}: {error.reason}")
            if error.reason not in (Reason.STICK_FOREIGN, Reason.STICK_GONE):
                raise Breach(f"{name} was refused by {person.device}: {error.reason}") from error
            return None
        self._tell(person, f"reads {name}: {brought.outcome}, {brought.new} new, {brought.known} known")
        for info in person.ledger.compartments():
            if info.id not in before:
                self.brought[person.device, info.id] = self._writers[name]
        if person.mailbox.cursor() != cursor:
            raise Breach(f"{name} has moved the cursor of {person.device}")
        if brought.outcome is Outcome.DAMAGED:
            raise Breach(f"{name} is damaged")
        return brought

    def _stick(self) -> BreakingStick | None:
        """One that is pulled out, or none that is."""
        after, broken = self._luck.randrange(BREAKS_WITHIN), self._luck.random() < BROKEN
        return BreakingStick(after) if broken else None

    def _tell(self, person: Colleague, what: str) -> None:
        self._world.tell(f"day {self._world.day}: {person.device} {what}")
