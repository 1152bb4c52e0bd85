"""The type on paper. It comes with the program, so that a paper is the same whichever computer wrote it."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase

_FONTS = Path(__file__).parents[3] / "resources" / "fonts"
_FILES = ("OpenSans-Regular.ttf", "OpenSans-Semibold.ttf")
RESOLUTION = 1200
"""Dots an inch. Everything on paper is measured in them, so that no letter is moved to a coarser grid."""

BODY = 11.0
SMALL = 9.0


@cache
def family() -> str:
    """The name of the type, which is loaded into this process only."""
    families = [
        QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(str(_FONTS / name))) for name in _FILES
    ]
    if not all(families):
        raise FileNotFoundError("The type for paper could not be loaded.")
    return families[0][0]


def dots(points: float) -> float:
    """A length in points as dots."""
    return points * RESOLUTION / 72


def paper_font(points: float = BODY, bold: bool = False) -> QFont:
    """The type of a paper. Figures are of equal width, so that dates stand under each other."""
    font = QFont(family())
    font.setPixelSize(round(dots(points)))
    font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setFeature(QFont.Tag("tnum"), 1)
    return font
