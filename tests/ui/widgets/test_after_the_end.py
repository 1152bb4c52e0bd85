"""A part that Qt has deleted hears of nothing any more, even while Python still holds it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.theme import theme
from desktop.ui.widgets import Button, Chips, ListRow, Option, PickRow, RowWords, Segment
from tests.ui.theme.look import look

__all__ = ["look"]

PARTS: list[Callable[[], QWidget]] = [
    lambda: PickRow(RowWords("rad"), "nyckel"),
    lambda: ListRow(RowWords("rad")),
    lambda: Button("Spara"),
    lambda: Segment("Skede", [Option("a", "A"), Option("b", "B")], "a"),
    lambda: Chips("Hur", [Option("a", "A")], ["a"]),
]


@pytest.mark.parametrize("make", PARTS)
def test_a_deleted_part_is_not_restyled(qtbot: QtBot, look: object, make: Callable[[], QWidget]) -> None:
    """A change of theme after a part's end reaches nothing; a mishap would lock the program."""
    part = make()
    part.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    with qtbot.captureExceptions() as raised:
        theme().changed.emit()
    assert raised == []
