"""Dina träffar: what has been written down, the latest first, each waiting or sent."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.domain.projection import Projection
from desktop.domain.records.assignment import SupportSession
from desktop.services.assignment.support_sessions import LoggedSession
from desktop.ui.views.sessions.session_words import day_in_row, first_words, how_and_how_long
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.header import SectionTitle
from desktop.ui.widgets.layouts import Column
from desktop.ui.widgets.rows import PickRow, RowCard, RowWords
from desktop.ui.widgets.words import EmptyState

AT_FIRST, AT_A_TIME = 8, 25


class SessionList(QWidget):
    """Her own sessions. `picked(projection)` when one is to be changed."""

    picked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._sessions: tuple[LoggedSession, ...] = ()
        self._today = date.min
        self._shown = AT_FIRST
        self.title = SectionTitle(self.tr("Your sessions"))
        self.rows = RowCard(self.tr("Your sessions"))
        self._empty = EmptyState(self.tr("Nothing has been written down yet."))
        self.more = Button(self.tr("Show earlier ones"), "caret-down", "quiet")
        self.rows.picked.connect(self._row_picked)
        self.more.clicked.connect(self._show_more)
        column = Column(self.title, self.rows, self._empty, gap=0.3)
        column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self.setLayout(column)
        self._fill()

    def show_sessions(self, sessions: Sequence[LoggedSession], today: date) -> None:
        """Shows these; the row that has the focus keeps it."""
        if (tuple(sessions), today) == (self._sessions, self._today):
            return
        focused = self._focused()
        self._sessions, self._today = tuple(sessions), today
        self._fill()
        if focused is not None and focused < len(self.rows.rows):
            self.rows.rows[focused].focus_target().setFocus(Qt.FocusReason.OtherFocusReason)

    def start_over(self) -> None:
        """Only the latest, for another assignment."""
        self._shown = AT_FIRST

    def _focused(self) -> int | None:
        return next((n for n, row in enumerate(self.rows.rows) if row.focus_target().hasFocus()), None)

    def _fill(self) -> None:
        self.rows.clear()
        for number, one in enumerate(self._sessions[: self._shown]):
            self.rows.add_row(PickRow(self._words(one), str(number), choice=False))
        self.rows.setVisible(bool(self._sessions))
        self._empty.setVisible(not self._sessions)
        self.more.setVisible(len(self._sessions) > self._shown)

    def _words(self, one: LoggedSession) -> RowWords:
        session: SupportSession = one.seen.record
        return RowWords(
            title=first_words(session),
            bold=False,
            lead=(day_in_row(session.held_on, self._today) if session.held_on else "", how_and_how_long(session)),
            right=self.tr("waiting") if one.waiting else self.tr("sent"),
            right_icon="hourglass" if one.waiting else "paper-plane-tilt",
        )

    @Slot(str)
    def _row_picked(self, key: str) -> None:
        seen: Projection[SupportSession] = self._sessions[int(key)].seen
        self.picked.emit(seen)

    @Slot()
    def _show_more(self) -> None:
        first_new = self._shown
        self._shown += AT_A_TIME
        self._fill()
        if first_new < len(self.rows.rows):
            self.rows.rows[first_new].focus_target().setFocus(Qt.FocusReason.OtherFocusReason)
