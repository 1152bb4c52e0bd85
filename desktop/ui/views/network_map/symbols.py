"""The symbols of the network map, painted: circle, nodes and lines. Screen, miniature and print-out share them.

Every symbol differs in form, never in colour alone: a person is round, a support function square, a double edge knows
the background, hatching and a shield say "protection against". Nobody is red.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen, QPixmap, QPolygonF

from desktop.domain.network import FULL_TURN, RING_EDGES, SLICE_WIDTH, Ring, xy
from desktop.domain.records.network_map import Knows, Reach, Spot, Tie
from desktop.ui.theme import theme

NODE, DOUBLE, MIDDLE = 0.55, 0.78, 1.35
"""Radii in rad: of a node, of the second edge around it, of the person in the middle."""


@dataclass(frozen=True, slots=True)
class Ink:
    """The colours that a map is painted with."""

    paper: QColor
    hair: QColor
    rim: QColor
    ink: QColor
    support: QColor
    support_edge: QColor
    chosen: QColor
    chosen_edge: QColor
    sign: QColor


def screen_ink() -> Ink:
    """The theme in force."""
    colour = theme().colour
    return Ink(
        colour("paper"), colour("hair"), colour("border"), colour("ink"), colour("soft"),
        colour("link"), colour("soft"), colour("focus"), colour("accink"),
    )  # fmt: skip


def print_ink() -> Ink:
    """Black on white."""
    white, black, grey = QColor("white"), QColor("black"), QColor("#B4B4B4")
    return Ink(white, grey, black, black, white, black, white, black, black)


@dataclass(frozen=True, slots=True)
class Symbol:
    """How one node is drawn."""

    support: bool = False
    tie: Tie = Tie.ORDINARY
    reach: Reach = Reach.NOBODY
    knows: Knows | None = None
    protection: bool = False

    def form(self) -> Symbol:
        """What of it the node itself shows; the rest is its line."""
        return Symbol(support=self.support, knows=self.knows, protection=self.protection)

    @property
    def edge(self) -> float:
        """How far from its middle it reaches, in rad."""
        return DOUBLE if self.knows in (Knows.YES, Knows.PARTLY) else NODE


def paint_circle(painter: QPainter, middle: QPointF, radius: float, ink: Ink, line: float) -> None:
    """The white circle with its rings and slices."""
    painter.setPen(QPen(ink.rim, line * 1.5))
    painter.setBrush(ink.paper)
    painter.drawEllipse(middle, radius, radius)
    painter.setPen(QPen(ink.hair, line * 1.5))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for ring in (Ring.VERY_NEAR, Ring.NEAR):
        painter.drawEllipse(middle, radius * RING_EDGES[ring] / 1000, radius * RING_EDGES[ring] / 1000)
    for angle in range(0, FULL_TURN, SLICE_WIDTH):
        x, y = xy(Spot(angle, 1000))
        painter.drawLine(middle, middle + QPointF(x, y) * (radius - line))


class Ties:
    """Lines from the person to the nodes, gathered and painted kind by kind: a hundred and fifty in one go."""

    def __init__(self, ink: Ink, unit: float) -> None:
        self._ink, self._unit = ink, unit
        self._lines: dict[Tie, list[QLineF]] = {tie: [] for tie in Tie}
        self._bars: list[QLineF] = []
        self._zigzags: list[QPolygonF] = []
        self._arrows = QPainterPath()

    def add(self, start: QPointF, end: QPointF, symbol: Symbol) -> None:
        """One line, and the arrow from the one who gets in touch."""
        x, y, along_x, along_y = start.x(), start.y(), end.x() - start.x(), end.y() - start.y()
        length = math.hypot(along_x, along_y)
        if length < 1:
            return
        way = along_x / length, along_y / length
        if symbol.tie is Tie.DRAINING:
            self._zigzags.append(_zigzag(x, y, way, length, self._unit))
        elif symbol.tie is Tie.BROKEN:
            self._break(x, y, way, length)
        else:
            self._lines[symbol.tie].append(QLineF(x, y, end.x(), end.y()))
        for wanted, share, turn in ((Reach.PERSON, 0.82, 1.0), (Reach.OTHER, 0.3, -1.0)):
            if symbol.reach in (wanted, Reach.BOTH):
                tip = x + along_x * share, y + along_y * share
                self._arrow(tip, (way[0] * turn, way[1] * turn))

    def _break(self, x: float, y: float, way: tuple[float, float], length: float) -> None:
        """Two bars across, and nothing between them."""
        unit, (way_x, way_y) = self._unit, way
        near, far = length * 0.52 - unit * 0.24, length * 0.52 + unit * 0.24
        bar_x, bar_y = (-way_y * 0.4 - way_x * 0.06) * unit, (way_x * 0.4 - way_y * 0.06) * unit
        lines = self._lines[Tie.BROKEN]
        for start, end, at in ((0.0, near, near), (far, length, far)):
            lines.append(QLineF(x + way_x * start, y + way_y * start, x + way_x * end, y + way_y * end))
            mid_x, mid_y = x + way_x * at, y + way_y * at
            self._bars.append(QLineF(mid_x - bar_x, mid_y - bar_y, mid_x + bar_x, mid_y + bar_y))

    def _arrow(self, tip: tuple[float, float], way: tuple[float, float]) -> None:
        unit, (x, y), (way_x, way_y) = self._unit, tip, way
        back_x, back_y = x - way_x * unit * 0.55, y - way_y * unit * 0.55
        aside_x, aside_y = -way_y * unit * 0.25, way_x * unit * 0.25
        self._arrows.moveTo(x + way_x * unit * 0.1, y + way_y * unit * 0.1)
        self._arrows.lineTo(back_x + aside_x, back_y + aside_y)
        self._arrows.lineTo(back_x - aside_x, back_y - aside_y)
        self._arrows.closeSubpath()

    def paint(self, painter: QPainter) -> None:
        """All that was added."""
        line = self._unit / 20
        widths = {Tie.STRONG: 5.0, Tie.ORDINARY: 2.0, Tie.WEAK: 1.8, Tie.BROKEN: 1.4}
        for tie, width in widths.items():
            if self._lines[tie]:
                painter.setPen(self._pen(line * width, dashed=tie is Tie.WEAK))
                painter.drawLines(self._lines[tie])
        if self._bars:
            painter.setPen(self._pen(line * 2.4))
            painter.drawLines(self._bars)
        if self._zigzags:
            painter.setPen(self._pen(line * 1.8))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            for zigzag in self._zigzags:
                painter.drawPolyline(zigzag)
        if not self._arrows.isEmpty():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._ink.ink)
            painter.drawPath(self._arrows)

    def _pen(self, width: float, *, dashed: bool = False) -> QPen:
        pen = QPen(self._ink.ink, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap)
        if dashed:
            pen.setDashPattern([3.4, 2.6])
        return pen


def paint_tie(painter: QPainter, start: QPointF, end: QPointF, symbol: Symbol, ink: Ink, unit: float) -> None:
    """A single line."""
    ties = Ties(ink, unit)
    ties.add(start, end, symbol)
    ties.paint(painter)


def _zigzag(x: float, y: float, way: tuple[float, float], length: float, unit: float) -> QPolygonF:
    (way_x, way_y), aside = way, unit * 0.27
    straight = min(unit * 0.3, length / 4)
    count = max(2, round((length - 2 * straight) / (unit * 0.32)))
    step = (length - 2 * straight) / count
    points = [QPointF(x, y), QPointF(x + way_x * straight, y + way_y * straight)]
    for number in range(count):
        far, out = straight + step * (number + 0.5), aside if number % 2 else -aside
        points.append(QPointF(x + way_x * far - way_y * out, y + way_y * far + way_x * out))
    last = length - straight
    points += [QPointF(x + way_x * last, y + way_y * last), QPointF(x + way_x * length, y + way_y * length)]
    return QPolygonF(points)


class Stamps:
    """Nodes painted once for each kind of them and then only copied, as long as ink and size are the same."""

    def __init__(self, ink: Ink, unit: float, ratio: float) -> None:
        self._ink, self._unit, self._ratio = ink, unit, ratio
        self._made: dict[tuple[Symbol, bool], QPixmap] = {}

    def fits(self, ink: Ink, unit: float, ratio: float) -> bool:
        """Whether these are what is painted with now."""
        return (self._ink, self._unit, self._ratio) == (ink, unit, ratio)

    def paint(self, painter: QPainter, at: QPointF, symbol: Symbol, *, chosen: bool) -> None:
        """One node."""
        key = symbol.form(), chosen
        if key not in self._made:
            self._made[key] = self._make(*key)
        half = self._half()
        painter.drawPixmap(QPointF(at.x() - half, at.y() - half), self._made[key])

    def _half(self) -> int:
        return math.ceil(self._unit * 1.4)

    def _make(self, symbol: Symbol, chosen: bool) -> QPixmap:
        side = 2 * self._half()
        pixmap = QPixmap(math.ceil(side * self._ratio), math.ceil(side * self._ratio))
        pixmap.setDevicePixelRatio(self._ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_node(painter, QPointF(side / 2, side / 2), symbol, self._ink, self._unit, chosen=chosen)
        painter.end()
        return pixmap


def paint_node(painter: QPainter, at: QPointF, symbol: Symbol, ink: Ink, unit: float, *, chosen: bool = False) -> None:
    """One node: its form, its edges, its shield."""
    line = unit / 20
    if chosen:
        painter.setPen(QPen(ink.chosen_edge, line * 2))
        painter.setBrush(ink.chosen)
        painter.drawEllipse(at, unit * 1.2, unit * 1.2)
    if symbol.knows in (Knows.YES, Knows.PARTLY):
        pen = QPen(ink.ink, line * 1.5)
        if symbol.knows is Knows.PARTLY:
            pen.setDashPattern([2.6, 2.2])
        painter.setPen(pen)
        painter.setBrush(ink.paper)
        _form(painter, at, DOUBLE * unit, symbol.support, unit * 0.3)
    painter.setPen(QPen(ink.support_edge if symbol.support else ink.ink, line * 2))
    painter.setBrush(ink.support if symbol.support else ink.paper)
    _form(painter, at, NODE * unit, symbol.support, unit * 0.15)
    if symbol.protection:
        _hatch(painter, at, symbol, ink, unit)
        _paint_shield(painter, at + QPointF(0.42, -0.55) * unit, ink, unit)


def _form(painter: QPainter, at: QPointF, radius: float, support: bool, corner: float) -> None:
    if support:
        painter.drawRoundedRect(_square(at, radius), corner, corner)
    else:
        painter.drawEllipse(at, radius, radius)


def _square(at: QPointF, radius: float) -> QRectF:
    return QRectF(at.x() - radius, at.y() - radius, 2 * radius, 2 * radius)


def _hatch(painter: QPainter, at: QPointF, symbol: Symbol, ink: Ink, unit: float) -> None:
    """Slanting lines within the form; drawn as lines, for a pattern of Qt's does not grow with the picture."""
    radius = NODE * unit
    painter.setPen(QPen(ink.ink, unit / 20 * 2.6, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
    for share in (-0.9, -0.3, 0.3, 0.9):
        # The chord of the circle on the line x + y = share · radius (of the square: the same, a little shorter).
        offset = share * radius
        half = math.sqrt(max(0.0, radius * radius - offset * offset)) * 0.98
        root = math.sqrt(0.5)
        foot = at + QPointF(root, root) * offset
        painter.drawLine(foot - QPointF(root, -root) * half, foot + QPointF(root, -root) * half)


def _paint_shield(painter: QPainter, at: QPointF, ink: Ink, unit: float) -> None:
    wide, tall = unit * 0.37, unit * 0.42
    path = QPainterPath(at + QPointF(0, -tall))
    path.cubicTo(
        at + QPointF(wide * 0.4, -tall * 0.7), at + QPointF(wide * 0.7, -tall * 0.65), at + QPointF(wide, -tall * 0.65)
    )
    path.cubicTo(at + QPointF(wide * 1.05, tall * 0.3), at + QPointF(wide * 0.6, tall * 0.8), at + QPointF(0, tall))
    path.cubicTo(
        at + QPointF(-wide * 0.6, tall * 0.8), at + QPointF(-wide * 1.05, tall * 0.3), at + QPointF(-wide, -tall * 0.65)
    )
    path.cubicTo(
        at + QPointF(-wide * 0.7, -tall * 0.65), at + QPointF(-wide * 0.4, -tall * 0.7), at + QPointF(0, -tall)
    )
    painter.setPen(QPen(ink.paper, unit / 20 * 1.6))
    painter.setBrush(QBrush(ink.ink))
    painter.drawPath(path)


def paint_small(painter: QPainter, at: QPointF, symbol: Symbol, ink: Ink, unit: float) -> None:
    """A node in a miniature: round or square, and filled where there is protection against it."""
    radius = unit * 0.19
    painter.setPen(QPen(ink.support_edge if symbol.support else ink.ink, unit / 20 * 1.2))
    painter.setBrush(ink.ink if symbol.protection else ink.support if symbol.support else ink.paper)
    _form(painter, at, radius * (0.95 if symbol.support else 1), symbol.support, 0)
