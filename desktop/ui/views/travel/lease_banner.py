"""Above Idag and Mina träffar: what is lent is locked soon, or is locked; or one is on a journey."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.services.away.leases import Leases, LeaseView
from desktop.services.away.travel import Journey, Travel
from desktop.ui.screen import Place
from desktop.ui.tasks import Tasks
from desktop.ui.views.sessions.assignment_cards import Parts
from desktop.ui.views.travel import travel_words as words
from desktop.ui.widgets import Banner, Button, Column
from desktop.ui.widgets.time_words import short_day

THIS_COMPUTER = "this-computer"


class LeaseBanner(QWidget):
    """`went(Place)` leads to the room of this computer; `looked` when it has been read. Hidden while all is well.

    `is_locked`: something is away until the next contact, so that an empty screen does not mean that there is nothing.
    """

    went = Signal(object)
    looked = Signal()

    def __init__(self, leases: Leases, travel: Travel, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._leases, self._travel, self._tasks = leases, travel, tasks
        self._parts = Parts(gap=0.5)
        self._said: list[tuple[str, str, str]] = []
        self.is_locked = False
        self.setLayout(Column(self._parts, gap=0))
        self.hide()

    def refresh(self) -> None:
        """Look again."""
        self._tasks.run(self, partial(_read, self._leases, self._travel), self._show)

    def _show(self, news: tuple[LeaseView, Journey | None]) -> None:
        said = self._sayings(*news)
        self.is_locked = news[0].locked.is_any
        if said != self._said:
            self._said = said
            self.setVisible(bool(said))
            self._parts.show_parts(*(self._banner(*one) for one in said))
        self.looked.emit()

    def _sayings(self, leases: LeaseView, journey: Journey | None) -> list[tuple[str, str, str]]:
        found = [("waiting", *words.lease_words(leases)), ("waiting", *words.locked_words(leases.locked))]
        if journey is not None:
            first = self.tr("Journey since {day}: {files} not on this computer.").format(
                day=short_day(journey.left_on), files=words.files_word(journey.files)
            )
            found.append(("journey", first, ""))
        return [one for one in found if one[1]]

    def _banner(self, kind: str, first: str, rest: str) -> Banner:
        if kind != "journey":
            return Banner(kind, first, rest)
        button = Button(self.tr("Open this computer's page"))
        button.clicked.connect(self._go)
        return Banner("info", first, rest, buttons=[button], icon="suitcase")

    @Slot()
    def _go(self) -> None:
        self.went.emit(Place(THIS_COMPUTER))


def _read(leases: Leases, travel: Travel) -> tuple[LeaseView, Journey | None]:
    return leases.view(), travel.journey()
