"""Resläge on the screen: chosen, waited for, gone, asked for, and let come back by somebody else."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.compartments import CONTRIBUTOR, CompartmentKind
from desktop.domain.identity import CompartmentId
from desktop.domain.records.assignment import Brief, SupportSession
from desktop.domain.records.person_file import JournalNote, Person
from desktop.ui.screen import Place
from desktop.ui.tasks import Tasks
from desktop.ui.views.travel.lease_banner import LeaseBanner
from desktop.ui.views.travel.requests_screen import RequestsScreen
from desktop.ui.views.travel.travel_card import TravelCard
from desktop.ui.widgets import Button, Check
from tests.support.syncing import Colleague, Here, SyncedCounty, grant
from tests.support.travellers import leases_of, requests_of, travel_of

pytestmark = pytest.mark.usefixtures("look", "swedish")


def shown(widget: QWidget) -> str:
    """All that can be read on it now."""
    labels = [label for label in widget.findChildren(QLabel) if label.isVisibleTo(widget)]
    return "\n".join(label.text() for label in labels)


def settle(qtbot: QtBot, tasks: Tasks) -> None:
    qtbot.waitUntil(lambda: not tasks.is_busy())


def file_of(founder: Colleague, *handlers: Colleague) -> CompartmentId:
    records = [Person(alias="Tall"), *(grant(other) for other in handlers)]
    return founder.ledger.found(CompartmentKind.PERSON_FILE, records)


@pytest.fixture
def tasks(qtbot: QtBot) -> Tasks:
    return Tasks(Here())


@pytest.fixture
def card(county: SyncedCounty, astrid: Colleague, mats: Colleague, qtbot: QtBot, tasks: Tasks) -> TravelCard:
    """Of Astrid's computer; Mats has her file too."""
    file_of(astrid, mats)
    county.settle()
    made = TravelCard(travel_of(astrid), county.clock, tasks)
    qtbot.addWidget(made)
    qtbot.addWidget(made.page)
    made.read()
    settle(qtbot, tasks)
    return made


def test_the_whole_journey_by_its_buttons(
    county: SyncedCounty, astrid: Colleague, mats: Colleague, card: TravelCard, qtbot: QtBot, tasks: Tasks
) -> None:
    """Chosen on the page, gone after the next contact, asked for, answered by Mats, and back."""
    with qtbot.waitSignal(card.page_wanted):
        card.begin.click()
    page = card.page
    page.open()
    settle(qtbot, tasks)
    assert not page.go.isEnabled()
    page.every.click()
    settle(qtbot, tasks)
    assert "Kan låta dem komma tillbaka" in shown(page)
    with qtbot.waitSignals([page.changed, page.left]):
        page.go.click()
    card.read()
    settle(qtbot, tasks)
    assert "Valt: en akt" in shown(card)
    assert "är inte skickat än" in shown(card)
    county.settle()
    assert travel_of(astrid).proceed()
    card.read()
    settle(qtbot, tasks)
    assert "är en akt borta från den här datorn" in shown(card)
    card.back.click()
    settle(qtbot, tasks)
    assert "De kommer tillbaka när någon har sagt ja" in shown(card)
    county.settle()

    screen = RequestsScreen(requests_of(mats), tasks)
    qtbot.addWidget(screen)
    screen.open_place(Place("journeys"))
    settle(qtbot, tasks)
    [request] = screen.cards()
    assert "Programmet kan inte se vem som frågar" in shown(screen)
    assert "Tall" in shown(screen)
    request.no.click()
    settle(qtbot, tasks)
    assert request.reason.has_error()
    with qtbot.waitSignal(screen.changed):
        request.yes.click()
    settle(qtbot, tasks)
    assert "Ingen ber om akter just nu." in shown(screen)
    county.settle()
    assert travel_of(astrid).proceed()
    card.read()
    settle(qtbot, tasks)
    assert card.begin.isVisibleTo(card)


def test_what_keeps_it_from_beginning_is_said_and_it_can_be_called_off(
    county: SyncedCounty, astrid: Colleague, card: TravelCard, qtbot: QtBot, tasks: Tasks
) -> None:
    """How many changes, since when; where Mats has the file too, it can go without waiting."""
    [info] = astrid.ledger.compartments(CompartmentKind.PERSON_FILE)
    astrid.ledger.create(info.id, JournalNote(text="ännu inte skickat"))
    card.page.open()
    settle(qtbot, tasks)
    card.page.every.click()
    settle(qtbot, tasks)
    [check] = card.page.findChildren(Check)
    assert "En ändring är inte skickad" in check.accessibleDescription()
    card.page.go.click()
    settle(qtbot, tasks)
    card.read()
    settle(qtbot, tasks)
    card.cancel.click()
    settle(qtbot, tasks)
    assert travel_of(astrid).journey() is None
    assert card.begin.isVisibleTo(card)


def test_nothing_chosen_nothing_to_press(card: TravelCard, qtbot: QtBot, tasks: Tasks) -> None:
    """And it is said what is for."""
    assert "kommer tillbaka när en kollega säger ja" in shown(card)
    card.page.open()
    settle(qtbot, tasks)
    assert not card.page.go.isEnabled()


def test_the_banner_warns_and_says_what_is_locked(
    county: SyncedCounty, astrid: Colleague, rojda: Colleague, qtbot: QtBot, tasks: Tasks
) -> None:
    """Quiet at first; three days before, with the day; locked, with what is kept; quiet again after a contact."""
    lent = astrid.ledger.found(CompartmentKind.ASSIGNMENT, [Brief(alias="Tall"), grant(rojda, CONTRIBUTOR)])
    county.settle()
    banner = LeaseBanner(leases_of(rojda), travel_of(rojda), tasks)
    qtbot.addWidget(banner)

    def said() -> str:
        banner.refresh()
        settle(qtbot, tasks)
        return shown(banner)

    assert said() == ""
    assert banner.isHidden()
    rojda.ledger.create(lent, SupportSession(text="vid sjön"))
    county.clock.turn(days=11)
    assert "Om 3 dagar låses det du har till låns." in said()
    county.clock.turn(days=3)
    assert leases_of(rojda).keep() == 1
    assert "Uppdraget är låst tills datorn har haft kontakt med länet." in said()
    assert "förseglat, och skickas först" in said()
    assert banner.is_locked
    rojda.sync()
    assert said() == ""
    assert not banner.is_locked


def test_the_banner_leads_a_traveller_to_her_computers_room(
    county: SyncedCounty, astrid: Colleague, mats: Colleague, qtbot: QtBot, tasks: Tasks
) -> None:
    """So that an empty list of people has its reason beside it."""
    file = file_of(astrid, mats)
    county.settle()
    travel_of(astrid).prepare(frozenset({file}))
    county.settle()
    assert travel_of(astrid).proceed()
    banner = LeaseBanner(leases_of(astrid), travel_of(astrid), tasks)
    qtbot.addWidget(banner)
    banner.refresh()
    settle(qtbot, tasks)
    assert "en akt är inte på den här datorn" in shown(banner)
    with qtbot.waitSignal(banner.went) as went:
        qtbot.mouseClick(banner.findChildren(Button)[0], Qt.MouseButton.LeftButton)
    assert went.args == [Place("this-computer")]
