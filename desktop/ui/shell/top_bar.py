"""What the rail becomes in a narrow window: Meny at the left; Akut nu, Dölj and Lås at the right."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop.ui.shell.rail import RailButton, RailEntry
from desktop.ui.theme import theme
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.layouts import Row


class TopBar(QWidget):
    """`menu_pressed` opens or closes the menu; `foot_pressed(key)` is as in the rail."""

    menu_pressed = Signal()
    foot_pressed = Signal(str)

    def __init__(self, foot: Sequence[tuple[RailEntry, str]], parent: QWidget) -> None:
        super().__init__(parent)
        self.menu = Button(self.tr("Menu"), "list", parent=self)
        self.menu.clicked.connect(self.menu_pressed)
        row = Row(self.menu, gap=0.9, margins=(0.6, 0.3, 0.9, 0.3))
        row.addStretch(1)
        self.foot_buttons: dict[str, RailButton] = {}
        for entry, hint in foot:
            button = RailButton(entry, red=entry.key == "emergency", slim=True, parent=self)
            button.setAccessibleDescription(hint)
            button.clicked.connect(self._foot_clicked)
            self.foot_buttons[entry.key] = button
            row.addWidget(button)
        self.setLayout(row)
        theme().changed.connect(self.update)

    @Slot()
    def _foot_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, RailButton):
            self.foot_pressed.emit(button.entry.key)

    def paintEvent(self, event: QPaintEvent, /) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().colour("sunk"))
        line = theme().line()
        painter.fillRect(0, self.height() - line, self.width(), line, theme().colour("hair"))
        painter.end()
