"""A gate in the wall: its basis and date. Pressed, it shows which parts pass it, and to whom."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.ui.theme import theme
from desktop.ui.theme.typography import BOLD
from desktop.ui.widgets.paint import box, ground, text_width, words
from desktop.ui.widgets.press_button import PressButton


class GateButton(PressButton):
    """Two lines, such as "Samtycke" and "tis 3 nov"."""

    def __init__(self, basis: str, day: str, spoken: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._day = day
        self.setText(basis)
        self.setAccessibleName(f"{basis} {day}".strip())
        self.setAccessibleDescription(spoken)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        rad = theme().rad
        widest = max(text_width(self.text(), theme().font("body", BOLD)), text_width(self._day, theme().font("small")))
        return QSize(max(widest + rad(1.2), rad(6.4)), rad(2.2))

    def paintEvent(self, event: QPaintEvent, /) -> None:
        painter = QPainter(self)
        now, rect, radius = theme(), self.rect(), theme().rad(0.25)
        chosen = self.isChecked()
        box(
            painter,
            rect,
            now.colour(ground(self, "paper")),
            now.colour("link" if chosen else "border"),
            width=now.line(2 if chosen else 1),
            corners=(radius, radius, radius, radius),
        )
        half, centre = rect.height() // 2, Qt.AlignmentFlag.AlignHCenter
        upper = QRect(0, now.rad(0.15), rect.width(), half) if self._day else rect
        words(painter, upper, self.text(), now.colour("ink"), now.font("body", BOLD), centre)
        lower = QRect(0, half, rect.width(), half - now.rad(0.1))
        words(painter, lower, self._day, now.colour("ink2"), now.font("small"), centre)
        painter.end()
