"""The tab *Kontaktperson* of a person file: the assignment with its sessions, or the form that starts one.

What stands at the right is what the contact person sees, drawn by the very cards of her own screen.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any, TypeAlias

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtWidgets import QWidget

from desktop.domain.clock import Clock, today
from desktop.domain.identity import CompartmentId
from desktop.domain.ports import Drafts
from desktop.domain.projection import Projection
from desktop.domain.records.assignment import (
    Assignment,
    AssignmentStatus,
    Brief,
    Concern,
    HalfYearStatement,
    SupportSession,
    ToldWhat,
)
from desktop.services.assignment.assignments import Assignments, AssignmentView, EmergencyEntry
from desktop.services.assignment.fee_basis import CostSummary
from desktop.services.assignment.half_year_statement import HandedIn
from desktop.services.assignment.timeline import SessionPage
from desktop.services.pool.chosen import Chosen
from desktop.ui.printing.preview import PaperPreview
from desktop.ui.screen import Place
from desktop.ui.tasks import Tasks
from desktop.ui.views.assignment import assignment_reading as reading
from desktop.ui.views.assignment.assignment_form import AssignmentForm
from desktop.ui.views.assignment.assignment_page import AssignmentPage
from desktop.ui.views.assignment.emergency_notes import EmergencyNotes
from desktop.ui.views.assignment.end_card import Ending
from desktop.ui.views.assignment.from_pool_strip import FromPoolStrip
from desktop.ui.views.assignment.report_paper import cost_sheet
from desktop.ui.views.assignment.report_review import ReportReview
from desktop.ui.views.draft_keeper import Content, DraftKeeper
from desktop.ui.views.people.file_tab import FileTab
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.layouts import Column
from desktop.ui.widgets.page import ScrollPage
from desktop.ui.widgets.words import EmptyState

Failed: TypeAlias = Callable[[Exception], None]


class AssignmentTab(FileTab):
    """Kontaktperson in a person file."""

    key = "assignment"

    def __init__(
        self, assignments: Assignments, from_pool: FromPoolStrip, drafts: Drafts, tasks: Tasks, clock: Clock
    ) -> None:
        super().__init__()
        self._assignments, self.from_pool = assignments, from_pool
        self._drafts, self._tasks, self._clock = drafts, tasks, clock
        self._file: CompartmentId | None = None
        self._found: reading.FileAssignments | None = None
        self._editing: AssignmentView | None = None  # None while a new one is being written
        self._planned: Projection[Brief] | None = None  # the brief of the proposal that is being written
        self._make_parts()
        self.keeper = DraftKeeper(tasks, self.form.content, self)
        self.end_keeper = DraftKeeper(tasks, self.view.end.content, self)
        self._connect()

    @staticmethod
    def title() -> str:
        return QCoreApplication.translate("AssignmentTab", "Contact person")

    def _make_parts(self) -> None:
        day = partial(today, self._clock)
        self.begin = Button(self.tr("New assignment"), "plus", "main")
        self.empty = EmptyState(self.tr("There is no contact person yet."), self.begin)
        self.form = AssignmentForm(day)
        self.view = AssignmentPage(day)
        self.urgent = EmergencyNotes(day)
        self.review = ReportReview(self._tasks, self._clock, day)
        self.paper = PaperPreview(self._tasks, self._clock)
        parts = (self.urgent, self.from_pool, self.empty, self.form, self.view, self.review, self.paper)
        self.page = ScrollPage(*parts, gap=0, margins=(1.5, 0.75, 1.5, 1.0))
        self.page.keep_at_top()
        self.setLayout(Column(self.page, gap=0))
        self._show_only(None)

    def _connect(self) -> None:
        self.begin.clicked.connect(self._begin)
        self.view.new_wanted.connect(self._begin)
        self.view.change_wanted.connect(self._change)
        self.view.end_planned.connect(self._plan_end)
        self.view.went.connect(self._go)
        self.view.end.edited.connect(self.end_keeper.touch)
        self.view.end.closed.connect(self._end_closed)
        self.view.called.connect(self._mark_called)
        self.view.copy_wanted.connect(self.journal_wanted)
        self.view.timeline.wanted.connect(self._read_more)
        self.view.steps.moved.connect(self._move)
        self.view.told.told.connect(self._tell_her)
        self.view.told.taken_back.connect(self._take_back)
        self.view.waiting.read.connect(self._read_concern)
        self.view.waiting.report_opened.connect(self._open_report)
        self.view.cost_wanted.connect(self._ask_cost)
        self.review.accepted.connect(self._accept)
        self.review.given_back.connect(self._give_back)
        self.review.closed.connect(self._back_to_page)
        self.paper.closed.connect(self._back_to_page)
        self.urgent.read.connect(self._mark_read)
        self.from_pool.went.connect(self.went)
        self.from_pool.taken.connect(self._take)
        self.form.edited.connect(self.keeper.touch)
        self.form.started.connect(self._start)
        self.form.saved.connect(self._save)
        self.form.cancelled.connect(self._cancel)
        self.keeper.kept.connect(self._draft_kept)
        self.keeper.failed.connect(self.form.show_problem)
        self.keeper.mended.connect(self.form.clear_problem)
        self.end_keeper.kept.connect(self.saved)
        self.end_keeper.failed.connect(self.view.end.say_unkept)
        self.end_keeper.mended.connect(self.view.end.last_day.clear_error)

    def _show_only(self, part: QWidget | None) -> None:
        for one in (self.empty, self.form, self.view, self.review, self.paper):
            one.setVisible(one is part)

    # What the frame asks

    def open_file(self, compartment: CompartmentId) -> None:
        another = compartment != self._file
        self._file = compartment
        if another:
            self._found, self._editing = None, None
            self.keeper.aim(partial(self._drafts.keep, reading.draft_key(compartment)))
            self.end_keeper.aim(partial(self._drafts.keep, reading.end_key(compartment)))
            self._show_only(None)
        self._load(partial(reading.settle_and_read, self._assignments, self._drafts, compartment), another)
        self.from_pool.open_file(compartment)

    def refresh(self) -> None:
        if self._file is not None:
            self._load(partial(reading.read, self._assignments, self._drafts, self._file), False)
            self.from_pool.refresh()

    def keep(self) -> None:
        self.keeper.flush()
        self.end_keeper.flush()

    # Reading

    def _load(self, call: Callable[[], reading.FileAssignments], start_over: bool) -> None:
        self._tasks.run(self, call, partial(self._loaded, start_over), self.form.show_problem)

    def _loaded(self, start_over: bool, found: reading.FileAssignments) -> None:
        first, self._found = self._found is None, found
        self.urgent.show_notes(found.emergencies)
        if not first and any(one.isVisibleTo(self) for one in (self.form, self.review, self.paper)):
            return
        self._show_current(start_over or first)
        if first and found.draft is not None:
            self._open_form(self._current() if found.draft.get("changes") else None, found.draft)
        elif first and found.end is not None:
            self.view.end.show_draft(found.end)

    def _current(self) -> AssignmentView | None:
        return reading.current(self._found.views if self._found else ())

    def _show_current(self, start_over: bool) -> None:
        current = self._current()
        if current is None or self._found is None:
            self._show_only(self.empty)
            return
        earlier = [view for view in self._found.views if view is not current]
        page = self._found.pages.get(current.seen.id)
        self.view.show_assignment(current, page, earlier, start_over=start_over)
        self._show_only(self.view)

    # The form

    @Slot()
    def _begin(self) -> None:
        self._open_form(None, None)

    @Slot()
    def _change(self) -> None:
        self._open_form(self._current(), None)

    def _open_form(self, editing: AssignmentView | None, draft: Content | None) -> None:
        if self._found is None:
            return
        planned = self._found.planned
        if editing is not None and draft is not None:
            editing, planned = reading.as_draft_saw(editing, planned, draft.get("seen", {}))
        self._editing, self._planned = editing, planned
        terms = editing.seen.record if editing else Assignment()
        brief = editing.brief.record if editing and editing.brief else self._found.suggestion
        self.form.show_form(
            terms,
            brief,
            self._found.people,
            running=bool(editing and editing.brief),
            changes=editing is not None,
            draft=draft,
            seen=reading.seen_now(editing, planned),
            handlers=self._found.handlers,
        )
        self._show_only(self.form)
        self.form.focus_first()

    @Slot(object)
    def _take(self, one: Chosen) -> None:
        """From the pool, into the form that is open, the proposal that waits, or a new one."""
        if not self.form.isVisibleTo(self):
            self._open_form(reading.proposal(self._current()), None)
        self.form.take(one)

    @Slot()
    def _cancel(self) -> None:
        self.keeper.forget()
        if self._file is not None:
            self._tasks.run(self, partial(reading.drop_draft, self._drafts, self._file), self._cancelled)

    def _cancelled(self, dropped: None) -> None:
        self._show_current(False)
        (self.begin if self._current() is None else self.view.decision.change).setFocus()

    @Slot()
    def _start(self) -> None:
        written = self.form.written()
        if written is not None and self._file is not None:
            seen = self._editing.seen if self._editing else None
            self._write(partial(self._assignments.grant, self._file, *written, seen), new=seen is None)

    @Slot()
    def _save(self) -> None:
        written = self.form.written()
        if written is None or self._file is None:
            return
        editing = self._editing
        if editing is None or editing.brief is None:
            seen = editing.seen if editing else None
            call = partial(self._assignments.save_proposal, self._file, *written, seen, self._planned)
            self._write(call, new=seen is None)
        else:
            self._write(partial(reading.save_changes, self._assignments, editing, *written))

    def _write(self, call: Callable[[], object], *, new: bool = False) -> None:
        if self._file is not None:
            self.keeper.hand_over()
            self.form.setEnabled(False)
            write = reading.save_new if new else reading.save
            call = partial(write, call, self._assignments, self._drafts, self._file)
            self._tasks.run(self, call, self._written, self._not_written)

    def _written(self, result: None) -> None:
        self.form.setEnabled(True)
        self._found, self._editing = None, None
        self.refresh()
        self._tell()

    def _not_written(self, error: Exception) -> None:
        self.form.setEnabled(True)
        self.form.show_problem(error)
        self.keeper.touch()

    # The end, and what is urgent

    @Slot(object)
    def _plan_end(self, ending: Ending) -> None:
        self.end_keeper.hand_over()
        self._act(partial(reading.plan_end, self._assignments, ending), self._end_planned, self._end_not_planned)

    def _end_not_planned(self, error: Exception) -> None:
        self.view.end.show_problem(error)
        self.end_keeper.touch()

    @Slot()
    def _end_closed(self) -> None:
        self.end_keeper.forget()
        if self._file is not None:
            self._tasks.run(self, partial(self._drafts.drop, reading.end_key(self._file)), self._dropped)

    def _dropped(self, dropped: None) -> None:
        """What was typed for the end is saved, or not wanted."""

    def _end_planned(self, saved: Projection[Assignment]) -> None:
        self._end_closed()
        self.view.close_end()
        self.refresh()
        self._tell()

    @Slot(object)
    def _mark_read(self, entry: EmergencyEntry) -> None:
        self._do(partial(self._assignments.mark_emergency_read, entry.seen))

    @Slot(object)
    def _mark_called(self, seen: Projection[SupportSession]) -> None:
        self._do(partial(self._assignments.mark_called, seen))

    def _do(self, call: Callable[[], object]) -> None:
        self._tasks.run(self, call, self._marked, self.form.show_problem)

    def _marked(self, marked: object) -> None:
        self.refresh()
        self._tell()

    @Slot(object)
    def _go(self, place: Place) -> None:
        self.keep()
        self.went.emit(place)

    # The way, what she may know, and what she has sent

    def _act(self, act: Callable[[Projection[Assignment]], Any], done: Callable[[Any], None], failed: Failed) -> None:
        """Do something with the assignment that is shown."""
        if (current := self._current()) is not None:
            self._tasks.run(self, partial(act, current.seen), done, failed)

    @Slot(object)
    def _read_more(self, page: SessionPage) -> None:
        self._act(partial(reading.read_more, self._assignments, page), self.view.timeline.show_next, self._no_more)

    def _no_more(self, _error: Exception) -> None:
        self.view.timeline.model.forget_question()

    @Slot(object, object, str)
    def _move(self, status: AssignmentStatus, on: date | None, note: str) -> None:
        move = partial(self._assignments.move, status=status, on=on, note=note)
        self._act(move, self._moved, self.view.steps.show_problem)

    def _moved(self, saved: Projection[Assignment]) -> None:
        self.view.steps.close_form()
        self._marked(saved)

    @Slot(object, str)
    def _tell_her(self, what: ToldWhat, text: str) -> None:
        self._act(partial(self._assignments.tell, what=what, text=text), self._was_told, self.view.told.show_problem)

    def _was_told(self, saved: Projection[Assignment]) -> None:
        self.view.told.close_form()
        self._marked(saved)

    @Slot(int)
    def _take_back(self, number: int) -> None:
        self.view.told.open.setFocus(Qt.FocusReason.OtherFocusReason)  # what was pressed goes
        self._act(partial(self._assignments.take_back, number=number), self._marked, self.view.told.show_problem)

    @Slot(object)
    def _read_concern(self, seen: Projection[Concern]) -> None:
        self._do(partial(self._assignments.concerns.read, seen))

    @Slot(object)
    def _open_report(self, report: HandedIn) -> None:
        if (current := self._current()) is not None:
            self._show_only(self.review)
            self.review.show_report(report, current.seen.record)

    @Slot(object)
    def _accept(self, seen: Projection[HalfYearStatement]) -> None:
        self._tasks.run(self, partial(reading.accept, self._assignments, seen), self._decided, self.review.show_problem)

    @Slot(object, str)
    def _give_back(self, seen: Projection[HalfYearStatement], answer: str) -> None:
        give = partial(reading.give_back, self._assignments, seen, answer)
        self._tasks.run(self, give, self._decided, self.review.show_problem)

    def _decided(self, report: HandedIn | None) -> None:
        self._open_report(report) if report is not None else self._back_to_page()
        self._tell()

    @Slot()
    def _back_to_page(self) -> None:
        self._show_current(False)
        self.refresh()

    @Slot()
    def _ask_cost(self) -> None:
        self._tasks.run(self, self._assignments.cost, self._show_cost, self.form.show_problem)

    def _show_cost(self, summary: CostSummary) -> None:
        self._show_only(self.paper)
        self.paper.show_sheet(cost_sheet(summary, today(self._clock)))
        self.paper.back.setFocus(Qt.FocusReason.OtherFocusReason)

    # What is kept

    def _tell(self) -> None:
        self.saved.emit(self._clock.now())
        self.changed.emit()

    @Slot(object)
    def _draft_kept(self, at: int) -> None:
        self.form.show_kept(at)
        self.saved.emit(at)
