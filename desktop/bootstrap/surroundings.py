"""What the machine and the installation give: the clock, the profile's folder, the municipality's numbers."""

from __future__ import annotations

import time
from pathlib import Path

import platformdirs

from desktop.domain.policy import Policy, read_policy
from desktop.services.assignment.emergency_card import EmergencyCard, read_card

RESOURCES = Path(__file__).parents[2] / "resources"


class SystemClock:
    """The computer's own clock."""

    def now(self) -> int:
        """Milliseconds since 1970."""
        return time.time_ns() // 1_000_000


def profile_folder() -> Path:
    """Where the vault lies unless told otherwise: on this computer, never on one that follows the user around."""
    return Path(platformdirs.user_data_path("Bredvid", appauthor=False, roaming=False))


def installed_policy() -> Policy:
    """resources/policy.toml; raises msgspec.ValidationError, which names a misspelt key."""
    return read_policy((RESOURCES / "policy.toml").read_bytes())


def installed_card() -> EmergencyCard:
    """resources/emergency.toml; raises msgspec.ValidationError."""
    return read_card((RESOURCES / "emergency.toml").read_bytes())
