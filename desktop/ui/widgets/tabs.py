"""The tabs of a person: a QTabBar with a thick line under the chosen one; a list that opens where it has no room."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QResizeEvent, QShortcut
from PySide6.QtWidgets import QSizePolicy, QTabBar, QWidget

from desktop.ui.theme import theme
from desktop.ui.theme.typography import BOLD, NORMAL
from desktop.ui.widgets.choice import Choice
from desktop.ui.widgets.layouts import is_narrow
from desktop.ui.widgets.page import NARROW_SIDES
from desktop.ui.widgets.paint import rounded, text_width, words
from desktop.ui.widgets.segment import Option

WIDE, CLOSE = 1.4, 0.8
"""What a tab is wider than its word, in rad: as a rule, and where all of them would not fit otherwise."""


class LineTabs(QTabBar):
    """The tab bar itself. A tab keeps the width of its 600 weight, so that choosing moves nothing."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        # A click takes the focus too: else it would go on to whatever stands first in the page that is shown.
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(False)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setProperty("ring", "inside")
        self._beside = WIDE

    def tabSizeHint(self, index: int, /) -> QSize:
        return QSize(self._word_width(index) + theme().rad(self._beside), theme().rad(2))

    def _word_width(self, index: int) -> int:
        return text_width(self.tabText(index), theme().font("body", BOLD))

    def minimumTabSizeHint(self, index: int, /) -> QSize:
        return self.tabSizeHint(index)

    def natural_width(self, beside: float = WIDE) -> int:
        """The width that all tabs need."""
        return sum(self._word_width(index) + theme().rad(beside) for index in range(self.count()))

    def fit(self, room: int) -> bool:
        """Stand closer where that is needed; whether all tabs have room then."""
        self._beside = WIDE if self.natural_width() <= room else CLOSE
        self.setIconSize(QSize(theme().rad(), theme().rad()))  # or it keeps its measures until its look changes
        return self.natural_width(self._beside) <= room

    def paintEvent(self, event: QPaintEvent, /) -> None:
        painter = QPainter(self)
        now = theme()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for index in range(self.count()):
            rect, chosen = self.tabRect(index), index == self.currentIndex()
            hovered = rect.contains(self.mapFromGlobal(self.cursor().pos())) and self.underMouse()
            tone = "ink" if chosen or hovered else "ink2"
            font = now.font("body", BOLD if chosen else NORMAL)
            middle = Qt.AlignmentFlag.AlignHCenter
            words(painter, rect, self.tabText(index), now.colour(tone), font, middle)
            if chosen:
                thick, side = now.rad(0.2), now.rad(0.4)
                line = QRectF(rect.x() + side, rect.bottom() + 1 - thick, rect.width() - 2 * side, thick)
                painter.fillPath(rounded(line, (thick / 2, thick / 2, 0, 0)), now.colour("link"))
        painter.end()


class TabBar(QWidget):
    """Tabs, or where they do not fit a list that opens. Ctrl+PgUp and Ctrl+PgDn move.

    `chosen(key)` is emitted when the user chooses. `indent` is the margin of the page in rad, when the line under the
    tabs runs from edge to edge of it.
    """

    chosen = Signal(str)

    def __init__(
        self, name: str, tabs: Sequence[tuple[str, str]], *, indent: float = 0.0, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._indent = indent
        self._keys = [key for key, _ in tabs]
        self._bar = LineTabs(self)
        for _, text in tabs:
            self._bar.addTab(text)
        self._list = Choice([Option(key, text) for key, text in tabs], self._keys[0], self)
        self._bar.setAccessibleName(name)
        self._list.setAccessibleName(name)
        self._bar.currentChanged.connect(self._bar_changed)
        self._list.chosen.connect(self._list_chosen)
        self._moves = [QShortcut(QKeySequence(f"Ctrl+{key}"), self) for key in ("PgUp", "PgDown")]
        self._moves[0].activated.connect(self._back)
        self._moves[1].activated.connect(self._forth)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self._restyle)

    def value(self) -> str:
        """The key of the tab that is shown."""
        return self._keys[self._bar.currentIndex()]

    def set_value(self, key: str) -> None:
        """Shows a tab without emitting."""
        self._bar.blockSignals(True)
        self._bar.setCurrentIndex(self._keys.index(key))
        self._bar.blockSignals(False)
        self._list.set_value(key)
        self.update()

    @Slot(int)
    def _bar_changed(self, index: int) -> None:
        self._list.set_value(self._keys[index])
        self.chosen.emit(self._keys[index])

    @Slot(str)
    def _list_chosen(self, key: str) -> None:
        self._bar.setCurrentIndex(self._keys.index(key))

    @Slot()
    def _back(self) -> None:
        self._bar.setCurrentIndex(max(0, self._bar.currentIndex() - 1))

    @Slot()
    def _forth(self) -> None:
        self._bar.setCurrentIndex(min(len(self._keys) - 1, self._bar.currentIndex() + 1))

    @Slot()
    def _restyle(self) -> None:
        self.updateGeometry()
        self._arrange()

    def sizeHint(self) -> QSize:
        return QSize(self._bar.natural_width(), theme().rad(2.1))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().rad(8), theme().rad(2.1))

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        left = theme().rad(min(self._indent, NARROW_SIDES) if is_narrow(self) else self._indent)
        room = self.width() - 2 * left
        fits = self._bar.fit(room)
        self._bar.setVisible(fits)
        self._list.setVisible(not fits)
        tall = theme().rad(2)
        self._bar.setGeometry(left, self.height() - tall, room, tall)
        self._list.setGeometry(left, 0, min(room, theme().rad(16)), tall)

    def paintEvent(self, event: QPaintEvent, /) -> None:
        if self._bar.isHidden():
            return
        painter = QPainter(self)
        line = theme().line()
        painter.fillRect(0, self.height() - line, self.width(), line, theme().colour("hair"))
        painter.end()
