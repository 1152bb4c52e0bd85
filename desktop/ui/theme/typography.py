"""The type scale and the unit of length.

One *rad* is the height of a line of body text. Everything is measured in it, so that a larger text makes a larger
program and not a broken one.
"""

from PySide6.QtGui import QFont, QFontDatabase, QFontMetrics

FAMILIES = ("Segoe UI", "Open Sans")
BASE_OF_SYSTEM = 1.25
LEAST_ZOOM, MOST_ZOOM, ZOOM_STEP = 1.0, 2.0, 0.1
NORMAL, BOLD = QFont.Weight.Normal, QFont.Weight.DemiBold

SCALE = {
    "small": 0.87,
    "status": 0.95,
    "label": 0.95,
    "body": 1.0,
    "own": 1.07,
    "h2": 1.13,
    "area": 1.33,
    "h1": 1.6,
    "number": 1.75,
    "alarm": 2.3,
}
BOLD_ROLES = frozenset({"label", "h2", "area", "h1", "number", "alarm"})


class Typography:
    """Fonts by role and lengths in rad, for one zoom."""

    def __init__(self, zoom: float = 1.0, system_points: float | None = None) -> None:
        self.zoom = min(MOST_ZOOM, max(LEAST_ZOOM, round(zoom, 2)))
        system = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
        points = system_points or (system.pointSizeF() if system.pointSizeF() > 0 else 9.0)
        self._base_points = points * BASE_OF_SYSTEM * self.zoom
        self._families = [*FAMILIES, *(f for f in system.families() if f not in FAMILIES)]
        self._fonts: dict[tuple[str, int], QFont] = {}
        self._line_height = QFontMetrics(self.font()).height()

    def font(self, role: str = "body", weight: QFont.Weight | None = None) -> QFont:
        """A font of the scale; headings and labels are 600 unless told otherwise. Figures are of equal width."""
        weight = weight or (BOLD if role in BOLD_ROLES else NORMAL)
        key = (role, int(weight))
        if key not in self._fonts:
            font = QFont()
            font.setFamilies(self._families)
            font.setPointSizeF(self.points(SCALE[role]))
            font.setWeight(weight)
            font.setFeature(QFont.Tag("tnum"), 1)
            self._fonts[key] = font
        return QFont(self._fonts[key])

    def points(self, factor: float = 1.0) -> float:
        """The size in points of a text `factor` times the body."""
        return self._base_points * factor

    def rad(self, count: float = 1.0) -> int:
        """A length in pixels; never less than one unless nothing was asked for."""
        return max(1, round(self._line_height * count)) if count else 0

    def line(self, count: int = 1) -> int:
        """The width of a drawn line: one pixel at a line height of 20, growing with the text."""
        return max(1, round(self._line_height / 20)) * count
