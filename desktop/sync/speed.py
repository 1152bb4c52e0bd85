"""How fast the link is, from what has gone over it: the later a measure, the more it counts."""

from __future__ import annotations

from desktop.domain.clock import Clock

_LEAST_BYTES = 4 * 1024  # less tells of the round trip, not of the link
_WEIGHT = 0.4


class Speed:
    """`bytes_per_second` is None until something has been measured."""

    def __init__(self, clock: Clock) -> None:
        self.bytes_per_second: float | None = None
        self._clock = clock
        self._began = 0
        self._bytes = 0

    def begin(self) -> None:
        """A request goes out."""
        self._began, self._bytes = self._clock.now(), 0

    def moved(self, count: int) -> None:
        """So many bytes have arrived, in either direction."""
        self._bytes += count
        taken = self._clock.now() - self._began
        if self._bytes >= _LEAST_BYTES and taken > 0:
            measured = self._bytes * 1_000 / taken
            before = self.bytes_per_second
            self.bytes_per_second = measured if before is None else before + _WEIGHT * (measured - before)
            self.begin()
