"""A copy of all that is on this computer, in a folder that the person chooses: a stick in the safe, say."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QDir, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.domain.clock import Clock
from desktop.domain.ports import Backup
from desktop.services.recovery.this_computer import Facts, ThisComputer
from desktop.ui.sentences import sentence
from desktop.ui.tasks import Tasks
from desktop.ui.views.this_computer.card import ComputerCard
from desktop.ui.widgets import Button, Label, Row
from desktop.ui.widgets.time_words import short_day_with_year


class BackupCard(ComputerCard):
    """The copy is opened and looked through before it is called one."""

    def __init__(self, here: ThisComputer, clock: Clock, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._here, self._tasks = here, tasks
        self.set_title(self.tr("Backup"))
        self.words, self.outcome = Label("", tone="ink2"), Label("")
        self.outcome.hide()
        self.button = Button(self.tr("Make a backup …"), "copy-simple")
        self.button.clicked.connect(self._choose)
        self.dialog: QFileDialog | None = None
        self.add(self.words, self.outcome, Row(self.button, None))

    def read(self) -> None:
        self._tasks.run(self, self._here.facts, self._show)

    def _show(self, facts: Facts) -> None:
        what = self.tr("The copy is as locked as the computer: the same passphrase and the same code on paper open it.")
        if facts.backup_on is not None:
            day = self.tr("The last one was made {day}.").format(day=short_day_with_year(facts.backup_on))
            what = f"{what} {day}"
        self.words.setText(what)

    @Slot()
    def _choose(self) -> None:
        dialog = QFileDialog(self, self.tr("Where is the copy to lie?"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.setDirectory(QDir.homePath())
        dialog.fileSelected.connect(self.make)
        dialog.finished.connect(dialog.deleteLater)
        self.dialog = dialog
        dialog.open()

    @Slot(str)
    def make(self, folder: str) -> None:
        """Copy into this folder."""
        self.button.setEnabled(False)
        self._say(self.tr("Copying …"))
        self._tasks.run(self, partial(self._here.back_up, Path(folder)), self._made, self._refused)

    def _made(self, backup: Backup) -> None:
        self.button.setEnabled(True)
        words = self.tr("The copy has been made and looked through. It lies in the folder {name}.")
        said = words.format(name=Path(backup.folder).name)
        if backup.left_out:
            more = self.tr("Files that are damaged are not in it: {aliases}.")
            said = f"{said} {more.format(aliases=', '.join(backup.left_out))}"
        self._say(said)
        self.read()

    def _refused(self, error: Exception) -> None:
        self.button.setEnabled(True)
        self._say(sentence(error))

    def _say(self, words: str) -> None:
        self.outcome.setText(words)
        self.outcome.show()
