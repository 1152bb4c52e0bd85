"""Before work with the family: a list that opens when the safety plan has content (S43)."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.clock import local
from desktop.services.safety.safety_view import FamilyLine, FamilyWork
from desktop.ui.views.consultation.clearing import empty
from desktop.ui.views.people.person_words import near_day_words
from desktop.ui.views.safety.safety_words import family_item_words, heading_word
from desktop.ui.widgets import Beside, Button, Card, Column, Hairline, IconWords, Label


class FamilyCard(Card):
    """`gone_through(FamilyItem)` when a line has been talked through; `taken_back(FamilyLine)` when that was a slip."""

    gone_through = Signal(object)
    taken_back = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Before work with the family"), gap=0.35, parent=parent)
        self.setAccessibleName(self.title.text())
        inside = QWidget()
        self._rows = Column(gap=0.3)
        inside.setLayout(self._rows)
        self.add(inside)
        self.buttons: list[Button] = []

    def show_family(self, family: FamilyWork, today: date) -> None:
        """Closed, with the reason; or its lines. That all are gone through says nothing about safety."""
        empty(self._rows)
        self.buttons = []
        if family.missing:
            names = ", ".join(heading_word(heading).lower() for heading in family.missing)
            closed = self.tr("The list opens when something is written under: {headings}.").format(headings=names)
            self._rows.addWidget(IconWords("lock", closed, tone="ink2"))
            return
        purpose = self.tr("To talk through together. That all has been talked through does not mean that it is safe.")
        self._rows.addWidget(Label(purpose, role="small", tone="ink2"))
        for number, line in enumerate(family.lines):
            if number:
                self._rows.addWidget(Hairline())
            self._rows.addWidget(self._line(line, today))

    def _line(self, line: FamilyLine, today: date) -> QWidget:
        words, held = Label(family_item_words(line.item)), QWidget()
        done = line.step.record.done_at if line.step is not None else None
        if done is None:
            button = Button(self.tr("Talked through"), "", "quiet")
            button.clicked.connect(partial(self.gone_through.emit, line.item))
            texts: QWidget = words
        else:
            button = Button(self.tr("Take the mark back"), "", "quiet")
            button.clicked.connect(partial(self.taken_back.emit, line))
            when = near_day_words(local(done).date(), today)
            texts = QWidget()
            small = Label(self.tr("Talked through {day}").format(day=when), role="small", tone="ink2")
            texts.setLayout(Column(words, small, gap=0))
        button.setAccessibleDescription(words.text())
        self.buttons.append(button)
        held.setLayout(Beside(texts, button, least=10))
        return held
