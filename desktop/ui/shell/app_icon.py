"""The program's icon: the two bars, drawn in every size that a task bar asks for."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap

from desktop.ui.widgets.label import paint_mark

_SIZES = (16, 20, 24, 32, 48, 64, 128, 256)


def app_icon() -> QIcon:
    """The icon of the window and of the task bar. It says nothing of what the program is for."""
    icon = QIcon()
    for size in _SIZES:
        pixmap = QPixmap(size, size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        rim = size // 10
        paint_mark(painter, QRect(rim, rim, size - 2 * rim, size - 2 * rim))
        painter.end()
        icon.addPixmap(pixmap)
    return icon
