"""What a vault keeps of what is carried by hand: `desktop.domain.ports.CarriedStore`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import msgspec

from desktop.domain.identity import CompartmentId
from desktop.domain.ports import Delivered, Heard, OwnFrame, ReadParcel, SealedPart, WrittenParcel
from desktop.storage import outbox
from desktop.storage.database import Database
from desktop.storage.outbox import State
from desktop.storage.parts import Parts
from wire.messages import Kind

_devices = msgspec.msgpack.Decoder(tuple[int, ...]).decode

_FARTHEST = -(1 << 52)
"""Where positions of what is carried by hand begin: below all of a server's, and in the order of reading."""


def free_position(vault: Database) -> int:
    """The next in the inbox for what has no position of the server's."""
    return 1 + int(vault.value("SELECT coalesce(max(position), ?) FROM inbox WHERE position < 0", (_FARTHEST,)))


class Carried:
    """The part of `desktop.domain.ports.Mailbox` that is about what is carried by hand."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._vault = parts.vault
        self._rooms = parts.rooms

    # ---- what there is to carry ----

    def own_frames(self) -> list[OwnFrame]:
        rows = self._vault.rows(
            "SELECT kind, body, state FROM outbox WHERE body IS NOT NULL AND body != x'' AND kind != ? ORDER BY id",
            (Kind.SEGMENT,),
        )
        return [OwnFrame(kind, body, state == State.CONFIRMED) for kind, body, state in rows]

    def unanswered_orders(self) -> list[tuple[bytes, frozenset[int]]]:
        rows = self._vault.rows(
            "SELECT body, members, outbox.compartment FROM outbox JOIN erase_order ON frame = outbox.id"
            " WHERE kind = ? ORDER BY outbox.id",
            (Kind.ERASE,),
        )
        return [(body, frozenset(_devices(asked)) - self._answered(compartment)) for body, asked, compartment in rows]

    def _answered(self, compartment: CompartmentId) -> set[int]:
        rows = self._vault.rows("SELECT device FROM receipt WHERE compartment = ?", (compartment,))
        return {device for (device,) in rows}

    def hurry(self) -> list[CompartmentId]:
        waiting = (frame.compartment for frame in outbox.in_order(self._vault) if frame.kind == Kind.SEGMENT)
        return list(dict.fromkeys(compartment for compartment in waiting if compartment is not None))

    def offer(self) -> None:
        outbox.note_offered(self._vault)

    def sealed_parts(self, compartment: CompartmentId) -> list[SealedPart]:
        rows = self._rooms.of(compartment).segment_sizes()
        return [SealedPart(compartment, *row) for row in rows]

    def sealed_part(self, part: SealedPart) -> bytes | None:
        return self._rooms.of(part.compartment).segment(part.device, part.first)

    def first_unconfirmed(self, compartment: CompartmentId) -> int | None:
        first: int | None = self._vault.value(
            "SELECT min(first) FROM outbox WHERE kind = ? AND compartment = ? AND state != ?",
            (Kind.SEGMENT, compartment, State.CONFIRMED),
        )
        return first

    # ---- what was written ----

    def heard_by(self, device: int) -> Heard:
        lines = self._vault.value(
            "SELECT max(lines) FROM carried_out WHERE recipient = ? AND read_at IS NOT NULL", (device,)
        )
        logs = self._vault.rows(
            "SELECT compartment, device, max(sequence) FROM carried_log JOIN carried_out USING (parcel)"
            " WHERE recipient = ? AND read_at IS NOT NULL GROUP BY compartment, device",
            (device,),
        )
        return Heard(lines or 0, {(compartment, author): sequence for compartment, author, sequence in logs})

    def note_written(self, parcel: WrittenParcel, logs: Mapping[tuple[CompartmentId, int], int]) -> None:
        with self._vault.transaction():
            self._vault.execute(
                "INSERT INTO carried_out VALUES (?, ?, ?, ?, ?, ?)",
                (parcel.parcel, parcel.recipient, parcel.written_at, parcel.size, parcel.lines, parcel.read_at),
            )
            self._vault.execute_many(
                "INSERT INTO carried_log SELECT ?, id, ?, ? FROM compartment WHERE id = ?",
                [(parcel.parcel, device, sequence, compartment) for (compartment, device), sequence in logs.items()],
            )

    def written_parcels(self) -> list[WrittenParcel]:
        rows = self._vault.rows(
            "SELECT parcel, recipient, written_at, bytes, lines, read_at FROM carried_out"
            " ORDER BY written_at DESC, recipient"
        )
        return [WrittenParcel(*row) for row in rows]

    def read_by(self, position: int, parcel: bytes, device: int, at: int) -> None:
        with self._vault.transaction():
            self._vault.execute(
                "UPDATE carried_out SET read_at = ? WHERE parcel = ? AND recipient = ? AND read_at IS NULL",
                (at, parcel, device),
            )
            self._vault.execute("DELETE FROM inbox WHERE position = ?", (position,))

    # ---- what was read ----

    def kept_blocks(self, parcel: bytes) -> int:
        return int(self._vault.value("SELECT kept FROM carried_in WHERE parcel = ?", (parcel,)) or 0)

    def keep_carried(self, parcel: ReadParcel, frames: Sequence[tuple[int, bytes]]) -> list[Delivered]:
        with self._vault.transaction():
            next_position = free_position(self._vault)
            new = [frame for frame in dict.fromkeys(frames) if not self._is_kept(*frame)]
            delivered = [Delivered(at, kind, body) for at, (kind, body) in enumerate(new, next_position)]
            rows: list[tuple[Any, ...]] = [(one.position, one.kind, one.body) for one in delivered]
            self._vault.execute_many("INSERT INTO inbox VALUES (?, ?, ?)", rows)
            self._vault.execute(
                "INSERT INTO carried_in VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE"
                " SET kept = max(kept, excluded.kept), read_at = excluded.read_at",
                (
                    parcel.parcel,
                    parcel.writer,
                    parcel.written_at,
                    parcel.kept,
                    parcel.blocks,
                    self._parts.clock.now(),
                ),
            )
        return delivered

    def _is_kept(self, kind: int, body: bytes) -> bool:
        found = self._vault.row(
            "SELECT 1 FROM inbox WHERE kind = ? AND body = ?"
            " UNION ALL SELECT 1 FROM set_aside WHERE kind = ? AND body = ?",
            (kind, body, kind, body),
        )
        return found is not None

    def heard_word(self, compartments: Iterable[CompartmentId], at: int) -> None:
        self._vault.execute_many(
            "INSERT INTO carried_word SELECT id, ? FROM compartment WHERE id = ?"
            " ON CONFLICT DO UPDATE SET at = max(at, excluded.at)",
            [(at, compartment) for compartment in compartments],
        )

    def last_word(self, compartment: CompartmentId) -> int | None:
        at: int | None = self._vault.value("SELECT at FROM carried_word WHERE compartment = ?", (compartment,))
        return at
