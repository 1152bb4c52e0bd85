"""That something in a file waits to be chosen, and the way there: one row under the file's name, on every tab."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.ui.widgets import Beside, Button, Column, IconWords


class ChoiceNotice(QWidget):
    """Hidden while nothing waits. `compare_wanted` when the person wants to choose."""

    compare_wanted = Signal()

    def __init__(self, side: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = IconWords("columns", "", tone="accink", icon_tone="accink")
        self.compare = Button(self.tr("Compare and choose"))
        self.compare.clicked.connect(self.compare_wanted)
        row = QWidget()
        row.setLayout(Beside(self._words, self.compare, least=12))
        self.setLayout(Column(row, gap=0, margins=(side, 0.5, side, 0)))
        self.hide()

    def set_count(self, count: int) -> None:
        """How many choices wait in the file."""
        one, many = self.tr("1 choice to make in this file"), self.tr("{count} choices to make in this file")
        self._words.label.setText(one if count == 1 else many.format(count=count))
        self.setVisible(count > 0)
