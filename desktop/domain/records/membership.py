"""Names and grants: what the signed directory leaves out, and who may do what in a compartment."""

from datetime import date
from enum import StrEnum

from desktop.domain.records.base import Record


class MemberName(Record, frozen=True, kw_only=True):
    """What a member is called. Lives in the `directory` compartment; the server never sees it."""

    member: int | None = None  # directory number
    name: str = ""
    title: str = ""
    phone: str = ""
    hours: str = ""  # "vard. 8–16.30"


class UnitName(Record, frozen=True, kw_only=True):
    """What a unit is called."""

    unit: int | None = None  # directory number
    name: str = ""
    phone: str = ""


class GrantBasis(StrEnum):
    """Why someone was let in."""

    HANDLER = "handler"  # assigned to the file
    DECISION = "decision"  # a contact person's assignment
    CONSENT = "consent"
    CONSULTATION = "consultation"  # the municipality asked
    MEMBERSHIP = "membership"  # the directory itself
    STAND_IN = "stand_in"  # a handler for a handler who is away, until a day
    RECOVERY = "recovery"  # the municipality's recovery key
    REVIEW = "review"  # the log reviewer
    HANDOVER = "handover"  # took over what another was responsible for
    EMERGENCY = "emergency"  # the unit's manager: exceptions, and the envelope


class Grant(Record, frozen=True, kw_only=True):
    """One member's access to the compartment it lies in. Ended by a date, or by setting `ended_at`.

    `from_epoch`: the first epoch whose key the member gets (a contact person reads only what follows); None: all.
    """

    member: int | None = None  # directory number
    rights: int = 0  # compartments.Right
    basis: GrantBasis | None = None
    until: date | None = None
    ended_at: int | None = None  # ms
    from_epoch: int | None = None
    reason: str = ""


class AccessEnded(Record, frozen=True, kw_only=True):
    """That a member's access has ended: she cannot read the ending itself, which is sealed under the new key.

    Lives in a compartment of kind NOTICE, shared with her alone. It counts as long as she has no key of `epoch` or a
    later one, and when whoever wrote it may end access there (sync.standing).
    """

    compartment: bytes = b""  # compartments.CompartmentId
    epoch: int | None = None  # the first that she has no part in
    member: int | None = None  # directory number
    at: int | None = None  # ms


class NewEpoch(Record, frozen=True, kw_only=True):
    """That a compartment has a new key since somebody was to be left out: written by whoever began it, under that key.

    `commitment` says which key is meant: of two who begin the same epoch, one does not succeed, and that one's record
    counts nothing. What those left out say about grants later than their `heads` counts nothing either (rights.py).
    """

    epoch: int | None = None
    commitment: bytes = b""
    members: tuple[int, ...] = ()  # left out with every device
    heads: tuple[int, ...] = ()  # device left out, last number known of its log, device, …
    closed: tuple[int, ...] = ()  # grants that were over: device, number, when (rights.over), device, …
    served: tuple[int, ...] = ()  # devices that the new key was sealed to
    held: tuple[int, ...] = ()  # for one who begins here and reads no older grant: member, compartments.Right, …
