"""The way up: own changes on their way into segments, and frames on their way to the server."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from desktop.domain.changes import Change
from desktop.domain.compartments import BULK
from desktop.domain.errors import KnownError
from desktop.domain.identity import CompartmentId
from desktop.domain.ports import LogHead, Outgoing
from desktop.storage import outbox
from desktop.storage.carried import free_position
from desktop.storage.compartments import HERE
from desktop.storage.outbox import State
from desktop.storage.own_log import ASKED
from desktop.storage.parts import Parts
from desktop.storage.urgency import is_urgent
from wire import envelope
from wire.errors import Code
from wire.messages import Kind

SMALL_BYTES = 4096
"""Of an attachment's segments, those up to here go as any other: who may read it, and what is very small."""

_PIECE_BYTES = 16 * 1024

_BULK = ", ".join(str(int(kind)) for kind in BULK)


class Upward:
    """The part of `desktop.domain.ports.Mailbox` that is about what goes up."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._vault = parts.vault
        self._compartments = parts.compartments
        self._rooms = parts.rooms

    # ---- sealing ----

    def unsealed(self) -> list[CompartmentId]:
        self._compartments.refresh()
        rows = self._vault.rows(
            f"SELECT id FROM compartment WHERE NOT local AND written > sealed AND {HERE} AND NOT {ASKED}"  # noqa: S608
            f" ORDER BY urgent DESC, kind IN ({_BULK}), waiting_since, number"
        )
        return [row[0] for row in rows]

    def own_changes(self, compartment: CompartmentId, limit: int) -> list[Change]:
        head = self.own_head(compartment)
        return self._rooms.of(compartment).changes(self._me, head.sequence if head else 0, limit)

    def unconfirmed(self, compartment: CompartmentId) -> list[Change]:
        self._compartments.refresh()
        confirmed, written = self._vault.row(
            "SELECT confirmed, written FROM compartment WHERE id = ?", (compartment,)
        ) or (0, 0)
        return self._rooms.of(compartment).changes(self._me, confirmed, written - confirmed)

    def own_head(self, compartment: CompartmentId) -> LogHead | None:
        return self._rooms.of(compartment).head(self._me)

    def keep_segment(self, compartment: CompartmentId, first: int, last: int, digest: bytes, body: bytes) -> None:
        room = self._rooms.of(compartment)
        changes = room.changes(self._me, first - 1, last - first + 1)
        lines = self._vault.value("SELECT count(*) FROM directory_line")
        self._compartments.mark_stale(compartment)
        with room.transaction():
            room.keep_segment(self._me, first, last, digest, body)
            room.note_told(self._me, lines)
        with self._vault.transaction():
            urgent = any(map(is_urgent, changes))
            outbox.put_segment(self._vault, compartment, first, last, urgent, self._parts.clock.now(), len(body))
            self._vault.execute("UPDATE compartment SET sealed = ? WHERE id = ?", (last, compartment))

    # ---- the queue ----

    def put_out(self, kind: int, body: bytes, compartment: CompartmentId | None, *, urgent: bool = False) -> None:
        outbox.put(self._vault, kind, body, compartment, self._parts.clock.now(), urgent=urgent)

    def outgoing(self) -> Iterator[Outgoing]:
        outbox.note_offered(self._vault)
        for waiting in outbox.in_order(self._vault):
            body = self._segment(waiting) if waiting.body is None else waiting.body
            if body is not None:
                yield Outgoing(waiting.id, _travels_as(waiting, body), body, waiting.compartment)

    def queued_bytes(self) -> int:
        return outbox.waiting_bytes(self._vault)

    def bulk_bytes(self) -> int:
        pieces = self._vault.value(
            f"SELECT sum(written - sealed) FROM compartment WHERE NOT local AND kind IN ({_BULK})"  # noqa: S608
        )
        return (pieces or 0) * _PIECE_BYTES

    def confirmed(self, ids: Sequence[int]) -> None:
        now = self._parts.clock.now()
        with self._vault.transaction():
            for frame in ids:
                self._confirm(frame, now)

    def refused(self, id: int, code: int, detail: int) -> None:
        row = self._vault.row("SELECT kind, compartment FROM outbox WHERE id = ?", (id,))
        with self._vault.transaction():
            if row is not None and row[0] == Kind.ERASE and code in (Code.NOT_MEMBER, Code.ERASED):
                self._note_erased_there(row[1], self._parts.clock.now())  # it holds none of it: what the order was for
                if code == Code.ERASED:
                    self._drop_refused_envelopes(row[1])
            there = row is not None and row[0] == Kind.FOUND and code == Code.FORK  # somebody stood in for its founder
            if there or (row is not None and row[0] == Kind.RECALL):  # ... or it knows nothing of it: nothing to have
                self._vault.execute("DELETE FROM outbox WHERE id = ?", (id,))
            self._vault.execute(
                "UPDATE outbox SET state = ?, code = ?, detail = ? WHERE id = ? AND state = ?",
                (State.REFUSED, code, detail, id, State.WAITING),
            )

    def forget_confirmations(self) -> None:
        with self._vault.transaction():
            self._drop_stale_envelopes()
            self._vault.execute("DELETE FROM outbox WHERE kind = ?", (Kind.RECALL,))
            self._vault.execute("UPDATE outbox SET state = ?, code = 0, detail = 0", (State.WAITING,))
            self._vault.execute("UPDATE compartment SET confirmed = 0, dirty = 1 WHERE confirmed > 0")
            self._vault.execute("UPDATE erase_order SET server_at = NULL WHERE frame IS NOT NULL")
            self._vault.execute("UPDATE sync SET position = 0, stored = 0, mark = x''")
            self._keep_what_waits()
        for (compartment,) in self._vault.rows("SELECT id FROM compartment"):
            self._compartments.mark_stale(compartment)

    # ---- erase orders ----

    def erase_orders(self) -> list[tuple[CompartmentId, int]]:
        rows = self._vault.rows(
            "SELECT compartment, ordered_at FROM erase_order WHERE sent AND frame IS NULL ORDER BY ordered_at"
        )
        return [(compartment, at) for compartment, at in rows]

    def sign_erase_order(self, compartment: CompartmentId, body: bytes) -> None:
        with self._vault.transaction():
            frame = outbox.put(self._vault, Kind.ERASE, body, compartment, self._parts.clock.now(), urgent=True)
            self._vault.execute("UPDATE erase_order SET frame = ? WHERE compartment = ?", (frame, compartment))

    def repeat_order(self, compartment: CompartmentId) -> None:
        with self._vault.transaction():
            found = self._vault.row(
                "SELECT id FROM outbox WHERE kind = ? AND compartment = ? AND state = ?",
                (Kind.ERASE, compartment, State.REFUSED),
            )
            if found is not None:
                self._vault.execute(
                    "UPDATE outbox SET state = ?, code = 0 WHERE id = ? OR (kind = ? AND compartment = ?)",
                    (State.WAITING, *found, Kind.ENVELOPE, compartment),
                )
                self._vault.execute("UPDATE erase_order SET server_at = NULL WHERE compartment = ?", (compartment,))

    # ---- inside ----

    @property
    def _me(self) -> int:
        return self._parts.profile.device or 0

    def _segment(self, waiting: outbox.Waiting) -> bytes | None:
        """The bytes of a queued segment; None while its file cannot be read, which must not hold up the others."""
        if waiting.compartment is None or waiting.first is None:
            return None
        try:
            return self._rooms.of(waiting.compartment).segment(self._me, waiting.first)
        except KnownError:
            return None

    def _confirm(self, frame: int, now: int) -> None:
        row = self._vault.row(
            "SELECT kind, compartment, count FROM outbox WHERE id = ? AND state != ?", (frame, State.CONFIRMED)
        )
        if row is None:
            return
        kind, compartment, count = row
        self._vault.execute("UPDATE outbox SET state = ?, code = 0, detail = 0 WHERE id = ?", (State.CONFIRMED, frame))
        self._vault.execute("UPDATE sync SET stored = stored + 1")
        if kind == Kind.SEGMENT:
            self._vault.execute("UPDATE compartment SET confirmed = confirmed + ? WHERE id = ?", (count, compartment))
            self._compartments.mark_stale(compartment)
        elif kind == Kind.ERASE:
            self._note_erased_there(compartment, now)
            self._drop_refused_envelopes(compartment)
        else:
            outbox.retry(self._vault, compartment)

    def _keep_what_waits(self) -> None:
        """Positions are given anew from the first: what has come and waits must not be in the way of what comes."""
        waiting = self._vault.rows("SELECT position FROM inbox WHERE position > 0 ORDER BY position")
        moved = [(free, *row) for free, row in enumerate(waiting, free_position(self._vault))]
        self._vault.execute_many("UPDATE inbox SET position = ? WHERE position = ?", moved)

    def _note_erased_there(self, compartment: CompartmentId, now: int) -> None:
        self._vault.execute("UPDATE erase_order SET server_at = ? WHERE compartment = ?", (now, compartment))

    def _drop_refused_envelopes(self, compartment: CompartmentId) -> None:
        """Those that went before an order that is over. While it is not, they wait for a server that knows of it."""
        refused = self._vault.rows(
            "SELECT id FROM outbox WHERE kind = ? AND compartment = ? AND state = ?",
            (Kind.ENVELOPE, compartment, State.REFUSED),
        )
        for frame in refused:  # other keys in the same envelope are sealed anew
            self._vault.execute("DELETE FROM handed_out WHERE frame = ?", frame)
            self._vault.execute("DELETE FROM outbox WHERE id = ?", frame)

    def _drop_stale_envelopes(self) -> None:
        """Envelopes that carry a key of something erased would be refused; their other keys will be sealed anew.

        Not those that go before an order given here: it reaches whom they name.
        """
        self._vault.execute("DELETE FROM outbox WHERE kind = ? AND body = x''", (Kind.ENVELOPE,))  # see `evicting`
        sent = self._vault.rows("SELECT id, body FROM outbox WHERE kind = ? AND compartment IS NULL", (Kind.ENVELOPE,))
        for frame, body in sent:
            labels = envelope.read(body).labels
            if not all(self._compartments.exists(CompartmentId(label.compartment)) for label in labels):
                self._vault.execute("DELETE FROM handed_out WHERE frame = ?", (frame,))
                self._vault.execute("DELETE FROM outbox WHERE id = ?", (frame,))


def _travels_as(waiting: outbox.Waiting, body: bytes) -> int:
    """A segment with a piece of an attachment is held by the server until somebody asks; a small one goes with all."""
    return Kind.BULK if waiting.bulky and len(body) > SMALL_BYTES else waiting.kind
