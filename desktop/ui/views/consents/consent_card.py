"""Samtycket i ord: who, to whom, what, why, until when, and what cannot be left out beside that."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop.services.consent.consent_standing import Agreement
from desktop.ui.views.consents import consent_words as words
from desktop.ui.views.consents.reading import ConsentOnFile, parts_of
from desktop.ui.widgets import Beside, Card, Column, Glyph, KeyValues, Label, Row

translate = QCoreApplication.translate


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
        third = others_words(one) if one.view.others else self.tr("No one else")
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
                *(pair for pair in self._of_minors(one) if pair[1]),
            ]
        )

    def _of_minors(self, one: ConsentOnFile) -> list[tuple[str, str]]:
        """What is said only of those who are, or were, under age."""
        alone = one.view.seen.record.without_guardian
        return [(self.tr("Without a guardian"), alone), (self.tr("Rests"), self._rests(one))]

    def _rests(self, one: ConsentOnFile) -> str:
        """When what a guardian has signed comes to rest."""
        view = one.view
        if view.rests_from is None:
            return ""
        day = words.with_year(view.rests_from)
        if view.rests_exactly:
            return self.tr("from {day}, the day of coming of age").format(day=day)
        return self.tr("from {day}, since only the year of birth is known").format(day=day)


def others_words(one: ConsentOnFile) -> str:
    """Who else is named, and whether all have agreed."""
    names = ", ".join(other.label for other in one.view.others if other.label)
    if all(other.agreement is Agreement.AGREED for other in one.view.others):
        return translate("ConsentCard", "{names}, who have agreed").format(names=names)
    return names or translate("ConsentCard", "Others, who are not listed")
