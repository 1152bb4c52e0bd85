"""Mottaget: what a colleague has handed over to the one who looks, first thing in the file."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from desktop.domain.clock import local
from desktop.domain.errors import KnownError
from desktop.domain.identity import CompartmentId
from desktop.domain.projection import Projection
from desktop.domain.records.handover import Handover
from desktop.services.access.handover import Handovers, HandoverView
from desktop.ui.tasks import Tasks
from desktop.ui.views.consultation.clearing import empty
from desktop.ui.views.people.file_notice import FileNotice
from desktop.ui.widgets import Button, Card, Column, Flow, Label
from desktop.ui.widgets.time_words import long_day_with_year


class TakeOver(FileNotice):
    """The lines, and one button. When it has been pressed the lines stay in the file, under Lämna över."""

    def __init__(self, handovers: Handovers, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._handovers, self._tasks = handovers, tasks
        self._file: CompartmentId | None = None
        self._seen: Projection[Handover] | None = None
        self.card = Card(bar="amber", gap=0.35, margins=(1.1, 0.8, 1.0, 0.9))
        self.title, self.who = Label("", role="h2"), Label("", tone="ink2")
        self._lines = Column(gap=0.3)
        self.receive = Button(self.tr("I have got it"), "check")
        buttons = QWidget()
        buttons.setLayout(Flow(self.receive, gap=0.5))
        self.card.add(self.title, self.who, self._lines, buttons)
        self.setLayout(Column(self.card, gap=0))
        self.receive.clicked.connect(self._receive)
        self.hide()

    def open_file(self, compartment: CompartmentId) -> None:
        if compartment != self._file:
            self._file, self._seen = compartment, None
            self.hide()
        self.refresh()

    def refresh(self) -> None:
        if self._file is not None:
            self._tasks.run(self, partial(self._handovers.view, self._file), self._show, self._gone)

    def _show(self, view: HandoverView) -> None:
        if view.file != self._file:
            return
        waits = view.to_me and view.standing is not None and view.standing.record.received_at is None
        self.setVisible(waits)
        if view.standing is None or not waits or view.standing == self._seen:
            return
        self._seen = view.standing
        record = view.standing.record
        self.title.setText(self.tr("{name} has handed this file over to you").format(name=view.giver))
        self.who.setText(self._when(record, view.giver))
        empty(self._lines)
        for number, line in enumerate(record.lines, start=1):
            self._lines.addWidget(Label(f"{number}. {line.text}"))
        self.receive.setEnabled(True)

    def _when(self, record: Handover, giver: str) -> str:
        at = long_day_with_year(local(record.handed_over_at or 0).date())
        if record.access_until is None:
            return self.tr("On {day}. You handle it together.").format(day=at)
        last = long_day_with_year(record.access_until)
        words = self.tr("On {day}. The last day of {name} with it is {last}.")
        return words.format(day=at, name=giver, last=last)

    @Slot()
    def _receive(self) -> None:
        if self._seen is not None:
            self.receive.setEnabled(False)
            call = partial(self._handovers.receive, self._seen)
            self._tasks.run(self, call, self._received, self._gone)

    def _received(self, seen: Projection[Handover]) -> None:
        self.hide()
        self.saved.emit(seen.touched_at)
        self.changed.emit()

    def _gone(self, error: Exception) -> None:
        """The frame says why the file cannot be read."""
        if not isinstance(error, KnownError):
            raise error
        self.receive.setEnabled(True)
