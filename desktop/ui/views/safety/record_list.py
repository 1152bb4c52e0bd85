"""A card of records that are read here and changed where they stand: limits, children, bans, people, assessments."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.domain.identity import RecordRef
from desktop.domain.projection import Projection
from desktop.services.authorship import Rival
from desktop.ui.views.conflict.rival_notice import RivalNotice
from desktop.ui.views.consultation.clearing import empty
from desktop.ui.views.extract.labels import field_label
from desktop.ui.views.extract.values import value_words
from desktop.ui.views.support_plan.press_area import PressArea
from desktop.ui.widgets import Button, Card, Column, Hairline, Label


@dataclass(frozen=True, slots=True)
class RowContent:
    """One record in words: what it is, what it says, and small lines below. `asks`: a line that asks for something."""

    seen: Projection[Any]
    title: str
    text: str = ""
    small: tuple[str, ...] = ()
    asks: str = ""


class RecordList(Card):
    """Signals: `pressed(Projection)` to change one; `add_wanted()`; `compare_wanted()` of rivals.

    `foot` is where the editor of something new opens.
    """

    pressed = Signal(object)
    add_wanted = Signal()
    compare_wanted = Signal()

    def __init__(self, title: str, purpose: str, nothing: str, add: str, parent: QWidget | None = None) -> None:
        super().__init__(title, gap=0.35, parent=parent)
        self.setAccessibleName(title)
        self.add_button = Button(add, "plus", "quiet")
        self.add_button.clicked.connect(self.add_wanted)
        self._nothing, self.count = Label(nothing, tone="ink2"), Label("", tone="ink2")
        self.count.hide()
        if purpose:
            self.add(Label(purpose, role="small", tone="ink2"))
        rows = QWidget()
        self._rows = Column(gap=0.25)
        rows.setLayout(self._rows)
        self.foot = QWidget()
        self.add(self.count, self._nothing, rows, self.foot)
        self.body.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.places: dict[RecordRef, PressArea] = {}
        self._shown: dict[Hashable, Projection[Any]] = {}

    def show_rows(
        self,
        rows: Sequence[RowContent],
        rivals: Mapping[RecordRef, Mapping[str, tuple[Rival, ...]]],
        today: date,
    ) -> None:
        """Show these; nothing is marked or sorted by how bad it sounds."""
        empty(self._rows)
        self.places, self._shown = {}, {}
        for number, row in enumerate(rows):
            if number:
                self._rows.addWidget(Hairline())
            for field, values in rivals.get(row.seen.ref, {}).items():
                kind = type(row.seen.record)
                notice = RivalNotice(field_label(kind, field), values, value_words, today)
                notice.compare_wanted.connect(self.compare_wanted)
                self._rows.addWidget(notice)
            area = self._area(row)
            self._rows.addWidget(area)
            area.show()  # now, and not when the layout gets round to it: the focus may go there next
        self._nothing.setVisible(not rows)

    def say_count(self, words: str) -> None:
        """How many there are, in words; empty for nothing to say."""
        self.count.setText(words)
        self.count.setVisible(bool(words))

    def place_of(self, seen: Projection[Any]) -> PressArea | None:
        """Where a record is shown."""
        return self.places.get(seen.ref)

    def _area(self, row: RowContent) -> PressArea:
        lines = [Label(row.title, bold=True)]
        if row.text:
            lines.append(Label(row.text))
        lines += [Label(line, role="small", tone="ink2") for line in row.small if line]
        if row.asks:
            lines.append(Label(row.asks, role="small", tone="accink"))
        content = QWidget()
        content.setLayout(Column(*lines, gap=0.05))
        name = ". ".join(label.text() for label in lines)
        area = PressArea(content, name, row.seen.ref, margins=(0.3, 0.2, 0.3, 0.2))
        area.clicked.connect(self._pressed)
        self.places[row.seen.ref] = area
        self._shown[row.seen.ref] = row.seen
        return area

    @Slot()
    def _pressed(self) -> None:
        area = self.sender()
        if isinstance(area, PressArea):
            self.pressed.emit(self._shown[area.key])
