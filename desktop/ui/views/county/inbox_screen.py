"""The screen *Inkorg*: the list to the left, what is chosen to the right (picture 11)."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop.domain.clock import Clock
from desktop.domain.compartments import CompartmentKind
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import CompartmentId
from desktop.domain.projection import Projection
from desktop.domain.records.consultation import GuidedOn
from desktop.domain.records.library import LibraryNote
from desktop.services.consultation.consultation_thread import Thread
from desktop.services.consultation.county_inbox import CountyInbox, DisclosedCopy, Inbox
from desktop.services.consultation.entries import Entries, EntryKind
from desktop.ui.screen import Place, Screen
from desktop.ui.sentences import sentence
from desktop.ui.tasks import Tasks
from desktop.ui.theme import theme
from desktop.ui.views.consultation.entry_page import EntryPage
from desktop.ui.views.county.copy_pane import CopyPane
from desktop.ui.views.county.facts_card import FactsCard
from desktop.ui.views.county.inbox_list import InboxList
from desktop.ui.views.county.notes_pane import NotesPane
from desktop.ui.views.county.thread_pane import ThreadPane
from desktop.ui.views.county.two_sides import TwoSides
from desktop.ui.widgets import time_words
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.header import PageHeader
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.layouts import Column
from desktop.ui.widgets.page import ScrollPage
from desktop.ui.widgets.words import EmptyState


class CountyInboxScreen(Screen):
    """`Place("county")` is the inbox; with a compartment, that consultation or disclosure is open in it."""

    def __init__(
        self, inbox: CountyInbox, entries: Entries, clock: Clock, tasks: Tasks, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._inbox = inbox
        self._entries = entries
        self.entry_page = EntryPage(entries, clock, tasks)
        self._tasks = tasks
        self._open: CompartmentId | None = None
        self.day = Label("", tone="ink2", wrap=False)
        self.header = PageHeader(
            self.tr("Inbox"),
            self.tr("What the municipalities have asked and what they have disclosed. You see nothing else of theirs."),
            right=[self.day],
        )
        self.list = InboxList()
        self.thread_pane = ThreadPane(inbox, tasks)
        self.copy_pane = CopyPane()
        self.notes_pane = NotesPane()
        self.nothing = EmptyState(self.tr("Choose something in the list to read it."))
        self.back_button = Button(self.tr("Back to the inbox"), "caret-left", "link")
        self._panes = QStackedWidget()
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        nothing = QWidget()
        nothing.setLayout(Column(self.nothing, None, gap=0))
        for pane in (nothing, self.thread_pane, self.copy_pane, self.entry_page, self.notes_pane):
            self._panes.addWidget(pane)
        self.list_page = ScrollPage(gap=0.6, margins=(0.2, 0.2, 0.3, 0.3))
        self.facts = FactsCard()
        self.talk_button = Button(self.tr("Write down a telephone consultation"), "phone-call")
        self.away_button = Button(self.tr("I am away until …"), "hourglass", "quiet")
        self.back_here = Button(self.tr("I am back"), "sun-horizon", "quiet")
        self.notes_button = Button(self.tr("The library's inbox"), "books", "quiet")
        self.facts.offer(self.away_button, self.back_here, self.notes_button)
        self.back_here.hide()
        self.list_page.add(self.talk_button, self.list, self.facts)
        right = QWidget()
        column = Column(gap=0.4)
        column.addWidget(self.back_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._panes, 1)
        right.setLayout(column)
        self.sides = TwoSides(self.list_page, right)
        self._column = Column(gap=0.5, margins=(1.3, 1.1, 1.5, 0.7))
        self._column.addWidget(self.sides, 1)
        self.setLayout(self._column)

    def _connect(self) -> None:
        self.sides.arranged.connect(self._place_header)
        self.list.picked.connect(self.open_item)
        self.back_button.clicked.connect(self._back)
        self.thread_pane.replied.connect(self._replied)
        self.thread_pane.saved.connect(self.saved)
        self.thread_pane.entry_wanted.connect(self._write_entry)
        self.thread_pane.asked_how.connect(self._asked_how)
        self.thread_pane.received.connect(self._received)
        self.talk_button.clicked.connect(partial(self._open_entry, EntryKind.TALK, None))
        self.away_button.clicked.connect(partial(self._open_entry, EntryKind.AWAY, None))
        self.back_here.clicked.connect(self._come_back)
        self.notes_button.clicked.connect(self._read_notes)
        self.notes_pane.taken_in.connect(self._take_in)
        self.entry_page.back.connect(self._after_entry)
        self.entry_page.written.connect(self.changed)
        self.entry_page.saved.connect(self.saved)

    # What the window asks

    def open_place(self, place: Place) -> None:
        self._read()
        if place.compartment is not None:
            self.open_item(place.compartment)

    def place(self) -> Place:
        """The inbox, or what is open in it."""
        return Place("county", self._open)

    def refresh(self) -> None:
        self._read()
        if self._open is not None:
            self._read_item(self._open)

    def keep(self) -> None:
        self.thread_pane.keep()
        self.entry_page.keep()

    # Reading

    @Slot(object)
    def open_item(self, compartment: CompartmentId) -> None:
        """Read one consultation or disclosure; it counts as read from now."""
        self.keep()
        self._open = compartment
        self.list.choose(compartment)
        opened = partial(self._show_opened, compartment)
        self._tasks.run(self, partial(_opened, self._inbox, compartment), opened, self._gone)
        self.sides.show_detail(True)

    def _read(self) -> None:
        self._tasks.run(self, self._inbox.inbox, self._show_inbox)

    def _read_item(self, compartment: CompartmentId) -> None:
        show = partial(self._show_item, compartment)
        self._tasks.run(self, partial(_item, self._inbox, compartment), show, self._gone)

    def _show_inbox(self, inbox: Inbox) -> None:
        day = time_words.long_day(inbox.today)
        self.day.setText(
            self.tr("{day}, week {week}").format(day=day[:1].upper() + day[1:], week=inbox.today.isocalendar().week)
        )
        self.list.show_inbox(inbox)
        self.facts.show_inbox(inbox)
        away = any(one.mine for one in inbox.away)
        self.back_here.setVisible(away)
        self.away_button.setVisible(not away)

    def _show_opened(self, compartment: CompartmentId, item: Thread | DisclosedCopy) -> None:
        self._show_item(compartment, item)
        self._read()

    def _show_item(self, compartment: CompartmentId, item: Thread | DisclosedCopy) -> None:
        if compartment != self._open:
            return  # something else has been chosen meanwhile
        if isinstance(item, Thread):
            self.thread_pane.show_thread(item)
            self._panes.setCurrentWidget(self.thread_pane)
        else:
            self.copy_pane.show_copy(item)
            self._panes.setCurrentWidget(self.copy_pane)

    def _gone(self, error: Exception) -> None:
        """Taken back or locked, perhaps since one was here last: nothing of it stays on the screen."""
        self.nothing.label.setText(
            self.tr("It has been taken back, and is gone from here.") if _is_gone(error) else sentence(error)
        )
        self._open = None
        self.list.choose(None)
        self._panes.setCurrentIndex(0)
        self._panes.removeWidget(self.copy_pane)
        self.copy_pane.deleteLater()
        self.copy_pane = CopyPane()
        self._panes.addWidget(self.copy_pane)
        self._read()

    @Slot()
    def _replied(self) -> None:
        self.changed.emit()
        self.refresh()

    # What is written down beside it

    @Slot(str)
    def _write_entry(self, kind: str) -> None:
        if self._open is not None:
            self._open_entry(EntryKind(kind), self._open)

    def _open_entry(self, kind: EntryKind, about: CompartmentId | None, _checked: bool = False) -> None:
        self.thread_pane.keep()
        if about is None:
            self._open = None
            self.list.choose(None)
        self._panes.setCurrentWidget(self.entry_page)
        self.sides.show_detail(True)
        self.entry_page.open(kind, about)

    @Slot()
    def _after_entry(self) -> None:
        if self._open is None:
            self._panes.setCurrentIndex(0)
            self.sides.show_detail(False)
        self.refresh()

    @Slot()
    def _asked_how(self) -> None:
        if self._open is not None:
            asked = partial(self._entries.beside.notes.checked_in, self._open)
            self._tasks.run(self, asked, self._done, self._gone)

    @Slot(object)
    def _received(self, seen: Projection[GuidedOn]) -> None:
        self._tasks.run(self, partial(self._entries.received, seen), self._done, self._gone)

    @Slot()
    def _come_back(self) -> None:
        self._tasks.run(self, self._entries.beside.absences.come_back, self._done, self._gone)

    def _done(self, _nothing: object) -> None:
        self._replied()

    @Slot()
    def _read_notes(self) -> None:
        self.keep()
        self._open = None
        self.list.choose(None)
        self._tasks.run(self, self._entries.beside.library.inbox, self._show_notes, self._gone)

    def _show_notes(self, notes: tuple[Projection[LibraryNote], ...]) -> None:
        self.notes_pane.show_notes(notes)
        self._panes.setCurrentWidget(self.notes_pane)
        self.sides.show_detail(True)

    @Slot(object)
    def _take_in(self, seen: Projection[LibraryNote]) -> None:
        take = partial(self._entries.beside.library.take_in, seen)
        self._tasks.run(self, take, self._taken, self._gone)

    def _taken(self, _seen: object) -> None:
        self.changed.emit()
        self._read_notes()

    # Layout by width

    @Slot()
    def _back(self) -> None:
        self.keep()
        self.sides.show_detail(False)

    @Slot(bool)
    def _place_header(self, beside: bool) -> None:
        """Over both sides; where they are seen one at a time, over the list and scrolling with it."""
        if beside:
            self._column.insertWidget(0, self.header)
        else:
            self.list_page.body.insertWidget(0, self.header)
        self.header.setContentsMargins(theme().rad(0.2) if beside else 0, 0, 0, 0)
        self.back_button.setVisible(not beside)


def _opened(inbox: CountyInbox, compartment: CompartmentId) -> Thread | DisclosedCopy:
    """That it is read is written down before it is shown."""
    inbox.mark_read(compartment)
    return _item(inbox, compartment)


def _item(inbox: CountyInbox, compartment: CompartmentId) -> Thread | DisclosedCopy:
    if inbox.kind(compartment) is CompartmentKind.CONSULTATION:
        return inbox.thread(compartment)
    return inbox.copy(compartment)


def _is_gone(error: Exception) -> bool:
    return isinstance(error, KnownError) and error.reason is Reason.GONE
