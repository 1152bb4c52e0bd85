"""What stands beside and what under is decided by width in rad, and gaps follow the text."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.theme import Theme
from desktop.ui.widgets import Button, Cell, Column, Flow, Label, ScrollPage, SmallTable, TabBar, TwoPane
from desktop.ui.widgets.choice import Choice
from desktop.ui.widgets.table import CellParts
from desktop.ui.widgets.tabs import LineTabs


@pytest.mark.parametrize(("width", "beside"), [(64, True), (57, True), (55, False), (41, False), (32, False)])
def test_side_pane_stands_beside_from_56_rad(look: Theme, qtbot: QtBot, width: int, beside: bool) -> None:
    """Under the content below that."""
    panes = TwoPane()
    left, right = Label("Innehåll"), Label("Sidan")
    panes.main.addWidget(left)
    panes.side.addWidget(right)
    page = ScrollPage(panes)
    page.keep_at_top()
    qtbot.addWidget(page)
    page.resize(look.rad(width), look.rad(30))
    page.show()
    first, second = left.mapTo(page, QPoint(0, 0)), right.mapTo(page, QPoint(0, 0))
    assert beside is (second.x() > first.x())
    assert beside is not (second.y() > first.y())


def test_flow_breaks_lines_and_says_how_high_it_is(look: Theme, qtbot: QtBot) -> None:
    """Nothing is cut off at the side, and what is below moves down."""
    box = QWidget()
    qtbot.addWidget(box)
    buttons = [Button(f"Knapp {n}") for n in range(8)]
    box.setLayout(Flow(*buttons))
    box.resize(look.rad(20), box.heightForWidth(look.rad(20)))
    box.show()
    assert len({button.y() for button in buttons}) > 1
    assert all(button.geometry().right() <= box.width() for button in buttons)
    assert max(button.geometry().bottom() for button in buttons) < box.height()
    assert box.heightForWidth(look.rad(100)) < box.height()


def test_gaps_follow_the_text(look: Theme, qtbot: QtBot) -> None:
    """At 200 % they are twice as large."""
    box = QWidget()
    qtbot.addWidget(box)
    column = Column(Label("Ett"), Label("Två"), gap=0.5, margins=1.0)
    box.setLayout(column)
    before = column.spacing(), column.contentsMargins().left()
    look.set_zoom(2.0)
    assert column.spacing() == pytest.approx(before[0] * 2, abs=1)
    assert column.contentsMargins().left() == pytest.approx(before[1] * 2, abs=1)


def test_tabs_become_a_list_where_they_do_not_fit(look: Theme, qtbot: QtBot) -> None:
    """All of them can be reached at any width, and the choice is the same one."""
    names = ("Översikt", "Stödplan", "Trygghet", "Nätverk", "Anteckningar", "Samtycken", "Vem ser vad")
    tabs = TabBar("Tall", [(name, name) for name in names])
    qtbot.addWidget(tabs)
    tabs.resize(look.rad(50), look.rad(2.1))
    tabs.show()
    bar, opened = tabs.findChildren(LineTabs)[0], tabs.findChildren(Choice)[0]
    assert bar.isVisible()
    assert not opened.isVisible()
    with qtbot.waitSignal(tabs.chosen) as told:
        bar.setCurrentIndex(2)
    assert told.args == ["Trygghet"]
    look.set_zoom(2.0)
    assert opened.isVisible()
    assert not bar.isVisible()
    assert opened.value() == tabs.value() == "Trygghet"


def test_tabs_do_not_move_when_chosen(look: Theme, qtbot: QtBot) -> None:
    """The room for weight 600 is there from the start."""
    tabs = TabBar("Tall", [("a", "Översikt"), ("b", "Stödplan")])
    qtbot.addWidget(tabs)
    bar = tabs.findChildren(LineTabs)[0]
    before = [bar.tabRect(n) for n in range(2)]
    tabs.set_value("b")
    assert before == [bar.tabRect(n) for n in range(2)]


def test_a_table_becomes_one_column_with_its_headings_in_it(look: Theme, qtbot: QtBot) -> None:
    """Narrow, each fact is still said to be what it is."""
    table = SmallTable("Mål 1", ("Delmål", "Läge"), (2, 1))
    table.add_row([Cell("Ringa moster", bold=True), Cell("Pågår", icon="circle-half")])
    page = ScrollPage(table)
    page.keep_at_top()
    qtbot.addWidget(page)
    for width, narrow in ((60, False), (30, True)):
        page.resize(look.rad(width), look.rad(30))
        page.show()
        page.grab()
        cells = table.findChildren(CellParts)
        assert narrow is (len({cell.x() for cell in cells}) == 1)
        assert [narrow, narrow] == [cell.heading.isVisible() for cell in cells]
