"""The queue upward: every frame that this computer has made, waiting, confirmed or refused.

A confirmed frame stays, since a server that was restored from a backup needs it again (docs/sync.md rule 17).
"""

from __future__ import annotations

from enum import IntEnum

from desktop.domain.identity import CompartmentId
from desktop.storage.database import Database
from wire.messages import Kind


class State(IntEnum):
    """Where a frame stands."""

    WAITING = 0
    CONFIRMED = 1
    REFUSED = 2


def put(
    vault: Database, kind: int, body: bytes, compartment: CompartmentId | None, at: int, *, urgent: bool = False
) -> int:
    """Queue a frame; its number."""
    return vault.insert(
        "INSERT INTO outbox (kind, compartment, body, urgent, queued_at) VALUES (?, ?, ?, ?, ?)",
        (kind, compartment, body, urgent, at),
    )


def put_segment(vault: Database, compartment: CompartmentId, first: int, last: int, urgent: bool, at: int) -> None:
    """Queue an own segment, whose bytes lie with its compartment."""
    vault.execute(
        "INSERT INTO outbox (kind, compartment, first, count, urgent, queued_at) VALUES (?, ?, ?, ?, ?, ?)",
        (Kind.SEGMENT, compartment, first, last - first + 1, urgent, at),
    )
