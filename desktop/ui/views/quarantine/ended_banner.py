"""Above Idag and Mina träffar: one's access to somebody has ended, since when, and where one's unsent words are."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.services.away.ended_access import Ended, EndedAccess, Was
from desktop.ui.screen import Place
from desktop.ui.tasks import Tasks
from desktop.ui.views.sessions.assignment_cards import Parts
from desktop.ui.widgets import Banner, Button, Column
from desktop.ui.widgets.time_words import long_day

THIS_COMPUTER = "this-computer"


class EndedBanner(QWidget):
    """`went(Place)` leads to where held work is handed over. Hidden while there is nothing to say."""

    went = Signal(object)

    def __init__(self, ended: EndedAccess, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ended, self._tasks = ended, tasks
        self._told: tuple[Ended, ...] = ()
        self._parts = Parts(gap=0)
        self.setLayout(Column(self._parts, gap=0))
        self.hide()

    def refresh(self) -> None:
        """Look again."""
        self._tasks.run(self, self._ended.told, self._show)

    def _show(self, told: tuple[Ended, ...]) -> None:
        if told == self._told:
            return
        self._told = told
        self.setVisible(bool(told))
        self._parts.show_parts(*([self._banner(told)] if told else []))

    def _banner(self, told: tuple[Ended, ...]) -> Banner:
        read = Button(self.tr("I have read this"))
        read.clicked.connect(self._read)
        buttons = [read]
        if any(one.held for one in told):
            held = Button(self.tr("Look at what was not sent"), "tray")
            held.clicked.connect(self._go)
            buttons.insert(0, held)
        first = " ".join(self._sentence(one) for one in told)
        return Banner("info", first, self._rest(told), buttons=buttons)

    def _sentence(self, one: Ended) -> str:
        sentences = {
            Was.HANDLER: self.tr("You no longer handle the file of {alias}, since {day}."),
            Was.CONTACT_PERSON: self.tr("You are no longer contact person for {alias}, since {day}."),
        }
        return sentences[one.was].format(alias=one.alias, day=long_day(one.since))

    def _rest(self, told: tuple[Ended, ...]) -> str:
        gone = self.tr("What lay on this computer about it has been removed here. It is still with the unit.")
        if not any(one.held for one in told):
            return gone
        return f"{gone} " + self.tr("What you had written and not sent is kept. You can hand it over to the unit.")

    @Slot()
    def _read(self) -> None:
        self._tasks.run(self, self._ended.read, self._was_read)

    def _was_read(self, _nothing: None) -> None:
        self.refresh()

    @Slot()
    def _go(self) -> None:
        self.went.emit(Place(THIS_COMPUTER))
