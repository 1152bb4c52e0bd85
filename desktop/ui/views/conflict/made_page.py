"""Nothing waits: the choices that have been made in a file, each to be read, and to be made again."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.services.conflict_choices import Choice
from desktop.ui.views.conflict import conflict_words as words
from desktop.ui.widgets import Banner, Beside, Button, Card, Column, EmptyState, Flow, Label, PageHeader, ScrollPage


class MadePage(ScrollPage):
    """Signals: `left`, `again(Choice)`, `story_wanted(Choice)`."""

    left = Signal()
    again = Signal(object)
    story_wanted = Signal(object)

    def __init__(self, made: Sequence[Choice], today: date, problem: str = "", parent: QWidget | None = None) -> None:
        super().__init__(gap=0.7, parent=parent)
        self._today = today
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
        self.add(EmptyState(self.tr("Nothing waits to be chosen.")))
        for choice in made:
            self.add(self._card(choice))
        self.keep_at_top()

    def _card(self, choice: Choice) -> QWidget:
        card, lines, actions = Card(gap=0.2), QWidget(), QWidget()
        settled = choice.settled or choice.versions[0]
        hidden = self.tr("(who or where: not shown here)")
        said = hidden if choice.masked else words.value_words(choice, settled.value, self._today)
        about = words.about(choice)
        head = words.heading(choice)
        column = Column(Label(f"{head} · {about}" if about else head, bold=True), gap=0.1)
        column.addWidget(Label(words.hand_line(settled.by, self._today), role="small", tone="ink2"))
        column.addWidget(Label(self.tr("Holds: {text}").format(text=said)))
        lines.setLayout(column)
        again, story = Button(self.tr("Choose again")), Button(self.tr("Earlier versions"), kind="quiet")
        again.setAccessibleDescription(head)
        story.setAccessibleDescription(head)
        again.clicked.connect(partial(self.again.emit, choice))
        story.clicked.connect(partial(self.story_wanted.emit, choice))
        actions.setLayout(Flow(again, story, gap=0.4, right=True))
        row = QWidget()
        row.setLayout(Beside(lines, actions, least=14))
        card.add(row)
        return card
