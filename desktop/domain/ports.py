"""What the domain and the services need from outside, said as Protocols.

`desktop.storage` implements Ledger, Drafts, Settings and Mailbox; `desktop.sync` implements Members. Every call on them
happens on the one database thread, so none of them locks.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Protocol, TypeVar

from desktop.domain.cards import Card
from desktop.domain.changes import Change
from desktop.domain.compartments import CompartmentKind, Right
from desktop.domain.identity import CompartmentId, RecordRef
from desktop.domain.projection import Projection
from desktop.domain.records import Record

R = TypeVar("R", bound=Record)
T = TypeVar("T")


class Ledger(Protocol):
    """Records, read as projections and written as changes. A write has reached the disk when the call returns."""

    def found(self, kind: CompartmentKind, records: Iterable[Record] = (), *, local: bool = False) -> CompartmentId:
        """A new compartment with its first records, in one step; this device is its founder.

        `local`: nothing of it is sent until `share` is called (a consultation that is kept here).
        """
        ...

    def share(self, compartment: CompartmentId) -> None:
        """A compartment founded `local` may be sent from now on."""
        ...

    def create(self, compartment: CompartmentId, record: R) -> Projection[R]: ...

    def edit(self, seen: Projection[R], edited: R) -> Projection[R]:
        """Save the fields that differ from what the author saw; nothing differs, nothing is written."""
        ...

    def choose(self, seen: Projection[R], field: str, value: Any) -> Projection[R]:
        """Settle a conflict: `value` replaces every rival that was seen."""
        ...

    def delete(self, seen: Projection[R]) -> Projection[R]: ...

    def restore(self, seen: Projection[R]) -> Projection[R]: ...

    def transaction(self, compartment: CompartmentId) -> AbstractContextManager[None]:
        """Several writes in one compartment become one commit: all or none."""
        ...

    def get(self, ref: RecordRef, kind: type[R]) -> Projection[R]:
        """One record, deleted or not; raises KnownError(GONE)."""
        ...

    def all(self, compartment: CompartmentId, kind: type[R], *, deleted: bool = False) -> list[Projection[R]]:
        """Every record of a class in order of creation, deleted ones left out unless asked for."""
        ...

    def history(self, ref: RecordRef) -> list[Change]:
        """Every change of a record, oldest first."""
        ...

    def compartments(self, *kinds: CompartmentKind) -> list[CompartmentInfo]:
        """The compartments on this computer, newest first."""
        ...

    def info(self, compartment: CompartmentId) -> CompartmentInfo:
        """One of them; raises KnownError(GONE)."""
        ...

    def mark_read(self, compartment: CompartmentId) -> None:
        """A person has opened it here, now."""
        ...

    def destroy(self, compartment: CompartmentId) -> None:
        """Erase here: keys, file, queue and card are gone from the disk when the call returns."""
        ...

    def order_erasure(self, compartment: CompartmentId) -> None:
        """Erase everywhere: destroyed here, and an order goes before everything else at the next contact."""
        ...

    def receipts(self, compartment: CompartmentId) -> ErasureReceipts:
        """What has come back for an erase order given here."""
        ...

    def erasures(self) -> list[Erasure]:
        """Compartments that others had erased here, newest first: that it was done, and when; never what it was."""
        ...


@dataclass(frozen=True, slots=True)
class CompartmentInfo:
    """A compartment as lists and queues see it. `unsent`: changes made here that the server has not confirmed."""

    id: CompartmentId
    kind: CompartmentKind
    founder: int  # device number
    card: Card
    unsent: int
    local: bool
    read_at: int | None = None  # ms, when a person last opened it here


@dataclass(frozen=True, slots=True)
class Receipt:
    """One recipient's answer to an erase order."""

    device: int
    outcome: str  # "erased" or "locked"
    at: int  # ms


@dataclass(frozen=True, slots=True)
class ErasureReceipts:
    """The course of one erase order: given here, taken by the server, answered by recipients."""

    ordered_at: int | None
    server_at: int | None  # the server holds none of it since then
    members: tuple[int, ...]  # recipients' device numbers, as they were when the order was given
    receipts: tuple[Receipt, ...]


