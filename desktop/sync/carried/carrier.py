"""Writing and reading, joined: the file is waited for on the caller's thread, the vault on the database thread.

Both are begun between two syncs, on the thread that syncs: one engine serves one way at a time.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import islice
from pathlib import Path
from typing import TypeVar

from desktop.domain.carried import Brought, Course, Outcome, Planned, PlannedLoad, Written
from desktop.domain.clock import today
from desktop.domain.errors import KnownError, Reason
from desktop.domain.ports import Executor
from desktop.sync.carried.files import Stick
from desktop.sync.carried.packing import Load, Packing
from desktop.sync.carried.reading import Reading, note_words
from desktop.sync.carried.writing import Parcel, estimate
from desktop.sync.desk import Desk
from desktop.sync.engine import Engine
from wire import carried
from wire.errors import Code, WireError

T = TypeVar("T")


class VaultCarrier:
    """`desktop.domain.carried.Carrier` over a vault. `cancel` may be called from any thread."""

    def __init__(self, desk: Desk, engine: Engine, executor: Executor, stick: Stick | None = None) -> None:
        self._desk = desk
        self._engine = engine
        self._executor = executor
        self._stick = stick or Stick()
        self._course = Course()

    def cancel(self) -> None:
        """Leave the file that is being written or read."""
        self._course.stop.set()

    def plan(self, *, everything: bool) -> Planned:
        """For whom there is something, and how much. Raises KnownError(MEET_COUNTY_FIRST)."""
        packing = self._packing(everything)
        loads = self._loads(packing, None)
        device = self._desk.members.member_of
        planned = [
            PlannedLoad(load.device, self._on_database(partial(device, load.device)), estimate(load), len(load.pieces))
            for load in loads
        ]
        return Planned(tuple(planned), tuple(sorted(packing.held)))

    def write(self, folder: str, devices: Iterable[int], *, everything: bool, course: Course) -> Written:
        """Write a file for these devices. What it holds goes on waiting until its readers, or the server, have it.

        Raises KnownError: MEET_COUNTY_FIRST, NOTHING_TO_CARRY, STICK_FULL, STICK_GONE, STICK_READ_ONLY, STICK_BROKEN,
        CARRYING_STOPPED.
        """
        self._course = course
        loads = self._loads(self._packing(everything), list(devices))
        if not loads:
            raise KnownError(Reason.NOTHING_TO_CARRY)
        course.total = sum(map(estimate, loads))
        now = self._on_database(self._desk.clock.now)
        self._on_database(self._desk.mailbox.offer)
        parcels = [Parcel.of(load, now) for load in loads]
        sizes = [0] * len(parcels)
        path = self._stick.write(Path(folder), today(self._desk.clock), self._records(parcels, sizes), course)
        for parcel, size in zip(parcels, sizes, strict=True):
            if not parcel.load.is_answered:
                continue
            self._on_database(partial(self._desk.mailbox.note_written, parcel.written(size), parcel.load.logs))
        return Written(path.name, now, path.stat().st_size, tuple(load.device for load in loads))

    def read(self, path: str, course: Course) -> Brought:
        """Take in what a file brings for this device. What came whole before a stick was pulled out is kept.

        Raises KnownError: STICK_FOREIGN, STICK_NEWER, STICK_NO_FILE, STICK_GONE when nothing could be read,
        DIRECTORY_FORGED.
        """
        self._course = course
        self._on_database(self._engine.make_ready)
        reading = Reading(self._desk, self._engine)
        outcome = self._take(reading, Path(path), course)
        found = reading.found
        self._work()
        tally = self._on_database(self._engine.all_brought)
        self._work()
        self._on_database(partial(note_words, self._desk, found))
        if not found.parcels:
            if outcome is Outcome.WHOLE:
                raise KnownError(Reason.STICK_FOREIGN)
            if outcome is Outcome.STOPPED:
                raise KnownError(Reason.CARRYING_STOPPED)
        return self._on_database(partial(reading.brought, outcome, tally))

    # ---- inside ----

    def _packing(self, everything: bool) -> Packing:
        if self._on_database(self._desk.mailbox.may_be_behind):
            raise KnownError(Reason.MEET_COUNTY_FIRST)
        self._on_database(self._engine.make_ready)
        self._work()
        return self._on_database(partial(Packing, self._desk, everything=everything))

    def _loads(self, packing: Packing, devices: list[int] | None) -> list[Load]:
        return [load for load in self._steps(packing.loads(devices)) if load is not None]

    def _records(self, parcels: list[Parcel], sizes: list[int]) -> Iterator[bytes]:
        for at, parcel in enumerate(parcels):
            for record in self._steps(parcel.records(self._desk)):
                sizes[at] += len(record)
                yield record

    def _take(self, reading: Reading, path: Path, course: Course) -> Outcome:
        reader = carried.Reader()
        try:
            for data in self._stick.read(path, course):
                for sort, body in reader.feed(data):
                    self._on_database(partial(reading.take, sort, body))
                    self._work()
        except WireError as error:
            if error.code is Code.VERSION_UNKNOWN:
                raise KnownError(Reason.STICK_NEWER) from error
            if not reader.begun:
                raise KnownError(Reason.STICK_NO_FILE) from error
            return Outcome.DAMAGED
        except KnownError as error:
            outcomes = {Reason.STICK_GONE: Outcome.PULLED_OUT, Reason.CARRYING_STOPPED: Outcome.STOPPED}
            if error.reason not in outcomes or not course.done:
                raise
            return outcomes[error.reason]
        if not reader.begun:
            raise KnownError(Reason.STICK_NO_FILE)
        return Outcome.WHOLE if reader.ended else Outcome.DAMAGED

    def _work(self) -> None:
        while self._on_database(self._engine.work):
            pass

    def _steps(self, steps: Iterator[T]) -> Iterator[T]:
        """The steps of what reads the vault, each on the database thread."""
        while found := self._on_database(partial(_next, steps)):
            yield found[0]

    def _on_database(self, step: Callable[[], T]) -> T:
        result: T = self._executor.submit(step).result()
        return result


def _next(steps: Iterator[T]) -> list[T]:
    return list(islice(steps, 1))
