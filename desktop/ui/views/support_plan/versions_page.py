"""Tidigare versioner: who changed the plan when, and the plan as it was at each of them. Comparing comes later."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.domain.clock import Clock, local, today
from desktop.domain.identity import CompartmentId
from desktop.services.plan.plan_view import PlanParts
from desktop.services.plan.support_plans import SupportPlans, VersionLine
from desktop.ui.tasks import Tasks
from desktop.ui.views.people.person_words import name_of, near_day_words
from desktop.ui.views.support_plan.narrow_column import NarrowColumn
from desktop.ui.views.support_plan.plan_words import area_word, phase_dates, phase_word, record_word
from desktop.ui.views.support_plan.subgoal_table import SubgoalTable
from desktop.ui.widgets import Beside, Button, Card, Column, Label, OwnWords, PickRow, RowCard, RowWords, ScrollPage
from desktop.ui.widgets.time_words import clock as clock_words


class VersionsPage(ScrollPage):
    """`left()` goes back to the plan."""

    left = Signal()

    def __init__(self, plans: SupportPlans, clock: Clock, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(gap=0.8, margins=(1.5, 0.6, 1.5, 1.0), parent=parent)
        self._plans, self._clock, self._tasks = plans, clock, tasks
        self._compartment: CompartmentId | None = None
        back = Button(self.tr("Back to the plan"), "caret-left", "link")
        back.clicked.connect(self.left)
        self.rows = RowCard(self.tr("Earlier versions"))
        self.rows.picked.connect(self._picked)
        self._pane = Card(gap=0.6)
        self._inside = QWidget()
        self._pane.body.addWidget(self._inside)
        both = QWidget()
        both.setLayout(Beside(NarrowColumn(self.rows), self._pane, grow=1, least=20, gap=1.2, top=True, under_gap=0.6))
        head = QWidget()
        column = Column(gap=0)
        column.addWidget(back, 0, Qt.AlignmentFlag.AlignLeft)
        head.setLayout(column)
        words = self.tr("Everything that has been saved is here. Nothing in it can be changed.")
        self.add(head, Label(words, tone="ink2"), both)
        self.keep_at_top()

    def open(self, compartment: CompartmentId) -> None:
        """Read the versions of a plan, and show the newest."""
        self._compartment = compartment
        self._tasks.run(self, partial(self._plans.versions, compartment), self._show_list)

    def _show_list(self, lines: tuple[VersionLine, ...]) -> None:
        day = today(self._clock)
        self.rows.clear()
        for line in lines:
            at = local(line.by.at)
            who = f"{name_of(line.by)}, {near_day_words(line.day, day)} {clock_words(at)}"
            what = ", ".join(record_word(kind) for kind in line.records)
            title = self.tr("Version {number}").format(number=line.number)
            self.rows.add_row(PickRow(RowWords(title, who, what, bold=False), str(line.number)))
        if lines:
            self._ask(lines[0].number)

    def _ask(self, number: int) -> None:
        if self._compartment is not None:
            call = partial(self._plans.version, self._compartment, number)
            self._tasks.run(self, call, partial(self._show_version, number))

    def _show_version(self, number: int, parts: PlanParts) -> None:
        self.rows.choose(str(number))
        old, self._inside = self._inside, QWidget()
        column = Column(Label(self.tr("Plan, version {number}").format(number=number), role="area"), gap=0.5)
        for part in _reading(parts, today(self._clock), self.tr("Goal {number}. {text}")):
            column.addWidget(part)
        self._inside.setLayout(column)
        self._pane.body.replaceWidget(old, self._inside)
        self._inside.show()
        old.hide()
        old.deleteLater()

    @Slot(str)
    def _picked(self, key: str) -> None:
        self._ask(int(key))


def _reading(parts: PlanParts, day: date, goal_words: str) -> list[QWidget]:
    found: list[QWidget] = []
    spans = [f"{phase_word(span.phase)} {phase_dates(span, day)}" for span in parts.phases if span.since]
    if spans:
        found.append(Label(" · ".join(spans), tone="ink2"))
    if parts.plan is not None and parts.plan.record.own_words:
        found.append(OwnWords(parts.plan.record.own_words))
    for thing in parts.first_things:
        due = near_day_words(thing.record.due, day) if thing.record.due else ""
        found.append(Label(", ".join(part for part in (thing.record.text, thing.record.who, due) if part)))
    for area in parts.areas:
        note = area.note.record if area.note is not None else None
        texts = [text for text in (note.resources, note.needs) if text] if note is not None else []
        if area.goals or texts:
            found.append(Label(area_word(area.area), role="h2"))
            found += [Label(text, tone="ink2") for text in texts]
        for goal in area.goals:
            words = goal_words.format(number=goal.number, text=goal.goal.record.text)
            found.append(Label(words, bold=True))
            if goal.subgoals:
                found.append(SubgoalTable(words, goal.subgoals, day, still=True))
    return found
