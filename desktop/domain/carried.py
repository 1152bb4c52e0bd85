"""What a person is told of what is carried by hand: before it is written, when it has been, and when it is read."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from threading import Event
from typing import Protocol

from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import CompartmentId


@dataclass
class Course:
    """How far a file has come, in bytes; looked at from the GUI thread. `stop` may be set from any thread."""

    done: int = 0
    total: int = 0  # estimated, while a file is written
    stop: Event = field(default_factory=Event)

    def check(self) -> None:
        """Raise KnownError(CARRYING_STOPPED) when the person has had enough."""
        if self.stop.is_set():
            raise KnownError(Reason.CARRYING_STOPPED)


@dataclass(frozen=True, slots=True)
class PlannedLoad:
    """What there is to bring to one device. `parts`: frames."""

    device: int
    member: int
    size: int  # bytes, about
    parts: int


@dataclass(frozen=True, slots=True)
class Planned:
    """For whom there is something to bring. `held`: where something must go to the server first."""

    loads: tuple[PlannedLoad, ...]
    held: tuple[CompartmentId, ...] = ()

    @property
    def size(self) -> int:
        """Bytes, about."""
        return sum(load.size for load in self.loads)


@dataclass(frozen=True, slots=True)
class Written:
    """A file that has been written: its name, when (ms), its bytes, and the devices it is for."""

    name: str
    at: int
    size: int
    devices: tuple[int, ...]


class Outcome(StrEnum):
    """How the reading of a file ended. What came whole before the end is kept in every case."""

    WHOLE = "whole"
    DAMAGED = "damaged"
    PULLED_OUT = "pulled_out"
    STOPPED = "stopped"


@dataclass(frozen=True, slots=True)
class Brought:
    """What came of reading a file. Numbers are of parts (frames).

    `writers`: device and time (ms) of what was for this computer. `erased_here`: of something that has been erased;
    `old`: older than what has ended here; `ended`: from a computer that has been shut off. `taken_back`: things that
    were erased by it. `others`: parcels for others.
    """

    outcome: Outcome
    writers: tuple[tuple[int, int], ...]
    new: int
    known: int
    erased_here: int
    old: int
    ended: int
    waiting: int
    set_aside: int
    taken_back: int
    others: int
    whole: bool  # every parcel for this computer was read to its end


class Carrier(Protocol):
    """Carries by hand for one vault. The calls block, and belong on the thread that syncs; they raise KnownError."""

    def plan(self, *, everything: bool) -> Planned:
        """For whom there is something, and how much. `everything`: all that they may read, not only what waits.

        Raises KnownError(MEET_COUNTY_FIRST), as `write` does, where this computer may have forgotten what it wrote.
        """
        ...

    def write(self, folder: str, devices: Iterable[int], *, everything: bool, course: Course) -> Written:
        """Write a file for these devices into a folder. What it holds goes on waiting."""
        ...

    def read(self, path: str, course: Course) -> Brought:
        """Take in what a file brings for this device."""
        ...
