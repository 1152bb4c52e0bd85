"""Which replies have been read here.

A reply tells when it was written, not when it arrived: one that was written before the thread was last opened may have
come after. So this computer remembers how many it showed.
"""

from __future__ import annotations

from desktop.domain.identity import CompartmentId
from desktop.domain.ports import Settings


class ReadReplies:
    """Counts by consultation."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    def read(self, compartment: CompartmentId, replies: int) -> None:
        """So many have been shown now."""
        if self._settings.get(_key(compartment), 0) != replies:
            self._settings.set(_key(compartment), replies)

    def unread(self, compartment: CompartmentId, replies: int) -> bool:
        """Whether more have come since."""
        return replies > int(self._settings.get(_key(compartment), 0))


def _key(compartment: CompartmentId) -> str:
    return f"consultation/read/{compartment.hex()}"
