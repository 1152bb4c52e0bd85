"""The neutral page: what others see when the window has been hidden. It says nothing, and shows nothing."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop.ui.theme import theme
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.layouts import Column


class HiddenPage(QWidget):
    """An empty sheet with one quiet word at its foot. `left` is emitted when that is pressed."""

    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Empty page"))
        self._button = Button(self.tr("Continue"), kind="quiet")
        self._button.clicked.connect(self.left)
        column = Column(gap=0, margins=1.0)
        column.addStretch(1)
        column.addWidget(self._button, 0, Qt.AlignmentFlag.AlignLeft)
        self.setLayout(column)
        self.hide()

    def take_over(self) -> None:
        """Covers the window and takes the focus."""
        self.show()
        self.raise_()
        self._button.setFocus(Qt.FocusReason.OtherFocusReason)

    def paintEvent(self, event: QPaintEvent, /) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().colour("paper"))
        painter.end()
