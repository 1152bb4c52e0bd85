"""What to do, step by step, for the situation that is chosen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop.services.assignment.emergency_card import Step
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.label import Label, NumberMark
from desktop.ui.widgets.layouts import Column, Row


class StepRow(QWidget):
    """One step: its number in a ring, what to do, and why or how."""

    def __init__(self, number: int, step: Step) -> None:
        super().__init__()
        mark, do, why = NumberMark(number), Label(step.do, role="h2"), Label(step.text, tone="ink2")
        do.setAccessibleName(f"{number}. {step.do}")
        row = Row(gap=0.8)
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(Column(do, why, gap=0), 1)
        self.setLayout(row)


class StepsCard(Card):
    """The steps, one below the other."""

    def __init__(self) -> None:
        super().__init__(gap=1.4, margins=(1.0, 0.95, 1.0, 1.0))
        self.rows: list[StepRow] = []

    def show_steps(self, steps: Sequence[Step]) -> None:
        """These steps instead of those before."""
        for row in self.rows:
            self.body.removeWidget(row)
            row.hide()  # else a show that Qt has queued would make a window of it
            row.setParent(None)
            row.deleteLater()
        self.rows = [StepRow(number, step) for number, step in enumerate(steps, start=1)]
        self.add(*self.rows)
