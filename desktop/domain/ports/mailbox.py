"""What one sync needs of the vault (docs/sync.md)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from desktop.domain.changes import Change
from desktop.domain.compartments import CompartmentKind
from desktop.domain.identity import ChangeId, CompartmentId
from desktop.domain.ports.batches import Batches
from desktop.domain.ports.carried import CarriedStore
from desktop.domain.ports.delivered import Delivered
from desktop.domain.ports.evictions import EvictionStore
from desktop.domain.ports.keys import CompartmentKeys, LogHead
from desktop.domain.ports.ledger import Receipt
from desktop.domain.ports.locked import LockedCopies


@dataclass(frozen=True, slots=True)
class Cursor:
    """Where the last sync stopped. `stored`: frames of this device that the server has confirmed, ever.

    `mark`: by which the delivery at `position` is known again (wire.messages.mark_of); empty at 0.
    """

    position: int
    stored: int
    mark: bytes = b""


@dataclass(frozen=True, slots=True)
class Missing:
    """Part of a log that a member has vouched for and that has not come: up to `sequence`, known of since `at`."""

    compartment: CompartmentId
    device: int
    sequence: int
    at: int  # ms


@dataclass(frozen=True, slots=True)
class Acknowledged:
    """How far a member's computer has said that it has this computer's log; `at` is when that came here, ms."""

    device: int
    sequence: int
    at: int


@dataclass(frozen=True, slots=True)
class OwnLogState:
    """How far this computer's log in a compartment has come: written here, and taken by the server."""

    compartment: CompartmentId
    kind: CompartmentKind
    label: str
    written: int
    confirmed: int
    written_at: int  # ms


@dataclass(frozen=True, slots=True)
class Arriving:
    """Something bulky: how many pieces are here, and how many are to come; None before the first has."""

    compartment: CompartmentId
    here: int
    left: int | None


@dataclass(frozen=True, slots=True)
class BegunEpoch:
    """An epoch that this device has begun. `confirmed`: the server has taken it; `withdrawn`: it had another."""

    epoch: int
    confirmed: bool
    withdrawn: bool


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A frame that waits for the server's confirmation. `kind` is wire.messages.Kind."""

    id: int
    kind: int
    body: bytes = field(repr=False)
    compartment: CompartmentId | None


@dataclass(frozen=True, slots=True)
class QueuedItem:
    """Something that waits for the server. `kind` None: an erase order, of what is not here any more.

    `changes`: own changes that the server has not confirmed. `label`: alias or code. `refused`: the server's code
    (wire.errors.Code) where it would not take it, None while it only waits.
    """

    compartment: CompartmentId
    kind: CompartmentKind | None
    label: str
    changes: int
    since: int  # ms
    refused: int | None


@dataclass(frozen=True, slots=True)
class SetAside:
    """A delivery that could not be believed, kept apart. `kind` is wire.messages.Kind."""

    position: int
    kind: int
    reason: str
    at: int  # ms


@dataclass(frozen=True, slots=True)
class QueueStatus:
    """What the status line says: when something was last saved here, when all was last sent, and what waits."""

    saved_at: int | None
    sent_at: int | None
    waiting: tuple[QueuedItem, ...]
    set_aside: tuple[SetAside, ...]


