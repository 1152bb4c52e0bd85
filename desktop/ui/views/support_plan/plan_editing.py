"""Opens the editors of a plan where what they change stands: one at a time, and the next when the first has closed."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from desktop.domain.clock import Clock, today
from desktop.domain.identity import CompartmentId
from desktop.domain.ports import Drafts
from desktop.domain.projection import Projection
from desktop.domain.records.support_plan import FirstThing, Subgoal, SupportPlan
from desktop.services.plan.plan_view import GoalView
from desktop.services.plan.support_plans import PlanView, Removed, SupportPlans
from desktop.ui.tasks import Tasks
from desktop.ui.views.support_plan import plan_calls
from desktop.ui.views.support_plan.editors import EditorMaker
from desktop.ui.views.support_plan.focus_memory import FocusMemory
from desktop.ui.views.support_plan.open_editor import OpenEditor
from desktop.ui.views.support_plan.plan_page import PlanPage
from desktop.ui.views.support_plan.record_editor import RecordEditor
from desktop.ui.views.support_plan.unsaved_words import Part, Unsaved, UnsavedWords


class PlanEditing(QObject):
    """Signals: `saved(Projection)` at each pause, `closed()` when an editor is gone.

    `remove_wanted(call)` with what takes something away and answers Removed; `shift_wanted(call)` with what moves it.
    """

    saved = Signal(object)
    closed = Signal()
    remove_wanted = Signal(object)
    shift_wanted = Signal(object)
    copy_wanted = Signal(object, object)

    def __init__(
        self, page: PlanPage, plans: SupportPlans, drafts: Drafts, clock: Clock, tasks: Tasks, focus: FocusMemory
    ) -> None:
        super().__init__(page)
        self._page, self._plans, self._drafts, self._clock, self._tasks = page, plans, drafts, clock, tasks
        self._file: CompartmentId | None = None
        self._view: PlanView | None = None
        self.editor = OpenEditor(focus, self)
        self.editor.saved.connect(self.saved)
        self.editor.closed.connect(self.closed)
        self.editor.copy_wanted.connect(self.copy_wanted)
        self._connect()

    def _connect(self) -> None:
        page, pane = self._page, self._page.pane
        page.phases.facts_pressed.connect(self.edit_facts)
        page.own_words.pressed.connect(self.edit_own_words)
        page.foot.long_run_pressed.connect(self.edit_long_run)
        page.foot.decision_pressed.connect(self.edit_decision)
        page.first_things.pressed.connect(self.edit_first_thing)
        pane.facts_pressed.connect(self.edit_area)
        pane.new_goal_wanted.connect(self.new_goal)
        pane.goal_pressed.connect(self.edit_goal)
        pane.subgoal_pressed.connect(self.edit_subgoal)

    def show(self, file: CompartmentId | None, view: PlanView | None) -> None:
        """What editors are opened on from now on."""
        self._file, self._view = file, view

    def may_open(self, again: Callable[[], None]) -> EditorMaker | None:
        """A maker, if an editor can be opened now; otherwise `again` is called when the open one has closed."""
        if self._file is None or self._view is None or not self.editor.makes_way(again):
            return None
        unsaved = UnsavedWords(self._drafts, self._file)
        return EditorMaker(self._plans, unsaved, self._file, self._tasks, partial(today, self._clock))

    def bring_back(self, unsaved: Unsaved, view: PlanView) -> None:
        """Open the editor again that could not save all; for something new, if what it was about is gone."""
        if unsaved.area is not None:
            self._page.choose_area(unsaved.area)
        goal = unsaved.goal_in(view.parts)
        match unsaved.part:
            case Part.OWN_WORDS:
                self.edit_own_words()
            case Part.FACTS:
                self.edit_facts()
            case Part.LONG_RUN:
                self.edit_long_run()
            case Part.DECISION:
                self.edit_decision()
            case Part.FIRST_THING:
                self.edit_first_thing(unsaved.first_thing_in(view.parts))
            case Part.AREA:
                self.edit_area()
            case Part.SUBGOAL if goal is not None:
                self.edit_subgoal(goal, unsaved.subgoal_in(goal))
            case Part.GOAL if goal is not None:
                self.edit_goal(goal)
            case Part.GOAL:
                self.new_goal()
            case Part.SUBGOAL:
                words = ". ".join(str(text) for text in (unsaved.fields or {}).values())
                self._page.say("info", self.tr("The goal of a step that you were writing has been removed."), words)
        self.editor.put_back(unsaved.fields or {})

    # One for each part

    def _plan(self) -> Projection[SupportPlan] | None:
        return self._view.parts.plan if self._view is not None else None

    @Slot()
    def edit_own_words(self) -> None:
        maker, plan = self.may_open(self.edit_own_words), self._plan()
        if maker is not None and plan is not None:
            self.editor.open(maker.own_words(plan), self._page.own_words.shown)

    @Slot()
    def edit_facts(self) -> None:
        maker, plan = self.may_open(self.edit_facts), self._plan()
        if maker is not None and plan is not None:
            self.editor.open(maker.plan_facts(plan), self._page.facts_place)

    @Slot()
    def edit_long_run(self) -> None:
        maker, plan = self.may_open(self.edit_long_run), self._plan()
        if maker is not None and plan is not None:
            self.editor.open(maker.long_run(plan), self._page.foot.long_run)

    @Slot()
    def edit_decision(self) -> None:
        maker, plan = self.may_open(self.edit_decision), self._plan()
        if maker is not None and plan is not None:
            self.editor.open(maker.decision(plan), self._page.foot.decision)

    @Slot(object)
    def edit_first_thing(self, thing: Projection[FirstThing] | None) -> None:
        maker = self.may_open(partial(self.edit_first_thing, thing))
        if maker is None:
            return
        editor, things = maker.first_thing(thing), self._page.first_things
        if thing is not None:
            editor.remove_wanted.connect(self._remove)
        self.editor.open(editor, things.place_of(thing) if thing else things.foot)

    @Slot()
    def edit_area(self) -> None:
        maker, pane = self.may_open(self.edit_area), self._page.pane
        if maker is not None and self._view is not None and pane.facts is not None:
            note = self._view.parts.area(pane.area).note
            self.editor.open(maker.area(pane.area, note), pane.facts)

    @Slot()
    def new_goal(self) -> None:
        maker, pane = self.may_open(self.new_goal), self._page.pane
        if maker is not None:
            self.editor.open(maker.goal(pane.area, None), pane.foot)

    @Slot(object)
    def edit_goal(self, goal: GoalView) -> None:
        maker, block = self.may_open(partial(self.edit_goal, goal)), self._page.pane.block_of(goal)
        if maker is not None and block is not None:
            editor = maker.goal(self._page.pane.area, goal.goal)
            editor.remove_wanted.connect(partial(self._remove_goal, goal))
            editor.move_wanted.connect(partial(self._shift_goal, goal))
            self.editor.open(editor, block.head)

    @Slot(object, object)
    def edit_subgoal(self, goal: GoalView, subgoal: Projection[Subgoal] | None) -> None:
        maker, block = self.may_open(partial(self.edit_subgoal, goal, subgoal)), self._page.pane.block_of(goal)
        if maker is None or block is None:
            return
        editor: RecordEditor = maker.subgoal(goal.goal, subgoal)
        if subgoal is None:
            self.editor.open(editor, block.hint if goal.lacks_subgoals else block.foot)
            return
        editor.remove_wanted.connect(self._remove)
        editor.move_wanted.connect(partial(self._shift_subgoal, subgoal))
        self.editor.open(editor, block.table.place_of(subgoal) or block.foot)

    # What their buttons do

    @Slot()
    def _remove(self) -> None:
        if self.editor.editing is not None:
            self._take_away(partial(plan_calls.remove, self._plans, self.editor.editing))

    def _remove_goal(self, goal: GoalView) -> None:
        if self.editor.editing is not None:
            self._take_away(partial(plan_calls.remove_goal, self._plans, self.editor.editing, goal))

    def _take_away(self, remove: Callable[[], Removed]) -> None:
        """What could not be saved of it goes with it."""
        assert self._file is not None  # noqa: S101 - an editor is open in it
        call = partial(plan_calls.remove_with_words, UnsavedWords(self._drafts, self._file), remove)
        self.editor.leave()
        self.remove_wanted.emit(call)

    def _shift_goal(self, goal: GoalView, step: int) -> None:
        self.editor.leave()
        self.shift_wanted.emit(partial(self._plans.shift_goal, goal.goal.ref, step))

    def _shift_subgoal(self, subgoal: Projection[Any], step: int) -> None:
        self.editor.leave()
        self.shift_wanted.emit(partial(self._plans.shift_subgoal, subgoal.ref, step))
