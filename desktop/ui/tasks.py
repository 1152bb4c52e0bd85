"""The one door to work that is not done on the GUI thread.

`Tasks.run(owner, call, done, failed)` hands `call` to an executor (in the program: the database thread) and brings the
result back to the GUI thread. The contract:

- `call` runs on the worker. It touches no widget and holds none: whatever it captures may be released over there.
- `done` or `failed` runs on the GUI thread, later, never inside `run`.
- Neither runs when `owner` has been deleted meanwhile. What was to be saved is saved all the same.
- An exception without a `failed` goes to sys.excepthook, where bootstrap locks the vault and says so.

Only a number crosses from the worker to the GUI thread; everything else waits here in a dictionary, so that no Python
object of the GUI is ever released on the worker.
"""

import gc
import sys
from collections.abc import Callable
from concurrent.futures import CancelledError, Future
from dataclasses import dataclass
from typing import Any, Protocol, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from shiboken6 import Shiboken

T = TypeVar("T")
_COLLECT_EVERY_MS = 1_000


class Executor(Protocol):
    """What runs the calls, one after another."""

    def submit(self, call: Callable[[], T], /) -> "Future[T]":
        """Queues a call; its future is done on the thread that ran it."""
        ...


@dataclass(slots=True)
class _Waiting:
    owner: QObject
    done: Callable[[Any], None]
    failed: Callable[[Exception], None] | None
    future: "Future[Any] | None" = None


class Tasks(QObject):
    """Background work on behalf of widgets. `idle` is emitted when the last piece of it has been delivered."""

    idle = Signal()
    _finished = Signal(int)

    def __init__(self, executor: Executor, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._executor = executor
        self._waiting: dict[int, _Waiting] = {}
        self._last = 0
        # Queued even from this thread: a result never arrives in the middle of what asked for it.
        self._finished.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        owner: QObject,
        call: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        """Runs `call` on the worker, then `done` or `failed` here if `owner` still lives."""
        self._last += 1
        ticket = self._last
        self._waiting[ticket] = waiting = _Waiting(owner, done, failed)
        try:
            waiting.future = self._executor.submit(call)
        except RuntimeError as error:  # the executor is closed
            waiting.future = Future()
            waiting.future.set_exception(error)
        waiting.future.add_done_callback(_Ticket(self, ticket))

    def is_busy(self) -> bool:
        """Whether something has been handed over and not come back."""
        return bool(self._waiting)

    @Slot(int)
    def _deliver(self, ticket: int) -> None:
        waiting = self._waiting.pop(ticket)
        try:
            _hand_over(waiting)
        finally:
            if not self._waiting:
                self.idle.emit()


class _Ticket:
    """Called on the worker when a future is done; tells the GUI thread its number and nothing else."""

    def __init__(self, tasks: Tasks, number: int) -> None:
        self._tasks, self._number = tasks, number

    def __call__(self, future: "Future[Any]") -> None:
        if Shiboken.isValid(self._tasks):
            self._tasks._finished.emit(self._number)


def _hand_over(waiting: _Waiting) -> None:
    assert waiting.future is not None  # noqa: S101 - a ticket is emitted only for a submitted future
    if not Shiboken.isValid(waiting.owner):
        return
    try:
        result = waiting.future.result(timeout=0)
    except CancelledError as error:
        if waiting.failed is not None:  # otherwise the program is closing and nobody is left to ask
            waiting.failed(error)
    except Exception as error:  # noqa: BLE001 - whatever the call raised belongs to the one who asked
        if waiting.failed is not None:
            waiting.failed(error)
        else:
            sys.excepthook(type(error), error, error.__traceback__)
    else:
        waiting.done(result)


class Collector(QObject):
    """Collects garbage on the GUI thread, in the portions that Python itself would have taken."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.collect)
        self._timer.start(_COLLECT_EVERY_MS)

    @Slot()
    def collect(self) -> None:
        """Collects the oldest generation that is due, if any is."""
        for generation in (2, 1, 0):
            if gc.get_count()[generation] > gc.get_threshold()[generation]:
                gc.collect(generation)
                return


def collect_on_gui_thread(app: QObject) -> Collector:
    """Turns the automatic collector off: on a worker it would destroy widgets there. One owned by `app` takes over."""
    gc.disable()
    return Collector(app)


_TURN_SECONDS = 0.000_5


def give_turns() -> None:
    """Lets the window have its turn at once beside a worker: a keystroke needs several, and Python's own are 5 ms."""
    sys.setswitchinterval(_TURN_SECONDS)
