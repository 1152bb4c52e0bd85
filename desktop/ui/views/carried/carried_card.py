"""The card in the room of this computer: write to a stick, read from one, and what came of what was written."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.domain.clock import Clock, today
from desktop.services.carried.by_hand import ByHand, WrittenTo
from desktop.ui.by_hand import Way
from desktop.ui.tasks import Tasks
from desktop.ui.views.carried import carried_words as words
from desktop.ui.views.carried.read_page import ReadPage
from desktop.ui.views.carried.write_page import WritePage
from desktop.ui.views.sessions.assignment_cards import Parts
from desktop.ui.views.this_computer.card import ComputerCard
from desktop.ui.widgets import Button, Flow, Label

_MOST_LINES = 6


class CarriedCard(ComputerCard):
    """`brought` is emitted when something may have come by hand."""

    brought = Signal()

    def __init__(self, by_hand: ByHand, clock: Clock, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._by_hand, self._clock, self._tasks = by_hand, clock, tasks
        self.set_title(self.tr("Where there is no coverage: by USB stick"))
        purpose = self.tr(
            "What waits to be sent can be carried to a colleague, to the county, or to your other computer."
        )
        self.write, self.read_button = (
            Button(self.tr("Write to USB …"), "hard-drive"),
            Button(self.tr("Read from USB …"), "tray"),
        )
        self._lines = Parts(gap=0.2)
        self.write_page, self.read_page = WritePage(by_hand, clock, tasks), ReadPage(by_hand, clock, tasks)
        self.pages = (self.write_page, self.read_page)
        self.write.clicked.connect(self.open_write)
        self.read_button.clicked.connect(self.open_read)
        self.read_page.answer_wanted.connect(self.open_write)
        self.read_page.brought.connect(self.brought)
        self.add(Label(purpose, tone="ink2"), self._lines, Flow(self.write, self.read_button, gap=0.5))
        self._enable(False)

    def take_way(self, way: Way) -> None:
        """The way to a stick; without one, as before this computer has been let in, nothing can be carried."""
        self.write_page.take_way(way)
        self.read_page.take_way(way)
        self._enable(True)

    def read(self) -> None:
        self._tasks.run(self, self._by_hand.written, self._show)

    @Slot()
    def open_write(self) -> None:
        """Show the page that writes."""
        self.page_wanted.emit(self.write_page)

    @Slot()
    def open_read(self) -> None:
        """Show the page that reads."""
        self.page_wanted.emit(self.read_page)

    def _show(self, written: tuple[WrittenTo, ...]) -> None:
        day = today(self._clock)
        lines = [f"{words.who(one.name)}: {words.written(one, day)}" for one in written[:_MOST_LINES]]
        self._lines.show_parts(*(Label(line) for line in lines))

    def _enable(self, possible: bool) -> None:
        self.write.setEnabled(possible)
        self.read_button.setEnabled(possible)
