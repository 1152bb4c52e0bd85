"""A list that stands beside what it chooses among, of one width; under each other, it takes all there is."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from desktop.ui.theme import theme
from desktop.ui.widgets import Column
from desktop.ui.widgets.layouts import is_narrow


class NarrowColumn(QWidget):
    """Parts under each other, `width` rad wide where something stands beside them."""

    def __init__(self, *parts: QWidget, width: float = 14.5, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._width = width
        self.parts = Column(*parts, gap=0.5)
        self.parts.addStretch(1)
        self.setLayout(self.parts)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        width = theme().rad(self._width) if not is_narrow(self) else self.window().width()
        return QSize(width, super().sizeHint().height())
