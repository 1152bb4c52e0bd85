"""Above Idag and Mina träffar, while there is cause: a computer of the unit is lost, or one's own left work unsent."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.domain.identity import CompartmentId
from desktop.services.county.lost_computers import LostComputers
from desktop.services.county.manifests import Manifests
from desktop.ui.screen import Place
from desktop.ui.tasks import Tasks
from desktop.ui.views.sessions.assignment_cards import Parts
from desktop.ui.widgets import Banner, Button, Column


class LostBanner(QWidget):
    """`went(Place)` when the page is to be opened. Hidden while there is nothing to say."""

    went = Signal(object)

    def __init__(self, lost: LostComputers, manifests: Manifests, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lost, self._manifests, self._tasks = lost, manifests, tasks
        self._parts = Parts(gap=0)
        self._place = Place("lost")
        self._news: tuple[tuple[tuple[CompartmentId, str], ...], int] | None = None
        self.setLayout(Column(self._parts, gap=0))
        self.hide()

    def refresh(self) -> None:
        """Look again."""
        self._tasks.run(self, partial(_read, self._lost, self._manifests), self._show)

    def _show(self, news: tuple[tuple[tuple[CompartmentId, str], ...], int]) -> None:
        if news == self._news:
            return
        self._news = news
        lost, missing = news
        self.setVisible(bool(lost or missing))
        if not (lost or missing):
            self._parts.show_parts()
            return
        one = lost[0][0] if len(lost) == 1 and not missing else None
        self._place = Place("lost", one)
        button = Button(self.tr("Open and read"))
        button.clicked.connect(self._go)
        self._parts.show_parts(Banner("decide", *self._words(lost, missing), buttons=[button], icon="laptop"))

    def _words(self, lost: tuple[tuple[CompartmentId, str], ...], missing: int) -> tuple[str, str]:
        who = ", ".join(name for _, name in lost)
        if not missing:
            return (
                self.tr("A computer is lost: {who}.").format(who=who),
                self.tr("It has been shut off. Look at what lay on it, and add what you know."),
            )
        count = self.tr("Your earlier computer never sent {count} things.").format(count=missing)
        first = self.tr("Your earlier computer never sent one thing.") if missing == 1 else count
        return first, self.tr("Their days are known, so that you can write them again.")

    @Slot()
    def _go(self) -> None:
        self.went.emit(self._place)


def _read(lost: LostComputers, manifests: Manifests) -> tuple[tuple[tuple[CompartmentId, str], ...], int]:
    """Lost computers of the unit, and how much one's own earlier one never sent."""
    here = tuple((one.compartment, one.who.name) for one in lost.all() if one.closed_at is None)
    return here, len(manifests.missing_of_mine())
