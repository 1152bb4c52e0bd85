"""Above an assignment: the way to the pool, and whom the pool has given (SC2).

What stands here lies in the person file; the pool's owners see nothing of it.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.domain.identity import CompartmentId
from desktop.services.pool.chosen import Chosen, ChosenFromPool, FromPool
from desktop.ui.screen import Place
from desktop.ui.tasks import Tasks
from desktop.ui.views.sessions.assignment_cards import Parts
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.card import Banner
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.layouts import Column, Flow
from desktop.ui.widgets.time_words import short_day_with_year


class FromPoolStrip(QWidget):
    """`went(Place)` leads to the search; `taken(Chosen)` when she is to be written into the assignment."""

    went = Signal(object)
    taken = Signal(object)

    def __init__(self, chosen: ChosenFromPool, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chosen, self._tasks = chosen, tasks
        self._file: CompartmentId | None = None
        self._shown: FromPool | None = None
        self.look = Button(self.tr("Look for a contact person"), "handshake")
        self._parts = Parts(gap=0.5)
        self._search = QWidget()
        self._search.setLayout(Flow(self.look, gap=0.5))
        self.setLayout(Column(self._parts, self._search, gap=0.5, margins=(0, 0, 0, 0.5)))
        self.look.clicked.connect(self._find)
        self.hide()

    def open_file(self, file: CompartmentId) -> None:
        """Of this person. Also tells the pool what has ended."""
        if file != self._file:
            self._file, self._shown = file, None
            self.hide()
        self._read(partial(_settle_and_read, self._chosen, file))

    def refresh(self) -> None:
        """Something may have arrived."""
        if self._file is not None:
            self._read(partial(self._chosen.of, self._file))

    def _read(self, call: partial[FromPool]) -> None:
        self._tasks.run(self, call, partial(self._show, self._file), self._failed)

    def _failed(self, _error: Exception) -> None:
        """The tab says why the file cannot be read."""

    def _show(self, file: CompartmentId | None, found: FromPool) -> None:
        if file != self._file or found == self._shown:
            return
        self._shown = found
        parts: list[QWidget] = [part for one in found.chosen for part in self._parts_of(one)]
        if found.considered and not found.chosen:
            parts.append(
                Label(self.tr("Cards that you consider: {count}.").format(count=found.considered), tone="ink2")
            )
        self._parts.show_parts(*parts)
        self._search.setVisible(found.seeks and not any(one.can_be_written_in for one in found.chosen))
        self.setVisible(bool(parts) or found.seeks)

    def _parts_of(self, one: Chosen) -> list[QWidget]:
        parts: list[QWidget] = []
        who = self.tr("{name} ({code})").format(name=one.name, code=one.code) if one.name else one.code
        day = short_day_with_year(one.checked_on) if one.checked_on else ""
        if one.news:
            again = Button(self.tr("Compare the ties again"), "columns")
            again.clicked.connect(self._find)
            said = self.tr("A new tie has come since {who} was compared.").format(who=who)
            parts.append(Banner("decide", said, buttons=[again]))
        checked = self.tr("Compared {day} by {name}.").format(day=day, name=one.checked_by)
        if one.can_be_written_in:
            take = Button(self.tr("Write her into the assignment"), "handshake", "main")
            take.clicked.connect(partial(self._take, one))
            parts.append(
                Banner("waiting", self.tr("{who} suits this assignment.").format(who=who), checked, buttons=[take])
            )
        else:
            parts.append(Label(self.tr("From the pool: {who}.").format(who=who) + " " + checked, tone="ink2"))
        if not one.name:
            waits = self.tr("Who she is comes from those who keep the pool, and is shown here then.")
            parts.append(Label(waits, "small", tone="ink2"))
        elif one.member is None:
            nobody = self.tr("{name} is not in the program yet. Ask those who keep the pool to let her in.")
            parts.append(Label(nobody.format(name=one.name), "small", tone="ink2"))
        return parts

    def _take(self, one: Chosen, _checked: bool = False) -> None:
        self.taken.emit(one)

    @Slot()
    def _find(self) -> None:
        self.went.emit(Place("people", self._file, tab="overview", part="find"))


def _settle_and_read(chosen: ChosenFromPool, file: CompartmentId) -> FromPool:
    chosen.settle(file)
    return chosen.of(file)
