"""Visa som text: the whole picture as a list, slice by slice. It says all that the picture says, and can be changed.

For a screen reader, for a quick entry, and for those who would rather read than look.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.identity import RecordId
from desktop.domain.network import Slice, changes, slice_of
from desktop.services.network.network_view import MapView, Picture, Placed
from desktop.ui.views.consultation.clearing import empty
from desktop.ui.views.network_map.map_words import (
    change_words,
    moment_small,
    moment_title,
    node_words,
    phase_out_words,
    slice_word,
    translate,
)
from desktop.ui.widgets import Beside, Button, Card, Column, Hairline, Label, SectionTitle


class TextView(QWidget):
    """Signals: `change_wanted(RecordId)`; `taken_in(RecordId)`: somebody who is not in this picture is to be in it."""

    change_wanted = Signal(object)
    taken_in = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading, self.small = Label("", role="h2"), Label("", tone="ink2")
        self._slices = Column(gap=0.6)
        self.rows: dict[RecordId, Button] = {}
        self.texts: dict[RecordId, str] = {}
        column = Column(self.heading, self.small, gap=0.2)
        column.addLayout(self._slices)
        column.addStretch(1)
        self.setLayout(column)

    def show_picture(self, view: MapView, picture: Picture, before: Picture | None, today: date) -> None:
        """One moment, and for each what has changed since the one before."""
        record = picture.moment.record
        self.heading.setText(moment_title(record))
        self.small.setText(moment_small(record, today))
        self.small.setVisible(bool(self.small.text()))
        focused = next((key for key, button in self.rows.items() if button.hasFocus()), None)
        empty(self._slices)
        self.rows, self.texts = {}, {}
        for slice_ in Slice:
            inside = [placed for placed in picture.there if slice_of(placed.state.spot) is slice_]
            if inside:
                self._slices.addWidget(SectionTitle(slice_word(slice_), len(inside)))
                self._slices.addWidget(self._card(view, inside, before, today))
        if not picture.there:
            self._slices.addWidget(Label(self.tr("Nobody is in this picture yet."), tone="ink2"))
        absent = [placed for placed in picture.placed.values() if not placed.state.there]
        if absent:
            self._slices.addWidget(SectionTitle(self.tr("Not in this picture"), len(absent)))
            self._slices.addWidget(self._absent(absent, before))
        if focused in self.rows:
            self.rows[focused].setFocus(Qt.FocusReason.OtherFocusReason)

    def _card(self, view: MapView, inside: list[Placed], before: Picture | None, today: date) -> Card:
        card = Card(gap=0.4)
        for number, placed in enumerate(inside):
            if number:
                card.add(Hairline())
            text = self.text_of(view, placed, before, today)
            button = Button(self.tr("Change"))
            button.setAccessibleDescription(f"{placed.node.relation}. {text}")
            button.clicked.connect(partial(self.change_wanted.emit, placed.node.id))
            card.add(self._row(placed, text, button))
        return card

    def _row(self, placed: Placed, text: str, button: Button) -> QWidget:
        words, row = QWidget(), QWidget()
        lines = Column(Label(placed.node.relation, bold=True), Label(text), gap=0.05)
        if placed.state.words:
            lines.addWidget(Label(f"”{placed.state.words}”", role="own"))
        words.setLayout(lines)
        row.setLayout(Beside(words, button, least=10, top=True))
        self.rows[placed.node.id], self.texts[placed.node.id] = button, text
        return row

    def text_of(self, view: MapView, placed: Placed, before: Picture | None, today: date) -> str:
        """All that is known of one node at this moment."""
        parts = [node_words(placed, view.alias)]
        old: Mapping[RecordId, Placed] = before.placed if before is not None else {}
        if placed.node.id in old:
            earlier = old[placed.node.id].state
            found = changes(earlier, placed.state)
            words = [change_words(change, earlier, placed.state, view.alias) for change in found]
            if words:
                since = translate("NetworkWords", "since the picture before: {words}").format(words=", ".join(words))
                parts.append(since)
        if line := view.phase_out(placed.node.id):
            parts.append(translate("NetworkWords", "ends: {words}").format(words=phase_out_words(line, today)))
        return ". ".join(parts)

    def _absent(self, absent: list[Placed], before: Picture | None) -> Card:
        card = Card(gap=0.3)
        for placed in absent:
            gone = before is not None and before.placed[placed.node.id].state.there
            words = self.tr("has fallen away since the picture before") if gone else self.tr("is not there")
            text, row, button = QWidget(), QWidget(), Button(self.tr("Take in"))
            text.setLayout(Column(Label(placed.node.relation), Label(words, role="small", tone="ink2"), gap=0))
            button.setAccessibleDescription(
                self.tr("Into this picture: {relation}").format(relation=placed.node.relation)
            )
            button.clicked.connect(partial(self.taken_in.emit, placed.node.id))
            row.setLayout(Beside(text, button, least=10))
            card.add(row)
            self.rows[placed.node.id] = button
        return card
