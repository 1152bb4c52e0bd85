"""Parts in two equal columns, or one when narrow: the fields of a form."""

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QLayoutItem, QWidget

from desktop.ui.theme import theme
from desktop.ui.widgets.layouts import Margins, WidthLayout, is_narrow

LEAST_COLUMN = 11.0
"""rad; with less room for each, the parts stand under each other."""


class Halves(WidthLayout):
    """Two parts a line, in order; each line as high as its higher part, and the parts end at the same height."""

    def __init__(
        self, *parts: QWidget, gap: float = 0.7, gap_y: float = 0.6, margins: Margins = 0.0, bottom: bool = False
    ) -> None:
        super().__init__(gap, margins, None)
        self._gap_y, self._bottom = gap_y, bottom
        for part in parts:
            self.addWidget(part)

    def _wide(self, items: list[QLayoutItem]) -> int:
        return theme().rad(2 * LEAST_COLUMN + self._gap)

    def _arrange(self, items: list[QLayoutItem], width: int) -> list[QRect]:
        gap, gap_y = theme().rad(self._gap), theme().rad(self._gap_y)
        half = (width - gap) // 2
        in_pairs = half >= theme().rad(LEAST_COLUMN) and not is_narrow(self.parentWidget())
        per_line, wide = (2, half) if in_pairs else (1, width)
        rects: list[QRect] = []
        y = 0
        for start in range(0, len(items), per_line):
            line = items[start : start + per_line]
            heights = [_tall(item, wide) for item in line]
            for number, height in enumerate(heights):
                lift = max(heights) - height if self._bottom else 0
                rects.append(QRect(number * (wide + gap), y + lift, wide, height))
            y += max(heights) + gap_y
        return rects


def _tall(item: QLayoutItem, width: int) -> int:
    return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
