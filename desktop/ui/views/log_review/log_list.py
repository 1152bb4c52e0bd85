"""Loggen: every entry of the unit's computers, filtered by who, what, when and the file's code."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from itertools import groupby

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QWidget

from desktop.domain.clock import Clock, local, today
from desktop.domain.records.access_log import Act
from desktop.services.log.log_review_logs import Line
from desktop.ui.views.log_review.review_words import line_words, name_of
from desktop.ui.views.seen_by.seen_by_page import day_words
from desktop.ui.views.sessions.assignment_cards import Parts
from desktop.ui.widgets import (
    Button,
    ChoiceField,
    Column,
    EmptyState,
    Field,
    Flow,
    ListRow,
    Option,
    RowCard,
    SectionTitle,
)

FIRST_ROWS = 60
"""Rows that are made at once; more at a press."""

ALL = "all"
GROUPS = {
    "opened": (Act.OPENED,),
    "taken": (Act.PRINTED, Act.EXPORTED, Act.COPIED),
    "given": (Act.DISCLOSED, Act.REFUSED, Act.HANDED_OVER),
    "emergency": (Act.UNMASKED, Act.RECOVERED, Act.LOWERED),
    "started": (Act.STARTED,),
}
PERIODS = {"7": 7, "30": 30, "365": 365}


class LogList(QWidget):
    """The entries. The filters stay as they are when something new comes."""

    def __init__(self, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._lines: tuple[Line, ...] = ()
        self._rows = FIRST_ROWS
        self.who = ChoiceField(self.tr("Whose entries"), [Option(ALL, self.tr("Everyone's"))], ALL)
        self.what = ChoiceField(self.tr("What was done"), self._groups(), ALL)
        self.when = ChoiceField(self.tr("Since when"), self._periods(), "30")
        self.code = Field(self.tr("The file's code"), placeholder="4QPT-07MB")
        self.rows = Parts(gap=0.8)
        self.more = Button(self.tr("Show more entries"), "caret-down", "quiet")
        filters = QWidget()
        filters.setLayout(Flow(self.who, self.what, self.when, self.code, gap=0.7))
        column = Column(filters, self.rows, gap=0.8)
        column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self.setLayout(column)
        for field in (self.who, self.what, self.when):
            field.chosen.connect(self._filtered)
        self.code.changed.connect(self._filtered)
        self.more.clicked.connect(self._show_more)

    def _groups(self) -> list[Option]:
        return [
            Option(ALL, self.tr("Everything done with files")),
            Option("opened", self.tr("Opened")),
            Option("taken", self.tr("Printed, saved or copied")),
            Option("given", self.tr("Handed out, refused or handed over")),
            Option("emergency", self.tr("Emergency, recovery, lowered level")),
            Option("started", self.tr("Computer used that day")),
        ]

    def _periods(self) -> list[Option]:
        return [
            Option("7", self.tr("Seven days")),
            Option("30", self.tr("Thirty days")),
            Option("365", self.tr("A year")),
            Option(ALL, self.tr("From the beginning")),
        ]

    def show_lines(self, lines: tuple[Line, ...]) -> None:
        """Other entries."""
        if lines == self._lines:
            return
        self._lines = lines
        chosen = self.who.value() or ALL
        names = {str(line.member.member): name_of(line) for line in lines}
        people = sorted((Option(key, name) for key, name in names.items()), key=lambda option: option.text)
        self.who.choice.set_options([Option(ALL, self.tr("Everyone's")), *people], chosen)
        if self.who.value() is None:
            self.who.set_value(ALL)
        self._fill()

    def found(self) -> list[Line]:
        """The entries that the filters let through, the newest first."""
        who, when = self.who.value(), PERIODS.get(self.when.value() or "")
        acts = GROUPS.get(self.what.value() or "")
        code = "".join(self.code.text().upper().split()).replace("-", "")
        since = today(self._clock) - timedelta(days=when) if when else None
        return [
            line
            for line in self._lines
            if (line.act in acts if acts else line.act is not Act.STARTED)
            and who in (ALL, str(line.member.member))
            and (since is None or local(line.at).date() >= since)
            and line.code.replace("-", "").startswith(code)
        ]

    @Slot()
    def _filtered(self) -> None:
        self._rows = FIRST_ROWS
        self._fill()

    @Slot()
    def _show_more(self) -> None:
        self._rows += FIRST_ROWS
        self._fill()

    def _fill(self) -> None:
        found = self.found()
        parts = self._days(found[: self._rows])
        self.rows.show_parts(*(parts or [EmptyState(self.tr("No entry fits what you have chosen."))]))
        self.more.setVisible(len(found) > self._rows)

    def _days(self, lines: Iterable[Line]) -> list[QWidget]:
        parts: list[QWidget] = []
        for day, of_day in groupby(lines, key=lambda line: local(line.at).date()):
            words = day_words(day, today(self._clock))
            part, card = QWidget(), RowCard(words)
            for line in of_day:
                card.add_row(ListRow(line_words(line)))
            part.setLayout(Column(SectionTitle(words), card, gap=0.3))
            parts.append(part)
        return parts
