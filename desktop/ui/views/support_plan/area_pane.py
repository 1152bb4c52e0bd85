"""One need area: what there is already before what is needed, then its goals (S45)."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.domain.records.support_plan import AreaNote, NeedArea
from desktop.services.plan.plan_view import AreaView, GoalView
from desktop.services.plan.support_plans import PlanView
from desktop.ui.views.conflict.rival_notice import RivalNotice
from desktop.ui.views.support_plan.goal_block import GoalBlock
from desktop.ui.views.support_plan.news_row import NewsRow
from desktop.ui.views.support_plan.plan_words import area_word, field_word, value_words
from desktop.ui.views.support_plan.press_area import PressArea
from desktop.ui.views.support_plan.reordering import Move, Reordering
from desktop.ui.widgets import Beside, Button, Card, Column, Label


class AreaPane(Card):
    """Rebuilt at each `show_area`. Signals as in GoalBlock, and `facts_pressed()`, `new_goal_wanted()`.

    `goal_moved(GoalView, Move)` when a goal is to stand elsewhere in its area.
    """

    facts_pressed = Signal()
    new_goal_wanted = Signal()
    goal_pressed = Signal(object)
    subgoal_pressed = Signal(object, object)
    goal_moved = Signal(object, object)
    subgoal_moved = Signal(object, object)
    compare_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(gap=0, margins=0, parent=parent)
        self.area = NeedArea.PROTECTION
        self._inside = QWidget()
        self.news = NewsRow()
        self.body.addWidget(self._inside)
        self.body.addStretch(1)
        self.body.addWidget(self.news)
        self.facts: PressArea | None = None
        self.foot = QWidget()
        self.blocks: list[GoalBlock] = []

    def show_area(self, area: AreaView, view: PlanView, today: date) -> None:
        """Show an area as it is now."""
        self.area = area.area
        self.setAccessibleName(area_word(area.area))
        old, self._inside = self._inside, QWidget()
        column = Column(gap=0.2, margins=(0.5, 0.6, 0.5, 0.3))
        column.addWidget(self._head(area, today))
        for field, rivals in self._note_rivals(area, view):
            notice = RivalNotice(field_word(AreaNote, field), rivals, partial(value_words, today=today), today)
            notice.compare_wanted.connect(self.compare_wanted)
            column.addWidget(notice)
        self.blocks = [self._block(goal, view, today) for goal in area.goals]
        for block in self.blocks:
            column.addWidget(block)
        self.foot = QWidget()
        column.addWidget(self.foot)
        self._inside.setLayout(column)
        self.order = Reordering(self._inside, [block.title for block in self.blocks], self.blocks)
        self.order.moved.connect(self._goal_moved)
        self.body.replaceWidget(old, self._inside)
        self._inside.show()
        old.hide()
        old.deleteLater()
        self.news.set_news(view.news, today)

    def _note_rivals(self, area: AreaView, view: PlanView) -> list[tuple[str, tuple]]:  # type: ignore[type-arg]
        return list(view.rivals.get(area.note.ref, {}).items()) if area.note is not None else []

    def _head(self, area: AreaView, today: date) -> QWidget:
        texts, head = QWidget(), QWidget()
        self.facts = self._facts(area, today)
        title = QWidget()
        title.setLayout(Column(Label(area_word(area.area), role="area"), gap=0, margins=(0.5, 0, 0.5, 0)))
        texts.setLayout(Column(title, self.facts, gap=0.1))
        button = Button(self.tr("New goal"), "plus")
        button.clicked.connect(self.new_goal_wanted)
        head.setLayout(Beside(texts, button, least=12, top=True))
        return head

    def _facts(self, area: AreaView, today: date) -> PressArea:
        notes = [note.record for note in (*((area.note,) if area.note else ()), *area.beside)]
        lines = []
        for heading, name in (
            (self.tr("What there is already:"), "resources"),
            (self.tr("What is needed:"), "needs"),
        ):
            text = "\n".join(getattr(note, name) for note in notes if getattr(note, name))
            if text:
                label = Label("", tone="ink2")
                label.set_two(heading, text)
                lines.append(label)
        if not lines:
            lines.append(Label(self.tr("Write what there is already, before what is needed."), tone="link"))
        content = QWidget()
        content.setLayout(Column(*lines, gap=0.1))
        name = " ".join(label.accessibleName() or label.text() for label in lines)
        press = PressArea(content, name, (area.area, "facts"), margins=(0.5, 0.15, 0.5, 0.15))
        press.clicked.connect(self.facts_pressed)
        return press

    def _block(self, goal: GoalView, view: PlanView, today: date) -> GoalBlock:
        block = GoalBlock(goal, view, today)
        block.goal_pressed.connect(self.goal_pressed)
        block.subgoal_pressed.connect(self.subgoal_pressed)
        block.subgoal_moved.connect(self.subgoal_moved)
        block.compare_wanted.connect(self.compare_wanted)
        return block

    def block_of(self, goal: GoalView) -> GoalBlock | None:
        """Where a goal is shown."""
        return next((block for block in self.blocks if block.goal.goal.ref == goal.goal.ref), None)

    @Slot(int, object)
    def _goal_moved(self, number: int, move: Move) -> None:
        self.goal_moved.emit(self.blocks[number].goal, move)

    @Slot()
    def forget_news(self) -> None:
        """It has been undone."""
        self.news.hide()
