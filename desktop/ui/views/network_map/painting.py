"""One picture of the network map, painted anywhere: on the screen, in a miniature, beside another, on paper."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from desktop.domain import network
from desktop.domain.identity import RecordId
from desktop.domain.network import SLICE_WIDTH, Slice, State
from desktop.domain.records.network_map import Spot
from desktop.services.network.network_view import Picture, Placed
from desktop.ui.views.network_map import symbols
from desktop.ui.views.network_map.labels import Box, Named, inside_rim, place_labels
from desktop.ui.views.network_map.symbols import Ink, Stamps, Symbol, Ties

MANY = 45
"""More nodes than this, and each is drawn smaller, down to half."""
MOST_LABELLED = 300
"""With more than this nothing could be read: only the chosen one has its word, and the text view has all."""
LONGEST_LABEL = 11.0  # rad; a longer word is cut


@dataclass(frozen=True, slots=True)
class Drawn:
    """A node as it is drawn. `x`, `y` in radii from the middle; `presence` 0 to 1 while a tie falls away."""

    key: RecordId
    label: str
    symbol: Symbol
    x: float
    y: float
    presence: float = 1.0
    two_versions: bool = False


def _symbol(placed: Placed, state: State) -> Symbol:
    return Symbol(placed.node.node.record.support, state.tie, state.reach, state.knows, state.protection)


def drawn(picture: Picture, moved: Mapping[RecordId, Spot] | None = None) -> list[Drawn]:
    """Everybody in a picture. `moved`: places that are not saved yet."""
    found = []
    for placed in picture.there:
        x, y = network.xy((moved or {}).get(placed.node.id, placed.state.spot))
        symbol = _symbol(placed, placed.state)
        found.append(Drawn(placed.node.id, placed.node.relation, symbol, x, y, 1.0, placed.two_versions))
    return found


def drawn_between(before: Picture, after: Picture, way: float) -> list[Drawn]:
    """Everybody on the way from one picture to the next."""
    found = []
    for key, placed in after.placed.items():
        old, new = before.placed[key].state, placed.state
        if old.there or new.there:
            between = network.between(old, new, way)
            symbol = _symbol(placed, between.state)
            found.append(Drawn(key, placed.node.relation, symbol, between.x, between.y, between.presence))
    return found


@dataclass(frozen=True, slots=True)
class Frame:
    """Where and how large a map is painted, and with what. `unit`: a rad in the painter's own measure."""

    middle: QPointF
    radius: float
    unit: float
    ink: Ink
    font: QFont
    bold: QFont
    bounds: Box  # from the middle

    def node_unit(self, count: int) -> float:
        """Nodes shrink in a crowd."""
        return self.unit * min(1.0, max(0.5, math.sqrt(MANY / max(1, count))))

    def point(self, one: Drawn) -> QPointF:
        """Where a node is."""
        return self.middle + QPointF(one.x, one.y) * self.radius

    def words(self, text: str) -> str:
        """A label, cut if it is very long."""
        width = LONGEST_LABEL * self.unit
        return QFontMetricsF(self.font).elidedText(text, Qt.TextElideMode.ElideRight, width)


def labels(
    frame: Frame, nodes: Sequence[Drawn], word: Callable[[Slice], str], versions: str = ""
) -> dict[RecordId, Box]:
    """Where each label stands from its node, clear of the slices' names.

    `versions` is what is added where there are two versions.
    """
    if len(nodes) > MOST_LABELLED:
        return {}
    bold, unit = QFontMetricsF(frame.bold), frame.node_unit(len(nodes))
    tall = bold.height()
    named = []
    for one in nodes:
        width = bold.horizontalAdvance(frame.words(one.label))
        height = tall
        if one.two_versions and versions:
            width, height = max(width, bold.horizontalAdvance(versions)), 2 * tall
        reach, shield = one.symbol.edge * unit, unit if one.symbol.protection else 0.0
        named.append(Named(one.key, one.x * frame.radius, one.y * frame.radius, reach, width + 2, height, shield))
    middle, names = symbols.MIDDLE * frame.unit, list(slice_boxes(frame, word).values())
    return place_labels(named, middle, frame.radius, frame.bounds, names, gap=frame.unit * 0.4)


