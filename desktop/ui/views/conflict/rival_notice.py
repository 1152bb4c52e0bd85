"""In a part of the file: two wrote in the same place. Both are shown, who and when, and the way to where one chooses.

Both hold until somebody has chosen, so both stand here. Nothing is settled in place: one screen does that for all.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop.services.authorship import Rival
from desktop.ui.views.people.person_words import hand_words
from desktop.ui.widgets import Beside, Button, Card, Column, Glyph, Label, NumberMark, Row


class RivalNotice(Card):
    """The values of one field beside who wrote them. `compare_wanted` leads to the screen of choices."""

    compare_wanted = Signal()

    def __init__(
        self,
        field: str,
        rivals: Sequence[Rival],
        words: Callable[[Any], str],
        today: date,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            bar="amber", ground="accsoft", edge="acc", gap=0.5, margins=(1.0, 0.7, 0.8, 0.7), parent=parent
        )
        self.title = Label("")
        self.title.set_two(
            self.tr("{field}: written differently by two.").format(field=field),
            self.tr("Until you have chosen, both hold."),
        )
        self.setAccessibleName(self.title.accessibleName())
        self.compare = Button(self.tr("Compare and choose"))
        self.compare.setAccessibleDescription(field)
        self.compare.clicked.connect(self.compare_wanted)
        sign, said = Glyph("columns", "accink", 1.1), QWidget()
        line = Row(sign, gap=0.75)
        line.addWidget(self.title, 1)
        line.setAlignment(sign, Qt.AlignmentFlag.AlignTop)
        said.setLayout(line)
        head = QWidget()
        head.setLayout(Beside(said, self.compare, least=12))
        self.add(head)
        for number, rival in enumerate(rivals, start=1):
            self.add(self._row(number, words(rival.value), hand_words(rival.by, today)))

    def _row(self, number: int, text: str, who: str) -> QWidget:
        row, mark = QWidget(), NumberMark(number)
        shown = Row(mark, gap=0.6)
        shown.addLayout(Column(Label(text), Label(who, role="small", tone="ink2"), gap=0), 1)
        shown.setAlignment(mark, Qt.AlignmentFlag.AlignTop)
        row.setLayout(shown)
        return row
