"""Taking back: orders given here, orders received, and the receipts that answer them (docs/sync.md rule 22)."""

from __future__ import annotations

from desktop.domain.compartments import CompartmentKind, Right
from desktop.domain.identity import CompartmentId
from desktop.domain.ports import CompartmentKeys, Delivered, Receipt
from desktop.sync.desk import Desk
from desktop.sync.doubt import Doubt, Unbelievable, Waits
from wire import canonical, messages
from wire.errors import WireError
from wire.messages import Outcome

_OUTCOMES: dict[int, str] = {Outcome.ERASED: "erased", Outcome.LOCKED: "locked"}


def sign_orders(desk: Desk) -> None:
    """Put every order given here into its frame, which goes before all others."""
    own = desk.own
    for compartment, at in desk.mailbox.erase_orders():
        order = messages.Erase(compartment, own.device, at).signed(own.county, own.signer)
        desk.mailbox.sign_erase_order(compartment, canonical.encode(order))


def take_order(desk: Desk, delivered: Delivered) -> bool:
    """Destroy what is ordered erased, and answer with a receipt; True when something was here to destroy.

    One who has never had any of it answers too: the sender waits for each that the server told.
    """
    order = canonical.decode(delivered.body, messages.Erase)
    compartment = CompartmentId(order.compartment)
    order.verify(desk.own.county, _signing_key(desk, order.device))
    if desk.mailbox.erased(compartment):
        desk.mailbox.take_in(delivered.position)
        return False
    known = desk.mailbox.keys(compartment)
    if known is not None and not _may_order(desk, known, order.device):
        raise Unbelievable(Doubt.NOT_GRANTER)
    own = desk.own
    receipt = messages.Receipt(compartment, own.device, order.device, Outcome.ERASED, desk.clock.now())
    desk.mailbox.erase(delivered.position, compartment, canonical.encode(receipt.signed(own.county, own.signer)))
    desk.access.forget(compartment)
    return known is not None


def take_receipt(desk: Desk, delivered: Delivered) -> None:
    """Note that a recipient has answered an order given here."""
    receipt = canonical.decode(delivered.body, messages.Receipt)
    compartment, outcome = CompartmentId(receipt.compartment), _OUTCOMES.get(receipt.outcome)
    receipt.verify(desk.own.county, _signing_key(desk, receipt.device))
    ordered = desk.ledger.receipts(compartment).ordered_at is not None
    if receipt.recipient != desk.own.device or not ordered or outcome is None:
        raise Unbelievable(Doubt.NOT_ASKED)
    desk.mailbox.add_receipt(delivered.position, compartment, Receipt(receipt.device, outcome, receipt.time))


def _may_order(desk: Desk, keys: CompartmentKeys, device: int) -> bool:
    """Whether the device's member may grant there, as far as this computer can know.

    The order deletes what was still on its way, perhaps the very grant that made a colleague of the sender a handler.
    So one who only holds a copy takes the order of anyone at the sender's unit: of two mistakes, the stricter.
    """
    giver, founder = desk.members.member_of(device), desk.members.member_of(keys.founding.device)
    if giver == founder:
        return True
    held, mine = desk.access.now(keys.compartment), desk.members.member_of(desk.own.device)
    if Right.GRANT in held.get(giver, Right(0)):
        return True
    only_copy = keys.kind is CompartmentKind.DISCLOSURE and Right.GRANT not in held.get(mine, Right(0))
    directory = desk.members.directory
    return only_copy and directory.active(device) and desk.members.unit_of(giver) == desk.members.unit_of(founder)


def _signing_key(desk: Desk, device: int) -> bytes:
    try:
        return desk.members.directory.device(device).signing_key
    except WireError as error:
        raise Waits from error
