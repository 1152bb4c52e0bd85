"""Words that can be changed where they stand: pressing them opens an editor in their place."""

from __future__ import annotations

from collections.abc import Hashable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.ui.theme import theme
from desktop.ui.widgets.layouts import Column, Margins
from desktop.ui.widgets.paint import box, ground
from desktop.ui.widgets.press_button import PressButton


class PressArea(PressButton):
    """A flat button around any content. `key` says what it shows, so that the focus finds back after a change."""

    def __init__(
        self, content: QWidget, name: str, key: Hashable, *, margins: Margins = 0.0, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.key = key
        content.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._column = Column(content, gap=0, margins=margins)
        self.setLayout(self._column)
        self.setText(name)
        self.setAccessibleName(name)
        self.setAccessibleDescription(self.tr("Press Enter to change"))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        return self._column.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return self._column.minimumSize()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int, /) -> int:
        return self._column.totalHeightForWidth(width)

    def paintEvent(self, event: QPaintEvent, /) -> None:
        token = ground(self, "")
        if token:
            painter = QPainter(self)
            radius = theme().rad(0.2)
            box(painter, self.rect(), theme().colour(token), None, corners=(radius, radius, radius, radius))
            painter.end()
