"""A computer restored from an old copy of itself: its own log goes on where the server has it, not where the copy ends.

What was written since the restoring stands under numbers that are used. It takes the next free ones; nothing of it has
left this computer, since the server refused it.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from desktop.domain.changes import Change
from desktop.domain.identity import CompartmentId
from desktop.domain.ports import LogHead
from desktop.storage import outbox
from desktop.storage.database import Database
from desktop.storage.outbox import State
from desktop.storage.parts import Parts
from wire.messages import Kind

ASKED = (
    "EXISTS (SELECT 1 FROM outbox WHERE outbox.kind = 15 AND outbox.compartment = compartment.id"  # RECALL
    " AND outbox.state = 0)"  # WAITING
)
"""Of a row of `compartment`: the server is being asked how the log of this computer goes on, so nothing is sealed."""

_COPY = "own_log/copy"
"""Setting: this is a copy of a vault, which may have written on since it was made."""


def mark_copy(vault: Database) -> None:
    """Let a copy of a vault know that it is one."""
    vault.execute("INSERT OR REPLACE INTO setting VALUES (?, ?)", (_COPY, msgspec.msgpack.encode(True)))


def forget_copy(vault: Database) -> None:
    """It has met the server: whatever it wrote on is here again."""
    vault.execute("DELETE FROM setting WHERE key = ?", (_COPY,))


class OwnLog:
    """The part of `desktop.domain.ports.Mailbox` that is about having one's own log again."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._vault = parts.vault
        self._compartments = parts.compartments
        self._rooms = parts.rooms

    def stored_to(self, compartment: CompartmentId) -> int:
        return int(self._vault.value("SELECT confirmed FROM compartment WHERE id = ?", (compartment,)) or 0)

    def is_recalling(self, compartment: CompartmentId) -> bool:
        return self._asked(compartment, State.WAITING)

    def has_recalled(self, compartment: CompartmentId) -> bool:
        return self._asked(compartment, State.WAITING) or self._asked(compartment, State.CONFIRMED)

    def take_own(
        self, position: int, compartment: CompartmentId, head: LogHead, changes: Sequence[Change], body: bytes
    ) -> None:
        mine, first = self._me, changes[0].id.sequence
        with self._compartments.writing(compartment) as room:
            if room.segment_digest(mine, first) != head.digest:
                for change in changes:
                    self._parts.stamps.witness(change.time)
                room.drop_segments(mine, first)
                self._rooms.moved |= {(compartment, *one) for one in room.give_way(mine, changes)}
                room.keep_segment(mine, first, head.sequence, head.digest, body)
        by_hand = position < 0  # then it may be that the server has none of it
        stored = self.stored_to(compartment) if by_hand else head.sequence
        with self._vault.transaction():
            self._mend_queue(compartment, stored, room.segments_after(mine, 0))
            self._vault.execute(
                "DELETE FROM vouched WHERE compartment = ? AND device = ? AND sequence <= ?",
                (compartment, mine, head.sequence),
            )
            self._vault.execute("DELETE FROM inbox WHERE position = ?", (position,))
        self._compartments.mark_stale(compartment)

    def may_be_behind(self) -> bool:
        found = self._vault.row(
            "SELECT 1 FROM setting WHERE key = ?"
            " UNION ALL SELECT 1 FROM outbox WHERE kind = ? AND state = ?"
            " UNION ALL SELECT 1 FROM vouched, sync WHERE device = ? AND at > coalesce(synced_at, 0)",
            (_COPY, Kind.RECALL, State.WAITING, self._me),
        )
        return found is not None

    def count_stored(self, frames: int) -> None:
        self._vault.execute("UPDATE sync SET stored = ?", (frames,))

    # ---- inside ----

    @property
    def _me(self) -> int:
        return self._parts.profile.device or 0

    def _asked(self, compartment: CompartmentId, state: State) -> bool:
        found = self._vault.row(
            "SELECT 1 FROM outbox WHERE kind = ? AND compartment = ? AND state = ?", (Kind.RECALL, compartment, state)
        )
        return found is not None

    def _mend_queue(self, compartment: CompartmentId, stored: int, segments: Sequence[tuple[int, int]]) -> None:
        """The queue names the segments that there are; those up to `stored` are with the server."""
        queued = self._vault.rows(
            "SELECT id, first, first + count - 1 FROM outbox WHERE kind = ? AND compartment = ?",
            (Kind.SEGMENT, compartment),
        )
        for frame, first, last in queued:
            if (first, last) not in segments:
                self._vault.execute("DELETE FROM outbox WHERE id = ?", (frame,))
        known = {(first, last) for _, first, last in queued}
        for first, last in segments:
            if (first, last) not in known:
                outbox.put_segment(self._vault, compartment, first, last, False, self._parts.clock.now())
        self._vault.execute(
            "UPDATE outbox SET state = ?, code = 0, detail = 0 WHERE kind = ? AND compartment = ? AND first <= ?",
            (State.CONFIRMED, Kind.SEGMENT, compartment, stored),
        )
        sealed = max((last for _, last in segments), default=0)
        self._vault.execute(
            "UPDATE compartment SET sealed = ?, confirmed = max(confirmed, ?) WHERE id = ?",
            (sealed, stored, compartment),
        )
