"""LEASE: a device has its keys of a compartment deleted, everything delivered anew, or some more of what is bulky."""

from __future__ import annotations

from county_server.service.refusal import Refusal
from county_server.service.sharing import require_living
from county_server.service.turn import Turn
from county_server.store import compartments, streams
from wire import canonical
from wire import envelope as envelopes
from wire.errors import Code
from wire.messages import Lease, Wish


def lease(turn: Turn) -> None:
    """The sender is the named device, and a member of the epoch in effect: one who was left out gets nothing anew.

    What is sealed to a device stays here when it has been delivered, so that a computer that forgot it can have it
    again; one that is about to travel has it deleted instead (docs/adr/leases.md).
    """
    wish = canonical.decode(turn.body, Lease)
    require_living(turn, {wish.compartment})
    turn.require_sender(wish.device)
    member = compartments.one_member(turn.connection, wish.compartment, turn.sender)
    known = compartments.commitments(turn.connection, wish.compartment)
    effective = compartments.epoch_written(turn.connection, wish.compartment, known)
    if member is None or (member.epoch < effective and wish.wish != Wish.AWAY):
        raise Refusal(Code.NOT_MEMBER)
    wish.verify(turn.county.fingerprint, turn.directory.device(turn.sender).signing_key)
    if wish.wish not in set(Wish):
        raise Refusal(Code.MALFORMED, "wish")
    if wish.wish == Wish.NEXT:  # asked for anew after each portion: not kept, nor counted
        given = compartments.epochs_given(turn.connection, wish.compartment, turn.sender)
        streams.hand_bulk(turn.connection, turn.sender, wish.compartment, given)
        return
    turn.keep(())
    if wish.wish == Wish.AWAY:
        compartments.drop_frames(turn.connection, _sealed_to_sender(turn, wish.compartment))
    else:
        keys = _sealed_to_sender(turn, wish.compartment)
        epochs = range(wish.since, member.epoch + 1)
        streams.hand_again(turn.connection, turn.sender, wish.compartment, keys, epochs)


def _sealed_to_sender(turn: Turn, identity: bytes) -> list[tuple[bytes, bytes]]:
    """Home and id of the envelopes that carry a key of the compartment to the sender, oldest epoch first."""
    labelled = compartments.envelopes(turn.connection, identity)
    return [(home, kept) for home, kept, body in labelled if envelopes.read(body).recipient == turn.sender]
