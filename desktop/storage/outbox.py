"""The queue upward: every frame that this computer has made, waiting, confirmed or refused.

A confirmed frame stays, since a server that was restored from a backup needs it again (docs/sync.md rule 17).
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import IntEnum
from typing import NamedTuple

from desktop.domain.compartments import BULK, CompartmentKind
from desktop.domain.identity import CompartmentId
from desktop.storage.database import Database
from wire.errors import Code
from wire.messages import Kind

_FIRST = (Kind.ERASE, Kind.RECEIPT, Kind.DIRECTORY, Kind.INVITE)


_CHANGE_BYTES = 100
"""Of one change in a segment that nobody has measured."""

_AWAITED = Code.NOT_MEMBER
"""An envelope so refused may have come before the founding."""


class State(IntEnum):
    """Where a frame stands."""

    WAITING = 0
    CONFIRMED = 1
    REFUSED = 2


def put(
    vault: Database, kind: int, body: bytes, compartment: CompartmentId | None, at: int, *, urgent: bool = False
) -> int:
    """Queue a frame; its number. The very same frame twice is one, here as on the server."""
    known = vault.value(
        "SELECT id FROM outbox WHERE kind = ? AND compartment IS ? AND body = ?", (kind, compartment, body)
    )
    return known or vault.insert(
        "INSERT INTO outbox (kind, compartment, body, urgent, queued_at, size) VALUES (?, ?, ?, ?, ?, ?)",
        (kind, compartment, body, urgent, at, len(body)),
    )


def put_segment(
    vault: Database, compartment: CompartmentId, first: int, last: int, urgent: bool, at: int, size: int | None = None
) -> None:
    """Queue an own segment, whose bytes lie with its compartment. `size`: how many, where that is known."""
    count = last - first + 1
    vault.execute(
        "INSERT INTO outbox (kind, compartment, first, count, urgent, queued_at, size) VALUES (?, ?, ?, ?, ?, ?, ?)",
        (Kind.SEGMENT, compartment, first, count, urgent, at, count * _CHANGE_BYTES if size is None else size),
    )


def waiting_bytes(vault: Database) -> int:
    """What all that waits comes to."""
    return int(vault.value("SELECT coalesce(sum(size), 0) FROM outbox WHERE state = ?", (State.WAITING,)))


class Waiting(NamedTuple):
    """A frame that the server has not answered. `first`: of a segment, whose bytes lie with its compartment.

    Unless that has been evicted: then they lie here.
    """

    id: int
    kind: int
    compartment: CompartmentId | None
    body: bytes | None
    first: int | None
    urgent: bool
    bulky: bool = False


def in_order(vault: Database) -> list[Waiting]:
    """What waits, in the order of docs/sync.md rule 4."""
    rows = vault.rows(
        "SELECT id, kind, compartment, body, first, urgent FROM outbox WHERE state = ? ORDER BY id", (State.WAITING,)
    )
    bulk = _of_kinds(vault, BULK)
    waiting = [Waiting(*row)._replace(bulky=row[2] in bulk) for row in rows]
    hurried = {frame.compartment for frame in waiting if frame.kind == Kind.SEGMENT and frame.urgent}
    envelopes = _envelopes_of(vault, hurried)
    founded = hurried | _compartments_of(vault, envelopes)
    erased = {row[0] for row in vault.rows("SELECT compartment FROM erase_order")}
    first = {frame.id for frame in waiting if frame.kind == Kind.ENVELOPE and frame.compartment in erased}
    founded_first = erased | _compartments_of(vault, first) if first else set()  # it may carry keys of what lives too

    def rank(frame: Waiting) -> int:
        if frame.kind in (Kind.LEASE, Kind.RECALL):  # what is asked for comes with all that this request still tells
            return 10
        if frame.id in first or (frame.kind == Kind.FOUND and frame.compartment in founded_first):
            return -1  # whom it was brought by hand, before the order that is for them too
        if frame.kind in _FIRST:
            return _FIRST.index(Kind(frame.kind))
        if frame.kind == Kind.SEGMENT:  # a log goes in sequence: what lies before an urgent segment is hurried with it
            return 6 if frame.compartment in hurried else 9 if frame.bulky else 8
        hurry = frame.id in envelopes or (frame.kind == Kind.FOUND and frame.compartment in founded)
        return 5 if hurry else 7

    return sorted(waiting, key=lambda frame: (rank(frame), frame.kind != Kind.FOUND, frame.id))


def note_offered(vault: Database) -> None:
    """A sync takes the queue in hand: from now on, any of it may have left this computer."""
    if vault.row("SELECT 1 FROM outbox WHERE state = ? AND NOT offered", (State.WAITING,)):
        vault.execute("UPDATE outbox SET offered = 1 WHERE state = ? AND NOT offered", (State.WAITING,))


def retry(vault: Database, compartment: CompartmentId | None = None) -> None:
    """Something has changed, here or everywhere: frames that were refused may be taken now."""
    here = (
        "" if compartment is None else f" AND (compartment = ? OR (kind = {Kind.ENVELOPE:d} AND code = {_AWAITED:d}))"
    )
    parameters = (State.WAITING, State.REFUSED, Code.ERASED, *(() if compartment is None else (compartment,)))
    vault.execute(f"UPDATE outbox SET state = ? WHERE state = ? AND code != ?{here}", parameters)  # noqa: S608


def _of_kinds(vault: Database, kinds: Iterable[CompartmentKind]) -> set[CompartmentId]:
    rows = (vault.rows("SELECT id FROM compartment WHERE kind = ?", (kind,)) for kind in kinds)
    return {row[0] for found in rows for row in found}


def _envelopes_of(vault: Database, compartments: Iterable[CompartmentId | None]) -> set[int]:
    rows = (vault.rows("SELECT frame FROM handed_out WHERE compartment = ?", (one,)) for one in compartments)
    return {row[0] for found in rows for row in found}


def _compartments_of(vault: Database, envelopes: Iterable[int]) -> set[CompartmentId | None]:
    rows = (vault.rows("SELECT compartment FROM handed_out WHERE frame = ?", (one,)) for one in envelopes)
    return {row[0] for found in rows for row in found}
