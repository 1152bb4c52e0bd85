"""Two beside each other, texts line by line, or under each other where there is no room."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from desktop.ui.theme import theme
from desktop.ui.views.conflict.version_text import VersionText

LEAST = 14
"""Of a column, in rad; narrower, and they stand under each other."""


class TwoTexts(QWidget):
    """The older at the left, or above."""

    def __init__(self, left: QWidget, right: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sides = (left, right)
        self._beside: bool | None = None
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        theme().changed.connect(self._lay)
        self._lay()

    @Slot()
    def _lay(self) -> None:
        beside = self.width() >= 2 * theme().rad(LEAST)
        self._grid.setHorizontalSpacing(theme().rad(1.2))
        self._grid.setVerticalSpacing(theme().rad(0.3))
        if beside != self._beside:
            self._beside = beside
            for number, side in enumerate(self._sides):
                self._grid.addWidget(side, 0 if beside else number, number if beside else 0, Qt.AlignmentFlag.AlignTop)
            for column in (0, 1):
                self._grid.setColumnStretch(column, 1 if beside or not column else 0)
        self._align(beside)

    def _align(self, beside: bool) -> None:
        """Lines that belong together begin at one height."""
        texts = [side for side in self._sides if isinstance(side, VersionText)]
        if len(texts) < len(self._sides) or not beside:
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
