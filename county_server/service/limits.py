"""How much one request, and one device, may ask for."""

from __future__ import annotations

import math
import threading
import time
from collections.abc import Callable, Hashable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Generous: they stop what has gone wrong, not what is unusual."""

    request_bytes: int = 64 * 1024 * 1024
    request_frames: int = 20_000
    burst: int = 600  # requests of one device at once
    per_minute: int = 600  # and for ever after
    idle_seconds: float = 120.0  # a connection on which nothing moves for so long is given up


class Rates:
    """A bucket of requests for each caller, filled steadily. One process knows only the requests that came to it."""

    def __init__(self, limits: Limits, clock: Callable[[], float] = time.monotonic) -> None:
        """`clock` gives seconds, and is never put back."""
        self._burst = limits.burst
        self._each = 60 / limits.per_minute
        self._clock = clock
        self._full_at: dict[Hashable, float] = {}
        self._lock = threading.Lock()

    def wait(self, caller: Hashable) -> int:
        """0 when the caller may go on; else after how many seconds it may come again."""
        with self._lock:
            now = self._clock()
            full_at = max(now, self._full_at.get(caller, 0)) + self._each
            if full_at - now <= self._burst * self._each:
                self._full_at[caller] = full_at
                return 0
            return max(1, math.ceil(full_at - now - self._burst * self._each))
