"""The left side of the inbox: who waits, longest first; what was disclosed; what was taken back (picture 11)."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.domain.identity import CompartmentId
from desktop.services.consultation.county_inbox import DisclosedRow, Inbox, TakenBack, WaitingRow
from desktop.ui.views.consultation import words as consultation_words
from desktop.ui.views.consultation.sections import Item, Section, Sections
from desktop.ui.views.county import words
from desktop.ui.widgets.layouts import Column
from desktop.ui.widgets.rows import RowWords
from desktop.ui.widgets.segment import Option, Segment

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
        self.sections = Sections(choice=True)
        self.sections.picked.connect(self._picked)
        self._inbox: Inbox | None = None
        self.setLayout(Column(self.filter, self.sections, None, gap=0.6))

    def show_inbox(self, inbox: Inbox) -> None:
        """The rows as they are now."""
        self._inbox = inbox
        shown = self.filter.value()
        consultations = self._consultations(inbox) if shown != DISCLOSED else []
        disclosed = self._disclosed(inbox) if shown != CONSULTATIONS else []
        # What may be read comes before what is over and done with.
        self.sections.show_sections([*consultations[:1], *disclosed[:1], *consultations[1:], *disclosed[1:]])

    def choose(self, compartment: CompartmentId | None) -> None:
        """Mark the row that is open."""
        self.sections.choose(compartment.hex() if compartment is not None else None)

    @Slot(str)
    def _filtered(self, _value: str) -> None:
        if self._inbox is not None:
            self.show_inbox(self._inbox)

    def _consultations(self, inbox: Inbox) -> list[Section]:
        waiting, answered = tuple(map(_waiting, inbox.waiting)), tuple(map(_waiting, inbox.answered))
        longest, nobody = self.tr("longest waiting first"), self.tr("No consultation is waiting.")
        return [
            Section(self.tr("Waiting consultations"), waiting, longest, nobody),
            Section(self.tr("Ask how it went"), self._check_ins(inbox)),
            Section(self.tr("Answered and closed"), answered),
            Section(self.tr("Telephone consultations"), tuple(map(_talk, inbox.talks))),
        ]

    def _check_ins(self, inbox: Inbox) -> tuple[Item, ...]:
        """On their day, and not before; nothing says that one is late (K08)."""
        rows = [row for row in (*inbox.waiting, *inbox.answered) if row.check_in_on and row.check_in_on <= inbox.today]
        return tuple(map(_waiting, rows))

    def _disclosed(self, inbox: Inbox) -> list[Section]:
        disclosed, backs = tuple(map(_disclosed, inbox.disclosed)), tuple(map(self._taken_back, inbox.taken_back))
        nothing = self.tr("Nothing is disclosed to the county now.")
        return [
            Section(self.tr("Disclosed to the county"), disclosed, nothing=nothing),
            Section(self.tr("Taken back"), backs),
        ]

    def _taken_back(self, back: TakenBack) -> Item:
        icon = "lock" if back.locked_until is not None else "prohibit"
        title = self.tr("Something from {unit}").format(unit=back.unit)
        return Item(RowWords(title, words.taken_back_words(back), icon=icon))

    @Slot(str)
    def _picked(self, key: str) -> None:
        self.picked.emit(CompartmentId(bytes.fromhex(key)))


def _waiting(row: WaitingRow) -> Item:
    said = RowWords(words.waiting_title(row), words.waiting_second(row), words.waiting_detail(row), right=row.code)
    return Item(said, row.compartment.hex())


def _talk(row: WaitingRow) -> Item:
    day = consultation_words.day_of(row.talked_at) if row.talked_at is not None else ""
    said = RowWords(words.waiting_title(row), words.waiting_second(row), day, right=row.code, icon="phone-call")
    return Item(said, row.compartment.hex())


def _disclosed(row: DisclosedRow) -> Item:
    title = ", ".join(part for part in (row.alias, row.unit) if part)
    information, until = words.information_words(row.information), words.until_words(row.valid_until)
    return Item(RowWords(title, information, words.disclosed_detail(row), right=until), row.compartment.hex())