class Mailbox(EvictionStore, LockedCopies, CarriedStore, Batches, Protocol):
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

    def unconfirmed(self, compartment: CompartmentId) -> list[Change]:
        """Own changes that the server has not confirmed, sealed or not, oldest first."""
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

    def queued_bytes(self) -> int:
        """What all frames that wait come to, without reading them."""
        ...

    def bulk_bytes(self) -> int:
        """About how much there is to send that is bulky and has not been sealed yet."""
        ...

    def confirmed(self, ids: Sequence[int]) -> None: ...

    def refused(self, id: int, code: int, detail: int) -> None:
        """Keep the refusal with its frame, visibly; the frame is not sent again until something changes."""
        ...

    def forget_confirmations(self) -> None:
        """The server lost frames (rule 17): everything own is unconfirmed again, and the cursor is 0."""
        ...

    # one's own log, after a restoring
    def stored_to(self, compartment: CompartmentId) -> int:
        """The last number of the own log that the server has confirmed."""
        ...

    def is_recalling(self, compartment: CompartmentId) -> bool:
        """Whether a RECALL waits to be sent: until it is answered, nothing is sealed there."""
        ...

    def has_recalled(self, compartment: CompartmentId) -> bool:
        """Whether own segments have been asked for; from nobody else are they taken."""
        ...

    def take_own(
        self, position: int, compartment: CompartmentId, head: LogHead, changes: Sequence[Change], body: bytes
    ) -> None:
        """An own segment that this computer had forgotten; what stood under its numbers gets the next ones.

        One that came by hand (a position below zero) is still to be sent.
        """
        ...

    def count_stored(self, frames: int) -> None:
        """The server's count of this device's frames is ours from now on."""
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

    def begin_epoch(
        self, compartment: CompartmentId, epoch: int, secret: bytes, envelopes: Sequence[tuple[int, bytes]]
    ) -> None:
        """Keep a new epoch's key and queue its envelopes, by device, all or nothing; the last is sealed to oneself."""
        ...

    def begun_epochs(self, compartment: CompartmentId) -> list[BegunEpoch]:
        """The epochs that this device has begun."""
        ...

    def refused_epochs(self) -> list[tuple[CompartmentId, int]]:
        """Those of them that the server will not have, since somebody else had begun them."""
        ...

    def withdraw_epoch(self, compartment: CompartmentId, epoch: int) -> None:
        """Throw away the key of an epoch that was begun here in vain; what was sealed under it is unsealed again."""
        ...

    def epoch_of(self, compartment: CompartmentId, change: ChangeId) -> int | None:
        """The epoch under whose key a change was sealed; None while it is in no segment."""
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

    def repeat_order(self, compartment: CompartmentId) -> None:
        """Something of it has come again, from a server that held none: an order given here is sent once more."""
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

    def last_written(self, compartment: CompartmentId, device: int) -> int | None:
        """When a device wrote the last that has come of its log, ms; None if nothing has."""
        ...

    def unvouched(self, compartment: CompartmentId) -> list[tuple[int, LogHead]]:
        """Heads of others' logs, by device, that have moved since the last own segment was kept."""
        ...

    def untold_lines(self, compartment: CompartmentId) -> int:
        """How many lines the directory has, where no own segment has vouched for so many; else 0."""
        ...

    def missing_lines(self) -> Missing | None:
        """The farthest that a member has vouched for of the directory, when it is farther than here; `device` is 0."""
        ...

    def segment_digest(self, compartment: CompartmentId, device: int, first: int) -> bytes | None:
        """Digest of the segment of another's log that begins at `first`, when it has been integrated."""
        ...

    def begins(self, compartment: CompartmentId, device: int) -> int:
        """The first number known of a log: above 1 for one who was let in later and has no older keys; 0 of none."""
        ...

    def digest_ending(self, compartment: CompartmentId, device: int, last: int) -> bytes | None:
        """Digest of the segment of any log, one's own too, that ends at `last`; None when no known one ends there."""
        ...

    def erased(self, compartment: CompartmentId) -> bool:
        """Whether it has been erased here: keys and changes that come later must not bring it back."""
        ...

    def vouch(self, compartment: CompartmentId, device: int, sequence: int, at: int) -> None:
        """A member has seen this log as far as `sequence` (rule 21); the farthest is kept, with when it was told.

        Device 0 stands for the directory, and its lines for the log.
        """
        ...

    def acknowledge(self, compartment: CompartmentId, device: int, sequence: int) -> None:
        """A member's computer has said that it has this computer's log as far as `sequence`; the farthest is kept."""
        ...

    def acknowledged(self, compartment: CompartmentId) -> list[Acknowledged]:
        """Who has received how much of what was written here."""
        ...

    def arriving(self) -> list[Arriving]:
        """What is bulky and has not come whole, the newest first: it comes when it is asked for."""
        ...

    def missing(self) -> list[Missing]:
        """Logs that reach farther, as others have vouched, than what has come."""
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

    def note_doubt(self, position: int, reason: str) -> None:
        """Something that this delivery says does not fit what is here: kept with a reason code, for a person to see."""
        ...

    def set_aside(self, position: int, reason: str) -> None:
        """This delivery cannot be believed: kept apart, visibly, with a reason code."""
        ...

    def erase(self, position: int, compartment: CompartmentId, receipt: bytes, *, pass_on: bool = False) -> None:
        """Destroy the compartment, queue the receipt, take the delivery in. `pass_on`: as an order given here too."""
        ...

    def order_again(self, position: int, compartment: CompartmentId, at: int, body: bytes) -> None:
        """An order given here (ms) that this computer had forgotten: destroy the compartment, take the delivery in."""
        ...

    def add_receipt(self, position: int, compartment: CompartmentId, receipt: Receipt) -> None:
        """A recipient has answered an erase order given here."""
        ...

    def synced(self, at: int) -> None:
        """A whole sync ended at this time, ms."""
        ...

    # for the person to see
    def own_logs(self, limit: int) -> list[OwnLogState]:
        """Where this computer has written, the latest first; what is kept here alone is left out."""
        ...

    def status(self) -> QueueStatus:
        """What is saved, sent and waiting."""
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
