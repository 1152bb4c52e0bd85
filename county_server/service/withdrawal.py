"""Erasing a compartment, and the receipts of those who had it."""

from __future__ import annotations

from county_server.service.refusal import Refusal
from county_server.service.sharing import require_living
from county_server.service.turn import Turn
from county_server.store import compartments
from wire import canonical
from wire.errors import Code
from wire.messages import Erase, Receipt


def erase(turn: Turn) -> None:
    """ERASE: the sender is the named device, and founder or granter in the compartment."""
    order = canonical.decode(turn.body, Erase)
    require_living(turn, {order.compartment})
    turn.require_sender(order.device)
    members = compartments.members(turn.connection, order.compartment)
    if not any(member.device == turn.sender and member.granter for member in members):
        raise Refusal(Code.NOT_MEMBER, "may not grant")
    order.verify(turn.county.fingerprint, turn.directory.device(turn.sender).signing_key)
    # Whoever was removed at an earlier epoch may still have a copy, so every member is told, not only today's.
    turn.keep({member.device for member in members} - {turn.sender})
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
