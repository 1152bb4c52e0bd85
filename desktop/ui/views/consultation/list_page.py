"""The municipality's consultations: codes and facts in rows, never a word of what was asked."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.domain.identity import CompartmentId
from desktop.services.consultation.consultation_thread import Standing
from desktop.services.consultation.consultations import ConsultationRow
from desktop.ui.views.consultation import words
from desktop.ui.views.consultation.sections import Item, Section, Sections
from desktop.ui.widgets import time_words
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.header import PageHeader
from desktop.ui.widgets.page import ScrollPage
from desktop.ui.widgets.rows import RowWords

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
    """Signals: `new_wanted` for the composer, `talk_wanted` for a talk, `opened(compartment)` for a thread."""

    new_wanted = Signal()
    talk_wanted = Signal()
    opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(gap=0.9, parent=parent)
        self.new_button = Button(
            translate("ConsultationList", "New consultation"), "plus", "main", hint="Ctrl+N", parent=self
        )
        self.new_button.clicked.connect(self.new_wanted)
        self.talk_button = Button(translate("ConsultationList", "Write down a talk"), "phone-call", parent=self)
        self.talk_button.clicked.connect(self.talk_wanted)
        self.header = PageHeader(
            translate("ConsultationList", "Consultation"),
            translate("ConsultationList", "Think aloud with the county without naming anyone."),
            right=[self.talk_button, self.new_button],
        )
        self.sections = Sections()
        self.sections.picked.connect(self._picked)
        self.add(self.header, self.sections)
        self.keep_at_top()

    def show_overview(self, overview: Overview) -> None:
        """The rows as they are now."""
        begun = Section(translate("ConsultationList", "Being written"), (_draft_item(),) if overview.draft else ())
        self.sections.show_sections(
            [begun, *_sorted(overview.rows)], translate("ConsultationList", "Nothing has been asked yet.")
        )

    @Slot(str)
    def _picked(self, key: str) -> None:
        if key == _DRAFT:
            self.new_wanted.emit()
        else:
            self.opened.emit(CompartmentId(bytes.fromhex(key)))


def _sorted(rows: tuple[ConsultationRow, ...]) -> list[Section]:
    seen = [row for row in rows if not row.unread]

    def section(title: str, chosen: list[ConsultationRow]) -> Section:
        return Section(title, tuple(item_of(row) for row in chosen))

    return [
        section(translate("ConsultationList", "New from the county"), [row for row in rows if row.unread]),
        section(translate("ConsultationList", "Waiting for the county"), [r for r in seen if r.standing in _WAITING]),
        section(translate("ConsultationList", "Answered"), [r for r in seen if r.standing in _ANSWERED]),
        section(translate("ConsultationList", "Own talks"), [r for r in seen if r.standing is Standing.LOGGED]),
        section(
            translate("ConsultationList", "Only on this computer"), [r for r in seen if r.standing is Standing.KEPT]
        ),
        section(
            translate("ConsultationList", "Closed consultations"), [r for r in seen if r.standing is Standing.CLOSED]
        ),
    ]


def _draft_item() -> Item:
    title = translate("ConsultationList", "A consultation you have begun")
    second = translate("ConsultationList", "Saved on this computer. Nothing of it has been sent.")
    return Item(RowWords(title, second, icon="note-pencil"), _DRAFT)


def item_of(row: ConsultationRow) -> Item:
    """One consultation: its code, and how far it has come."""
    if row.standing is Standing.KEPT:
        title = translate("ConsultationList", "Consultation kept here")
    else:
        title = translate("ConsultationList", "Consultation {code}").format(code=row.code)
    icon = {Standing.KEPT: "desktop", Standing.LOGGED: "phone-call"}.get(row.standing, "chats-circle")
    return Item(RowWords(title, standing_words(row), icon=icon), row.compartment.hex())


def standing_words(row: ConsultationRow) -> str:
    """One sentence or two about how far it has come."""
    sent = words.stamp(row.sent_at) if row.sent_at is not None else ""
    answered = words.day_of(row.answered_at) if row.answered_at is not None else ""
    by = time_words.short_day(row.answer_by) if row.answer_by is not None else ""
    sentences = {
        Standing.KEPT: translate("ConsultationList", "Written {day}. Nothing of it has been sent."),
        Standing.LOGGED: translate("ConsultationList", "Talk written down {day}. Your unit reads it, nobody else."),
        Standing.WAITING_TO_SEND: translate(
            "ConsultationList", "Is sent when you have coverage. Nothing needs to be done."
        ),
        Standing.ASKED: translate("ConsultationList", "Sent {sent}. Answer by {by}."),
        Standing.FIRST_ANSWER: translate("ConsultationList", "First answer {answered}."),
        Standing.REFLECTION: translate("ConsultationList", "Reflection {answered}."),
        Standing.CLOSED: translate("ConsultationList", "Sent {sent}. Closed by you."),
    }
    return sentences[row.standing].format(sent=sent, by=by, answered=answered, day=words.day_of(row.touched_at))
