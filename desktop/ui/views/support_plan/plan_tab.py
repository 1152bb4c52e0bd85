"""Stödplan: the tab that reads and writes the plan. Everything is changed where it stands and saved as it is typed."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop.domain import protection
from desktop.domain.clock import Clock, today
from desktop.domain.identity import CompartmentId
from desktop.domain.ports import Drafts
from desktop.domain.projection import Projection
from desktop.domain.records.access_log import Act
from desktop.domain.records.plan_review import PlanClosing
from desktop.domain.records.support_plan import AreaNote, NeedArea, Phase, Subgoal
from desktop.services.plan.plan_desk import PlanDesk
from desktop.services.plan.plan_view import GoalView
from desktop.services.plan.proposed_needs import Proposal
from desktop.services.plan.support_plans import News, PlanView, Removed, SupportPlans
from desktop.ui.clipboard import clipboard
from desktop.ui.screen import Place
from desktop.ui.sentences import sentence
from desktop.ui.tasks import Tasks
from desktop.ui.theme import theme
from desktop.ui.views.people.file_tab import FileTab
from desktop.ui.views.support_plan import plan_calls
from desktop.ui.views.support_plan.beside_pages import BesidePages
from desktop.ui.views.support_plan.focus_memory import FocusMemory
from desktop.ui.views.support_plan.plan_editing import PlanEditing
from desktop.ui.views.support_plan.plan_page import PlanPage
from desktop.ui.views.support_plan.plan_text import plan_as_text
from desktop.ui.views.support_plan.plan_words import phase_word
from desktop.ui.views.support_plan.reordering import Move
from desktop.ui.views.support_plan.unsaved_words import UnsavedWords
from desktop.ui.widgets import Button, Column, UndoRow


class PlanTab(FileTab):
    """The support plan of the open file. One editor at a time; while it is open, its surroundings stand still."""

    key = "plan"

    def __init__(
        self,
        plans: SupportPlans,
        desk: PlanDesk,
        drafts: Drafts,
        clock: Clock,
        tasks: Tasks,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._plans, self._desk, self._drafts, self._clock, self._tasks = plans, desk, drafts, clock, tasks
        self._compartment: CompartmentId | None = None
        self._view: PlanView | None = None
        self._unlooked: PlanView | None = None
        self._undo_call: Callable[[], Any] | None = None
        self._undo_focus: Hashable = None
        self.versions_button = Button(self.tr("Earlier versions"), "clock-counter-clockwise")
        self.copy_button = Button(self.tr("Copy to the journal"), "copy-simple")
        self._clipboard = clipboard()
        self.page, self._stack = PlanPage(), QStackedWidget()
        self.beside = BesidePages(self._stack, plans, desk, drafts, clock, tasks)
        self._focus = FocusMemory(self.page)
        self._editing = PlanEditing(self.page, plans, drafts, clock, tasks, self._focus)
        self._editor = self._editing.editor
        self.undo_row = UndoRow()
        self._lay()
        self._connect()

    @staticmethod
    def title() -> str:
        return QCoreApplication.translate("PlanTab", "Support plan")

    def head_buttons(self) -> Sequence[QWidget]:
        return self.versions_button, self.copy_button

    def _lay(self) -> None:
        self._stack.addWidget(self.page)
        column = Column(gap=0)
        column.addWidget(self._stack, 1)
        column.addWidget(self.undo_row)
        self.setLayout(column)

    def _connect(self) -> None:
        page, pane, editing, beside = self.page, self.page.pane, self._editing, self.beside
        self.versions_button.clicked.connect(self._show_versions)
        self.copy_button.clicked.connect(self._copy)
        self.undo_row.undone.connect(self.undo)
        editing.saved.connect(self._editor_saved)
        editing.closed.connect(self.refresh)
        editing.copy_wanted.connect(self.journal_wanted)
        editing.remove_wanted.connect(self._take_away)
        editing.shift_wanted.connect(self._run)
        beside.left.connect(self._back_to_plan)
        beside.saved.connect(self._beside_saved)
        beside.removed.connect(self._beside_removed)
        beside.compare_wanted.connect(self._compare)
        beside.closed.connect(self._after_change)
        page.start_wanted.connect(self._start)
        page.phases.chosen.connect(self._phase_chosen)
        page.compare_wanted.connect(self._compare)
        page.joined.connect(self._join)
        page.area_picked.connect(self._pick_area)
        page.area_added.connect(self._add_area)
        page.links.pressed.connect(self._go_beside)
        page.reopen_wanted.connect(self._reopen)
        page.loose_wanted.connect(self._gather_loose)
        page.proposal_taken.connect(self._take_up)
        page.proposal_answered.connect(self._answer)
        pane.compare_wanted.connect(self._compare)
        pane.goal_moved.connect(self._move_goal)
        pane.subgoal_moved.connect(self._move_subgoal)
        pane.news.undone.connect(self._undo_news)

    # Reading

    def open_file(self, compartment: CompartmentId) -> None:
        self.keep()
        if compartment != self._compartment:
            self._compartment, self._view = compartment, None
            self._editor.leave()
            self._set_undo(None, "")
            self._editing.show(None, None)
            self.page.area = NeedArea.PROTECTION
            self.beside.go_back()
        self.refresh()
        self.beside.refresh()

    @Slot()
    def refresh(self) -> None:
        if self._compartment is not None:
            words = UnsavedWords(self._drafts, self._compartment)
            read = partial(plan_calls.read, self._plans, self._desk.proposed, words, self._compartment)
            self._tasks.run(self, read, self._show, self._not_read)

    def keep(self) -> None:
        self._editor.flush()
        self.beside.keep()
        view, self._unlooked = self._unlooked, None
        if view is not None:
            self._tasks.run(self, partial(self._plans.looked, view), self._nothing)

    def hideEvent(self, event: QHideEvent, /) -> None:
        self._clipboard.empty()
        super().hideEvent(event)

    def _nothing(self, _result: None) -> None:
        """What was asked for needs no answer."""

    def _not_read(self, error: Exception) -> None:
        """The frame says why the file cannot be read; another kind of error is a bug."""
        sentence(error)

    def _show(self, found: plan_calls.Reading) -> None:
        view, unsaved = found.view, found.unsaved
        if view.compartment != self._compartment:
            return
        first = self._view is None
        self._view = view
        self._editing.show(view.compartment, view)
        if self.isVisible():
            self._unlooked = view
        if first:
            with_goals = [area.area for area in view.parts.areas if area.goals]
            self.page.area = with_goals[0] if with_goals else NeedArea.PROTECTION
        if self._editor.is_open():
            self.page.show_aside(view, today(self._clock))
        else:
            self._focus.take()
            self.page.show_view(view, today(self._clock))
            self.page.show_proposals(found.proposals, today(self._clock))
            self._focus.give_back()
            self._editor.go_on()
            if unsaved is not None and not self._editor.is_open():
                self._editing.bring_back(unsaved, view)

    # Writing: every call ends in `_done`, which reads the plan again

    @Slot(object)
    def _run(self, call: Callable[[], Any], done: Callable[[Any], None] | None = None) -> None:
        self._tasks.run(self, call, done or self._done, self._failed)

    def _done(self, _result: Any) -> None:
        self._set_undo(None, "")
        self._after_change()

    @Slot()
    def _after_change(self) -> None:
        self.saved.emit(self._clock.now())
        self.changed.emit()
        self.refresh()

    def _failed(self, error: Exception) -> None:
        self.page.say("info", sentence(error))

    @Slot()
    def _start(self) -> None:
        if self._compartment is not None:
            self._run(partial(self._plans.start, self._compartment))

    @Slot(object)
    def _phase_chosen(self, phase: Phase) -> None:
        if self._compartment is not None:
            words = self.tr("{phase} since today.").format(phase=phase_word(phase))
            call = partial(plan_calls.enter_phase, self._plans, self._compartment, phase, today(self._clock))
            self._run(call, partial(self._undoable, words, "plan facts"))

    def _undoable(self, words: str, back_to: Hashable, undo: Callable[[], Any]) -> None:
        self._set_undo(undo, words)
        self._undo_focus = back_to
        self._after_change()

    @Slot()
    def _compare(self) -> None:
        """To where all choices are made, what belongs here first."""
        self.keep()
        self.went.emit(Place("choices", self._compartment, tab=self.key))

    def _removed(self, removed: Removed) -> None:
        self._undoable(self.tr("Removed."), removed.records[-1].ref, partial(self._plans.restore, removed))
        self.undo_row.findChildren(Button)[0].setFocus()  # what had the focus is gone

    @Slot(object)
    def _undo_news(self, news: News) -> None:
        if self._compartment is not None:
            self._run(partial(self._plans.undo_news, self._compartment, news))

    @Slot()
    def _join(self) -> None:
        if self._compartment is not None:
            self._run(partial(self._plans.join, self._compartment))

    @Slot(object)
    def _pick_area(self, area: NeedArea) -> None:
        if self._editing.may_open(partial(self._pick_area, area)) is not None:
            self.page.choose_area(area)

    @Slot(object)
    def _add_area(self, area: NeedArea) -> None:
        if self._compartment is not None and self._editing.may_open(partial(self._add_area, area)) is not None:
            self.page.area = area
            self._run(partial(self._plans.note_area, self._compartment, AreaNote(area=area)))

    # Undo

    def _set_undo(self, call: Callable[[], Any] | None, words: str) -> None:
        self._undo_call = call
        if call is None:
            self.undo_row.clear()
        else:
            rad = theme().rad
            self.undo_row.setContentsMargins(rad(1.5), 0, rad(1.5), rad(0.3))
            self.undo_row.say(words)

    @Slot()
    def undo(self) -> None:
        call, self._undo_call = self._undo_call, None
        if call is not None:
            self._focus.aim(self._undo_focus)
            self._run(call)
            self.beside.refresh()

    # Editors, and order: what was moved has the focus still, and can be put back

    @Slot(object)
    def _editor_saved(self, record: Projection[Any]) -> None:
        self._beside_saved(record.touched_at)

    @Slot(object)
    def _take_away(self, call: Callable[[], Removed]) -> None:
        self._run(call, self._removed)

    @Slot(object, object)
    def _move_goal(self, goal: GoalView, move: Move) -> None:
        self._move(partial(plan_calls.move_goal, self._plans, goal.goal, move), goal.goal.ref)

    @Slot(object, object)
    def _move_subgoal(self, subgoal: Projection[Subgoal], move: Move) -> None:
        self._move(partial(plan_calls.move_subgoal, self._plans, subgoal, move), subgoal.ref)

    def _move(self, call: Callable[[], Any], moved: Hashable) -> None:
        if self._editing.may_open(partial(self._move, call, moved)) is not None:
            self._focus.aim(moved)
            self._run(call, partial(self._undoable, self.tr("Moved."), moved))

    # What a contact person has seen, and what is loose

    @Slot(object, object)
    def _take_up(self, proposal: Proposal, area: NeedArea) -> None:
        if self._compartment is not None:
            self.page.area = area
            self._run(partial(self._desk.proposed.take_up, self._compartment, proposal.need, area))

    @Slot(object, str)
    def _answer(self, proposal: Proposal, words: str) -> None:
        self._run(partial(self._desk.proposed.answer, proposal.need, words))

    @Slot()
    def _gather_loose(self) -> None:
        if self._compartment is not None:
            self.page.area = NeedArea.PROTECTION
            self._run(partial(self._plans.gather_loose, self._compartment, self.tr("Steps without a goal")))

    # Pages beside the plan

    @Slot(str)
    def _go_beside(self, page: str) -> None:
        if self._view is not None and self._editing.may_open(partial(self._go_beside, page)) is not None:
            self.beside.show_page(page, self._view)

    @Slot(object)
    def _reopen(self, closing: Projection[PlanClosing]) -> None:
        self._run(partial(self._desk.reviews.reopen, closing))

    @Slot(object)
    def _beside_saved(self, at: int) -> None:
        self._set_undo(None, "")
        self.saved.emit(at)
        self.changed.emit()
        self.refresh()

    @Slot(str, object)
    def _beside_removed(self, words: str, undo: Callable[[], Any]) -> None:
        self._set_undo(undo, words)

    @Slot()
    def _show_versions(self) -> None:
        if self._compartment is not None:
            self.beside.show_versions(self._compartment)

    @Slot()
    def _back_to_plan(self) -> None:
        self.refresh()
        self.versions_button.setFocus()

    # Copying

    @Slot()
    def _copy(self) -> None:
        if self._view is not None and self._compartment is not None:
            self.did.emit(Act.COPIED, "plan")
            read = partial(self._desk.papers.left_out_of_copy, self._compartment)
            self._tasks.run(self, read, partial(self._copied, self._view), self._failed)

    def _copied(self, view: PlanView, left_out: tuple[str, ...]) -> None:
        text = plan_as_text(view.parts, view.alias, today(self._clock))
        self._clipboard.put(protection.blanked(text, left_out))
        self.page.say(
            "info",
            self.tr("The plan has been copied as plain text."),
            self.tr("Paste it into your own journal within 30 seconds: the official note stands there."),
        )
