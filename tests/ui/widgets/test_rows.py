"""Rows: read, chosen, walked by keyboard, and with their button under the text when narrow."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.ui.theme import Theme
from desktop.ui.widgets import Button, ListRow, PickRow, RowCard, RowWords, ScrollPage
from tests.ui.theme.look import show_active


def card_of(*rows: ListRow | PickRow) -> RowCard:
    card = RowCard("Väntar på dig")
    for row in rows:
        card.add_row(row)
    return card


@pytest.fixture
def picks(qtbot: QtBot) -> RowCard:
    names = ("Skydd", "Nätverk", "Rättigheter")
    card = card_of(*(PickRow(RowWords(name, detail="2 mål", bold=False), name) for name in names))
    qtbot.addWidget(card)
    show_active(qtbot, card)
    return card


def test_arrows_walk_and_enter_chooses(picks: RowCard, qtbot: QtBot) -> None:
    """Down, down, Enter; Home and End; no wrapping round."""
    picks.rows[0].setFocus()
    for key, expected in (
        (Qt.Key.Key_Down, 1),
        (Qt.Key.Key_Down, 2),
        (Qt.Key.Key_Down, 2),
        (Qt.Key.Key_Home, 0),
        (Qt.Key.Key_Up, 0),
        (Qt.Key.Key_End, 2),
    ):
        qtbot.keyClick(QApplication.focusWidget(), key)
        assert QApplication.focusWidget() is picks.rows[expected]
    with qtbot.waitSignal(picks.picked) as told:
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert told.args == ["Rättigheter"]
    assert picks.chosen() == "Rättigheter"


def test_one_row_at_most_is_chosen(picks: RowCard, qtbot: QtBot) -> None:
    """A press moves the choice; pressing the chosen one keeps it."""
    for number in (0, 1, 1):
        qtbot.mouseClick(picks.rows[number], Qt.MouseButton.LeftButton)
    assert picks.chosen() == "Nätverk"
    picks.choose(None)
    assert picks.chosen() is None


def test_choosing_moves_no_row(picks: RowCard) -> None:
    """The bolder title has its room."""
    before = [row.geometry() for row in picks.rows]
    picks.choose("Nätverk")
    picks.grab()
    assert before == [row.geometry() for row in picks.rows]


def test_arrows_walk_between_the_buttons_of_rows(qtbot: QtBot) -> None:
    """Where a row has a button, that is what has the focus."""
    buttons = [Button("Jämför"), Button("Läs")]
    card = card_of(*(ListRow(RowWords("Tall", "Två versioner."), button=button) for button in buttons))
    qtbot.addWidget(card)
    show_active(qtbot, card)
    buttons[0].setFocus()
    qtbot.keyClick(buttons[0], Qt.Key.Key_Down)
    assert QApplication.focusWidget() is buttons[1]


def test_arrows_scroll_the_page(qtbot: QtBot) -> None:
    """The row that has the focus is seen."""
    card = card_of(*(PickRow(RowWords(f"Rad {n}", "Andra raden."), str(n)) for n in range(30)))
    page = ScrollPage(card)
    qtbot.addWidget(page)
    page.resize(800, 300)
    show_active(qtbot, page)
    card.rows[0].setFocus()
    qtbot.keyClick(card.rows[0], Qt.Key.Key_End)
    place = card.rows[-1].mapTo(page, QPoint(0, 0))
    assert 0 <= place.y() <= page.height() - card.rows[-1].height()


@pytest.mark.parametrize(("width", "beside"), [(60, True), (45, True), (39, False)])
def test_button_goes_under_the_text_in_a_narrow_window(look: Theme, qtbot: QtBot, width: int, beside: bool) -> None:
    """Below 40 rad."""
    button = Button("Jämför")
    card = card_of(ListRow(RowWords("Tall · Trygghet", "Två versioner.", icon="columns"), button=button, bar="amber"))
    page = ScrollPage(card)
    page.keep_at_top()
    qtbot.addWidget(page)
    page.resize(look.rad(width), 400)
    page.show()
    assert isinstance(card.rows[0], ListRow)
    text = card.rows[0]._content.title
    is_beside = button.mapTo(page, QPoint(0, 0)).x() > text.mapTo(page, QPoint(0, 0)).x() + look.rad(5)
    assert beside is is_beside


def test_row_says_to_listeners_what_it_shows(qtbot: QtBot) -> None:
    """Title as the name, the rest as the description; a button knows which row it belongs to."""
    button = Button("Läs")
    row = ListRow(RowWords("Tall", "Ett nytt behov.", right="väntar", lead=("sön 17 jan",)), button=button)
    qtbot.addWidget(row)
    assert row.accessibleName() == "Tall"
    assert row.accessibleDescription() == "sön 17 jan. Ett nytt behov. väntar"
    assert button.accessibleDescription().startswith("Tall. ")


def test_cleared_card_takes_new_rows(picks: RowCard) -> None:
    """The corners belong to whoever is first and last now."""
    picks.clear()
    picks.add_row(PickRow(RowWords("Ny"), "new"))
    picks.choose("new")
    assert picks.chosen() == "new"
    assert picks.rows[0].ground.first
    assert picks.rows[0].ground.last
