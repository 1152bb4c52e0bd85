"""The screen *Konsultation*: the list, the composer, or a thread."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop.domain.clock import Clock
from desktop.domain.identity import CompartmentId
from desktop.domain.projection import Projection
from desktop.domain.records.consultation import Consultation, GuidedOn
from desktop.services.consultation.consultations import Consultations
from desktop.services.consultation.entries import Entries, EntryKind
from desktop.ui.screen import Place, Screen
from desktop.ui.sentences import sentence
from desktop.ui.tasks import Tasks
from desktop.ui.views.consultation.composer import Composer
from desktop.ui.views.consultation.entry_page import EntryPage
from desktop.ui.views.consultation.list_page import ListPage, Overview
from desktop.ui.views.consultation.thread_page import ThreadPage
from desktop.ui.views.journal.copier import JournalCopier
from desktop.ui.widgets.layouts import Column

NEW = "new"  # the tab of Place("consultation", tab="new")


class ConsultationScreen(Screen):
    """`Place("consultation")` is the list, with `tab="new"` the composer, with a compartment its thread."""

    def __init__(
        self,
        consultations: Consultations,
        entries: Entries,
        clock: Clock,
        tasks: Tasks,
        copier: JournalCopier | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._consultations, self._entries, self._copier = consultations, entries, copier
        self._tasks = tasks
        self.list_page = ListPage()
        self.composer = Composer(consultations, clock, tasks)
        self.thread_page = ThreadPage(consultations, tasks)
        self.entry_page = EntryPage(entries, clock, tasks)
        self._before_entry: QWidget = self.list_page
        self._pages = QStackedWidget()
        for page in (self.list_page, self.composer, self.thread_page, self.entry_page):
            self._pages.addWidget(page)
        self.setLayout(Column(self._pages, gap=0))
        self._connect()

    def _connect(self) -> None:
        self.list_page.new_wanted.connect(self.write_new)
        self.list_page.opened.connect(self.open_thread)
        self.composer.sent.connect(self.open_thread)
        self.composer.kept_here.connect(self.open_thread)
        self.composer.saved.connect(self.saved)
        self.composer.changed.connect(self.changed)
        self.thread_page.back.connect(self.open_list)
        self.thread_page.write_on.connect(self._write_on)
        self.thread_page.continue_wanted.connect(self._continue_from)
        self.thread_page.changed.connect(self.changed)
        self.thread_page.entry_wanted.connect(self._write_entry)
        self.thread_page.journal_wanted.connect(self._to_journal)
        self.thread_page.received.connect(self._received)
        if self._copier is not None:
            self._copier.setParent(self)
            self._copier.said.connect(self.thread_page.say)
        self.list_page.talk_wanted.connect(self._write_talk)
        self.entry_page.back.connect(self._after_entry)
        self.entry_page.written.connect(self.changed)
        self.entry_page.saved.connect(self.saved)

    @Slot(object)
    def _to_journal(self, question: Projection[Consultation]) -> None:
        """Anonymous as it is: only the code leads from the journal to it."""
        if self._copier is not None:
            self._copier.copy(question.ref.compartment, question)

    def open_place(self, place: Place) -> None:
        if place.compartment is not None:
            self.open_thread(place.compartment)
        elif place.tab == NEW:
            self.write_new()
        else:
            self.open_list()

    def place(self) -> Place:
        """The list, the composer, or a thread."""
        shown, thread = self._pages.currentWidget(), self.thread_page.thread_shown
        if shown is self.thread_page and thread is not None:
            return Place("consultation", thread.question.ref.compartment)
        return Place("consultation", tab=NEW if shown is self.composer else "")

    def refresh(self) -> None:
        if self._pages.currentWidget() is self.list_page:
            self._read_list()
        elif self._pages.currentWidget() is self.thread_page:
            self.thread_page.refresh()

    def keep(self) -> None:
        self.composer.keep()
        self.entry_page.keep()

    @Slot()
    def open_list(self) -> None:
        """The list, read anew."""
        self.composer.keep()
        self._pages.setCurrentWidget(self.list_page)
        self._read_list()

    @Slot()
    def write_new(self) -> None:
        """The composer, with what was being written."""
        self._pages.setCurrentWidget(self.composer)
        self.composer.open()

    @Slot(object)
    def open_thread(self, compartment: CompartmentId) -> None:
        """One consultation."""
        self.composer.keep()
        self._pages.setCurrentWidget(self.thread_page)
        self.thread_page.open(compartment)

    @Slot(object)
    def _write_on(self, compartment: CompartmentId) -> None:
        self._pages.setCurrentWidget(self.composer)
        self.composer.open(kept=compartment)

    @Slot(str)
    def _continue_from(self, code: str) -> None:
        self._pages.setCurrentWidget(self.composer)
        self.composer.open(continues=code)

    @Slot()
    def _write_talk(self) -> None:
        self._open_entry(EntryKind.TALK, None)

    @Slot(str)
    def _write_entry(self, kind: str) -> None:
        thread = self.thread_page.thread_shown
        if thread is not None:
            self._open_entry(EntryKind(kind), thread.question.ref.compartment)

    def _open_entry(self, kind: EntryKind, about: CompartmentId | None) -> None:
        self._before_entry = self.thread_page if about is not None else self.list_page
        self._pages.setCurrentWidget(self.entry_page)
        self.entry_page.open(kind, about)

    @Slot()
    def _after_entry(self) -> None:
        self._pages.setCurrentWidget(self._before_entry)
        self.refresh()

    @Slot(object)
    def _received(self, seen: Projection[GuidedOn]) -> None:
        self._tasks.run(self, partial(self._entries.received, seen), self._was_received, self._not_received)

    def _was_received(self, _nothing: None) -> None:
        self.changed.emit()
        self.thread_page.refresh()

    def _not_received(self, error: Exception) -> None:
        self.thread_page.say(sentence(error))

    def _read_list(self) -> None:
        self._tasks.run(self, partial(_overview, self._consultations), self.list_page.show_overview)


def _overview(consultations: Consultations) -> Overview:
    return Overview(not consultations.draft().empty, consultations.list())
