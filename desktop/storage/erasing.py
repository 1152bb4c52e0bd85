"""Erasing: destroying a key and a file here, ordering it elsewhere, and what came of the order."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import msgspec

from desktop.domain.clock import Clock
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import CompartmentId
from desktop.domain.ports import Erasure, ErasureReceipts, Receipt
from desktop.storage import cards, outbox
from desktop.storage.compartments import Compartments
from desktop.storage.database import Database
from desktop.storage.locked_copies import erase_due
from desktop.storage.profile import Profile
from wire.messages import Kind

_encode = msgspec.msgpack.Encoder().encode
_device_numbers = msgspec.msgpack.Decoder(tuple[int, ...]).decode


class Eraser:
    """Destroys compartments and keeps the course of every erase order."""

    def __init__(self, vault: Database, profile: Profile, compartments: Compartments, clock: Clock) -> None:
        self._vault = vault
        self._profile = profile
        self._compartments = compartments
        self._clock = clock

    def destroy(self, compartment: CompartmentId) -> None:
        """Erase here: keys, file, queue and card are gone from the disk when the call returns."""
        with self._vault.transaction():
            if self._may_be_elsewhere(compartment):
                self._remember(compartment, "", taken_back=False)
            self._forget(compartment)
        self._compartments.sweep()

    def order(self, compartment: CompartmentId, *, sweep: bool = True) -> None:
        """Erase here, and let an order for everybody else go first at the next contact.

        What never left this computer needs no order. `sweep` False: keys and file are gone, and what the vault's free
        pages still hold of them is written over at the next sweep. Raises KnownError(GONE).
        """
        if not self._compartments.exists(compartment):
            raise KnownError(Reason.GONE)
        with self._vault.transaction():
            self.give(compartment, self._members(compartment))
            self._forget(compartment)
        if sweep:
            self._compartments.sweep()
        else:
            self._compartments.rooms.forget_erased()

    def give(self, compartment: CompartmentId, members: Sequence[int] = ()) -> None:
        """The order alone, inside the caller's transaction; forgetting must follow.

        `members`: devices whose answers are waited for; with none it is another's order, passed on to the server.
        """
        sent = self._may_be_elsewhere(compartment)
        self._vault.execute(
            "INSERT OR REPLACE INTO erase_order VALUES (?, ?, ?, ?, NULL, NULL)",
            (compartment, self._clock.now(), _encode(members if sent else ()), sent),
        )
        self._let_go_before_the_order(compartment)

    def note_own_order(self, compartment: CompartmentId, at: int, frame: int) -> None:
        """An order given here that this computer had forgotten, inside the caller's transaction; a sweep must follow.

        `frame`: the number in the queue of the order itself, which the server has.
        """
        self._vault.execute(
            "INSERT INTO erase_order VALUES (?, ?, ?, 1, ?, ?)",
            (compartment, at, _encode(self._members(compartment)), frame, self._clock.now()),
        )
        self._forget(compartment)

    def sweep(self) -> bool:
        """Leave no remnant of what was erased without sweeping; whether there was any."""
        return self._compartments.sweep_what_waits()

    def take_back(self, compartment: CompartmentId) -> None:
        """Another ordered it: forget all but that it was here, inside the caller's transaction.

        `Compartments.sweep` must follow the commit.
        """
        row = self._vault.row("SELECT card FROM compartment WHERE id = ?", (compartment,))
        self._remember(compartment, cards.read(row[0]).unit if row else "", taken_back=row is not None)
        self._forget(compartment)

    def receipts(self, compartment: CompartmentId) -> ErasureReceipts:
        """What has come back for an order given here."""
        order = self._vault.row(
            "SELECT ordered_at, server_at, members, sent FROM erase_order WHERE compartment = ?", (compartment,)
        )
        rows = self._vault.rows(
            "SELECT device, outcome, at FROM receipt WHERE compartment = ? ORDER BY at, device", (compartment,)
        )
        ordered_at, server_at, members, sent = order or (None, None, _encode(()), True)
        receipts = tuple(Receipt(*row) for row in rows)
        return ErasureReceipts(ordered_at, server_at, _device_numbers(members), receipts, bool(sent))

    def erasures(self) -> list[Erasure]:
        """What others had erased here, newest first."""
        rows = self._vault.rows(
            "SELECT unit, at, CASE WHEN envelope IS NOT NULL THEN erase_on END FROM erased"
            " LEFT JOIN locked_copy USING (compartment) WHERE taken_back ORDER BY at DESC, erased.rowid DESC"
        )
        return [Erasure(unit, at, date.fromisoformat(until) if until else None) for unit, at, until in rows]

    def erase_locked(self, day: date) -> bool:
        """The locked copies whose day has come are gone from the disk when the call returns."""
        found = erase_due(self._vault, day)
        if found:
            self._compartments.sweep()
        return found

    def _may_be_elsewhere(self, compartment: CompartmentId) -> bool:
        """Whether anything of it may have left this computer, or come from another."""
        founder = self._vault.value("SELECT founder FROM compartment WHERE id = ?", (compartment,))
        offered = self._vault.row("SELECT 1 FROM outbox WHERE compartment = ? AND offered", (compartment,))
        return founder is not None and (founder != self._profile.device or offered is not None)

    def _forget(self, compartment: CompartmentId) -> None:
        self._withdraw_envelopes(compartment)
        self._vault.execute("DELETE FROM draft WHERE instr(key, ?)", (compartment.hex(),))
        kept = (Kind.ERASE, Kind.RECEIPT, *self._before_the_order(compartment))
        self._vault.execute(
            f"DELETE FROM outbox WHERE compartment = ? AND kind NOT IN ({', '.join('?' * len(kept))})",  # noqa: S608
            (compartment, *kept),
        )
        self._compartments.remove(compartment)

    def _let_go_before_the_order(self, compartment: CompartmentId) -> None:
        """Whom it has reached the server must have heard of before the order, or it tells them nothing.

        So an envelope for one who was brought it by hand goes after all, and those that the server has had are kept,
        lest it be restored from an older copy. The order behind them deletes them there again.
        """
        self._vault.execute(
            "UPDATE outbox SET compartment = ? WHERE id IN (SELECT frame FROM handed_out WHERE compartment = ?"
            " AND (state = ? OR device IN (SELECT recipient FROM carried_log JOIN carried_out USING (parcel)"
            " WHERE carried_log.compartment = handed_out.compartment)))",
            (compartment, compartment, outbox.State.CONFIRMED),
        )

    def _before_the_order(self, compartment: CompartmentId) -> tuple[Kind, ...]:
        kept = (Kind.ENVELOPE, compartment)
        any_kept = self._vault.row("SELECT 1 FROM outbox WHERE kind = ? AND compartment = ?", kept)
        return (Kind.FOUND, Kind.ENVELOPE) if any_kept else ()

    def _remember(self, compartment: CompartmentId, unit: str, *, taken_back: bool) -> None:
        self._vault.execute(
            "INSERT OR IGNORE INTO erased VALUES (?, ?, ?, ?)", (compartment, unit, self._clock.now(), taken_back)
        )

    def _members(self, compartment: CompartmentId) -> list[int]:
        """Other devices that hold it, as far as this one can tell.

        Whom keys were sealed to, whom it was brought by hand, and who has written.
        """
        handed = self._vault.rows(
            "SELECT device FROM handed_out WHERE compartment = ? UNION SELECT founder FROM compartment WHERE id = ?"
            " UNION SELECT recipient FROM carried_log JOIN carried_out USING (parcel) WHERE compartment = ?",
            (compartment, compartment, compartment),
        )
        return sorted(({row[0] for row in handed} | self._writers(compartment)) - {self._profile.device})

    def _writers(self, compartment: CompartmentId) -> set[int]:
        try:
            return self._compartments.rooms.of(compartment).devices()
        except KnownError:  # a damaged file is erased like any other
            return set()

    def _withdraw_envelopes(self, compartment: CompartmentId) -> None:
        """Waiting envelopes that carry its keys are not sent; the other keys in them will be sealed anew."""
        frames = self._vault.rows(
            "SELECT DISTINCT frame FROM handed_out JOIN outbox ON outbox.id = frame"
            " WHERE handed_out.compartment = ? AND state != ? AND outbox.compartment IS NULL",
            (compartment, outbox.State.CONFIRMED),
        )
        for (frame,) in frames:
            self._vault.execute("DELETE FROM handed_out WHERE frame = ?", (frame,))
            self._vault.execute("DELETE FROM outbox WHERE id = ?", (frame,))
