"""What is kept here, counted and never named; and which computer and which program this is."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop.domain.compartments import CompartmentKind
from desktop.services.recovery.this_computer import Facts, ThisComputer
from desktop.ui.tasks import Tasks
from desktop.ui.views.this_computer.card import ComputerCard
from desktop.ui.widgets import KeyValues, Label


class AboutCard(ComputerCard):
    """For the conversation with whoever helps."""

    def __init__(self, here: ThisComputer, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._here, self._tasks = here, tasks
        self.set_title(self.tr("What is kept here"))
        self.facts = KeyValues()
        self.add(self.facts, Label(self.tr("All of it is encrypted. Without the passphrase it is noise."), tone="ink2"))

    def read(self) -> None:
        self._tasks.run(self, self._here.facts, self._show)

    def _show(self, facts: Facts) -> None:
        names = {
            CompartmentKind.PERSON_FILE: self.tr("Person files"),
            CompartmentKind.ASSIGNMENT: self.tr("Assignments"),
            CompartmentKind.CONSULTATION: self.tr("Consultations"),
            CompartmentKind.DISCLOSURE: self.tr("Copies from others"),
        }
        counted = [(names[kind], str(count)) for kind, count in facts.counts]
        self.facts.set_pairs(
            [
                *counted,
                (self.tr("Computer number"), str(facts.computer)),
                (self.tr("Workplace"), facts.unit),
                (self.tr("Bredvid version"), facts.version),
            ]
        )
