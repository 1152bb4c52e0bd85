"""Erasing a compartment, the receipts of those who had it, and of those who were brought something by hand."""

from __future__ import annotations

from county_server.service.refusal import Refusal
from county_server.service.sharing import require_living
from county_server.service.turn import Turn
from county_server.store import compartments
from wire import canonical
from wire.errors import Code
from wire.messages import Carried, Erase, Receipt


def erase(turn: Turn) -> None:
    """ERASE: the sender is the named device, and a granter in the compartment or a member of its latest epoch.

    Not granters alone: a handler who never had to let anyone in must be able to take back. Who really may, the server
    cannot know; readers do (docs/sync.md rule 22).
    """
    order = canonical.decode(turn.body, Erase)
    require_living(turn, {order.compartment})
    turn.require_sender(order.device)
    members = compartments.members(turn.connection, order.compartment)
    latest = max(compartments.commitments(turn.connection, order.compartment), default=0)
    if not any(one.device == turn.sender and (one.granter or one.epoch == latest) for one in members):
        raise Refusal(Code.NOT_MEMBER)
    order.verify(turn.county.fingerprint, turn.directory.device(turn.sender).signing_key)
    # Whoever was removed at an earlier epoch may still have a copy, so every member is told, not only today's; so is
    # the sender, which may be restored from a copy of before its own order.
    turn.keep({member.device for member in members})
    compartments.erase(turn.connection, order.compartment)


def receipt(turn: Turn) -> None:
    """RECEIPT: the sender is the named device and was a member. It is taken although the compartment is gone."""
    answer = canonical.decode(turn.body, Receipt)
    turn.require_sender(answer.device)
    if compartments.one_member(turn.connection, answer.compartment, turn.sender) is None:
        raise Refusal(Code.NOT_MEMBER)
    answer.verify(turn.county.fingerprint, turn.directory.device(turn.sender).signing_key)
    turn.directory.device(answer.recipient)
    turn.keep({answer.recipient})


def carried(turn: Turn) -> None:
    """CARRIED: the sender is the named device. What it has read came another way: there is no more to check."""
    answer = canonical.decode(turn.body, Carried)
    turn.require_sender(answer.device)
    answer.verify(turn.county.fingerprint, turn.directory.device(turn.sender).signing_key)
    turn.directory.device(answer.recipient)
    turn.keep({answer.recipient})
