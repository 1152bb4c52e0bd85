"""Idag says whose file one handles no more, since when, and where one's unsent words are, until one has read it."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from desktop.domain.compartments import CompartmentKind
from desktop.domain.records.person_file import Person
from desktop.ui.screen import Place
from desktop.ui.tasks import Tasks
from desktop.ui.views.quarantine.ended_banner import EndedBanner
from desktop.ui.widgets import Button
from tests.services.test_ended_access import ended_for
from tests.support.syncing import Colleague, Here, SyncedCounty, grant
from tests.sync.test_new_epochs import end
from tests.ui.views.quarantine.test_quarantine_screens import settle, shown

pytestmark = pytest.mark.usefixtures("look", "swedish")


def test_the_banner_says_what_has_ended_and_goes_when_it_has_been_read(
    county: SyncedCounty, astrid: Colleague, mats: Colleague, qtbot: QtBot
) -> None:
    """With a way to what was half typed."""
    file = astrid.ledger.found(CompartmentKind.PERSON_FILE, [Person(alias="Tall"), grant(mats)])
    county.settle()
    mats.vault.drafts.keep(f"journal/{file.hex()}", {"text": "mitt i en mening"})
    end(astrid, file, mats.member)
    county.settle()
    service, _ = ended_for(mats)
    service.look()
    tasks = Tasks(Here())
    banner = EndedBanner(service, tasks)
    qtbot.addWidget(banner)
    banner.refresh()
    settle(qtbot, tasks)
    assert "Du är inte längre handläggare för Tall, sedan " in shown(banner)
    assert "Det du skrivit men inte hunnit skicka är sparat." in shown(banner)
    held, read = banner.findChildren(Button)
    with qtbot.waitSignal(banner.went) as went:
        held.click()
    assert went.args == [Place("this-computer")]
    read.click()
    settle(qtbot, tasks)
    assert not banner.isVisibleTo(None)
    assert service.told() == ()
