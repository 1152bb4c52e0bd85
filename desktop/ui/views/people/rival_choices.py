"""All that two have written differently about the person; names and places only while the details show."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QWidget

from desktop.domain.clock import Clock, today
from desktop.domain.records.person_file import ProtectionLevel
from desktop.services import municipalities
from desktop.services.person_files import FileOverview
from desktop.ui.views.consultation.clearing import empty
from desktop.ui.views.people.person_words import protection_word
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
            choice = RivalChoice(self._field_word(field), rivals, self._value_words, today(self._clock))
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

    def _field_word(self, field: str) -> str:
        words = {
            "alias": self.tr("Alias"),
            "name": self.tr("Name"),
            "personal_number": self.tr("Personal number or coordination number"),
            "case_number": self.tr("Case number"),
            "protection": self.tr("Protected personal data"),
            "registered_municipality": self.tr("Registered in"),
            "staying_municipality": self.tr("Staying in"),
            "responsible_municipality": self.tr("Responsible municipality"),
            "address": self.tr("Address"),
            "school": self.tr("School or work"),
            "in_emergency": self.tr("What whoever acts at night must know"),
            "situation_now": self.tr("How things are now"),
            "wishes": self.tr("What the person wishes"),
            "phone_rule": self.tr("When and how one may ring"),
        }
        return words.get(field, self.tr("Details about the person"))

    def _value_words(self, value: Any) -> str:
        if isinstance(value, ProtectionLevel):
            return protection_word(value)
        return municipalities.names().get(value, value) if value else self.tr("(nothing)")
