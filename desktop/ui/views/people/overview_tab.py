"""Översikt: how things are now, in words that may be handed over on their own, and what comes next."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QApplication, QWidget

from desktop.domain.clock import Clock, local, today
from desktop.domain.identity import CompartmentId
from desktop.domain.ports import Drafts
from desktop.domain.projection import Projection
from desktop.domain.records.person_file import Person, ProtectionLevel
from desktop.services.editing import Editing
from desktop.services.file.person_files import FileOverview, PersonFiles
from desktop.services.protected.protection import Protection
from desktop.ui.screen import Place
from desktop.ui.sentences import sentence
from desktop.ui.tasks import Tasks
from desktop.ui.views.draft_keeper import Content
from desktop.ui.views.people.details_card import DetailsCard
from desktop.ui.views.people.file_notice import FileNotice
from desktop.ui.views.people.file_page import FilePage
from desktop.ui.views.people.file_tab import FileTab
from desktop.ui.views.people.overview_aside import OverviewAside
from desktop.ui.views.people.overview_reading import Found, Reading
from desktop.ui.views.people.record_saver import RecordSaver
from desktop.ui.views.people.rival_choices import RivalChoices
from desktop.ui.views.people.to_come import ToCome
from desktop.ui.widgets import (
    Button,
    Column,
    Field,
    Labelled,
    ScrollPage,
    TextEditor,
    TwoPane,
)
from desktop.ui.widgets.time_words import clock as clock_words


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
        pages: Sequence[ToCome[FilePage]] = (),
        notices: Sequence[FileNotice] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._person_files, self._protection = person_files, protection
        self._reading = Reading(person_files, protection, drafts)
        self._clock, self._tasks = clock, tasks
        self._pages, self._notices = list(pages), list(notices)
        self.links = {page: Button(page.kind.title(), page.kind.icon, "link") for page in pages}
        self._person: Projection[Person] | None = None
        self._compartment: CompartmentId | None = None
        self._saver: RecordSaver | None = None
        self.situation = TextEditor(self.tr("How things are now"), lines=4)
        self.wishes = TextEditor(self.tr("What the person wishes"), lines=3)
        self.phone_rule = Field(
            self.tr("When and how one may ring"), placeholder=self.tr("For example: text only, never after five")
        )
        self.details = DetailsCard(clock)
        self._rivals = RivalChoices(clock)
        self.aside = OverviewAside(list(self.links.values()))
        self._lay()
        self._connect()

    @staticmethod
    def title() -> str:
        return QCoreApplication.translate("OverviewTab", "Overview")

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
        panes.side.addWidget(self.aside)
        panes.side.addStretch(1)
        self._page = ScrollPage(*self._notices, self._rivals, panes, gap=0.8, margins=(1.5, 0.6, 1.5, 1.0))
        self._place_of_pages = self._page.body.count()
        self._page.keep_at_top()
        column = Column(gap=0)
        column.addWidget(self._page, 1)
        self.setLayout(column)
        self._show_page(None)

    def _connect(self) -> None:
        self.situation.edited.connect(self._situation_typed)
        self.wishes.edited.connect(self._wishes_typed)
        self.phone_rule.changed.connect(self._rule_typed)
        self.details.typed.connect(self._detail_typed)
        self.details.revealed.connect(self._rivals.show_masked)
        self._rivals.compare_wanted.connect(self._compare)
        self.details.half_typed.connect(self._detail_half_typed)
        self.details.finished.connect(self._detail_finished)
        self.details.covering.connect(self.keep)
        self.details.unmask_wanted.connect(self._unmask)
        self.details.level.lowered.connect(self._lower)
        for page, link in self.links.items():
            link.clicked.connect(partial(self._open_page, page))
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
        for page in self._made_pages():
            page.keep()

    # The pages that are reached from here

    def _made_pages(self) -> list[FilePage]:
        return [made for page in self._pages if (made := page.if_made()) is not None]

    def _page_of(self, to_come: ToCome[FilePage]) -> FilePage:
        """Made when one first goes there."""
        made = to_come.if_made()
        if made is None:
            made = to_come.made()
            self._page.body.insertWidget(self._place_of_pages, made)
            made.left.connect(self._leave_page)
            made.went.connect(self.went)
            made.saved.connect(self.saved)
            made.changed.connect(self.changed)
        return made

    def open_part(self, part: str) -> None:
        for to_come in self._pages:
            if to_come.kind.key == part:
                self._open_page(to_come)

    def _open_page(self, to_come: ToCome[FilePage]) -> None:
        if self._compartment is not None:
            self.keep()
            page = self._page_of(to_come)
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
            next(link for to_come, link in self.links.items() if to_come.if_made() is page).setFocus()

    def _show_page(self, shown: FilePage | None) -> None:
        self._panes.setVisible(shown is None)
        for page in self._made_pages():
            page.setVisible(page is shown)

    def _shown_page(self) -> FilePage | None:
        return next((page for page in self._made_pages() if not page.isHidden()), None)

    # Reading

    def _read(self) -> None:
        if self._compartment is not None:
            self._tasks.run(self, partial(self._reading.read, self._compartment), self._show, self._gone)

    def _gone(self, error: Exception) -> None:
        """The frame says why the file cannot be read."""

    def _show(self, found: Found) -> None:
        overview = found.overview
        if overview.compartment != self._compartment:
            return
        self._person = overview.person
        self.aside.show_overview(overview, today(self._clock))
        if self._rivals.show_rivals(overview):
            self.situation.setFocus()  # what was pressed is gone
        self.details.set_contested(self._rivals.has_masked())
        self._rivals.show_masked(self.details.is_revealed())
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
        keep = partial(self._reading.keep_unsaved, person.ref.compartment)
        self._saver = RecordSaver(self._tasks, editing, keep, self)
        self._saver.saved.connect(self._was_saved)
        self._saver.failed.connect(self._not_saved)

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

    @Slot()
    def _compare(self) -> None:
        self.keep()
        self.went.emit(Place("choices", self._compartment, tab=self.key))

    # The protected identity

    @Slot(str)
    def _unmask(self, reason: str) -> None:
        if self._compartment is not None:
            self.keep()
            call = partial(self._reading.unmask, self._compartment, reason)
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


def _is_detail(name: str) -> bool:
    """Whether it belongs in the details card."""
    return name not in ("situation_now", "wishes", "phone_rule")
