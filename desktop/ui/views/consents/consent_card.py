"""Samtycket i ord: who, to whom, what, why, until when, and what cannot be left out beside that."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QWidget

from desktop.ui.views.consents import consent_words as words
from desktop.ui.views.consents.reading import ConsentOnFile, parts_of
from desktop.ui.widgets import Beside, Card, Column, Glyph, KeyValues, Label, Row


class ConsentCard(Card):
    """One consent, in words."""

    def __init__(self) -> None:
        super().__init__(gap=0.5, margins=(0.95, 0.65, 0.95, 0.85))
        self.title = Label("", role="h2")
        self.state = Label("", role="small", tone="ink2", wrap=False)
        self.soon = Label("", tone="accink")
        self._facts = KeyValues()
        head = QWidget()
        head.setLayout(Beside(self.title, self.state, least=10, under_gap=0))
        self._soon_row = QWidget()
        row = Row(Glyph("hourglass", "accink"), gap=0.45)
        row.addWidget(self.soon, 1)
        self._soon_row.setLayout(row)
        self.add(Column(head, self._soon_row, gap=0.2), self._facts)

    def show_consent(self, one: ConsentOnFile, alias: str, today: date, soon: int) -> None:
        """Shows this one. `soon`: days before the end when it is said."""
        consent = one.view.seen.record
        self.title.setText(words.title_words(consent))
        self.state.setText(words.state_words(one.view, today))
        self.soon.setText(words.days_left_words(one.view, today, soon))
        self._soon_row.setVisible(bool(self.soon.text()))
        third = self.tr("Others are named, and have agreed") if consent.third_persons_named else self.tr("No one else")
        self._facts.set_pairs(
            [
                (self.tr("Who"), words.giver_words(consent, alias)),
                (self.tr("To whom"), words.parties_words(one.parties)),
                (self.tr("What"), words.parts_words(parts_of(consent))),
                (self.tr("For what purpose"), consent.purpose),
                (self.tr("Until when"), words.year_day(consent.valid_until, today)),
                (self.tr("How"), words.form_words(consent)),
                (self.tr("Named in it"), third if consent.third_persons_named is not None else ""),
                (self.tr("Age"), consent.age_and_capacity),
            ]
        )
