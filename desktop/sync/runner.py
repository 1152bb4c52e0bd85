"""One sync, joined: the engine's steps run on the database thread, the network is waited for on the caller's.

So typing is never held up: between two steps the database thread is free for whoever waits for it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from threading import Event
from typing import TypeVar

from desktop.domain.errors import KnownError, Reason
from desktop.domain.ports import Executor
from desktop.sync.engine import Engine, Next
from desktop.sync.gate import begin
from desktop.sync.http import Cut
from desktop.sync.result import SyncResult
from desktop.sync.transport import Transport
from wire.messages import SYNC_PATH

T = TypeVar("T")


class Runner:
    """Runs syncs, one at a time. `cancel` may be called from any thread."""

    def __init__(self, engine: Engine, transport: Transport, executor: Executor) -> None:
        self._engine = engine
        self._transport = transport
        self._executor = executor
        self._stop = Event()

    def sync(self) -> SyncResult:
        """A whole sync. Raises KnownError; whatever came or went before stays."""
        self._stop.clear()
        self._on_database(self._engine.start)
        introduced = False
        while True:
            self._work()
            self._exchange(self._on_database(self._engine.request))
            self._work()
            try:
                if self._on_database(self._engine.ended) is Next.REST:
                    return self._engine.result
            except KnownError:
                lines = [] if introduced else self._on_database(self._engine.unknown_there)
                if not lines:
                    raise
                self._introduce(lines)
                introduced = True

    def cancel(self) -> None:
        """Leave the link; `sync` then raises KnownError(SERVER_UNREACHABLE)."""
        self._stop.set()
        self._transport.interrupt()

    def _introduce(self, lines: Sequence[bytes]) -> None:
        """A new server for an old county: any computer may give it the directory, which the root has signed."""
        begin(self._transport, lines)
        self._on_database(self._engine.start)

    def _exchange(self, frames: list[bytes]) -> None:
        try:
            self._transport.exchange(SYNC_PATH, frames, self._hear, self._stop)
        except Cut:
            return  # the engine sees that the end is missing
        except KnownError as error:
            if error.reason is Reason.TRANSFER_LARGE:
                self._work()  # what has come is of use, though the rest waits for an answer
            self._on_database(self._engine.lost)
            raise

    def _hear(self, data: bytes) -> None:
        self._on_database(partial(self._engine.heard, data))
        self._work()

    def _work(self) -> None:
        while self._on_database(self._engine.work):
            if self._stop.is_set():
                self._on_database(self._engine.lost)
                raise KnownError(Reason.SERVER_UNREACHABLE)

    def _on_database(self, step: Callable[[], T]) -> T:
        result: T = self._executor.submit(step).result()
        return result
