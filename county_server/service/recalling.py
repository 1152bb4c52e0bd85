"""RECALL: a device that was restored from an old copy of itself gets again what it wrote since."""

from __future__ import annotations

from county_server.service.refusal import Refusal
from county_server.service.sharing import require_living
from county_server.service.turn import Turn
from county_server.store import compartments, streams
from wire import canonical
from wire.errors import Code
from wire.messages import Recall


def recall(turn: Turn) -> None:
    """The sender is the named device and has been a member: its own words it may always have."""
    wish = canonical.decode(turn.body, Recall)
    require_living(turn, {wish.compartment})
    turn.require_sender(wish.device)
    if compartments.one_member(turn.connection, wish.compartment, turn.sender) is None:
        raise Refusal(Code.NOT_MEMBER)
    wish.verify(turn.county.fingerprint, turn.directory.device(turn.sender).signing_key)
    turn.keep(())
    streams.hand_own(turn.connection, turn.sender, wish.compartment, wish.after)
