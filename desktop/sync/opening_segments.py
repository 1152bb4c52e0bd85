"""A segment is believed when its seal, its author's signature, its place in the log and its author's rights hold."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import Any, NamedTuple

from desktop.domain import rights
from desktop.domain.changes import DELETED, Change
from desktop.domain.compartments import CompartmentKind, Right
from desktop.domain.identity import ChangeId, CompartmentId
from desktop.domain.ports import Delivered, LogHead
from desktop.sync.desk import Desk
from desktop.sync.doubt import Doubt, Unbelievable, Waits
from desktop.sync.recalling import recall
from wire import canonical, segment
from wire.directory import Device
from wire.errors import WireError
from wire.segment import Entry, EpochKey, Header, Opened, Reference, Seen, Segment

_LIMIT = 1 << 53
_DEEPEST = 8
"""Levels of lists within a field; the records of this program have three."""

_SIMPLE = frozenset({type(None), bool, int, float, str, bytes})

DIRECTORY = 0
"""The place of the directory among the logs that a segment vouches for: no device has this number."""


class News(NamedTuple):
    """What a segment brought: kinds of record, where; and devices of whose log its author has seen another."""

    compartment: CompartmentId
    within: CompartmentKind | None
    kinds: frozenset[int] = frozenset()
    forked: frozenset[int] = frozenset()


def open_segment(desk: Desk, delivered: Delivered) -> News:
    """Apply the changes of the next segment of its author's log, or find that they are here, or have been erased.

    Raises Unbelievable, WireError, or Waits: for the key, the author's line, the predecessor, or the right to write.
    """
    sealed = segment.read(delivered.body)
    header, compartment = sealed.header, CompartmentId(sealed.header.compartment)
    if desk.mailbox.erased(compartment):
        desk.mailbox.repeat_order(compartment)
        desk.mailbox.take_in(delivered.position)
        return News(compartment, None)
    keys, author = desk.mailbox.keys(compartment), desk.members.directory.entry(header.device)
    if keys is None or header.epoch not in keys.epochs or not isinstance(author, Device):
        raise Waits
    key = EpochKey(compartment, header.epoch, keys.epochs[header.epoch])
    head = desk.mailbox.head(compartment, header.device)
    if _is_here(desk, header, head, delivered.body):
        desk.mailbox.take_in(delivered.position)
        return News(compartment, keys.kind)

    _verify(desk, sealed, author, key)
    reached, link = (head.sequence, head.digest) if head else (0, b"")
    if not _begins_late(header, head, keys.epochs) and not _stands_before(desk, header, reached, delivered.body):
        if header.first > reached + 1:
            raise Waits
        if header.first <= reached or header.previous != link:
            raise Unbelievable(Doubt.FORK)

    opened = segment.unseal(sealed, delivered.body, key)
    changes = changes_of(opened)
    _check_rights(desk, compartment, header.device, changes)
    forked = frozenset(log.device for log in opened.seen if _is_other(desk, compartment, header.device, log))
    for device in forked:
        doubt = Doubt.FORK if device != DIRECTORY else Doubt.TWO_DIRECTORIES
        desk.mailbox.note_doubt(delivered.position, doubt.value)
    end = LogHead(header.last, opened.hash)
    desk.mailbox.integrate(delivered.position, compartment, header.device, end, changes, delivered.body)
    return News(compartment, keys.kind, frozenset(change.kind for change in changes), forked)


def _verify(desk: Desk, sealed: Segment, author: Device, key: EpochKey) -> None:
    """Raise WireError unless the author signed it under this key; Waits where it is one's own attempt at the epoch.

    Somebody else may have begun it, and her key may come later, or from another: her envelope may have counted no more.
    """
    try:
        segment.verify(sealed, author.signing_key, key.commitment)
    except WireError:
        begun = desk.mailbox.begun_epochs(CompartmentId(key.compartment))
        if any(one.epoch == key.epoch and not (one.confirmed or one.withdrawn) for one in begun):
            raise Waits from None
        raise


def _begins_late(header: Header, head: LogHead | None, epochs: Iterable[int]) -> bool:
    """Whether the log is older than the first key of one who was let in later: it begins where she begins."""
    return head is None and header.first > 1 and min(epochs) > 0


def _stands_before(desk: Desk, header: Header, reached: int, body: bytes) -> bool:
    """Whether it is what stood right before the place where its log began here: the older keys have come since.

    Raises Waits for what comes between.
    """
    if header.first > reached:
        return False
    here = desk.mailbox.sealed_parts(CompartmentId(header.compartment))
    begins = next(part for part in here if part.device == header.device)
    if header.last >= begins.first:
        return False
    if header.last + 1 < begins.first:
        raise Waits
    after = desk.mailbox.sealed_part(begins)
    return after is not None and segment.read(after).header.previous == canonical.digest(body)


def changes_of(opened: Opened) -> list[Change]:
    """The changes of an opened segment; raises Unbelievable when one could not have been made."""
    header = opened.header
    return [_change(header.device, header.first + at, entry) for at, entry in enumerate(opened.entries)]


def _change(device: int, sequence: int, entry: Entry) -> Change:
    possible = _is_readable(entry.fields)
    if entry.record or entry.replaces:
        named = [one for many in entry.replaces.values() for one in many]
        named += [entry.record] if entry.record else []
        possible = possible and all(_precedes(reference, device, sequence) for reference in named)
    if not possible or not 0 <= entry.time < _LIMIT or not 0 <= entry.kind < _LIMIT:
        raise Unbelievable(Doubt.MALFORMED)
    identity = ChangeId(device, sequence)
    return Change(
        identity,
        entry.kind,
        ChangeId(*entry.record) if entry.record else identity,
        entry.time,
        entry.fields,
        {number: tuple(ChangeId(*one) for one in many) for number, many in entry.replaces.items()},
    )


def _is_readable(fields: Mapping[int, Any]) -> bool:
    """Whether every screen can take what is in it: records of later programs too keep to this form."""
    mark = fields.get(DELETED)
    return (mark is None or _is_mark(mark)) and _are_flat(fields.values(), _DEEPEST)


def _are_flat(values: Collection[object], levels: int) -> bool:
    return _SIMPLE.issuperset(map(type, values)) or all(_is_flat(value, levels) for value in values)


def _is_mark(mark: object) -> bool:
    """Whether this names changes: device, number, device, number, …"""
    return isinstance(mark, list) and len(mark) % 2 == 0 and all(type(part) is int for part in mark)


def _is_flat(value: object, levels: int) -> bool:
    """Whether nothing lies deeper than so many levels: what a reader would fall over."""
    if isinstance(value, list | tuple):
        return levels > 0 and _are_flat(value, levels - 1)
    if isinstance(value, dict):
        return levels > 0 and all(_is_flat(part, levels - 1) for pair in value.items() for part in pair)
    return True


def _precedes(reference: Reference, device: int, sequence: int) -> bool:
    """Whether a change of this log can have known of the other."""
    author, number = reference
    return 0 <= author < _LIMIT and 1 <= number < _LIMIT and (author != device or number < sequence)


def _is_here(desk: Desk, header: Header, head: LogHead | None, body: bytes) -> bool:
    if head is None or header.first > head.sequence:
        return False
    return desk.mailbox.segment_digest(CompartmentId(header.compartment), header.device, header.first) == (
        canonical.digest(body)
    )


def _check_rights(desk: Desk, compartment: CompartmentId, device: int, changes: Iterable[Change]) -> None:
    """Raise Waits while no grant here gives the author the right: the grant may still be on its way."""
    author = desk.members.member_of(device)
    held = desk.access.ever(compartment).get(author, Right(0))
    for kind, creator in {(change.kind, change.record.device) for change in changes}:
        if not rights.covers(held, kind, own=desk.members.member_of(creator) == author):
            raise Waits


def _is_other(desk: Desk, compartment: CompartmentId, reader: int, log: Seen) -> bool:
    """Whether the author, on the device `reader`, has seen another log than has come here.

    One that reaches farther than here is noted (rule 21); so is this computer's own, which has then lost what it wrote.
    """
    if log.device == DIRECTORY:
        return _is_other_directory(desk, compartment, log)
    mine = log.device == desk.own.device
    if mine and desk.mailbox.is_recalling(compartment):
        return False  # restored from an old copy: what others have seen of its log cannot be weighed before it is back
    known = desk.mailbox.digest_ending(compartment, log.device, log.sequence)
    if known is not None:
        same = known[: len(log.digest)] == log.digest
        if mine and same:
            desk.mailbox.acknowledge(compartment, reader, log.sequence)
        return not same and not (mine and _asks_itself(desk, compartment, log))
    head = desk.mailbox.own_head(compartment) if mine else desk.mailbox.head(compartment, log.device)
    if head is not None and log.sequence < head.sequence:
        if mine and _asks_itself(desk, compartment, log):
            return False
        return log.sequence >= desk.mailbox.begins(compartment, log.device)  # the same log would have one ending there
    if head is None and _came_late(desk, compartment):
        return False  # all of it may be older than her first key
    desk.mailbox.vouch(compartment, log.device, log.sequence, desk.clock.now())
    return False


def _came_late(desk: Desk, compartment: CompartmentId) -> bool:
    """Whether this computer's member was let in for what follows."""
    keys = desk.mailbox.keys(compartment)
    return keys is not None and min(keys.epochs, default=0) > 0


def _asks_itself(desk: Desk, compartment: CompartmentId, log: Seen) -> bool:
    """Whether it is rather this computer that has forgotten: the server has not confirmed what stands there here.

    Then it is asked how the log went on, and nothing more is sealed or carried before it has answered.
    """
    if log.sequence <= desk.mailbox.stored_to(compartment):
        return False
    recall(desk, compartment)
    return True


def _is_other_directory(desk: Desk, compartment: CompartmentId, seen: Seen) -> bool:
    """Whether the author was shown another directory; one that has more lines than here is noted."""
    lines = desk.members.directory.lines
    if seen.sequence > len(lines):
        desk.mailbox.vouch(compartment, DIRECTORY, seen.sequence, desk.clock.now())
        return False
    return not seen.sequence or canonical.digest(lines[seen.sequence - 1])[: len(seen.digest)] != seen.digest
