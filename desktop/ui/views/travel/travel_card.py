"""The card *Resläge* in the room of this computer: where a journey stands, and the one thing to do about it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from desktop.domain.clock import Clock
from desktop.services.away.travel import Journey, Stage, Travel
from desktop.ui.sentences import sentence
from desktop.ui.tasks import Tasks
from desktop.ui.views.sessions.assignment_cards import Parts
from desktop.ui.views.this_computer.card import ComputerCard
from desktop.ui.views.travel import travel_words as words
from desktop.ui.views.travel.travel_page import TravelPage
from desktop.ui.widgets import Button, Flow, Label
from desktop.ui.widgets.time_words import short_day


class TravelCard(ComputerCard):
    """While nobody travels it says what it is for; on a journey, who can end it."""

    def __init__(self, travel: Travel, clock: Clock, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._travel, self._tasks = travel, tasks
        self.set_title(self.tr("Before a risky journey"))
        self.words, self.more = Label("", tone="ink2"), Label("")
        self._lines = Parts(gap=0.2)
        self.begin = Button(self.tr("Take files off this computer …"), "suitcase")
        self.now = Button(self.tr("Take them off now, without waiting"), kind="plain")
        self.cancel = Button(self.tr("I am not going"), kind="quiet")
        self.back = Button(self.tr("I am back, ask for them"), "house", "main")
        self.page = TravelPage(travel, clock, tasks)
        self.pages = (self.page,)
        self.begin.clicked.connect(self._begin)
        self.now.clicked.connect(self._leave_now)
        self.cancel.clicked.connect(self._cancel)
        self.back.clicked.connect(self._ask)
        self.add(self.words, self.more, self._lines, Flow(self.begin, self.back, self.now, self.cancel, gap=0.5))

    def read(self) -> None:
        self._tasks.run(self, self._travel.journey, self._show, self._failed)

    def _show(self, journey: Journey | None) -> None:
        stage = journey.stage if journey is not None else None
        self.begin.setVisible(stage is None)
        self.now.setVisible(stage is Stage.PREPARED)
        self.cancel.setVisible(stage is Stage.PREPARED)
        self.back.setVisible(stage in (Stage.AWAY, Stage.DECLINED))
        for button in (self.begin, self.now, self.cancel, self.back):
            button.setEnabled(True)
        waits = [words.waits_line(one) for one in journey.waits] if journey is not None else []
        self._lines.show_parts(*(Label(line) for line in waits))
        first, rest = self._said(journey)
        self.words.setText(first)
        self.more.setText(rest)
        self.more.setVisible(bool(rest))

    def _said(self, journey: Journey | None) -> tuple[str, str]:
        if journey is None:
            return (
                self.tr(
                    "Somebody may force you to unlock, or take the computer. Files that you do not need on the way can"
                    " be taken off it, and come back when a colleague has said so."
                ),
                "",
            )
        files = words.files_word(journey.files)
        who = words.names(journey.approvers)
        match journey.stage:
            case Stage.PREPARED:
                return (
                    self.tr("Chosen: {files}. They are taken off as soon as what waits has been sent.").format(
                        files=files
                    ),
                    self.tr("Waits:"),
                )
            case Stage.AWAY:
                first = self.tr("Since {day}, {files} are not on this computer.").format(
                    day=short_day(journey.left_on), files=files
                )
                return first, self.tr("Can let them come back: {names}.").format(names=who)
            case Stage.ASKED:
                first = self.tr("Asked for {files}. They come back when somebody has said yes.").format(files=files)
                return first, self.tr("Ring one of them: {names}.").format(names=who)
            case Stage.DECLINED:
                return self.tr("Not yet: {reason}").format(reason=journey.declined), self.tr(
                    "Ring one of them: {names}."
                ).format(names=who)

    @Slot()
    def _begin(self) -> None:
        self.page_wanted.emit(self.page)

    @Slot()
    def _leave_now(self) -> None:
        self._run(self._travel.depart)

    @Slot()
    def _cancel(self) -> None:
        self._run(partial(_cancelled, self._travel))

    @Slot()
    def _ask(self) -> None:
        self._run(self._travel.ask_back)

    def _run(self, call: object) -> None:
        for button in (self.now, self.cancel, self.back):
            button.setEnabled(False)
        self._tasks.run(self, call, self._done, self._failed)  # type: ignore[arg-type]

    def _done(self, journey: Journey | None) -> None:
        self._show(journey)
        self.changed.emit()

    def _failed(self, error: Exception) -> None:
        for button in (self.now, self.cancel, self.back):
            button.setEnabled(True)
        self.more.setText(sentence(error))
        self.more.show()


def _cancelled(travel: Travel) -> Journey | None:
    travel.cancel()
    return travel.journey()
