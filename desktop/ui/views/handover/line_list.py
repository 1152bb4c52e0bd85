"""The twelve lines: each a field of its own, to be worded anew, taken away or added."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.domain.records.handover import MOST_LINES, HandoverLine
from desktop.services.access.handover import MOST_CHARACTERS
from desktop.ui.widgets import Button, Column, Flow, Label, LineEdit, Row


class LineList(QWidget):
    """`edited` when anything has changed. Enter in the last line begins a new one."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[_LineRow] = []
        self._lines = Column(gap=0.35)
        self.add = Button(self.tr("Add a line"), "plus")
        self.count = Label("", tone="ink2", wrap=False)
        foot = QWidget()
        foot.setLayout(Flow(self.add, self.count, gap=0.7))
        self.setLayout(Column(self._lines, foot, gap=0.5))
        self.add.clicked.connect(self._add)
        self._say()

    def lines(self) -> tuple[HandoverLine, ...]:
        """What is written, with the days that the suggestions had."""
        return tuple(HandoverLine(row.edit.text(), row.on) for row in self.rows if row.edit.text().strip())

    def show_lines(self, lines: Sequence[HandoverLine]) -> None:
        """Other lines, without emitting."""
        for row in list(self.rows):
            self._take_away(row)
        for line in lines[:MOST_LINES]:
            self._append(line.text, line.on)
        self._say()

    def _append(self, text: str, on: date | None) -> _LineRow:
        row = _LineRow(text, on, len(self.rows) + 1)
        row.edited.connect(self._edited)
        row.entered.connect(self._entered)
        row.dropped.connect(self._dropped)
        self.rows.append(row)
        self._lines.addWidget(row)
        return row

    @Slot()
    def _add(self) -> None:
        if len(self.rows) < MOST_LINES:
            row = self._append("", None)
            self._say()
            row.show()
            row.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _edited(self) -> None:
        self._say()
        self.edited.emit()

    @Slot()
    def _entered(self) -> None:
        row = self.sender()
        at = self.rows.index(row) if isinstance(row, _LineRow) else -1
        if at == len(self.rows) - 1:
            self._add()
        elif at >= 0:
            self.rows[at + 1].edit.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _dropped(self) -> None:
        row = self.sender()
        if isinstance(row, _LineRow):
            at = self.rows.index(row)
            self._take_away(row)
            self._say()
            target = self.rows[min(at, len(self.rows) - 1)].edit if self.rows else self.add
            target.setFocus(Qt.FocusReason.OtherFocusReason)
            self.edited.emit()

    def _take_away(self, row: _LineRow) -> None:
        self.rows.remove(row)
        self._lines.removeWidget(row)
        row.hide()
        row.setParent(None)
        row.deleteLater()

    def _say(self) -> None:
        written = len(self.lines())
        self.count.setText(self.tr("{count} of {most} lines").format(count=written, most=MOST_LINES))
        self.add.setEnabled(len(self.rows) < MOST_LINES)
        for number, row in enumerate(self.rows, start=1):
            row.number(number)


class _LineRow(QWidget):
    """One line. `on`: the day that its suggestion had."""

    edited = Signal()
    entered = Signal()
    dropped = Signal()

    def __init__(self, text: str, on: date | None, number: int) -> None:
        super().__init__()
        self.on = on
        self.edit, self.drop = LineEdit(), Button("", "x", "quiet")  # no words: the line needs the width
        self.drop.setAccessibleName(self.tr("Take away the line"))
        self.drop.setToolTip(self.drop.accessibleName())
        self.edit.setMaxLength(MOST_CHARACTERS)
        self.edit.setText(text)
        self.edit.setCursorPosition(0)
        row = Row(self.edit, self.drop, gap=0.3)
        row.setStretch(0, 1)
        self.setLayout(row)
        self.number(number)
        self.edit.textEdited.connect(self._typed)
        self.edit.returnPressed.connect(self.entered)
        self.drop.clicked.connect(self.dropped)

    def number(self, number: int) -> None:
        """Which line it is, for those who listen."""
        self.edit.setAccessibleName(self.tr("Line {number}").format(number=number))
        self.drop.setAccessibleDescription(self.edit.accessibleName())

    @Slot(str)
    def _typed(self, _text: str) -> None:
        self.edited.emit()
