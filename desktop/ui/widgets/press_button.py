"""What every button that paints itself has in common: hover, focus, size by the theme, and Enter that presses."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from desktop.ui.theme import theme


def is_press(event: QKeyEvent) -> bool:
    """Enter, on either side of the keyboard. Space presses every button of Qt's by itself."""
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and modifiers == Qt.KeyboardModifier.NoModifier


class PressButton(QAbstractButton):
    """A button whose look its subclass paints."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        theme().changed.connect(self._restyle)

    @Slot()
    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if is_press(event):
            self.click()
        else:
            super().keyPressEvent(event)
