"""The papers of a consent on the screen, before they are printed or saved."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt

from desktop.domain.records.consent import Consent
from desktop.ui.printing.preview import PaperPreview
from desktop.ui.printing.sheet import Sheet
from desktop.ui.views.consents import paper
from desktop.ui.views.consents.reading import ConsentOnFile, FileConsents


class ConsentPapers(PaperPreview):
    """One paper at a time."""

    def show_form(self, consent: Consent, found: FileConsents, day: date) -> None:
        """The form as far as it has been filled in."""
        names = paper.party_names([(party.unit, party.name) for party in found.offered], consent.parties)
        self._show(paper.consent_sheet(consent, names, found.unit, day))

    def show_consent(self, one: ConsentOnFile, found: FileConsents, day: date) -> None:
        """The form of one that waits for its signature."""
        names = [party.name for party in one.parties]
        self._show(paper.consent_sheet(one.view.seen.record, names, found.unit, day))

    def show_withdrawn(self, one: ConsentOnFile, found: FileConsents, day: date) -> None:
        """What was taken back, for the person to keep."""
        self._show(paper.withdrawn_sheet(one, found.unit, day))

    def _show(self, sheet: Sheet) -> None:
        self.show_sheet(sheet)
        self.save.setFocus(Qt.FocusReason.OtherFocusReason)
