"""What one reader has, literally: the same cards and words as on her own screen."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop.services.access.who_sees_what import Gate
from desktop.ui.views.consents.copy_card import CopyCard
from desktop.ui.views.sessions.assignment_cards import AlarmCard, AssignmentCard
from desktop.ui.views.who_sees_what import picture_words as words
from desktop.ui.widgets import Button, Column, Label


class CopyPage(QWidget):
    """`left` when the person goes back to the picture."""

    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.back = Button(self.tr("Back to the picture"), "caret-left", "link")
        self.title, self.purpose = Label("", role="area"), Label("", tone="ink2")
        self.copy, self.assignment, self.alarms = CopyCard(), AssignmentCard(), AlarmCard()
        column = Column(gap=0.7)
        column.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(Column(self.title, self.purpose, gap=0.1))
        for card in (self.copy, self.assignment, self.alarms):
            column.addWidget(card)
        self.setLayout(column)
        self.back.clicked.connect(self.left)

    def show_gate(self, gate: Gate, place: str, today: date) -> None:
        """What passes this gate."""
        self.title.setText(words.see_button(gate))
        purpose = self.tr("{reader}, {until}. Word for word, and nothing else.")
        self.purpose.setText(purpose.format(reader=words.reader_title(gate), until=words.until_words(gate)))
        brief = gate.brief
        self.copy.setVisible(brief is None)
        self.assignment.setVisible(brief is not None)
        self.alarms.setVisible(brief is not None)
        if brief is not None:
            self.assignment.show_brief(brief, today)
            self.alarms.show_brief(brief, place)
        else:
            names = words.readers_words(gate)
            self.copy.show_items(gate.items, words.gate_words(gate, today), names, today)
