"""The yearly drill: both officers type their papers, and the program says whether they are the key."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QWidget

from desktop.domain.errors import KnownError, Reason
from desktop.domain.paper_code import HALF
from desktop.services.recovery.municipality_recovery import MunicipalityRecovery
from desktop.ui.sentences import sentence, sentence_of
from desktop.ui.tasks import Tasks
from desktop.ui.views.lock.paper_field import PaperField
from desktop.ui.views.this_computer.card import ComputerPage
from desktop.ui.widgets import Button, Field, Label, Row


class DrillPage(ComputerPage):
    """Proves the key without using it: no file is opened, and nothing of the key is kept."""

    def __init__(self, recovery: MunicipalityRecovery, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._recovery, self._tasks = recovery, tasks
        self.header.set_title(
            self.tr("Try the two papers"),
            self.tr("Each officer types the own paper. No file is opened, and nothing of the key is kept."),
        )
        self.one = PaperField(self.tr("The first officer's paper"), HALF)
        self.other = PaperField(self.tr("The second officer's paper"), HALF)
        self.by = Field(self.tr("Who tries them"), help=self.tr("Both names. They are written down with the day."))
        self.button = Button(self.tr("Try them"), kind="main", large=True)
        self.button.clicked.connect(self._try)
        self.outcome = Label("", bold=True)
        self.outcome.hide()
        self.add(self.one, self.other, self.by, Row(self.button, None), self.outcome)

    def open(self) -> None:
        self.forget()
        self.outcome.hide()
        self.one.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def forget(self) -> None:
        for field in (self.one, self.other, self.by):
            field.set_text("")

    @Slot()
    def _try(self) -> None:
        for field in (self.one, self.other):
            if not field.is_whole():
                field.show_error(sentence_of(Reason.PAPER_WRONG))
                return
        if not self.by.text().strip():
            self.by.show_error(self.tr("Write who tries them."))
            return
        self.button.setEnabled(False)
        call = partial(self._recovery.drill, self.one.text(), self.other.text(), self.by.text())
        self._tasks.run(self, call, self._tried, self._refused)

    def _tried(self, whole: bool) -> None:
        self.button.setEnabled(True)
        if whole:
            self.forget()
            self._say(self.tr("The key is whole. The day has been written down. Put the papers back, apart."))
        else:
            self._say(sentence_of(Reason.RECOVERY_KEY_UNKNOWN))
        self.changed.emit()

    def _refused(self, error: Exception) -> None:
        self.button.setEnabled(True)
        if isinstance(error, KnownError) and error.reason is Reason.PAPER_WRONG:
            self.other.show_error(sentence(error))
        else:
            self._say(sentence(error))

    def _say(self, words: str) -> None:
        self.outcome.setText(words)
        self.outcome.show()
