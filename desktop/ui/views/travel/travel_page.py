"""Resläge: choose what is not to be on the computer during a journey, and see beforehand what that asks for."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from desktop.domain.clock import Clock, today
from desktop.domain.identity import CompartmentId
from desktop.services.away.travel import Journey, Plan, Travel
from desktop.services.away.travel_choices import Choice
from desktop.ui.sentences import sentence
from desktop.ui.tasks import Tasks
from desktop.ui.views.sessions.assignment_cards import Parts
from desktop.ui.views.this_computer.card import ComputerPage
from desktop.ui.views.travel import travel_words as words
from desktop.ui.widgets import Banner, Button, Card, Check, DateField, EmptyState, Flow, Label


class TravelPage(ComputerPage):
    """Nothing is taken off here before it is said what waits, and who can let it come back."""

    def __init__(self, travel: Travel, clock: Clock, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._travel, self._tasks = travel, tasks
        self.header.set_title(
            self.tr("Before a journey"),
            self.tr("What you choose is taken off this computer now. A colleague lets it come back when you are home."),
        )
        self._limits = Label(
            self.tr(
                "What is left cannot be opened here, with your passphrase or without. Backups that you have made"
                " yourself are not touched: leave them at home. Consultations name nobody and stay."
            ),
            role="small",
            tone="ink2",
        )
        self.choices = Parts(gap=0.3)
        self.every = Button(self.tr("Choose all of them"), kind="quiet")
        self.every.clicked.connect(self._choose_all)
        self.back_on = DateField(self.tr("Home again, if you know"), partial(today, clock))
        self._approvers = Label("", tone="ink2")
        self._problem = Parts(gap=0)
        self.go = Button(self.tr("Take them off this computer"), "suitcase", "main")
        self.go.clicked.connect(self._prepare)
        card = Card(self.tr("Which files?"), gap=0.5)
        card.add(self.choices, Flow(self.every, gap=0.5))
        self.add(card, self.back_on, self._approvers, self._limits, self._problem, Flow(self.go, gap=0.5))
        self._checks: dict[CompartmentId, Check] = {}

    def open(self) -> None:
        self._say("")
        self.back_on.set_day(None)
        self._tasks.run(self, self._travel.choices, self._show, self._failed)

    def forget(self) -> None:
        self._checks = {}
        self.choices.show_parts()

    def chosen(self) -> frozenset[CompartmentId]:
        """What is ticked."""
        return frozenset(one for one, check in self._checks.items() if check.isChecked())

    def _show(self, choices: tuple[Choice, ...]) -> None:
        self._checks = {}
        parts: list[QWidget] = []
        for choice in choices:
            check = Check(*words.choice_words(choice))
            check.toggled.connect(self._toggled)
            self._checks[choice.id] = check
            parts.append(check)
        nothing = EmptyState(self.tr("There are no files on this computer to take off."))
        self.choices.show_parts(*(parts or [nothing]))
        self.every.setVisible(len(parts) > 1)
        self._toggled()

    @Slot()
    def _choose_all(self) -> None:
        for check in self._checks.values():
            check.setChecked(True)

    @Slot()
    def _toggled(self) -> None:
        chosen = self.chosen()
        self.go.setEnabled(bool(chosen))
        self._approvers.setVisible(bool(chosen))
        if chosen:
            self._tasks.run(self, partial(self._travel.plan, chosen), self._show_plan, self._failed)

    def _show_plan(self, plan: Plan) -> None:
        if not plan.approvers:
            self._approvers.setText(
                self.tr("Nobody could let them come back. Ask your manager to be let into the program first.")
            )
            self.go.setEnabled(False)
            return
        can = self.tr("Can let them come back: {names}.").format(names=words.names(plan.approvers))
        waits = [words.waits_line(one) for one in plan.waits]
        first = self.tr("Must be sent first:") if waits else ""
        self._approvers.setText("\n".join([can, *([first, *waits] if waits else [])]))

    @Slot()
    def _prepare(self) -> None:
        if self.back_on.has_error():
            self.back_on.edit.setFocus()
            return
        self.go.setEnabled(False)
        day: date | None = self.back_on.day()
        self._tasks.run(self, partial(_go, self._travel, self.chosen(), day), self._prepared, self._failed)

    def _prepared(self, _journey: Journey | None) -> None:
        self.changed.emit()
        self.left.emit()

    def _failed(self, error: Exception) -> None:
        self.go.setEnabled(bool(self.chosen()))
        self._say(sentence(error))

    def _say(self, text: str) -> None:
        self._problem.show_parts(*([Banner("safety", text)] if text else []))


def _go(travel: Travel, chosen: frozenset[CompartmentId], back_on: date | None) -> Journey | None:
    """It leaves at once if it can; else as soon as what waits has been sent."""
    travel.prepare(chosen, back_on)
    travel.proceed()
    return travel.journey()
