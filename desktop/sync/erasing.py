"""Taking back: orders given here, orders received, and the receipts that answer them (docs/sync.md rule 22)."""

from __future__ import annotations

from datetime import timedelta

from desktop.domain import quarantine
from desktop.domain.clock import today
from desktop.domain.compartments import BULK, HANDLER, CompartmentKind, Right
from desktop.domain.identity import CompartmentId
from desktop.domain.ports import CompartmentKeys, Delivered, Receipt
from desktop.domain.records.membership import Grant, GrantBasis
from desktop.sync.desk import Desk, founding_of, passing_over
from desktop.sync.doubt import Doubt, Unbelievable, Waits
from wire import canonical, envelope, messages
from wire.directory import Role
from wire.errors import WireError
from wire.messages import Outcome
from wire.segment import EpochKey

_OUTCOMES: dict[int, str] = {Outcome.ERASED: "erased", Outcome.LOCKED: "locked"}


def sign_orders(desk: Desk) -> None:
    """Put every order given here into its frame, which goes before all others; then what was locked and is gone now."""
    own = desk.own
    desk.ledger.sweep()
    for compartment, at in desk.mailbox.erase_orders():
        order = messages.Erase(compartment, own.device, at).signed(own.county, own.signer)
        desk.mailbox.sign_erase_order(compartment, canonical.encode(order))
    for compartment, giver in desk.mailbox.locked_and_gone():
        desk.mailbox.tell_gone(compartment, _receipt(desk, compartment, giver, Outcome.ERASED))


def take_order(desk: Desk, delivered: Delivered) -> bool:
    """Destroy what is ordered erased, or lock it, and answer with a receipt; True when something was here.

    One who has never had any of it answers too: the sender waits for each that the server told.
    """
    order = canonical.decode(delivered.body, messages.Erase)
    compartment = CompartmentId(order.compartment)
    order.verify(desk.own.county, _signing_key(desk, order.device))
    if desk.mailbox.erased(compartment):
        desk.mailbox.take_in(delivered.position)
        return False
    if order.device == desk.own.device:
        return _obey_oneself(desk, delivered, order)
    known = desk.mailbox.keys(compartment)
    if known is not None and not _may_order(desk, known, order.device):
        raise Unbelievable(Doubt.NOT_GRANTER)
    if known is not None:
        _rescue(desk, known)
    keeper = _keeper(desk, known) if known is not None else None
    if known is not None and keeper is not None:
        erase_on = today(desk.clock) + timedelta(days=desk.lock_days)
        receipt = _receipt(desk, compartment, order.device, Outcome.LOCKED)
        desk.mailbox.lock(
            delivered.position, compartment, order.device, _sealed_to(desk, keeper, known), erase_on, receipt
        )
    else:
        receipt = _receipt(desk, compartment, order.device, Outcome.ERASED)
        pass_on = known is not None and delivered.position < 0 and _grants(desk, compartment)
        desk.mailbox.erase(delivered.position, compartment, receipt, pass_on=pass_on)
    desk.access.forget(compartment)
    return known is not None


def _obey_oneself(desk: Desk, delivered: Delivered, order: messages.Erase) -> bool:
    """This computer's own order, which it has forgotten: restored from a copy of before it. True when it was here.

    Nobody else could have signed it, and it destroys nothing but what is here; so it counts whatever rights are known
    by now. It is this computer's order again, for the receipts that follow it.
    """
    compartment = CompartmentId(order.compartment)
    known = desk.mailbox.keys(compartment)
    if known is not None:
        _rescue(desk, known, since=order.time)
    desk.mailbox.order_again(delivered.position, compartment, order.time, delivered.body)
    desk.access.forget(compartment)
    return known is not None


def _grants(desk: Desk, compartment: CompartmentId) -> bool:
    """Whether this computer's member may take it back herself.

    Then an order that comes by hand is hers too: the server may not know the computer that gave it, and tell nobody.
    """
    mine = desk.members.member_of(desk.own.device)
    return Right.GRANT in desk.access.now(compartment).get(mine, Right(0))


