"""What was evicted is asked for, its keys are known again, and what was written here is opened (docs/adr/leases.md)."""

from __future__ import annotations

from desktop.domain.identity import CompartmentId
from desktop.domain.lease import DAY_MS
from desktop.domain.ports import Evicted, EvictionReason, LogHead, OwnSegment
from desktop.sync.desk import Desk
from desktop.sync.doubt import Doubt, Unbelievable
from desktop.sync.opening_segments import changes_of
from wire import canonical, messages, segment
from wire.messages import Kind, Wish
from wire.segment import EpochKey


def ask_again(desk: Desk) -> None:
    """Ask for what was lent too long; once, and once a day while the server gives nothing."""
    for away in desk.mailbox.evicted():
        if away.reason is EvictionReason.LEASE:
            ask_for(desk, away)


def ask_for(desk: Desk, away: Evicted) -> None:
    """Ask for one, if that has not been done today."""
    if away.asked_at is None or abs(desk.clock.now() - away.asked_at) >= DAY_MS:
        desk.mailbox.note_asked(away.compartment)
        wish(desk, away.compartment, Wish.AGAIN, min(away.commitments, default=0))


def wish(desk: Desk, compartment: CompartmentId, what: Wish, since: int) -> None:
    """Queue a wish. It goes after all else of its request."""
    own = desk.own
    asked = messages.Lease(compartment, own.device, what, since, desk.clock.now()).signed(own.county, own.signer)
    desk.mailbox.put_out(Kind.LEASE, canonical.encode(asked), compartment)


def is_known_again(away: Evicted, key: EpochKey) -> bool:
    """Whether this very key was here before; False for one of a later epoch. Raises Unbelievable for another."""
    known = away.commitments.get(key.epoch)
    if known is not None and known != key.commitment:
        raise Unbelievable(Doubt.KEY_CHANGED)
    return known is not None


def take_again(desk: Desk, compartment: CompartmentId, keys: dict[int, bytes]) -> bool:
    """Keep keys that have come again; once none is missing, all is here that was written here. True then."""
    whole = desk.mailbox.regain(compartment, keys)
    if whole is None:
        return False
    own = []
    for _, body in desk.mailbox.own_segments(compartment):
        epoch = segment.read(body).header.epoch
        opened = segment.open_sealed(body, EpochKey(compartment, epoch, whole.epochs[epoch]), desk.own.signer.public)
        own.append(OwnSegment(tuple(changes_of(opened)), LogHead(opened.header.last, opened.hash), body))
    desk.mailbox.restore(whole, own)
    desk.access.forget(compartment)
    return True
