"""What the room *Den här datorn* is made of: cards, and the pages that they open in its place."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.ui.widgets import Card, PageHeader, ScrollPage
from desktop.ui.widgets.layouts import Part


class ComputerPage(ScrollPage):
    """A page with something to do, opened by a card. `left` when the person goes back, done or not."""

    left = Signal()
    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(gap=0.75, parent=parent)
        self.header = PageHeader(" ", " ", back=self.tr("This computer"))
        self.header.back_pressed.connect(self.left)
        self.body.addWidget(self.header)

    def add(self, *parts: Part) -> None:
        """The parts of the page, once; they stay at its top."""
        super().add(*parts)
        self.body.addStretch(1)

    def open(self) -> None:
        """It is about to be shown: begin anew."""

    def forget(self) -> None:
        """It has been left: nothing secret stays in it."""


class ComputerCard(Card):
    """One thing about this computer.

    `page_wanted(ComputerPage)` is emitted to have one of `pages` shown; `changed` when records were written.
    """

    page_wanted = Signal(object)
    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(" ", gap=0.5, margins=(1.1, 0.8, 1.1, 0.9), parent=parent)
        self.pages: tuple[ComputerPage, ...] = ()

    def set_title(self, title: str) -> None:
        """What the card is about."""
        self.title.setText(title)

    def read(self) -> None:
        """Read again what it shows."""
