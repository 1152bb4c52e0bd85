"""Beside *Översikt*: how far things have come, what falls on which day, and what else can be done in the file."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from desktop.domain.clock import local
from desktop.services.file.person_files import FileOverview
from desktop.ui.views.consultation.clearing import empty
from desktop.ui.views.people.person_words import due_words, near_day_words
from desktop.ui.views.support_plan.plan_words import phase_word
from desktop.ui.widgets import Button, Card, Column, KeyValues, Label

NEAREST = 6
"""So many days to come are shown until one asks for the rest: a whole plan's dates push all else out of sight."""


class OverviewAside(QWidget):
    """Three cards; without links, two."""

    def __init__(self, links: Sequence[Button], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.now, self.coming = KeyValues(), Column(gap=0.4)
        self.later_button = Button("", "caret-down", kind="quiet")
        self.later_button.clicked.connect(self._show_later)
        self._later: list[Label] = []
        now, coming = Card(self.tr("Right now")), Card(self.tr("What comes next"))
        now.add(self.now)
        coming.add(self.coming, self.later_button)
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
        lines = [Label(due_words(due, day)) for due in overview.due]
        self._later = lines[NEAREST:]
        for line in lines:
            self.coming.addWidget(line)
        for line in self._later:
            line.hide()
        self.later_button.setText(self.tr("{count} later days").format(count=len(self._later)))
        self.later_button.setVisible(bool(self._later))
        if not overview.due:
            self.coming.addWidget(Label(self.tr("Nothing is dated yet."), tone="ink2"))

    @Slot()
    def _show_later(self) -> None:
        for line in self._later:
            line.show()
        self.later_button.hide()

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
