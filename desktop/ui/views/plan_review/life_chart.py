"""How somebody rates her own life over time: a calm line for each area, and nothing that says what is good (LOOK 6).

Each area has a dash and a marker of its own, and its name stands at the end of the line; where she was not asked there
is a gap. There are no zones, no mean, and no colour that warns.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPainterPath, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.domain.records.plan_review import MOST, LifeArea
from desktop.services.plan.life_ratings import Life, Line
from desktop.ui.theme import theme
from desktop.ui.views.people.person_words import near_day_words
from desktop.ui.views.support_plan.review_words import life_area_word
from desktop.ui.widgets.paint import text_width

TALL = 13.0
"""Rad, of the whole chart."""

_DASHES: dict[LifeArea, tuple[float, ...]] = {
    LifeArea.SAFE: (),
    LifeArea.COMPANY: (5.0, 3.0),
    LifeArea.EVERYDAY: (1.2, 2.4),
    LifeArea.BODY: (8.0, 3.0, 1.5, 3.0),
    LifeArea.FUTURE: (3.0, 2.0, 1.2, 2.0, 1.2, 2.0),
}
_TONES = {
    LifeArea.SAFE: "link",
    LifeArea.COMPANY: "ink",
    LifeArea.EVERYDAY: "ink2",
    LifeArea.BODY: "link",
    LifeArea.FUTURE: "ink2",
}
_LIFT = {area: 0.11 * (number - 2) for number, area in enumerate(LifeArea)}
"""Of a step: lines that have the same answer lie side by side and not on each other."""


class LifeChart(QWidget):
    """The lines. A screen reader hears them answer by answer; the table beside says the same."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[Line, ...] = ()
        self._days: tuple[date, ...] = ()
        self._today = date.min
        self.setAccessibleName(self.tr("Your own rating. Not a test."))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self._restyle)

    def show_life(self, life: Life, today: date) -> None:
        """Show these lines."""
        self._lines, self._days, self._today = life.lines, life.days, today
        self.setAccessibleDescription(" ".join(spoken(line, today) for line in life.lines))
        self.setVisible(bool(life.lines))
        self._restyle()

    @Slot()
    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme().rad(24), theme().rad(TALL))

    # Where things lie

    def _plot(self) -> QRectF:
        """Between the figures at the left, the names at the right and the days below."""
        rad, small = theme().rad, theme().font("small")
        names = max((text_width(life_area_word(line.area), small) for line in self._lines), default=0)
        left, right = text_width("10", small) + rad(0.6), names + rad(1.0)
        return QRectF(left, rad(0.6), max(rad(4), self.width() - left - right), self.height() - rad(2.4))

    def _x(self, plot: QRectF, day: date) -> float:
        first, last = self._days[0], self._days[-1]
        inset = theme().rad(0.5)
        if first == last:
            return plot.center().x()
        return plot.left() + inset + (plot.width() - 2 * inset) * ((day - first).days / (last - first).days)

    def _y(self, plot: QRectF, value: float) -> float:
        return plot.bottom() - plot.height() * value / MOST

    def places(self, line: Line) -> list[list[QPointF]]:
        """The points of a line, run by run: a gap where she was not asked."""
        plot, lift = self._plot(), _LIFT[line.area]
        runs: list[list[QPointF]] = [[]]
        for point in line.points:
            if point.value is None:
                runs.append([])
            else:
                runs[-1].append(QPointF(self._x(plot, point.on), self._y(plot, point.value + lift)))
        return [run for run in runs if run]

    # Painting

    def paintEvent(self, event: QPaintEvent, /) -> None:
        if not self._lines:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        plot = self._plot()
        self._paint_scale(painter, plot)
        self._paint_days(painter, plot)
        for line in self._lines:
            self._paint_line(painter, line)
        self._paint_names(painter, plot)
        painter.end()

    def _paint_scale(self, painter: QPainter, plot: QRectF) -> None:
        painter.setFont(theme().font("small"))
        high = theme().rad()
        for value in (0, 5, MOST):
            y = self._y(plot, value)
            painter.setPen(QPen(theme().colour("hair"), theme().line()))
            painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
            painter.setPen(theme().colour("ink2"))
            box = QRectF(0, y - high / 2, plot.left() - theme().rad(0.4), high)
            painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(value))

    def _paint_days(self, painter: QPainter, plot: QRectF) -> None:
        """As many as there is room for, the first and the last always."""
        font = theme().font("small")
        painter.setFont(font)
        painter.setPen(theme().colour("ink2"))
        taken: list[QRectF] = []
        for day in sorted(self._days, key=lambda day: day not in (self._days[0], self._days[-1])):
            words = near_day_words(day, self._today).split(" ", 1)[-1]
            wide = text_width(words, font)
            x = min(max(self._x(plot, day) - wide / 2, 0.0), self.width() - float(wide))
            box = QRectF(x, plot.bottom() + theme().rad(0.4), wide + 1, theme().rad())
            if not any(box.adjusted(-theme().rad(0.5), 0, theme().rad(0.5), 0).intersects(other) for other in taken):
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
                taken.append(box)

    def _paint_line(self, painter: QPainter, line: Line) -> None:
        colour = theme().colour(_TONES[line.area])
        pen = QPen(colour, theme().line(2))
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        if _DASHES[line.area]:
            pen.setDashPattern(list(_DASHES[line.area]))
        for run in self.places(line):
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            for one, other in pairwise(run):
                painter.drawLine(one, other)
            for point in run:
                _paint_marker(painter, point, line.area, colour)

    def _paint_names(self, painter: QPainter, plot: QRectF) -> None:
        font = theme().font("small")
        painter.setFont(font)
        ends = [(self.places(line)[-1][-1], line.area) for line in self._lines]
        high = QFontMetrics(font).height()
        tops = _apart([point.y() - high / 2 for point, _ in ends], high, plot.bottom() + high / 2)
        for (_, area), top in zip(ends, tops, strict=True):
            at = QPointF(plot.right() + theme().rad(0.3), top + high / 2)
            _paint_marker(painter, at, area, theme().colour(_TONES[area]))
            painter.setPen(theme().colour("ink"))
            box = QRectF(plot.right() + theme().rad(0.7), top, self.width() - plot.right(), high)
            painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, life_area_word(area))


