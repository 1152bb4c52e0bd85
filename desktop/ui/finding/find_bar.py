"""The row above the page: what is looked for, which place of how many, and the way on."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop.ui.theme import theme
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.field import LineEdit
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.layouts import Flow


class WordsField(LineEdit):
    """Enter goes on to the next place, Shift+Enter back."""

    entered = Signal(bool)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit(bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        else:
            super().keyPressEvent(event)


class FindBar(QWidget):
    """Hidden until it is asked for. The signals are its parts' own: `field`, `before`, `after`, `end`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        label = Label(self.tr("Find on the page"), role="label", wrap=False)
        self.field = WordsField(icon="magnifying-glass")
        label.setBuddy(self.field)
        self.field.setAccessibleName(label.text())
        self.count = Label("", tone="ink2", wrap=False)
        self.before = Button(self.tr("The place before"), "caret-up", "quiet", keys="Shift+F3")
        self.after = Button(self.tr("The next place"), "caret-down", "quiet", keys="F3")
        self.end = Button(self.tr("Close"), "x", "quiet", hint="Esc")
        parts = (label, self.field, self.before, self.after, self.end, self.count)
        self.setLayout(Flow(*parts, gap=0.5, margins=(1.5, 0.4, 1.5, 0.5)))
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.hide()

    def say(self, number: int, found: int) -> str:
        """Which place of how many, or that there is none. What it says, for those who listen."""
        if not self.field.text().strip():
            words = ""
        elif found:
            words = self.tr("Place {number} of {all}").format(number=number, all=found)
        else:
            words = self.tr("It does not stand here. Only what is shown on this page is looked through.")
        self.count.setText(words)
        for button in (self.before, self.after):
            button.setEnabled(found > 0)
        return words

    def paintEvent(self, event: QPaintEvent, /) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().colour("paper"))
        line = theme().line()
        painter.fillRect(0, self.height() - line, self.width(), line, theme().colour("hair"))
        painter.end()
