"""Nothing waits to be chosen: what has been, in the file that one came from."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.services.conflict.conflict_choices import Choice
from desktop.ui.views.conflict.made_list import MadeList
from desktop.ui.widgets import Banner, Button, EmptyState, Flow, PageHeader, ScrollPage


class MadePage(ScrollPage):
    """Signals: `left`, `again(Choice)`, `story_wanted(Choice)`."""

    left = Signal()
    again = Signal(object)
    story_wanted = Signal(object)

    def __init__(
        self, made: Sequence[Choice], waiting: int, today: date, problem: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(gap=0.7, parent=parent)
        header = PageHeader(
            self.tr("Choices between versions"),
            self.tr("What you and your colleagues have chosen. Nothing that was left out is gone."),
        )
        self.back = Button(self.tr("Back"), "caret-left", "link")
        self.back.clicked.connect(self.left)
        place = QWidget()
        place.setLayout(Flow(self.back, gap=0.5))
        self.add(place, header)
        if problem:
            self.add(Banner("safety", problem))
        elif not waiting:
            self.add(EmptyState(self.tr("Nothing waits to be chosen.")))
        self.list = MadeList()
        self.list.show_choices(made, today, "")
        self.list.again.connect(self.again)
        self.list.story_wanted.connect(self.story_wanted)
        self.add(self.list)
        self.keep_at_top()
