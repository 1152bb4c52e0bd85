"""Trygghet and röjd with the keyboard alone, and with ears instead of eyes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.records.safety import SafetyHeading
from tests.support.typing_words import keys
from tests.ui.views.safety.conftest import SafetyAtWork

CONTROL = Qt.KeyboardModifier.ControlModifier


def tab_to(qtbot: QtBot, wanted: QWidget, safety: SafetyAtWork) -> None:
    """With Tab only, from where the focus is."""
    for _ in range(120):
        focused = QApplication.focusWidget()
        assert focused is not None
        if focused is wanted or focused.parentWidget() is wanted:
            return
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
        safety.work.settle()
    raise AssertionError(f"no Tab leads to {wanted.accessibleName() or wanted}")


def press(qtbot: QtBot, key: Qt.Key, safety: SafetyAtWork, held: Qt.KeyboardModifier | None = None) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    qtbot.keyClick(focused, key, held or Qt.KeyboardModifier.NoModifier)
    safety.work.settle()


def start(safety: SafetyAtWork) -> None:
    safety.tab.setFocus(Qt.FocusReason.OtherFocusReason)
    first = next(
        one
        for one in safety.tab.findChildren(QAbstractButton)
        if one.isVisible() and one.focusPolicy() & Qt.FocusPolicy.TabFocus
    )
    first.setFocus(Qt.FocusReason.TabFocusReason)


def test_a_part_of_the_plan_is_written_by_keyboard(qtbot: QtBot, safety: SafetyAtWork) -> None:
    """Tab to the heading, Space, words, Ctrl and Enter."""
    tab = safety.open()
    start(safety)
    tab_to(qtbot, tab.page.plan.areas[SafetyHeading.SOCIAL], safety)
    press(qtbot, Qt.Key.Key_Space, safety)
    focused = QApplication.focusWidget()
    assert focused is not None
    keys(focused, "Läraren vet vem hon ringer.")
    press(qtbot, Qt.Key.Key_Return, safety, CONTROL)
    section = safety.view().section(SafetyHeading.SOCIAL)
    assert section is not None
    assert section.seen is not None
    assert section.seen.record.text == "Läraren vet vem hon ringer."


def test_what_must_be_done_is_done_by_keyboard(qtbot: QtBot, safety: SafetyAtWork) -> None:
    """A new alias, and somebody who must know, told; nothing needs the mouse."""
    safety.open()
    start(safety)
    tab_to(qtbot, safety.button("The place may be known"), safety)
    press(qtbot, Qt.Key.Key_Space, safety)
    page = safety.tab.revealed
    alias = page.alias_buttons[0]
    name = alias.text()
    tab_to(qtbot, alias, safety)
    press(qtbot, Qt.Key.Key_Space, safety)
    tab_to(qtbot, page.who.edit, safety)
    keys(page.who.edit, "skolsköterskan")
    press(qtbot, Qt.Key.Key_Return, safety)
    tab_to(qtbot, page.done_checks[0], safety)
    press(qtbot, Qt.Key.Key_Space, safety)
    now = safety.work.do(lambda: safety.compromised.of(safety.file))
    assert now is not None
    assert now.alias == name
    assert [step.record.done_at is not None for step in now.told] == [True]


@pytest.mark.parametrize("where", ["plan", "revealed", "paper"])
def test_everything_that_takes_the_focus_has_a_name(safety: SafetyAtWork, where: str) -> None:
    """For whoever hears the screen, on each of its pages."""
    safety.open()
    if where == "revealed":
        safety.press(safety.button("The place may be known"))
    elif where == "paper":
        safety.press(safety.tab.print_button)
    silent = [
        widget
        for widget in safety.tab.findChildren(QWidget)
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        if not (widget.accessibleName() or (isinstance(widget, QAbstractButton) and widget.text()))
    ]
    assert silent == []
