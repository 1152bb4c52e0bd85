"""The one way to the clipboard: marked for no history, emptied soon, and never at the cost of somebody's words."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QTextEdit
from pytestqt.qtbot import QtBot

from desktop.ui.clipboard import EMPTIED_AFTER_MS, ShortClipboard, clipboard


@pytest.fixture
def board(qapp: object) -> Iterator[ShortClipboard]:
    """The program's own, empty before and after."""
    QGuiApplication.clipboard().clear()
    yield clipboard()
    clipboard().empty()
    QGuiApplication.clipboard().clear()


@pytest.fixture
def field(qtbot: QtBot) -> QTextEdit:
    """A field with the focus, and all of its words selected."""
    field = QTextEdit("Tall vill ha två vuxna att ringa")
    qtbot.addWidget(field)
    with qtbot.waitActive(field):
        field.show()
        field.activateWindow()
    field.setFocus()
    field.selectAll()
    return field


def on_it() -> str:
    return QGuiApplication.clipboard().text()


def test_there_is_one_for_the_whole_program(board: ShortClipboard) -> None:
    """So that whatever was copied can be taken away at the lock."""
    assert clipboard() is board


def test_it_is_emptied_after_half_a_minute(board: ShortClipboard) -> None:
    """Once, by a timer."""
    board.put("kod K7-3391")
    assert on_it() == "kod K7-3391"
    assert (board._timer.isActive(), board._timer.interval()) == (True, EMPTIED_AFTER_MS)
    board._timer.timeout.emit()
    assert on_it() == ""


def test_what_somebody_else_has_copied_since_stays(board: ShortClipboard) -> None:
    """It is not ours to take away."""
    board.put("kod K7-3391")
    QGuiApplication.clipboard().blockSignals(True)  # as another program's would, it comes from outside
    QGuiApplication.clipboard().setText("en bussresa")
    QGuiApplication.clipboard().blockSignals(False)
    board.empty()
    assert on_it() == "en bussresa"


def test_no_history_and_no_cloud_keeps_it(board: ShortClipboard) -> None:
    """The formats that Windows and KDE document for passwords."""
    board.put("kod K7-3391")
    data = QGuiApplication.clipboard().mimeData()
    assert data.data("x-kde-passwordManagerHint").data() == b"secret"
    for name in (
        "ExcludeClipboardContentFromMonitorProcessing",
        "CanIncludeInClipboardHistory",
        "CanUploadToCloudClipboard",
    ):
        assert data.data(f'application/x-qt-windows-mime;value="{name}"').data() == bytes(4)


def test_what_is_copied_in_a_field_goes_the_same_way(qtbot: QtBot, board: ShortClipboard, field: QTextEdit) -> None:
    """Ctrl+C is a way out of the program like any other."""
    qtbot.keyClick(field, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(board._timer.isActive)
    assert QGuiApplication.clipboard().mimeData().hasFormat("x-kde-passwordManagerHint")
    board.empty()
    assert on_it() == ""


def test_what_is_cut_is_nowhere_else_and_stays(qtbot: QtBot, board: ShortClipboard, field: QTextEdit) -> None:
    """Nothing that somebody has written is thrown away behind her back; but no history keeps it."""
    qtbot.keyClick(field, Qt.Key.Key_X, Qt.KeyboardModifier.ControlModifier)
    qtbot.wait(0)
    board.empty()
    assert on_it() == "Tall vill ha två vuxna att ringa"
    assert QGuiApplication.clipboard().mimeData().hasFormat("x-kde-passwordManagerHint")
