"""Sök person on *Idag*: by the three keys that the law allows; what is found stands below the field."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.domain.identity import CompartmentId
from desktop.services.file.person_files import PersonCard, PersonFiles
from desktop.ui.sentences import sentence
from desktop.ui.tasks import Tasks
from desktop.ui.widgets import Column, Field, PickRow, RowCard, RowWords
from desktop.ui.widgets.header import ALIAS_ICONS

MOST_SHOWN = 5


class PersonSearch(QWidget):
    """`found(CompartmentId)` opens a file."""

    found = Signal(object)

    def __init__(self, person_files: PersonFiles, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._person_files, self._tasks = person_files, tasks
        self._cards: tuple[PersonCard, ...] = ()
        self._asked = 0
        self.field = Field(
            self.tr("Search person"), placeholder=self.tr("Alias, personal number, case"), icon="magnifying-glass"
        )
        self.rows = RowCard(self.tr("Found persons"))
        self.rows.hide()
        self.setLayout(Column(self.field, self.rows, gap=0.4))
        self.field.changed.connect(self._changed)
        self.field.entered.connect(self._open_first)
        self.rows.picked.connect(self._picked)

    def take_focus(self) -> None:
        """Ready to type."""
        self.field.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.edit.selectAll()

    @Slot(str)
    def _changed(self, text: str) -> None:
        self._asked += 1
        call = partial(self._person_files.search, text)
        self._tasks.run(self, call, partial(self._show, self._asked), self._failed)

    def _failed(self, error: Exception) -> None:
        self.field.show_error(sentence(error))

    def _show(self, asked: int, cards: tuple[PersonCard, ...]) -> None:
        if asked != self._asked:
            return  # something else has been typed since
        self._cards = cards[:MOST_SHOWN]
        self.rows.clear()
        for number, card in enumerate(self._cards):
            icon = ALIAS_ICONS.get(card.sign, "tree")
            self.rows.add_row(PickRow(RowWords(card.alias, icon=icon), str(number), choice=False))
        self.rows.setVisible(bool(cards))
        typed = self.field.text().strip()
        self.field.set_help(self.tr("No file under that.") if typed and not cards else "")

    @Slot()
    def _open_first(self) -> None:
        if self._cards:
            self._open(self._cards[0].compartment)

    @Slot(str)
    def _picked(self, key: str) -> None:
        self._open(self._cards[int(key)].compartment)

    def _open(self, compartment: CompartmentId) -> None:
        self.field.set_text("")
        self._changed("")
        self.found.emit(compartment)
