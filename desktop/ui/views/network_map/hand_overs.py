"""Who takes over from whom, drawn over the map: a dotted arrow from a support function to who comes after it."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen, QPolygonF

from desktop.domain.identity import RecordId
from desktop.ui.views.network_map.painting import Drawn, Frame

HandOver = tuple[RecordId, RecordId]
"""The support function, and who takes over."""

_BOW = 0.22
"""How far an arrow bends away from the straight line, in its lengths: it must not lie upon the lines of the map."""


def paint_hand_overs(painter: QPainter, frame: Frame, nodes: Sequence[Drawn], pairs: Iterable[HandOver]) -> None:
    """Those of whom both are in the picture; while one falls away, so does the arrow."""
    by_key, unit = {one.key: one for one in nodes}, frame.node_unit(len(nodes))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for support, heir in pairs:
        if support in by_key and heir in by_key and support != heir:
            painter.setOpacity(min(by_key[support].presence, by_key[heir].presence))
            _arrow(painter, frame, by_key[support], by_key[heir], unit)
    painter.setOpacity(1.0)


def _arrow(painter: QPainter, frame: Frame, start: Drawn, end: Drawn, unit: float) -> None:
    begin, finish = frame.point(start), frame.point(end)
    whole = finish - begin
    length = math.hypot(whole.x(), whole.y())
    if length < 2 * unit:
        return
    aside = QPointF(-whole.y(), whole.x()) * _BOW
    middle = (begin + finish) / 2
    outwards = middle - frame.middle
    if aside.x() * outwards.x() + aside.y() * outwards.y() < 0:
        aside = -aside
    bend = middle + aside
    begin, finish = _off(begin, bend, start.symbol.edge * unit * 1.3), _off(finish, bend, end.symbol.edge * unit * 1.3)
    path = QPainterPath(begin)
    path.quadTo(bend, finish)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(frame.ink.support_edge, unit / 8, Qt.PenStyle.DotLine, Qt.PenCapStyle.RoundCap))
    painter.drawPath(path)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(frame.ink.support_edge)
    painter.drawPolygon(_head(bend, finish, unit))


def _off(point: QPointF, towards: QPointF, far: float) -> QPointF:
    way = towards - point
    return point + way * (far / max(1e-6, math.hypot(way.x(), way.y())))


def _head(tail: QPointF, tip: QPointF, unit: float) -> QPolygonF:
    way = tip - tail
    way /= max(1e-6, math.hypot(way.x(), way.y()))
    side = QPointF(-way.y(), way.x())
    back = tip - way * unit * 0.55
    return QPolygonF([tip, back + side * unit * 0.24, back - side * unit * 0.24])
