"""Colleagues who are back from a journey and ask for their files: one yes from somebody else lets them come."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.domain.identity import CompartmentId
from desktop.services.away.travel_requests import ReturnRequest, TravelRequests
from desktop.ui.screen import Place, Screen
from desktop.ui.sentences import sentence
from desktop.ui.tasks import Tasks
from desktop.ui.views.sessions.assignment_cards import Parts
from desktop.ui.views.travel import travel_words as words
from desktop.ui.widgets import (
    Banner,
    Button,
    Card,
    Column,
    EmptyState,
    Field,
    Flow,
    KeyValues,
    Label,
    PageHeader,
    ScrollPage,
)
from desktop.ui.widgets.time_words import short_day

KEY = "journeys"


class RequestCard(Card):
    """One request. `approved(id)` and `declined(id, reason)` are emitted when a button is pressed."""

    approved = Signal(object)
    declined = Signal(object, str)

    def __init__(self, request: ReturnRequest, parent: QWidget | None = None) -> None:
        title = self.tr("{name} asks for {files}").format(
            name=request.traveller.name, files=words.files_word(request.files)
        )
        super().__init__(title, bar="amber", gap=0.6, margins=(1.1, 0.8, 1.1, 0.9), parent=parent)
        self._id = request.id
        phone = request.traveller.phone
        ring = self.tr("Ring {name} first, on a number that you already have. The program cannot see who asks.")
        self.add(Label(ring.format(name=request.traveller.name), bold=True))
        facts = [
            (self.tr("Asked"), words.moment(request.asked_at)),
            (self.tr("Left"), short_day(request.left_on) if request.left_on else "–"),
            (self.tr("Home again"), short_day(request.back_on) if request.back_on else self.tr("Not said")),
            (self.tr("Files you have too"), ", ".join(request.aliases) or self.tr("None of them")),
            (self.tr("Number in the program"), phone or "–"),
        ]
        if request.declined:
            facts.append((self.tr("Answered before"), request.declined))
        self.add(KeyValues(facts))
        self.reason = Field(self.tr("If not yet: why?"), help="")
        self.yes = Button(self.tr("I have talked to her: let them come back"), "check", "main")
        self.no = Button(self.tr("Not yet"))
        self.yes.clicked.connect(self._approve)
        self.no.clicked.connect(self._decline)
        self.add(self.reason, Flow(self.yes, self.no, gap=0.5))

    def show_problem(self, text: str) -> None:
        """The press can be repeated."""
        self.yes.setEnabled(True)
        self.no.setEnabled(True)
        self.reason.show_error(text)

    @Slot()
    def _approve(self) -> None:
        self._pressed()
        self.approved.emit(self._id)

    @Slot()
    def _decline(self) -> None:
        self._pressed()
        self.declined.emit(self._id, self.reason.text())

    def _pressed(self) -> None:
        self.yes.setEnabled(False)
        self.no.setEnabled(False)


class RequestsScreen(Screen):
    """`Place("journeys")`: all that wait, the oldest first."""

    def __init__(self, requests: TravelRequests, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._requests, self._tasks = requests, tasks
        self._shown: tuple[ReturnRequest, ...] | None = None
        purpose = self.tr("Their files are off their computer. Your yes lets them come back; you open nothing by it.")
        header = PageHeader(self.tr("Back from a journey"), purpose)
        self._problem, self.parts = Parts(gap=0), Parts(gap=0.75)
        self._page = ScrollPage(header, self._problem, self.parts, gap=0.75)
        self._page.keep_at_top()
        self.setLayout(Column(self._page, gap=0))

    def open_place(self, place: Place) -> None:
        self._shown = None
        self.refresh()

    def place(self) -> Place:
        """Always the list."""
        return Place(KEY)

    def refresh(self) -> None:
        self._tasks.run(self, self._requests.all, self._show, self._failed)

    def cards(self) -> list[RequestCard]:
        """Those on the page."""
        return self.findChildren(RequestCard)

    def _show(self, requests: tuple[ReturnRequest, ...]) -> None:
        if requests == self._shown:
            return
        self._shown = requests
        self._problem.show_parts()
        cards: list[QWidget] = []
        for request in requests:
            card = RequestCard(request)
            card.approved.connect(self._approve)
            card.declined.connect(self._decline)
            cards.append(card)
        self.parts.show_parts(*(cards or [EmptyState(self.tr("Nobody asks for files just now."))]))

    @Slot(object)
    def _approve(self, request: CompartmentId) -> None:
        self._tasks.run(self, partial(self._requests.approve, request), self._answered, self._failed)

    @Slot(object, str)
    def _decline(self, request: CompartmentId, reason: str) -> None:
        self._tasks.run(self, partial(self._requests.decline, request, reason), self._answered, self._failed)

    def _answered(self, _nothing: None) -> None:
        self.changed.emit()
        self.refresh()

    def _failed(self, error: Exception) -> None:
        cards = self.cards()
        if cards:
            for card in cards:
                card.show_problem(sentence(error))
        else:
            self._problem.show_parts(Banner("safety", sentence(error)))
