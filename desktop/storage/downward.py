"""The way down: deliveries kept with the cursor, then believed, set aside, or left to wait."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager

from desktop.domain.changes import Change
from desktop.domain.compartments import BULK
from desktop.domain.identity import ChangeId, CompartmentId
from desktop.domain.ports import Acknowledged, Arriving, Cursor, Delivered, LogHead, Missing, Receipt
from desktop.storage import outbox
from desktop.storage.compartments import HERE
from desktop.storage.own_log import forget_copy
from desktop.storage.parts import Parts
from wire import segment
from wire.messages import Kind, mark_of

_FOUND_MISSING = (  # the numbers are the program's own
    "SELECT compartment, vouched.device, sequence, at FROM vouched JOIN compartment ON id = compartment"  # noqa: S608
    f" WHERE vouched.device > 0 AND {HERE} AND kind NOT IN (" + ", ".join(str(int(kind)) for kind in BULK) + ")"
    " ORDER BY at, compartment, vouched.device"
)

_DIRECTORY = 0
"""Vouched for as if it were the log of a device; line 0 is the county, so no device has this number."""


class Downward:
    """The part of `desktop.domain.ports.Mailbox` that is about what comes down."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._vault = parts.vault
        self._compartments = parts.compartments
        self._rooms = parts.rooms

    # ---- keeping ----

    def cursor(self) -> Cursor:
        row = self._vault.row("SELECT position, stored, mark FROM sync")
        return Cursor(*row) if row else Cursor(0, 0)

    def receive(self, deliveries: Sequence[Delivered], position: int) -> None:
        with self._vault.transaction():
            self._vault.execute_many(
                "INSERT OR REPLACE INTO inbox VALUES (?, ?, ?)",
                [(delivered.position, delivered.kind, delivered.body) for delivered in deliveries],
            )
            last = max(deliveries, key=lambda delivered: delivered.position, default=None)
            mark = mark_of(last.kind, last.body) if last else b""
            self._vault.execute("UPDATE sync SET position = ?, mark = ?", (position, mark))

    def inbox(self) -> list[Delivered]:
        return [Delivered(*row) for row in self._vault.rows("SELECT position, kind, body FROM inbox ORDER BY position")]

    def take_in(self, position: int) -> None:
        self._vault.execute("DELETE FROM inbox WHERE position = ?", (position,))

    def note_doubt(self, position: int, reason: str) -> None:
        self._vault.execute(
            "INSERT INTO set_aside (position, kind, body, reason, at)"
            " SELECT position, kind, body, ?, ? FROM inbox WHERE position = ?",
            (reason, self._parts.clock.now(), position),
        )

    def set_aside(self, position: int, reason: str) -> None:
        with self._vault.transaction():
            self.note_doubt(position, reason)
            self.take_in(position)

    def synced(self, at: int) -> None:
        with self._vault.transaction():
            self._vault.execute("UPDATE sync SET synced_at = ?", (at,))
            forget_copy(self._vault)

    @contextmanager
    def together(self, compartments: Iterable[CompartmentId]) -> Iterator[None]:
        here = [compartment for compartment in compartments if self._compartments.is_here(compartment)]
        with self._vault.transaction():
            for compartment in here:
                self._compartments.mark_dirty(compartment)
        with self._vault.transaction(whole=True), ExitStack() as files:
            for compartment in here:
                files.enter_context(self._compartments.writing(compartment, whole=True))
            yield

    def refresh_one(self) -> bool:
        return self._compartments.refresh_one()

    # ---- believing ----

    def head(self, compartment: CompartmentId, device: int) -> LogHead | None:
        return self._rooms.of(compartment).head(device)

    def last_written(self, compartment: CompartmentId, device: int) -> int | None:
        room = self._rooms.of(compartment)
        last = room.changes(device, room.end(device) - 1, 1)
        return last[0].time if last else None

    def segment_digest(self, compartment: CompartmentId, device: int, first: int) -> bytes | None:
        return self._rooms.of(compartment).segment_digest(device, first)

    def begins(self, compartment: CompartmentId, device: int) -> int:
        return self._rooms.of(compartment).begins(device)

    def epoch_of(self, compartment: CompartmentId, change: ChangeId) -> int | None:
        body = self._rooms.of(compartment).segment_with(change)
        return segment.read(body).header.epoch if body is not None else None

    def digest_ending(self, compartment: CompartmentId, device: int, last: int) -> bytes | None:
        return self._rooms.of(compartment).digest_ending(device, last)

    def integrate(
        self,
        position: int,
        compartment: CompartmentId,
        device: int,
        head: LogHead,
        changes: Sequence[Change],
        body: bytes,
    ) -> None:
        with self._compartments.writing(compartment) as room:
            end, witness = room.end(device), self._parts.stamps.witness
            if head.sequence < room.begins(device):
                room.put_before([(change, not witness(change.time)) for change in changes])
            else:
                new = [change for change in changes if change.id.sequence > end]
                late = not end and new[0].id.sequence > 1 and self._compartments.first_epoch(compartment) > 0
                room.append_all(self._witnessed(new), late=late)
            room.keep_segment(device, changes[0].id.sequence, head.sequence, head.digest, body)
        with self._vault.transaction():
            self._vault.execute(
                "DELETE FROM vouched WHERE compartment = ? AND device = ? AND sequence <= ?",
                (compartment, device, head.sequence),
            )
            self.take_in(position)

    def _witnessed(self, changes: Sequence[Change]) -> list[tuple[Change, bool]]:
        """Each with whether its stamp lay too far ahead."""
        witness = self._parts.stamps.witness
        if witness(max((change.time for change in changes), default=0)):
            return [(change, False) for change in changes]
        return [(change, not witness(change.time)) for change in changes]

    # ---- vouching ----

    def unvouched(self, compartment: CompartmentId) -> list[tuple[int, LogHead]]:
        return self._rooms.of(compartment).untold(self._parts.profile.device or 0)

    def vouch(self, compartment: CompartmentId, device: int, sequence: int, at: int) -> None:
        known = self._rooms.of(compartment).end(device) if device else self._lines()
        if sequence > known:
            self._vault.execute(
                "INSERT INTO vouched VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE"
                " SET sequence = excluded.sequence, at = excluded.at WHERE excluded.sequence > sequence",
                (compartment, device, sequence, at),
            )

    def acknowledge(self, compartment: CompartmentId, device: int, sequence: int) -> None:
        self._vault.execute(
            "INSERT INTO acknowledged VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE"
            " SET sequence = excluded.sequence, at = excluded.at WHERE excluded.sequence > sequence",
            (compartment, device, sequence, self._parts.clock.now()),
        )

    def acknowledged(self, compartment: CompartmentId) -> list[Acknowledged]:
        rows = self._vault.rows(
            "SELECT device, sequence, at FROM acknowledged WHERE compartment = ? ORDER BY device", (compartment,)
        )
        return [Acknowledged(*row) for row in rows]

    def arriving(self) -> list[Arriving]:
        mine = self._parts.profile.device
        cards = [(info.id, info.card) for info in self._compartments.infos(BULK) if info.founder != mine]
        return [
            Arriving(compartment, card.pieces, card.pieces_of and card.pieces_of - card.pieces)
            for compartment, card in cards
            if card.pieces != card.pieces_of
        ]

    def missing(self) -> list[Missing]:
        """What is bulky is not withheld when it has not come: nobody may have asked for it; nor is what is away."""
        rows = self._vault.rows(_FOUND_MISSING)
        return [Missing(*row) for row in rows]

    def untold_lines(self, compartment: CompartmentId) -> int:
        lines = self._lines()
        return lines if lines > self._rooms.of(compartment).told(_DIRECTORY) else 0

    def missing_lines(self) -> Missing | None:
        row = self._vault.row(
            "SELECT compartment, device, sequence, at FROM vouched WHERE device = ? AND sequence > ?"
            " ORDER BY sequence DESC, at LIMIT 1",
            (_DIRECTORY, self._lines()),
        )
        return Missing(*row) if row else None

    def _lines(self) -> int:
        return int(self._vault.value("SELECT count(*) FROM directory_line"))

    # ---- erasing ----

    def erase(self, position: int, compartment: CompartmentId, receipt: bytes, *, pass_on: bool = False) -> None:
        with self._vault.transaction():
            if pass_on:
                self._parts.eraser.give(compartment)
            self._parts.eraser.take_back(compartment)
            outbox.put(self._vault, Kind.RECEIPT, receipt, compartment, self._parts.clock.now(), urgent=True)
            self.take_in(position)
        self._compartments.sweep()

    def order_again(self, position: int, compartment: CompartmentId, at: int, body: bytes) -> None:
        with self._vault.transaction():
            frame = outbox.put(self._vault, Kind.ERASE, body, compartment, self._parts.clock.now(), urgent=True)
            self._vault.execute("UPDATE outbox SET state = ? WHERE id = ?", (outbox.State.CONFIRMED, frame))
            self._parts.eraser.note_own_order(compartment, at, frame)
            self.take_in(position)
        self._compartments.sweep()

    def add_receipt(self, position: int, compartment: CompartmentId, receipt: Receipt) -> None:
        with self._vault.transaction():
            self._vault.execute(
                "INSERT OR REPLACE INTO receipt VALUES (?, ?, ?, ?)",
                (compartment, receipt.device, receipt.outcome, receipt.at),
            )
            self.take_in(position)
