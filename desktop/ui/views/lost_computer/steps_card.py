"""What has been done: lines with day, clock and name, and a field for the next."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.services.county.lost_computers import Step
from desktop.ui.views.lost_computer.fact_words import moment
from desktop.ui.views.sessions.assignment_cards import Parts
from desktop.ui.widgets import Button, Card, Column, Field, Label, Row


class StepsCard(Card):
    """`written(text)` is emitted when a line is to be written down."""

    written = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("What has been done"), gap=0.6, parent=parent)
        self._lines = Parts(gap=0.5)
        self.field = Field(self.tr("Next line"), placeholder=self.tr("Reported to the police, ref. …"))
        self.button = Button(self.tr("Write it down"), "check")
        self.who_reads = Label("", role="small", tone="ink2")
        self.add(self._lines, self.field, Row(self.button, None), self.who_reads)
        self.field.entered.connect(self._write)
        self.button.clicked.connect(self._write)

    def show_steps(self, steps: Sequence[Step], *, own: bool) -> None:
        """The lines, oldest first. `own`: they are the unit's own, which the administrator does not read."""
        lines = [self._line(step) for step in sorted(steps, key=lambda step: step.at)]
        self._lines.show_parts(*(lines or [Label(self.tr("Nothing yet."), tone="ink2")]))
        if own:
            self.who_reads.setText(self.tr("Your lines are read by the unit, not by the system administrator."))
        else:
            self.who_reads.setText(self.tr("Read by you and by the unit. Name no client here."))

    def _line(self, step: Step) -> QWidget:
        widget = QWidget()
        small = Label(f"{moment(step.at)}, {step.who}", role="small", tone="ink2")
        widget.setLayout(Column(Label(step.text), small, gap=0))
        return widget

    def forget(self) -> None:
        """It has been written down."""
        self.field.set_text("")

    def say_wrong(self, sentence: str) -> None:
        """Why it was not; the text stays."""
        self.field.show_error(sentence)

    @Slot()
    def _write(self) -> None:
        if self.field.text().strip():
            self.written.emit(self.field.text())
        else:
            self.field.show_error(self.tr("Write a line first."))
