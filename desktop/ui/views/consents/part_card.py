"""Bara en del: what may go on being handed over, and to whom. The rest is withdrawn, as if it were the whole."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.domain.records.consent import Consent, Information
from desktop.ui.sentences import sentence
from desktop.ui.views.consents import consent_words as words
from desktop.ui.views.consents.reading import ConsentOnFile, parts_of
from desktop.ui.views.sessions.assignment_cards import Parts
from desktop.ui.widgets import Button, Card, Check, Flow, IconWords, Label


class PartCard(Card):
    """`narrowed(units, parts)` when it is pressed: what stays. `left` when it is closed again."""

    narrowed = Signal(object, object)
    left = Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("Withdraw only a part"), gap=0.5, margins=(0.95, 0.65, 0.95, 0.85))
        self._to, self._what = Parts(gap=0.1), Parts(gap=0.1)
        self.units: dict[int, Check] = {}
        self.parts: dict[Information, Check] = {}
        self.problem = IconWords("warning-circle", "", tone="accink", icon_tone="accink")
        self.narrow = Button(self.tr("Keep only what is marked"), "arrow-u-up-left")
        self.back = Button(self.tr("Do not change"), kind="quiet")
        self.add(
            Label(
                self.tr(
                    "Take the mark away from what may not go on. All copies are taken back; look at what is left"
                    " and hand it over anew."
                )
            ),
            Label(self.tr("May go on to"), role="label"),
            self._to,
            Label(self.tr("May go on being handed over"), role="label"),
            self._what,
            self.problem,
            Flow(self.narrow, self.back, gap=0.5),
        )
        self.narrow.clicked.connect(self._pressed)
        self.back.clicked.connect(self.left)
        self.problem.hide()

    def show_consent(self, one: ConsentOnFile) -> None:
        """Everything that it names, marked."""
        consent: Consent = one.view.seen.record
        self.units = {party.unit: Check(party.name) for party in one.parties}
        self.parts = {part: Check(words.part_word(part)) for part in parts_of(consent)}
        checks: list[QWidget] = [*self.units.values(), *self.parts.values()]
        for check in (*self.units.values(), *self.parts.values()):
            check.setChecked(True)
            check.toggled.connect(self._changed)
        self._to.show_parts(*checks[: len(self.units)])
        self._what.show_parts(*checks[len(self.units) :])
        self.problem.hide()
        self._changed()

    def show_problem(self, error: Exception) -> None:
        """Why it could not be done; nothing has been."""
        self.problem.label.setText(sentence(error))
        self.problem.show()
        self._changed()

    def focus(self) -> None:
        """Where to begin."""
        first = next(iter(self.units.values()), None)
        (first or self.back).setFocus()

    @Slot()
    def _changed(self) -> None:
        """Something must stay, and something must go."""
        units = [check.isChecked() for check in self.units.values()]
        parts = [check.isChecked() for check in self.parts.values()]
        self.narrow.setEnabled(any(units) and any(parts) and not all(units + parts))

    @Slot()
    def _pressed(self) -> None:
        self.narrow.setEnabled(False)  # until it is answered
        units = tuple(unit for unit, check in self.units.items() if check.isChecked())
        self.narrowed.emit(units, tuple(part for part, check in self.parts.items() if check.isChecked()))
