"""The picture on paper: PDF and SVG, black on white, without any name (LOOK section 7).

Neither the name nor the alias of the person, nor the name of anybody in the map, nor the own words leave with it:
relation words and lines only. The bytes are made in memory; what tells when and with what they were made is taken out.
"""

from __future__ import annotations

import re
from datetime import date

from PySide6.QtCore import QBuffer, QIODevice, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from PySide6.QtSvg import QSvgGenerator

from desktop.services.network.network_view import Picture
from desktop.ui.printing.fonts import RESOLUTION, family
from desktop.ui.printing.pdf import new_writer, without_traces
from desktop.ui.theme.typography import BOLD, NORMAL
from desktop.ui.views.network_map import symbols
from desktop.ui.views.network_map.labels import Box
from desktop.ui.views.network_map.legend import paint_sign, signs
from desktop.ui.views.network_map.map_words import moment_title, slice_word, translate
from desktop.ui.views.network_map.painting import Frame, drawn, labels, paint_map, paint_slice_words, slice_margin
from desktop.ui.widgets.time_words import long_day_with_year

_A4 = QSize(595, 842)  # points
_MARGIN = 57.0  # 20 mm
_TEXT = 11.0
_RAD = 15.0


def as_pdf(picture: Picture, day: date) -> bytes:
    """The picture on a page of A4."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = new_writer(buffer)
    painter = QPainter(writer)
    painter.scale(RESOLUTION / 72, RESOLUTION / 72)
    _paint_page(painter, picture, day)
    painter.end()
    return without_traces(bytes(buffer.data().data()))


def as_svg(picture: Picture, day: date) -> bytes:
    """The same page as a drawing that can be enlarged."""
    buffer = QBuffer()
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(_A4)
    generator.setViewBox(QRectF(0, 0, _A4.width(), _A4.height()))
    generator.setResolution(72)
    generator.setTitle("")
    generator.setDescription("")
    painter = QPainter(generator)
    _paint_page(painter, picture, day)
    painter.end()
    text = bytes(buffer.data().data())
    return re.sub(rb"<(title|desc)>.*?</\1>\s*", b"", text, flags=re.DOTALL)


def _paint_page(painter: QPainter, picture: Picture, day: date) -> None:
    font, bold, small = _font(1.0, NORMAL), _font(1.0, BOLD), _font(0.87, NORMAL)
    inner = _A4.width() - 2 * _MARGIN
    painter.setPen(Qt.GlobalColor.black)
    painter.setFont(small)
    top = QRectF(_MARGIN, _MARGIN, inner, _RAD)
    painter.drawText(top, Qt.AlignmentFlag.AlignLeft, long_day_with_year(day))
    painter.drawText(top, Qt.AlignmentFlag.AlignRight, translate("NetworkWords", "page 1 of 1"))
    painter.setFont(_font(1.33, BOLD))
    painter.drawText(QPointF(_MARGIN, _MARGIN + 2.6 * _RAD), moment_title(picture.moment.record))
    frame = _frame(font, bold, inner)
    nodes = drawn(picture)
    paint_map(painter, frame, nodes, labels(frame, nodes, slice_word), "")
    paint_slice_words(painter, frame, slice_word)
    _paint_legend(painter, frame.middle.y() + frame.radius + 2 * _RAD, small)


def _frame(font: QFont, bold: QFont, inner: float) -> Frame:
    beside = slice_margin(QFontMetricsF(bold), slice_word) + _RAD * 0.7
    radius = inner / 2 - beside
    middle = QPointF(_A4.width() / 2, _MARGIN + 4.5 * _RAD + radius)
    bounds = Box(-inner / 2, -radius - _RAD, inner, 2 * radius + 2 * _RAD)
    return Frame(middle, radius, _RAD, symbols.print_ink(), font, bold, bounds)


def _paint_legend(painter: QPainter, top: float, font: QFont) -> None:
    lines, nodes = signs("")
    ink = symbols.print_ink()
    for column, some in enumerate((lines, nodes)):
        left = _MARGIN + column * (_A4.width() / 2 - _MARGIN + 0.5 * _RAD)
        for number, sign in enumerate(some):
            y = top + number * _RAD * 1.5
            paint_sign(painter, sign, QPointF(left, y), _RAD, ink)
            painter.setFont(font)
            painter.setPen(Qt.GlobalColor.black)
            painter.drawText(QPointF(left + 2.4 * _RAD, y + 0.3 * _RAD), sign.words)
    painter.drawText(
        QPointF(_MARGIN, top + 9.6 * _RAD), translate("NetworkWords", "The nearer the middle, the nearer it feels.")
    )


def _font(factor: float, weight: QFont.Weight) -> QFont:
    """In pixels, for a pixel here is a point of the page whatever is painted on."""
    font = QFont(family())
    font.setWeight(weight)
    font.setPixelSize(round(_TEXT * factor))
    font.setFeature(QFont.Tag("tnum"), 1)
    return font
