"""Beside *Översikt*: how far things have come, what falls on which day, and what else can be done in the file."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtWidgets import QWidget

from desktop.domain.clock import local
from desktop.services.file.person_files import FileOverview
from desktop.ui.views.consultation.clearing import empty
from desktop.ui.views.people.person_words import due_words, near_day_words
from desktop.ui.views.support_plan.plan_words import phase_word
from desktop.ui.widgets import Button, Card, Column, KeyValues, Label


class OverviewAside(QWidget):
    """Three cards; without links, two."""

    def __init__(self, links: Sequence[Button], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.now, self.coming = KeyValues(), Column(gap=0.4)
        now, coming = Card(self.tr("Right now")), Card(self.tr("What comes next"))
        now.add(self.now)
        coming.add(self.coming)
        column = Column(now, coming, gap=1.0)
        if links:
            more = Card(self.tr("Other things to do here"), gap=0.45)
            more.add(*links)
            column.addWidget(more)
        self.setLayout(column)

    def show_overview(self, overview: FileOverview, day: date) -> None:
        """As it is."""
        self.now.set_pairs(self._now_pairs(overview, day))
        empty(self.coming)
        for due in overview.due:
            self.coming.addWidget(Label(due_words(due, day)))
        if not overview.due:
            self.coming.addWidget(Label(self.tr("Nothing is dated yet."), tone="ink2"))

    def _now_pairs(self, overview: FileOverview, day: date) -> list[tuple[str, str]]:
        plan = overview.plan
        phase = plan.record.phase if plan is not None else None
        consents = ", ".join(near_day_words(until, day) for until in overview.consents_until)
        note = overview.latest_note
        written = near_day_words(local(note.created_at).date(), day) if note is not None else self.tr("None yet")
        return [
            (self.tr("Phase"), phase_word(phase) if phase else self.tr("No plan yet")),
            (self.tr("Contact person"), overview.contact_person or self.tr("None")),
            (self.tr("Consent until"), consents or self.tr("No consent")),
            (self.tr("Latest note"), written),
        ]
