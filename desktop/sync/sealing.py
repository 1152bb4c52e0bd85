"""Own changes become segments: up to a hundred, some 16 KiB, chained, and kept before they are first sent.

A segment is made once and sent byte for byte the same until the server has confirmed it (docs/sync.md rule 15).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import islice, takewhile

from desktop.domain import codebook
from desktop.domain.changes import Change
from desktop.domain.compartments import BULK, Right
from desktop.domain.identity import CompartmentId
from desktop.domain.ports import LogHead
from desktop.domain.records.attachment import Piece
from desktop.sync.access import GRANT, NEW_EPOCH
from desktop.sync.desk import Desk, passing_over
from desktop.sync.opening_segments import DIRECTORY
from desktop.sync.rekeying import writing_epoch
from wire import canonical, compression, segment
from wire.messages import MAX_BODY
from wire.segment import MAX_CHANGES, TARGET_BYTES, Entry, EpochKey, Header, Seen

PIECE = codebook.kind_of(Piece)

BULK_AHEAD = 4
"""Bulky segments sealed at a time: what is written meanwhile goes before the rest, and a new epoch reseals no more."""

_BEFORE_PIECES = 16
"""Changes read at once where any of them may be a piece."""


def seal_changes(desk: Desk, due: set[CompartmentId]) -> Iterator[None]:
    """Seal all that is not sealed yet, a segment at each step; of what is bulky, only what is soon to be sent.

    `due` grows by the compartments where somebody may lack keys now: new ones, and those with grants.
    """
    ahead = max(0, BULK_AHEAD - -(-desk.mailbox.queued_bytes() // TARGET_BYTES))  # so many have room in a request
    for compartment in desk.mailbox.unsealed():  # what is bulky comes last
        with passing_over():
            keys = desk.mailbox.keys(compartment)
            epoch = writing_epoch(desk, keys) if keys is not None and keys.epochs else None
            if keys is None or epoch is None:
                continue
            key = EpochKey(compartment, epoch, keys.epochs[epoch])
            if keys.kind not in BULK:
                yield from _seal_log(desk, key, due, _up_to_a_hundred)
            else:
                for _ in islice(_seal_log(desk, key, due, _piece_by_piece), ahead):
                    ahead -= 1
                    yield


def _seal_log(
    desk: Desk, key: EpochKey, due: set[CompartmentId], read: Callable[[Desk, CompartmentId], Sequence[Change]]
) -> Iterator[None]:
    compartment = CompartmentId(key.compartment)
    while changes := still_hers(desk, compartment, read(desk, compartment)):
        head = desk.mailbox.own_head(compartment)
        taken, body = _fitting(desk, key, head, changes)
        if len(body) > MAX_BODY:
            break  # it stays, counted among what waits; services bound texts so that it does not come to this
        first, last = taken[0].id.sequence, taken[-1].id.sequence
        desk.mailbox.keep_segment(compartment, first, last, canonical.digest(body), body)
        if head is None or any(change.kind in (GRANT, NEW_EPOCH) for change in taken):
            desk.access.forget(compartment)
            due.add(compartment)
        yield


def _up_to_a_hundred(desk: Desk, compartment: CompartmentId) -> Sequence[Change]:
    return desk.mailbox.own_changes(compartment, MAX_CHANGES)


def _piece_by_piece(desk: Desk, compartment: CompartmentId) -> Sequence[Change]:
    """A piece of an attachment by itself, since it fills a segment; or the changes before the next one."""
    first = desk.mailbox.own_changes(compartment, 1)
    if not first or first[0].kind == PIECE:
        return first
    return list(takewhile(lambda change: change.kind != PIECE, desk.mailbox.own_changes(compartment, _BEFORE_PIECES)))


def still_hers(desk: Desk, compartment: CompartmentId, changes: Sequence[Change]) -> Sequence[Change]:
    """Those that may be sealed: all, or, once the right to write has ended, what led to her own leaving.

    The rest stays here, to be handed over to the unit (docs/adr/leases.md).
    """
    held = desk.access.now(compartment).get(desk.members.member_of(desk.own.device), Right(0))
    if held & (Right.WRITE | Right.MARK):
        return changes
    return changes[: max((at for at, change in enumerate(changes, 1) if change.kind in (GRANT, NEW_EPOCH)), default=0)]


def _fitting(
    desk: Desk, key: EpochKey, head: LogHead | None, changes: Sequence[Change]
) -> tuple[Sequence[Change], bytes]:
    """As many of the changes as make a segment of the size aimed at, and its bytes."""
    compartment = CompartmentId(key.compartment)
    seen = [Seen(device, log.sequence, log.digest[:8]) for device, log in desk.mailbox.unvouched(compartment)]
    if lines := desk.mailbox.untold_lines(compartment):
        seen.append(Seen(DIRECTORY, lines, canonical.digest(desk.members.directory.lines[lines - 1])[:8]))
    previous = head.digest if head else b""
    while True:
        header = Header(
            compartment,
            desk.own.device,
            changes[0].id.sequence,
            len(changes),
            key.epoch,
            previous,
            compression.LATEST,
        )
        body = segment.seal(header, [entry(change) for change in changes], seen, key, desk.own.signer)
        if len(body) <= TARGET_BYTES or len(changes) == 1:
            return changes, body
        changes = changes[: max(1, min(len(changes) - 1, len(changes) * TARGET_BYTES // len(body)))]


def entry(change: Change) -> Entry:
    """A change as it travels."""
    return Entry(
        change.kind,
        None if change.creates else change.record,
        change.time,
        dict(change.fields),
        dict(change.replaces),
    )