@dataclass(frozen=True, slots=True)
class Erasure:
    """Something that was disclosed to this computer and has been taken back."""

    unit: str  # code of the sender's municipality
    at: int  # ms


class Drafts(Protocol):
    """What is being typed, kept within two seconds, until it is saved or thrown away by the person."""

    def keep(self, key: str, content: dict[str, Any]) -> int:
        """Store a draft under a key such as "consultation/new"; answers when it was kept, ms."""
        ...

    def get(self, key: str) -> dict[str, Any] | None: ...

    def drop(self, key: str) -> None: ...


class Settings(Protocol):
    """Small facts of this profile: zoom, theme, last seen, cursor place."""

    def get(self, key: str, default: Any = None) -> Any: ...

    def set(self, key: str, value: Any) -> None: ...


@dataclass(frozen=True, slots=True)
class Me:
    """Who works at this computer, by directory numbers. `unit_code`: municipality, or the county's two digits."""

    device: int
    member: int
    unit: int
    unit_code: str
    roles: frozenset[int]  # wire.directory.Role values


@dataclass(frozen=True, slots=True)
class MemberInfo:
    """A member by number, with the names that the directory compartment gives."""

    member: int
    name: str
    title: str
    phone: str
    hours: str
    unit: int
    unit_code: str
    unit_name: str
    roles: frozenset[int]
    active: bool


class Members(Protocol):
    """Who is who: the signed directory joined with the names."""

    @property
    def me(self) -> Me:
        """This computer's own member."""
        ...

    def member(self, number: int) -> MemberInfo:
        """A member, active or not; unknown numbers get an empty name."""
        ...

    def member_of(self, device: int) -> int:
        """Whose computer it is."""
        ...

    def devices_of(self, member: int) -> list[int]:
        """A member's active computers."""
        ...

    def with_role(self, role: int, unit: int | None = None) -> list[MemberInfo]:
        """Active members with a role, at one unit or anywhere."""
        ...

    def unit(self, number: int) -> tuple[str, str]:
        """A unit's code and name."""
        ...

    def unit_number(self, code: str) -> int | None:
        """The unit with this code."""
        ...

    def rights(self, compartment: CompartmentId, day: date) -> dict[int, Right]:
        """Who may do what there, by member number (see `domain.rights`)."""
        ...


class Executor(Protocol):
    """The database thread, as others see it."""

    def submit(self, call: Callable[[], T]) -> Any:
        """Queue a call; answers a concurrent.futures.Future."""
        ...


# --- what one sync needs of the vault -------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Cursor:
    """Where the last sync stopped. `stored`: frames of this device that the server has confirmed, ever."""

    position: int
    stored: int


@dataclass(frozen=True, slots=True)
class LogHead:
    """The end of one device's log in one compartment: last sequence number and the hash of its last segment."""

    sequence: int
    digest: bytes


@dataclass(frozen=True, slots=True)
class Founding:
    """How a compartment was founded; its id is the digest of this (wire.envelope.Founding)."""

    device: int
    signing_key: bytes
    nonce: bytes


@dataclass(frozen=True, slots=True)
class CompartmentKeys:
    """A compartment's keys. `epochs`: 32-byte key by epoch; the highest is the one to write with."""

    compartment: CompartmentId
    kind: CompartmentKind
    founding: Founding
    epochs: dict[int, bytes] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A frame that waits for the server's confirmation. `kind` is wire.messages.Kind."""

    id: int
    kind: int
    body: bytes = field(repr=False)
    compartment: CompartmentId | None


@dataclass(frozen=True, slots=True)
class Delivered:
    """A frame that has come down and waits to be taken in."""

    position: int
    kind: int
    body: bytes = field(repr=False)


