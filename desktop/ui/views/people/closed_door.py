"""What stands before a closed file: why it must be read, which the log has before anything is shown (SC7)."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.ui.widgets import Button, Column, Field, Flow, Label


class ClosedDoor(QWidget):
    """`opened(reason)` when the button is pressed, or Enter."""

    opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.asked = Label("", role="h2")
        self.reason = Field(self.tr("Why you need to read it"), help=self.tr("Your reason stands in the log."))
        self.open_it = Button(self.tr("Open the closed file"), "lock-open", "main")
        buttons = QWidget()
        buttons.setLayout(Flow(self.open_it, gap=0.5))
        self.setLayout(Column(self.asked, self.reason, buttons, gap=0.7, margins=(1.5, 1.0, 1.5, 1.0)))
        self.open_it.clicked.connect(self._open)
        self.reason.entered.connect(self._open)
        self.hide()

    def show_asked(self, sentence: str) -> None:
        """Ask, with an empty field that has the cursor."""
        self.asked.setText(sentence)
        self.reason.set_text("")
        self.reason.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _open(self) -> None:
        self.opened.emit(self.reason.text())
