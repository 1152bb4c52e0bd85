"""What this computer wrote and has forgotten is let into its own log (docs/adr/restored-computer.md)."""

from __future__ import annotations

from desktop.domain.identity import CompartmentId
from desktop.domain.ports import CompartmentKeys, Delivered, LogHead
from desktop.sync.desk import Desk
from desktop.sync.doubt import Doubt, Unbelievable, Waits
from desktop.sync.opening_segments import News, changes_of
from desktop.sync.standing_in import put_founding
from wire import canonical, segment
from wire.segment import EpochKey, Header


def is_own(desk: Desk, delivered: Delivered) -> bool:
    """Whether this is a segment of this device, of something that has not been erased. Raises WireError."""
    header = segment.read(delivered.body).header
    return header.device == desk.own.device and not desk.mailbox.erased(CompartmentId(header.compartment))


def take_own(desk: Desk, delivered: Delivered) -> News:
    """Let an own segment into the log, which then goes on after it.

    Whether one had the right to write it is for others to weigh: it is in the log that they read. Raises Waits for the
    key or the segment before it, Unbelievable when nobody asked or it does not continue what is known, WireError.
    """
    header = segment.read(delivered.body).header
    compartment, mailbox = CompartmentId(header.compartment), desk.mailbox
    if not mailbox.has_recalled(compartment):
        _require_known(desk, compartment, header, delivered.body)
        mailbox.take_in(delivered.position)
        return News(compartment, None)
    keys = mailbox.keys(compartment)
    if keys is None or header.epoch not in keys.epochs:
        raise Waits
    _check_continues(desk, compartment, header)
    if delivered.position < 0:
        _check_open_there(desk, keys, header, delivered.body)
    key = EpochKey(compartment, header.epoch, keys.epochs[header.epoch])
    opened = segment.open_sealed(delivered.body, key, desk.own.signer.public)
    changes = changes_of(opened)
    mailbox.take_own(delivered.position, compartment, LogHead(header.last, opened.hash), changes, delivered.body)
    return News(compartment, keys.kind, frozenset(change.kind for change in changes))


def _require_known(desk: Desk, compartment: CompartmentId, header: Header, body: bytes) -> None:
    """Unasked, only what is here already is no cause for doubt: a server restored since then gives it once more."""
    if desk.mailbox.segment_digest(compartment, header.device, header.first) != canonical.digest(body):
        raise Unbelievable(Doubt.NOT_MINE)


def _check_open_there(desk: Desk, keys: CompartmentKeys, header: Header, body: bytes) -> None:
    """What a colleague has brought back by hand may still go to the server, unless its log went on with something else.

    Nor has a server heard of what was founded since the copy was made, if all of it was carried by hand.
    """
    compartment, mine = CompartmentId(header.compartment), desk.own.device
    known = desk.mailbox.segment_digest(compartment, mine, header.first)
    if known != canonical.digest(body) and header.first <= desk.mailbox.stored_to(compartment):
        raise Unbelievable(Doubt.FORK)
    if header.first == 1 and keys.founding.device == mine:
        put_founding(desk, keys)


def _check_continues(desk: Desk, compartment: CompartmentId, header: Header) -> None:
    if header.first == 1:
        known = b""
    else:
        before = desk.mailbox.digest_ending(compartment, desk.own.device, header.first - 1)
        if before is None:
            raise Waits
        known = before
    if known != header.previous:
        raise Unbelievable(Doubt.FORK)
