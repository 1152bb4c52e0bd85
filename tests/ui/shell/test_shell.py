"""The window: rooms, keys, hiding, and what it becomes when narrow."""

from datetime import date, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.shell import Command, Coverage, RailEntry, Shell, StatusLine, Waiting
from desktop.ui.theme import Theme
from desktop.ui.widgets import Button, Field, Label, ScrollPage, UndoRow
from tests.ui.theme.look import show_active

ROOMS = [
    RailEntry("today", "sun-horizon", "Idag"),
    RailEntry("people", "users", "Personer"),
    RailEntry("county", "map-trifold", "Länet"),
]


class Seconds:
    """A clock that stands still until told."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def seconds() -> Seconds:
    return Seconds()


@pytest.fixture
def shell(qtbot: QtBot, seconds: Seconds) -> Shell:
    made = Shell(seconds)
    qtbot.addWidget(made)
    made.set_entries(ROOMS)
    for room in ROOMS:
        page = ScrollPage(Label(room.text, role="h1"), Field("Sök"))
        page.keep_at_top()
        made.add_page(room.key, page)
    made.resize(1280, 770)
    made.show_page("today")
    show_active(qtbot, made)
    return made


def press(qtbot: QtBot, shell: Shell, key: Qt.Key, *, ctrl: bool = False) -> None:
    modifier = Qt.KeyboardModifier.ControlModifier if ctrl else Qt.KeyboardModifier.NoModifier
    qtbot.keyClick(QApplication.focusWidget() or shell, key, modifier)


def line(**changes: object) -> StatusLine:
    since = datetime(2027, 1, 18, 15, 10)
    fields: dict[str, object] = {
        "today": date(2027, 1, 19),
        "saved_at": datetime(2027, 1, 19, 16, 18),
        "sent_at": datetime(2026, 12, 21, 9, 5),
        "waiting": (Waiting("Konsultation K27-014", "Länet har inte hämtat den.", since),),
        "coverage": Coverage.ONLINE,
        "user": "Gun-Britt Modin, Bräcke",
    }
    return StatusLine(**(fields | changes))  # type: ignore[arg-type]


def test_title_and_task_bar_say_nothing_else(shell: Shell) -> None:
    """Only "Bredvid", and two bars."""
    assert shell.windowTitle() == "Bredvid"
    assert not shell.windowIcon().isNull()


def test_numbers_open_the_rooms(shell: Shell, qtbot: QtBot) -> None:
    """Ctrl+1 to Ctrl+9; the window says where one is, and the one who listens shows the page."""
    with qtbot.waitSignal(shell.navigated) as told:
        press(qtbot, shell, Qt.Key.Key_2, ctrl=True)
    assert told.args == ["people"]
    shell.show_page("people")
    assert shell.current() == "people"
    assert [button.isChecked() for button in shell.rail.buttons] == [False, True, False]


def test_a_click_in_the_rail_is_a_wish(shell: Shell, qtbot: QtBot) -> None:
    """The mark moves when the page is shown, not before."""
    with qtbot.waitSignal(shell.navigated):
        qtbot.mouseClick(shell.rail.buttons[2], Qt.MouseButton.LeftButton)
    assert shell.rail.buttons[0].isChecked()


@pytest.mark.parametrize(
    ("key", "ctrl", "command"),
    [
        (Qt.Key.Key_N, True, Command.NEW_CONSULTATION),
        (Qt.Key.Key_T, True, Command.WRITE_SESSION),
        (Qt.Key.Key_O, True, Command.SEARCH_PERSON),
        (Qt.Key.Key_S, True, Command.SAVE),
    ],
)
def test_keys_ask_for_their_command(shell: Shell, qtbot: QtBot, key: Qt.Key, ctrl: bool, command: Command) -> None:
    """Wherever the focus is."""
    with qtbot.waitSignal(shell.commanded) as told:
        press(qtbot, shell, key, ctrl=ctrl)
    assert told.args == [command]


def test_emergency_and_lock_have_their_own_signals(shell: Shell, qtbot: QtBot) -> None:
    """By key and by button."""
    with qtbot.waitSignal(shell.emergency_requested):
        press(qtbot, shell, Qt.Key.Key_F12)
    with qtbot.waitSignal(shell.emergency_requested):
        shell.rail.foot_buttons["emergency"].click()
    with qtbot.waitSignal(shell.lock_requested):
        press(qtbot, shell, Qt.Key.Key_L, ctrl=True)


def test_hiding_covers_everything_at_once_and_keeps_the_cursor(shell: Shell, qtbot: QtBot) -> None:
    """F9; nothing of the work is visible, no key reaches it, and coming back puts the cursor where it was."""
    page = shell.page("today")
    assert page is not None
    edit = page.findChildren(Field)[0].edit
    edit.setFocus()
    press(qtbot, shell, Qt.Key.Key_F9)
    assert shell.is_hidden_page()
    assert not edit.isVisible()
    assert [w for w in shell.findChildren(QWidget) if w.isVisible() and isinstance(w, Label)] == []
    with qtbot.assertNotEmitted(shell.commanded), qtbot.assertNotEmitted(shell.navigated):
        press(qtbot, shell, Qt.Key.Key_N, ctrl=True)
        press(qtbot, shell, Qt.Key.Key_1, ctrl=True)
    with qtbot.waitSignal(shell.return_requested):
        press(qtbot, shell, Qt.Key.Key_Return)
    shell.reveal()
    assert not shell.is_hidden_page()
    assert QApplication.focusWidget() is edit


def test_escape_twice_hides_and_once_goes_back(shell: Shell, qtbot: QtBot, seconds: Seconds) -> None:
    """Two presses close together; two far apart are two times back."""
    with qtbot.waitSignal(shell.commanded) as told:
        press(qtbot, shell, Qt.Key.Key_Escape)
    assert told.args == [Command.BACK]
    seconds.now += 5
    press(qtbot, shell, Qt.Key.Key_Escape)
    assert not shell.is_hidden_page()
    seconds.now += 0.2
    press(qtbot, shell, Qt.Key.Key_Escape)
    assert shell.is_hidden_page()


def test_at_200_percent_the_rail_is_a_menu(shell: Shell, look: Theme, qtbot: QtBot) -> None:
    """Akut nu, Dölj and Lås stay in sight; the rooms are one press away; nothing goes sideways."""
    assert shell.rail.isVisible()
    look.set_zoom(2.0)
    assert not shell.rail.isVisible()
    assert all(button.isVisible() for button in shell.top_bar.foot_buttons.values())
    assert shell.top_bar.geometry().right() < shell.width()
    qtbot.mouseClick(shell.top_bar.menu, Qt.MouseButton.LeftButton)
    assert shell.rail.isVisible()
    assert QApplication.focusWidget() is shell.rail.buttons[0]
    with qtbot.waitSignal(shell.navigated):
        qtbot.keyClick(shell.rail.buttons[0], Qt.Key.Key_Return)
    assert not shell.rail.isVisible()
    look.set_zoom(1.0)
    assert shell.rail.isVisible()


def test_menu_closes_with_escape(shell: Shell, look: Theme, qtbot: QtBot) -> None:
    """And the focus is back on the button."""
    look.set_zoom(2.0)
    shell.top_bar.menu.click()
    press(qtbot, shell, Qt.Key.Key_Escape)
    assert not shell.rail.isVisible()
    assert QApplication.focusWidget() is shell.top_bar.menu


def test_zoom_by_keyboard(shell: Shell, look: Theme, qtbot: QtBot) -> None:
    """Ctrl with plus, minus and zero."""
    press(qtbot, shell, Qt.Key.Key_Plus, ctrl=True)
    assert look.zoom == pytest.approx(1.1)
    press(qtbot, shell, Qt.Key.Key_Minus, ctrl=True)
    assert look.zoom == pytest.approx(1.0)
    press(qtbot, shell, Qt.Key.Key_Plus, ctrl=True)
    press(qtbot, shell, Qt.Key.Key_0, ctrl=True)
    assert look.zoom == pytest.approx(1.0)


def test_a_page_alone_has_no_rail_and_few_keys(shell: Shell, qtbot: QtBot) -> None:
    """The unlock screen: Akut nu and Dölj work, the rooms do not."""
    shell.add_page("unlock", Button("Lås upp"))
    shell.show_page("unlock", alone=True)
    assert not shell.rail.isVisible()
    assert not shell.top_bar.isVisible()
    with qtbot.assertNotEmitted(shell.navigated), qtbot.assertNotEmitted(shell.commanded):
        press(qtbot, shell, Qt.Key.Key_1, ctrl=True)
        press(qtbot, shell, Qt.Key.Key_N, ctrl=True)
    with qtbot.waitSignal(shell.emergency_requested):
        press(qtbot, shell, Qt.Key.Key_F12)
    shell.show_page("today")
    assert shell.rail.isVisible()


def test_names_show_only_while_the_key_is_held(shell: Shell, qtbot: QtBot) -> None:
    """And not after the window has lost the keyboard."""
    told: list[bool] = []
    shell.names_wanted.connect(told.append)
    target = QApplication.focusWidget() or shell
    qtbot.keyPress(target, Qt.Key.Key_F6)
    qtbot.keyRelease(target, Qt.Key.Key_F6)
    assert told == [True, False]
    qtbot.keyPress(target, Qt.Key.Key_F6)
    press(qtbot, shell, Qt.Key.Key_F9)
    assert told[-1] is False


def test_status_line_says_saved_sent_and_waiting(shell: Shell) -> None:
    """Today by the clock, another day by its name."""
    shell.set_status(line())
    assert shell.status.saved.accessibleName() == "Saved here 16.18"
    assert shell.status.sent.accessibleName() == "Sent mån 21 dec"
    assert shell.status.waits.accessibleName() == "Waiting: 1"
    assert shell.status.coverage.text() == "Connected"
    shell.set_status(line(saved_at=None, sent_at=None, coverage=Coverage.OFFLINE))
    assert shell.status.saved.accessibleName() == "Nothing written yet"
    assert shell.status.coverage.text() == "No coverage. Nothing needs to be done."


def test_what_changes_is_said_aloud_but_not_every_saving(shell: Shell, qtbot: QtBot) -> None:
    """A screen reader that spoke every two seconds would be turned off."""
    shell.set_status(line())
    with qtbot.assertNotEmitted(shell.status.announced):
        shell.set_status(line(saved_at=datetime(2027, 1, 19, 16, 19)))
    with qtbot.waitSignal(shell.status.announced) as told:
        shell.set_status(line(coverage=Coverage.OFFLINE, waiting=()))
    assert told.args == ["No coverage. Nothing needs to be done. Waiting: 0"]


def test_waiting_opens_what_why_and_since_when(shell: Shell, qtbot: QtBot) -> None:
    """In a small pane that Escape closes, back to where one was."""
    shell.set_status(line())
    shell.status.waits.click()
    pane = shell._pane
    assert pane.isVisible()
    assert "Konsultation K27-014" in pane.words()
    assert "Länet har inte hämtat den. Since mån 18 jan." in pane.words()
    assert shell.rect().contains(pane.geometry())
    press(qtbot, shell, Qt.Key.Key_Escape)
    assert not pane.isVisible()
    assert QApplication.focusWidget() is shell.status.waits


def test_the_three_stay_when_there_is_no_room_for_the_rest(shell: Shell, look: Theme) -> None:
    """Coverage and user give way; the panes say them too."""
    shell.set_status(line(coverage=Coverage.OFFLINE))
    assert shell.status.user.isVisible()
    look.set_zoom(2.0)
    for button in (shell.status.saved, shell.status.sent, shell.status.waits):
        assert button.isVisible()
        assert button.geometry().right() <= shell.width()
    assert not shell.status.user.isVisible()
    shell.status.sent.click()
    assert "Gun-Britt Modin, Bräcke" in shell._pane.words()


def test_ctrl_z_takes_back_what_the_page_says_was_done(shell: Shell, qtbot: QtBot) -> None:
    """A field that the focus is in keeps the key only while it has something of its own to take back."""
    page = shell.page("today")
    assert isinstance(page, ScrollPage)
    row, field = UndoRow(), page.findChildren(Field)[0]
    page.add(row)
    row.say("Borttaget.")
    field.edit.setFocus()
    qtbot.keyClicks(field.edit, "Lom")
    with qtbot.assertNotEmitted(row.undone):
        while field.edit.isUndoAvailable():
            press(qtbot, shell, Qt.Key.Key_Z, ctrl=True)
    assert field.text() == ""
    with qtbot.waitSignal(row.undone):
        press(qtbot, shell, Qt.Key.Key_Z, ctrl=True)
    assert not row.isVisible()


def test_ctrl_z_does_nothing_to_a_page_that_is_not_shown(shell: Shell, qtbot: QtBot) -> None:
    """What was done elsewhere is taken back there."""
    page = shell.page("county")
    assert isinstance(page, ScrollPage)
    row = UndoRow()
    page.add(row)
    row.say("Borttaget.")
    with qtbot.assertNotEmitted(row.undone):
        press(qtbot, shell, Qt.Key.Key_Z, ctrl=True)


def test_a_role_change_gives_other_rooms(shell: Shell, qtbot: QtBot) -> None:
    """The old keys are gone with the old rooms."""
    shell.set_entries([RailEntry("sessions", "chat-circle-text", "Mina träffar")])
    assert [button.text() for button in shell.rail.buttons] == ["Mina träffar"]
    with qtbot.waitSignal(shell.navigated) as told:
        press(qtbot, shell, Qt.Key.Key_1, ctrl=True)
    assert told.args == ["sessions"]


def test_a_removed_page_is_gone(shell: Shell) -> None:
    """And its key is free."""
    shell.remove_page("county")
    assert shell.page("county") is None
    shell.add_page("county", Label("Länet"))
    shell.show_page("county")
    assert shell.current() == "county"
