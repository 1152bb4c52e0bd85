"""Icons from the one Phosphor font file, painted as glyphs so that they are sharp at every size and follow the theme.

An icon never stands without a word; callers see to that.
"""

import json
from functools import cache
from pathlib import Path

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QIcon, QPainter, QPixmap

_FONTS = Path(__file__).parents[3] / "resources" / "fonts"
_RATIOS = (1.0, 1.5, 2.0)


@cache
def _glyphs() -> dict[str, str]:
    points: dict[str, str] = json.loads((_FONTS / "phosphor.json").read_text(encoding="utf-8"))
    return {name: chr(int(point, 16)) for name, point in points.items()}


@cache
def _family() -> str:
    """Loads the font into this process only; nothing is copied to the system's font folder."""
    number = QFontDatabase.addApplicationFont(str(_FONTS / "phosphor.ttf"))
    families = QFontDatabase.applicationFontFamilies(number)
    if not families:
        raise FileNotFoundError("The icon font could not be loaded.")
    return families[0]


def icon_names() -> frozenset[str]:
    """Every name that `icon` knows."""
    return frozenset(_glyphs())


def paint_icon(painter: QPainter, rect: QRect | QRectF, name: str, colour: QColor) -> None:
    """Paints one icon in the middle of `rect`, as large as its shorter side."""
    side = min(rect.width(), rect.height())
    font = QFont(_family())
    font.setPixelSize(max(1, int(side)))
    font.setStyleStrategy(QFont.StyleStrategy.NoFontMerging)
    painter.save()
    painter.setFont(font)
    painter.setPen(colour)
    painter.drawText(QRectF(rect), Qt.AlignmentFlag.AlignCenter, _glyphs()[name])
    painter.restore()


def icon_pixmap(name: str, colour: QColor, side: int, ratio: float = 1.0) -> QPixmap:
    """One icon as a picture of `side` by `side` device independent pixels."""
    pixmap = QPixmap(round(side * ratio), round(side * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
    paint_icon(painter, QRectF(0, 0, side, side), name, colour)
    painter.end()
    return pixmap


def icon(name: str, colour: QColor, disabled: QColor, side: int) -> QIcon:
    """A QIcon for menus and item views. Widgets of ours paint the glyph themselves."""
    made = QIcon()
    for ratio in _RATIOS:
        made.addPixmap(icon_pixmap(name, colour, side, ratio), QIcon.Mode.Normal)
        made.addPixmap(icon_pixmap(name, disabled, side, ratio), QIcon.Mode.Disabled)
    return made
