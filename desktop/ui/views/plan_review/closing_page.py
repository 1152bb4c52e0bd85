"""Before the plan rests: «kvarstår behov?» is asked area by area, and who takes over what remains (S26)."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.domain.clock import Clock, today
from desktop.domain.identity import CompartmentId
from desktop.domain.ports import Drafts
from desktop.domain.projection import Projection
from desktop.domain.records.plan_review import PlanClosing
from desktop.domain.records.support_plan import NeedArea
from desktop.services.editing import Editing
from desktop.services.plan.plan_reviews import PlanReviews
from desktop.services.plan.plan_view import AreaView
from desktop.services.plan.support_plans import PlanView
from desktop.ui.sentences import sentence
from desktop.ui.tasks import Tasks
from desktop.ui.views.consultation.clearing import empty
from desktop.ui.views.people.record_saver import RecordSaver
from desktop.ui.views.safety.unsaved_edit import UnsavedEdit, UnsavedEdits
from desktop.ui.views.support_plan.plan_words import area_detail, area_word
from desktop.ui.widgets import (
    Banner,
    Beside,
    Button,
    Card,
    Column,
    Flow,
    Hairline,
    Label,
    Labelled,
    Option,
    ScrollPage,
    Segment,
    TextEditor,
)

ROOM = "plan-closing"
REMAINS, MET, UNSAID = "remains", "met", "unsaid"


class ClosingPage(ScrollPage):
    """`left()` goes back to the plan, `closed()` when it rests."""

    left = Signal()
    closed = Signal()

    def __init__(
        self, reviews: PlanReviews, drafts: Drafts, clock: Clock, tasks: Tasks, parent: QWidget | None = None
    ) -> None:
        super().__init__(gap=0.8, margins=(1.5, 0.6, 1.5, 1.0), parent=parent)
        self._reviews, self._drafts, self._clock, self._tasks = reviews, drafts, clock, tasks
        self._file: CompartmentId | None = None
        self._editing: Editing[PlanClosing] | None = None
        self._saver: RecordSaver | None = None
        self.answers: dict[NeedArea, Segment] = {}
        self.back = Button(self.tr("Back to the plan"), "caret-left", "link")
        self.words = TextEditor(self.tr("What remains, and who takes over"), lines=3)
        self.go = Button(self.tr("Close the plan"), kind="main")
        self._areas, self.areas = QWidget(), Column(gap=0.4)
        self._areas.setLayout(self.areas)
        self._notice, self.notice = QWidget(), Column(gap=0)
        self._notice.setLayout(self.notice)
        self._lay()
        self.back.clicked.connect(self._leave)
        self.go.clicked.connect(self._close)
        self.words.edited.connect(self._typed)

    def _lay(self) -> None:
        card, flow = Card(gap=0.7), QWidget()
        flow.setLayout(Flow(self.go, gap=0.5))
        card.add(
            Label(self.tr("Does a need remain?"), role="h2"),
            Label(
                self.tr("Support often ends when the violence does, and the needs go on. Nothing has to be answered."),
                tone="ink2",
            ),
            self._areas,
            Labelled(self.tr("What remains, and who takes over"), self.words),
            Label(self.tr("The plan stays as it is, and can be opened again whenever it is needed."), tone="ink2"),
            self._notice,
            flow,
        )
        self.add(self.back, card)
        self.body.setAlignment(self.back, Qt.AlignmentFlag.AlignLeft)
        self.keep_at_top()

    def open_file(self, view: PlanView) -> None:
        """Ask about every area that is in the plan, with what was answered the last time one was here."""
        self._file = view.compartment
        read = partial(_read, self._reviews, self._drafts, view.compartment)
        self._tasks.run(self, read, partial(self._show, view), self._failed)

    def keep(self) -> None:
        """Hand over what has been typed."""
        if self._saver is not None:
            self._saver.flush()

    def _show(self, view: PlanView, found: tuple[Projection[PlanClosing] | None, Mapping[str, Any]]) -> None:
        seen, unsaved = found
        file = view.compartment
        record = seen.record if seen is not None else PlanClosing()
        create = partial(self._reviews.begin_closing, file)
        self._editing = Editing(seen, self._reviews.edit, create, PlanClosing())
        if self._saver is not None:
            self._saver.close()
        keep = partial(UnsavedEdits(self._drafts, file, ROOM).keep, UnsavedEdit(PlanClosing))
        self._saver = RecordSaver(self._tasks, self._editing, keep, self)
        self._saver.failed.connect(self._not_saved)
        empty(self.notice)
        self._show_areas(view, record)
        self.words.set_text(unsaved.get("words", record.words))
        if unsaved:
            self._typed()

    def _show_areas(self, view: PlanView, record: PlanClosing) -> None:
        empty(self.areas)
        self.answers = {}
        for number, area in enumerate(view.parts.areas):
            if number:
                self.areas.addWidget(Hairline())
            self.areas.addWidget(self._row(area, record))

    def _row(self, area: AreaView, record: PlanClosing) -> QWidget:
        options = [
            Option(REMAINS, self.tr("Remains")),
            Option(MET, self.tr("Does not remain")),
            Option(UNSAID, self.tr("Not talked about")),
        ]
        value = REMAINS if area.area in record.remains else MET if area.area in record.met else UNSAID
        name = self.tr("Does a need remain: {area}").format(area=area_word(area.area))
        answer = Segment(name, options, value, stretch=False)
        answer.chosen.connect(self._answered)
        self.answers[area.area] = answer
        texts, row = QWidget(), QWidget()
        detail = Label(area_detail(area, today(self._clock)), role="small", tone="ink2")
        texts.setLayout(Column(Label(area_word(area.area), bold=True), detail, gap=0))
        row.setLayout(Beside(texts, answer, least=14))
        return row

    @Slot(str)
    def _answered(self, _value: str) -> None:
        if self._saver is not None:
            said = {area: answer.value() for area, answer in self.answers.items()}
            self._saver.put(
                remains=tuple(area for area, value in said.items() if value == REMAINS),
                met=tuple(area for area, value in said.items() if value == MET),
            )

    @Slot()
    def _typed(self) -> None:
        if self._saver is not None:
            self._saver.put(words=self.words.text())

    def _not_saved(self, errors: Mapping[str, Exception]) -> None:
        self._say(" ".join(dict.fromkeys(sentence(error) for error in errors.values())))

    def _failed(self, error: Exception) -> None:
        self._say(sentence(error))

    def _say(self, words: str) -> None:
        empty(self.notice)
        self.notice.addWidget(Banner("info", words))

    @Slot()
    def _close(self) -> None:
        if self._file is None or self._editing is None or self._saver is None:
            return
        self._saver.flush()
        self._tasks.run(self, partial(_close, self._reviews, self._file, self._editing), self._was_closed, self._failed)

    def _was_closed(self, _closing: Projection[PlanClosing]) -> None:
        self.closed.emit()

    @Slot()
    def _leave(self) -> None:
        self.keep()
        self.left.emit()


def _read(
    reviews: PlanReviews, drafts: Drafts, file: CompartmentId
) -> tuple[Projection[PlanClosing] | None, Mapping[str, Any]]:
    kept = UnsavedEdits(drafts, file, ROOM).get()
    return reviews.view(file).begun, kept.fields if kept is not None else {}


def _close(reviews: PlanReviews, file: CompartmentId, editing: Editing[PlanClosing]) -> Projection[PlanClosing]:
    """After the last words: the tasks come one after the other."""
    return reviews.close(file, editing.seen)
