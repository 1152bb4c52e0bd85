"""The screen *Länet* of a municipality: what it has asked, what has come back, what it has disclosed."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from desktop.domain.identity import CompartmentId
from desktop.services.consultation.shared_with_county import DisclosedOut, Shared, SharedWithCounty
from desktop.ui.screen import Place, Screen
from desktop.ui.tasks import Tasks
from desktop.ui.views.consultation.list_page import item_of
from desktop.ui.views.consultation.sections import Item, Section, Sections
from desktop.ui.views.county import words
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.header import PageHeader
from desktop.ui.widgets.layouts import Column
from desktop.ui.widgets.page import ScrollPage
from desktop.ui.widgets.rows import RowWords


class SharedScreen(Screen):
    """`Place("county")` for a municipality. A consultation opens in its own screen."""

    def __init__(self, shared: SharedWithCounty, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shared = shared
        self._tasks = tasks
        self.ask_button = Button(self.tr("New consultation"), "plus", "main", hint="Ctrl+N")
        self.ask_button.clicked.connect(self._ask)
        header = PageHeader(
            self.tr("The county"),
            self.tr("What you have asked the county and what you have disclosed. It sees nothing else of yours."),
            right=[self.ask_button],
        )
        self.page = ScrollPage(gap=0.9)
        self.sections = Sections()
        self.sections.picked.connect(self._picked)
        self.page.add(header, self.sections)
        self.page.keep_at_top()
        self.setLayout(Column(self.page, gap=0))

    def open_place(self, place: Place) -> None:
        self.refresh()

    def refresh(self) -> None:
        self._tasks.run(self, self._shared.overview, self._show)

    def _show(self, shared: Shared) -> None:
        sections = [
            Section(self.tr("Answers from the county"), tuple(item_of(row) for row in shared.answered)),
            Section(self.tr("Waiting for an answer"), tuple(item_of(row) for row in shared.waiting)),
            Section(self.tr("Disclosed by you"), tuple(self._disclosed(row) for row in shared.disclosed)),
        ]
        self.sections.show_sections(sections, self.tr("Nothing of yours is with the county."))

    def _disclosed(self, row: DisclosedOut) -> Item:
        readers = self.tr("Read by {units}.").format(units=", ".join(row.recipients))
        waits = self.tr("Is sent when you have coverage. Nothing needs to be done.")
        second = readers if row.sent else waits
        return Item(RowWords(row.alias, second, right=words.until_words(row.valid_until), icon="share-network"))

    @Slot(str)
    def _picked(self, key: str) -> None:
        self.went.emit(Place("consultation", CompartmentId(bytes.fromhex(key))))

    @Slot()
    def _ask(self) -> None:
        self.went.emit(Place("consultation", tab="new"))
