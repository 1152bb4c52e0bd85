"""Titled lists under each other, made anew only when what they say has changed, so that the focus stays."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget

from desktop.ui.theme import theme
from desktop.ui.views.consultation.clearing import empty
from desktop.ui.widgets.header import SectionTitle
from desktop.ui.widgets.layouts import Column
from desktop.ui.widgets.rows import ListRow, PickRow, RowCard, RowWords
from desktop.ui.widgets.words import EmptyState


@dataclass(frozen=True, slots=True)
class Item:
    """One row. Without a key it is only read."""

    words: RowWords
    key: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """A titled list. `nothing`: what stands there when it is empty; without that, an empty one is left out."""

    title: str
    items: tuple[Item, ...]
    right: str = ""
    nothing: str = ""


class Sections(QWidget):
    """`picked(key)` is emitted when a row is pressed. With `choice`, one row stays marked."""

    picked = Signal(str)

    def __init__(self, *, choice: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choice = choice
        self._chosen: str | None = None
        self._shown: tuple[Section, ...] | None = None
        self._cards: list[RowCard] = []
        self._column = Column(gap=0.4)
        self.setLayout(self._column)

    def show_sections(self, sections: Sequence[Section], nothing: str = "") -> None:
        """These, and nothing else; `nothing` when all are empty."""
        wanted = tuple(section for section in sections if section.items or section.nothing)
        if wanted == self._shown:
            return
        focused = self._focused_key()
        self._shown = wanted
        self._cards.clear()
        empty(self._column)
        if not wanted and nothing:
            self._column.addWidget(EmptyState(nothing))
        for section in wanted:
            self._add(section)
        self.choose(self._chosen)
        self._focus(focused)

    def choose(self, key: str | None) -> None:
        """Mark the row that is open."""
        self._chosen = key
        if self._choice:
            for card in self._cards:
                card.choose(key)

    def _add(self, section: Section) -> None:
        right = section.right if section.items else ""
        self._column.addWidget(SectionTitle(section.title, len(section.items), right))
        if not section.items:
            self._column.addWidget(EmptyState(section.nothing))
            return
        card = RowCard(section.title)
        card.picked.connect(self.picked)
        for item in section.items:
            row = PickRow(item.words, item.key, choice=self._choice) if item.key else ListRow(item.words)
            card.add_row(row)
        self._column.addWidget(card)
        self._column.addSpacing(theme().rad(0.5))
        self._cards.append(card)

    def _focused_key(self) -> str | None:
        row = QApplication.focusWidget()
        return row.key if isinstance(row, PickRow) and self.isAncestorOf(row) else None

    def _focus(self, key: str | None) -> None:
        rows = [row for card in self._cards for row in card.rows if isinstance(row, PickRow)]
        row = next((row for row in rows if row.key == key), None)
        if row is not None:
            row.setFocus(Qt.FocusReason.OtherFocusReason)
