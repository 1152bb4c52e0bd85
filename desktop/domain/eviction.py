"""Why a file is away from this computer although it is still its member's to read."""

from enum import StrEnum


class EvictionReason(StrEnum):
    """Why something is not here just now."""

    LEASE = "lease"  # it was lent, and there has been no contact for too long: it comes by itself
    TRAVEL = "travel"  # its owner is on a journey: it comes when a colleague has said so
    ENDED = "ended"  # her access has ended: it comes when she has been let in again
