"""One of the nine: its number, the question in bold, the answer, and perhaps a field or a list below."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop.ui.widgets import Column, Label, NumberMark, Row


class FactRow(QWidget):
    """`title` and `text` are read out together. Number 0 is none."""

    def __init__(self, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title, self.text = Label("", bold=True), Label("")
        self._column = Column(self.title, self.text, gap=0.15)
        row = Row(gap=0.7)
        if number:
            row.addWidget(NumberMark(number), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(self._column, 1)
        self.setLayout(row)

    def add(self, part: QWidget, *, wide: bool = True) -> None:
        """Something under the answer, as wide as the column or as itself."""
        if wide:
            self._column.addWidget(part)
        else:
            self._column.addLayout(Row(part, None))

    def say(self, title: str, text: str) -> None:
        """The question and the answer."""
        self.title.setText(title)
        self.text.setText(text)
        self.text.setVisible(bool(text))
        self.text.setAccessibleName(f"{title} {text}")
