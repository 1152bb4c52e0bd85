"""The municipality's consultations: codes and facts in rows, never a word of what was asked."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.domain.identity import CompartmentId
from desktop.services.consultation_thread import Standing
from desktop.services.consultations import ConsultationRow
from desktop.ui.views.consultation import words
from desktop.ui.views.consultation.clearing import empty
from desktop.ui.widgets import time_words
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.header import PageHeader, SectionTitle
from desktop.ui.widgets.layouts import Column
from desktop.ui.widgets.page import ScrollPage
from desktop.ui.widgets.rows import PickRow, RowCard, RowWords
from desktop.ui.widgets.words import EmptyState

translate = QCoreApplication.translate
_DRAFT = "draft"
_WAITING = (Standing.ASKED, Standing.WAITING_TO_SEND)
_ANSWERED = (Standing.FIRST_ANSWER, Standing.REFLECTION)


@dataclass(frozen=True, slots=True)
class Overview:
    """What the list shows. `draft`: something is being written."""

    draft: bool
    rows: tuple[ConsultationRow, ...]


class ListPage(ScrollPage):
    """Signals: `new_wanted` for the composer, `opened(compartment)` for a thread."""

    new_wanted = Signal()
    opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(gap=0.9, parent=parent)
        self.new_button = Button(
            translate("ConsultationList", "New consultation"), "plus", "main", hint="Ctrl+N", parent=self
        )
        self.new_button.clicked.connect(self.new_wanted)
        self.header = PageHeader(
            translate("ConsultationList", "Consultation"),
            translate("ConsultationList", "Think aloud with the county without naming anyone."),
            right=[self.new_button],
        )
        self._sections = QWidget()
        self._column = Column(gap=0.4)
        self._sections.setLayout(self._column)
        self.cards: list[RowCard] = []
        self._shown: Overview | None = None
        self.add(self.header, self._sections)
        self.keep_at_top()

    def show_overview(self, overview: Overview) -> None:
        """The rows as they are now. Nothing is rebuilt when nothing has changed, so that the focus stays."""
        if overview == self._shown:
            return
        self._shown = overview
        self.cards.clear()
        empty(self._column)
        if overview.draft:
            self._section(translate("ConsultationList", "Being written"), [_draft_row()])
        if not overview.draft and not overview.rows:
            self._column.addWidget(EmptyState(translate("ConsultationList", "Nothing has been asked yet.")))
        for title, rows in _sorted(overview.rows):
            if rows:
                self._section(title, [row_of(row) for row in rows])

    def _section(self, title: str, rows: list[PickRow]) -> None:
        card = RowCard(title)
        card.picked.connect(self._picked)
        for row in rows:
            card.add_row(row)
        self._column.addWidget(SectionTitle(title, len(rows)))
        self._column.addWidget(card)
        self._column.addSpacing(self.fontMetrics().height() // 2)
        self.cards.append(card)

    @Slot(str)
    def _picked(self, key: str) -> None:
        if key == _DRAFT:
            self.new_wanted.emit()
        else:
            self.opened.emit(CompartmentId(bytes.fromhex(key)))


def _sorted(rows: tuple[ConsultationRow, ...]) -> list[tuple[str, list[ConsultationRow]]]:
    seen = [row for row in rows if not row.unread]
    return [
        (translate("ConsultationList", "New from the county"), [row for row in rows if row.unread]),
        (translate("ConsultationList", "Waiting for the county"), [row for row in seen if row.standing in _WAITING]),
        (translate("ConsultationList", "Answered"), [row for row in seen if row.standing in _ANSWERED]),
        (translate("ConsultationList", "Only on this computer"), [r for r in seen if r.standing is Standing.KEPT]),
        (translate("ConsultationList", "Closed consultations"), [r for r in seen if r.standing is Standing.CLOSED]),
    ]


def _draft_row() -> PickRow:
    title = translate("ConsultationList", "A consultation you have begun")
    second = translate("ConsultationList", "Saved on this computer. Nothing of it has been sent.")
    return PickRow(RowWords(title, second, icon="note-pencil"), _DRAFT, choice=False)


def row_of(row: ConsultationRow) -> PickRow:
    """One consultation: its code, and how far it has come."""
    if row.standing is Standing.KEPT:
        title = translate("ConsultationList", "Consultation kept here")
    else:
        title = translate("ConsultationList", "Consultation {code}").format(code=row.code)
    icon = "desktop" if row.standing is Standing.KEPT else "chats-circle"
    return PickRow(RowWords(title, standing_words(row), icon=icon), row.compartment.hex(), choice=False)


def standing_words(row: ConsultationRow) -> str:
    """One sentence or two about how far it has come."""
    sent = words.stamp(row.sent_at) if row.sent_at is not None else ""
    answered = words.day_of(row.answered_at) if row.answered_at is not None else ""
    by = time_words.short_day(row.answer_by) if row.answer_by is not None else ""
    sentences = {
        Standing.KEPT: translate("ConsultationList", "Written {day}. Nothing of it has been sent."),
        Standing.WAITING_TO_SEND: translate(
            "ConsultationList", "Is sent when you have coverage. Nothing needs to be done."
        ),
        Standing.ASKED: translate("ConsultationList", "Sent {sent}. Answer by {by}."),
        Standing.FIRST_ANSWER: translate("ConsultationList", "First answer {answered}."),
        Standing.REFLECTION: translate("ConsultationList", "Reflection {answered}."),
        Standing.CLOSED: translate("ConsultationList", "Sent {sent}. Closed by you."),
    }
    return sentences[row.standing].format(sent=sent, by=by, answered=answered, day=words.day_of(row.touched_at))