class Mailbox(Protocol):
    """The vault's side of a sync. Each method is one transaction; after a crash the next sync goes on from there."""

    # own identity, kept since enrolment
    def identity(self) -> Identity: ...

    def set_identity(self, identity: Identity) -> None: ...

    def directory_lines(self) -> list[bytes]: ...

    def add_directory_line(self, line: bytes) -> None: ...

    # upward
    def unsealed(self) -> list[CompartmentId]:
        """Shared compartments with own changes that are in no segment yet, those with urgent records first."""
        ...

    def own_changes(self, compartment: CompartmentId, limit: int) -> list[Change]:
        """The next own changes after the last sealed one."""
        ...

    def own_head(self, compartment: CompartmentId) -> LogHead | None:
        """The last own segment that was sealed."""
        ...

    def keep_segment(self, compartment: CompartmentId, first: int, last: int, digest: bytes, body: bytes) -> None:
        """Keep an own sealed segment, before its first sending."""
        ...

    def put_out(self, kind: int, body: bytes, compartment: CompartmentId | None, *, urgent: bool = False) -> None:
        """Queue another frame (FOUND, ENVELOPE, ERASE, RECEIPT, DIRECTORY, INVITE)."""
        ...

    def outgoing(self) -> Iterable[Outgoing]:
        """What the server has not confirmed, in the order of docs/sync.md rule 4."""
        ...

    def confirmed(self, ids: Sequence[int]) -> None: ...

    def refused(self, id: int, code: int, detail: int) -> None:
        """Keep the refusal with its frame, visibly; the frame is not sent again until something changes."""
        ...

    def forget_confirmations(self) -> None:
        """The server lost frames (rule 17): everything own is unconfirmed again, and the cursor is 0."""
        ...

    # keys
    def keys(self, compartment: CompartmentId) -> CompartmentKeys | None: ...

    def compartments(self) -> list[CompartmentId]:
        """All that there are keys for and that may be sent."""
        ...

    def add_keys(self, keys: CompartmentKeys) -> None:
        """Keys from an envelope: a new compartment, or new epochs of a known one."""
        ...

    def handed_out(self, compartment: CompartmentId) -> set[tuple[int, int]]:
        """(device, epoch) pairs that an envelope has been made for."""
        ...

    def note_handed_out(self, pairs: Iterable[tuple[CompartmentId, int, int]], envelope: bytes) -> None:
        """Queue an envelope and remember the (compartment, device, epoch) it serves, in one transaction."""
        ...

    def erase_orders(self) -> list[tuple[CompartmentId, int]]:
        """(compartment, time) of orders given here that are not in a frame yet."""
        ...

    def sign_erase_order(self, compartment: CompartmentId, body: bytes) -> None:
        """The order is in this frame now, first in the queue."""
        ...

    # downward
    def cursor(self) -> Cursor: ...

    def receive(self, deliveries: Sequence[Delivered], position: int) -> None:
        """Keep deliveries and move the cursor, in one transaction (rule 12)."""
        ...

    def inbox(self) -> list[Delivered]:
        """Kept and not yet taken in, in order of position; what waits for a key or a predecessor stays."""
        ...

    def head(self, compartment: CompartmentId, device: int) -> LogHead | None:
        """How far another device's log is known."""
        ...

    def integrate(
        self,
        position: int,
        compartment: CompartmentId,
        device: int,
        head: LogHead,
        changes: Sequence[Change],
        body: bytes,
    ) -> None:
        """Apply a believed segment's changes and keep its bytes; idempotent. Removes the delivery from the inbox."""
        ...

    def take_in(self, position: int) -> None:
        """This delivery has been dealt with."""
        ...

    def set_aside(self, position: int, reason: str) -> None:
        """This delivery cannot be believed: kept apart, visibly, with a reason code."""
        ...

    def erase(self, position: int, compartment: CompartmentId, receipt: bytes) -> None:
        """Destroy the compartment, queue the receipt, and take the delivery in."""
        ...

    def add_receipt(self, position: int, compartment: CompartmentId, receipt: Receipt) -> None:
        """A recipient has answered an erase order given here."""
        ...

    def synced(self, at: int) -> None:
        """A whole sync ended at this time, ms."""
        ...


@dataclass(frozen=True, slots=True)
class Identity:
    """This computer's place in a county. `device` is None until an administrator has let it in."""

    server: str
    county: bytes  # fingerprint
    signing_key: bytes = field(repr=False)
    sealing_key: bytes = field(repr=False)
    device: int | None
    invitation: str = field(default="", repr=False)  # its text, while waiting to be let in
    root_key: bytes = field(default=b"", repr=False)  # on the county's own administrator's computer only
