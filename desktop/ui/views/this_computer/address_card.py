"""Where the county's server is; another address when it has moved, or has changed its certificate."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.services.county.server_address import ServerAddress
from desktop.ui.sentences import sentence
from desktop.ui.tasks import Tasks
from desktop.ui.views.this_computer.card import ComputerCard
from desktop.ui.widgets import Button, Field, Label, Row


class AddressCard(ComputerCard):
    """The field is there when somebody has asked for it: for most people it is never needed.

    `moved` is emitted when there is another address: what waits may go there at once.
    """

    moved = Signal()

    def __init__(self, address: ServerAddress, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._address, self._tasks = address, tasks
        self.set_title(self.tr("The county's computer"))
        self.words, self.outcome = Label("", tone="ink2"), Label("")
        self.field = Field(self.tr("New address, or a new invitation"))
        self.take, self.ask = Button(self.tr("Use this address")), Button(self.tr("New address …"), "pencil-simple")
        self.ask.clicked.connect(self._open)
        self.take.clicked.connect(self._take)
        for part in (self.field, self.take, self.outcome):
            part.hide()
        self.add(self.words, self.field, self.outcome, Row(self.ask, self.take, None))

    def read(self) -> None:
        self._tasks.run(self, self._address.shown, self._show)

    def _show(self, shown: tuple[str, bool]) -> None:
        address, named = shown
        words = self.tr("This computer sends to {address}.").format(address=address)
        trust = (
            self.tr("It believes only the certificate that the invitation named.")
            if named
            else self.tr("It believes the certificates that this computer's system believes.")
        )
        self.words.setText(f"{words} {trust}")

    @Slot()
    def _open(self) -> None:
        self.ask.hide()
        self.field.show()
        self.take.show()
        self.field.setFocus()

    @Slot()
    def _take(self) -> None:
        self._tasks.run(self, partial(self._address.change, self.field.text()), self._taken, self._refused)

    def _taken(self, _nothing: None) -> None:
        self._say(self.tr("The new address is used from now on. What waits is sent there."))
        self.field.set_text("")
        self.read()
        self.moved.emit()

    def _refused(self, error: Exception) -> None:
        self._say(sentence(error))

    def _say(self, words: str) -> None:
        self.outcome.setText(words)
        self.outcome.show()
