"""Names for things: compartments, changes and records.

A record's id is that of the change that created it, so ids are small and need no coordination (DESIGN section 3).
"""

from typing import NamedTuple, NewType

CompartmentId = NewType("CompartmentId", bytes)
"""16 bytes, the digest of the compartment's founding."""


class ChangeId(NamedTuple):
    """A change in its compartment: the device that made it and its number in that device's log (1, 2, 3 …)."""

    device: int
    sequence: int


RecordId = ChangeId
"""A record goes by the change that created it."""


class RecordRef(NamedTuple):
    """A record anywhere: the compartment where it lives, and its id there."""

    compartment: CompartmentId
    record: RecordId
