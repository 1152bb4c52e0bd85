"""What the engine's bytes travel by."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from threading import Event
from typing import Protocol


class Transport(Protocol):
    """What carries one request and its answer (see `http.HttpTransport.exchange`)."""

    def exchange(self, path: str, frames: Sequence[bytes], heard: Callable[[bytes], None], stop: Event) -> None:
        """Return when the answer has ended; raises Cut or KnownError."""
        ...

    def interrupt(self) -> None:
        """Wake whoever waits for the network; may be called from any thread."""
        ...
