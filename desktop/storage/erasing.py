"""Erasing: destroying a key and a file here, ordering it elsewhere, and what came of the order."""

from __future__ import annotations

import msgspec

from desktop.domain.clock import Clock
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import CompartmentId
from desktop.domain.ports import Erasure, ErasureReceipts, Receipt
from desktop.storage import outbox
from desktop.storage.compartments import Compartments
from desktop.storage.database import Database
from wire.messages import Kind

_encode = msgspec.msgpack.Encoder().encode
_members = msgspec.msgpack.Decoder(tuple[int, ...]).decode


class Eraser:
    """Destroys compartments and keeps the course of every erase order."""

    def __init__(self, vault: Database, compartments: Compartments, clock: Clock) -> None:
        self._vault = vault
        self._compartments = compartments
        self._clock = clock

    def destroy(self, compartment: CompartmentId) -> None:
        """Erase here: keys, file, queue and card are gone from the disk when the call returns."""
        with self._vault.transaction():
            self.forget(compartment)
        self.sweep(compartment)

    def forget(self, compartment: CompartmentId) -> None:
        """Delete keys, queue and card, inside the caller's transaction; `sweep` must follow its commit."""
        self._compartments.empty(compartment)
        self._withdraw_envelopes(compartment)
        self._vault.execute(
            "DELETE FROM outbox WHERE compartment = ? AND kind NOT IN (?, ?)", (compartment, Kind.ERASE, Kind.RECEIPT)
        )
        self._vault.execute("DELETE FROM compartment WHERE id = ?", (compartment,))

    def sweep(self, compartment: CompartmentId) -> None:
        """Close and unlink the file, and write vault.db anew without a trace of keys and records."""
        self._compartments.drop(compartment)
        self._vault.leave_no_remnants()

    def order(self, compartment: CompartmentId, device: int | None) -> None:
        """Erase here, and let an order for everybody else go first at the next contact."""
        row = self._vault.row("SELECT local, founder FROM compartment WHERE id = ?", (compartment,))
        if row is None:
            raise KnownError(Reason.GONE)
        local, founder = row
        with self._vault.transaction():
            if not local:
                members = self._members(compartment, founder) - {device}
                self._vault.execute(
                    "INSERT OR REPLACE INTO erase_order VALUES (?, ?, ?, NULL, NULL)",
                    (compartment, self._clock.now(), _encode(sorted(m for m in members if m is not None))),
                )
            self.forget(compartment)
        self.sweep(compartment)

    def receipts(self, compartment: CompartmentId) -> ErasureReceipts:
        """What has come back for an order given here."""
        order = self._vault.row(
            "SELECT ordered_at, server_at, members FROM erase_order WHERE compartment = ?", (compartment,)
        )
        rows = self._vault.rows(
            "SELECT device, outcome, at FROM receipt WHERE compartment = ? ORDER BY at, device", (compartment,)
        )
        ordered_at, server_at, members = order or (None, None, _encode(()))
        return ErasureReceipts(ordered_at, server_at, _members(members), tuple(Receipt(*row) for row in rows))

    def erasures(self) -> list[Erasure]:
        """What others had erased here, newest first."""
        return [Erasure(*row) for row in self._vault.rows("SELECT unit, at FROM erased ORDER BY at DESC, rowid DESC")]

    def _members(self, compartment: CompartmentId, founder: int) -> set[int | None]:
        handed = self._vault.rows("SELECT DISTINCT device FROM handed_out WHERE compartment = ?", (compartment,))
        return {founder, *(row[0] for row in handed), *self._writers(compartment)}

    def _writers(self, compartment: CompartmentId) -> set[int]:
        try:
            return self._compartments.room(compartment).devices()
        except KnownError:  # a damaged file is erased like any other
            return set()

    def _withdraw_envelopes(self, compartment: CompartmentId) -> None:
        """Waiting envelopes that carry its keys are not sent; the other keys in them will be sealed anew."""
        frames = self._vault.rows(
            "SELECT DISTINCT frame FROM handed_out JOIN outbox ON outbox.id = frame"
            " WHERE handed_out.compartment = ? AND state != ?",
            (compartment, outbox.State.CONFIRMED),
        )
        for (frame,) in frames:
            self._vault.execute("DELETE FROM handed_out WHERE frame = ?", (frame,))
            self._vault.execute("DELETE FROM outbox WHERE id = ?", (frame,))
