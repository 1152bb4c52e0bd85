"""Another passphrase: the old one once, the new one twice."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QWidget

from desktop.domain.clock import Clock
from desktop.domain.errors import KnownError, Reason
from desktop.services.recovery.this_computer import Facts, ThisComputer
from desktop.ui.sentences import sentence
from desktop.ui.tasks import Tasks
from desktop.ui.views.lock.new_passphrase import NewPassphrase
from desktop.ui.views.this_computer.card import ComputerCard, ComputerPage
from desktop.ui.widgets import Button, Label, Row, SecretField
from desktop.ui.widgets.time_words import short_day_with_year


class PassphrasePage(ComputerPage):
    """Changing it rewraps a key; what is kept is not touched."""

    def __init__(self, here: ThisComputer, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._here, self._tasks = here, tasks
        self.header.set_title(
            self.tr("Change the passphrase"),
            self.tr("The recovery code on paper stays the same, and so does all else."),
        )
        self.old = SecretField(self.tr("The passphrase of today"))
        self.new = NewPassphrase()
        self.new.judge_with(tasks, here.judge)
        self.new.entered.connect(self._ask)
        self.button = Button(self.tr("Change it"), kind="main", large=True)
        self.button.clicked.connect(self._ask)
        self.add(self.old, self.new, Row(self.button, None))

    def open(self) -> None:
        self.forget()
        self.old.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def forget(self) -> None:
        self.old.set_text("")
        self.new.forget()

    @Slot()
    def _ask(self) -> None:
        if not self.button.isEnabled():
            return
        new = self.new.value()
        if new is not None:
            self.button.setEnabled(False)
            call = partial(self._here.change_passphrase, self.old.text(), new)
            self._tasks.run(self, call, self._done, self._refused)

    def _done(self, _nothing: None) -> None:
        self.button.setEnabled(True)
        self.left.emit()

    def _refused(self, error: Exception) -> None:
        self.button.setEnabled(True)
        weak = isinstance(error, KnownError) and error.reason is Reason.PASSPHRASE_WEAK
        (self.new.first if weak else self.old).show_error(sentence(error))


class PassphraseCard(ComputerCard):
    """When it was last changed, and the way to change it."""

    def __init__(self, here: ThisComputer, clock: Clock, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._here, self._tasks = here, tasks
        self.set_title(self.tr("Passphrase"))
        self.words = Label("", tone="ink2")
        self.button = Button(self.tr("Change the passphrase"), "key")
        self.page = PassphrasePage(here, tasks)
        self.pages = (self.page,)
        self.button.clicked.connect(self._open)
        self.add(self.words, Row(self.button, None))

    def read(self) -> None:
        self._tasks.run(self, self._here.facts, self._show)

    def _show(self, facts: Facts) -> None:
        if facts.passphrase_on is None:
            self.words.setText(self.tr("The one that was chosen when the computer was set up."))
        else:
            words = self.tr("Changed {day}.")
            self.words.setText(words.format(day=short_day_with_year(facts.passphrase_on)))

    @Slot()
    def _open(self) -> None:
        self.page_wanted.emit(self.page)
