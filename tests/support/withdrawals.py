"""What a sync would do to a disclosure and its erase order, done by hand on one vault."""

from __future__ import annotations

from demo.cast import Person
from desktop.domain.identity import CompartmentId
from desktop.domain.ports import Delivered, Receipt
from tests.support.shared_desk import FIRST_DEVICE, SharedDesk, number
from wire.messages import Kind


def hand_out(desk: SharedDesk, compartment: CompartmentId, *people: Person) -> None:
    """Keys have been sealed to these, and a sync has taken the queue in hand."""
    pairs = [(compartment, FIRST_DEVICE + number(person), 0) for person in people]
    desk.vault.mailbox.note_handed_out(pairs, b"envelope")
    list(desk.vault.mailbox.outgoing())


def send_orders(desk: SharedDesk) -> None:
    """The county has taken every erase order."""
    mailbox = desk.vault.mailbox
    for compartment, _ in mailbox.erase_orders():
        mailbox.sign_erase_order(compartment, b"order " + compartment)
    mailbox.confirmed([frame.id for frame in mailbox.outgoing() if frame.kind == Kind.ERASE])


def send_all(desk: SharedDesk) -> None:
    """The county has taken everything that waits, changes too."""
    mailbox = desk.vault.mailbox
    for compartment in mailbox.unsealed():
        changes = mailbox.own_changes(compartment, 100)
        first, last = changes[0].id.sequence, changes[-1].id.sequence
        mailbox.keep_segment(compartment, first, last, b"digest", b"segment")
    mailbox.confirmed([frame.id for frame in mailbox.outgoing()])


def answer(
    desk: SharedDesk, compartment: CompartmentId, person: Person, outcome: str = "erased", device: int | None = None
) -> None:
    """One of her computers has removed its copy."""
    mailbox = desk.vault.mailbox
    position = mailbox.cursor().position + 1
    mailbox.receive([Delivered(position, Kind.RECEIPT, b"receipt")], position)
    receipt = Receipt(device or FIRST_DEVICE + number(person), outcome, desk.clock.now())
    mailbox.add_receipt(position, compartment, receipt)
