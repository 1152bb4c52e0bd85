"""The room *Den här datorn*: cards about the computer that one works at, in one column."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop.ui.screen import Place, Screen
from desktop.ui.views.this_computer.card import ComputerCard, ComputerPage
from desktop.ui.widgets import Column, PageHeader, ScrollPage

KEY = "this-computer"


class ThisComputerScreen(Screen):
    """`lock_after(minutes)` is emitted when the person has chosen another time of idleness."""

    lock_after = Signal(int)

    def __init__(self, cards: Sequence[ComputerCard], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        purpose = self.tr("What opens it, when it locks, and what is kept on it.")
        self.cards = tuple(cards)
        self._home = ScrollPage(PageHeader(self.tr("This computer"), purpose), gap=0.75)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._home)
        for card in self.cards:
            self._home.body.addWidget(card)
            card.page_wanted.connect(self._open)
            card.changed.connect(self.changed)
            for page in card.pages:
                self._pages.addWidget(page)
                page.left.connect(self._go_home)
                page.changed.connect(self.changed)
        self._home.body.addStretch(1)
        self.setLayout(Column(self._pages, gap=0))

    def open_place(self, place: Place) -> None:
        self._go_home()

    def place(self) -> Place:
        """The room; a page with something secret in it is not gone back to."""
        return Place(KEY)

    def refresh(self) -> None:
        if self._pages.currentWidget() is self._home:
            self._read()

    def keep(self) -> None:
        self._forget()

    @Slot(object)
    def _open(self, page: ComputerPage) -> None:
        page.open()
        self._pages.setCurrentWidget(page)

    @Slot()
    def _go_home(self) -> None:
        self._forget()
        self._pages.setCurrentWidget(self._home)
        self._read()

    def _forget(self) -> None:
        page = self._pages.currentWidget()
        if isinstance(page, ComputerPage):
            page.forget()

    def _read(self) -> None:
        for card in self.cards:
            card.read()