def _rescue(desk: Desk, keys: CompartmentKeys, since: int = 0) -> None:
    """What was written here since (ms) and never sent goes into quarantine first.

    An order may not take words that nobody has.
    """
    compartment = keys.compartment
    if keys.kind in BULK:
        return
    with passing_over():
        changes = [change for change in desk.mailbox.unconfirmed(compartment) if change.time > since]
        alias = desk.ledger.info(compartment).card.alias
        works = quarantine.held(changes, compartment, keys.kind, alias, quarantine.ERASED)
        works += [
            quarantine.unsaved_session(content, desk.own.device, compartment, alias, desk.clock.now())
            for key, content in desk.mailbox.drafts_about(compartment)
            if keys.kind is CompartmentKind.ASSIGNMENT and key.startswith("session/") and content.get("text")
        ]
        mine = desk.members.member_of(desk.own.device)
        handlers = [one for one, held in desk.access.now(compartment).items() if Right.GRANT in held and one != mine]
        if works:
            grants = [Grant(member=one, rights=HANDLER, basis=GrantBasis.HANDLER) for one in sorted(handlers)]
            desk.ledger.found(CompartmentKind.QUARANTINE, [*works, *grants], local=True)


def _receipt(desk: Desk, compartment: CompartmentId, giver: int, outcome: Outcome) -> bytes:
    own = desk.own
    receipt = messages.Receipt(compartment, own.device, giver, outcome, desk.clock.now())
    return canonical.encode(receipt.signed(own.county, own.signer))


def _keeper(desk: Desk, keys: CompartmentKeys) -> int | None:
    """To whose key a received copy is locked: the recovery key of this computer's unit, whose half is on paper.

    None where it is to be erased: the unit keeps nothing, it is no copy that was received, or there is no such key. A
    lock that nobody could open would be an erasure, and one that the users could open would be none.
    """
    members = desk.members
    mine = members.member_of(desk.own.device)
    if not desk.lock_days or keys.kind is not CompartmentKind.DISCLOSURE or not keys.epochs:
        return None
    with passing_over():  # a damaged copy is erased
        if Right.GRANT in desk.access.now(keys.compartment).get(mine, Right(0)):
            return None  # the sender's own
    keepers = members.directory.members(Role.RECOVERY, members.unit_of(mine))
    return next((device for keeper in keepers for device in members.devices_of(keeper)), None)


def _sealed_to(desk: Desk, keeper: int, keys: CompartmentKeys) -> bytes:
    """An envelope with the copy's keys, as if the keeper's device were let in; it is sent to nobody."""
    own, key = desk.own, desk.members.directory.device(keeper).sealing_key
    founding = founding_of(keys)
    epochs = [EpochKey(keys.compartment, epoch, secret) for epoch, secret in sorted(keys.epochs.items())]
    grants = [(epoch, int(keys.kind), founding) for epoch in epochs]
    return envelope.seal(own.county, own.device, own.signer, keeper, key, grants)


def take_receipt(desk: Desk, delivered: Delivered) -> None:
    """Note that a recipient has answered an order given here."""
    receipt = canonical.decode(delivered.body, messages.Receipt)
    compartment, outcome = CompartmentId(receipt.compartment), _OUTCOMES.get(receipt.outcome)
    receipt.verify(desk.own.county, _signing_key(desk, receipt.device))
    ordered = desk.ledger.receipts(compartment).ordered_at is not None
    if receipt.recipient != desk.own.device or not ordered or outcome is None:
        raise Unbelievable(Doubt.NOT_ASKED)
    desk.mailbox.add_receipt(delivered.position, compartment, Receipt(receipt.device, outcome, receipt.time))


def take_word_of_reading(desk: Desk, delivered: Delivered) -> None:
    """Note that a recipient has read all of a parcel that was written here and carried by hand."""
    word = canonical.decode(delivered.body, messages.Carried)
    word.verify(desk.own.county, _signing_key(desk, word.device))
    if word.recipient != desk.own.device:
        raise Unbelievable(Doubt.NOT_ASKED)
    desk.mailbox.read_by(delivered.position, word.parcel, word.device, word.time)


def _may_order(desk: Desk, keys: CompartmentKeys, device: int) -> bool:
    """Whether the device's member may grant there, as far as this computer can know.

    The order deletes what was still on its way, perhaps the very grant that made a colleague of the sender a handler.
    So one who only holds a copy takes the order of anyone at the sender's unit: of two mistakes, the stricter.
    """
    giver, founder = desk.members.member_of(device), desk.members.member_of(keys.founding.device)
    if keys.kind is CompartmentKind.ACCESS_LOG and desk.members.member_of(desk.own.device) != founder:
        return False  # nobody calls back what she has been logged to have done: the reviewer keeps her copy
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
