"""One of the three lists of *Idag*: a title with a count, and rows of which some have a button."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.services.day.today_rows import Row
from desktop.ui.views.today.row_words import look
from desktop.ui.widgets import Button, Column, EmptyState, ListRow, RowCard, SectionTitle


class RowList(QWidget):
    """`chosen(Row)` is emitted when a row's button is pressed."""

    chosen = Signal(object)

    def __init__(self, title: str, empty: str, *, buttons: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons = buttons
        self._rows: tuple[Row, ...] | None = None
        self.title = SectionTitle(title)
        self.card = RowCard(title)
        self.empty = EmptyState(empty)
        self.setLayout(Column(self.title, self.card, self.empty, gap=0.35))

    def show_rows(self, rows: Sequence[Row], today: date) -> None:
        """Other rows; the focus stays on the button that had it, where there still is one."""
        if self._rows == tuple(rows):
            return
        had_focus = next((n for n, row in enumerate(self.card.rows) if row.focus_target().hasFocus()), None)
        self._rows = tuple(rows)
        self.card.clear()
        for number, row in enumerate(rows):
            self.card.add_row(self._list_row(number, row, today))
        self.card.setVisible(bool(rows))
        self.empty.setVisible(not rows)
        self.title.set_count(len(rows) or None)
        if had_focus is not None and self.card.rows:
            target = self.card.rows[min(had_focus, len(rows) - 1)].focus_target()
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_focus(self) -> None:
        """To the first button, if there is one."""
        button = next((row.focus_target() for row in self.card.rows if isinstance(row.focus_target(), Button)), None)
        if button is not None:
            button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _list_row(self, number: int, row: Row, today: date) -> ListRow:
        shown = look(row, today)
        button = None
        if shown.button and self._buttons:
            button = Button(shown.button, least=4.8)
            button.setProperty("row", number)
            button.clicked.connect(self._pressed)
        return ListRow(shown.words, button=button, bar=shown.bar)

    @Slot()
    def _pressed(self) -> None:
        if self._rows is not None:
            self.chosen.emit(self._rows[int(self.sender().property("row"))])
