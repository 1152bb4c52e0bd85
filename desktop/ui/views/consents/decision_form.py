"""Lämna ut på annan grund: which rule, why it holds, what to whom. The program never finds that a rule holds (L7)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.domain.clock import local
from desktop.domain.errors import KnownError, Reason
from desktop.domain.policy import DisclosureBasis
from desktop.domain.records.consent import Information
from desktop.services.consent.disclosures import Decision
from desktop.ui.sentences import sentence
from desktop.ui.views.consents import consent_words as words
from desktop.ui.views.consents.reading import Party
from desktop.ui.views.draft_keeper import Content
from desktop.ui.widgets import (
    Beside,
    Button,
    Card,
    Check,
    Chips,
    Column,
    DateField,
    Flow,
    IconWords,
    KeyValues,
    Label,
    Labelled,
    Option,
    TextEditor,
)
from desktop.ui.widgets.time_words import clock


class DecisionForm(Card):
    """Signals: `edited` at every change; `preview_wanted(Decision)`; `cancelled`."""

    edited = Signal()
    preview_wanted = Signal(object)
    cancelled = Signal()

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__(gap=0.85, margins=(1.1, 0.9, 1.1, 1.1))
        self._bases: tuple[DisclosureBasis, ...] = ()
        self._offered: list[int] = []
        self.rule = Chips(self.tr("Which rule"), [])
        self.facts = KeyValues()
        self.reason = TextEditor(self.tr("Why the rule holds here"), lines=3)
        self.units = Chips(self.tr("To whom"), [], multi=True)
        self.information = {part: Check(words.part_word(part), words.part_explained(part)) for part in Information}
        self.purpose = TextEditor(self.tr("For what purpose"), lines=2)
        self.until = DateField(self.tr("May be read until"), today, help=self.tr("At most twelve months."))
        self.look = Button(self.tr("Look at what they will see"), "eye", "main", keys="Ctrl+Return", large=True)
        self.cancel = Button(self.tr("Cancel"), kind="quiet")
        self.kept = Label("", role="small", tone="ink2", wrap=False)
        self.problem = IconWords("warning-circle", "", tone="accink", icon_tone="accink")
        self._lay_out()
        self._connect()
        self.problem.hide()

    def _lay_out(self) -> None:
        self._rule_column, self._units_column = Column(self.rule, gap=0), Column(self.units, gap=0)
        rule, units, checks, buttons, foot = QWidget(), QWidget(), QWidget(), QWidget(), QWidget()
        rule.setLayout(self._rule_column)
        units.setLayout(self._units_column)
        checks.setLayout(Column(*self.information.values(), gap=0.1))
        buttons.setLayout(Flow(self.look, self.cancel, gap=0.6))
        foot.setLayout(Beside(buttons, self.kept, least=12))
        self._rows = {
            "rule": Labelled(self.tr("Which rule"), rule),
            "reason": Labelled(
                self.tr("Why the rule holds here"), self.reason, help=self.tr("Stays in the file, with your name.")
            ),
            "recipients": Labelled(self.tr("To whom"), units),
            "information": Labelled(self.tr("What may be handed over"), checks),
            "purpose": Labelled(self.tr("For what purpose"), self.purpose),
            "valid_until": self.until,
        }
        purpose = Label(
            self.tr("You decide, and are named. Without a consent and without a rule, nothing is handed over."),
            tone="ink2",
        )
        self.add(Column(Label(self.tr("Hand over on another basis"), role="area"), purpose, gap=0.1))
        for name, row in self._rows.items():
            self.add(row)
            if name == "rule":
                self.add(self.facts)
        self.add(self.problem, foot)

    def _connect(self) -> None:
        self.rule.changed.connect(self._changed)
        self.units.changed.connect(self._changed)
        for check in self.information.values():
            check.toggled.connect(self._changed)
        self.reason.edited.connect(self._changed)
        self.purpose.edited.connect(self._changed)
        self.until.changed.connect(self._changed)
        self.look.clicked.connect(self._look)
        self.cancel.clicked.connect(self.cancelled)

    # What it shows

    def show_form(self, bases: Sequence[DisclosureBasis], offered: Sequence[Party], draft: Content | None) -> None:
        """An empty form, or the draft of one."""
        self._bases = tuple(bases)
        rules = [Option(rule.id, rule.name) for rule in bases]
        units = [Option(str(party.unit), party.name, icon="map-trifold" if party.county else "") for party in offered]
        self.rule = self._replace(self._rule_column, self.rule, rules, multi=False)
        self.units = self._replace(self._units_column, self.units, units, multi=True)
        content = draft or {}
        self.rule.set_values([content.get("rule", "")])
        self.units.set_values(content.get("units", ()))
        for part, check in self.information.items():
            check.setChecked(part.value in content.get("information", ()))
        self.reason.set_text(content.get("reason", ""))
        self.purpose.set_text(content.get("purpose", ""))
        self.until.set_text(content.get("until", ""))
        for row in self._rows.values():
            row.clear_error()
        self.kept.setText("")
        self.problem.hide()
        self._show_rule()

    def _replace(self, column: Column, old: Chips, options: Sequence[Option], *, multi: bool) -> Chips:
        chips = Chips(old.accessibleName(), options, multi=multi)
        column.replaceWidget(old, chips)
        old.hide()
        old.deleteLater()
        chips.changed.connect(self._changed)
        return chips

    def _show_rule(self) -> None:
        rule = next((rule for rule in self._bases if rule.id == self.rule.value()), None)
        self.facts.setVisible(rule is not None)
        if rule is not None:
            self.facts.set_pairs(
                [
                    (self.tr("Statute"), rule.statute),
                    (self.tr("Who decides"), rule.decided_by),
                    (self.tr("Must be noted"), rule.note),
                ]
            )

    def show_kept(self, at: int) -> None:
        """The words are on the disk."""
        self.kept.setText(self.tr("Saved on this computer {time}").format(time=clock(local(at))))

    def show_problem(self, error: Exception) -> None:
        """Says what to do where it is to be done; everything typed stays."""
        text = sentence(error)
        reason = error.reason if isinstance(error, KnownError) else None
        if reason is Reason.DISCLOSURE_INCOMPLETE and isinstance(error, KnownError):
            missing = error.detail.get("fields", ())
            for name in missing if isinstance(missing, tuple) else ():
                self._rows[name].show_error(self._sentences()[name], focus=False)
        elif reason in (Reason.DATE_ORDER, Reason.CONSENT_TOO_LONG):
            self.until.show_error(text)
            return
        self.problem.label.setText(text)
        self.problem.show()

    def _sentences(self) -> dict[str, str]:
        return {
            "rule": self.tr("Choose which rule."),
            "reason": self.tr("Write why the rule holds here."),
            "recipients": self.tr("Choose to whom."),
            "information": self.tr("Mark what may be handed over."),
            "purpose": self.tr("Write what it is for."),
            "valid_until": self.tr("Write until when it may be read."),
        }

    # What it holds

    def content(self) -> Content:
        """What has been typed and chosen, for the drafts."""
        return {
            "rule": self.rule.value() or "",
            "reason": self.reason.text(),
            "units": list(self.units.values()),
            "information": [part.value for part, check in self.information.items() if check.isChecked()],
            "purpose": self.purpose.text(),
            "until": self.until.text(),
        }

    def decision(self) -> Decision:
        """As it stands."""
        return Decision(
            rule=self.rule.value() or "",
            reason=self.reason.text().strip(),
            units=tuple(int(unit) for unit in self.units.values()),
            information=tuple(part for part, check in self.information.items() if check.isChecked()),
            purpose=self.purpose.text().strip(),
            valid_until=self.until.day(),
        )

    def focus_first(self) -> None:
        """Where to begin."""
        parts = self.rule.findChildren(QWidget)
        first = next((part for part in parts if part.focusPolicy() & Qt.FocusPolicy.TabFocus), self.look)
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _changed(self) -> None:
        self.problem.hide()
        for name, row in self._rows.items():
            if name != "valid_until":
                row.clear_error()
        self._show_rule()
        self.edited.emit()

    @Slot()
    def _look(self) -> None:
        if self.until.check():
            self.preview_wanted.emit(self.decision())
