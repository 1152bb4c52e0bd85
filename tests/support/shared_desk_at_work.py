"""A shared desk whose vault lives on a real database thread, for tests of screens."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from demo.cast import Person
from desktop.services.assignment.assignments import Assignments
from desktop.services.assignment.emergency import Emergency
from desktop.services.assignment.support_sessions import SupportSessions
from desktop.storage.database_thread import DatabaseThread
from desktop.ui.tasks import Tasks
from desktop.ui.theme import theme
from tests.support.shared_desk import SharedDesk
from tests.ui.theme.look import show_active

T = TypeVar("T")


class SharedDeskAtWork:
    """The desk, its thread, the tasks of a window, and the keyboard."""

    def __init__(self, folder: Path, qtbot: QtBot) -> None:
        self.qtbot = qtbot
        self.thread = DatabaseThread()
        self.desk: SharedDesk = self.do(lambda: SharedDesk(folder))
        self.tasks = Tasks(self.thread)
        self.presses = 0
        self._shown: list[QWidget] = []

    def do(self, call: Callable[[], T]) -> T:
        """Run it where all vault work runs, and wait."""
        return self.thread.submit(call).result(timeout=30)

    def sit(self, person: Person) -> None:
        """From now on she sits there."""
        self.do(lambda: self.desk.sit(person))

    def settle(self) -> None:
        """Wait until everything that was handed over has come back, and what was put on the screen shows."""
        self.qtbot.waitUntil(lambda: not self.tasks.is_busy())
        QCoreApplication.sendPostedEvents()  # Qt shows a widget that joins a visible layout by a posted event

    def show(self, screen: QWidget) -> None:
        """In the room that the pictures' window gives a screen."""
        self._shown.append(screen)  # a window that nobody holds is gone
        self.qtbot.addWidget(screen)
        screen.resize(1280 - theme().rad(10), 735)
        show_active(self.qtbot, screen)

    # The keyboard

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """One key, where the focus is."""
        self.presses += 1
        self.qtbot.keyClick(self.focus(), key, modifier)

    def type(self, text: str) -> None:
        """Text, where the focus is; Qt's test keyboard has no å, ä or ö."""
        self.qtbot.keyClicks(self.focus(), text)

    def focus(self) -> QWidget:
        """What has the focus."""
        widget = QApplication.focusWidget()
        assert widget is not None
        return widget

    # The services of whoever sits there

    def sessions(self) -> SupportSessions:
        vault = self.desk.vault
        return SupportSessions(vault.ledger, vault.drafts, self.desk, self.desk.clock)

    def assignments(self) -> Assignments:
        vault = self.desk.vault
        return Assignments(vault.ledger, self.desk, self.desk.clock, self.desk.policy, vault.settings)

    def emergency(self) -> Emergency:
        vault = self.desk.vault
        return Emergency(vault.ledger, vault.drafts, self.desk, self.desk.clock, self.sessions())

    def close(self) -> None:
        self._shown.clear()
        self.do(self.desk.close)
        self.thread.close()


@pytest.fixture
def work(tmp_path: Path, qtbot: QtBot) -> Iterator[SharedDeskAtWork]:
    """A desk at work, emptied and closed."""
    work = SharedDeskAtWork(tmp_path / "vault", qtbot)
    yield work
    work.settle()
    work.close()