def _apart(tops: Sequence[float], high: float, lowest: float) -> list[float]:
    """Names that would lie on each other, moved apart as little as it takes."""
    order = sorted(range(len(tops)), key=lambda at: tops[at])
    placed = [0.0] * len(tops)
    free = float("-inf")
    for at in order:
        placed[at] = max(tops[at], free)
        free = placed[at] + high
    room = lowest
    for at in reversed(order):
        placed[at] = min(placed[at], room - high / 2)
        room = placed[at] - high / 2
    return placed


def _paint_marker(painter: QPainter, at: QPointF, area: LifeArea, colour: QColor) -> None:
    """Circle, square, triangle, diamond, ring: told apart without their colour."""
    size = theme().rad(0.24)
    painter.setPen(QPen(colour, theme().line(2)))
    painter.setBrush(theme().colour("paper") if area is LifeArea.FUTURE else colour)
    path = QPainterPath()
    x, y = at.x(), at.y()
    if area in (LifeArea.SAFE, LifeArea.FUTURE):
        path.addEllipse(at, size, size)
    elif area is LifeArea.COMPANY:
        path.addRect(QRectF(x - size, y - size, 2 * size, 2 * size))
    elif area is LifeArea.EVERYDAY:
        path.addPolygon(QPolygonF([QPointF(x, y - size), QPointF(x + size, y + size), QPointF(x - size, y + size)]))
        path.closeSubpath()
    else:
        path.addPolygon(
            QPolygonF([QPointF(x, y - size), QPointF(x + size, y), QPointF(x, y + size), QPointF(x - size, y)])
        )
        path.closeSubpath()
    painter.drawPath(path)


def spoken(line: Line, today: date) -> str:
    """ "Sällskap: 3 nov 4, 10 dec 6." """
    answers = ", ".join(f"{near_day_words(point.on, today)} {point.value}" for point in line.answers)
    return f"{life_area_word(line.area)}: {answers}."
