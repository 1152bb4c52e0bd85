"""Light or dark, and the size of the text."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from desktop.services.recovery.this_computer import ThisComputer
from desktop.ui.tasks import Tasks
from desktop.ui.theme import ThemeChoice, theme
from desktop.ui.views.this_computer.card import ComputerCard
from desktop.ui.widgets import Button, Flow, Label, Option, Segment


class LookCard(ComputerCard):
    """What is chosen shows at once, and again after the next unlocking."""

    def __init__(self, here: ThisComputer, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._here, self._tasks = here, tasks
        self.set_title(self.tr("How it looks"))
        options = [
            Option(ThemeChoice.SYSTEM.value, self.tr("As the computer")),
            Option(ThemeChoice.LIGHT.value, self.tr("Light colours")),
            Option(ThemeChoice.DARK.value, self.tr("Dark colours")),
        ]
        self.theme = Segment(self.tr("Light or dark"), options)
        self.theme.chosen.connect(self._choose)
        self.larger = Button(self.tr("Larger text"), "plus", hint="Ctrl +")
        self.smaller = Button(self.tr("Smaller text"), "minus", hint="Ctrl −")
        self.larger.clicked.connect(theme().zoom_in)
        self.smaller.clicked.connect(theme().zoom_out)
        self.percent = Label("", tone="ink2")
        theme().changed.connect(self.read)
        sizes = QWidget()
        sizes.setLayout(Flow(self.larger, self.smaller, self.percent, gap=0.5))
        self.add(self.theme, sizes)

    @Slot()
    def read(self) -> None:
        self.theme.set_value(theme().choice.value)
        self.percent.setText(self.tr("The text is at {percent} %.").format(percent=round(theme().zoom * 100)))

    @Slot(str)
    def _choose(self, value: str) -> None:
        theme().set_choice(ThemeChoice(value))
        self._tasks.run(self, partial(self._here.set_theme, value), _nothing)


def _nothing(_none: None) -> None:
    """It is remembered."""
