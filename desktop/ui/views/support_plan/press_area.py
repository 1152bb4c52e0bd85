"""Words that can be changed where they stand: pressing them opens an editor in their place."""

from __future__ import annotations

from collections.abc import Hashable

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from desktop.ui.theme import theme
from desktop.ui.widgets.layouts import Column, Margins
from desktop.ui.widgets.paint import box, ground


class PressArea(QAbstractButton):
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
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme().changed.connect(self._restyle)

    @Slot()
    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return self._column.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return self._column.minimumSize()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int, /) -> int:
        return self._column.totalHeightForWidth(width)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent, /) -> None:
        token = ground(self, "")
        if token:
            painter = QPainter(self)
            radius = theme().rad(0.2)
            box(painter, self.rect(), theme().colour(token), None, corners=(radius, radius, radius, radius))
            painter.end()