def paint_map(
    painter: QPainter,
    frame: Frame,
    nodes: Sequence[Drawn],
    boxes: Mapping[RecordId, Box],
    alias: str,
    *,
    chosen: RecordId | None = None,
    versions: str = "",
    stamps: Stamps | None = None,
) -> None:
    """The whole picture: circle, lines, nodes, words, and the person in the middle.

    With `stamps`, nodes are copied rather than drawn: for a screen, not for paper.
    """
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    symbols.paint_circle(painter, frame.middle, frame.radius, frame.ink, frame.unit / 20)
    unit = frame.node_unit(len(nodes))
    whole = Ties(frame.ink, unit)
    for one in nodes:
        if one.presence == 1.0:
            _add_line(whole, frame, one, unit)
        else:
            fading = Ties(frame.ink, unit)
            _add_line(fading, frame, one, unit)
            painter.setOpacity(one.presence)
            fading.paint(painter)
    painter.setOpacity(1.0)
    whole.paint(painter)
    named = [
        _Words.of(frame, one, boxes.get(one.key), one.key == chosen)
        for one in nodes
        if one.key in boxes or one.key == chosen
    ]
    painter.setOpacity(1.0)
    for words in named:
        words.clear(painter, frame)
    for one in sorted(nodes, key=lambda each: each.key == chosen):
        painter.setOpacity(one.presence)
        if stamps is not None:
            stamps.paint(painter, frame.point(one), one.symbol, chosen=one.key == chosen)
        else:
            symbols.paint_node(painter, frame.point(one), one.symbol, frame.ink, unit, chosen=one.key == chosen)
    for words in named:
        words.paint(painter, frame, versions)
    painter.setOpacity(1.0)
    _paint_middle(painter, frame, alias)


def _add_line(ties: Ties, frame: Frame, one: Drawn, unit: float) -> None:
    x, y = one.x * frame.radius, one.y * frame.radius
    length = math.hypot(x, y)
    start, stop = symbols.MIDDLE * frame.unit * 0.9, length - one.symbol.edge * unit - unit * 0.05
    if stop > start:
        left, top = frame.middle.x(), frame.middle.y()
        begin = QPointF(left + x * start / length, top + y * start / length)
        ties.add(begin, QPointF(left + x * stop / length, top + y * stop / length), one.symbol)


@dataclass(frozen=True, slots=True)
class _Words:
    """A label where it stands. Lines are cleared away behind it before the nodes are painted, words come last."""

    one: Drawn
    text: str
    font: QFont
    rect: QRectF  # of the first line
    under: QRectF
    align: Qt.AlignmentFlag

    @classmethod
    def of(cls, frame: Frame, one: Drawn, box: Box | None, chosen: bool) -> _Words:
        font = frame.bold if chosen else frame.font
        metrics, text, point = QFontMetricsF(font), frame.words(one.label), frame.point(one)
        wide, tall = metrics.horizontalAdvance(text), metrics.height()
        if box is None:  # no room: below the chosen one, over what is there
            box = Box(-wide / 2, frame.unit, wide, tall)
        level = abs(box.y + box.height / 2) < box.height / 2
        extra = frame.unit * 0.5 if chosen and level else 0.0  # the ring around the chosen one needs room
        align, left, shift = Qt.AlignmentFlag.AlignHCenter, (box.width - wide) / 2, 0.0
        if box.x > 0:
            align, left, shift = Qt.AlignmentFlag.AlignLeft, 0.0, extra
        elif box.x + box.width < 0:
            align, left, shift = Qt.AlignmentFlag.AlignRight, box.width - wide, -extra
        whole = QRectF(point.x() + box.x + shift, point.y() + box.y, box.width, box.height)
        rect = QRectF(whole.x() + left, whole.y(), wide, tall)
        return cls(one, text, font, rect, whole.adjusted(0, tall, 0, 0), align)

    def clear(self, painter: QPainter, frame: Frame) -> None:
        around = Box(self.rect.x() - 1, self.rect.y(), self.rect.width() + 2, self.rect.height())
        if inside_rim(around.moved(-frame.middle.x(), -frame.middle.y()), frame.radius):
            back = QColor(frame.ink.paper)
            back.setAlphaF(0.8 * self.one.presence)
            painter.fillRect(QRectF(around.x, around.y, around.width, around.height), back)

    def paint(self, painter: QPainter, frame: Frame, versions: str) -> None:
        painter.setOpacity(self.one.presence)
        painter.setFont(self.font)
        painter.setPen(frame.ink.ink)
        painter.drawText(QPointF(self.rect.x(), self.rect.y() + QFontMetricsF(self.font).ascent()), self.text)
        if self.one.two_versions and versions:
            painter.setFont(frame.font)
            painter.setPen(frame.ink.sign)
            painter.drawText(self.under, self.align, versions)


