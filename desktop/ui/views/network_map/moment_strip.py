"""The slider of moments: a line with a stop for each, and below each stop its picture in small.

Dragged, it goes from one moment to the next, so that one sees ties fall away and support close in; let go, it stands at
the nearest. Each picture is also a button. Many moments take several lines.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from desktop.ui.theme import theme
from desktop.ui.theme.typography import BOLD, NORMAL
from desktop.ui.views.network_map.painting import Drawn, paint_miniature
from desktop.ui.views.network_map.symbols import Ink, screen_ink
from desktop.ui.widgets.paint import box, ground

_TRACK = 1.5
"""Height of the line with its stops, in rad."""
_TALL, _SIDE, _LEAST = 4.7, 4.0, 8.0
_WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)


@dataclass(frozen=True, slots=True)
class Stop:
    """A moment on the slider."""

    title: str
    small: str
    nodes: Sequence[Drawn]


class MomentButton(QAbstractButton):
    """A moment's picture in small, its title and its day."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._stop = Stop("", "", ())
        self._small: QPixmap | None = None
        self._painted: tuple[float, float, Ink] | None = None
        self.setCheckable(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_stop(self, stop: Stop) -> None:
        """Another moment, or the same one drawn on."""
        self._stop, self._small = stop, None
        self.setText(stop.title)
        self.setAccessibleName(f"{stop.title} {stop.small}".strip())
        self.update()

    def paintEvent(self, event: QPaintEvent, /) -> None:
        painter = QPainter(self)
        now, rad = theme(), theme().rad
        if self.underMouse() or self.isDown():
            radius = rad(0.3)
            box(painter, self.rect(), now.colour(ground(self, "window", "window")), None, corners=(radius,) * 4)
        side = float(min(rad(_SIDE), self.height() - rad(0.3)))
        painter.drawPixmap(QPointF(rad(0.05) - 1, (self.height() - side) / 2 - 1), self._miniature(side))
        left = rad(0.05) + round(side) + rad(0.55)
        self._paint_words(painter, QRect(left, 0, max(0, self.width() - left), self.height()))
        painter.end()

    def _miniature(self, side: float) -> QPixmap:
        """Painted once for each picture, and a pixel wider than it at every side."""
        now = side, self.devicePixelRatioF(), screen_ink()
        if self._small is None or self._painted != now:
            self._painted, ratio = now, self.devicePixelRatioF()
            self._small = QPixmap(math.ceil((side + 2) * ratio), math.ceil((side + 2) * ratio))
            self._small.setDevicePixelRatio(ratio)
            self._small.fill(Qt.GlobalColor.transparent)
            painter = QPainter(self._small)
            area = QRectF(1, 1, side, side)
            paint_miniature(painter, area, self._stop.nodes, screen_ink(), float(theme().rad()))
            painter.end()
        return self._small

    def _paint_words(self, painter: QPainter, area: QRect) -> None:
        now = theme()
        title, small = now.font("label", BOLD if self.isChecked() else NORMAL), now.font("small")
        painter.setFont(title)
        tall = painter.fontMetrics().boundingRect(area, _WRAP, self._stop.title).height()
        painter.setFont(small)
        low = painter.fontMetrics().boundingRect(area, _WRAP, self._stop.small).height() if self._stop.small else 0
        top = max(0, (self.height() - tall - low) // 2)
        painter.setPen(now.colour("ink2"))
        painter.drawText(QRect(area.x(), top + tall, area.width(), low), _WRAP, self._stop.small)
        painter.setFont(title)
        painter.setPen(now.colour("ink"))
        painter.drawText(QRect(area.x(), top, area.width(), tall), _WRAP, self._stop.title)


class MomentStrip(QWidget):
    """Signals: `chosen(int)` when the person has come to a moment; `slid(int, float)`: on the way from one to the
    next, and how far."""

    chosen = Signal(int)
    slid = Signal(int, float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Moments"))
        self._buttons: list[MomentButton] = []
        self._at = 0
        self._way: float | None = None  # while dragged: place among the stops
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme().changed.connect(self._restyle)

    def show_stops(self, stops: Sequence[Stop], at: int) -> None:
        """These moments, of which one is shown."""
        while len(self._buttons) < len(stops):
            button = MomentButton(self)
            button.clicked.connect(self._pressed)
            button.show()
            self._buttons.append(button)
        while len(self._buttons) > len(stops):
            gone = self._buttons.pop()
            gone.hide()
            gone.setParent(None)
            gone.deleteLater()
        self._at = at
        for number, (button, stop) in enumerate(zip(self._buttons, stops, strict=True)):
            button.show_stop(stop)
            button.setChecked(number == at)
        self._arrange()
        self.updateGeometry()
        self.update()

    def buttons(self) -> list[MomentButton]:
        """One a moment."""
        return list(self._buttons)

    @Slot()
    def _pressed(self) -> None:
        button = self.sender()
        if isinstance(button, MomentButton):
            button.setChecked(self._buttons.index(button) == self._at)
            self.chosen.emit(self._buttons.index(button))

    @Slot()
    def _restyle(self) -> None:
        self.updateGeometry()
        self._arrange()
        self.update()

    # Measures

    def _per_line(self, width: int) -> int:
        most = max(1, width // theme().rad(_LEAST))
        lines = -(-max(1, len(self._buttons)) // most)
        return -(-max(1, len(self._buttons)) // lines)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int, /) -> int:
        lines = -(-len(self._buttons) // self._per_line(width))
        return lines * theme().rad(_TRACK + _TALL)

    def sizeHint(self) -> QSize:
        return QSize(theme().rad(30), theme().rad(_TRACK + _TALL))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().rad(_LEAST), theme().rad(_TRACK + _TALL))

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        for number, button in enumerate(self._buttons):
            place = self._cell(number)
            button.setGeometry(place.adjusted(0, theme().rad(_TRACK), 0, 0))

    def _cell(self, number: int) -> QRect:
        per, tall = self._per_line(self.width()), theme().rad(_TRACK + _TALL)
        wide = self.width() / per
        return QRect(round(number % per * wide), number // per * tall, int(wide) - theme().rad(0.2), tall)

    def _stop_at(self, place: float) -> QPointF:
        """Where the handle is at a place among the stops, which may be between two."""
        number = min(len(self._buttons) - 1, max(0, int(place)))
        cell, rad = self._cell(number), theme().rad
        way = self.width() / self._per_line(self.width()) * (place - number)
        return QPointF(cell.x() + rad(_SIDE / 2 + 0.05) + way, cell.y() + rad(0.75))

    # Painting

    def paintEvent(self, event: QPaintEvent, /) -> None:
        if not self._buttons:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        now, rad, per = theme(), theme().rad, self._per_line(self.width())
        for first in range(0, len(self._buttons), per):
            y = self._stop_at(first).y()
            painter.setPen(QPen(now.colour("border"), now.line(4), Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            painter.drawLine(QPointF(now.line(2), y), QPointF(self.width() - now.line(2), y))
        painter.setPen(QPen(now.colour("border"), now.line(2)))
        painter.setBrush(now.colour("paper"))
        for number in range(len(self._buttons)):
            painter.drawEllipse(self._stop_at(number), rad(0.35), rad(0.35))
        handle = self._stop_at(float(self._at) if self._way is None else self._way)
        painter.setPen(QPen(now.colour("link"), now.line(2)))
        painter.drawEllipse(handle, rad(0.75) - 1, rad(0.75) - 1)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(now.colour("link"))
        painter.drawEllipse(handle, rad(0.53), rad(0.53))
        painter.end()

    # Dragging

    def _place_at(self, point: QPointF) -> float:
        per = self._per_line(self.width())
        wide, tall = self.width() / per, theme().rad(_TRACK + _TALL)
        line = min((len(self._buttons) - 1) // per, max(0, int(point.y() // tall)))
        across = (point.x() - theme().rad(_SIDE / 2)) / wide
        last = min(len(self._buttons) - 1, line * per + per - 1)
        return min(float(last), max(float(line * per), line * per + across))

    def mousePressEvent(self, event: QMouseEvent, /) -> None:
        if self._buttons and event.button() == Qt.MouseButton.LeftButton:
            self._slide(self._place_at(event.position()))

    def mouseMoveEvent(self, event: QMouseEvent, /) -> None:
        if self._way is not None:
            self._slide(self._place_at(event.position()))

    def mouseReleaseEvent(self, event: QMouseEvent, /) -> None:
        if self._way is not None:
            nearest, self._way = round(self._way), None
            self.update()
            self.chosen.emit(nearest)

    def _slide(self, place: float) -> None:
        self._way = place
        number = min(len(self._buttons) - 2, int(place)) if len(self._buttons) > 1 else 0
        self.slid.emit(number, place - number)
        self.update()
