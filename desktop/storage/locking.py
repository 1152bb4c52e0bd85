"""Locked copies: the sealed segments of what was taken back, which nothing on this computer can open."""

from __future__ import annotations

from datetime import date

from desktop.domain.errors import KnownError
from desktop.domain.identity import CompartmentId
from desktop.domain.ports.locked import LockedCopy
from desktop.storage import outbox
from desktop.storage.parts import Parts
from wire.messages import Kind


class Locking:
    """The part of `desktop.domain.ports.Mailbox` that keeps locked copies."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._vault = parts.vault
        self._compartments = parts.compartments

    def lock(
        self, position: int, compartment: CompartmentId, giver: int, envelope: bytes, erase_on: date, receipt: bytes
    ) -> None:
        vault, parts = self._vault, self._parts
        segments = _segments(parts, compartment)
        with vault.transaction():
            vault.execute(
                "INSERT OR REPLACE INTO locked_copy VALUES (?, ?, ?, ?)",
                (compartment, giver, erase_on.isoformat(), envelope),
            )
            vault.execute_many(
                "INSERT INTO locked_segment (compartment, body) VALUES (?, ?)",
                [(compartment, body) for body in segments],
            )
            parts.eraser.take_back(compartment)
            outbox.put(vault, Kind.RECEIPT, receipt, compartment, parts.clock.now(), urgent=True)
            vault.execute("DELETE FROM inbox WHERE position = ?", (position,))
        self._compartments.sweep()

    def locked(self) -> list[LockedCopy]:
        rows = self._vault.rows(
            "SELECT compartment, erase_on, envelope FROM locked_copy WHERE envelope IS NOT NULL ORDER BY erase_on"
        )
        return [LockedCopy(one, date.fromisoformat(on), envelope, self._bodies(one)) for one, on, envelope in rows]

    def locked_and_gone(self) -> list[tuple[CompartmentId, int]]:
        rows = self._vault.rows("SELECT compartment, giver FROM locked_copy WHERE envelope IS NULL")
        return [(compartment, giver) for compartment, giver in rows]

    def tell_gone(self, compartment: CompartmentId, receipt: bytes) -> None:
        with self._vault.transaction():
            outbox.put(self._vault, Kind.RECEIPT, receipt, compartment, self._parts.clock.now(), urgent=True)
            self._vault.execute("DELETE FROM locked_copy WHERE compartment = ?", (compartment,))

    def _bodies(self, compartment: CompartmentId) -> tuple[bytes, ...]:
        rows = self._vault.rows("SELECT body FROM locked_segment WHERE compartment = ? ORDER BY number", (compartment,))
        return tuple(body for (body,) in rows)


def _segments(parts: Parts, compartment: CompartmentId) -> list[bytes]:
    """The sealed segments of every device's log, in order; none of a damaged file."""
    try:
        room = parts.rooms.of(compartment)
    except KnownError:
        return []
    rows = room.database.rows("SELECT body FROM segment WHERE compartment = ? ORDER BY device, first", (compartment,))
    return [body for (body,) in rows]
