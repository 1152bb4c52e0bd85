"""Desks whose vault lives on a real database thread, for tests of screens."""

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.clock import instant
from desktop.domain.policy import Policy
from desktop.services.consultation.consultations import Consultations
from desktop.services.consultation.county_inbox import CountyInbox
from desktop.services.consultation.entries import make_entries
from desktop.storage.database_thread import DatabaseThread
from desktop.ui.tasks import Tasks
from desktop.ui.theme import theme
from tests.support.desks import Desks
from tests.support.vaults import HandClock
from tests.ui.theme.look import show_active

T = TypeVar("T")
TUESDAY = instant(datetime(2026, 12, 22, 15, 43))


class DesksAtWork:
    """The desks, their thread, and the tasks of a window."""

    def __init__(self, folder: Path, qtbot: QtBot) -> None:
        self._qtbot = qtbot
        self.thread = DatabaseThread()
        self.clock = HandClock(TUESDAY)
        self.desks: Desks = self.do(lambda: Desks(folder, self.clock))
        vault = self.desks.vault
        ledger, drafts = vault.ledger, vault.drafts
        self.consultations = Consultations(ledger, drafts, self.desks, self.clock, Policy(), vault.settings)
        self.inbox = CountyInbox(ledger, self.desks, self.clock, Policy(), drafts)
        self.entries = make_entries(ledger, drafts, self.desks, self.clock, Policy())
        self.tasks = Tasks(self.thread)

    def do(self, call: Callable[[], T]) -> T:
        """Run it where all vault work runs, and wait."""
        return self.thread.submit(call).result(timeout=30)

    def settle(self) -> None:
        """Wait until everything that was handed over has come back."""
        self._qtbot.waitUntil(lambda: not self.tasks.is_busy())

    def show(self, screen: QWidget) -> None:
        """In a window of the size of the pictures, 64 rad wide at 100 %."""
        self._qtbot.addWidget(screen)
        screen.resize(1280 - theme().rad(10), 735)
        show_active(self._qtbot, screen)

    def close(self) -> None:
        """Close the vault and end the thread."""
        self.do(self.desks.vault.close)
        self.thread.close()


@pytest.fixture
def work(tmp_path: Path, qtbot: QtBot) -> Iterator[DesksAtWork]:
    work = DesksAtWork(tmp_path / "vault", qtbot)
    yield work
    work.settle()
    work.close()
