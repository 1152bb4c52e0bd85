"""The part of the mailbox that is about leases and journeys: `desktop.domain.ports.EvictionStore` over a vault."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import msgspec

from desktop.domain.compartments import CompartmentKind
from desktop.domain.identity import CompartmentId
from desktop.domain.lease import Contact
from desktop.domain.ports import CompartmentKeys, Evicted, EvictionReason, OwnSegment
from desktop.storage.outbox import State
from desktop.storage.parts import Parts

_decode = msgspec.msgpack.Decoder(dict[str, Any]).decode


class Away:
    """What is not here just now, and by what time that is measured."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._vault = parts.vault

    # ---- the time of leases ----

    def contact(self) -> Contact:
        row = self._vault.row("SELECT contact, latest FROM lease")
        return Contact(*row) if row else Contact(None, 0)

    def witness(self) -> Contact:
        now = self._parts.clock.now()
        self._vault.execute("UPDATE lease SET latest = ? WHERE latest < ?", (now, now))
        return self.contact()

    def contacted(self, at: int) -> None:
        self._vault.execute("UPDATE lease SET contact = ?, latest = ?", (at, at))

    # ---- what is being typed ----

    def drafts_about(self, compartment: CompartmentId) -> list[tuple[str, dict[str, Any]]]:
        rows = self._vault.rows("SELECT key, content FROM draft WHERE instr(key, ?)", (compartment.hex(),))
        return [(key, _decode(content)) for key, content in rows]

    # ---- what is away ----

    def notices(self) -> list[CompartmentId]:
        rows = self._vault.rows("SELECT id FROM compartment WHERE kind = ? ORDER BY number", (CompartmentKind.NOTICE,))
        return [row[0] for row in rows]

    def reached(self, compartment: CompartmentId) -> set[int]:
        waiting = self._vault.row(
            "SELECT 1 FROM outbox WHERE compartment = ? AND state != ? UNION"
            " SELECT 1 FROM compartment WHERE id = ? AND written > confirmed",
            (compartment, State.CONFIRMED, compartment),
        )
        return set() if waiting else self.reached_devices(compartment)

    def reached_devices(self, compartment: CompartmentId) -> set[int]:
        rows = self._vault.rows(
            "SELECT device FROM handed_out JOIN outbox ON outbox.id = frame"
            " WHERE handed_out.compartment = ? AND state = ?",
            (compartment, State.CONFIRMED),
        )
        return {row[0] for row in rows}

    def evicted(self) -> list[Evicted]:
        return self._parts.evictor.evicted()

    def away(self, compartment: CompartmentId) -> Evicted | None:
        return self._parts.evictor.one(compartment)

    def evict(
        self,
        evicted: Iterable[CompartmentId],
        reason: EvictionReason,
        journey: bytes | None = None,
        escrows: Mapping[CompartmentId, bytes] | None = None,
    ) -> None:
        self._parts.evictor.evict(evicted, reason, journey, escrows)

    def note_asked(self, compartment: CompartmentId) -> None:
        self._parts.evictor.note_asked(compartment)

    def regain(self, compartment: CompartmentId, keys: Mapping[int, bytes]) -> CompartmentKeys | None:
        return self._parts.evictor.regain(compartment, keys)

    def own_segments(self, compartment: CompartmentId) -> list[tuple[int, bytes]]:
        return self._parts.evictor.own_segments(compartment)

    def restore(self, keys: CompartmentKeys, own: Sequence[OwnSegment]) -> None:
        self._parts.evictor.restore(keys, own)
