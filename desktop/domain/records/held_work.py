"""Karantän: what somebody wrote who no longer has the right to send it, handed over to the unit instead."""

from desktop.domain.records.base import Record


class HeldWork(Record, frozen=True, kw_only=True):
    """One save that was never sent. Lives in a compartment of kind QUARANTINE, shared with those who may take it in.

    `fields` are those of a change (domain.changes), as MessagePack: they may be of a record kind that the reader's
    program does not know.
    """

    compartment: bytes = b""  # where it was to go
    within: int = 0  # compartments.CompartmentKind
    alias: str = ""
    reason: str = ""  # "ended": her access had; "refused": the county's server would not take it
    kind: int = 0  # of the record
    record: tuple[int, int] | None = None  # the record's id
    creates: bool = False
    fields: bytes = b""
    written_at: int | None = None  # ms


class HeldWorkOutcome(Record, frozen=True, kw_only=True):
    """What the unit did with all of it. Who did it is told by the device that signed it."""

    taken_in: bool | None = None
    reason: str = ""  # of putting it aside
    records: tuple[tuple[int, int], ...] = ()  # what was written anew, in the compartment where it was to go


class TakenIn(Record, frozen=True, kw_only=True):
    """Origin of records that a handler wrote anew from somebody's held work. Lives with those records."""

    quarantine: bytes = b""
    author: int | None = None  # member who had written it
    records: tuple[tuple[int, int], ...] = ()
