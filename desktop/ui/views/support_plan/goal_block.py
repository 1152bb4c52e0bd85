"""One goal: its words, its delmål, a soft hint when it has none, and what waits for a choice."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.domain.projection import Projection
from desktop.services.plan.plan_view import GoalView
from desktop.services.plan.support_plans import PlanView
from desktop.ui.views.conflict.rival_notice import RivalNotice
from desktop.ui.views.support_plan.plan_words import field_word, value_words
from desktop.ui.views.support_plan.press_area import PressArea
from desktop.ui.views.support_plan.subgoal_table import SubgoalTable
from desktop.ui.widgets import Banner, Beside, Button, Card, Column, Glyph, Label, Row


class GoalBlock(QWidget):
    """Signals: `goal_pressed(GoalView)`, `subgoal_pressed(GoalView, Projection or None)` with None for a new one;
    `subgoal_moved(Projection, Move)`; `compare_wanted()` leads to where one chooses.
    """

    goal_pressed = Signal(object)
    subgoal_pressed = Signal(object, object)
    subgoal_moved = Signal(object, object)
    compare_wanted = Signal()

    def __init__(self, goal: GoalView, view: PlanView, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.goal = goal
        self._today = today
        self.parts = Column(gap=0)
        self.setLayout(self.parts)
        if goal.contested:
            self.parts.addWidget(self._contested())
        self.title = self._title()
        self.add_button = Button(self.tr("Write a step"), kind="link")
        self.add_button.clicked.connect(self._new_wanted)
        self.table = SubgoalTable(goal.goal.record.text, goal.subgoals, today)
        self.table.pressed.connect(self._subgoal_pressed)
        self.table.moved.connect(self.subgoal_moved)
        self.hint = self._hint()
        self.head = QWidget()
        self.head.setLayout(Beside(self.title, self.add_button, least=10, under_gap=0, margins=(0, 0, 0.5, 0)))
        self.add_button.setVisible(bool(goal.subgoals))
        self.foot = QWidget()
        self.parts.addWidget(self.head)
        self.parts.addWidget(self.table)
        self.parts.addWidget(self.hint)
        self.parts.addWidget(self.foot)
        self.table.setVisible(bool(goal.subgoals))
        self.hint.setVisible(goal.lacks_subgoals)
        self._add_rivals(view)

    def _title(self) -> PressArea:
        record = self.goal.goal.record
        words = self.tr("Goal {number}. {text}").format(number=self.goal.number, text=record.text or "–")
        if record.reached_on is not None:
            day = value_words(record.reached_on, self._today)
            words = self.tr("{goal} (reached {day})").format(goal=words, day=day)
        title = PressArea(Label(words, bold=True), words, self.goal.goal.ref, margins=(0.5, 0.05, 0.5, 0.05))
        title.clicked.connect(self._title_pressed)
        return title

    def _hint(self) -> QWidget:
        button = Button(self.tr("Write a step"), kind="quiet")
        button.clicked.connect(self._new_wanted)
        words = QWidget()
        sign = Glyph("pencil", "ink2")
        row = Row(sign, gap=0.6)
        row.addWidget(Label(self.tr("The goal has no steps yet. What is the first thing that shall happen?")), 1)
        words.setLayout(row)
        card = Card(edge="border", dashed=True, margins=(0.6, 0.2, 0.2, 0.2))
        card.add(Beside(words, button, least=12))
        around = QWidget()
        around.setLayout(Column(card, gap=0, margins=(0.5, 0.1, 0.5, 0.3)))
        return around

    def _contested(self) -> Banner:
        compare = Button(self.tr("Compare and choose"))
        compare.setAccessibleDescription(self.goal.goal.record.text)
        compare.clicked.connect(self.compare_wanted)
        return Banner(
            "decide",
            self.tr("Someone removed this goal while someone else went on with it."),
            self.tr("Until you have chosen, it stands here. Nothing is gone."),
            buttons=[compare],
        )

    def _add_rivals(self, view: PlanView) -> None:
        records: list[Projection[Any]] = [self.goal.goal, *self.goal.subgoals]
        for record in records:
            for field, rivals in view.rivals.get(record.ref, {}).items():
                name = self._name_of(record, field)
                notice = RivalNotice(name, rivals, partial(value_words, today=self._today), self._today)
                notice.compare_wanted.connect(self.compare_wanted)
                self.parts.addWidget(notice)

    def _name_of(self, record: Projection[Any], field: str) -> str:
        kind = type(record.record)
        return self.tr("{text}, {field}").format(text=record.record.text or "–", field=field_word(kind, field))

    @Slot()
    def _title_pressed(self) -> None:
        self.goal_pressed.emit(self.goal)

    @Slot()
    def _new_wanted(self) -> None:
        self.subgoal_pressed.emit(self.goal, None)

    @Slot(object)
    def _subgoal_pressed(self, subgoal: object) -> None:
        self.subgoal_pressed.emit(self.goal, subgoal)
