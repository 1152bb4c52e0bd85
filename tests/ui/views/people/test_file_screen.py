"""The frame of a person file: alias, owner, tabs, and the name only while F6 is held."""

from datetime import date

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.records.person_file import ProtectionLevel
from desktop.ui.screen import Place
from desktop.ui.theme import Theme
from desktop.ui.views.people.people_screen import PeopleScreen
from desktop.ui.widgets import ScrollPage
from tests.support.people_at_work import OtherRoom, PeopleAtWork

NAME = "Mira Exempelsson"


@pytest.fixture
def screen(work: PeopleAtWork) -> PeopleScreen:
    screen = work.screen()
    work.show(screen)
    return screen


def hint(screen: PeopleScreen) -> str:
    return screen.file.header.hint.text()


def hold(widget: QWidget, kind: QEvent.Type, *, repeated: bool = False) -> None:
    event = QKeyEvent(kind, Qt.Key.Key_F6, Qt.KeyboardModifier.NoModifier, "", repeated)
    QApplication.sendEvent(widget, event)


def test_the_head_says_the_alias_and_who_owns_the_matter(screen: PeopleScreen, work: PeopleAtWork) -> None:
    """The same line on every tab (K11)."""
    file = work.tall(name=NAME)
    for tab in ("overview", "plan", "journal", "other"):
        work.open(screen, file, tab)
        assert screen.file.header.title.text() == "Tall"
        assert "Bräcke kommun" in screen.file.header.purpose.text()


def test_the_name_shows_only_while_f6_is_held(screen: PeopleScreen, work: PeopleAtWork) -> None:
    """It goes when the key is let up; a repeated key is neither a press nor a release."""
    work.open(screen, work.tall(name=NAME), "overview")
    before = hint(screen)
    assert NAME not in before
    hold(screen.file, QEvent.Type.KeyPress)
    assert hint(screen) == NAME
    hold(screen.file, QEvent.Type.KeyRelease, repeated=True)
    hold(screen.file, QEvent.Type.KeyPress, repeated=True)
    assert hint(screen) == NAME
    hold(screen.file, QEvent.Type.KeyRelease)
    assert hint(screen) == before


def test_f6_works_from_inside_a_field(screen: PeopleScreen, work: PeopleAtWork) -> None:
    """A text field lets the key through."""
    work.open(screen, work.tall(name=NAME), "overview")
    field = screen.file.tab("overview").phone_rule.edit  # type: ignore[attr-defined]
    hold(field, QEvent.Type.KeyPress)
    assert hint(screen) == NAME
    hold(field, QEvent.Type.KeyRelease)
    assert NAME not in hint(screen)


def test_the_name_goes_when_the_window_loses_the_focus(qtbot: QtBot, screen: PeopleScreen, work: PeopleAtWork) -> None:
    """Someone else's window comes up while the key is down."""
    work.open(screen, work.tall(name=NAME), "overview")
    hold(screen.file, QEvent.Type.KeyPress)
    other = QWidget()
    qtbot.addWidget(other)
    with qtbot.waitActive(other):
        other.show()
        other.activateWindow()
    assert NAME not in hint(screen)


def test_the_name_goes_before_a_lock_and_when_one_leaves(screen: PeopleScreen, work: PeopleAtWork) -> None:
    """Keeping hides it, and so does going to the list."""
    work.open(screen, work.tall(name=NAME), "overview")
    hold(screen.file, QEvent.Type.KeyPress)
    screen.keep()
    assert NAME not in hint(screen)
    hold(screen.file, QEvent.Type.KeyPress)
    screen.open_place(Place("people"))
    work.settle()
    assert NAME not in hint(screen)


def test_a_protected_name_does_not_show_at_all(screen: PeopleScreen, work: PeopleAtWork) -> None:
    """F6 says where it stands instead."""
    work.open(screen, work.tall(name=NAME, protection=ProtectionLevel.FLAG), "overview")
    hold(screen.file, QEvent.Type.KeyPress)
    assert NAME not in hint(screen)
    assert "Overview" in hint(screen)


