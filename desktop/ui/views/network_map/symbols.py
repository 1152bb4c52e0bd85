"""The symbols of the network map, painted: circle, nodes and lines. Screen, miniature and print-out share them.

Every symbol differs in form, never in colour alone: a person is round, a support function square, a double edge knows
the background, hatching and a shield say "protection against". Nobody is red.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen, QPolygonF

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


def paint_tie(painter: QPainter, start: QPointF, end: QPointF, symbol: Symbol, ink: Ink, unit: float) -> None:
    """The line from the person to a node, and the arrow from the one who gets in touch."""
    along = end - start
    length = math.hypot(along.x(), along.y())
    if length < 1:
        return
    way = along / length
    line = unit / 20
    thin = QPen(ink.ink, line * 1.4, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    match symbol.tie:
        case Tie.STRONG:
            painter.setPen(QPen(ink.ink, line * 5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
            painter.drawLine(start, end)
        case Tie.ORDINARY:
            thin.setWidthF(line * 2)
            painter.setPen(thin)
            painter.drawLine(start, end)
        case Tie.WEAK:
            thin.setWidthF(line * 1.8)
            thin.setDashPattern([3.4, 2.6])
            painter.setPen(thin)
            painter.drawLine(start, end)
        case Tie.DRAINING:
            thin.setWidthF(line * 1.8)
            painter.setPen(thin)
            painter.drawPolyline(_zigzag(start, way, length, unit))
        case Tie.BROKEN:
            painter.setPen(thin)
            _paint_broken(painter, start, end, way, length, unit, thin)
    if symbol.reach in (Reach.PERSON, Reach.BOTH):
        _paint_arrow(painter, start + way * length * 0.82, way, ink, unit)
    if symbol.reach in (Reach.OTHER, Reach.BOTH):
        _paint_arrow(painter, start + way * length * 0.3, -way, ink, unit)


def _zigzag(start: QPointF, way: QPointF, length: float, unit: float) -> QPolygonF:
    aside = QPointF(-way.y(), way.x()) * unit * 0.27
    straight = min(unit * 0.3, length / 4)
    count = max(2, round((length - 2 * straight) / (unit * 0.32)))
    step = (length - 2 * straight) / count
    points = [start, start + way * straight]
    points += [start + way * (straight + step * (n + 0.5)) + aside * (1 if n % 2 else -1) for n in range(count)]
    points += [start + way * (length - straight), start + way * length]
    return QPolygonF(points)


def _paint_broken(
    painter: QPainter, start: QPointF, end: QPointF, way: QPointF, length: float, unit: float, pen: QPen
) -> None:
    middle, gap = start + way * length * 0.52, way * unit * 0.24
    painter.drawLine(start, middle - gap)
    painter.drawLine(middle + gap, end)
    bar = QPointF(-way.y(), way.x()) * unit * 0.4 - way * unit * 0.06
    pen.setWidthF(unit / 20 * 2.4)
    painter.setPen(pen)
    for at in (middle - gap, middle + gap):
        painter.drawLine(at - bar, at + bar)


def _paint_arrow(painter: QPainter, tip: QPointF, way: QPointF, ink: Ink, unit: float) -> None:
    aside, back = QPointF(-way.y(), way.x()) * unit * 0.25, way * unit * 0.55
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink.ink)
    painter.drawPolygon(QPolygonF([tip + way * unit * 0.1, tip - back + aside, tip - back - aside]))


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
