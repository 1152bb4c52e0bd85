"""The page of Hjälp: what the screen is for, what is good to know there, and the keys."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop.ui.help.texts import HelpText, Keys, everywhere, hiding
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.header import PageHeader
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.page import ScrollPage
from desktop.ui.widgets.table import Cell, SmallTable


class HelpPage(ScrollPage):
    """`left` is emitted when the person wants back to where she was."""

    left = Signal()

    def __init__(self, text: HelpText, parent: QWidget | None = None) -> None:
        super().__init__(gap=0.8, parent=parent)
        self.setAccessibleName(self.tr("Help"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # so that arrows and PgDn move it
        self.setProperty("ring", "none")
        self.back = Button(self.tr("Back"), "caret-left", hint="Esc")
        self.back.clicked.connect(self.left)
        title = self.tr("Help: {page}").format(page=text.title)
        self.add(PageHeader(title, text.purpose, right=[self.back]))
        if text.good_to_know:
            self.add(_card(self.tr("Good to know"), *map(Label, text.good_to_know)))
        if text.keys:
            self.add(_card(self.tr("Keys on this page"), self._keys(self.tr("Keys on this page"), text.keys)))
        self.add(_card(self.tr("Keys everywhere"), self._keys(self.tr("Keys everywhere"), everywhere())))
        self.add(Label(hiding(), tone="ink2"))
        self.keep_at_top()

    def _keys(self, name: str, keys: Keys) -> SmallTable:
        table = SmallTable(name, (self.tr("Key"), self.tr("What it does")), (1.0, 3.0))
        for key, words in keys:
            table.add_row((Cell(key, bold=True), Cell(words)))
        return table


def _card(title: str, *parts: QWidget) -> Card:
    card = Card(gap=0.4)
    card.add(Label(title, role="h2"), *parts)
    return card
