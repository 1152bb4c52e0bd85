"""A lost computer: what the administrator notes of it, what its unit adds, and what it had said of itself (SC4)."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

import msgspec

from desktop.domain.records.base import Record


class PaperPassphrase(StrEnum):
    """Whether the passphrase lay with the computer on paper: no program can know that."""

    NO = "no"
    YES = "yes"
    UNKNOWN = "unknown"


class LostComputer(Record, frozen=True, kw_only=True):
    """The technical half. Lives in a compartment of the administrator and the unit; nothing in it tells of a client.

    Times are ms. `last_heard_at` and `keys_left` are told by the unit's computers, which alone can know them.
    """

    device: int | None = None  # directory number
    member: int | None = None
    lost_at: int | None = None
    aware_at: int | None = None  # when the municipality became aware: both clocks run from here
    locked_at: int | None = None  # known to be locked since then
    holder: str = ""  # who had it, and where
    paper: PaperPassphrase | None = None
    revoked_at: int | None = None
    last_heard_at: int | None = None
    keys_left: int | None = None  # compartments that the computer could open and that still await a new key
    closed_at: int | None = None


class HeldAlias(msgspec.Struct, frozen=True, array_like=True):
    """A client of whom something lay on the computer."""

    alias: str
    protected: bool = False


class UnitPart(Record, frozen=True, kw_only=True):
    """What one handler knows of the clients on it. Lives in a compartment of the unit alone."""

    device: int | None = None
    aliases: tuple[HeldAlias, ...] = ()
    written_by: int | None = None  # member number


class IncidentStep(Record, frozen=True, kw_only=True):
    """One line of the log of what has been done; beside either half."""

    device: int | None = None
    at: int | None = None  # ms
    text: str = ""
    written_by: int | None = None  # member number


class Unsent(msgspec.Struct, frozen=True, array_like=True):
    """Something that waited: where, how far in this computer's log, of which kind, and on which day. Never what."""

    compartment: bytes
    sequence: int
    kind: int  # codebook number
    day: date


class DeviceManifest(Record, frozen=True, kw_only=True):
    """What a computer last said of its own unsent work, before it sent any of it. One for each computer."""

    told_at: int | None = None  # ms
    items: tuple[Unsent, ...] = ()


class ComputerName(Record, frozen=True, kw_only=True):
    """What a computer is called and since when it is one. Lives in the `directory` compartment."""

    device: int | None = None
    label: str = ""
    since: int | None = None  # ms
    ended_at: int | None = None  # ms
