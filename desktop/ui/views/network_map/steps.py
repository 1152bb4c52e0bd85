"""Writes to the map, one after the other, and the way back from each.

Each write starts from the view that the one before it left on the screen: so one's own quick steps never stand against
each other, and what somebody else has drawn unseen is never replaced.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from desktop.domain.identity import CompartmentId
from desktop.services.network.network_maps import NetworkMaps, Step
from desktop.services.network.network_view import MapView
from desktop.ui.tasks import Tasks
from desktop.ui.views.network_map import jobs
from desktop.ui.views.network_map.jobs import Job

MOST_STEPS = 100
"""So many steps can be taken back, one after the other."""

Done = Callable[[Step], None]


class Steps(QObject):
    """The steps of one file.

    Signals: `read(MapView)` with the map as it is after a write; `wrote()` when something was written; `failed(error)`;
    `way_back(words)`: what can be taken back now, or nothing.
    """

    read = Signal(object)
    wrote = Signal()
    failed = Signal(object)
    way_back = Signal(str)

    def __init__(self, maps: NetworkMaps, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._maps, self._tasks = maps, tasks
        self._compartment: CompartmentId | None = None
        self._view: MapView | None = None
        self._waiting: deque[tuple[Job, str, Done | None]] = deque()
        self._taken: list[tuple[Step, str]] = []
        self._on_the_way = False

    def open_file(self, compartment: CompartmentId) -> None:
        """Another file: what was asked for in the one before is done all the same."""
        while self._waiting and self._view is not None:
            job, _, _ = self._waiting.popleft()
            self._tasks.run(self, partial(jobs.do_unseen, self._maps, job, self._view.compartment), _nothing, _nothing)
        self._compartment, self._view = compartment, None
        self._taken.clear()
        self._on_the_way = False
        self.way_back.emit("")

    def show(self, view: MapView) -> None:
        """This is on the screen now."""
        self._view = view

    def is_busy(self) -> bool:
        """Whether a write is on its way, so that what was read before it is old."""
        return self._on_the_way

    def take(self, job: Job, words: str, done: Done | None = None) -> None:
        """Do this when what was asked for before is done. `words` say what can be taken back; "" when nothing can."""
        self._waiting.append((job, words, done))
        self._go_on()

    def take_back(self) -> None:
        """The last step."""
        if self._taken:
            step, _ = self._taken.pop()
            self._tell_way_back()
            self.take(partial(jobs.undo, step), "")

    def _go_on(self) -> None:
        if self._on_the_way or not self._waiting or self._view is None:
            return
        job, words, done = self._waiting.popleft()
        self._on_the_way = True
        compartment = self._view.compartment
        call = partial(jobs.do, self._maps, job, self._view)
        self._tasks.run(self, call, partial(self._done, words, done), partial(self._not_done, compartment))

    def _done(self, words: str, done: Done | None, result: tuple[Step, MapView]) -> None:
        step, view = result
        if view.compartment != self._compartment:
            return
        self._on_the_way = False
        if step.writes and words:
            self._taken = [*self._taken[-MOST_STEPS + 1 :], (step, words)]
            self._tell_way_back()
        if step.writes or not words:
            self.wrote.emit()
        if done is not None:
            done(step)
        self.read.emit(view)
        self._go_on()

    def _not_done(self, compartment: CompartmentId, error: Exception) -> None:
        if compartment == self._compartment:
            self._on_the_way = False
            self.failed.emit(error)
            self._go_on()

    def is_last(self) -> bool:
        """Whether nothing more waits to be written."""
        return not self._waiting

    def _tell_way_back(self) -> None:
        self.way_back.emit(self._taken[-1][1] if self._taken else "")


def _nothing(_result: object) -> None:
    """Nobody looks at that file any more."""
