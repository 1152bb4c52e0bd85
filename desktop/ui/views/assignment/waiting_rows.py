"""Väntar på dig: a worry that nobody has read, a report that was handed in, and what can be asked about each."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.domain.clock import local
from desktop.services.assignment.assignments import AssignmentView
from desktop.services.assignment.concerns import ConcernEntry
from desktop.services.assignment.half_year_statement import HandedIn
from desktop.ui.views.assignment.report_paper import period_words
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.header import SectionTitle
from desktop.ui.widgets.layouts import Column
from desktop.ui.widgets.rows import ListRow, RowCard, RowWords
from desktop.ui.widgets.time_words import short_day_with_year, when


class WaitingRows(QWidget):
    """`read(concern)` when the handler has read it; `report_opened(report)` to read a report."""

    read = Signal(object)
    report_opened = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._concerns: list[ConcernEntry] = []
        self._reports: list[HandedIn] = []
        self.title = SectionTitle(self.tr("From the contact person"))
        self.rows = RowCard(self.tr("From the contact person"))
        self.setLayout(Column(self.title, self.rows, gap=0.3))
        self.hide()

    def show_view(self, view: AssignmentView, today: date) -> None:
        """Unread worries first, then reports; then worries that were read."""
        self._concerns = sorted(view.concerns, key=_read_last)
        self._reports = list(view.reports)
        self.rows.clear()
        for number, concern in enumerate(self._concerns):
            self.rows.add_row(self._concern(number, concern, today))
        for number, report in enumerate(self._reports):
            self.rows.add_row(self._report(number, report))
        self.setVisible(bool(self._concerns or self._reports))

    def _concern(self, number: int, entry: ConcernEntry, today: date) -> ListRow:
        record = entry.seen.record
        at = when(local(record.written_at or entry.seen.created_at), today)
        read = self.tr("Read by {name}").format(name=entry.read_by) if record.read_at is not None else ""
        if entry.too_long:
            read = self.tr("Nobody has read it for {count} days.").format(count=entry.waits_since_days)
        words = RowWords(
            self.tr("Something worries {name}, {time}").format(name=entry.by, time=at), record.text, read, icon="hand"
        )
        words = RowWords(words.title, words.second, words.detail, icon="chat-circle-text")
        if record.read_at is not None:
            return ListRow(words)
        button = Button(self.tr("I have read the worry"))
        button.setProperty("number", number)
        button.clicked.connect(self._was_read)
        return ListRow(words, button=button, bar="amber")

    def _report(self, number: int, report: HandedIn) -> ListRow:
        record = report.seen.record
        if record.accepted_on is not None:
            day, name = short_day_with_year(record.accepted_on), report.accepted_by
            state = self.tr("Approved {day} by {name}").format(day=day, name=name)
        elif record.returned_on is not None:
            state = self.tr("Given back {day}").format(day=short_day_with_year(record.returned_on))
        else:
            state = self.tr("Waits to be read and approved")
        title = self.tr("Half-year report, {period}").format(period=period_words(record))
        button = Button(self.tr("Read the report"))
        button.setProperty("number", number)
        button.setAccessibleName(title)
        button.clicked.connect(self._opened)
        return ListRow(RowWords(title, state, icon="file-text"), button=button, bar="amber" if report.is_open else "")

    @Slot()
    def _was_read(self) -> None:
        self.read.emit(self._concerns[self.sender().property("number")].seen)

    @Slot()
    def _opened(self) -> None:
        self.report_opened.emit(self._reports[self.sender().property("number")])

    def focus_first(self) -> None:
        """Where what waits begins."""
        if self.rows.rows:
            self.rows.rows[0].focus_target().setFocus(Qt.FocusReason.OtherFocusReason)


def _read_last(entry: ConcernEntry) -> bool:
    return entry.seen.record.read_at is not None
