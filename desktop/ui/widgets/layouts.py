"""Layouts whose gaps are in rad and which follow the text size, and three that change with the width.

`Column` and `Row` are box layouts. `Flow` breaks lines like words do. `Beside` puts an action to the right of a text,
or under it when narrow. `Panes` puts a side pane beside the content from 56 rad of window, under it below that.
"""

from PySide6.QtCore import QMargins, QRect, QSize, Qt, Slot
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QHBoxLayout, QLayout, QLayoutItem, QVBoxLayout, QWidget

from desktop.ui.theme import theme

SIDE_BESIDE_FROM = 56
ONE_COLUMN_BELOW = 40

Margins = float | tuple[float, float, float, float]
Part = QWidget | QLayout | None


def rims_of(margins: Margins) -> tuple[float, float, float, float]:
    """Left, top, right and bottom, in rad."""
    return margins if isinstance(margins, tuple) else (margins, margins, margins, margins)


def _margins(margins: Margins) -> QMargins:
    left, top, right, bottom = rims_of(margins)
    rad = theme().rad
    return QMargins(rad(left), rad(top), rad(right), rad(bottom))


def window_width_in_rad(widget: QWidget | None) -> float:
    """How wide the window around a widget is; decides what stands beside and what under."""
    return widget.window().width() / theme().rad() if widget is not None else float(SIDE_BESIDE_FROM)


def is_narrow(widget: QWidget | None) -> bool:
    """One column: the rail is a menu and row buttons stand under their text."""
    return window_width_in_rad(widget) < ONE_COLUMN_BELOW


def _fill(layout: QBoxLayout, parts: tuple[Part, ...]) -> None:
    for part in parts:
        if isinstance(part, QWidget):
            layout.addWidget(part)
        elif isinstance(part, QLayout):
            layout.addLayout(part)
        else:
            layout.addStretch(1)


class Column(QVBoxLayout):
    """Parts under each other, `gap` rad apart. None among the parts is a stretch."""

    def __init__(self, *parts: Part, gap: float = 0.5, margins: Margins = 0.0, parent: QWidget | None = None) -> None:
        super().__init__(parent) if parent is not None else super().__init__()
        self._gap, self._rims = gap, margins
        self._restyle()
        theme().changed.connect(self._restyle)
        _fill(self, parts)

    @Slot()
    def _restyle(self) -> None:
        self.setSpacing(theme().rad(self._gap))
        self.setContentsMargins(_margins(self._rims))


class Row(QHBoxLayout):
    """Parts beside each other, `gap` rad apart. None among the parts is a stretch."""

    def __init__(self, *parts: Part, gap: float = 0.5, margins: Margins = 0.0, parent: QWidget | None = None) -> None:
        super().__init__(parent) if parent is not None else super().__init__()
        self._gap, self._rims = gap, margins
        self._restyle()
        theme().changed.connect(self._restyle)
        _fill(self, parts)

    @Slot()
    def _restyle(self) -> None:
        self.setSpacing(theme().rad(self._gap))
        self.setContentsMargins(_margins(self._rims))


class Grid(QGridLayout):
    """A grid whose gaps are in rad."""

    def __init__(
        self, gap_x: float = 0.75, gap_y: float = 0.25, margins: Margins = 0.0, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent) if parent is not None else super().__init__()
        self._gaps, self._rims = (gap_x, gap_y), margins
        self._restyle()
        theme().changed.connect(self._restyle)

    @Slot()
    def _restyle(self) -> None:
        self.setHorizontalSpacing(theme().rad(self._gaps[0]))
        self.setVerticalSpacing(theme().rad(self._gaps[1]))
        self.setContentsMargins(_margins(self._rims))


