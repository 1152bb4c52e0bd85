"""Lämna över, from Översikt: this file to a colleague."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QWidget

from desktop.domain.clock import Clock, today
from desktop.domain.identity import CompartmentId
from desktop.services.access.handover import Handovers
from desktop.ui.tasks import Tasks
from desktop.ui.views.handover.handover_form import HandoverForm
from desktop.ui.views.people.file_page import FilePage


class HandoverPage(FilePage):
    """The form, as a page of a file."""

    icon = "handshake"

    def __init__(self, handovers: Handovers, clock: Clock, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self.form = HandoverForm(handovers, tasks, self._get_today)
        self.body.addWidget(self.form)
        self.form.saved.connect(self.saved)
        self.form.handed_over.connect(self._handed_over)

    @staticmethod
    def title() -> str:
        return QCoreApplication.translate("HandoverPage", "Hand the file over")

    def purpose(self) -> str:
        return self.tr("A colleague takes over: first your lines, then the whole file.")

    def _get_today(self) -> date:
        return today(self._clock)

    def open_file(self, compartment: CompartmentId) -> None:
        self.form.open_file(compartment)

    def refresh(self) -> None:
        self.form.refresh()

    def keep(self) -> None:
        self.form.keep()

    @Slot()
    def _handed_over(self) -> None:
        self.changed.emit()
