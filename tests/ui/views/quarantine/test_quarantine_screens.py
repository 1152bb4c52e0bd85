"""Held work on the screen: by day and without words at its author's, with its words where it is decided about."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.clock import today
from desktop.domain.compartments import CONTRIBUTOR, CompartmentKind
from desktop.domain.identity import CompartmentId
from desktop.domain.ports import Delivered
from desktop.domain.records.assignment import Brief, SupportSession
from desktop.services.away.handed_work import HandedWorks
from desktop.services.away.quarantine import Quarantine
from desktop.ui.screen import Place
from desktop.ui.tasks import Tasks
from desktop.ui.views.quarantine.handed_screen import HandedScreen
from desktop.ui.views.quarantine.quarantine_card import HeldPart, QuarantineCard
from desktop.ui.widgets import ListRow
from tests.support.syncing import Colleague, Here, SyncedCounty, grant

pytestmark = pytest.mark.usefixtures("look", "swedish")


def shown(widget: QWidget) -> str:
    """All that can be read on it now."""
    labels = [label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget)]
    return "\n".join([*labels, *(row.accessibleName() for row in widget.findChildren(ListRow))])


def settle(qtbot: QtBot, tasks: Tasks) -> None:
    qtbot.waitUntil(lambda: not tasks.is_busy())


@pytest.fixture
def tasks(qtbot: QtBot) -> Tasks:
    return Tasks(Here())


@pytest.fixture
def quarantine(county: SyncedCounty, astrid: Colleague, rojda: Colleague) -> Quarantine:
    """Rojda's, with a session that she wrote in the last days of her assignment and never sent."""
    until = today(county.clock) + timedelta(days=5)
    records = [Brief(alias="Tall"), grant(rojda, CONTRIBUTOR, until=until)]
    found: CompartmentId = astrid.ledger.found(CompartmentKind.ASSIGNMENT, records)
    county.settle()
    rojda.ledger.create(found, SupportSession(held_on=date(2026, 9, 4), text="vi plockade lingon"))
    county.clock.turn(days=7)
    vault = rojda.vault
    made = Quarantine(vault.ledger, vault.mailbox, rojda.members, vault.settings, rojda.clock)
    made.look()
    return made


def test_one_button_hands_it_over_and_the_unit_takes_it_in(
    county: SyncedCounty, astrid: Colleague, quarantine: Quarantine, qtbot: QtBot, tasks: Tasks
) -> None:
    """The author sees days and how far it has come; the receiver reads it and decides."""
    card = QuarantineCard(quarantine, tasks)
    qtbot.addWidget(card)
    card.read()
    settle(qtbot, tasks)
    assert "Din tillgång upphörde innan det hade skickats." in shown(card)
    assert "4 sep 2026, Tall" in shown(card)
    assert "lingon" not in shown(card)
    [part] = card.findChildren(HeldPart)
    with qtbot.waitSignal(card.changed):
        part.button.click()
    settle(qtbot, tasks)
    assert "Det går iväg när det finns täckning" in shown(card)
    county.settle()

    screen = HandedScreen(HandedWorks(astrid.ledger, astrid.members, astrid.clock), tasks)
    qtbot.addWidget(screen)
    screen.open_place(Place("handed-over"))
    settle(qtbot, tasks)
    [handed] = screen.cards()
    assert "vi plockade lingon" in shown(screen)
    handed.leave.click()
    settle(qtbot, tasks)
    assert handed.reason.has_error()
    with qtbot.waitSignal(screen.changed):
        handed.take.click()
    settle(qtbot, tasks)
    assert "Inget har lämnats över." in shown(screen)
    county.settle()
    assert quarantine.look() == 1
    card.read()
    settle(qtbot, tasks)
    assert card.isHidden()


def test_nothing_held_nothing_shown(county: SyncedCounty, astrid: Colleague, qtbot: QtBot, tasks: Tasks) -> None:
    """Except what came and is not believed, which is told in one line."""
    vault = astrid.vault
    card = QuarantineCard(Quarantine(vault.ledger, vault.mailbox, astrid.members, vault.settings, county.clock), tasks)
    qtbot.addWidget(card)
    card.read()
    settle(qtbot, tasks)
    assert card.isHidden()
    astrid.mailbox.receive([Delivered(900, 5, b"x")], 900)
    astrid.mailbox.set_aside(900, "fork")
    card.read()
    settle(qtbot, tasks)
    assert "två olika versioner kom under samma nummer" in shown(card)
