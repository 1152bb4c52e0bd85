"""Översikt: how things are now, in words that may be handed over on their own, and what comes next."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QApplication, QWidget

from desktop.domain.clock import Clock, local, today
from desktop.domain.identity import CompartmentId
from desktop.domain.ports import Drafts
from desktop.domain.projection import Projection
from desktop.domain.records.person_file import Person, ProtectionLevel
from desktop.services import municipalities
from desktop.services.editing import Editing
from desktop.services.person_files import FileOverview, PersonFiles
from desktop.ui.sentences import sentence
from desktop.ui.tasks import Tasks
from desktop.ui.views.consultation.clearing import empty
from desktop.ui.views.draft_keeper import Content
from desktop.ui.views.people.details_card import DetailsCard
from desktop.ui.views.people.file_tab import FileTab
from desktop.ui.views.people.person_words import due_words, near_day_words, protection_word
from desktop.ui.views.people.record_saver import RecordSaver
from desktop.ui.views.people.rival_choice import RivalChoice
from desktop.ui.views.support_plan.plan_words import phase_word
from desktop.ui.widgets import Card, Column, Field, KeyValues, Label, Labelled, ScrollPage, TextEditor, TwoPane
from desktop.ui.widgets.time_words import clock as clock_words

MASKED = (
    "name",
    "personal_number",
    "case_number",
    "registered_municipality",
    "staying_municipality",
    "responsible_municipality",
)
"""What is on the screen only when one asks for it."""


class OverviewTab(FileTab):
    """The first tab. What is typed is saved at each pause."""

    key = "overview"

    def __init__(
        self, person_files: PersonFiles, drafts: Drafts, clock: Clock, tasks: Tasks, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._person_files, self._drafts, self._clock, self._tasks = person_files, drafts, clock, tasks
        self._compartment: CompartmentId | None = None
        self._saver: RecordSaver | None = None
        self.situation = TextEditor(self.tr("How things are now"), lines=4)
        self.wishes = TextEditor(self.tr("What the person wishes"), lines=3)
        self.phone_rule = Field(
            self.tr("When and how one may ring"), placeholder=self.tr("For example: text only, never after five")
        )
        self.details = DetailsCard(clock)
        self._rivals = Column(gap=0.6)
        self._choices: list[RivalChoice] = []
        self._masked_choices: list[RivalChoice] = []
        self.now, self.coming = KeyValues(), Column(gap=0.4)
        self._lay()
        self._connect()

    def title(self) -> str:
        return self.tr("Overview")

    def _lay(self) -> None:
        panes = TwoPane(main_gap=0.8)
        help = self.tr("Can be handed over on its own, if a consent names it. Write so that it can be read so.")
        self._labelled = {
            "situation_now": Labelled(self.tr("How things are now"), self.situation, help=help),
            "wishes": Labelled(self.tr("What the person wishes"), self.wishes),
            "phone_rule": self.phone_rule,
        }
        for part in (*self._labelled.values(), self.details):
            panes.main.addWidget(part)
        panes.main.addStretch(1)
        now, coming = Card(self.tr("Right now")), Card(self.tr("What comes next"))
        now.add(self.now)
        coming.add(self.coming)
        panes.side.addWidget(now)
        panes.side.addWidget(coming)
        panes.side.addStretch(1)
        page = ScrollPage(self._rivals, panes, gap=0.8, margins=(1.5, 0.6, 1.5, 1.0))
        page.keep_at_top()
        column = Column(gap=0)
        column.addWidget(page, 1)
        self.setLayout(column)

    def _connect(self) -> None:
        self.situation.edited.connect(self._situation_typed)
        self.wishes.edited.connect(self._wishes_typed)
        self.phone_rule.changed.connect(self._rule_typed)
        self.details.typed.connect(self._detail_typed)
        self.details.revealed.connect(self._mask_choices)
        self.details.half_typed.connect(self._detail_half_typed)
        self.details.finished.connect(self._detail_finished)

    # Reading

    def open_file(self, compartment: CompartmentId) -> None:
        self.keep()
        if compartment != self._compartment:
            self._compartment = compartment
            self._close_saver()
            self.details.cover()
        self._read()

    def refresh(self) -> None:
        self._read()

    def keep(self) -> None:
        if self._saver is not None:
            for name in self._saver.half():
                self.details.finish(name)
            self._saver.flush()

    def _read(self) -> None:
        if self._compartment is not None:
            read = partial(_read, self._person_files, self._drafts, self._compartment)
            self._tasks.run(self, read, self._show, self._gone)

    def _gone(self, error: Exception) -> None:
        """The frame says why the file cannot be read."""

    def _show(self, found: tuple[FileOverview, Content]) -> None:
        overview, unsaved = found
        if overview.compartment != self._compartment:
            return
        self._show_aside(overview)
        self._show_rivals(overview)
        if not self._is_typing():
            self._show_fields(overview)
            self._put_back(unsaved)

    def _is_typing(self) -> bool:
        """An editor that is open goes on showing what its author saw."""
        focused = QApplication.focusWidget()
        fields: tuple[QWidget, ...] = (self.situation, self.wishes, self.phone_rule, self.details)
        inside = focused is not None and any(field is focused or field.isAncestorOf(focused) for field in fields)
        return self._saver is not None and (inside or self._saver.is_waiting())

    def _show_fields(self, overview: FileOverview) -> None:
        person = overview.person.record
        self._new_saver(overview.person)
        for editor, text in ((self.situation, person.situation_now), (self.wishes, person.wishes)):
            if editor.text() != text:
                editor.set_text(text)
        self.phone_rule.set_text(person.phone_rule)
        self.details.show_person(person, overview.protection)

    def _put_back(self, unsaved: Content) -> None:
        """Show again what could not be saved, as it was typed, and try once more: so what is wrong with it is said."""
        for name, typed in unsaved.items():
            if name == "phone_rule":
                self.phone_rule.set_text(typed)
                self._put(phone_rule=typed)
            elif name in ("situation_now", "wishes"):
                (self.situation if name == "situation_now" else self.wishes).set_text(typed)
                self._put(**{name: typed})
            else:
                self.details.put_back(name, typed)
        self.keep()

    def _close_saver(self) -> None:
        saver, self._saver = self._saver, None
        if saver is not None:
            saver.close()

    def _new_saver(self, person: Projection[Person]) -> None:
        self._close_saver()
        editing = Editing(person, self._person_files.edit_person)
        keep = partial(_keep_unsaved, self._drafts, person.ref.compartment)
        self._saver = RecordSaver(self._tasks, editing, keep, self)
        self._saver.saved.connect(self._was_saved)
        self._saver.failed.connect(self._not_saved)

    def _show_aside(self, overview: FileOverview) -> None:
        day = today(self._clock)
        self.now.set_pairs(self._now_pairs(overview))
        empty(self.coming)
        for due in overview.due:
            self.coming.addWidget(Label(due_words(due, day)))
        if not overview.due:
            self.coming.addWidget(Label(self.tr("Nothing is dated yet."), tone="ink2"))

    def _now_pairs(self, overview: FileOverview) -> list[tuple[str, str]]:
        day, plan = today(self._clock), overview.plan
        phase = plan.record.phase if plan is not None else None
        consents = ", ".join(near_day_words(until, day) for until in overview.consents_until)
        note = overview.latest_note
        written = near_day_words(local(note.created_at).date(), day) if note is not None else self.tr("None yet")
        return [
            (self.tr("Phase"), phase_word(phase) if phase else self.tr("No plan yet")),
            (self.tr("Contact person"), overview.contact_person or self.tr("None")),
            (self.tr("Consent until"), consents or self.tr("No consent")),
            (self.tr("Latest note"), written),
        ]

    def _show_rivals(self, overview: FileOverview) -> None:
        focused = QApplication.focusWidget()
        chose = focused is not None and any(choice.isAncestorOf(focused) for choice in self._choices)
        empty(self._rivals)
        if chose:
            self.situation.setFocus()  # what was pressed is gone
        self._choices, self._masked_choices = [], []
        for field, rivals in overview.rivals.items():
            choice = RivalChoice(self._field_word(field), rivals, self._value_words, today(self._clock))
            choice.chosen.connect(partial(self._choose, overview.person, field))
            self._rivals.addWidget(choice)
            self._choices.append(choice)
            if field in MASKED:
                self._masked_choices.append(choice)
        self.details.set_contested(bool(self._masked_choices))
        self._mask_choices(self.details.is_revealed())

    @Slot(bool)
    def _mask_choices(self, revealed: bool) -> None:
        """Rival names and places are on the screen only while the details are."""
        for choice in self._masked_choices:
            choice.setVisible(revealed)

    def _field_word(self, field: str) -> str:
        words = {
            "alias": self.tr("Alias"),
            "name": self.tr("Name"),
            "personal_number": self.tr("Personal number or coordination number"),
            "case_number": self.tr("Case number"),
            "protection": self.tr("Protected personal data"),
            "registered_municipality": self.tr("Registered in"),
            "staying_municipality": self.tr("Staying in"),
            "responsible_municipality": self.tr("Responsible municipality"),
            "situation_now": self.tr("How things are now"),
            "wishes": self.tr("What the person wishes"),
            "phone_rule": self.tr("When and how one may ring"),
        }
        return words.get(field, self.tr("Details about the person"))

    def _value_words(self, value: Any) -> str:
        if isinstance(value, ProtectionLevel):
            return protection_word(value)
        return municipalities.names().get(value, value) if value else self.tr("(nothing)")

    # Writing

    @Slot()
    def _situation_typed(self) -> None:
        self._put(situation_now=self.situation.text())

    @Slot()
    def _wishes_typed(self) -> None:
        self._put(wishes=self.wishes.text())

    @Slot(str)
    def _rule_typed(self, text: str) -> None:
        self._put(phone_rule=text)

    @Slot(str, object)
    def _detail_typed(self, field: str, value: object) -> None:
        self._put(**{field: value})

    @Slot(str, str)
    def _detail_half_typed(self, field: str, text: str) -> None:
        if self._saver is not None:
            self._saver.put_half(field, text)

    @Slot(str)
    def _detail_finished(self, field: str) -> None:
        if self._saver is not None:
            self._saver.finish(field)

    def _put(self, **fields: Any) -> None:
        if self._saver is not None:
            self._saver.put(**fields)

    @Slot(object)
    def _was_saved(self, person: Projection[Person]) -> None:
        words = self.tr("Saved on the computer {time}").format(time=clock_words(local(person.touched_at)))
        focused = QApplication.focusWidget()
        for editor in (self.situation, self.wishes):
            editor.set_foot(words if editor is focused else "")
        for field in self._labelled.values():
            field.clear_error()
        self.details.clear_errors()
        self.saved.emit(person.touched_at)
        self.changed.emit()

    @Slot(object)
    def _not_saved(self, errors: Mapping[str, Exception]) -> None:
        """It is said where it was typed; the text stays."""
        for name, error in errors.items():
            if name in self._labelled:
                self._labelled[name].show_error(sentence(error), focus=False)
            else:
                self.details.say_error(name, sentence(error))

    def _choose(self, person: Projection[Person], field: str, value: Any) -> None:
        self._tasks.run(self, partial(self._person_files.choose, person, field, value), self._chosen)

    def _chosen(self, person: Projection[Person]) -> None:
        self.saved.emit(person.touched_at)
        self.changed.emit()
        self._read()


# On the database thread


def _read(person_files: PersonFiles, drafts: Drafts, compartment: CompartmentId) -> tuple[FileOverview, Content]:
    return person_files.overview(compartment), drafts.get(_key(compartment)) or {}


def _keep_unsaved(drafts: Drafts, compartment: CompartmentId, fields: Content, _person: object) -> None:
    if fields:
        drafts.keep(_key(compartment), fields)
    else:
        drafts.drop(_key(compartment))


def _key(compartment: CompartmentId) -> str:
    return f"person/{compartment.hex()}"
