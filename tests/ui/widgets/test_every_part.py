"""True of every part: it has a name, it is large enough for a cold hand, and it never needs to be scrolled sideways."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPushButton, QScrollArea, QScrollBar, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.theme import Theme, ThemeChoice
from desktop.ui.widgets import Button, Check, Chip, ScrollPage
from desktop.ui.widgets.segment import SegmentButton
from tests.ui.gallery_sheets import SHEETS

LARGE_ENOUGH = (QPushButton, QLineEdit, QComboBox, SegmentButton, Chip, Check)

each_sheet = pytest.mark.parametrize("make", SHEETS.values(), ids=SHEETS.keys())


def shown(make: Callable[[], QWidget], qtbot: QtBot, width: int = 1280, height: int = 770) -> QWidget:
    sheet = make()
    qtbot.addWidget(sheet)
    sheet.resize(width, height)
    sheet.show()
    sheet.grab()
    return sheet


def name_of(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name) if interface else ""


def can_have_focus(widget: QWidget) -> bool:
    return widget.focusPolicy() is not Qt.FocusPolicy.NoFocus and not isinstance(widget, (QScrollArea, QScrollBar))


@each_sheet
def test_every_control_has_a_name(make: Callable[[], QWidget], qtbot: QtBot) -> None:
    """What has the focus can be said aloud."""
    sheet = shown(make, qtbot)
    controls = [widget for widget in sheet.findChildren(QWidget) if can_have_focus(widget) and widget.isVisible()]
    assert controls
    assert [widget for widget in controls if not name_of(widget)] == []


@each_sheet
@pytest.mark.parametrize("zoom", [1.0, 2.0])
def test_every_control_is_two_lines_high(make: Callable[[], QWidget], look: Theme, qtbot: QtBot, zoom: float) -> None:
    """40 pixels at a line height of 20."""
    look.set_zoom(zoom)
    sheet = shown(make, qtbot)
    for widget in sheet.findChildren(QWidget):
        is_link = isinstance(widget, Button) and widget.kind == "link"
        inside = isinstance(widget.parentWidget(), QLineEdit)
        if isinstance(widget, LARGE_ENOUGH) and widget.isVisible() and not is_link and not inside:
            assert widget.height() >= look.rad(2) - 1, widget


@each_sheet
@pytest.mark.parametrize("zoom", [1.0, 1.3, 1.6, 2.0])
def test_nothing_is_ever_cut_off_at_the_side(
    make: Callable[[], QWidget], look: Theme, qtbot: QtBot, zoom: float
) -> None:
    """The page is no narrower than what it holds, made at that size or brought to it."""
    sheet = shown(make, qtbot)
    look.set_zoom(zoom)
    sheet.grab()
    for page in sheet.findChildren(ScrollPage):
        assert page.least_width() <= page.viewport().width()
        assert page.horizontalScrollBar().maximum() == 0


@each_sheet
def test_the_keyboard_reaches_every_control_and_comes_back(make: Callable[[], QWidget], qtbot: QtBot) -> None:
    """Tab walks through the window in one round and is caught nowhere."""
    sheet = shown(make, qtbot)
    with qtbot.waitActive(sheet):
        sheet.activateWindow()
    sheet.focusNextChild()
    seen: list[QWidget] = []
    focused = QApplication.focusWidget()
    while focused is not None and focused not in seen:
        seen.append(focused)
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
    wanted = {
        widget
        for widget in sheet.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible() and widget.isEnabled()
    }
    groups = {widget for widget in wanted if isinstance(widget, SegmentButton)}  # one stop for each group
    areas = {widget for widget in wanted if isinstance(widget, QScrollArea)}
    assert set() == wanted - set(seen) - groups - areas


@each_sheet
def test_theme_and_size_change_while_shown(make: Callable[[], QWidget], look: Theme, qtbot: QtBot) -> None:
    """A picture changed to dark and back is the same picture."""
    sheet = shown(make, qtbot)
    before = sheet.grab().toImage()
    look.set_choice(ThemeChoice.DARK)
    assert before != sheet.grab().toImage()
    look.set_zoom(2.0)
    sheet.grab()
    look.set_zoom(1.0)
    look.set_choice(ThemeChoice.LIGHT)
    sheet.grab()
    assert before.size() == sheet.grab().toImage().size()
