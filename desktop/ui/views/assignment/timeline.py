"""Träffarna så som handläggaren läser dem: by the day they were held; what came in late says so (SC3)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.services.assignment.assignments import SessionEntry
from desktop.ui.views.sessions.session_words import day_in_row, how_and_how_long, mood_options, task_word
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.header import SectionTitle
from desktop.ui.widgets.layouts import Column
from desktop.ui.widgets.rows import ListRow, RowCard, RowWords
from desktop.ui.widgets.words import EmptyState

AT_FIRST, AT_A_TIME = 12, 40


class Timeline(QWidget):
    """The sessions of one assignment, whole texts, the latest first.

    `called(session)` is emitted when the handler has called the contact person who asked for it.
    """

    called = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._entries: tuple[SessionEntry, ...] = ()
        self._today = date.min
        self._shown = AT_FIRST
        self.title = SectionTitle(self.tr("Sessions with the contact person"), 0)
        self.rows = RowCard(self.tr("Sessions with the contact person"))
        self._empty = EmptyState(self.tr("No session has come in yet."))
        self.more = Button(self.tr("Show earlier ones"), "caret-down", "quiet")
        self.more.clicked.connect(self._show_more)
        column = Column(self.title, self.rows, self._empty, gap=0.3)
        column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self.setLayout(column)

    def show_entries(self, entries: Sequence[SessionEntry], today: date, *, start_over: bool) -> None:
        """Shows these; only the latest at first."""
        if (tuple(entries), today) == (self._entries, self._today) and not start_over:
            return  # the focus stays where it is
        if start_over:
            self._shown = AT_FIRST
        self._entries, self._today = tuple(entries), today
        self._fill()

    def _fill(self) -> None:
        self.title.set_count(len(self._entries))
        self.rows.clear()
        for number, entry in enumerate(self._entries[: self._shown]):
            self.rows.add_row(self._row(number, entry))
        self.rows.setVisible(bool(self._entries))
        self._empty.setVisible(not self._entries)
        self.more.setVisible(len(self._entries) > self._shown)

    def _row(self, number: int, entry: SessionEntry) -> ListRow:
        if not entry.seen.record.call_me:
            return ListRow(self._words(entry))
        button = Button(self.tr("I have called"))
        button.clicked.connect(self._called)
        button.setProperty("number", number)
        return ListRow(self._words(entry), button=button, bar="amber")

    @Slot()
    def _called(self) -> None:
        self.called.emit(self._entries[self.sender().property("number")].seen)

    def _words(self, entry: SessionEntry) -> RowWords:
        session = entry.seen.record
        day = day_in_row(session.held_on, self._today) if session.held_on else self.tr("Day not said")
        moods = {option.value: option.text for option in mood_options()}
        about = [task_word(task).lower() for task in session.tasks]
        mood = moods[session.mood].lower() if session.mood else ""
        return RowWords(
            title=", ".join(part for part in (day, how_and_how_long(session)) if part),
            second=session.text or self.tr("No text"),
            detail=" · ".join(part for part in (", ".join(about), mood, entry.by) if part),
            right=self._right(entry),
            right_icon="phone-call" if session.call_me else "clock-clockwise" if entry.late else "",
        )

    def _right(self, entry: SessionEntry) -> str:
        wants_call = self.tr("wants you to call") if entry.seen.record.call_me else ""
        late = self.tr("came in later") if entry.late else ""
        return ", ".join(part for part in (wants_call, late) if part)

    @Slot()
    def _show_more(self) -> None:
        self._shown += AT_A_TIME
        self._fill()
