"""Keys of compartments: which there are, which came in an envelope, and to whom they have been handed out."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import ExitStack

from desktop.domain.identity import CompartmentId
from desktop.domain.ports import CompartmentKeys, Identity
from desktop.storage import outbox
from desktop.storage.parts import Parts
from wire.messages import Kind


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
        return [row[0] for row in self._vault.rows("SELECT id FROM compartment WHERE NOT local ORDER BY number")]

    def add_keys(self, keys: CompartmentKeys) -> None:
        if self.erased(keys.compartment):
            return
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
        ordered = self._vault.row("SELECT 1 FROM erase_order WHERE compartment = ?", (compartment,))
        return ordered is not None or (
            self._vault.row("SELECT 1 FROM erased WHERE compartment = ?", (compartment,)) is not None
        )

    def handed_out(self, compartment: CompartmentId) -> set[tuple[int, int]]:
        rows = self._vault.rows("SELECT device, epoch FROM handed_out WHERE compartment = ?", (compartment,))
        return {(device, epoch) for device, epoch in rows}

    def note_handed_out(self, pairs: Iterable[tuple[CompartmentId, int, int]], envelope: bytes) -> None:
        with self._vault.transaction():
            frame = outbox.put(self._vault, Kind.ENVELOPE, envelope, None, self._parts.clock.now())
            self._vault.execute_many(
                "INSERT OR REPLACE INTO handed_out VALUES (?, ?, ?, ?)", [(*pair, frame) for pair in pairs]
            )
