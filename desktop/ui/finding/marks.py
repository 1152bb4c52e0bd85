"""The marks over the words that were found: one overlay above the page, through which everything is pressed as before.

Every place has a pale ground and a line under it, the one that is gone to a frame as well: never colour alone.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QScrollArea, QTextEdit, QWidget
from shiboken6 import Shiboken

from desktop.ui.finding.spots import Spot
from desktop.ui.theme import theme

_MOVES = frozenset({QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide})
_LAID = frozenset({QEvent.Type.LayoutRequest, QEvent.Type.ChildRemoved})


class FindMarks(QWidget):
    """`laid_anew` is emitted when something on the page has been made or laid out anew since it was looked through."""

    laid_anew = Signal()

    def __init__(self, page: QWidget, above: QWidget) -> None:
        super().__init__(above)
        self.setObjectName("find-marks")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._page = page
        self._spots: Sequence[Spot] = ()
        self._current = -1
        self._watched: list[QWidget] = []
        theme().changed.connect(self.update)
        self._follow()
        self.show()

    def mark(self, found: Sequence[Spot], current: int) -> None:
        """Mark these, and one of them as the one that is gone to."""
        self._spots, self._current = found, current
        self._watch()
        self._follow()
        self.update()

    def end(self) -> None:
        """No marks any more; what was watched is left alone."""
        self._unwatch()
        self.hide()
        self.deleteLater()

    def rects(self, spot: Spot) -> list[QRect]:
        """Where a place is seen now, in this overlay; nothing where it is scrolled away or gone."""
        if not Shiboken.isValid(spot.widget) or not spot.widget.isVisible():
            return []
        surface = spot.surface
        seen = surface.visibleRegion().boundingRect()
        away = surface.mapTo(self.window(), QPoint(0, 0)) - self.mapTo(self.window(), QPoint(0, 0))
        shown = (rect.intersected(seen) for rect in spot.rects())
        return [rect.translated(away) for rect in shown if not rect.isEmpty()]

    # Following the page

    def _watch(self) -> None:
        """What was found, what stands around it, and whatever scrolls: there new things come to stand."""
        self._unwatch()
        watched: dict[QWidget, None] = {self._page: None}
        inside = (area.widget() for area in self._page.findChildren(QScrollArea))
        for start in (*(spot.surface for spot in self._spots), *(widget for widget in inside if widget is not None)):
            around: QWidget | None = start
            while around is not None and around not in watched:
                watched[around] = None
                around = around.parentWidget()
        for widget in watched:
            widget.installEventFilter(self)
        self._watched = list(watched)

    def _unwatch(self) -> None:
        for widget in self._watched:
            if Shiboken.isValid(widget):  # what held the words may have been made anew
                widget.removeEventFilter(self)
        self._watched = []

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        if event.type() in _MOVES:
            if watched is self._page:
                self._follow()
            self.update()
        elif event.type() in _LAID:
            self.laid_anew.emit()
        return False

    def _follow(self) -> None:
        above = self.parentWidget()
        if above is not None and Shiboken.isValid(self._page):
            self.setGeometry(QRect(self._page.mapTo(above, QPoint(0, 0)), self._page.size()))

    def paintEvent(self, event: QPaintEvent, /) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number, spot in enumerate(self._spots):
            for rect in self.rects(spot):
                self._paint(painter, QRectF(rect), current=number == self._current)
        painter.end()

    def _paint(self, painter: QPainter, rect: QRectF, *, current: bool) -> None:
        ground, line = theme().colour("link"), theme().line(2)
        ground.setAlphaF(0.18)
        painter.fillRect(rect, ground)
        painter.fillRect(QRectF(rect.left(), rect.bottom() - line, rect.width(), line), theme().colour("link"))
        if current:
            painter.setPen(QPen(theme().colour("focus"), line))
            painter.drawRoundedRect(rect.adjusted(-line / 2, -line / 2, line / 2, line / 2), line, line)


def bring_into_view(spot: Spot) -> None:
    """Scroll everything around a place so that it is seen, with a line of what stands beside it."""
    rects = spot.rects()
    if not rects:
        return
    if isinstance(spot.widget, QTextEdit):
        _scroll_editor(spot.widget, rects[0])
        rects = spot.rects()
    around: QWidget | None = spot.surface
    while around is not None:
        inside = around.widget() if isinstance(around, QScrollArea) else None
        if isinstance(around, QScrollArea) and inside is not None:
            middle = spot.surface.mapTo(inside, rects[0].center())
            around.ensureVisible(0, middle.y(), 0, rects[0].height() // 2 + theme().rad(1.5))
        around = around.parentWidget()


def _scroll_editor(editor: QTextEdit, rect: QRect) -> None:
    bar, high = editor.verticalScrollBar(), editor.viewport().height()
    if rect.top() < 0:
        bar.setValue(bar.value() + rect.top())
    elif rect.bottom() > high:
        bar.setValue(bar.value() + rect.bottom() - high)
