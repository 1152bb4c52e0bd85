"""The one thread that owns every connection: everybody else hands it calls and gets futures."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TypeVar

T = TypeVar("T")


class DatabaseThread:
    """Runs calls one at a time, in the order they were handed in."""

    def __init__(self) -> None:
        self._executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix="database")

    def submit(self, call: Callable[[], T]) -> Future[T]:
        """Queue a call; raises RuntimeError after `close`."""
        return self._executor.submit(call)

    def close(self) -> None:
        """Finish what is queued and end the thread: what was handed in to be saved is saved."""
        self._executor.shutdown(wait=True)
