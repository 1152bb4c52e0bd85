"""When to sync next: soon after a save, at once when asked, now and then anyway, and ever more seldom while it fails.

Pure: it is told what happened and by which clock, and answers when. Chance spreads the computers of a county, which all
get coverage back at once, over time.
"""

from __future__ import annotations

from enum import StrEnum
from random import Random

from desktop.domain.clock import Clock

AFTER_SAVE_MS = 2_000  # more is often saved at once
AFTER_REACHABLE_MS = 3_000  # a network that has just come often goes again
REGULARLY_MS = 15 * 60_000
FIRST_RETRY_MS = 5_000
LAST_RETRY_MS = 15 * 60_000


class Wake(StrEnum):
    """Why to sync."""

    SAVED = "saved"
    REACHABLE = "reachable"
    PRESS = "press"
    SCHEDULE = "schedule"


class Schedule:
    """`at`: when the next sync is due, ms. While `stopped` only a person starts one."""

    def __init__(self, clock: Clock, luck: Random) -> None:
        self.stopped = False
        self.at = clock.now()
        self._clock = clock
        self._luck = luck
        self._failures = 0

    @property
    def wait(self) -> int:
        """Milliseconds until the next sync; 0 when it is due."""
        return max(0, self.at - self._clock.now())

    def wake(self, why: Wake) -> None:
        """Something happened that asks for a sync. It may bring one nearer, and never puts one off."""
        if why is Wake.PRESS:
            self.stopped = False
            self._failures = 0
            self.at = self._clock.now()
        elif why is Wake.REACHABLE:
            self._failures = 0
            self._sooner(AFTER_REACHABLE_MS + self._luck.randrange(AFTER_REACHABLE_MS))
        elif why is Wake.SAVED and not self._failures:  # while the link is bad, a save waits for its turn
            self._sooner(AFTER_SAVE_MS)

    def succeeded(self) -> None:
        """A whole sync has ended: the next comes regularly, give or take a fifth."""
        self._failures = 0
        self.at = self._clock.now() + round(REGULARLY_MS * self._luck.uniform(0.8, 1.2))

    def failed(self, at_least_ms: int = 0) -> None:
        """A sync did not come through: again after twice as long as last time, at a moment drawn from its later half.

        `at_least_ms`: what the server asked for.
        """
        longest = min(LAST_RETRY_MS, FIRST_RETRY_MS * 2**self._failures)
        self._failures = min(self._failures + 1, 16)
        self.at = self._clock.now() + max(at_least_ms, round(longest * self._luck.uniform(0.5, 1)))

    def stop(self) -> None:
        """A person must act first."""
        self.stopped = True

    def _sooner(self, delay: int) -> None:
        self.at = min(self.at, self._clock.now() + delay)
