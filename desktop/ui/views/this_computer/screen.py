"""The room *Den här datorn*: cards about the computer that one works at, in one column."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop.ui.screen import Place, Screen
from desktop.ui.traffic import Traffic
from desktop.ui.views.carried.carried_card import CarriedCard
from desktop.ui.views.this_computer.address_card import AddressCard
from desktop.ui.views.this_computer.card import ComputerCard, ComputerPage
from desktop.ui.widgets import Column, PageHeader, ScrollPage

KEY = "this-computer"
WRITE_USB, READ_USB = "write-usb", "read-usb"
"""Tabs: what is carried by hand, from wherever one is told that something waits."""


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

    def carry_by(self, traffic: Traffic) -> None:
        """The way to a stick, for the card that carries by hand; the way to the county when it has moved."""
        for card in self.cards:
            if isinstance(card, AddressCard):
                card.moved.connect(traffic.begin_anew)
            if isinstance(card, CarriedCard) and traffic.way is not None:
                card.take_way(traffic.way)
                card.brought.connect(traffic.brought)

    def open_place(self, place: Place) -> None:
        """The cards; with the tab "write-usb" or "read-usb", the page that does it."""
        self._go_home()
        for card in self.cards:
            if isinstance(card, CarriedCard) and place.tab in (WRITE_USB, READ_USB):
                card.open_write() if place.tab == WRITE_USB else card.open_read()

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
