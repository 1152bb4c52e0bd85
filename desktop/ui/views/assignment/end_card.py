"""Utfasning och avslut: steps that taper off, a talk about it, and the last day (P23, P25, SC12).

It can be planned from the first day, without a last one. Nothing ends before the last day has passed.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.domain.records.assignment import Assignment, Pace, Taper
from desktop.services.assignment.tapering import suggest
from desktop.ui.sentences import sentence
from desktop.ui.views.assignment.terms_words import pace_word
from desktop.ui.views.draft_keeper import Content
from desktop.ui.views.halves import Halves
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.check import Check
from desktop.ui.widgets.date_field import DateField
from desktop.ui.widgets.field import Field
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.layouts import Column, Flow


class Ending(NamedTuple):
    """What has been planned. Without a last day the decision's own stays."""

    last_day: date | None
    phase_out: str
    tapering: tuple[Taper, ...]
    fears_end: bool
    end_talk_on: date | None


class EndCard(Card):
    """The plan of an end. `planned(ending)` when it is to be saved, `closed` when it is not; `edited` when something
    has been typed."""

    edited = Signal()
    planned = Signal(object)
    closed = Signal()

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__(gap=0.6, margins=(1.1, 0.9, 1.1, 1.0))
        self._today = today
        words = self.tr(
            "Take it in steps, and talk about it first. Nothing ends before the last day has passed, and what was"
            " written stays."
        )
        self.fears_end = Check(
            self.tr("The person is afraid of the end"), self.tr("Then each step lasts longer, and the first is as now.")
        )
        self.suggest = Button(self.tr("Suggest steps"))
        self.steps = {
            pace: DateField(self.tr("{pace}, from").format(pace=pace_word(pace).capitalize()), today) for pace in Pace
        }
        self.end_talk_on = DateField(self.tr("Talk about the end booked on"), today)
        self.phase_out = Field(
            self.tr("How the support is tapered"),
            placeholder=self.tr("for example every week, every other, once a month, then at will"),
        )
        self.last_day = DateField(self.tr("Last day of the assignment"), today)
        self.save = Button(self.tr("Save the plan for the end"), kind="main", keys="Ctrl+Return")
        self.cancel = Button(self.tr("Cancel"), kind="quiet")
        steps = QWidget()
        steps.setLayout(Halves(*self.steps.values(), self.end_talk_on, self.last_day, gap_y=0.5))
        head = Label(self.tr("Plan the end"), role="area")
        self.add(Column(head, Label(words, tone="ink2"), gap=0.1), self.phase_out, self.fears_end)
        self.body.addWidget(self.suggest, 0, Qt.AlignmentFlag.AlignLeft)
        self.add(steps, Flow(self.save, self.cancel, gap=0.5))
        self.save.clicked.connect(self._save)
        self.cancel.clicked.connect(self.closed)
        self.suggest.clicked.connect(self._suggest)
        self.fears_end.toggled.connect(self.edited)
        for field in (self.phase_out, *self._days().values()):
            field.changed.connect(self.edited)

    def _days(self) -> dict[str, DateField]:
        steps = {f"step_{pace.value}": field for pace, field in self.steps.items()}
        return {**steps, "end_talk_on": self.end_talk_on, "last_day": self.last_day}

    def show_plan(self, terms: Assignment) -> None:
        """What is planned already."""
        self.phase_out.set_text(terms.phase_out)
        self._check(terms.fears_end)
        planned = {step.pace: step.since for step in terms.tapering}
        for pace, field in self.steps.items():
            field.set_day(planned.get(pace))
        self.end_talk_on.set_day(terms.end_talk_on)
        self.last_day.set_day(terms.valid_until)
        self.show()
        self.phase_out.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _check(self, on: bool) -> None:
        self.fears_end.blockSignals(True)
        self.fears_end.setChecked(on)
        self.fears_end.blockSignals(False)

    @Slot()
    def _suggest(self) -> None:
        """From today until the last day; a person changes them as she likes."""
        steps = suggest(self._today(), self.last_day.day(), gentle=self.fears_end.isChecked())
        days = {step.pace: step.since for step in steps}
        for pace, field in self.steps.items():
            field.set_day(days.get(pace))
        self.edited.emit()

    def content(self) -> Content:
        """What has been typed, for the drafts; also what cannot be read as a day."""
        return {
            "phase_out": self.phase_out.text(),
            "fears_end": self.fears_end.isChecked(),
            **{name: field.text() for name, field in self._days().items()},
        }

    def show_draft(self, content: Content) -> None:
        """What was being typed, with what is wrong with it."""
        self.phase_out.set_text(content.get("phase_out", ""))
        self._check(content.get("fears_end", False))
        for name, field in self._days().items():
            field.set_text(content.get(name, ""))
            field.day()
        self.show()

    def show_problem(self, error: Exception) -> None:
        """Says what to do; everything typed stays."""
        self.last_day.show_error(sentence(error))

    def say_unkept(self, error: Exception) -> None:
        """What is being typed could not be kept yet. Whoever types is not moved."""
        self.last_day.show_error(sentence(error), focus=False)

    def _save(self) -> None:
        readable = [field.check() for field in reversed(self._days().values())]
        if not all(readable):
            return
        ending = Ending(
            self.last_day.day(),
            self.phase_out.text().strip(),
            tuple(Taper(day, pace) for pace, field in self.steps.items() if (day := field.day()) is not None),
            self.fears_end.isChecked(),
            self.end_talk_on.day(),
        )
        if not (ending.last_day or ending.tapering or ending.phase_out):
            self.last_day.show_error(self.tr("Write the last day, or cancel."))
            return
        self.planned.emit(ending)
