"""When the program locks by itself."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.services.recovery.this_computer import Facts, ThisComputer
from desktop.ui.tasks import Tasks
from desktop.ui.views.this_computer.card import ComputerCard
from desktop.ui.widgets import ChoiceField, Label, Option

_CHOICES = (1, 2, 3, 5, 10, 15)


class LockCard(ComputerCard):
    """`chosen(minutes)` is emitted with what holds from now on."""

    chosen = Signal(int)

    def __init__(self, here: ThisComputer, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._here, self._tasks = here, tasks
        self.set_title(self.tr("When it locks"))
        self.minutes = ChoiceField(self.tr("When nobody touches it for"), [])
        self.minutes.chosen.connect(self._choose)
        also = self.tr(
            "It also locks when the lid is closed, when the computer is locked or sleeps, and with Ctrl+L. What you"
            " are writing is kept, and the cursor comes back."
        )
        self.add(self.minutes, Label(also, tone="ink2"))

    def read(self) -> None:
        self._tasks.run(self, self._here.facts, self._show)

    def _show(self, facts: Facts) -> None:
        numbers = sorted({number for number in _CHOICES if number <= facts.most_minutes} | {facts.lock_minutes})
        one, many = self.tr("1 minute"), self.tr("{count} minutes")
        options = [Option(str(n), one if n == 1 else many.format(count=n)) for n in numbers]
        self.minutes.choice.set_options(options, str(facts.lock_minutes))

    @Slot(str)
    def _choose(self, value: str) -> None:
        self._tasks.run(self, partial(self._here.set_lock_minutes, int(value)), self.chosen.emit)