def test_tabs_of_other_rooms_are_opened_refreshed_and_kept(screen: PeopleScreen, work: PeopleAtWork) -> None:
    """A tab is kept before another is shown, and told which file is open."""
    file = work.tall()
    work.open(screen, file, "other")
    other = screen.file.tab("other")
    assert isinstance(other, OtherRoom)
    assert other.asked[-1] == file
    screen.refresh()
    assert other.asked[-1] == "refresh"
    screen.file.bar.set_value("journal")
    screen.file._tab_chosen("journal")
    assert other.asked[-1] == "keep"
    work.settle()


def test_the_tabs_own_buttons_stand_in_the_head(screen: PeopleScreen, work: PeopleAtWork) -> None:
    """Those of the plan only while the plan is shown."""
    file = work.tall()
    work.open(screen, file, "plan")
    buttons = screen.file.tab("plan").head_buttons()
    assert all(button.isVisible() for button in buttons)
    work.open(screen, file, "overview")
    assert not any(button.isVisible() for button in buttons)


def test_another_file_is_shown_without_a_trace_of_the_first(screen: PeopleScreen, work: PeopleAtWork) -> None:
    """Neither the alias nor the name of the first stays while the second is being read."""
    first = work.tall(name=NAME)
    second = work.do(lambda: work.files.create("Ripa"))
    work.open(screen, first, "overview")
    screen.open_place(Place("people", second, tab="overview"))
    assert "Tall" not in screen.file.header.title.text()
    work.settle()
    assert screen.file.header.title.text() == "Ripa"
    hold(screen.file, QEvent.Type.KeyPress)
    assert NAME not in hint(screen)


def test_a_file_that_cannot_be_read_is_said_and_others_open(screen: PeopleScreen, work: PeopleAtWork) -> None:
    """One sentence in the frame; the next file is sound."""
    file, sound = work.tall(), work.do(lambda: work.files.create("Ripa"))
    work.do(lambda: work.here.vault.ledger.destroy(file))
    work.open(screen, file, "overview")
    assert screen.file._damage.isVisible()
    work.open(screen, sound, "overview")
    assert not screen.file._damage.isVisible()


@pytest.mark.parametrize("tab", ["overview", "plan", "journal"])
def test_nothing_is_cut_off_at_200_percent(
    qtbot: QtBot, screen: PeopleScreen, work: PeopleAtWork, tab: str, look: Theme
) -> None:
    """In a window of 32 rad the whole file scrolls down as one page, and never sideways."""
    file = work.tall(situation_now="Bor hos en vän.")
    work.do(lambda: work.plans.start(file))
    look.set_zoom(2.0)
    screen.resize(1280, 735)
    work.open(screen, file, tab)
    pages = [page for page in screen.file.findChildren(ScrollPage) if page.isVisible()]
    assert [page.least_width() <= page.viewport().width() for page in pages] == [True] * len(pages)
    inner = next(page for page in pages if page is not screen.file.page)
    outer = screen.file.page
    qtbot.waitUntil(lambda: inner.verticalScrollBar().maximum() == 0 < outer.verticalScrollBar().maximum())


@pytest.mark.parametrize("tab", ["overview", "plan", "journal"])
def test_everything_that_takes_the_focus_has_a_name(screen: PeopleScreen, work: PeopleAtWork, tab: str) -> None:
    """For those who listen."""
    file = work.tall()
    plan = work.do(lambda: work.plans.start(file))
    work.do(lambda: work.journal.write(file, "Ringde i dag."))
    assert plan.ref.compartment == file
    work.open(screen, file, tab)
    nameless = [
        type(widget).__name__
        for widget in screen.findChildren(QWidget)
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus and not _name(widget)
    ]
    assert nameless == []


def _name(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name) if interface is not None else ""


def test_a_closed_file_shows_nothing_before_a_reason_is_given(screen: PeopleScreen, work: PeopleAtWork) -> None:
    """The field has the cursor; Enter opens; what comes meanwhile opens nothing (SC7)."""
    file = work.tall(name=NAME)
    work.open(screen, file, "overview")
    person = work.do(lambda: work.files.overview(file).person)
    work.do(lambda: work.files.edit_person(person, replace(person.record, closed_on=date(2027, 1, 19))))
    work.open(screen, file, "overview")
    door = screen.file.closed
    assert door.isVisible()
    assert not screen.file.bar.isVisible()
    screen.refresh()
    work.settle()
    assert door.isVisible()
    door.reason.set_text("Sundsvall ringer")
    door.reason.entered.emit()
    work.settle()
    assert not door.isVisible()
    assert screen.file.bar.isVisible()
