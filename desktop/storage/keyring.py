"""Keys of compartments: which there are, which came in an envelope, and to whom they have been handed out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import ExitStack

from desktop.domain.identity import CompartmentId
from desktop.domain.ports import BegunEpoch, CompartmentKeys, Identity
from desktop.storage import outbox
from desktop.storage.compartments import HERE
from desktop.storage.outbox import State
from desktop.storage.parts import Parts
from wire import segment
from wire.errors import Code
from wire.messages import Kind

_WITHDRAWN = 0
"""In the place of the frame: an epoch begun in vain, whose number is not taken again."""


class Keyring:
    """The part of `desktop.domain.ports.Mailbox` that is about identity and keys."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._vault = parts.vault
        self._compartments = parts.compartments
        self._rooms = parts.rooms

    def identity(self) -> Identity:
        return self._parts.profile.identity()

    def set_identity(self, identity: Identity) -> None:
        self._parts.profile.set_identity(identity)

    def directory_lines(self) -> list[bytes]:
        return [row[0] for row in self._vault.rows("SELECT line FROM directory_line ORDER BY number")]

    def add_directory_line(self, line: bytes) -> None:
        with self._vault.transaction():
            self._vault.execute("INSERT INTO directory_line (line) VALUES (?)", (line,))
            outbox.retry(self._vault)  # someone new may be what a refused frame waited for

    def keys(self, compartment: CompartmentId) -> CompartmentKeys | None:
        return self._compartments.keys(compartment)

    def compartments(self) -> list[CompartmentId]:
        rows = self._vault.rows(f"SELECT id FROM compartment WHERE NOT local AND {HERE} ORDER BY number")  # noqa: S608
        return [row[0] for row in rows]

    def add_keys(self, keys: CompartmentKeys) -> None:
        if self.erased(keys.compartment) or self._parts.evictor.one(keys.compartment) is not None:
            return  # what was evicted comes again by `regain`
        with ExitStack() as stack:
            if self._compartments.exists(keys.compartment):
                stack.enter_context(self._vault.transaction())
                self._compartments.add_epochs(keys)
            else:
                _, file = stack.enter_context(self._rooms.new(keys.compartment, keys.kind))
                stack.enter_context(self._vault.transaction())
                self._compartments.add(keys, file)
            outbox.retry(self._vault, keys.compartment)

    def erased(self, compartment: CompartmentId) -> bool:
        found = self._vault.value(
            "SELECT EXISTS (SELECT 1 FROM erase_order WHERE compartment = ?1)"
            " OR EXISTS (SELECT 1 FROM erased WHERE compartment = ?1)",
            (compartment,),
        )
        return bool(found)

    def begin_epoch(
        self, compartment: CompartmentId, epoch: int, secret: bytes, envelopes: Sequence[tuple[int, bytes]]
    ) -> None:
        with self._vault.transaction():
            self._vault.execute("INSERT INTO epoch_key VALUES (?, ?, ?)", (compartment, epoch, secret))
            for device, envelope in envelopes:
                self.note_handed_out([(compartment, device, epoch)], envelope)

    def begun_epochs(self, compartment: CompartmentId) -> list[BegunEpoch]:
        rows = self._vault.rows(
            "SELECT epoch, frame FROM handed_out WHERE compartment = ? AND device = ? AND epoch > 0 ORDER BY epoch",
            (compartment, self._me),
        )
        return [BegunEpoch(epoch, self._is_taken(compartment, epoch), frame == _WITHDRAWN) for epoch, frame in rows]

    def refused_epochs(self) -> list[tuple[CompartmentId, int]]:
        rows = self._vault.rows(
            "SELECT handed_out.compartment, epoch FROM handed_out JOIN outbox ON outbox.id = frame"
            " WHERE device = ? AND epoch > 0 AND state = ? AND code = ?",
            (self._me, State.REFUSED, Code.SIGNATURE),
        )
        return [(compartment, epoch) for compartment, epoch in rows]

    def withdraw_epoch(self, compartment: CompartmentId, epoch: int) -> None:
        room = self._rooms.of(compartment)
        self._compartments.mark_stale(compartment)
        with room.transaction():
            sealed = room.unseal(self._me, _epoch_of, epoch)
        with self._vault.transaction():
            frames = self._vault.rows(
                "SELECT DISTINCT frame FROM handed_out WHERE compartment = ? AND epoch = ?", (compartment, epoch)
            )
            for frame in frames:  # other keys in the same envelope are sealed anew
                self._vault.execute("DELETE FROM handed_out WHERE frame = ?", frame)
                self._vault.execute("DELETE FROM outbox WHERE id = ?", frame)
            self._vault.execute("DELETE FROM epoch_key WHERE compartment = ? AND epoch = ?", (compartment, epoch))
            self._vault.execute(
                "INSERT INTO handed_out VALUES (?, ?, ?, ?)", (compartment, self._me, epoch, _WITHDRAWN)
            )
            self._vault.execute(
                "DELETE FROM outbox WHERE kind = ? AND compartment = ? AND first > ?",
                (Kind.SEGMENT, compartment, sealed),
            )
            self._vault.execute("UPDATE compartment SET sealed = ? WHERE id = ?", (sealed, compartment))

    def _is_taken(self, compartment: CompartmentId, epoch: int) -> bool:
        """Whether the server has taken one envelope with this key: it will then take no other key for the epoch."""
        taken = self._vault.row(
            "SELECT 1 FROM handed_out JOIN outbox ON outbox.id = frame"
            " WHERE handed_out.compartment = ? AND epoch = ? AND state = ?",
            (compartment, epoch, State.CONFIRMED),
        )
        return taken is not None

    @property
    def _me(self) -> int:
        return self._parts.profile.device or 0

    def handed_out(self, compartment: CompartmentId) -> set[tuple[int, int]]:
        rows = self._vault.rows("SELECT device, epoch FROM handed_out WHERE compartment = ?", (compartment,))
        return {(device, epoch) for device, epoch in rows}

    def note_handed_out(self, pairs: Iterable[tuple[CompartmentId, int, int]], envelope: bytes) -> None:
        with self._vault.transaction():
            frame = outbox.put(self._vault, Kind.ENVELOPE, envelope, None, self._parts.clock.now())
            self._vault.execute_many(
                "INSERT OR REPLACE INTO handed_out VALUES (?, ?, ?, ?)", [(*pair, frame) for pair in pairs]
            )


def _epoch_of(body: bytes) -> int:
    return segment.read(body).header.epoch
