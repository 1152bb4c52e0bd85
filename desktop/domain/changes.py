"""A change: one save. Records are never overwritten; what a screen shows is a projection of the changes."""

from collections.abc import Mapping
from typing import Any

import msgspec

from desktop.domain.identity import ChangeId, RecordId

DELETED = 0
"""Field number that every record has: set to the change ids its author saw, it deletes; set to None, it restores."""


class Change(msgspec.Struct, frozen=True, gc=False):
    """Which fields of which record were set, by whom, when, and what each field's new value replaces.

    `fields` maps field numbers (see `codebook`) to plain values (what MessagePack can hold); `replaces` maps them to
    the changes whose values the author had seen and meant to replace. `time` is a hybrid logical clock in milliseconds:
    it orders what is shown and breaks ties, and never decides what survives.
    """

    id: ChangeId
    kind: int
    record: RecordId
    time: int
    fields: Mapping[int, Any]
    replaces: Mapping[int, tuple[ChangeId, ...]]

    @property
    def creates(self) -> bool:
        """Whether this change brings its record into being."""
        return self.record == self.id
