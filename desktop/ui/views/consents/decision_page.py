"""Handing over on another rule than consent: the form, and below it the literal preview."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.services.consent.disclosures import Decision, Package
from desktop.ui.sentences import sentence
from desktop.ui.views.consents.copy_card import CopyCard
from desktop.ui.views.consents.decision_form import DecisionForm
from desktop.ui.views.consents.reading import FileConsents
from desktop.ui.views.sessions.assignment_cards import Parts
from desktop.ui.widgets import Banner, Column


class DecisionPage(QWidget):
    """Signals: `preview_wanted(Decision)`; `decided(Decision)` when what was looked at is to be handed over."""

    preview_wanted = Signal(object)
    decided = Signal(object)

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        self._today = today
        self._decision: Decision | None = None
        self._notice = Parts(gap=0)
        self.form, self.copy = DecisionForm(today), CopyCard()
        self.setLayout(Column(self._notice, self.form, self.copy, gap=0.75))
        self.form.preview_wanted.connect(self.preview_wanted)
        self.form.edited.connect(self._changed)
        self.copy.disclose.clicked.connect(self._decide)
        self.copy.hide()

    def show_form(self, found: FileConsents) -> None:
        """Ready to be filled in."""
        self._notice.show_parts()
        self.copy.hide()
        self.form.look.show()
        self.form.show_form(found.bases, found.offered, found.drafts.get("decision"))

    def show_preview(self, decision: Decision, package: Package, found: FileConsents) -> None:
        """What they would see, word for word; it can be handed over now."""
        self._decision = decision
        self.copy.show_decision(package, found.offered, found.unit, found.sender, self._today())
        self.copy.show()
        self.form.look.hide()  # one blue button, and one Ctrl+Enter
        self.copy.disclose.setFocus(Qt.FocusReason.OtherFocusReason)

    def say(self, error: Exception) -> None:
        """It could not be handed over."""
        self.copy.disclose.setEnabled(True)
        self._notice.show_parts(Banner("info", sentence(error)))

    @Slot()
    def _changed(self) -> None:
        """What was looked at is not what stands there now."""
        self.copy.hide()
        self.form.look.show()
        self._decision = None

    @Slot()
    def _decide(self) -> None:
        if self._decision is not None:
            self.copy.disclose.setEnabled(False)  # until it is answered: two presses are one
            self.decided.emit(self._decision)
