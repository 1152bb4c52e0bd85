"""The window: unlocking, locking, hiding, and where one is in it."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt

from desktop.ui.screen import Place
from tests.support.programs import Office, clock, office
from tests.support.swedish import swedish, swedish_texts
from tests.support.vaults import PASSPHRASE
from tests.ui.theme.look import look
from wire.directory import Role

__all__ = ["clock", "look", "office", "swedish", "swedish_texts"]

Make = Callable[..., Office]


def test_right_passphrase_opens_the_day(office: Make) -> None:
    """After unlocking, a social worker sees Idag, and the field holds nothing."""
    here = office()
    here.unlock()
    assert here.shell.current() == "today"
    assert here.window.lobby.unlock_page.field.text() == ""


def test_wrong_passphrase_says_so_and_loses_nothing(office: Make) -> None:
    """The sentence stands below the field, and the text is selected so that it can be written over."""
    here = office()
    page = here.window.lobby.unlock_page
    here.qtbot.keyClicks(page.field.edit, "fel fras")
    here.qtbot.keyClick(page.field.edit, Qt.Key.Key_Return)
    assert page.button.text() == "Låser upp …"
    here.settle()
    assert page.field.sentence().startswith("Det är inte rätt lösenfras.")
    assert page.field.edit.selectedText() == "fel fras"
    assert page.button.text() == "Lås upp"
