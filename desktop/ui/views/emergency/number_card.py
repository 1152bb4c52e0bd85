"""A telephone number in large type, whose it is, and when somebody last saw to it that it is right."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QSizePolicy

from desktop.services.assignment.emergency_card import Number
from desktop.ui.views.sessions.session_words import day_of_year
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.layouts import Beside


class NumberCard(Card):
    """One number. The one for danger to life is red and larger."""

    def __init__(self, number: Number, today: date, *, old: bool) -> None:
        alarm = number.alarm
        rim = 0.75 if alarm else 1.0
        super().__init__(
            bar="red" if alarm else "", edge="red" if alarm else "hair", gap=0, margins=(0.9, rim, 0.8, rim)
        )
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.who = Label(number.who, role="label")
        self.number = Label(number.number, role="alarm" if alarm else "number", tone="redink" if alarm else "ink")
        self.number.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.checked = Label(self._checked_words(number, today, old), role="small", wrap=False)
        self.checked.set_tone("accink" if old else "ink2")
        self.add(Beside(self.who, self.checked, least=5, under_gap=0), self.number)
        self.checked.setVisible(bool(self.checked.text()))
        words = " ".join(part for part in (number.text, _hours_words(number)) if part)
        if words:
            self.add(Label(words, tone="ink2"))
        self.setAccessibleName(f"{number.who} {number.number}")
        self.setAccessibleDescription(". ".join(part for part in (words, self.checked.text()) if part))

    def _checked_words(self, number: Number, today: date, old: bool) -> str:
        if number.checked_on is None:
            return ""
        words = self.tr("not checked since {day}") if old else self.tr("checked {day}")
        return words.format(day=day_of_year(number.checked_on, today))


def _hours_words(number: Number) -> str:
    return (
        QCoreApplication.translate("NumberCard", "Answers {hours}.").format(hours=number.hours) if number.hours else ""
    )
