"""A list and what is chosen in it: beside each other in a wide window, one at a time in another."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from desktop.ui.theme import theme
from desktop.ui.widgets.layouts import SIDE_BESIDE_FROM, window_width_in_rad

_LIST_WIDTH = 18.5
_GAP = 0.8


class TwoSides(QWidget):
    """`arranged(beside)` is emitted when the two have been placed."""

    arranged = Signal(bool)

    def __init__(self, left: QWidget, right: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._left, self._right = left, right
        self._detail = False
        left.setParent(self)
        right.setParent(self)
        theme().changed.connect(self._arrange)

    def is_beside(self) -> bool:
        """Whether both are seen."""
        return window_width_in_rad(self) >= SIDE_BESIDE_FROM

    def shows_detail(self) -> bool:
        """Whether what is chosen is seen, alone or beside the list."""
        return self._detail or self.is_beside()

    def show_detail(self, detail: bool) -> None:
        """Where there is room for one: what is chosen, or the list."""
        self._detail = detail
        self._arrange()

    @Slot()
    def _arrange(self) -> None:
        beside, whole = self.is_beside(), self.rect()
        list_width = theme().rad(_LIST_WIDTH) if beside else whole.width()
        start = list_width + theme().rad(_GAP) if beside else 0
        self._left.setGeometry(0, 0, list_width, whole.height())
        self._right.setGeometry(start, 0, whole.width() - start, whole.height())
        self._left.setVisible(beside or not self._detail)
        self._right.setVisible(beside or self._detail)
        self.arranged.emit(beside)

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._arrange()
