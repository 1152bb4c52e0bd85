"""Sök i sidan: what is found, where it is marked, and what is never found."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QTextEdit
from pytestqt.qtbot import QtBot

from desktop.domain.compartments import CompartmentKind
from desktop.domain.records.person_file import Person
from desktop.domain.records.safety import CoverStory
from desktop.storage.vault import Vault
from desktop.sync.members import CountyMembers
from desktop.ui.finding.finder import Finder
from desktop.ui.finding.marks import FindMarks
from desktop.ui.finding.spots import leave_out, spots
from desktop.ui.screen import Place
from desktop.ui.shell import RailEntry, Shell
from desktop.ui.theme import Theme
from desktop.ui.views.safety.safety_tab import SafetyTab
from desktop.ui.widgets import Button, Field, Label, ListRow, RowCard, RowWords, ScrollPage
from desktop.ui.widgets.editor import TextEditor
from tests.support.programs import Office, clock, office
from tests.support.swedish import swedish, swedish_texts
from tests.ui.theme.look import look, show_active

__all__ = ["clock", "look", "office", "swedish", "swedish_texts"]

Make = Callable[..., Office]


@pytest.fixture
def page() -> ScrollPage:
    """A page with something of every kind that holds words."""
    rows = RowCard("Väntar på dig")
    rows.add_row(ListRow(RowWords("Moster Karin", "Ringde om mötet")))
    secret = Field("Lösenfras", value="mötet är hemligt")
    secret.edit.setEchoMode(QLineEdit.EchoMode.Password)
    editor = TextEditor("Anteckning")
    editor.set_text("Mötet blev kort. 😀 Nytt\nmöte i mars.\n\n" + "rad\n" * 40 + "Sista mötet.")
    return ScrollPage(
        Label("Möte på måndag"), rows, Field("Plats", value="Mötesrummet"), secret, editor, Button("Boka möte")
    )


@pytest.fixture
def shell(qtbot: QtBot, page: ScrollPage, swedish: object, look: Theme) -> Shell:
    made = Shell()
    qtbot.addWidget(made)
    made.set_entries([RailEntry("today", "sun-horizon", "Idag")])
    made.add_page("today", page)
    made.add_page("people", ScrollPage(Label("Ett annat möte")))
    made.resize(1100, 600)
    made.show_page("today")
    show_active(qtbot, made)
    return made


def find(shell: Shell, qtbot: QtBot, words: str) -> Finder:
    qtbot.keySequence(QApplication.focusWidget() or shell, QKeySequence("Ctrl+F"))
    finder = shell.page_keys.finder()
    qtbot.waitUntil(finder.bar.field.hasFocus)
    field = finder.bar.field
    field.insert(words)  # Qt's own test library has no key for ö
    field.textEdited.emit(words)
    return finder


def marks(shell: Shell) -> FindMarks:
    return shell.findChildren(FindMarks)[-1]


def test_words_are_found_in_the_order_of_reading(shell: Shell, page: ScrollPage) -> None:
    """In labels, rows, fields, editors and buttons, in small letters and large."""
    kinds = [type(spot.widget).__name__ for spot in spots(page, "MÖTE")]
    assert kinds == ["Label", "Label", "LineEdit", "TextEditor", "TextEditor", "TextEditor", "Button"]


def test_words_are_found_where_the_line_breaks_between_them(shell: Shell, page: ScrollPage) -> None:
    """And their place is counted as Qt counts, which takes a smiling face for two."""
    (spot,) = spots(page, "nytt  möte")
    assert isinstance(spot.widget, QTextEdit)
    cursor = spot.widget.textCursor()
    cursor.setPosition(spot.start)
    cursor.setPosition(spot.end, cursor.MoveMode.KeepAnchor)
    assert cursor.selectedText().split() == ["Nytt", "möte"]


def test_what_is_hidden_as_it_is_typed_is_not_found(shell: Shell, page: ScrollPage) -> None:
    """A passphrase cannot be guessed at letter by letter."""
    assert spots(page, "hemligt") == []


def test_what_is_left_out_is_not_found(shell: Shell, page: ScrollPage) -> None:
    """Nor anything within it."""
    leave_out(page.findChildren(RowCard)[0])
    assert spots(page, "Karin") == []


def test_bar_says_which_place_of_how_many(shell: Shell, qtbot: QtBot) -> None:
    """F3 goes on and round, Shift+F3 back; Enter does the same from the field."""
    finder = find(shell, qtbot, "möte")
    said = [finder.bar.count.text()]
    for keys in ("F3", "F3", "Shift+F3", "Shift+F3", "Shift+F3"):
        qtbot.keySequence(finder.bar.field, QKeySequence(keys))
        said.append(finder.bar.count.text())
    assert said == ["1 av 7", "2 av 7", "3 av 7", "2 av 7", "1 av 7", "7 av 7"]
    qtbot.keyClick(finder.bar.field, Qt.Key.Key_Return)
    assert finder.bar.count.text() == "1 av 7"


def test_nothing_found_is_said(shell: Shell, qtbot: QtBot) -> None:
    """With what is looked through, so that nobody believes that it stands nowhere."""
    finder = find(shell, qtbot, "Åre")
    assert finder.bar.count.text() == "Det står inte här. Bara det som visas på den här sidan söks igenom."
    assert not finder.bar.after.isEnabled()


def test_marks_lie_over_the_words(shell: Shell, qtbot: QtBot) -> None:
    """Within the label, where the word is, and not over what stands before it."""
    finder = find(shell, qtbot, "måndag")
    (spot,), (rect,) = finder.found, marks(shell).rects(finder.found[0])
    label = spot.widget
    left = label.mapTo(shell, label.rect().topLeft()).x() - marks(shell).mapTo(shell, label.rect().topLeft()).x()
    metrics = label.fontMetrics()
    assert abs(rect.left() - left - metrics.horizontalAdvance("Möte på ")) <= 2
    assert abs(rect.width() - metrics.horizontalAdvance("måndag")) <= 2


def test_going_to_a_place_scrolls_to_it(shell: Shell, qtbot: QtBot) -> None:
    """Also within a text that scrolls by itself."""
    finder = find(shell, qtbot, "Sista mötet")
    qtbot.waitUntil(lambda: marks(shell).rects(finder.found[0]) != [])


def test_page_that_is_made_anew_is_looked_through_again(shell: Shell, qtbot: QtBot, page: ScrollPage) -> None:
    """What is read again meanwhile is counted, and what is gone is not gone to."""
    finder = find(shell, qtbot, "Karin")
    card = page.findChildren(RowCard)[0]
    card.clear()
    for words in ("Karin ringer", "Karin skriver"):
        card.add_row(ListRow(RowWords(words)))
    qtbot.waitUntil(lambda: finder.bar.count.text() == "1 av 2")


@pytest.mark.parametrize("way", ["Esc", "another page", "button"])
def test_what_was_looked_for_is_forgotten(shell: Shell, qtbot: QtBot, page: ScrollPage, way: str) -> None:
    """The row goes, its words go, and the cursor is where it was."""
    field = page.findChildren(Field)[0].edit
    field.setFocus()
    finder = find(shell, qtbot, "möte")
    if way == "Esc":
        qtbot.keySequence(finder.bar.field, QKeySequence("Esc"))
    elif way == "button":
        finder.bar.end.click()
    else:
        shell.show_page("people")
    assert finder.bar.isHidden()
    assert finder.bar.field.text() == ""
    assert finder.found == []
    assert way == "another page" or QApplication.focusWidget() is field


# ---- in a file ----


def write_story(vault: Vault, _members: CountyMembers) -> None:
    """A file with a cover story."""
    file = vault.ledger.found(CompartmentKind.PERSON_FILE, [Person(alias="Ask", sign="tree", name="Ronja Fält")])
    vault.ledger.create(file, CoverStory(text="Studerar på distans"))


@pytest.fixture
def here(office: Make) -> Office:
    made = office(write=write_story)
    made.unlock()
    assert made.window.desk is not None
    file = made.program.database.submit(made.window.desk.people.cards).result()[0].compartment
    made.window.go(Place("people", file, tab="safety"))
    made.settle()
    return made


def test_cover_story_is_never_found(here: Office) -> None:
    """Not even while it is shown."""
    tab = here.shell.findChildren(SafetyTab)[0]
    tab.page.plan.story_button.click()
    here.settle()
    here.qtbot.waitUntil(tab.page.plan.story_is_shown)
    shown = [label.text() for label in tab.findChildren(Label) if label.isVisible()]
    assert any("Studerar på distans" in text for text in shown)
    finder = find(here.shell, here.qtbot, "distans")
    assert finder.found == []


def test_name_is_not_found_while_f6_is_held(here: Office) -> None:
    """Nobody tries names on a file."""
    here.window._show_names(True)
    page = here.shell.page("people")
    assert page is not None
    assert spots(page, "Ronja") == []
    assert spots(page, "Ask") != []


def test_lock_forgets_what_was_looked_for(here: Office) -> None:
    """The words are somebody's."""
    finder = find(here.shell, here.qtbot, "Ask")
    here.lock()
    assert finder.bar.field.text() == ""
    assert finder.bar.isHidden()
