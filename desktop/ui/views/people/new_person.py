"""Opening a person file: an alias is enough. No dialog; the text stays when one goes elsewhere and comes back."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.domain.clock import Clock, today
from desktop.domain.errors import KnownError, Reason
from desktop.domain.personal_number import parse_personal_number
from desktop.domain.ports import Drafts
from desktop.domain.records.person_file import Person, ProtectionLevel
from desktop.services.file.aliases import sign_for
from desktop.services.file.person_files import PersonFiles
from desktop.services.saved_once import save_once, unsaved
from desktop.ui.sentences import sentence
from desktop.ui.tasks import Tasks
from desktop.ui.views.consultation.clearing import empty
from desktop.ui.views.draft_keeper import DraftKeeper
from desktop.ui.views.halves import Halves
from desktop.ui.views.people.municipality_field import MunicipalityField
from desktop.ui.views.people.person_words import number_sentence, protection_options
from desktop.ui.widgets import (
    Button,
    Card,
    Chips,
    Column,
    Field,
    Flow,
    Label,
    Labelled,
    Option,
    PageHeader,
    ScrollPage,
    Segment,
)
from desktop.ui.widgets.header import ALIAS_ICONS

_DRAFT = "person-file/new"


class NewPerson(ScrollPage):
    """Signals: `created(CompartmentId)`; `left()` when the person goes back, with the text kept; `saved(ms)`."""

    created = Signal(object)
    left = Signal()
    saved = Signal(object)

    def __init__(
        self, person_files: PersonFiles, drafts: Drafts, clock: Clock, tasks: Tasks, parent: QWidget | None = None
    ) -> None:
        self.header = PageHeader(
            self.tr("New person"), self.tr("An alias is enough. All else can be written later, or never.")
        )
        super().__init__(self.header, gap=0.9, parent=parent)
        self._person_files, self._clock, self._tasks = person_files, clock, tasks
        self._drafts = drafts
        self._draft = DraftKeeper(tasks, self._typed, self)
        self._draft.aim(partial(drafts.keep, _DRAFT))
        self._make_fields()
        self._lay()
        self._connect()

    def _make_fields(self) -> None:
        self.alias = Field(
            self.tr("Alias"),
            help=self.tr("A tree, a bird or a word for water: something that tells nothing about the person."),
        )
        self._suggested, self._suggestions = QWidget(), Column(gap=0)
        self._suggested.setLayout(self._suggestions)
        self.name = Field(self.tr("Name"), note=self.tr("Shown only while F6 is held"))
        self.number = Field(self.tr("Personal number or coordination number"))
        self.case_number = Field(self.tr("Case number"))
        self.protection = Segment(self.tr("Protected personal data"), protection_options(), stretch=False)
        self.registered = MunicipalityField(self.tr("Registered in"))
        self.staying = MunicipalityField(self.tr("Staying in"))
        self.responsible = MunicipalityField(self.tr("Responsible municipality"), note=self.tr("Yours if left empty"))
        self._open = Button(self.tr("Open the file"), kind="main", keys="Ctrl+Return", large=True)
        self._back = Button(self.tr("Go back, the text is kept"), kind="quiet")

    def _lay(self) -> None:
        more = Card(self.tr("More, if it is needed"), gap=0.8)
        who, places = QWidget(), QWidget()
        who.setLayout(Halves(self.name, self.number, self.case_number))
        places.setLayout(Halves(self.registered, self.staying, self.responsible))
        more.add(
            Label(self.tr("With protected identity, do not write the number when the alias is enough."), tone="ink2"),
            who,
            Labelled(self.tr("Protected personal data"), self.protection),
            places,
        )
        buttons = QWidget()
        buttons.setLayout(Flow(self._open, self._back, gap=0.6))
        self.add(self.alias, self._suggested, more, buttons)
        self.keep_at_top()

    def _connect(self) -> None:
        for field in (self.alias, self.name, self.number, self.case_number):
            field.changed.connect(self._draft.touch)
        for place in self._places():
            place.changed.connect(self._draft.touch)
            place.code_changed.connect(self._draft.touch)
        self.protection.chosen.connect(self._draft.touch)
        self.number.edit.editingFinished.connect(self._look_at_number)
        self.alias.entered.connect(self._create)
        self._open.clicked.connect(self._create)
        self._back.clicked.connect(self._leave)
        self._draft.kept.connect(self.saved)
        self._draft.failed.connect(self._was_not_kept)
        self._draft.mended.connect(self.alias.clear_error)

    def _places(self) -> tuple[MunicipalityField, ...]:
        return self.registered, self.staying, self.responsible

    # Coming and going

    def open(self) -> None:
        """Come here: fetch the draft and new suggestions, and be ready to type."""
        self._draft.flush()
        draft = partial(unsaved, self._drafts, _DRAFT, self._person_files.count)
        self._tasks.run(self, draft, self._show)
        self._tasks.run(self, self._person_files.suggest_aliases, self._suggest)
        self.alias.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def keep(self) -> None:
        """Hand every unsaved word to the drafts."""
        self._draft.flush()

    @Slot()
    def _leave(self) -> None:
        self.keep()
        self.left.emit()

    def _suggest(self, aliases: tuple[str, ...]) -> None:
        chips = Chips(
            self.tr("Suggested aliases"),
            [Option(alias, alias, icon=ALIAS_ICONS[sign_for(alias)]) for alias in aliases],
        )
        chips.changed.connect(self._suggestion_taken)
        empty(self._suggestions)
        self._suggestions.addWidget(chips)

    @Slot(object)
    def _suggestion_taken(self, aliases: tuple[str, ...]) -> None:
        for alias in aliases:
            self.alias.set_text(alias)
        self._draft.touch()

    # The draft

    def _typed(self) -> dict[str, Any]:
        return {
            "alias": self.alias.text(),
            "name": self.name.text(),
            "number": self.number.text(),
            "case_number": self.case_number.text(),
            "protection": self.protection.value() or "",
            "places": [place.text() for place in self._places()],
        }

    def _show(self, draft: dict[str, Any] | None) -> None:
        draft = draft or {}
        self.alias.set_text(draft.get("alias", ""))
        self.name.set_text(draft.get("name", ""))
        self.number.set_text(draft.get("number", ""))
        self.case_number.set_text(draft.get("case_number", ""))
        self.protection.set_value(draft.get("protection") or None)
        for place, text in zip(self._places(), draft.get("places", ["", "", ""]), strict=True):
            place.set_typed(text)

    @Slot()
    def _look_at_number(self) -> None:
        number = parse_personal_number(self.number.text(), today(self._clock))
        words = number_sentence(number)
        if words and not number.holds:
            self.number.show_error(words, focus=False)
        else:
            self.number.clear_error()
            self.number.set_help(words)

    # Creating

    @Slot()
    def _create(self) -> None:
        details = Person(
            name=self.name.text().strip(),
            personal_number=self.number.text(),
            case_number=self.case_number.text().strip(),
            protection=ProtectionLevel(self.protection.value() or ProtectionLevel.NONE),
            registered_municipality=self.registered.code(),
            staying_municipality=self.staying.code(),
            responsible_municipality=self.responsible.code(),
        )
        alias = self.alias.text().strip()
        self.setEnabled(False)  # until it is answered: one press, one file
        self._draft.hand_over()
        create = partial(self._person_files.create, alias, sign_for(alias), details)
        call = partial(save_once, self._drafts, _DRAFT, self._person_files.count, create)
        self._tasks.run(self, call, self._was_created, self._was_not)

    def _was_created(self, compartment: object) -> None:
        self.setEnabled(True)
        self._show(None)
        self.created.emit(compartment)

    @Slot(object)
    def _was_not_kept(self, error: Exception) -> None:
        self.alias.show_error(sentence(error), focus=False)

    def _was_not(self, error: Exception) -> None:
        self.setEnabled(True)
        words = sentence(error)
        if isinstance(error, KnownError) and error.reason is Reason.TEXT_TOO_LONG:
            self.name.show_error(words)
        else:
            self.alias.show_error(words)
