"""A computer restored from an old copy of itself asks how its own logs went on (docs/adr/restored-computer.md).

It is known by the server's count of this device's frames, by a segment that the server has another of, or by what
others have read of a log, where that is not what is here and the server has not confirmed what is.
"""

from __future__ import annotations

from desktop.domain.identity import CompartmentId
from desktop.sync.desk import Desk
from wire import canonical
from wire.messages import Kind, Recall


def recall(desk: Desk, compartment: CompartmentId) -> None:
    """Ask for what this device wrote there and has not got; once, until it is answered."""
    if not desk.mailbox.is_recalling(compartment):
        own, after = desk.own, desk.mailbox.stored_to(compartment)
        asked = Recall(compartment, own.device, after, desk.clock.now()).signed(own.county, own.signer)
        desk.mailbox.put_out(Kind.RECALL, canonical.encode(asked), compartment)


def recall_everywhere(desk: Desk) -> None:
    """Ask wherever this device may have written."""
    for compartment in desk.mailbox.compartments():
        recall(desk, compartment)
