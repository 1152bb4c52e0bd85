"""The left side of the inbox: who waits, longest first; what was disclosed; what was taken back (picture 11)."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.domain.identity import CompartmentId
from desktop.services.county_inbox import DisclosedRow, Inbox, WaitingRow
from desktop.ui.views.consultation import words as consultation_words
from desktop.ui.views.consultation.clearing import empty
from desktop.ui.views.county import words
from desktop.ui.widgets.header import SectionTitle
from desktop.ui.widgets.layouts import Column
from desktop.ui.widgets.rows import ListRow, PickRow, RowCard, RowWords
from desktop.ui.widgets.segment import Option, Segment
from desktop.ui.widgets.words import EmptyState

ALL, CONSULTATIONS, DISCLOSED = "all", "consultations", "disclosed"


class InboxList(QWidget):
    """`picked(compartment)` when a row is pressed. Lists hold codes, aliases and dates; no text of a consultation."""

    picked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        options = [
            Option(ALL, self.tr("Everything")),
            Option(CONSULTATIONS, self.tr("Consultations")),
            Option(DISCLOSED, self.tr("Disclosed")),
        ]
        self.filter = Segment(self.tr("Show"), options, ALL)
        self.filter.chosen.connect(self._filtered)
        self._inbox: Inbox | None = None
        self._chosen: CompartmentId | None = None
        self.cards: list[RowCard] = []
        self._rows = Column(gap=0.4)
        column = Column(self.filter, gap=0.6)
        column.addLayout(self._rows)
        column.addStretch(1)
        self.setLayout(column)

    def show_inbox(self, inbox: Inbox) -> None:
        """The rows as they are now; nothing is rebuilt when nothing has changed, so that the focus stays."""
        if inbox != self._inbox:
            self._inbox = inbox
            self._fill()

    def choose(self, compartment: CompartmentId | None) -> None:
        """Mark the row that is open."""
        self._chosen = compartment
        for card in self.cards:
            card.choose(compartment.hex() if compartment is not None else None)

    @Slot(str)
    def _filtered(self, _value: str) -> None:
        self._fill()

    def _fill(self) -> None:
        empty(self._rows)
        self.cards.clear()
        inbox, shown = self._inbox, self.filter.value()
        if inbox is None:
            return
        if shown != DISCLOSED:
            self._consultations(inbox)
        if shown != CONSULTATIONS:
            self._disclosed(inbox)
        self.choose(self._chosen)

    def _consultations(self, inbox: Inbox) -> None:
        longest = self.tr("longest waiting first")
        self._section(self.tr("Waiting consultations"), [_waiting(row) for row in inbox.waiting], longest)
        if not inbox.waiting:
            self._rows.addWidget(EmptyState(self.tr("No consultation is waiting.")))
        if inbox.answered:
            self._section(self.tr("Answered and closed"), [_waiting(row) for row in inbox.answered])

    def _disclosed(self, inbox: Inbox) -> None:
        self._section(self.tr("Disclosed to the county"), [_disclosed(row) for row in inbox.disclosed])
        if not inbox.disclosed:
            self._rows.addWidget(EmptyState(self.tr("Nothing is disclosed to the county now.")))
        if inbox.taken_back:
            backs = [
                ListRow(
                    RowWords(
                        self.tr("Something from {unit}").format(unit=back.unit),
                        self.tr("Taken back {time}. It is gone from here.").format(
                            time=consultation_words.stamp(back.at)
                        ),
                        icon="prohibit",
                    )
                )
                for back in inbox.taken_back
            ]
            self._section(self.tr("Taken back"), backs)

    def _section(self, title: str, rows: Sequence[PickRow | ListRow], right: str = "") -> None:
        self._rows.addWidget(SectionTitle(title, len(rows), right if rows else ""))
        if not rows:
            return
        card = RowCard(title)
        card.picked.connect(self._picked)
        for row in rows:
            card.add_row(row)
        self._rows.addWidget(card)
        self._rows.addSpacing(self.fontMetrics().height() // 2)
        self.cards.append(card)

    @Slot(str)
    def _picked(self, key: str) -> None:
        compartment = CompartmentId(bytes.fromhex(key))
        self.choose(compartment)
        self.picked.emit(compartment)


def _waiting(row: WaitingRow) -> PickRow:
    said = RowWords(words.waiting_title(row), words.waiting_second(row), words.waiting_detail(row), right=row.code)
    return PickRow(said, row.compartment.hex())


def _disclosed(row: DisclosedRow) -> PickRow:
    title = ", ".join(part for part in (row.alias, row.unit) if part)
    said = RowWords(
        title,
        words.information_words(row.information),
        words.disclosed_detail(row),
        right=words.until_words(row.valid_until),
    )
    return PickRow(said, row.compartment.hex())
