"""The ledger: records, read as projections and written as changes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date
from typing import Any, Protocol, TypeVar

from desktop.domain.cards import Card
from desktop.domain.changes import Change
from desktop.domain.compartments import CompartmentKind
from desktop.domain.identity import ChangeId, CompartmentId, RecordRef
from desktop.domain.ports.members import Members
from desktop.domain.projection import Projection
from desktop.domain.records import Record
from desktop.domain.records.attachment import Piece

R = TypeVar("R", bound=Record)


class Ledger(Protocol):
    """Records, read as projections and written as changes. A write has reached the disk when the call returns."""

    def found(self, kind: CompartmentKind, records: Iterable[Record] = (), *, local: bool = False) -> CompartmentId:
        """A new compartment with its first records, in one step; this device is its founder.

        `local`: nothing of it is sent until `share` is called (a consultation that is kept here).
        """
        ...

    def guard(self, members: Members) -> None:
        """From now on every write raises KnownError(NOT_ALLOWED) where the member's rights do not cover it."""
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

    def latest(
        self, compartment: CompartmentId, kind: type[R], most: int, before: Mapping[int, int]
    ) -> list[Projection[R]]:
        """The records of a class that were written last, deleted ones too, latest first; fewer than `most`: no more.

        `before`: of each device's log only what lies before this number, so that the next call goes on from there.
        """
        ...

    def pieces(self, compartment: CompartmentId, after: ChangeId, limit: int) -> list[tuple[ChangeId, Piece]]:
        """The next pieces of an attachment's content after a change; from the first after ChangeId(0, 0)."""
        ...

    def history(self, ref: RecordRef) -> list[Change]:
        """Every change of a record, oldest first."""
        ...

    def changes(self, compartment: CompartmentId, kinds: Iterable[type[Record]]) -> list[Change]:
        """Every change of records of some classes, in the order of their stamps."""
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

    def order_erasure(self, compartment: CompartmentId, *, sweep: bool = True) -> None:
        """Erase everywhere: destroyed here, and an order goes before everything else at the next contact.

        `sweep` False: file and keys are gone when the call returns, the last remnants of the keys at the next `sweep`,
        which comes of itself with the next contact, at the lock, or after a crash.
        """
        ...

    def sweep(self) -> bool:
        """Write over what is left of what was erased without it; whether there was anything."""
        ...

    def receipts(self, compartment: CompartmentId) -> ErasureReceipts:
        """What has come back for an erase order given here."""
        ...

    def erase_locked(self, day: date) -> bool:
        """Erase the locked copies whose day has come; whether there were any. At unlock and after midnight."""
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
    sent: bool = False  # something of it has been confirmed by the server
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
    sent: bool = True  # False: it was still waiting when the order was given, and never left this computer


@dataclass(frozen=True, slots=True)
class Erasure:
    """Something that was disclosed to this computer and has been taken back."""

    unit: str  # code of the sender's municipality
    at: int  # ms
    locked_until: date | None = None  # kept till then, and nobody here can read it
