"""What the county team sees of itself: who is away, and how many have asked this year. Facts, without comparison."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from desktop.services.conflict.conflict_counts import Month
from desktop.services.consultation.consultation_counts import ConsultationCounts
from desktop.services.consultation.county_inbox import Inbox
from desktop.ui.views.consultation import more_words
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.layouts import Column

translate = QCoreApplication.translate

MONTHS = 3
"""So many months of choices are told; what was before says nothing of now."""


class FactsCard(Card):
    """Below the list, for it is seldom what one came for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(translate("County", "The team"), parent=parent)
        self.away, self.counts, self.choices = Label(""), Label("", tone="ink2"), Label("", tone="ink2")
        self.add(self.away, self.counts, self.choices)

    def offer(self, *buttons: Button) -> None:
        """What can be done here."""
        column = Column(gap=0)
        for button in buttons:
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self.add(column)

    def show_inbox(self, inbox: Inbox) -> None:
        """As it is now."""
        self.away.setText(" ".join(map(more_words.away_words, inbox.away)))
        self.away.setVisible(bool(inbox.away))
        self.counts.setText(counts_words(inbox.counts) if inbox.counts is not None else "")
        self.choices.setText(choices_words(inbox.choices[:MONTHS]))
        self.choices.setVisible(bool(inbox.choices))


def counts_words(counts: ConsultationCounts) -> str:
    """A suspicion is no case, and stands by itself (K41)."""
    words = translate(
        "County",
        "{year}: questions {asked}, talks {talks}. Honour confirmed {confirmed}, suspicion {suspected},"
        " unclear {unclear}, something else {other}, not said {not_said}. A suspicion is not a case.",
    )
    return words.format(
        year=counts.year,
        asked=counts.asked,
        talks=counts.talks,
        confirmed=counts.confirmed,
        suspected=counts.suspected,
        unclear=counts.unclear,
        other=counts.other,
        not_said=counts.not_said,
    )


def choices_words(months: Sequence[Month]) -> str:
    """How often two had written in the same place, in the whole county: "2026-11: 12, 2026-10: 7"."""
    counted = ", ".join(f"{month.first_day:%Y-%m}: {month.made}" for month in months)
    words = translate(
        "County", "Choices between two versions, in the whole county: {counted}. Only the number is told."
    )
    return words.format(counted=counted)
