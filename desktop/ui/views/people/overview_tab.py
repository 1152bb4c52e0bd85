"""Översikt: how things are now, in words that may be handed over on their own, and what comes next."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QApplication, QWidget

from desktop.domain.clock import Clock, local, today
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import CompartmentId
from desktop.domain.ports import Drafts
from desktop.domain.projection import Projection
from desktop.domain.records.person_file import Person, ProtectionLevel
from desktop.services import municipalities
from desktop.services.editing import Editing
from desktop.services.person_files import FileOverview, PersonFiles
from desktop.services.protection import Protection
from desktop.ui.sentences import sentence
from desktop.ui.tasks import Tasks
from desktop.ui.views.consultation.clearing import empty
from desktop.ui.views.draft_keeper import Content
from desktop.ui.views.people.details_card import DetailsCard
from desktop.ui.views.people.file_notice import FileNotice
from desktop.ui.views.people.file_page import FilePage
from desktop.ui.views.people.file_tab import FileTab
from desktop.ui.views.people.person_words import due_words, near_day_words, protection_word
from desktop.ui.views.people.record_saver import RecordSaver
from desktop.ui.views.people.rival_choice import RivalChoice
from desktop.ui.views.support_plan.plan_words import phase_word
from desktop.ui.widgets import (
    Button,
    Card,
    Column,
    Field,
    KeyValues,
    Label,
    Labelled,
    ScrollPage,
    TextEditor,
    TwoPane,
)
from desktop.ui.widgets.time_words import clock as clock_words

MASKED = (
    "name",
    "personal_number",
    "case_number",
    "registered_municipality",
    "staying_municipality",
    "responsible_municipality",
    "address",
    "school",
    "in_emergency",
)
"""What is on the screen only when one asks for it."""


@dataclass(frozen=True, slots=True)
class Found:
    """What the tab reads. `openers`: names of those who can open the envelope in an emergency."""

    overview: FileOverview
    unsaved: Content
    openers: tuple[str, ...]


class OverviewTab(FileTab):
    """The first tab. What is typed is saved at each pause. `pages`: what is reached from here (`file_page`).

    `notices`: what must be seen first, above all else (`file_notice`).
    """

    key = "overview"

    def __init__(
        self,
        person_files: PersonFiles,
        protection: Protection,
        drafts: Drafts,
        clock: Clock,
        tasks: Tasks,
        pages: Sequence[FilePage] = (),
        notices: Sequence[FileNotice] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._person_files, self._protection = person_files, protection
        self._drafts, self._clock, self._tasks = drafts, clock, tasks
        self._pages, self._notices = list(pages), list(notices)
        self.links = {page: Button(page.title(), page.icon, "link") for page in pages}
        self._person: Projection[Person] | None = None
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
        panes = self._panes = TwoPane(main_gap=0.8)
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
        if self.links:
            more = Card(self.tr("Other things to do here"), gap=0.45)
            more.add(*self.links.values())
            panes.side.addWidget(more)
        panes.side.addStretch(1)
        page = ScrollPage(*self._notices, self._rivals, panes, *self._pages, gap=0.8, margins=(1.5, 0.6, 1.5, 1.0))
        page.keep_at_top()
        column = Column(gap=0)
        column.addWidget(page, 1)
        self.setLayout(column)
        self._show_page(None)

    def _connect(self) -> None:
        self.situation.edited.connect(self._situation_typed)
        self.wishes.edited.connect(self._wishes_typed)
        self.phone_rule.changed.connect(self._rule_typed)
        self.details.typed.connect(self._detail_typed)
        self.details.revealed.connect(self._mask_choices)
        self.details.half_typed.connect(self._detail_half_typed)
        self.details.finished.connect(self._detail_finished)
        self.details.covering.connect(self.keep)
        self.details.unmask_wanted.connect(self._unmask)
        self.details.level.lowered.connect(self._lower)
        for page, link in self.links.items():
            link.clicked.connect(partial(self._open_page, page))
            page.left.connect(self._leave_page)
            page.went.connect(self.went)
            page.saved.connect(self.saved)
            page.changed.connect(self.changed)
        for notice in self._notices:
            notice.saved.connect(self.saved)
            notice.changed.connect(self.changed)

    # Reading

    def open_file(self, compartment: CompartmentId) -> None:
        self.keep()
        if compartment != self._compartment:
            self._compartment = compartment
            self._close_saver()
            self.details.cover()
            self._show_page(None)
        self._read()
        for notice in self._notices:
            notice.open_file(compartment)

    def refresh(self) -> None:
        self._read()
        for notice in self._notices:
            notice.refresh()
        page = self._shown_page()
        if page is not None:
            page.refresh()

    @Slot()
    def keep(self) -> None:
        if self._saver is not None:
            for name in self._saver.half() if self.details.is_filled() else ():
                self.details.finish(name)
            self._saver.flush()
        for page in self._pages:
            page.keep()

    # The pages that are reached from here

    def _open_page(self, page: FilePage) -> None:
        if self._compartment is not None:
            self.keep()
            self._show_page(page)
            page.open_file(self._compartment)
            page.back.setFocus()

    @Slot()
    def _leave_page(self) -> None:
        page = self._shown_page()
        self._show_page(None)
        self._read()
        if page is not None:
            page.keep()
            self.links[page].setFocus()

    def _show_page(self, shown: FilePage | None) -> None:
        self._panes.setVisible(shown is None)
        for page in self._pages:
            page.setVisible(page is shown)

    def _shown_page(self) -> FilePage | None:
        return next((page for page in self._pages if not page.isHidden()), None)

    # Reading

    def _read(self) -> None:
        if self._compartment is not None:
            read = partial(_read, self._person_files, self._protection, self._drafts, self._compartment)
            self._tasks.run(self, read, self._show, self._gone)

    def _gone(self, error: Exception) -> None:
        """The frame says why the file cannot be read."""

    def _show(self, found: Found) -> None:
        overview = found.overview
        if overview.compartment != self._compartment:
            return
        self._person = overview.person
        self._show_aside(overview)
        self._show_rivals(overview)
        self.details.level.show_level(overview.protection)
        self.details.show_openers(self._names(found.openers) if overview.protected else "")
        if not self._is_typing():
            self._show_fields(overview)
            self._put_back(found.unsaved)

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
        """Show again what could not be saved, as it was typed, and try once more: so what is wrong with it is said.

        What belongs in fields that are masked waits in its draft.
        """
        waiting = {} if self.details.is_filled() else {name: text for name, text in unsaved.items() if _is_detail(name)}
        self.details.set_unsaved(bool(waiting))
        unsaved = {name: text for name, text in unsaved.items() if name not in waiting}
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
            "address": self.tr("Address"),
            "school": self.tr("School or work"),
            "in_emergency": self.tr("What whoever acts at night must know"),
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
        choose = partial(self._person_files.choose, person, field, value)
        self._tasks.run(self, choose, self._chosen, partial(self._not_chosen, value))

    def _not_chosen(self, value: Any, error: Exception) -> None:
        """The lower of two levels takes a reason."""
        if not isinstance(error, KnownError) or error.reason is not Reason.LOWERING_NEEDS_REASON:
            raise error
        self.details.level.begin_lowering(value)

    # The protected identity

    @Slot(str)
    def _unmask(self, reason: str) -> None:
        if self._compartment is not None:
            self.keep()
            call = partial(_unmask, self._person_files, self._protection, self._drafts, self._compartment, reason)
            self._tasks.run(self, call, self._unmasked, self._not_unmasked)

    def _unmasked(self, answer: tuple[int, Found]) -> None:
        until, found = answer
        if found.overview.compartment == self._compartment:
            self._show_fields(found.overview)
            self.details.reveal_until(until)
            self._put_back(found.unsaved)
            self.changed.emit()

    def _not_unmasked(self, error: Exception) -> None:
        self.details.glass.say_error(sentence(error))

    @Slot(object, str)
    def _lower(self, level: ProtectionLevel, reason: str) -> None:
        if self._person is not None:
            self.keep()
            self._tasks.run(
                self, partial(self._protection.lower, self._person, level, reason), self._lowered, self._kept
            )

    def _lowered(self, person: Projection[Person]) -> None:
        self.details.level.show_current()
        self._chosen(person)

    def _kept(self, error: Exception) -> None:
        self.details.level.say_error(sentence(error))

    def _names(self, names: Sequence[str]) -> str:
        last = self.tr("{first} and {last}")
        return last.format(first=", ".join(names[:-1]), last=names[-1]) if len(names) > 1 else "".join(names)

    def _chosen(self, person: Projection[Person]) -> None:
        self.saved.emit(person.touched_at)
        self.changed.emit()
        self._read()


# On the database thread


def _read(person_files: PersonFiles, protection: Protection, drafts: Drafts, compartment: CompartmentId) -> Found:
    return Found(
        person_files.overview(compartment), drafts.get(_key(compartment)) or {}, protection.openers(compartment)
    )


def _unmask(
    person_files: PersonFiles, protection: Protection, drafts: Drafts, compartment: CompartmentId, reason: str
) -> tuple[int, Found]:
    """In the log first; then what the fields hold."""
    shown = protection.unmask(compartment, reason)
    return shown.until, _read(person_files, protection, drafts, compartment)


def _keep_unsaved(drafts: Drafts, compartment: CompartmentId, fields: Content, _person: object) -> None:
    if fields:
        drafts.keep(_key(compartment), fields)
    else:
        drafts.drop(_key(compartment))


def _key(compartment: CompartmentId) -> str:
    return f"person/{compartment.hex()}"


def _is_detail(name: str) -> bool:
    """Whether it belongs in the details card."""
    return name not in ("situation_now", "wishes", "phone_rule")
