"""Planera avslut: an end in two steps, first the tapering and the last day; then the day itself (P23, P25, SC12)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, Signal

from desktop.domain.records.assignment import Assignment
from desktop.ui.sentences import sentence
from desktop.ui.views.draft_keeper import Content
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.date_field import DateField
from desktop.ui.widgets.field import Field
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.layouts import Flow


class EndCard(Card):
    """The plan of an end. `planned(last_day, phase_out)` when it is to be saved, `closed` when it is not; `edited` when
    something has been typed."""

    edited = Signal()
    planned = Signal(object, str)
    closed = Signal()

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__(gap=0.6, margins=(1.1, 0.9, 1.1, 1.0))
        words = self.tr(
            "Take it in steps, and talk about it first. Nothing ends before the last day has passed, and what was"
            " written stays."
        )
        self.phase_out = Field(
            self.tr("How the support is tapered"),
            placeholder=self.tr("for example every week, every other, once a month, then at will"),
        )
        self.last_day = DateField(self.tr("Last day of the assignment"), today)
        self.save = Button(self.tr("Save the plan for the end"), kind="main", keys="Ctrl+Return")
        self.cancel = Button(self.tr("Cancel"), kind="quiet")
        self.add(Label(self.tr("Plan the end"), role="area"), Label(words, tone="ink2"), self.phase_out, self.last_day)
        self.add(Flow(self.save, self.cancel, gap=0.5))
        self.save.clicked.connect(self._save)
        self.cancel.clicked.connect(self.closed)
        self.phase_out.changed.connect(self.edited)
        self.last_day.changed.connect(self.edited)

    def show_plan(self, terms: Assignment) -> None:
        """What is planned already."""
        self.phase_out.set_text(terms.phase_out)
        self.last_day.set_day(terms.valid_until)
        self.show()
        self.phase_out.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def content(self) -> Content:
        """What has been typed, for the drafts; also what cannot be read as a day."""
        return {"phase_out": self.phase_out.text(), "last_day": self.last_day.text()}

    def show_draft(self, content: Content) -> None:
        """What was being typed, with what is wrong with it."""
        self.phase_out.set_text(content["phase_out"])
        self.last_day.set_text(content["last_day"])
        self.last_day.day()
        self.show()

    def show_problem(self, error: Exception) -> None:
        """Says what to do; everything typed stays."""
        self.last_day.show_error(sentence(error))

    def say_unkept(self, error: Exception) -> None:
        """What is being typed could not be kept yet. Whoever types is not moved."""
        self.last_day.show_error(sentence(error), focus=False)

    def _save(self) -> None:
        if not self.last_day.check():
            return
        day = self.last_day.day()
        if day is None:
            self.last_day.show_error(self.tr("Write the last day, or cancel."))
            return
        self.planned.emit(day, self.phase_out.text().strip())
