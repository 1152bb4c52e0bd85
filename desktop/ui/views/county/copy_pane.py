"""The right side of the inbox for a disclosure: from whom, on which basis, until when, and the literal content."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop.domain.records.consent import Information
from desktop.services.consultation.county_inbox import DisclosedCopy
from desktop.ui.views.consultation import words as consultation_words
from desktop.ui.views.consultation.clearing import empty
from desktop.ui.views.consultation.question import Prose
from desktop.ui.views.county import words
from desktop.ui.widgets import time_words
from desktop.ui.widgets.card import Banner, Card
from desktop.ui.widgets.header import AliasTile
from desktop.ui.widgets.label import Hairline, Label
from desktop.ui.widgets.layouts import Column, Row
from desktop.ui.widgets.page import ScrollPage
from desktop.ui.widgets.words import KeyValues


class CopyPane(Card):
    """One disclosed copy. It is read; nothing can be changed, and nothing can be kept longer than it may."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(gap=0, margins=0.05, parent=parent)
        self._column = Column(gap=0.6, margins=(1.0, 0.7, 1.0, 0.8))
        body = QWidget()
        body.setLayout(self._column)
        self.page = ScrollPage(gap=0, margins=0)
        self.page.add(body, None)
        self.add(self.page)
        self.shown: DisclosedCopy | None = None

    def show_copy(self, copy: DisclosedCopy) -> None:
        """What it holds now."""
        if copy == self.shown:
            return
        self.shown = copy
        empty(self._column)
        self._column.addWidget(self._head(copy))
        self._column.addWidget(Hairline())
        if copy.row.ended:
            first = self.tr("Its last day has passed.")
            self._column.addWidget(
                Banner("info", first, self.tr("The content is not shown any more."), icon="prohibit")
            )
        for item in copy.items:
            self._column.addWidget(self._item(item.record.information, item.record.text, item.touched_at))
        note = self.tr("This is a copy. When it is taken back it disappears from here.")
        self._column.addWidget(Label(note, role="small", tone="ink2"))

    def _head(self, copy: DisclosedCopy) -> QWidget:
        row = copy.row
        until = time_words.long_day_with_year(row.valid_until) if row.valid_until is not None else ""
        title = Label(self.tr("{alias}, {unit}").format(alias=row.alias, unit=row.unit), role="area")
        facts = [
            (self.tr("Sent by"), ", ".join(part for part in (copy.sender, row.unit) if part)),
            (self.tr("Basis"), words.basis_in_full(row)),
            (self.tr("May be read until"), until),
            (self.tr("Purpose"), copy.purpose),
        ]
        head = QWidget()
        line = Row(AliasTile(row.sign), gap=0.7)
        line.addWidget(title, 1)
        head.setLayout(Column(line, KeyValues([pair for pair in facts if pair[1]]), gap=0.6))
        return head

    def _item(self, information: Information | None, text: str, at: int) -> QWidget:
        part = QWidget()
        name = words.information_word(information) if information is not None else ""
        as_of = self.tr("As it was {time}").format(time=consultation_words.stamp(at))
        part.setLayout(Column(Label(name, role="h2"), Prose(text), Label(as_of, role="small", tone="ink2"), gap=0.15))
        return part
