"""Finding and opening person files, through the real widgets and a real vault."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.domain.records.person_file import ProtectionLevel
from desktop.ui.screen import Place
from desktop.ui.views.people.people_screen import PeopleScreen
from desktop.ui.widgets import Chip
from tests.support.people_at_work import PeopleAtWork
from tests.support.typing_words import keys

NEW = Place("people", tab="new")


@pytest.fixture
def screen(work: PeopleAtWork) -> PeopleScreen:
    screen = work.screen()
    work.show(screen)
    return screen


def come(screen: PeopleScreen, work: PeopleAtWork, place: Place) -> None:
    screen.open_place(place)
    work.settle()


def listed(screen: PeopleScreen) -> list[str]:
    return [row.accessibleName() for row in screen.list.rows.rows]


# ---- the list ----


def test_an_empty_list_says_what_to_do(screen: PeopleScreen, work: PeopleAtWork) -> None:
    """One sentence, no drawing."""
    come(screen, work, Place("people"))
    assert QApplication.focusWidget() is screen.list.search.edit
    assert "New person" in screen.list.empty.label.text()
    assert screen.list.empty.isVisible()


def test_the_list_shows_aliases_only(screen: PeopleScreen, work: PeopleAtWork) -> None:
    """No name stands in any row, for eyes or ears."""
    work.tall(name="Mira Exempelsson", protection=ProtectionLevel.FLAG)
    work.do(lambda: work.files.create("Ripa"))
    come(screen, work, Place("people"))
    assert listed(screen) == ["Ripa", "Tall"]
    assert not [row for row in screen.list.rows.rows if "Mira" in row.accessibleDescription()]


def test_search_finds_as_one_types(qtbot: QtBot, screen: PeopleScreen, work: PeopleAtWork) -> None:
    """By alias; Enter opens the only one found."""
    file = work.tall()
    work.do(lambda: work.files.create("Ripa"))
    come(screen, work, Place("people"))
    keys(screen.list.search.edit, "ta")
    work.settle()
    assert listed(screen) == ["Tall"]
    with qtbot.waitSignal(screen.went) as went:
        qtbot.keyClick(screen.list.search.edit, Qt.Key.Key_Return)
    assert went.args == [Place("people", file)]
    work.settle()


def test_a_search_for_anything_else_says_which_keys_work(screen: PeopleScreen, work: PeopleAtWork) -> None:
    """A place finds nobody, and the sentence says why (L10)."""
    work.tall(staying_municipality="2380", situation_now="Bor i Gällö")
    come(screen, work, Place("people"))
    keys(screen.list.search.edit, "Gällö")
    work.settle()
    assert listed(screen) == []
    assert "a whole personal number" in screen.list.empty.label.text()


def test_a_row_opens_by_keyboard(qtbot: QtBot, screen: PeopleScreen, work: PeopleAtWork) -> None:
    """Arrow down and Enter."""
    work.do(lambda: work.files.create("Ripa"))
    file = work.tall()
    come(screen, work, Place("people"))
    first, second = screen.list.rows.rows
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Down)
    assert QApplication.focusWidget() is second
    with qtbot.waitSignal(screen.went) as went:
        qtbot.keyClick(second, Qt.Key.Key_Return)
    assert went.args == [Place("people", file)]
    work.settle()
    assert screen.file.header.title.text() == "Tall"


# ---- a new person ----


def test_an_alias_opens_a_file(qtbot: QtBot, screen: PeopleScreen, work: PeopleAtWork) -> None:
    """Type a word, press Enter, and stand in the file."""
    come(screen, work, NEW)
    keys(screen.new.alias.edit, "Tall")
    with qtbot.waitSignal(screen.went) as went:
        qtbot.keyClick(screen.new.alias.edit, Qt.Key.Key_Return)
    assert (went.args[0].screen, went.args[0].tab) == ("people", "overview")
    work.settle()
    assert (screen.file.header.title.text(), [card.alias for card in work.do(work.files.cards)]) == ("Tall", ["Tall"])


def test_an_alias_that_is_taken_is_said_below_the_field(qtbot: QtBot, screen: PeopleScreen, work: PeopleAtWork) -> None:
    """The word stays and the focus goes there."""
    work.tall()
    come(screen, work, NEW)
    keys(screen.new.alias.edit, "tall")
    qtbot.mouseClick(screen.new._open, Qt.MouseButton.LeftButton)
    work.settle()
    assert screen.new.alias.has_error()
    assert "tall" in screen.new.alias.sentence()
    assert (screen.new.alias.text(), QApplication.focusWidget()) == ("tall", screen.new.alias.edit)
    assert len(work.do(work.files.cards)) == 1


def test_a_suggested_alias_can_be_taken(qtbot: QtBot, screen: PeopleScreen, work: PeopleAtWork) -> None:
    """Each with its sign; a press writes it in the field."""
    come(screen, work, NEW)
    chips = screen.new.findChildren(Chip)
    assert len(chips) == 6
    assert all(chip.option.icon for chip in chips)
    qtbot.mouseClick(chips[2], Qt.MouseButton.LeftButton)
    assert screen.new.alias.text() == chips[2].text()


def test_what_is_typed_survives_going_away_and_a_lock(work: PeopleAtWork) -> None:
    """The draft is there in the next window, to the last letter."""
    screen = work.screen()
    work.show(screen)
    come(screen, work, NEW)
    keys(screen.new.alias.edit, "Björk")
    keys(screen.new.case_number.edit, "BRÄ 2027")
    keys(screen.new.staying.edit, "Krok")
    screen.keep()
    work.settle()
    again = work.screen()
    work.show(again)
    come(again, work, NEW)
    new = again.new
    assert (new.alias.text(), new.case_number.text(), new.staying.text()) == ("Björk", "BRÄ 2027", "Krok")
    new._create()
    work.settle()
    come(again, work, NEW)
    assert new.alias.text() == ""


def test_an_odd_personal_number_is_said_and_kept(screen: PeopleScreen, work: PeopleAtWork) -> None:
    """The sentence says what to look at; nothing is refused."""
    come(screen, work, NEW)
    field = screen.new.number
    keys(field.edit, "19610118-2804")
    field.edit.editingFinished.emit()
    assert field.has_error()
    assert field.text() == "19610118-2804"
    field.edit.clear()
    keys(field.edit, "610118-2803")
    field.edit.editingFinished.emit()
    assert not field.has_error()
    assert "19610118-2803" in field.sentence()


def test_a_municipality_that_does_not_exist_is_said(screen: PeopleScreen, work: PeopleAtWork) -> None:
    """What was typed stays; a real one is found whatever its capitals."""
    come(screen, work, NEW)
    field = screen.new.staying
    keys(field.edit, "Strömsunn")
    field.edit.editingFinished.emit()
    assert (field.has_error(), field.code(), field.text()) == (True, "", "Strömsunn")
    field.edit.clear()
    keys(field.edit, "strömsund")
    field.edit.editingFinished.emit()
    assert (field.has_error(), field.code()) == (False, "2313")


def test_the_screen_knows_where_one_is(screen: PeopleScreen, work: PeopleAtWork) -> None:
    """So that unlocking and going back lead to the same place."""
    file = work.tall()
    for place in (Place("people"), NEW, Place("people", file, tab="journal")):
        come(screen, work, place)
        assert screen.place() == place
