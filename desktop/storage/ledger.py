"""The ledger: records read as projections and written as changes, whichever database they lie in."""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from typing import Any, TypeVar

from desktop.domain import codebook, projection, rights
from desktop.domain.changes import Change
from desktop.domain.clock import today
from desktop.domain.compartments import CompartmentKind, Right
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import ChangeId, CompartmentId, RecordRef
from desktop.domain.ports import (
    CompartmentInfo,
    CompartmentKeys,
    Erasure,
    ErasureReceipts,
    Founding,
    Members,
)
from desktop.domain.projection import Projection, project
from desktop.domain.records import Record
from desktop.domain.records.attachment import Piece
from desktop.storage import outbox
from desktop.storage.parts import Parts
from desktop.storage.room import Room
from wire import canonical, envelope, keys, messages
from wire.segment import EpochKey

R = TypeVar("R", bound=Record)

Written = tuple[dict[int, Any], dict[int, tuple[ChangeId, ...]]]
"""Fields, and what each replaces."""


class VaultLedger:
    """`desktop.domain.ports.Ledger` over a vault."""

    def __init__(self, parts: Parts) -> None:
        self._profile = parts.profile
        self._compartments = parts.compartments
        self._rooms = parts.rooms
        self._eraser = parts.eraser
        self._clock = parts.clock
        self._stamps = parts.stamps
        self._members: Members | None = None

    def guard(self, members: Members) -> None:
        """From now on refuse what the member's rights do not cover."""
        self._members = members

    # ---- writing ----

    def found(self, kind: CompartmentKind, records: Iterable[Record] = (), *, local: bool = False) -> CompartmentId:
        me, device = self._profile.identity(), self._device()
        founding = envelope.Founding(device, keys.SigningKey(me.signing_key).public, secrets.token_bytes(16))
        compartment = CompartmentId(founding.compartment)
        mine = Founding(founding.device, founding.signing_key, founding.nonce)
        new = CompartmentKeys(compartment, kind, mine, {0: secrets.token_bytes(32)})
        with self._rooms.new(compartment, kind) as (room, file), self._compartments.vault.transaction():
            with room.transaction():
                for record in records:
                    self._append(room, codebook.kind_of(type(record)), None, (projection.creation(record), {}))
            self._compartments.add(new, file, local=local)
            if not local:
                self._queue_found(new)
        return compartment

    def share(self, compartment: CompartmentId) -> None:
        vault = self._compartments.vault
        known = self._compartments.keys(compartment)
        if known is None:
            raise KnownError(Reason.GONE)
        with vault.transaction():
            if vault.value("SELECT local FROM compartment WHERE id = ?", (compartment,)):
                vault.execute("UPDATE compartment SET local = 0 WHERE id = ?", (compartment,))
                self._queue_found(known)

    def create(self, compartment: CompartmentId, record: R) -> Projection[R]:
        return self._write(compartment, type(record), None, (projection.creation(record), {}))

    def edit(self, seen: Projection[R], edited: R) -> Projection[R]:
        fields, replaces = projection.difference(seen, edited)
        if not fields:
            return self.get(seen.ref, type(edited))
        return self._write(seen.ref.compartment, type(edited), seen, (fields, replaces))

    def choose(self, seen: Projection[R], field: str, value: Any) -> Projection[R]:
        return self._write(seen.ref.compartment, type(seen.record), seen, projection.choice(seen, field, value))

    def delete(self, seen: Projection[R]) -> Projection[R]:
        return self._write(seen.ref.compartment, type(seen.record), seen, projection.deletion(seen))

    def restore(self, seen: Projection[R]) -> Projection[R]:
        return self._write(seen.ref.compartment, type(seen.record), seen, projection.restoration(seen))

    @contextmanager
    def transaction(self, compartment: CompartmentId) -> Iterator[None]:
        with self._compartments.writing(compartment):
            yield

    def _write(
        self, compartment: CompartmentId, kind: type[R], seen: Projection[R] | None, written: Written
    ) -> Projection[R]:
        self._device()
        self._check_in_place(seen)
        number = codebook.kind_of(kind)
        self._require(compartment, number, seen.id if seen else None)
        with self._compartments.writing(compartment) as room:
            state = self._append(room, number, seen.id if seen else None, written)
        return project(compartment, state, kind)

    def _check_in_place(self, seen: Projection[R] | None) -> None:
        """Raise KnownError(GONE) for what a screen shows under numbers that have become others' (`own_log`)."""
        moved = self._rooms.moved
        if seen is not None and moved:
            shown = {(seen.id, seen.created_at)}
            shown |= {(value.change, value.time) for values in seen.state.fields.values() for value in values}
            if any((seen.ref.compartment, *one) in moved for one in shown):
                raise KnownError(Reason.GONE)

    def _require(self, compartment: CompartmentId, kind: int, record: ChangeId | None) -> None:
        """Raise KnownError(NOT_ALLOWED) for what readers would not believe: the same rule as theirs."""
        members = self._members
        if members is None:
            return
        me = members.me.member
        held = members.rights(compartment, today(self._clock)).get(me, Right(0))
        own = record is None or members.member_of(record.device) == me
        lets_in = record is None and kind in rights.ABOUT_ACCESS
        if not rights.covers(held, kind, own=own) or (lets_in and Right.GRANT not in held):
            raise KnownError(Reason.NOT_ALLOWED)

    def _append(self, room: Room, kind: int, record: ChangeId | None, written: Written) -> Any:
        device = self._device()
        self._stamps.witness(room.latest())
        change = ChangeId(device, room.end(device) + 1)
        fields, replaces = written
        return room.append(Change(change, kind, record or change, self._stamps.stamp(), fields, replaces))

    def _device(self) -> int:
        """This computer's number; raises KnownError(NOT_ALLOWED) before an administrator has let it in."""
        device = self._profile.device
        if device is None:
            raise KnownError(Reason.NOT_ALLOWED)
        return device

    def _queue_found(self, new: CompartmentKeys) -> None:
        commitment = EpochKey(new.compartment, 0, new.epochs[0]).commitment
        found = messages.Found(new.founding.device, new.founding.signing_key, new.founding.nonce, commitment)
        body = canonical.encode(found)
        outbox.put(self._compartments.vault, messages.Kind.FOUND, body, new.compartment, self._clock.now())

    # ---- reading ----

    def get(self, ref: RecordRef, kind: type[R]) -> Projection[R]:
        state = self._rooms.of(ref.compartment).state(codebook.kind_of(kind), ref.record)
        if state is None:
            raise KnownError(Reason.GONE)
        return project(ref.compartment, state, kind)

    def all(self, compartment: CompartmentId, kind: type[R], *, deleted: bool = False) -> list[Projection[R]]:
        return self._rooms.of(compartment).all(kind, deleted=deleted)

    def latest(
        self, compartment: CompartmentId, kind: type[R], most: int, before: Mapping[int, int]
    ) -> list[Projection[R]]:
        return self._rooms.of(compartment).written_last(kind, most, before)

    def pieces(self, compartment: CompartmentId, after: ChangeId, limit: int) -> list[tuple[ChangeId, Piece]]:
        return self._rooms.of(compartment).pieces(after, limit)

    def history(self, ref: RecordRef) -> list[Change]:
        return self._rooms.of(ref.compartment).history(ref.record)

    def changes(self, compartment: CompartmentId, kinds: Iterable[type[Record]]) -> list[Change]:
        return self._rooms.of(compartment).changes_of_kinds(codebook.kind_of(kind) for kind in kinds)

    def compartments(self, *kinds: CompartmentKind) -> list[CompartmentInfo]:
        return self._compartments.infos(kinds)

    def info(self, compartment: CompartmentId) -> CompartmentInfo:
        return self._compartments.info(compartment)

    def mark_read(self, compartment: CompartmentId) -> None:
        self._compartments.vault.execute(
            "UPDATE compartment SET read_at = ? WHERE id = ?", (self._clock.now(), compartment)
        )

    # ---- erasing ----

    def destroy(self, compartment: CompartmentId) -> None:
        self._eraser.destroy(compartment)

    def order_erasure(self, compartment: CompartmentId, *, sweep: bool = True) -> None:
        self._eraser.order(compartment, sweep=sweep)

    def sweep(self) -> bool:
        return self._eraser.sweep()

    def receipts(self, compartment: CompartmentId) -> ErasureReceipts:
        return self._eraser.receipts(compartment)

    def erase_locked(self, day: date) -> bool:
        return self._eraser.erase_locked(day)

    def erasures(self) -> list[Erasure]:
        return self._eraser.erasures()
