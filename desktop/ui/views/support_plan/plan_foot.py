"""What a plan has from the start, placed or not: the long run, and what has been decided (S27, S46)."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.records.support_plan import SupportPlan
from desktop.services.plan.support_plans import PlanView
from desktop.ui.views.people.person_words import near_day_words
from desktop.ui.views.support_plan.plan_words import situation_word
from desktop.ui.views.support_plan.press_area import PressArea
from desktop.ui.widgets import Button, Card, Column, Label

REVIEWS, COMPARISON, PAPER, CLOSING = "reviews", "comparison", "paper", "closing"


class PlanLinks(QWidget):
    """Where one goes from the plan: `pressed(key)`."""

    pressed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons = {
            REVIEWS: Button(self.tr("Reviews and quality of life"), "calendar-check", "quiet"),
            COMPARISON: Button(self.tr("What has changed"), "columns", "quiet"),
            PAPER: Button(self.tr("A paper for the person"), "printer", "quiet"),
            CLOSING: Button(self.tr("Close the plan …"), "archive", "quiet"),
        }
        column = Column(gap=0)
        for key, button in self.buttons.items():
            button.clicked.connect(partial(self.pressed.emit, key))
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self.setLayout(column)

    def show_view(self, view: PlanView) -> None:
        """A plan that rests is not closed once more."""
        self.buttons[CLOSING].setVisible(view.parts.closing is None)


class PlanFoot(QWidget):
    """Signals: `long_run_pressed()` and `decision_pressed()` open them for writing."""

    long_run_pressed = Signal()
    decision_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.long_run, self.decision = _Part("long run"), _Part("decision")
        self.long_run.press.clicked.connect(self.long_run_pressed)
        self.decision.press.clicked.connect(self.decision_pressed)
        self.setLayout(Column(self.long_run, self.decision, gap=0.6))

    def show_view(self, view: PlanView, today: date) -> None:
        """As it is now."""
        plan = view.parts.plan.record if view.parts.plan is not None else SupportPlan()
        self.long_run.say(
            self.tr("In the long run"),
            [
                (self.tr("After a placement:"), plan.after_placement),
                (self.tr("Needs in the long run, placed or not:"), plan.long_term),
            ],
            self.tr("Write what is needed in the long run. It is asked from the start, placed or not."),
        )
        by = ", ".join(
            part
            for part in (plan.decided_by, near_day_words(plan.decided_on, today) if plan.decided_on else "")
            if part
        )
        self.decision.say(
            self.tr("Decision and who carries it out"),
            [
                (self.tr("Decided:"), ", ".join(part for part in (plan.decision, by) if part)),
                (self.tr("Carried out by:"), plan.executor),
                (self.tr("Situation:"), situation_word(plan.situation) if plan.situation else ""),
            ],
            self.tr("Write what has been decided, and who carries it out."),
        )


class _Part(Card):
    """A heading and what it says; pressed to be changed."""

    def __init__(self, key: str) -> None:
        super().__init__(gap=0, margins=0.3)
        self._column = Column(gap=0.1)
        content = QWidget()
        content.setLayout(self._column)
        self.press = PressArea(content, key, key, margins=(0.4, 0.2, 0.4, 0.2))
        self.add(self.press)

    def say(self, title: str, lines: list[tuple[str, str]], nothing: str) -> None:
        """Those lines that say something; an invitation when none does."""
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        said = [(heading, text) for heading, text in lines if text]
        labels: list[Label] = [Label(title, role="label")]
        for heading, text in said:
            label = Label("", tone="ink2")
            label.set_two(heading, text)
            labels.append(label)
        if not said:
            labels.append(Label(nothing, tone="link"))
        for label in labels:
            self._column.addWidget(label)
        spoken = " ".join([title, *(f"{heading} {text}" for heading, text in said)]) if said else f"{title}. {nothing}"
        self.press.setText(spoken)
        self.press.setAccessibleName(spoken)
        self.press.updateGeometry()
