"""The papers of a consent on the screen, before they are printed or saved."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.domain.clock import Clock
from desktop.domain.records.access_log import Act
from desktop.domain.records.consent import Consent
from desktop.ui.printing.preview import PaperPreview
from desktop.ui.printing.sheet import Sheet
from desktop.ui.tasks import Tasks
from desktop.ui.views.consents import paper
from desktop.ui.views.consents.reading import ConsentOnFile, FileConsents


class ConsentPapers(PaperPreview):
    """One paper at a time. `taken(act, what)` when it has left the program, for the access log."""

    taken = Signal(str, str)

    def __init__(self, tasks: Tasks, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(tasks, clock, parent)
        self._what = ""
        self.saved.connect(self._was_taken_out)
        self.printed.connect(self._was_printed)

    def show_form(self, consent: Consent, found: FileConsents, day: date) -> None:
        """The form as far as it has been filled in."""
        names = paper.party_names([(party.unit, party.name) for party in found.offered], consent.parties)
        self._show(paper.consent_sheet(consent, names, found.unit, day), "consent_form")

    def show_consent(self, one: ConsentOnFile, found: FileConsents, day: date) -> None:
        """The form of one that waits for its signature."""
        names = [party.name for party in one.parties]
        self._show(paper.consent_sheet(one.view.seen.record, names, found.unit, day), "consent_form")

    def show_withdrawn(self, one: ConsentOnFile, found: FileConsents, day: date) -> None:
        """What was taken back, for the person to keep."""
        self._show(paper.withdrawn_sheet(one, found.unit, day), "withdrawal")

    def _show(self, sheet: Sheet, what: str) -> None:
        self._what = what
        self.show_sheet(sheet)
        self.save.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(object)
    def _was_taken_out(self, _place: object) -> None:
        self.taken.emit(Act.EXPORTED, self._what)

    @Slot()
    def _was_printed(self) -> None:
        self.taken.emit(Act.PRINTED, self._what)
