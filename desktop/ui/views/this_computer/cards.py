"""Which cards the room has, in their order. A new one is a line here."""

from __future__ import annotations

from desktop.services.desk import Desk
from desktop.services.recovery.municipality_recovery import KEEPERS
from desktop.ui.tasks import Tasks
from desktop.ui.views.carried.carried_card import CarriedCard
from desktop.ui.views.quarantine.quarantine_card import QuarantineCard
from desktop.ui.views.this_computer.about_card import AboutCard
from desktop.ui.views.this_computer.address_card import AddressCard
from desktop.ui.views.this_computer.backup_card import BackupCard
from desktop.ui.views.this_computer.card import ComputerCard
from desktop.ui.views.this_computer.code_card import CodeCard
from desktop.ui.views.this_computer.lock_card import LockCard
from desktop.ui.views.this_computer.look_card import LookCard
from desktop.ui.views.this_computer.passphrase_card import PassphraseCard
from desktop.ui.views.this_computer.recovery_key_card import RecoveryKeyCard
from desktop.ui.views.this_computer.screen import ThisComputerScreen
from desktop.ui.views.travel.travel_card import TravelCard


def this_computer(desk: Desk, tasks: Tasks) -> ThisComputerScreen:
    """The room, for whoever works here."""
    here, clock = desk.this_computer, desk.clock
    lock = LockCard(here, tasks)
    cards: list[ComputerCard] = [
        QuarantineCard(desk.quarantine, tasks),
        CarriedCard(desk.by_hand, clock, tasks),
        TravelCard(desk.travel, clock, tasks),
        lock,
        PassphraseCard(here, clock, tasks),
        CodeCard(here, clock, tasks),
    ]
    if desk.me.roles & KEEPERS:
        cards.append(RecoveryKeyCard(desk.recovery, desk.me.unit_code, clock, tasks))
    cards += [
        BackupCard(here, clock, tasks),
        AddressCard(desk.server_address, tasks),
        LookCard(here, tasks),
        AboutCard(here, tasks),
    ]
    screen = ThisComputerScreen(cards)
    lock.chosen.connect(screen.lock_after)
    return screen
