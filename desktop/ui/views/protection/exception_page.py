"""Lämna ut trots skydd: one handler proposes, somebody else says yes, and exactly that is handed over."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QWidget

from desktop.domain import protection
from desktop.domain.clock import Clock, today
from desktop.domain.consent import ConsentState
from desktop.domain.errors import KnownError
from desktop.domain.identity import CompartmentId, RecordId, RecordRef
from desktop.domain.ports import Drafts
from desktop.domain.projection import Projection
from desktop.domain.records.consent import Consent, Disclosure
from desktop.services.consent.consents import Consents
from desktop.services.consent.disclosures import Disclosures, Package, about_consent, proposed, units_of
from desktop.services.file.person_files import PersonFiles
from desktop.services.protected.exceptions import Exceptions, ExceptionView
from desktop.ui.sentences import sentence
from desktop.ui.tasks import Tasks
from desktop.ui.views.consents import consent_words
from desktop.ui.views.consultation.question import Prose
from desktop.ui.views.draft_keeper import Content, DraftKeeper
from desktop.ui.views.people.file_page import FilePage
from desktop.ui.views.protection.exception_card import ExceptionCard
from desktop.ui.views.sessions.assignment_cards import Parts
from desktop.ui.widgets import Button, Card, Chips, Column, EmptyState, Field, Flow, Label, Labelled, Option


@dataclass(frozen=True, slots=True)
class Proposable:
    """A consent in force and the package that it would let out."""

    consent: Projection[Consent]
    package: Package


@dataclass(frozen=True, slots=True)
class FileExceptions:
    """What the page shows. `approvers`: names of the managers who can answer; other handlers can too."""

    file: CompartmentId
    protected: bool
    views: tuple[ExceptionView, ...]
    proposable: tuple[Proposable, ...]
    approvers: tuple[str, ...]
    draft: Content


class ExceptionServices:
    """What the page asks; its methods run on the database thread."""

    def __init__(
        self, people: PersonFiles, consents: Consents, disclosures: Disclosures, exceptions: Exceptions, drafts: Drafts
    ) -> None:
        self._people, self._consents, self._disclosures = people, consents, disclosures
        self.exceptions, self._drafts = exceptions, drafts

    def read(self, file: CompartmentId) -> FileExceptions:
        """All of it. Raises KnownError(GONE or FILE_DAMAGED)."""
        overview = self._people.overview(file)
        holding = [view.seen for view in self._consents.list(file) if view.state is ConsentState.IN_FORCE]
        return FileExceptions(
            file=file,
            protected=protection.is_protected(overview.protection),
            views=self.exceptions.of(file),
            proposable=tuple(one for consent in holding if (one := self._proposable(consent)) is not None),
            approvers=tuple(member.name for member in self.exceptions.possible_approvers()),
            draft=self._drafts.get(_key(file)) or {},
        )

    def _proposable(self, consent: Projection[Consent]) -> Proposable | None:
        try:
            return Proposable(consent, self._disclosures.draft(consent))
        except KnownError:  # closed, or not in force: there is nothing to propose
            return None

    def propose(self, one: Proposable, why: str) -> ExceptionView:
        """Put it to somebody else; its draft has done its work. Raises what `Exceptions.propose` raises."""
        file = one.consent.ref.compartment
        about, package = about_consent(one.consent.id), one.package
        purpose = package.note.purpose
        made = self.exceptions.propose(file, about, units_of(package), proposed(package), purpose, why)
        self._drafts.drop(_key(file))
        return made

    def hand_over(self, file: CompartmentId, view: ExceptionView) -> Projection[Disclosure]:
        """Hand over what was approved. Raises PROTECTED_IDENTITY where a word has changed since."""
        device, sequence = view.seen.record.about.removeprefix("consent ").split(".")
        ref = RecordRef(file, RecordId(int(device), int(sequence)))
        consent = next(one.seen for one in self._consents.list(file) if one.seen.ref == ref)
        return self._disclosures.disclose(consent)

    def keep(self, file: CompartmentId, content: Content) -> int | None:
        """Keep the reason that is being written."""
        if any(content.values()):
            return self._drafts.keep(_key(file), content)
        self._drafts.drop(_key(file))
        return None


class ExceptionPage(FilePage):
    """Of one file."""

    icon = "users-three"

    def __init__(self, services: ExceptionServices, clock: Clock, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services, self._clock, self._tasks = services, clock, tasks
        self._file: CompartmentId | None = None
        self._found: FileExceptions | None = None
        self.cards: list[ExceptionCard] = []
        self.empty = EmptyState("")
        self._list = Parts(gap=0.7)
        self._make_form()
        self.keeper = DraftKeeper(tasks, self._content, self)
        self.body.addWidget(self.empty)
        self.body.addWidget(self._list)
        self.body.addWidget(self.form)
        self.propose.clicked.connect(self._propose)
        self.why.changed.connect(self.keeper.touch)
        self.keeper.kept.connect(self.saved)
        self.form.hide()

    @staticmethod
    def title() -> str:
        return QCoreApplication.translate("ExceptionPage", "Hand over despite the protection")

    def purpose(self) -> str:
        return self.tr(
            "It takes two: you propose, somebody else reads the same words and answers on their own computer."
        )

    def _make_form(self) -> None:
        self.form = Card(self.tr("Propose an exception"), gap=0.7)
        self._choice = QWidget()
        self._choices = Column(gap=0)
        self._choice.setLayout(self._choices)
        self.consents = Chips(self.tr("On which consent"), [])
        self._choices.addWidget(self.consents)
        self._labelled = Labelled(self.tr("On which consent"), self._choice)
        self._preview = Parts(gap=0.5)
        self.why = Field(
            self.tr("Why must it be handed over?"),
            placeholder=self.tr("For example: a joint consultation on Thursday, which cannot be held without it"),
        )
        self.propose = Button(self.tr("Propose it"), "users-three", "main", keys="Ctrl+Return", large=True)
        self.who = Label("", tone="ink2", role="small")
        pressed = QWidget()
        pressed.setLayout(Flow(self.propose, gap=0.5))
        self.form.add(self._labelled, self._preview, self.why, self.who, pressed)

    # Reading

    def open_file(self, compartment: CompartmentId) -> None:
        self.keep()
        if compartment != self._file:
            self._file, self._found = compartment, None
            self.keeper.aim(partial(self._services.keep, compartment))
        self.refresh()

    def refresh(self) -> None:
        if self._file is not None:
            self._tasks.run(self, partial(self._services.read, self._file), self._show, _gone)

    def keep(self) -> None:
        self.keeper.flush()

    def _show(self, found: FileExceptions) -> None:
        if found.file != self._file:
            return
        first, self._found = self._found is None, found
        day = today(self._clock)
        self.cards = [ExceptionCard(view, day) for view in found.views]
        for card in self.cards:
            card.answered.connect(partial(self._answer, card))
            card.taken_back.connect(partial(self._take_back, card))
            card.handed_over.connect(partial(self._hand_over, card))
        self._list.show_parts(*self.cards)
        self.empty.setVisible(not found.protected or not found.proposable)
        self.empty.label.setText(self._empty_words(found))
        self.form.setVisible(found.protected and bool(found.proposable))
        if first:
            self.why.set_text(found.draft.get("why", ""))
        self._show_choices(found)
        names = consent_words.names_words(list(found.approvers))
        self.who.setText(
            self.tr("{names} can answer, and everybody else who handles the file.").format(names=names)
            if names
            else self.tr("Somebody else who handles the file can answer.")
        )

    def _empty_words(self, found: FileExceptions) -> str:
        if not found.protected:
            return self.tr("The person has no protected identity. What may be handed over stands under Consents.")
        return self.tr("There is no consent that holds, so there is nothing to propose. Write one down under Consents.")

    def _show_choices(self, found: FileExceptions) -> None:
        chosen = self.consents.value()
        day = today(self._clock)
        options = [
            Option(str(at), f"{consent_words.title_words(one.consent.record)}, {self._until(one, day)}")
            for at, one in enumerate(found.proposable)
        ]
        chips = Chips(self.tr("On which consent"), options)
        self._choices.replaceWidget(self.consents, chips)
        self.consents.hide()
        self.consents.deleteLater()
        self.consents = chips
        chips.set_values([chosen if chosen in [option.value for option in options] else "0"])
        chips.changed.connect(self._show_package)
        self._labelled.setVisible(len(options) > 1)
        self._show_package()

    def _until(self, one: Proposable, day: Any) -> str:
        return consent_words.year_day(one.consent.record.valid_until, day)

    @Slot()
    def _show_package(self) -> None:
        one = self._one()
        if one is None:
            return
        units = dict.fromkeys(member.unit_name for member in one.package.recipients)
        names = consent_words.names_words(list(units))
        parts: list[QWidget] = [Label(self.tr("To {units}, word for word:").format(units=names), tone="ink2")]
        for item in one.package.items:
            if item.information is not None and item.text:
                part = QWidget()
                words = consent_words.part_word(item.information)
                part.setLayout(Column(Label(words, role="label"), Prose(item.text), gap=0.15))
                parts.append(part)
        if one.package.is_empty:
            parts.append(Label(self.tr("Nothing is written yet in what the consent names.")))
        self._preview.show_parts(*parts)
        self.propose.setEnabled(not one.package.is_empty and bool(one.package.recipients))

    def _one(self) -> Proposable | None:
        found, at = self._found, self.consents.value()
        return found.proposable[int(at)] if found is not None and at and int(at) < len(found.proposable) else None

    # Doing

    def _content(self) -> Content:
        return {"why": self.why.text()}

    @Slot()
    def _propose(self) -> None:
        one = self._one()
        if one is not None:
            self.keeper.hand_over()
            self._tasks.run(self, partial(self._services.propose, one, self.why.text()), self._proposed, self._refused)

    def _proposed(self, view: ExceptionView) -> None:
        self.why.set_text("")
        self._done(view.seen.touched_at)

    def _refused(self, error: Exception) -> None:
        self.why.show_error(sentence(error))

    def _answer(self, card: ExceptionCard, approved: bool, words: str) -> None:
        answer = partial(self._services.exceptions.answer, card.view.seen, approved=approved, words=words)
        self._tasks.run(card, answer, self._changed, partial(_say, card))

    def _take_back(self, card: ExceptionCard) -> None:
        self._tasks.run(
            card, partial(self._services.exceptions.withdraw, card.view.seen), self._changed, partial(_say, card)
        )

    def _hand_over(self, card: ExceptionCard) -> None:
        if self._file is not None:
            card.hand_over.setEnabled(False)  # until it is answered: two presses are one
            call = partial(self._services.hand_over, self._file, card.view)
            self._tasks.run(card, call, self._handed_over, partial(_say, card))

    def _handed_over(self, made: Projection[Disclosure]) -> None:
        self._done(made.touched_at)

    def _changed(self, view: ExceptionView) -> None:
        self._done(view.seen.touched_at)

    def _done(self, at: int) -> None:
        self.saved.emit(at)
        self.changed.emit()
        self.back.setFocus()
        self.refresh()


def _say(card: ExceptionCard, error: Exception) -> None:
    card.hand_over.setEnabled(True)
    card.say_error(sentence(error))


def _key(file: CompartmentId) -> str:
    return f"exception/{file.hex()}"


def _gone(error: Exception) -> None:
    """The frame says why the file cannot be read; another kind of error is a bug."""
    sentence(error)
