"""A small table of real text: headings in small, hairlines, cells of one or two lines. One column when narrow."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLayoutItem, QSizePolicy, QWidget

from desktop.ui.theme import theme
from desktop.ui.widgets.label import Hairline, Label
from desktop.ui.widgets.layouts import Column, WidthLayout, is_narrow
from desktop.ui.widgets.words import IconWords


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in a cell: words, a second line in ink2, weight, and an icon before the words."""

    text: str
    second: str = ""
    bold: bool = False
    icon: str = ""
    right: bool = False


class RowCells(WidthLayout):
    """Cells in columns whose widths are shares of the whole; under each other when narrow."""

    def __init__(self, shares: Sequence[float]) -> None:
        super().__init__(0.6, (0.5, 0.35, 0.5, 0.35), None)
        self._shares = list(shares)

    def _wide(self, items: list[QLayoutItem]) -> int:
        return theme().rad(30)

    def _arrange(self, items: list[QLayoutItem], width: int) -> list[QRect]:
        gap, rects = theme().rad(self._gap), []
        if is_narrow(self.parentWidget()):
            y = 0
            for item in items:
                height = self._tall(item, width)
                rects.append(QRect(0, y, width, height))
                y += height + theme().rad(0.15)
            return rects
        room = width - gap * (len(items) - 1)
        total = sum(self._shares[: len(items)])
        widths = [int(room * share / total) for share in self._shares[: len(items)]]
        tall = max((self._tall(item, wide) for item, wide in zip(items, widths, strict=True)), default=0)
        x = 0
        for wide in widths:
            rects.append(QRect(x, 0, wide, tall))
            x += wide + gap
        return rects

    @staticmethod
    def _tall(item: QLayoutItem, width: int) -> int:
        return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()


class CellParts(QWidget):
    """One cell. Its heading stands in it too, and is shown when the row has become a column."""

    def __init__(self, cell: Cell, heading: str) -> None:
        super().__init__()
        self.heading = Label(heading, role="small", tone="ink2")
        first = IconWords(cell.icon, cell.text) if cell.icon else Label(cell.text, bold=cell.bold or None)
        if cell.right and isinstance(first, Label):
            first.setAlignment(Qt.AlignmentFlag.AlignRight)
        column = Column(self.heading, first, gap=0)
        self.heading.hide()
        if cell.second:
            column.addWidget(Label(cell.second, tone="ink2"))
        column.addStretch(1)
        self.setLayout(column)
        self.setAccessibleName(f"{heading}: {cell.text} {cell.second}".strip())


class SmallTable(QWidget):
    """A table for reading. `shares` are the relative widths of the columns."""

    def __init__(
        self, name: str, headings: Sequence[str], shares: Sequence[float], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._headings, self._shares = list(headings), list(shares)
        self._cells: list[CellParts] = []
        self._head = self._row([Label(text, role="small", tone="ink2", bold=True) for text in headings])
        self._column = Column(self._head, Hairline("border"), gap=0)
        self.setLayout(self._column)

    def add_row(self, cells: Sequence[Cell]) -> None:
        """Adds a row at the end."""
        if self._cells:
            self._column.addWidget(Hairline())
        parts = [CellParts(cell, heading) for cell, heading in zip(cells, self._headings, strict=True)]
        self._cells += parts
        self._column.addWidget(self._row(parts))

    def _row(self, parts: Sequence[QWidget]) -> QWidget:
        row, layout = QWidget(), RowCells(self._shares)
        for part in parts:
            layout.addWidget(part)
        row.setLayout(layout)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        row.setSizePolicy(policy)
        return row

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        narrow = is_narrow(self)
        self._head.setVisible(not narrow)
        for cell in self._cells:
            cell.heading.setVisible(narrow)
