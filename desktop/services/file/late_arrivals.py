"""Which sessions came in late: after the timeline had been looked at on a later day than they were held (SC3).

A record tells when it was written, not when it reached this computer. So this computer remembers how far each log had
come when the timeline was last shown; logs have no gaps, so a higher number has arrived since.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from desktop.domain.clock import Clock, local
from desktop.domain.identity import CompartmentId, RecordId
from desktop.domain.ports import Settings
from desktop.domain.projection import Projection
from desktop.domain.records.assignment import SupportSession

SLOW_TO_WRITE = timedelta(days=2)
"""Written this long after the day it was held, a session is late for every reader."""


class LateArrivals:
    """Marks sessions as late, and goes on doing so."""

    def __init__(self, settings: Settings, clock: Clock) -> None:
        self._settings = settings
        self._clock = clock

    def before(self, compartment: CompartmentId) -> Mapping[str, Any]:
        """What was known when the timeline was last looked at."""
        known: Mapping[str, Any] = self._settings.get(_key(compartment)) or {}
        return known

    def among(
        self,
        compartment: CompartmentId,
        sessions: Sequence[Projection[SupportSession]],
        before: Mapping[str, Any] | None = None,
    ) -> set[RecordId]:
        """The late ones. What is here now counts as seen from now on.

        `before`: what was known when this visit began, where the sessions come a page at a time.
        """
        now = self.before(compartment)
        known = now if before is None else before
        heads = _heads(known)
        looked = local(known["looked_at"]).date() if known else date.min
        fresh = [seen for seen in sessions if seen.id.sequence > heads.get(seen.author, 0)]
        late = {RecordId(*pair) for pair in now.get("late", ())}
        came_late = {seen.id for seen in fresh if seen.record.held_on and seen.record.held_on < looked}
        heads = _heads(now)
        for seen in fresh:
            heads[seen.author] = max(heads.get(seen.author, 0), seen.id.sequence)
        self._settings.set(
            _key(compartment),
            {
                "looked_at": self._clock.now(),
                "heads": {str(device): number for device, number in heads.items()},
                "late": sorted([*pair] for pair in late | came_late),
            },
        )
        return late | came_late | {seen.id for seen in sessions if _written_late(seen)}


def _key(compartment: CompartmentId) -> str:
    return f"timeline/{compartment.hex()}"


def _heads(known: Mapping[str, Any]) -> dict[int, int]:
    return {int(device): number for device, number in known.get("heads", {}).items()}


def _written_late(seen: Projection[SupportSession]) -> bool:
    held = seen.record.held_on
    return held is not None and local(seen.created_at).date() - held >= SLOW_TO_WRITE
