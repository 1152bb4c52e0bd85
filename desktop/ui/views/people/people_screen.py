"""Personer: the list, a new person, or one person's file."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop.domain.clock import Clock
from desktop.domain.identity import CompartmentId
from desktop.domain.ports import Drafts
from desktop.services.file.person_files import PersonFiles
from desktop.ui.screen import Place, Screen
from desktop.ui.tasks import Tasks
from desktop.ui.views.handover.all_files_page import AllFilesPage
from desktop.ui.views.people.file_screen import PersonFileScreen
from desktop.ui.views.people.new_person import NewPerson
from desktop.ui.views.people.people_list import PeopleList
from desktop.ui.widgets import Column

NEW = "new"
"""`Place.tab` that opens the page for a new person."""

HAND_OVER = "hand_over"
"""`Place.tab` that opens the overview for handing over all files."""


class PeopleScreen(Screen):
    """The room *Personer*. A place with a compartment is that person's file; otherwise it is the list."""

    def __init__(
        self,
        person_files: PersonFiles,
        drafts: Drafts,
        clock: Clock,
        tasks: Tasks,
        file_screen: PersonFileScreen,
        hand_over: AllFilesPage | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.list = PeopleList(person_files, clock, tasks)
        self.new = NewPerson(person_files, drafts, clock, tasks)
        self.file, self.hand_over = file_screen, hand_over
        self._stack = QStackedWidget()
        for page in (self.list, self.new, self.file, *([hand_over] if hand_over is not None else [])):
            self._stack.addWidget(page)
        column = Column(gap=0)
        column.addWidget(self._stack, 1)
        self.setLayout(column)
        self.list.picked.connect(self._go_to_file)
        self.list.new_wanted.connect(self._go_to_new)
        self.list.receiving_wanted.connect(self._go_to_received)
        self.new.created.connect(self._file_created)
        self.new.left.connect(self._go_to_list)
        self.new.saved.connect(self.saved)
        self.file.went.connect(self.went)
        self.file.saved.connect(self.saved)
        self.file.changed.connect(self.changed)
        if hand_over is not None:
            self.list.offer_handing_over()
            self.list.handing_over_wanted.connect(self._go_to_hand_over)
            hand_over.left.connect(self._go_to_list)
            hand_over.saved.connect(self.saved)
            hand_over.changed.connect(self.changed)

    def open_place(self, place: Place) -> None:
        """Show the list, the page for a new person, or a file."""
        self.keep()
        if place.compartment is not None:
            self._stack.setCurrentWidget(self.file)
            self.file.open_place(place)
        elif place.tab == NEW:
            self._stack.setCurrentWidget(self.new)
            self.new.open()
        elif place.tab == HAND_OVER and self.hand_over is not None:
            self._stack.setCurrentWidget(self.hand_over)
            self.hand_over.open()
        else:
            self._stack.setCurrentWidget(self.list)
            self.list.refresh()
            self.list.focus_search()

    def place(self) -> Place:
        """The list, the page for a new person, or a place in a file."""
        shown = self._stack.currentWidget()
        if shown is self.file:
            return self.file.place()
        tabs = {self.new: NEW, self.hand_over: HAND_OVER}
        return Place("people", tab=next((tab for page, tab in tabs.items() if page is shown), ""))

    def refresh(self) -> None:
        """Read again what is shown."""
        shown = self._stack.currentWidget()
        if shown is self.list:
            self.list.refresh()
        elif shown is self.file:
            self.file.refresh()
        elif shown is self.hand_over and self.hand_over is not None:
            self.hand_over.refresh()

    def show_names(self, shown: bool) -> None:
        """In the file that is open, wherever in the window the focus is."""
        if not shown or self._stack.currentWidget() is self.file:
            self.file.show_names(shown)

    def keep(self) -> None:
        """Hand over every unsaved word, wherever it stands."""
        self.new.keep()
        self.file.keep()
        if self.hand_over is not None:
            self.hand_over.keep()

    @Slot(object)
    def _go_to_file(self, compartment: CompartmentId) -> None:
        self.went.emit(Place("people", compartment))

    @Slot(object)
    def _file_created(self, compartment: CompartmentId) -> None:
        self.changed.emit()
        self.went.emit(Place("people", compartment, tab="overview"))

    @Slot()
    def _go_to_new(self) -> None:
        self.went.emit(Place("people", tab=NEW))

    @Slot()
    def _go_to_received(self) -> None:
        self.went.emit(Place("received"))

    @Slot()
    def _go_to_hand_over(self) -> None:
        self.went.emit(Place("people", tab=HAND_OVER))

    @Slot()
    def _go_to_list(self) -> None:
        self.went.emit(Place("people"))
