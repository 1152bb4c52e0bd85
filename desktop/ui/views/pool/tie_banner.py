"""Above Idag: a tie has come since a contact person was found suitable. Only those who own the assignment see it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.services.pool.conflict_checks import ConflictChecks, ToCheckAgain
from desktop.ui.screen import Place
from desktop.ui.tasks import Tasks
from desktop.ui.views.sessions.assignment_cards import Parts
from desktop.ui.widgets import Banner, Button, Column


class TieBanner(QWidget):
    """`went(Place)` leads to the first of the files. Hidden while there is nothing to compare."""

    went = Signal(object)

    def __init__(self, checks: ConflictChecks, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._checks, self._tasks = checks, tasks
        self._parts = Parts(gap=0)
        self._shown: tuple[ToCheckAgain, ...] = ()
        self.setLayout(Column(self._parts, gap=0))
        self.hide()

    def refresh(self) -> None:
        """Look again."""
        self._tasks.run(self, self._checks.to_check_again, self._show)

    def _show(self, found: tuple[ToCheckAgain, ...]) -> None:
        if found == self._shown:
            return
        self._shown = found
        self.setVisible(bool(found))
        if not found:
            self._parts.show_parts()
            return
        button = Button(self.tr("Open {alias}").format(alias=found[0].alias))
        button.clicked.connect(self._go)
        names = ", ".join(f"{one.alias} ({one.code})" for one in found)
        said = self.tr("Compare again, under Look for a contact person: {names}.").format(names=names)
        first = self.tr("A contact person has a new tie.")
        self._parts.show_parts(Banner("waiting", first, said, buttons=[button], icon="handshake"))

    def _go(self) -> None:
        if self._shown:
            self.went.emit(Place("people", self._shown[0].file, tab="overview", part="find"))
