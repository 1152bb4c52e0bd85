"""The administrator's room and the page of a lost computer on real vaults, for tests of screens.

Everybody's vault is opened on the one database thread of the test, as the window would have it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.services.county.administration_room import AdministrationRoom
from desktop.storage.database_thread import DatabaseThread
from desktop.ui.screen import Screen
from desktop.ui.tasks import Tasks
from desktop.ui.theme import theme
from desktop.ui.views.administration.administration_screen import AdministrationScreen
from desktop.ui.views.lost_computer.lost_screen import LostScreen
from tests.support.administered import AdministeredCounty, an_administered_county
from tests.support.syncing import Colleague
from tests.ui.theme.look import show_active

T = TypeVar("T")


class AdministrationAtWork:
    """The county, its thread, and screens of whoever sits there."""

    def __init__(self, folder: Path, qtbot: QtBot) -> None:
        self._qtbot = qtbot
        self.thread = DatabaseThread()
        self._open = ExitStack()
        self.county: AdministeredCounty = self.do(lambda: self._open.enter_context(an_administered_county(folder)))
        self.tasks = Tasks(self.thread)

    def do(self, call: Callable[[], T]) -> T:
        """Run it where all vault work runs, and wait."""
        return self.thread.submit(call).result(timeout=60)

    def settle(self) -> None:
        """Wait until everything that was handed over has come back."""
        self._qtbot.waitUntil(lambda: not self.tasks.is_busy(), timeout=20_000)

    def room(self) -> AdministrationRoom:
        """Kerstin's."""
        county = self.county
        return self.do(
            lambda: AdministrationRoom(county.administration(), county.roster(), county.lost(county.kerstin))
        )

    def administration(self) -> AdministrationScreen:
        """Her screen, which goes where it is asked to go."""
        screen = AdministrationScreen(self.room(), self.county.kerstin.vault.drafts, self.county.clock, self.tasks)
        screen.went.connect(screen.open_place)
        return screen

    def lost(self, who: Colleague) -> LostScreen:
        """The same for somebody of the unit."""
        lost, manifests = self.do(lambda: (self.county.lost(who), self.county.manifests(who)))
        screen = LostScreen(lost, manifests, who.vault.drafts, self.county.clock, self.tasks)
        screen.went.connect(screen.open_place)
        return screen

    def show(self, screen: QWidget) -> None:
        """In a window of the size of the pictures, 64 rad wide at 100 %."""
        self._qtbot.addWidget(screen)
        screen.resize(1280 - theme().rad(10), 735)
        show_active(self._qtbot, screen)
        self.settle()

    def come(self, screen: Screen, place: object) -> None:
        """Go there, and wait until it stands."""
        screen.open_place(place)  # type: ignore[arg-type]
        self.settle()

    def close(self) -> None:
        """Close every vault and end the thread."""
        self.do(self._open.close)
        self.thread.close()


@pytest.fixture
def work(tmp_path: Path, qtbot: QtBot) -> Iterator[AdministrationAtWork]:
    work = AdministrationAtWork(tmp_path, qtbot)
    yield work
    work.settle()
    work.close()
