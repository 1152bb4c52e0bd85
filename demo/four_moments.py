"""The four moments of one map side by side, as the first picture of the README, by the program's own painters."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QImage, QPainter

from desktop.services.network.network_view import MapView, Picture
from desktop.ui.theme import theme
from desktop.ui.theme.typography import BOLD
from desktop.ui.views.network_map.labels import Box
from desktop.ui.views.network_map.map_words import moment_title
from desktop.ui.views.network_map.painting import Frame, drawn, labels, paint_map
from desktop.ui.views.network_map.symbols import screen_ink

WIDTH, HEIGHT = 1600, 456
_UNIT = 15.0


def keep_four_moments(view: MapView, path: Path) -> None:
    """Write the picture of the first four moments, as light as the theme is now."""
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
    image.fill(theme().colour("window"))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
    _paint(painter, view.pictures[:4], view.alias)
    painter.end()
    if not image.save(str(path)):
        raise RuntimeError(f"bilden kunde inte sparas: {path.name}")


def _paint(painter: QPainter, pictures: Sequence[Picture], alias: str) -> None:
    small, bold = theme().font("small"), theme().font("small", BOLD)
    for font in (small, bold):
        font.setPixelSize(13)
    wide = WIDTH / len(pictures)
    radius = wide / 2 - 14
    for number, picture in enumerate(pictures):
        middle = QPointF(wide * (number + 0.5), HEIGHT - radius - 14)
        frame = Frame(middle, radius, _UNIT, screen_ink(), small, bold, Box(-wide / 2, -radius, wide, 2 * radius))
        nodes = drawn(picture)
        paint_map(painter, frame, nodes, labels(frame, nodes, _no_word), alias)
        title = theme().font("body", BOLD)
        title.setPixelSize(19)
        painter.setFont(title)
        painter.setPen(theme().colour("ink"))
        tall = QFontMetricsF(title).height()
        area = QRectF(wide * number, 14, wide, tall)
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, moment_title(picture.moment.record))


def _no_word(_slice: object) -> str:
    """Four circles are too near to each other for the names of their slices."""
    return ""