class WidthLayout(QLayout):
    """Base of the layouts that arrange themselves by width. A subclass writes `_arrange` and `_least_width`."""

    def __init__(self, gap: float, margins: Margins, parent: QWidget | None) -> None:
        super().__init__(parent) if parent is not None else super().__init__()
        self._items: list[QLayoutItem] = []
        self._gap, self._rims = gap, margins
        self._heights: dict[tuple[int, int], int] = {}
        self._restyle()
        theme().changed.connect(self._restyle)

    @Slot()
    def _restyle(self) -> None:
        self.setContentsMargins(_margins(self._rims))
        self.invalidate()

    def _arrange(self, items: list[QLayoutItem], width: int) -> list[QRect]:
        raise NotImplementedError

    def _wide(self, items: list[QLayoutItem]) -> int:
        """The width that would be liked."""
        return max((item.sizeHint().width() for item in items), default=0)

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _frame(self) -> QSize:
        rims = self.contentsMargins()
        return QSize(rims.left() + rims.right(), rims.top() + rims.bottom())

    def _place(self, width: int) -> tuple[list[QLayoutItem], list[QRect]]:
        items = self._shown()
        return items, self._arrange(items, max(0, width - self._frame().width()))

    # What Qt asks of a layout

    def addItem(self, item: QLayoutItem, /) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int, /) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int, /) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def invalidate(self) -> None:
        self._heights.clear()
        super().invalidate()

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int, /) -> int:
        key = (width, int(window_width_in_rad(self.parentWidget())))
        if key not in self._heights:
            _, rects = self._place(width)
            bottom = max((rect.y() + rect.height() for rect in rects), default=0)
            self._heights[key] = bottom + self._frame().height()
        return self._heights[key]

    def setGeometry(self, rect: QRect, /) -> None:
        super().setGeometry(rect)
        rims = self.contentsMargins()
        items, rects = self._place(rect.width())
        for item, place in zip(items, rects, strict=True):
            item.setGeometry(place.translated(rect.x() + rims.left(), rect.y() + rims.top()))

    def sizeHint(self) -> QSize:
        width = self._wide(self._shown()) + self._frame().width()
        return QSize(width, self.heightForWidth(width))

    def minimumSize(self) -> QSize:
        least = max((item.minimumSize().width() for item in self._shown()), default=0)
        return QSize(least + self._frame().width(), 0)


def _height(item: QLayoutItem, width: int) -> int:
    if item.hasHeightForWidth():
        return max(item.heightForWidth(width), item.minimumSize().height() if not item.widget() else 0)
    return max(item.sizeHint().height(), item.minimumSize().height())


