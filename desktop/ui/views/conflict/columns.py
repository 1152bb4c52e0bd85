"""The versions in columns beside each other, or under each other where there is no room; ← and → go between them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from desktop.services.conflict.conflict_text import Paragraph
from desktop.ui.theme import theme
from desktop.ui.views.conflict.version_text import VersionText
from desktop.ui.widgets import Button, Card, Column, Hairline, Label, NumberMark, Row

LEAST = 14
"""Of a column, in rad; narrower, and they stand under each other."""


class VersionColumn(Card):
    """One version: its number, whose and when, the text, and the button that takes it."""

    def __init__(
        self,
        number: int,
        whose: str,
        when: str,
        text: Sequence[Paragraph | None],
        button: Button,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(gap=0.7, margins=0.8, parent=parent)
        self.button, self.text = button, VersionText(text, whose)
        self.add(head(NumberMark(number, 1.6), whose, when), Hairline(), self.text)
        self.body.addStretch(1)
        self.add(button)
        self.setAccessibleName(f"{number}. {whose}, {when}")
        button.setAccessibleDescription(f"{whose}, {when}")


def head(mark: QWidget, first: str, second: str) -> Row:
    """What stands above a column."""
    lines = Column(Label(first, bold=True), Label(second, role="small", tone="ink2"), gap=0)
    row = Row(mark, gap=0.6)
    row.addLayout(lines, 1)
    row.setAlignment(mark, Qt.AlignmentFlag.AlignTop)
    return row


def pencil() -> NumberMark:
    """The mark of the column to write in."""
    return NumberMark(0, 1.6, icon="pencil-simple")


class Columns(QWidget):
    """Columns of one choice. It takes the focus itself, so that nothing is chosen beforehand: → leads to the first."""

    def __init__(self, columns: Sequence[Card], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._columns = list(columns)
        self._buttons = [column.button for column in columns if isinstance(column, VersionColumn)]
        self._beside = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        for button in self._buttons:
            button.installEventFilter(self)
        theme().changed.connect(self._lay)
        self._lay()

    def step(self, by: int) -> None:
        """The focus to the column's button at the left or the right."""
        focused = [at for at, button in enumerate(self._buttons) if button.hasFocus()]
        at = focused[0] + by if focused else (0 if by > 0 else len(self._buttons) - 1)
        if self._buttons:
            self._buttons[max(0, min(at, len(self._buttons) - 1))].setFocus(Qt.FocusReason.TabFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and _step(event):
            self.step(_step(event))
            return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if _step(event):
            self.step(_step(event))
        else:
            super().keyPressEvent(event)

    @Slot()
    def _lay(self) -> None:
        rad = theme().rad
        room = max(1, (self.width() + rad(0.7)) // rad(LEAST + 0.7))
        beside = len(self._columns) if room >= len(self._columns) else 1
        if beside != self._beside:
            self._beside = beside
            for at, column in enumerate(self._columns):
                self._grid.addWidget(column, at // beside, at % beside)
            for at in range(len(self._columns)):
                self._grid.setColumnStretch(at, int(at < beside))
        self._grid.setSpacing(rad(0.7))
        self._align()

    def _align(self) -> None:
        texts = [column.text for column in self._columns if isinstance(column, VersionColumn)]
        if self._beside < 2 or len(texts) < 2:
            for text in texts:
                text.align(())
            return
        found = [text.heights(text.viewport().width()) for text in texts]
        rows = [max(heights[row] for heights in found) for row in range(min(map(len, found)))]
        for text in texts:
            text.align(rows)

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._lay()

    def showEvent(self, event: QShowEvent, /) -> None:
        super().showEvent(event)
        self._lay()


def _step(event: QKeyEvent) -> int:
    keys = {int(Qt.Key.Key_Left): -1, int(Qt.Key.Key_Right): 1}
    return 0 if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier else keys.get(event.key(), 0)
