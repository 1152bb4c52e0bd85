"""The screen *Idag*."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from desktop.domain.clock import Clock, today
from desktop.domain.identity import CompartmentId
from desktop.services.day.today import Today
from desktop.services.day.today_rows import About, Row, TodayView
from desktop.services.file.person_files import PersonFiles
from desktop.ui.screen import Place, Screen
from desktop.ui.sentences import sentence
from desktop.ui.tasks import Tasks
from desktop.ui.views.notices import Notices
from desktop.ui.views.today.person_search import PersonSearch
from desktop.ui.views.today.row_list import RowList
from desktop.ui.views.today.row_words import KEYS, LOGS
from desktop.ui.views.today.side_cards import ContactsCard, WeekCard
from desktop.ui.widgets import Banner, Button, Column, PageHeader, ScrollPage, TwoPane
from desktop.ui.widgets.time_words import long_day

CONSULTATIONS = frozenset(
    {
        About.REPLY,
        About.REPLIED,
        About.ASKED,
        About.NOT_SENT,
        About.REFLECTION_TO_COME,
        About.QUESTION,
        About.TEAM_TALK,
        About.DISCLOSED,
    }
)


COLLEAGUES = {
    About.RETURN_ASKED: "journeys",
    About.WORK_HANDED: "handed-over",
    About.TRANSFER_ASKED: "received",
}


class TodayScreen(Screen):
    """`person_files` is None for roles that keep no files; `asks` says whether they ask the county."""

    def __init__(
        self,
        service: Today,
        person_files: PersonFiles | None,
        tasks: Tasks,
        clock: Clock,
        *,
        asks: bool = True,
        above: Notices | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._service, self._tasks, self._clock = service, tasks, clock
        self._view: TodayView | None = None
        self._come = False  # someone has just come here, and the focus goes to what waits first
        self._make_lists()
        self.search = PersonSearch(person_files, tasks) if person_files is not None else None
        self.week, self.contacts = WeekCard(), ContactsCard()
        self._problem: Banner | None = None
        self._lay_out(asks)
        self._above = above
        if above is not None:
            self.page.body.insertWidget(1, above)
            above.went.connect(self.went)

    def _make_lists(self) -> None:
        self.waits_on_you = RowList(self.tr("Waits on you"), self.tr("Nothing waits on you."), buttons=True)
        self.waits_on_others = RowList(self.tr("Waits on others"), self.tr("Nothing waits on others."), buttons=False)
        self.new = RowList(self.tr("New"), self.tr("Nothing new."), buttons=False)
        for rows in (self.waits_on_you, self.waits_on_others, self.new):
            rows.chosen.connect(self._chosen)

    def _lay_out(self, asks: bool) -> None:
        buttons = []
        if asks:
            new = Button(self.tr("New consultation"), "plus", "main")
            new.clicked.connect(self._new_consultation)
            buttons.append(new)
        purpose = self.tr("What waits on you, what waits on others, and what is new.")
        self.header = PageHeader(self._title(), purpose, right=buttons)
        self._panes = TwoPane(main_gap=1.0)
        for part in (self.waits_on_you, self.waits_on_others, self.new):
            self._panes.main.addWidget(part)
        self._panes.main.addStretch(1)
        if self.search is not None:
            self.search.found.connect(self._open_file)
            self._panes.side.addWidget(self.search)
        self._panes.side.addWidget(self.week)
        self._panes.side.addWidget(self.contacts)
        self._panes.side.addStretch(1)
        self._panes.hide()
        self.page = ScrollPage(self.header, self._panes, gap=1.0)
        self.page.keep_at_top()
        self.setLayout(Column(self.page, gap=0))

    def _title(self) -> str:
        return self.tr("Today, {day}").format(day=long_day(today(self._clock)))

    # What the window asks

    def open_place(self, place: Place) -> None:
        """Read everything now. With the tab "search" the cursor stands in the search."""
        self._come = place.tab != "search"
        self.refresh()
        if place.tab == "search" and self.search is not None:
            self.search.take_focus()

    def refresh(self) -> None:
        self.header.set_title(self._title())
        self._tasks.run(self, self._service.view, self._show, self._failed)
        if self._above is not None:
            self._above.refresh()

    def _show(self, view: TodayView) -> None:
        self._clear_problem()
        self._panes.show()
        if view != self._view:
            self._view = view
            self._show_rows(view)
        if self._come:
            self._come = False
            self.waits_on_you.take_focus()

    def _show_rows(self, view: TodayView) -> None:
        self.waits_on_you.show_rows(view.waits_on_you, view.day)
        self.waits_on_others.show_rows(view.waits_on_others, view.day)
        self.new.show_rows(view.new, view.day)
        if view.since is not None:
            self.new.title.title.setText(self.tr("New since {day}").format(day=long_day(view.since)))
        self.waits_on_others.setVisible(not view.coordinator or bool(view.waits_on_others))
        self.week.show_week(view.day, view.week)
        self.contacts.show_contacts(view.contacts, view.numbers_checked_on)

    def _failed(self, error: Exception) -> None:
        self._clear_problem()
        self._problem = Banner("safety", sentence(error))
        self.page.body.insertWidget(1, self._problem)

    def _clear_problem(self) -> None:
        if self._problem is not None:
            self._problem.hide()
            self._problem.deleteLater()
            self._problem = None

    # Where it leads

    @Slot()
    def _new_consultation(self) -> None:
        self.went.emit(Place("consultation", tab="new"))

    @Slot(object)
    def _open_file(self, compartment: CompartmentId) -> None:
        self.went.emit(Place("people", compartment))

    @Slot(object)
    def _chosen(self, row: Row) -> None:
        if row.about in LOGS:
            self.went.emit(Place("log_review", tab="computers" if row.about is About.LOG_BROKEN else "review"))
        elif row.about in KEYS:
            self.went.emit(Place("this-computer"))
        elif row.about in COLLEAGUES:
            self.went.emit(Place(COLLEAGUES[row.about], row.compartment))
        elif row.about is About.CONFLICT:
            self.went.emit(Place("choices", row.compartment, tab=row.part.value if row.part else ""))
        elif row.about is About.EXCEPTION:
            self.went.emit(Place("protected", row.compartment))
        elif row.about in CONSULTATIONS:
            coordinator = self._view is not None and self._view.coordinator
            self.went.emit(Place("county" if coordinator else "consultation", row.compartment))
        else:
            self.went.emit(Place("people", row.compartment, tab=row.part.value if row.part else ""))
