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
from desktop.ui.views.conflict.rival_notice import RivalNotice
from desktop.ui.views.consultation.clearing import empty
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
    """`compare_wanted` leads to where one chooses."""

    compare_wanted = Signal()

    def __init__(self, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._column = Column(gap=0.6)
        self.setLayout(self._column)
        self._notices: list[RivalNotice] = []
        self._masked: list[RivalNotice] = []

    def show_rivals(self, overview: FileOverview) -> bool:
        """Made anew; whether the focus stood on one that is gone."""
        focused = QApplication.focusWidget()
        inside = focused is not None and any(notice.isAncestorOf(focused) for notice in self._notices)
        empty(self._column)
        self._notices, self._masked = [], []
        for field, rivals in overview.rivals.items():
            day = today(self._clock)
            words = partial(_words, field, day)
            notice = RivalNotice(field_word(Person, field), rivals, words, day)
            notice.compare_wanted.connect(self.compare_wanted)
            self._column.addWidget(notice)
            self._notices.append(notice)
            if field in MASKED:
                self._masked.append(notice)
        self.setVisible(bool(self._notices))
        return inside

    def has_masked(self) -> bool:
        """Whether two have written differently of what is masked."""
        return bool(self._masked)

    def show_masked(self, revealed: bool) -> None:
        """Rival names and places are on the screen only while the details are."""
        for notice in self._masked:
            notice.setVisible(revealed)
        self.setVisible(any(not notice.isHidden() for notice in self._notices))


def _words(field: str, day: date, value: Any) -> str:
    return words_of(Person, field, value, day, {})
