"""Nytt samtycke: the questions that a consent must answer before anything may be handed over (L5).

None of them may be left out, and none has an answer beforehand. What is missing is said where it is missing.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.domain.age import Birth
from desktop.domain.clock import local
from desktop.domain.consent import AgeDemand
from desktop.domain.errors import KnownError, Reason
from desktop.domain.policy import ConsentPolicy
from desktop.domain.records.consent import Consent, ConsentForm, Giver, Information
from desktop.services.consent.consents import AgeAsks
from desktop.ui.sentences import sentence
from desktop.ui.views.consents import consent_words as words
from desktop.ui.views.consents.age_words import age_line, demand_on
from desktop.ui.views.consents.reading import Party, Written
from desktop.ui.views.draft_keeper import Content
from desktop.ui.views.halves import Halves
from desktop.ui.widgets import (
    Beside,
    Button,
    Card,
    Check,
    Chips,
    Column,
    DateField,
    Field,
    Flow,
    IconWords,
    Label,
    Labelled,
    Option,
    Segment,
    TextEditor,
)
from desktop.ui.widgets.date_words import DateProblem, read_date
from desktop.ui.widgets.time_words import clock


class NewConsent(Card):
    """Signals: `edited` at every change; `recorded(Written)` when it is to be written down; `cancelled`.

    `paper_wanted(Consent)`: what is filled in so far is to stand on a paper, with lines for the rest.
    """

    edited = Signal()
    recorded = Signal(object)
    paper_wanted = Signal(object)
    cancelled = Signal()

    def __init__(self, today: Callable[[], date], policy: ConsentPolicy) -> None:
        super().__init__(gap=0.85, margins=(1.1, 0.9, 1.1, 1.1))
        self._today, self._policy = today, policy
        self._alias = ""
        self._asks: AgeAsks | None = None
        self._make_fields(today)
        self.record = Button(self.tr("Write down the consent"), "file-text", "main", keys="Ctrl+Return", large=True)
        self.paper = Button(self.tr("The form on paper"), "printer")
        self.cancel = Button(self.tr("Cancel"), kind="quiet")
        self.kept = Label("", role="small", tone="ink2", wrap=False)
        self.problem = IconWords("warning-circle", "", tone="accink", icon_tone="accink")
        self._lay_out()
        self._connect()
        self.problem.hide()

    # What it is made of

    def _make_fields(self, today: Callable[[], date]) -> None:
        self.given_by = Chips(self.tr("Who gives it"), words.giver_options(""))
        self.age = IconWords("info", "")
        self.birth_year = Field(
            self.tr("Year of birth"), help=self.tr("The year is enough. It decides who gives the consent.")
        )
        self.without_guardian = Field(
            self.tr("Why no guardian is asked"), help=self.tr("It stays in the file. Asking may be what endangers.")
        )
        self.parties = Chips(self.tr("To whom"), [], multi=True)
        self.information = {part: Check(words.part_word(part), words.part_explained(part)) for part in Information}
        self.purpose = TextEditor(self.tr("For what purpose"), lines=2)
        self.form = Segment(
            self.tr("How it is given"), words.form_options(only_written=self._policy.require_written), stretch=False
        )
        self.witness = Field(self.tr("Who heard it"), help=self.tr("Name, and in which capacity."))
        self.valid_from = DateField(self.tr("Holds from"), today)
        self.valid_until = DateField(self.tr("Holds until"), today, help=self.tr("At most twelve months."))
        self.third_persons = Segment(
            self.tr("Is anyone else named in what is handed over?"),
            [Option("no", self.tr("No one")), Option("yes", self.tr("Yes, others are named"))],
            stretch=False,
        )
        self.others_too = IconWords(
            "warning-circle",
            self.tr("Whoever is named must have agreed too, each for themselves, before anything is handed over."),
            tone="accink",
            icon_tone="accink",
        )
        self.named = TextEditor(self.tr("Who is named"), lines=3)
        self.capacity = Field(
            self.tr("Age, and how it was understood"),
            placeholder=self.tr("For example: of age, was asked in peace and quiet, and can say no"),
        )

    def _lay_out(self) -> None:
        title = Label(self.tr("New consent"), role="area")
        purpose = Label(
            self.tr("Each question must have its answer before anything is handed over. It is kept meanwhile.")
        )
        purpose.set_tone("ink2")
        checks, days = QWidget(), QWidget()
        checks.setLayout(Column(*self.information.values(), gap=0.1))
        days.setLayout(Halves(self.valid_from, self.valid_until, gap_y=0.7))
        self._parties_place = QWidget()
        self._parties_column = Column(self.parties, gap=0)
        self._parties_place.setLayout(self._parties_column)
        self._givers_place = QWidget()
        self._givers_column = Column(self.given_by, gap=0)
        self._givers_place.setLayout(self._givers_column)
        self._rows = {
            "given_by": Labelled(self.tr("Who gives it"), self._givers_place),
            "birth_year": self.birth_year,
            "without_guardian": self.without_guardian,
            "parties": Labelled(self.tr("To whom"), self._parties_place),
            "information": Labelled(
                self.tr("What may be handed over"), checks, help=self.tr("What is not marked stays in the file.")
            ),
            "purpose": Labelled(self.tr("For what purpose"), self.purpose),
            "form": Labelled(self.tr("How it is given"), self.form),
            "witness": self.witness,
            "valid_from": self.valid_from,
            "valid_until": self.valid_until,
            "third_persons_named": Labelled(
                self.tr("Is anyone else named in what is handed over?"), self.third_persons
            ),
            "named": Labelled(
                self.tr("Who is named"),
                self.named,
                help=self.tr("One on each line: an alias, or a word such as little sister. It stays in the file."),
            ),
            "age_and_capacity": self.capacity,
        }
        buttons, foot = QWidget(), QWidget()
        buttons.setLayout(Flow(self.record, self.paper, self.cancel, gap=0.6))
        foot.setLayout(Beside(buttons, self.kept, least=12))
        self.add(Column(title, purpose, gap=0.1))
        for name, row in self._rows.items():
            if name == "valid_from":
                self.add(days)
            elif name != "valid_until":
                self.add(row)
            if name == "birth_year":
                self.add(self.age)
            if name == "third_persons_named":
                self.add(self.others_too)
        self.add(self.problem, foot)
        self._show_depending()

    def _connect(self) -> None:
        self.given_by.changed.connect(self._changed)
        self.parties.changed.connect(self._changed)
        for check in self.information.values():
            check.toggled.connect(self._changed)
        self.purpose.edited.connect(self._changed)
        self.form.chosen.connect(self._changed)
        self.third_persons.chosen.connect(self._changed)
        self.named.edited.connect(self._changed)
        fields = (self.witness, self.valid_from, self.valid_until, self.capacity, self.without_guardian)
        for field in (*fields, self.birth_year):
            field.changed.connect(self._changed)
        self.record.clicked.connect(self._record)
        self.paper.clicked.connect(self._want_paper)
        self.cancel.clicked.connect(self.cancelled)

    # What it shows

    def show_form(self, alias: str, offered: Sequence[Party], draft: Content | None, asks: AgeAsks) -> None:
        """An empty form, or the draft of one. `asks`: what the person's age asks for."""
        self._alias, self._asks = alias, asks
        self.given_by = self._replace(self._givers_column, self.given_by, words.giver_options(alias), multi=False)
        options = [Option(str(party.unit), party.name, icon="map-trifold" if party.county else "") for party in offered]
        self.parties = self._replace(self._parties_column, self.parties, options, multi=True)
        self._order_tabs()
        self._set_content(draft or {"valid_from": self._today().isoformat()})
        for row in self._rows.values():
            row.clear_error()
        self.kept.setText("")
        self.problem.hide()

    def _replace(self, column: Column, old: Chips, options: Sequence[Option], *, multi: bool) -> Chips:
        chips = Chips(old.accessibleName(), options, multi=multi)
        column.replaceWidget(old, chips)
        old.hide()
        old.deleteLater()
        chips.changed.connect(self._changed)
        return chips

    def _order_tabs(self) -> None:
        """Chips that were made anew come where they stand."""
        parts = [part for row in self._rows.values() for part in row.findChildren(QWidget)]
        stops = [
            part
            for part in (*parts, self.record, self.paper, self.cancel)
            if part.focusPolicy() != Qt.FocusPolicy.NoFocus
        ]
        for first, second in itertools.pairwise(stops):
            QWidget.setTabOrder(first, second)

    def focus_first(self) -> None:
        """Where to begin."""
        _focus_inside(self.given_by)

    def show_kept(self, at: int) -> None:
        """The words are on the disk."""
        self.kept.setText(self.tr("Saved on this computer {time}").format(time=clock(local(at))))

    # What it holds

    def content(self) -> Content:
        """What has been typed and chosen, also days that cannot be read."""
        return {
            "given_by": self.given_by.value() or "",
            "parties": list(self.parties.values()),
            "information": [part.value for part, check in self.information.items() if check.isChecked()],
            "purpose": self.purpose.text(),
            "form": self.form.value() or "",
            "witness": self.witness.text(),
            "valid_from": self.valid_from.text(),
            "valid_until": self.valid_until.text(),
            "third_persons": self.third_persons.value() or "",
            "capacity": self.capacity.text(),
            "without_guardian": self.without_guardian.text(),
            "birth_year": self.birth_year.text(),
            "named": self.named.text(),
        }

    def _set_content(self, content: Content) -> None:
        self.given_by.set_values([content.get("given_by", "")])
        self.parties.set_values(content.get("parties", ()))
        for part, check in self.information.items():
            check.setChecked(part.value in content.get("information", ()))
        self.purpose.set_text(content.get("purpose", ""))
        self.form.set_value(content.get("form") or None)
        self.witness.set_text(content.get("witness", ""))
        for field, name in ((self.valid_from, "valid_from"), (self.valid_until, "valid_until")):
            field.set_text(content.get(name, ""))
            field.day()  # says below what day it is, or why it is none
        self.third_persons.set_value(content.get("third_persons") or None)
        self.capacity.set_text(content.get("capacity", ""))
        self.without_guardian.set_text(content.get("without_guardian", ""))
        self.birth_year.set_text(content.get("birth_year", ""))
        self.named.set_text(content.get("named", ""))
        self._show_depending()

    def _consent(self) -> Consent:
        given, form, third = self.given_by.value(), self.form.value(), self.third_persons.value()
        waits = form == words.TO_BE_SIGNED
        return Consent(
            given_by=Giver(given) if given else None,
            parties=tuple(int(unit) for unit in self.parties.values()),
            information=tuple(part for part, check in self.information.items() if check.isChecked()),
            purpose=self.purpose.text().strip(),
            form=ConsentForm(form) if form and not waits else None,
            awaits_signature=waits,
            witness=self.witness.text().strip() if form == ConsentForm.ORAL_WITNESSED else "",
            valid_from=self.valid_from.day(),
            valid_until=self.valid_until.day(),
            third_persons_named=None if third is None else third == "yes",
            age_and_capacity=self.capacity.text().strip(),
            without_guardian=self.without_guardian.text().strip() if self._asks_for_reason() else "",
        )

    def _labels(self) -> tuple[str, ...]:
        """Who is named, one on each line."""
        if self.third_persons.value() != "yes":
            return ()
        return tuple(line.strip() for line in self.named.text().splitlines() if line.strip())

    def _asks_for_reason(self) -> bool:
        """Whether somebody under age gives it without a guardian."""
        asks = self._asks_now()
        alone = self.given_by.value() == Giver.PERSON
        return alone and asks is not None and demand_on(asks, self._from(), self._today()) is AgeDemand.OWN

    def _asks_now(self) -> AgeAsks | None:
        """What the age asks for, with the year that has been typed where the file had none."""
        year = self._year()
        if self._asks is None or self._asks.birth.is_known or year is None:
            return self._asks
        birth = Birth(year)
        return replace(self._asks, birth=birth, adult_on=birth.turns(self._policy.adult_age))

    def _year(self) -> int | None:
        """The year that was typed, if it is one."""
        text = self.birth_year.text().strip()
        year = int(text) if text.isdecimal() and len(text) == 4 else None
        return year if year is not None and self._today().year - 130 < year <= self._today().year else None

    def _from(self) -> date | None:
        try:
            return read_date(self.valid_from.text(), self._today()) if self.valid_from.text().strip() else None
        except DateProblem:
            return None

    # What is pressed, and what is missing

    @Slot()
    def _changed(self) -> None:
        self.problem.hide()
        for name in ("given_by", "birth_year", "parties", "information", "purpose", "form", "third_persons_named"):
            self._rows[name].clear_error()
        self._show_depending()
        self.edited.emit()

    def _show_depending(self) -> None:
        self.witness.setVisible(self.form.value() == ConsentForm.ORAL_WITNESSED)
        others = self.third_persons.value() == "yes"
        self.others_too.setVisible(others)
        self._rows["named"].setVisible(others)
        self.without_guardian.setVisible(self._asks_for_reason())
        asks = self._asks_now()
        if asks is not None:
            demand = demand_on(asks, self._from(), self._today())
            self.age.label.setText(age_line(asks, demand, self.given_by.value() or "", self._alias))
        self.age.setVisible(asks is not None)
        self.birth_year.setVisible(self._asks is not None and not self._asks.birth.is_known)

    @Slot()
    def _record(self) -> None:
        readable = [field.check() for field in (self.valid_until, self.valid_from)]  # the first wrong one has the focus
        if self.birth_year.text().strip() and self._year() is None and not self.birth_year.isHidden():
            self.birth_year.show_error(self.tr("Write the year with four digits."))
        elif all(readable):
            self.setEnabled(False)  # until it is answered: one press, one consent
            self.recorded.emit(Written(self._consent(), self._labels(), self._year()))

    @Slot()
    def _want_paper(self) -> None:
        self.paper_wanted.emit(self._consent())

    def show_problem(self, error: Exception) -> None:
        """Says what to do where it is to be done; everything typed stays."""
        self.setEnabled(True)
        text = sentence(error)
        reason = error.reason if isinstance(error, KnownError) else None
        if reason is Reason.CONSENT_INCOMPLETE and isinstance(error, KnownError):
            missing = error.detail.get("fields", ())
            self._show_missing(missing if isinstance(missing, tuple) else ())
        elif reason in (Reason.DATE_ORDER, Reason.CONSENT_TOO_LONG):
            self.valid_until.show_error(text)
            return
        elif reason in (Reason.GUARDIAN_NEEDED, Reason.OWN_CONSENT_NEEDED, Reason.OF_AGE):
            self._rows["given_by"].show_error(text, focus=False)
            _focus_inside(self._rows["given_by"])
            return
        self.problem.label.setText(text)
        self.problem.show()

    def _show_missing(self, names: Sequence[str]) -> None:
        """A sentence at each; the focus goes to the first."""
        sentences = self._sentences()
        shown = [name for name in names if name in self._rows]  # the others stand under Overview
        for name in shown:
            self._rows[name].show_error(sentences[name], focus=False)
        if shown:
            _focus_inside(self._rows[shown[0]])

    def _sentences(self) -> dict[str, str]:
        return {
            "given_by": self.tr("Choose who gives the consent."),
            "parties": self.tr("Choose to whom."),
            "information": self.tr("Mark what may be handed over."),
            "purpose": self.tr("Write what it is for. A consent to anything at all does not hold."),
            "form": self.tr("Choose how it is given. Silence is no consent."),
            "witness": self.tr("Write who heard it."),
            "birth_year": self.tr("Write the year of birth. A guardian signs only for someone under age."),
            "without_guardian": self.tr("Write why no guardian is asked."),
            "valid_from": self.tr("Write from when the consent holds."),
            "valid_until": self.tr("Write until when the consent holds. Without an end it does not hold."),
            "third_persons_named": self.tr("Choose whether anyone else is named."),
            "age_and_capacity": self.tr("Write the age, and how you know that it was understood."),
        }


def _focus_inside(row: QWidget) -> None:
    """The first part of it that takes the focus by Tab."""
    parts = [row, *row.findChildren(QWidget)]
    stops = (part for part in parts if part.focusPolicy() & Qt.FocusPolicy.TabFocus and part.isVisibleTo(row.window()))
    first = next(stops, None)
    if first is not None:
        first.setFocus(Qt.FocusReason.OtherFocusReason)
