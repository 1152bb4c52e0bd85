"""The screens of *Personer* over a real vault on its thread, with a colleague's computer beside it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from random import Random
from typing import TypeVar

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.clock import instant
from desktop.domain.identity import CompartmentId
from desktop.domain.policy import Policy, ProtectedPolicy
from desktop.domain.records.person_file import Person
from desktop.services.assignment.emergency_card import EmergencyCard
from desktop.services.file.journal import Journal
from desktop.services.file.note_paper import NotePapers
from desktop.services.file.person_files import PersonFiles
from desktop.services.held_drafts import HeldDrafts
from desktop.services.log.access_log import AccessLog
from desktop.services.plan.plan_desk import make_plan_desk
from desktop.services.plan.support_plans import PlanView, SupportPlans
from desktop.services.protected.protection import Protection
from desktop.storage.database_thread import DatabaseThread
from desktop.ui.screen import Place
from desktop.ui.tasks import Tasks
from desktop.ui.theme import theme
from desktop.ui.views.journal.journal_tab import JournalTab
from desktop.ui.views.people.file_screen import PersonFileScreen
from desktop.ui.views.people.file_tab import FileTab
from desktop.ui.views.people.overview_tab import OverviewTab
from desktop.ui.views.people.people_screen import PeopleScreen
from desktop.ui.views.people.to_come import ToCome
from desktop.ui.views.support_plan.plan_tab import PlanTab
from desktop.ui.widgets import FocusRing
from tests.support.office import Office
from tests.support.vaults import HandClock
from tests.ui.theme.look import show_active

T = TypeVar("T")
TUESDAY = instant(datetime(2027, 1, 19, 14, 32))


class OtherRoom(FileTab):
    """A tab of another room; it notes what the frame asks of it."""

    key = "other"

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[object] = []

    @staticmethod
    def title() -> str:
        return "Other room"

    def open_file(self, compartment: CompartmentId) -> None:
        self.asked.append(compartment)

    def refresh(self) -> None:
        self.asked.append("refresh")

    def keep(self) -> None:
        self.asked.append("keep")


class PeopleAtWork:
    """Gun-Britt's computer with its screens, Malin's without, and the thread that both vaults live on."""

    def __init__(self, folder: Path, qtbot: QtBot) -> None:
        self._qtbot = qtbot
        self.thread = DatabaseThread()
        self.clock = HandClock(TUESDAY)
        self.office = Office(folder, self.clock)
        self.here, self.there = self.do(lambda: (self.office.computer(7), self.office.computer(9)))
        vault = self.here.vault
        self.files = PersonFiles(vault.ledger, self.here.members, self.clock, Random(1))
        self.plans = SupportPlans(vault.ledger, self.here.members, self.clock, Policy(), vault.settings)
        self.log = AccessLog(vault.ledger, self.here.members, vault.settings, self.clock)
        card = EmergencyCard(check_after_days=180, situations=(), numbers=())
        self.plan_desk = make_plan_desk(
            vault.ledger, self.here.members, self.clock, Policy(), self.log, card, self.plans
        )
        self.protection = Protection(vault.ledger, self.here.members, self.clock, ProtectedPolicy(), self.log)
        self.drafts = HeldDrafts(vault.drafts)
        self.journal = Journal(vault.ledger, self.here.members, self.clock)
        other = self.there.vault
        self.her_plans = SupportPlans(other.ledger, self.there.members, self.clock, Policy(), other.settings)
        self.her_files = PersonFiles(other.ledger, self.there.members, self.clock)
        self.tasks = Tasks(self.thread)

    def do(self, call: Callable[[], T]) -> T:
        """Run it where all vault work runs, and wait."""
        return self.thread.submit(call).result(timeout=30)

    def settle(self) -> None:
        """Wait until everything that was handed over has come back and is on the screen."""
        self._qtbot.waitUntil(lambda: not self.tasks.is_busy())
        QCoreApplication.sendPostedEvents()

    def screen(self, *more: FileTab) -> PeopleScreen:
        """A new window's screen, without any file open; `more`: other tabs."""
        tabs = [
            OverviewTab(self.files, self.protection, self.drafts, self.clock, self.tasks),
            PlanTab(self.plans, self.plan_desk, self.drafts, self.clock, self.tasks),
            JournalTab(self.journal, NotePapers(self.here.vault.ledger, self.log), self.drafts, self.clock, self.tasks),
            OtherRoom(),
            *more,
        ]
        file_screen = PersonFileScreen(self.files, self.tasks, [ToCome.ready(tab) for tab in tabs])
        screen = PeopleScreen(self.files, self.drafts, self.clock, self.tasks, file_screen)
        screen.went.connect(screen.open_place)
        return screen

    def show(self, screen: QWidget, *, rads: float = 54) -> None:
        """In a window of the size of the pictures less the rail."""
        self._qtbot.addWidget(screen)
        screen.setProperty("ring", "none")
        FocusRing(screen)  # as the window has one, which follows whatever is made anew
        screen.resize(round(theme().rad() * rads), 735)
        show_active(self._qtbot, screen)

    def open(self, screen: PeopleScreen, file: CompartmentId, tab: str) -> None:
        """Go to a tab of a file, and wait for it."""
        screen.open_place(Place("people", file, tab=tab))
        self.settle()

    def tall(self, **details: object) -> CompartmentId:
        """A file under the alias Tall."""
        return self.do(lambda: self.files.create("Tall", details=Person(**details)))  # type: ignore[arg-type]

    def plan(self, file: CompartmentId) -> PlanView:
        """The plan as it is on Gun-Britt's disk."""
        return self.do(lambda: self.plans.plan(file))

    def to_malin(self, file: CompartmentId) -> None:
        """What Gun-Britt has written arrives at Malin's."""
        self.do(lambda: self.office.hand_over(file, self.here, self.there))

    def from_malin(self, file: CompartmentId) -> None:
        """What Malin has written arrives here."""
        self.do(lambda: self.office.hand_over(file, self.there, self.here))

    def close(self) -> None:
        """Close the vaults and end the thread."""
        self.do(self.office.close)
        self.thread.close()


@pytest.fixture
def work(tmp_path: Path, qtbot: QtBot) -> Iterator[PeopleAtWork]:
    work = PeopleAtWork(tmp_path, qtbot)
    yield work
    work.settle()
    work.close()
