"""The focus ring is where the focus is, also when that moves, scrolls or goes away."""

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.theme import Theme
from desktop.ui.widgets import Button, Chips, Column, Field, FocusRing, Option, ScrollPage
from desktop.ui.widgets.chip import Chip
from tests.ui.theme.look import show_active


class Window(QWidget):
    """A window with a page of thirty fields and its ring."""

    def __init__(self) -> None:
        super().__init__()
        self.fields = [Field(f"Fält {n}") for n in range(30)]
        self.page = ScrollPage(*self.fields)
        self.outside = Button("Utanför")
        self.setLayout(Column(self.page, self.outside, gap=0))
        self.ring = FocusRing(self)
        self.resize(600, 400)


@pytest.fixture
def window(qtbot: QtBot) -> Window:
    made = Window()
    qtbot.addWidget(made)
    show_active(qtbot, made)
    return made


def around(widget: QWidget, window: QWidget) -> QRect:
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size()).adjusted(-5, -5, 5, 5)


def test_ring_follows_the_focus(window: Window) -> None:
    """Two pixels, three outside; on top of everything, in nobody's way."""
    for field in window.fields[:3]:
        field.edit.setFocus()
        assert window.ring.isVisible()
        assert window.ring.wearer() is field.edit
        assert window.ring.geometry() == around(field.edit, window)
    assert window.children()[-1] is window.ring


def test_ring_scrolls_with_its_control_and_is_cut_off_at_the_edge(window: Window) -> None:
    """It never lies over what is outside the page."""
    edit = window.fields[2].edit
    edit.setFocus()
    before = window.ring.y()
    bar = window.page.verticalScrollBar()
    bar.setValue(20)
    assert window.ring.y() == before - 20
    place = edit.mapTo(window.page.viewport(), QPoint(0, 0)).y()
    bar.setValue(bar.value() + place + 10)
    assert window.ring.isVisible()
    assert window.ring.geometry().top() >= 0
    bar.setValue(bar.maximum())
    assert window.ring.isHidden()
    bar.setValue(0)
    assert window.ring.isVisible()


def test_ring_follows_a_change_of_size(window: Window, look: Theme) -> None:
    """The lines of it grow with the text."""
    edit = window.fields[0].edit
    edit.setFocus()
    look.set_zoom(2.0)
    window.grab()
    window.ring.follow()
    place = QRect(edit.mapTo(window, QPoint(0, 0)), edit.size()).adjusted(-10, -10, 10, 10)
    assert window.ring.geometry() == place.intersected(window.ring.geometry())
    assert window.ring.geometry().contains(QRect(edit.mapTo(window, QPoint(0, 0)), edit.size()).center())


def test_ring_goes_when_its_control_goes(window: Window) -> None:
    """Hidden, or deleted."""
    edit = window.fields[0].edit
    edit.setFocus()
    window.fields[0].hide()
    assert window.ring.wearer() is not edit or window.ring.isHidden()
    window.outside.setFocus()
    assert window.ring.wearer() is window.outside


def test_ring_of_a_chip_is_round(window: Window) -> None:
    """It has the shape of what it is around."""
    chips = Chips("Hur", [Option("a", "Telefon")], parent=window)
    chips.setGeometry(0, 0, 200, 40)
    chips.show()
    chip = chips.findChildren(Chip)[0]
    chip.setFocus()
    assert window.ring.wearer() is chip
    assert window.ring._radius == pytest.approx(chip.height() / 2 + 3)
