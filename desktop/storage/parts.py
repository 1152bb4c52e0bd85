"""What the ports of one vault share."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.domain.clock import Clock, HybridClock
from desktop.storage.compartments import Compartments
from desktop.storage.database import Database
from desktop.storage.erasing import Eraser
from desktop.storage.evicting import Evictor
from desktop.storage.profile import Profile
from desktop.storage.rooms import Rooms


@dataclass(frozen=True, slots=True)
class Parts:
    """One vault's rooms behind its ports."""

    vault: Database
    profile: Profile
    rooms: Rooms
    compartments: Compartments
    eraser: Eraser
    evictor: Evictor
    clock: Clock
    stamps: HybridClock
