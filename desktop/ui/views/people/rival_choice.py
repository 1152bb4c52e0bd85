"""Two wrote in the same place without having seen each other: both are shown, who and when, and a person chooses.

Nothing is chosen beforehand, and until someone has chosen, both hold. This is the first form; a whole page for
comparing long texts comes later.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.services.authorship import Rival
from desktop.ui.views.people.person_words import hand_words
from desktop.ui.widgets import Beside, Button, Card, Column, Glyph, Label, NumberMark, Row


class RivalChoice(Card):
    """The values of one field beside who wrote them. `chosen(value)` is emitted when the person has decided."""

    chosen = Signal(object)

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
        title = Label("")
        title.set_two(
            self.tr("{field}: choose what shall hold.").format(field=field),
            self.tr("Two have written without having seen each other. Until you have chosen, both hold."),
        )
        sign = Glyph("columns", "accink", 1.1)
        head = Row(sign, gap=0.75)
        head.addWidget(title, 1)
        head.setAlignment(sign, Qt.AlignmentFlag.AlignTop)
        self.add(head)
        self.setAccessibleName(title.accessibleName())
        self._values: dict[Button, Any] = {}
        for number, rival in enumerate(rivals, start=1):
            self.add(self._row(number, rival, words, today))

    def buttons(self) -> list[Button]:
        """One for each value, in the order shown."""
        return list(self._values)

    def _row(self, number: int, rival: Rival, words: Callable[[Any], str], today: date) -> QWidget:
        text, who = words(rival.value), hand_words(rival.by, today)
        button = Button(self.tr("Use this one"))
        button.setAccessibleDescription(f"{who}. {text}")
        button.clicked.connect(self._pressed)
        self._values[button] = rival.value
        lines, row = QWidget(), QWidget()
        mark = NumberMark(number)
        shown = Row(mark, gap=0.6)
        shown.addLayout(Column(Label(text), Label(who, role="small", tone="ink2"), gap=0), 1)
        shown.setAlignment(mark, Qt.AlignmentFlag.AlignTop)
        lines.setLayout(shown)
        row.setLayout(Beside(lines, button, least=12))
        return row

    @Slot()
    def _pressed(self) -> None:
        button = self.sender()
        if isinstance(button, Button):
            self.chosen.emit(self._values[button])
