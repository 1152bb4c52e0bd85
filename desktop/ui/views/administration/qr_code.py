"""A text as a square code, painted: black on white in every theme, so that any camera reads it."""

from __future__ import annotations

import segno
from PySide6.QtCore import QRect, QSize, Qt, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.ui.theme import theme

QUIET = 4
"""Modules of white around it (ISO/IEC 18004)."""


class QrCode(QWidget):
    """As large as its modules need: each is a whole number of pixels wide."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[tuple[bool, ...], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self._restyle)

    def set_text(self, text: str) -> None:
        """What it says; spaces are left out, as reading leaves them out."""
        code = segno.make("".join(text.split()), error="m", micro=False) if text else None
        self._rows = tuple(tuple(bool(module) for module in row) for row in code.matrix) if code is not None else ()
        self.setAccessibleName(self.tr("The invitation as a square code. The letters beside it say the same."))
        self._restyle()

    @Slot()
    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()

    def _module(self) -> int:
        return max(2, theme().rad(0.25))

    def sizeHint(self) -> QSize:
        side = self._module() * (len(self._rows) + 2 * QUIET)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent, /) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), Qt.GlobalColor.white)
        if self._rows:
            module = self._module()
            left = (self.width() - module * len(self._rows)) // 2
            top = (self.height() - module * len(self._rows)) // 2
            for y, row in enumerate(self._rows):
                for x, dark in enumerate(row):
                    if dark:
                        place = QRect(left + x * module, top + y * module, module, module)
                        painter.fillRect(place, Qt.GlobalColor.black)
        painter.end()