class Flow(WidthLayout):
    """Parts on lines that break where the width ends; each line centred on its own middle."""

    def __init__(
        self,
        *parts: Part,
        gap: float = 0.4,
        margins: Margins = 0.0,
        right: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(gap, margins, parent)
        self._right = right
        for part in parts:
            if isinstance(part, QWidget):
                self.addWidget(part)

    def _wide(self, items: list[QLayoutItem]) -> int:
        gaps = theme().rad(self._gap) * max(0, len(items) - 1)
        return sum(item.sizeHint().width() for item in items) + gaps

    def _arrange(self, items: list[QLayoutItem], width: int) -> list[QRect]:
        gap = theme().rad(self._gap)
        lines: list[list[tuple[int, int]]] = [[]]
        x = 0
        for item in items:
            wide = max(item.minimumSize().width(), min(item.sizeHint().width(), width))
            if lines[-1] and x + wide > width:
                lines.append([])
                x = 0
            lines[-1].append((wide, _height(item, wide)))
            x += wide + gap
        return self._lay(lines, width, gap)

    def _lay(self, lines: list[list[tuple[int, int]]], width: int, gap: int) -> list[QRect]:
        rects: list[QRect] = []
        y = 0
        for line in lines:
            tall = max((height for _, height in line), default=0)
            used = sum(wide for wide, _ in line) + gap * max(0, len(line) - 1)
            x = max(0, width - used) if self._right else 0
            for wide, height in line:
                rects.append(QRect(x, y + (tall - height) // 2, wide, height))
                x += wide + gap
            y += tall + gap
        return rects


class Beside(WidthLayout):
    """A text and an action. Beside each other while the text keeps `least` rad and the window is not narrow.

    `grow` says which of the two takes the width that is left: 0 the first, 1 the second.
    """

    def __init__(
        self,
        first: QWidget,
        second: QWidget,
        *,
        gap: float = 0.75,
        under_gap: float = 0.35,
        least: float = 9,
        grow: int = 0,
        top: bool = False,
        margins: Margins = 0.0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(gap, margins, parent)
        self._under_gap, self._least, self._grow, self._top = under_gap, least, grow, top
        self.addWidget(first)
        self.addWidget(second)

    def _wide(self, items: list[QLayoutItem]) -> int:
        return sum(item.sizeHint().width() for item in items) + theme().rad(self._gap) * max(0, len(items) - 1)

    def _arrange(self, items: list[QLayoutItem], width: int) -> list[QRect]:
        if len(items) < 2:
            return [QRect(0, 0, width, _height(item, width)) for item in items]
        gap = theme().rad(self._gap)
        fixed = items[1 - self._grow]
        fixed_width = fixed.sizeHint().width()
        left_over = width - fixed_width - gap
        if is_narrow(self.parentWidget()) or left_over < theme().rad(self._least):
            return self._under(items, width)
        widths = [fixed_width, fixed_width]
        widths[self._grow] = left_over
        heights = [_height(item, wide) for item, wide in zip(items, widths, strict=True)]
        tall = max(heights)
        lifts = [0 if self._top else (tall - height) // 2 for height in heights]
        return [
            QRect(0, lifts[0], widths[0], heights[0]),
            QRect(widths[0] + gap, lifts[1], widths[1], heights[1]),
        ]

    def _under(self, items: list[QLayoutItem], width: int) -> list[QRect]:
        rects: list[QRect] = []
        y = 0
        for number, item in enumerate(items):
            wide = width if number == self._grow else min(width, item.sizeHint().width())
            wide = max(wide, item.minimumSize().width())
            height = _height(item, wide)
            rects.append(QRect(0, y, wide, height))
            y += height + theme().rad(self._under_gap)
        return rects


class Panes(WidthLayout):
    """The content and its side pane, beside each other in a window of 56 rad or more, under each other otherwise.

    `side_first`: the side pane is then above, for it holds what matters most.
    """

    def __init__(
        self,
        main: QWidget,
        side: QWidget,
        *,
        side_width: float = 16.2,
        gap: float = 1.2,
        side_first: bool = False,
        margins: Margins = 0.0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(gap, margins, parent)
        self._side_width, self._side_first = side_width, side_first
        self._room = 0  # the height there is; only while placing, or the panes could never shrink again
        self.addWidget(main)
        self.addWidget(side)

    def setGeometry(self, rect: QRect, /) -> None:
        self._room = rect.height()
        super().setGeometry(rect)
        self._room = 0

    def _arrange(self, items: list[QLayoutItem], width: int) -> list[QRect]:
        gap = theme().rad(self._gap)
        if len(items) < 2:
            return [QRect(0, 0, width, _height(item, width)) for item in items]
        main, side = items
        if window_width_in_rad(self.parentWidget()) < SIDE_BESIDE_FROM:
            tall, other = _height(main, width), _height(side, width)
            if self._side_first:
                return [QRect(0, other + gap, width, tall), QRect(0, 0, width, other)]
            return [QRect(0, 0, width, tall), QRect(0, tall + gap, width, other)]
        side_width = max(theme().rad(self._side_width), side.minimumSize().width())
        main_width = width - side_width - gap
        tall = max(_height(main, main_width), _height(side, side_width), self._room)
        return [QRect(0, 0, main_width, tall), QRect(main_width + gap, 0, side_width, tall)]
