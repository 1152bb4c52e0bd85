"""The choices that have been made in a file, each to be read, and to be made again."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.services.conflict.conflict_choices import Choice, Nature
from desktop.ui.views.conflict import conflict_words as words
from desktop.ui.views.consultation.clearing import empty
from desktop.ui.widgets import Beside, Button, Card, Column, EmptyState, Flow, Label


class MadeList(QWidget):
    """Signals: `again(Choice)` and `story_wanted(Choice)`."""

    again = Signal(object)
    story_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = Column(gap=0.6)
        self.setLayout(self._column)

    def show_choices(self, made: Sequence[Choice], today: date, nothing: str) -> None:
        """The newest first; what is said where there is none."""
        empty(self._column)
        if not made and nothing:
            self._column.addWidget(EmptyState(nothing))
        for choice in made:
            self._column.addWidget(self._card(choice, today))

    def _card(self, choice: Choice, today: date) -> QWidget:
        card, lines, actions, row = Card(gap=0.2), QWidget(), QWidget(), QWidget()
        settled = choice.settled or choice.versions[0]
        hidden = self.tr("(who or where: not shown here)")
        said = hidden if choice.masked else words.value_words(choice, settled.value, today)
        if choice.nature is Nature.DELETION:
            said = self.tr("Removed.")
        about, head = words.about(choice), words.heading(choice)
        column = Column(Label(f"{head} · {about}" if about else head, bold=True), gap=0.1)
        column.addWidget(Label(words.hand_line(settled.by, today), role="small", tone="ink2"))
        column.addWidget(Label(self.tr("Holds: {text}").format(text=said)))
        lines.setLayout(column)
        again, story = Button(self.tr("Choose again")), Button(self.tr("Earlier versions"), kind="quiet")
        for button in (again, story):
            button.setAccessibleDescription(head)
        again.clicked.connect(partial(self.again.emit, choice))
        story.clicked.connect(partial(self.story_wanted.emit, choice))
        actions.setLayout(Flow(again, story, gap=0.4, right=True))
        row.setLayout(Beside(lines, actions, least=14))
        card.add(row)
        return card
