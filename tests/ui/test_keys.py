"""Every key of the look page, pressed in the whole program: what it does, wherever the focus is."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QLabel

from desktop.ui.help.page import HelpPage
from desktop.ui.screen import Place
from desktop.ui.theme import Theme, theme
from desktop.ui.views.people.people_screen import PeopleScreen
from desktop.ui.views.plan_review.paper_page import PaperPage
from tests.support.grown_office import write_all_kinds
from tests.support.programs import Office, clock, office
from tests.support.swedish import swedish, swedish_texts
from tests.ui.test_every_screen import shown
from tests.ui.theme.look import look

__all__ = ["clock", "look", "office", "swedish", "swedish_texts"]

Make = Callable[..., Office]


@pytest.fixture
def here(office: Make) -> Office:
    """Unlocked, at the plan of a file that holds something of every kind."""
    made = office(write=write_all_kinds)
    made.unlock()
    made.window.go(Place("people", file_of(made), tab="plan"))
    made.settle()
    return made


def file_of(here: Office) -> object:
    assert here.window.desk is not None
    return here.program.database.submit(here.window.desk.people.cards).result()[0].compartment


def press(here: Office, keys: str) -> None:
    here.shell._last_escape = float("-inf")
    here.qtbot.keySequence(QApplication.focusWidget() or here.shell, QKeySequence(keys))
    here.settle()


def tab(here: Office) -> str:
    place = here.window._here()
    return place.tab if place is not None else ""


def help_title(here: Office) -> str:
    page = here.shell.page("help")
    return page.findChildren(QLabel)[0].text() if isinstance(page, HelpPage) and page.isVisible() else ""


ARRIVES: dict[str, Callable[[Office], bool]] = {
    "F1": lambda here: help_title(here) == "Hjälp: Stödplan",
    "F9": lambda here: here.shell.is_hidden_page(),
    "F12": lambda here: here.shell.current() == "emergency",
    "Ctrl+L": lambda here: here.shell.current() == "unlock" and here.window.desk is None,
    "Ctrl+1": lambda here: here.shell.current() == "today",
    "Ctrl+2": lambda here: here.shell.current() == "consultation",
    "Ctrl+3": lambda here: here.window._here() == Place("people"),
    "Ctrl+4": lambda here: here.shell.current() == "county",
    "Ctrl+5": lambda here: here.shell.current() == "administration",
    "Ctrl+6": lambda here: here.shell.current() == "this-computer",
    "Ctrl+N": lambda here: here.shell.current() == "consultation",
    "Ctrl+T": lambda here: here.shell.current() == "people",  # whoever has no sessions stays
    "Ctrl+O": lambda here: here.shell.current() == "today",
    "Ctrl+F": lambda here: here.shell.page_keys.finder().bar.field.hasFocus(),
    "Ctrl+PgUp": lambda here: tab(here) == "overview",
    "Ctrl+PgDown": lambda here: tab(here) == "safety",
    "Ctrl+S": lambda here: here.shell.panel_is_open(),
    "Ctrl++": lambda here: theme().zoom > 1,
    "Ctrl+-": lambda here: theme().zoom == 1,
    "Ctrl+0": lambda here: theme().zoom == 1,
    "Esc": lambda here: here.window._here() == Place("people"),
}
"""Ctrl+Enter, Ctrl+Z, Ctrl+P, F6 and Alt+1 need something on the screen first: they have tests of their own."""


@pytest.mark.parametrize("keys", ARRIVES)
def test_every_key_of_the_look_works(here: Office, look: Theme, keys: str) -> None:
    """Pressed in a plan, it does what the help says."""
    press(here, keys)
    here.qtbot.waitUntil(lambda: ARRIVES[keys](here))


def test_saving_by_hand_says_when_it_was_saved(here: Office) -> None:
    """«Redan sparat 16.18», for those who listen; for those who look the panel says it too."""
    said: list[str] = []
    here.shell.announce = said.append  # type: ignore[method-assign]
    press(here, "Ctrl+S")
    assert said == ["Redan sparat 16.18"]


def test_paper_of_the_page(here: Office) -> None:
    """Ctrl+P presses the only thing that leads to a paper: from the plan, to the paper for the person."""
    press(here, "Ctrl+P")
    assert any(isinstance(widget, PaperPage) for widget in shown(here))


def test_page_without_paper_says_so(here: Office) -> None:
    """Nothing is printed, and nothing is silent."""
    here.window.go(Place("today"))
    here.settle()
    said: list[str] = []
    here.shell.announce = said.append  # type: ignore[method-assign]
    here.shell.page_keys.said.connect(said.append)
    press(here, "Ctrl+P")
    assert "Den här sidan har inget papper. Inget har skrivits ut." in said


# ---- help ----


def test_help_leads_back_to_what_was_shown_as_it_was(here: Office) -> None:
    """By Esc, by its button and by F1 once more; the cursor is where it was."""
    before = QApplication.focusWidget()
    for back in ("Esc", "F1"):
        press(here, "F1")
        assert help_title(here) == "Hjälp: Stödplan"
        press(here, back)
        assert here.shell.current() == "people"
        assert here.window._here() == Place("people", file_of(here), tab="plan")
        assert QApplication.focusWidget() is before


def test_help_is_there_before_unlocking(office: Make) -> None:
    """It says what a stolen computer gives nobody, and goes back to the field."""
    here = office()
    press(here, "F1")
    assert help_title(here) == "Hjälp: Låst"
    press(here, "Esc")
    assert here.shell.current() == "unlock"


def test_every_room_and_every_tab_has_a_help_of_its_own(here: Office) -> None:
    """No two screens are told of with the same words."""
    people = here.shell.page("people")
    assert isinstance(people, PeopleScreen)
    places = [Place(button.entry.key) for button in here.shell.rail.buttons]
    places += [Place("people", file_of(here), tab=key) for key in people.file._to_come]
    titles = []
    for place in places:
        here.window.go(place)
        here.settle()
        press(here, "F1")
        here.qtbot.waitUntil(lambda: help_title(here) != "")
        titles.append(help_title(here))
        press(here, "F1")
    assert len(set(titles)) == len(places), " ".join(
        f"{p.screen}/{p.tab}={t}" for p, t in zip(places, titles, strict=True)
    )
    assert "Hjälp: Bredvid" not in titles


def test_lock_from_the_help_leads_to_the_field(here: Office) -> None:
    """And the help from there is of the field."""
    press(here, "F1")
    press(here, "Ctrl+L")
    assert here.shell.current() == "unlock"
    press(here, "F1")
    assert help_title(here) == "Hjälp: Låst"


def test_help_can_be_moved_by_keys(here: Office, look: Theme) -> None:
    """At 200 % it is longer than the window."""
    look.set_zoom(2.0)
    press(here, "F1")
    page = here.shell.page("help")
    assert isinstance(page, HelpPage)
    here.qtbot.keyClick(QApplication.focusWidget() or here.shell, Qt.Key.Key_PageDown)
    assert page.verticalScrollBar().value() > 0
