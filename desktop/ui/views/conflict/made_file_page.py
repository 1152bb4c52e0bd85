"""Val mellan versioner, reached from the overview of a file: what was chosen over what, by whom and when."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QWidget

from desktop.domain.clock import Clock, today
from desktop.domain.identity import CompartmentId
from desktop.services.conflict.conflict_choices import Choice
from desktop.services.conflict.conflicts import Conflicts
from desktop.ui.screen import Place
from desktop.ui.tasks import Tasks
from desktop.ui.views.conflict.choice_screen import KEY, MADE
from desktop.ui.views.conflict.made_list import MadeList
from desktop.ui.views.people.file_page import FilePage


class MadeFilePage(FilePage):
    """What is to be read or chosen again opens in the room of choices."""

    icon = "columns"

    def __init__(self, conflicts: Conflicts, clock: Clock, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._conflicts, self._clock, self._tasks = conflicts, clock, tasks
        self._file: CompartmentId | None = None
        self.list = MadeList()
        self.body.addWidget(self.list)
        self.list.again.connect(self._open)
        self.list.story_wanted.connect(self._open)

    @staticmethod
    def title() -> str:
        return QCoreApplication.translate("MadeFilePage", "Choices between versions")

    def purpose(self) -> str:
        return self.tr("What you and your colleagues have chosen. Nothing that was left out is gone.")

    def open_file(self, compartment: CompartmentId) -> None:
        self._file = compartment
        self.refresh()

    def refresh(self) -> None:
        if self._file is not None:
            self._tasks.run(self, partial(self._conflicts.chosen, self._file), self._show)

    def _show(self, made: tuple[Choice, ...]) -> None:
        nothing = self.tr("No choice between two versions has been made in this file.")
        self.list.show_choices(made, today(self._clock), nothing)

    @Slot(object)
    def _open(self, choice: Choice) -> None:
        self.went.emit(Place(KEY, choice.file, tab=MADE))
