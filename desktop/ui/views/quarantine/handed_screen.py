"""Work that somebody could not send and has handed over: read it, and take it in or put it aside with a reason."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.domain.identity import CompartmentId
from desktop.services.away.handed_work import HandedWork, HandedWorks
from desktop.ui.screen import Place, Screen
from desktop.ui.sentences import sentence
from desktop.ui.tasks import Tasks
from desktop.ui.views.lost_computer.unsent_words import work_word
from desktop.ui.views.quarantine import quarantine_words as words
from desktop.ui.views.sessions.assignment_cards import Parts
from desktop.ui.widgets import (
    Banner,
    Button,
    Card,
    Column,
    EmptyState,
    Field,
    Flow,
    Label,
    OwnWords,
    PageHeader,
    ScrollPage,
)
from desktop.ui.widgets.time_words import short_day_with_year

KEY = "handed-over"


class HandedCard(Card):
    """All that one person handed over at once. `taken(id)` and `aside(id, reason)` when a button is pressed."""

    taken = Signal(object)
    aside = Signal(object, str)

    def __init__(self, work: HandedWork, parent: QWidget | None = None) -> None:
        title = self.tr("{alias}, from {name}").format(alias=work.alias or "–", name=work.author.name)
        super().__init__(title, bar="amber", gap=0.6, margins=(1.1, 0.8, 1.1, 0.9), parent=parent)
        self._id = work.id
        self.add(Label(words.reason_of_other(work.reason), tone="ink2"))
        for item in work.items:
            head = self.tr("{day}, {what}").format(day=short_day_with_year(item.day), what=work_word(item.work))
            self.add(Label(head, role="label"))
            if item.words:
                self.add(OwnWords("\n".join(item.words)))
        self.reason = Field(self.tr("If it is put aside: why?"), help="")
        self.take = Button(self.tr("Take it in"), "check", "main")
        self.leave = Button(self.tr("Put it aside"))
        self.take.setEnabled(work.into is not None)
        self.take.clicked.connect(self._take)
        self.leave.clicked.connect(self._leave)
        self.add(Label(self._where(work), role="small", tone="ink2"), self.reason, Flow(self.take, self.leave, gap=0.5))

    def _where(self, work: HandedWork) -> str:
        if work.into is None:
            return self.tr("The file is not on this computer, so somebody who has it must take it in.")
        if work.as_notes:
            return self.tr("What it was meant for is gone. It becomes notes in the file, under the writer's name.")
        return self.tr("It is written where it was meant to go, under the writer's name and with a note of its way.")

    def show_problem(self, text: str) -> None:
        """The press can be repeated."""
        self.take.setEnabled(True)
        self.leave.setEnabled(True)
        self.reason.show_error(text)

    @Slot()
    def _take(self) -> None:
        self._pressed()
        self.taken.emit(self._id)

    @Slot()
    def _leave(self) -> None:
        self._pressed()
        self.aside.emit(self._id, self.reason.text())

    def _pressed(self) -> None:
        self.take.setEnabled(False)
        self.leave.setEnabled(False)


class HandedScreen(Screen):
    """`Place("handed-over")`: all that waits for somebody to decide."""

    def __init__(self, works: HandedWorks, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._works, self._tasks = works, tasks
        self._shown: tuple[HandedWork, ...] | None = None
        purpose = self.tr("Written by somebody whose access had ended, or refused on its way. Nothing is dropped.")
        header = PageHeader(self.tr("Handed over, could not be sent"), purpose)
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
        self._tasks.run(self, self._works.all, self._show, self._failed)

    def cards(self) -> list[HandedCard]:
        """Those on the page."""
        return self.findChildren(HandedCard)

    def _show(self, works: tuple[HandedWork, ...]) -> None:
        if works == self._shown:
            return
        self._shown = works
        self._problem.show_parts()
        cards: list[QWidget] = []
        for work in works:
            card = HandedCard(work)
            card.taken.connect(self._take)
            card.aside.connect(self._put_aside)
            cards.append(card)
        self.parts.show_parts(*(cards or [EmptyState(self.tr("Nothing has been handed over."))]))

    @Slot(object)
    def _take(self, held: CompartmentId) -> None:
        self._tasks.run(self, partial(self._works.take_in, held), self._decided, self._failed)

    @Slot(object, str)
    def _put_aside(self, held: CompartmentId, reason: str) -> None:
        self._tasks.run(self, partial(self._works.put_aside, held, reason), self._decided, self._failed)

    def _decided(self, _nothing: None) -> None:
        self.changed.emit()
        self.refresh()

    def _failed(self, error: Exception) -> None:
        cards = self.cards()
        if cards:
            for card in cards:
                card.show_problem(sentence(error))
        else:
            self._problem.show_parts(Banner("safety", sentence(error)))
