"""The fixture that every test of a widget needs: the light theme at 100 %, with a line height of 20 pixels.

Every window that is handed to qtbot is dressed in it, as the shell dresses itself.
"""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.theme import Theme, ThemeChoice, install_theme

SYSTEM_POINTS = 9.0


@pytest.fixture(autouse=True)
def look(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[Theme]:
    """The theme in force, in Swedish; put back afterwards."""
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.Swedish, QLocale.Country.Sweden))
    theme = install_theme(qapp, ThemeChoice.LIGHT, 1.0, SYSTEM_POINTS)
    add = QtBot.addWidget

    def add_dressed(qtbot: QtBot, widget: QWidget) -> None:
        theme.dress(widget)
        add(qtbot, widget)

    monkeypatch.setattr(QtBot, "addWidget", add_dressed)
    yield theme
    QLocale.setDefault(before)


def show_active(qtbot: QtBot, window: QWidget) -> None:
    """Shows a window and waits until it has the keyboard."""
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
