"""Break-glass: what is protected shows for a short while to whoever says why, and the log has it before it shows."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.ui.widgets import Button, Column, Field, Flow, IconWords


class BreakGlass(QWidget):
    """The question why, and the button. `asked(reason)` is emitted when it is pressed, with whatever was written."""

    asked = Signal(str)

    def __init__(self, button: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.reason = Field(
            self.tr("Why do you need to see it?"), placeholder=self.tr("For example: meets the person today")
        )
        self.button = Button(button, "eye")
        self.told = IconWords(
            "eye",
            self.tr("The log reviewer sees that you have shown it, when, and what you wrote here."),
            tone="ink2",
            role="small",
        )
        pressed = QWidget()
        pressed.setLayout(Flow(self.button, gap=0.5))
        self.setLayout(Column(self.reason, self.told, pressed, gap=0.45))
        self.button.clicked.connect(self._pressed)
        self.reason.entered.connect(self._pressed)

    def say_error(self, words: str) -> None:
        """What is missing; what was written stays."""
        self.reason.show_error(words)

    def clear(self) -> None:
        """The glass is whole again."""
        self.reason.set_text("")

    @Slot()
    def _pressed(self) -> None:
        self.asked.emit(self.reason.text())


class Glimpse(QTimer):
    """How long something protected may stay on the screen; `timeout` when it must go."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setSingleShot(True)

    def begin(self, until: int, now: int) -> None:
        """From now until then, ms; at once if that has been."""
        self.start(max(0, until - now))
