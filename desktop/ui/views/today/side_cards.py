"""The cards at the side of *Idag*: the week's days, and whom to ring."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import groupby

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop.services.day.today_rows import Contact, Row
from desktop.ui.views.today.row_words import in_week
from desktop.ui.widgets import Card, Column, Glyph, Grid, Label
from desktop.ui.widgets import Row as RowLayout
from desktop.ui.widgets.time_words import short_day, week_number


class WeekCard(Card):
    """What falls on a day, from today to the end of the week."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(" ", parent=parent)
        self._inside = QWidget()
        self.body.addWidget(self._inside)

    def show_week(self, day: date, rows: Sequence[Row]) -> None:
        """The rows, each on its day."""
        weeks = sorted({week_number(day), *(week_number(row.on) for row in rows if row.on)})
        if len(weeks) == 1:
            self.title.setText(self.tr("Week {week}").format(week=weeks[0]))
        else:
            self.title.setText(self.tr("Weeks {first}–{last}").format(first=weeks[0], last=weeks[-1]))
        grid = Grid(gap_x=0.6, gap_y=0.5)
        grid.setColumnStretch(1, 1)
        for number, (on, falling) in enumerate(groupby(rows, key=lambda row: row.on or day)):
            today = on == day
            name = Label(_weekday_and_day(on), tone="ink" if today else "ink2", bold=today, wrap=False)
            grid.addWidget(name, number, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(Label("\n".join(in_week(row) for row in falling)), number, 1)
        if not rows:
            grid.addWidget(Label(self.tr("Nothing is set for a certain day."), tone="ink2"), 0, 1)
        old, self._inside = self._inside, QWidget()
        self._inside.setLayout(grid)
        self.body.replaceWidget(old, self._inside)
        old.hide()
        old.deleteLater()


def _weekday_and_day(day: date) -> str:
    """tis 19"""
    return " ".join(short_day(day).split()[:2])


class ContactsCard(Card):
    """Vem ringer jag: the county's team by day, and the duty office otherwise."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(" ", gap=0.5, parent=parent)
        self.title.setText(self.tr("Whom do I ring?"))
        self._inside = QWidget()
        self.body.addWidget(self._inside)

    def show_contacts(self, contacts: Sequence[Contact], checked_on: date | None) -> None:
        """Names, numbers and hours."""
        column = Column(gap=0.5)
        for contact in contacts:
            column.addLayout(self._contact(contact))
        if checked_on is not None:
            words = self.tr("The duty numbers were checked {day}.").format(day=short_day(checked_on))
            column.addWidget(Label(words, role="small", tone="ink2"))
        old, self._inside = self._inside, QWidget()
        self._inside.setLayout(column)
        self.body.replaceWidget(old, self._inside)
        old.hide()
        old.deleteLater()

    def _contact(self, contact: Contact) -> RowLayout:
        name, number = Label(""), Label("")
        place = contact.place[:1].lower() + contact.place[1:] if contact.evening else contact.place
        name.set_two(f"{contact.name},", place)
        number.setText(f"{contact.phone} {contact.hours}".strip())
        number.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        words = Column(name, number, gap=0)
        sign = Glyph("moon" if contact.evening else "phone", "ink2", 0.9)
        row = RowLayout(sign, gap=0.4)
        row.addLayout(words, 1)
        row.setAlignment(sign, Qt.AlignmentFlag.AlignTop)
        return row
