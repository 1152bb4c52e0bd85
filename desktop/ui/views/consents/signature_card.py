"""A consent that waits for its signature: the paper to sign, and the press when it is signed."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot

from desktop.ui.sentences import sentence
from desktop.ui.widgets import Button, Card, Flow, IconWords, Label


class SignatureCard(Card):
    """Signals: `paper_wanted`; `signed` when it has been."""

    paper_wanted = Signal()
    signed = Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("Waits for a signature"), gap=0.5, margins=(0.95, 0.65, 0.95, 0.85))
        self.paper = Button(self.tr("The form on paper"), "printer")
        self.sign = Button(self.tr("It has been signed"), "file-text", "main", keys="Ctrl+Return")
        self.problem = IconWords("warning-circle", "", tone="accink", icon_tone="accink")
        self.add(
            Label(self.tr("Nothing is handed over before it is signed. The paper is kept by the municipality.")),
            self.problem,
            Flow(self.sign, self.paper, gap=0.5),
        )
        self.paper.clicked.connect(self.paper_wanted)
        self.sign.clicked.connect(self._pressed)
        self.problem.hide()

    def show_card(self, *, closed: bool) -> None:
        """Ready to be pressed; in a closed file nothing is signed any more."""
        self.sign.setEnabled(not closed)
        self.problem.hide()

    def show_problem(self, error: Exception) -> None:
        """Why it could not be written down."""
        self.sign.setEnabled(True)
        self.problem.label.setText(sentence(error))
        self.problem.show()

    @Slot()
    def _pressed(self) -> None:
        self.sign.setEnabled(False)  # until it is answered
        self.signed.emit()
