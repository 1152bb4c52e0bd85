"""Så här långt: every step with its day and who took it, and the next one, or one back (P31)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.domain.records.assignment import AssignmentStatus
from desktop.services.assignment.assignment_steps import ORDER, Step
from desktop.services.assignment.assignments import AssignmentView
from desktop.ui.sentences import sentence
from desktop.ui.views.assignment.terms_words import status_word
from desktop.ui.views.sessions.form_rows import RowError
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.chip import Chips
from desktop.ui.widgets.date_field import DateField
from desktop.ui.widgets.field import Field
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.layouts import Column, Flow
from desktop.ui.widgets.segment import Option
from desktop.ui.widgets.time_words import short_day_with_year
from desktop.ui.widgets.words import KeyValues


class StepsCard(Card):
    """`moved(status, day, note)` when another step is to be written down."""

    moved = Signal(object, object, str)

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__(self.tr("This far"), gap=0.5, margins=(1.1, 0.9, 1.1, 1.0))
        self._today = today
        self.history = KeyValues()
        self.open = Button(self.tr("Write another step"), "plus", "quiet")
        self.chips: Chips | None = None
        self._chips_place = Column(gap=0)
        self.on = DateField(self.tr("Day of the step"), today)
        self.note = Field(self.tr("What is to be said of it"))
        self.problem = RowError()
        self.save = Button(self.tr("Write the step"), kind="main")
        self.cancel = Button(self.tr("Cancel"), kind="quiet")
        self.form = QWidget()
        back = Label(self.tr("One may go back. What was written before stays."), role="small", tone="ink2")
        foot = Flow(self.save, self.cancel, gap=0.5)
        form = Column(self._chips_place, back, self.on, self.note, self.problem, foot, gap=0.5)
        self.form.setLayout(form)
        self.add(self.history)
        self.body.addWidget(self.open, 0, Qt.AlignmentFlag.AlignLeft)
        self.add(self.form)
        self.form.hide()
        self.open.clicked.connect(self._open)
        self.save.clicked.connect(self._save)
        self.cancel.clicked.connect(self.close_form)

    def show_steps(self, view: AssignmentView) -> None:
        """Those that were taken; of older assignments there may be none."""
        self.history.set_pairs([(status_word(step.status).capitalize(), self._words(step)) for step in view.steps])
        now = view.seen.record.status
        begun = bool(view.seen.record.compartment)
        self._offer([one for one in ORDER if one is not now and (begun or ORDER.index(one) <= 2)])
        self.problem.say("")

    def _words(self, step: Step) -> str:
        day = short_day_with_year(step.on) if step.on else ""
        back = self.tr("back to this") if step.back else ""
        return ", ".join(part for part in (day, step.by, back, step.note) if part)

    def _offer(self, statuses: Sequence[AssignmentStatus]) -> None:
        if self.chips is not None:
            self.chips.hide()  # else a show that Qt has queued would make a window of it
            self.chips.setParent(None)
            self.chips.deleteLater()
        self.chips = Chips(self.tr("Which step"), [Option(one.value, status_word(one)) for one in statuses])
        self._chips_place.addWidget(self.chips)

    @Slot()
    def _open(self) -> None:
        self.form.show()
        self.open.hide()
        self.on.set_day(self._today())
        if self.chips is not None:
            self.chips.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def close_form(self) -> None:
        """Put away."""
        self.form.hide()
        self.open.show()
        self.note.set_text("")
        self.problem.say("")

    def show_problem(self, error: Exception) -> None:
        """Says what to do; everything typed stays."""
        self.problem.say(sentence(error))

    @Slot()
    def _save(self) -> None:
        chosen = self.chips.value() if self.chips is not None else None
        if chosen is None:
            self.problem.say(self.tr("Choose which step, or cancel."))
            return
        if self.on.check():
            self.moved.emit(AssignmentStatus(chosen), self.on.day(), self.note.text())