def _paint_middle(painter: QPainter, frame: Frame, alias: str) -> None:
    radius = symbols.MIDDLE * frame.unit
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(frame.ink.ink)
    painter.drawEllipse(frame.middle, radius, radius)
    if not alias:
        return
    painter.setFont(frame.bold)
    painter.setPen(frame.ink.paper)
    words = QFontMetricsF(frame.bold).elidedText(alias, Qt.TextElideMode.ElideRight, 2 * radius * 0.9)
    area = QRectF(frame.middle.x() - radius, frame.middle.y() - radius, 2 * radius, 2 * radius)
    painter.drawText(area, Qt.AlignmentFlag.AlignCenter, words)


def slice_boxes(frame: Frame, word: Callable[[Slice], str]) -> dict[Slice, Box]:
    """Where the names of the six slices stand, from the middle: outside the circle, but within the bounds."""
    metrics, boxes = QFontMetricsF(frame.bold), {}
    for number, slice_ in enumerate(Slice):
        wide = metrics.horizontalAdvance(word(slice_))
        x, y = network.xy(Spot(number * SLICE_WIDTH + SLICE_WIDTH // 2, 1000))
        level = abs(y) < 0.1
        y *= 0.85  # beside the circle at that height, not above it
        rim = math.sqrt(max(0.0, 1 - y * y)) * frame.radius + frame.unit * (0.55 if level else 0.9)
        left = rim if x > 0 else -rim - wide
        left = max(frame.bounds.x, min(frame.bounds.x + frame.bounds.width - wide, left))
        boxes[slice_] = Box(left, y * frame.radius - metrics.height() / 2, wide, metrics.height())
    return boxes


def paint_slice_words(painter: QPainter, frame: Frame, word: Callable[[Slice], str]) -> None:
    """The names of the six slices."""
    painter.setFont(frame.bold)
    painter.setPen(frame.ink.ink)
    ascent = QFontMetricsF(frame.bold).ascent()
    for slice_, box in slice_boxes(frame, word).items():
        painter.drawText(frame.middle + QPointF(box.x, box.y + ascent), word(slice_))


def slice_margin(frame_font: QFontMetricsF, word: Callable[[Slice], str]) -> float:
    """How much room the widest of the names at the sides takes."""
    return max(frame_font.horizontalAdvance(word(one)) for one in (Slice.RELATIVES, Slice.SCHOOL_AND_WORK))


def paint_miniature(painter: QPainter, area: QRectF, nodes: Sequence[Drawn], ink: Ink, unit: float) -> None:
    """The picture in small: no words, but the same forms."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    middle, radius = area.center(), area.width() / 2
    painter.setPen(QPen(ink.rim, unit / 20))
    painter.setBrush(ink.paper)
    painter.drawEllipse(middle, radius, radius)
    painter.setPen(QPen(ink.hair, unit / 20))
    for angle in range(0, network.FULL_TURN, SLICE_WIDTH):
        x, y = network.xy(Spot(angle, 1000))
        painter.drawLine(middle, middle + QPointF(x, y) * (radius - 1))
    small = unit * 0.4
    ties = Ties(ink, small)
    for one in nodes:
        ties.add(middle, middle + QPointF(one.x, one.y) * radius, Symbol(tie=one.symbol.tie))
    ties.paint(painter)
    for one in nodes:
        symbols.paint_small(painter, middle + QPointF(one.x, one.y) * radius, one.symbol, ink, unit)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink.ink)
    painter.drawEllipse(middle, unit * 0.24, unit * 0.24)
