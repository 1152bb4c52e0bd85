"""All that two have written differently about the person; names and places only while the details show."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QWidget

from desktop.domain.clock import Clock, today
from desktop.domain.records.person_file import Person
from desktop.services.file.person_files import FileOverview
from desktop.ui.views.conflict.conflict_words import field_word, words_of
from desktop.ui.views.consultation.clearing import empty
from desktop.ui.views.people.rival_choice import RivalChoice
from desktop.ui.widgets import Column

MASKED = (
    "name",
    "personal_number",
    "case_number",
    "registered_municipality",
    "staying_municipality",
    "responsible_municipality",
    "address",
    "school",
    "in_emergency",
)
"""What is on the screen only when one asks for it."""


class RivalChoices(QWidget):
    """`chosen(field, value)` when one has decided."""

    chosen = Signal(str, object)

    def __init__(self, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._column = Column(gap=0.6)
        self.setLayout(self._column)
        self._choices: list[RivalChoice] = []
        self._masked: list[RivalChoice] = []

    def show_rivals(self, overview: FileOverview) -> bool:
        """Made anew; whether the focus stood on one that is gone."""
        focused = QApplication.focusWidget()
        chose = focused is not None and any(choice.isAncestorOf(focused) for choice in self._choices)
        empty(self._column)
        self._choices, self._masked = [], []
        for field, rivals in overview.rivals.items():
            day = today(self._clock)
            words = partial(_words, field, day)
            choice = RivalChoice(field_word(Person, field), rivals, words, day)
            choice.chosen.connect(partial(self.chosen.emit, field))
            self._column.addWidget(choice)
            self._choices.append(choice)
            if field in MASKED:
                self._masked.append(choice)
        self.setVisible(bool(self._choices))
        return chose

    def has_masked(self) -> bool:
        """Whether two have written differently of what is masked."""
        return bool(self._masked)

    def show_masked(self, revealed: bool) -> None:
        """Rival names and places are on the screen only while the details are."""
        for choice in self._masked:
            choice.setVisible(revealed)
        self.setVisible(any(not choice.isHidden() for choice in self._choices))


def _words(field: str, day: date, value: Any) -> str:
    return words_of(Person, field, value, day, {})
