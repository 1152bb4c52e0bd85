"""Stödplan: the tab that reads and writes the plan. Everything is changed where it stands and saved as it is typed."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop.domain.clock import Clock, today
from desktop.domain.identity import CompartmentId
from desktop.domain.ports import Drafts
from desktop.domain.projection import Projection
from desktop.domain.records.access_log import Act
from desktop.domain.records.support_plan import AreaNote, FirstThing, NeedArea, Phase, Subgoal
from desktop.services.plan.plan_view import GoalView
from desktop.services.plan.support_plans import News, PlanView, Removed, SupportPlans
from desktop.ui.clipboard import clipboard
from desktop.ui.sentences import sentence
from desktop.ui.tasks import Tasks
from desktop.ui.theme import theme
from desktop.ui.views.people.file_tab import FileTab
from desktop.ui.views.support_plan import plan_calls
from desktop.ui.views.support_plan.editors import EditorMaker
from desktop.ui.views.support_plan.focus_memory import FocusMemory
from desktop.ui.views.support_plan.open_editor import OpenEditor
from desktop.ui.views.support_plan.plan_page import PlanPage
from desktop.ui.views.support_plan.plan_text import plan_as_text
from desktop.ui.views.support_plan.plan_words import phase_word
from desktop.ui.views.support_plan.unsaved_words import Part, Unsaved, UnsavedWords
from desktop.ui.views.support_plan.versions_page import VersionsPage
from desktop.ui.widgets import Button, Column, UndoRow


class PlanTab(FileTab):
    """The support plan of the open file. One editor at a time; while it is open, its surroundings stand still."""

    key = "plan"

    def __init__(
        self, plans: SupportPlans, drafts: Drafts, clock: Clock, tasks: Tasks, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._plans, self._drafts, self._clock, self._tasks = plans, drafts, clock, tasks
        self._compartment: CompartmentId | None = None
        self._view: PlanView | None = None
        self._unlooked: PlanView | None = None
        self._undo_call: Callable[[], Any] | None = None
        self._undo_focus: Hashable = None
        self.versions_button = Button(self.tr("Earlier versions"), "clock-counter-clockwise")
        self.copy_button = Button(self.tr("Copy to the journal"), "copy-simple")
        self._clipboard = clipboard()
        self.page, self.versions = PlanPage(), VersionsPage(plans, clock, tasks)
        self._focus = FocusMemory(self.page)
        self._editor = OpenEditor(self._focus, self)
        self.undo_row = UndoRow()
        self._stack = QStackedWidget()
        self._lay()
        self._connect()

    @staticmethod
    def title() -> str:
        return QCoreApplication.translate("PlanTab", "Support plan")

    def head_buttons(self) -> Sequence[QWidget]:
        return self.versions_button, self.copy_button

    def _lay(self) -> None:
        self._stack.addWidget(self.page)
        self._stack.addWidget(self.versions)
        column = Column(gap=0)
        column.addWidget(self._stack, 1)
        column.addWidget(self.undo_row)
        self.setLayout(column)

    def _connect(self) -> None:
        page, pane = self.page, self.page.pane
        self.versions_button.clicked.connect(self._show_versions)
        self.copy_button.clicked.connect(self._copy)
        self.versions.left.connect(self._back_to_plan)
        self.undo_row.undone.connect(self.undo)
        self._editor.saved.connect(self._editor_saved)
        self._editor.closed.connect(self.refresh)
        page.start_wanted.connect(self._start)
        page.phases.chosen.connect(self._phase_chosen)
        page.phases.facts_pressed.connect(self._edit_plan_facts)
        page.own_words.pressed.connect(self._edit_own_words)
        page.first_things.pressed.connect(self._edit_first_thing)
        page.plan_chosen.connect(self._choose)
        page.joined.connect(self._join)
        page.area_picked.connect(self._pick_area)
        page.area_added.connect(self._add_area)
        pane.facts_pressed.connect(self._edit_area)
        pane.new_goal_wanted.connect(self._new_goal)
        pane.goal_pressed.connect(self._edit_goal)
        pane.subgoal_pressed.connect(self._edit_subgoal)
        pane.chosen.connect(self._choose)
        pane.kept.connect(self._keep_goal)
        pane.dropped.connect(self._remove_goal)
        pane.news.undone.connect(self._undo_news)

    # Reading

    def open_file(self, compartment: CompartmentId) -> None:
        self.keep()
        if compartment != self._compartment:
            self._compartment, self._view = compartment, None
            self._editor.leave()
            self._set_undo(None, "")
            self.page.area = NeedArea.PROTECTION
            self._stack.setCurrentWidget(self.page)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        if self._compartment is not None:
            read = partial(
                plan_calls.read, self._plans, UnsavedWords(self._drafts, self._compartment), self._compartment
            )
            self._tasks.run(self, read, self._show, self._not_read)

    def keep(self) -> None:
        self._editor.flush()
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

    def _show(self, found: tuple[PlanView, Unsaved | None]) -> None:
        view, unsaved = found
        if view.compartment != self._compartment:
            return
        first = self._view is None
        self._view = view
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
            self._focus.give_back()
            self._editor.go_on()
            if unsaved is not None and not self._editor.is_open():
                self._bring_back(unsaved, view)

    # Writing: every call ends in `_done`, which reads the plan again

    def _run(self, call: Callable[[], Any], done: Callable[[Any], None] | None = None) -> None:
        self._tasks.run(self, call, done or self._done, self._failed)

    def _done(self, _result: Any) -> None:
        self._set_undo(None, "")
        self._after_change()

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

    @Slot(object, str, object)
    def _choose(self, record: Projection[Any], field: str, value: Any) -> None:
        self._run(partial(self._plans.choose, record, field, value))

    @Slot(object)
    def _keep_goal(self, goal: GoalView) -> None:
        self._run(partial(self._plans.keep_goal, goal))

    @Slot(object)
    def _remove_goal(self, goal: GoalView) -> None:
        self._run(partial(self._plans.remove_goal, goal), self._removed)

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
        if self._may_open(partial(self._pick_area, area)) is not None:
            self.page.choose_area(area)

    @Slot(object)
    def _add_area(self, area: NeedArea) -> None:
        if self._compartment is not None and self._may_open(partial(self._add_area, area)) is not None:
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

    # Editors

    def _may_open(self, again: Callable[[], None]) -> EditorMaker | None:
        """A maker, if an editor can be opened now; otherwise `again` is called when the open one has closed."""
        if self._compartment is None or self._view is None or not self._editor.makes_way(again):
            return None
        unsaved = UnsavedWords(self._drafts, self._compartment)
        return EditorMaker(self._plans, unsaved, self._compartment, self._tasks, partial(today, self._clock))

    def _bring_back(self, unsaved: Unsaved, view: PlanView) -> None:
        """Open the editor again that could not save all; for something new, if what it was about is gone."""
        if unsaved.area is not None:
            self.page.choose_area(unsaved.area)
        goal = unsaved.goal_in(view.parts)
        match unsaved.part:
            case Part.OWN_WORDS:
                self._edit_own_words()
            case Part.FACTS:
                self._edit_plan_facts()
            case Part.FIRST_THING:
                self._edit_first_thing(unsaved.first_thing_in(view.parts))
            case Part.AREA:
                self._edit_area()
            case Part.SUBGOAL if goal is not None:
                self._edit_subgoal(goal, unsaved.subgoal_in(goal))
            case Part.GOAL if goal is not None:
                self._edit_goal(goal)
            case Part.GOAL:
                self._new_goal()
            case Part.SUBGOAL:
                words = ". ".join(str(text) for text in (unsaved.fields or {}).values())
                self.page.say("info", self.tr("The goal of a step that you were writing has been removed."), words)
        self._editor.put_back(unsaved.fields or {})

    @Slot(object)
    def _editor_saved(self, record: Projection[Any]) -> None:
        self._set_undo(None, "")
        self.saved.emit(record.touched_at)
        self.changed.emit()
        self.refresh()

    @Slot()
    def _edit_own_words(self) -> None:
        maker, plan = self._may_open(self._edit_own_words), self._view.parts.plan if self._view else None
        if maker is not None and plan is not None:
            self._editor.open(maker.own_words(plan), self.page.own_words.shown)

    @Slot()
    def _edit_plan_facts(self) -> None:
        maker, plan = self._may_open(self._edit_plan_facts), self._view.parts.plan if self._view else None
        if maker is not None and plan is not None:
            self._editor.open(maker.plan_facts(plan), self.page.facts_place)

    @Slot(object)
    def _edit_first_thing(self, thing: Projection[FirstThing] | None) -> None:
        maker = self._may_open(partial(self._edit_first_thing, thing))
        if maker is None:
            return
        editor, things = maker.first_thing(thing), self.page.first_things
        if thing is not None:
            editor.remove_wanted.connect(self._remove)
        self._editor.open(editor, things.place_of(thing) if thing else things.foot)

    @Slot()
    def _edit_area(self) -> None:
        maker, pane = self._may_open(self._edit_area), self.page.pane
        if maker is not None and self._view is not None and pane.facts is not None:
            note = self._view.parts.area(pane.area).note
            self._editor.open(maker.area(pane.area, note), pane.facts)

    @Slot()
    def _new_goal(self) -> None:
        maker, pane = self._may_open(self._new_goal), self.page.pane
        if maker is not None:
            self._editor.open(maker.goal(pane.area, None), pane.foot)

    @Slot(object)
    def _edit_goal(self, goal: GoalView) -> None:
        maker, block = self._may_open(partial(self._edit_goal, goal)), self.page.pane.block_of(goal)
        if maker is not None and block is not None:
            editor = maker.goal(self.page.pane.area, goal.goal)
            editor.remove_wanted.connect(partial(self._remove_goal_from_editor, goal))
            editor.move_wanted.connect(partial(self._move_goal, goal))
            self._editor.open(editor, block.head)

    @Slot(object, object)
    def _edit_subgoal(self, goal: GoalView, subgoal: Projection[Subgoal] | None) -> None:
        maker, block = self._may_open(partial(self._edit_subgoal, goal, subgoal)), self.page.pane.block_of(goal)
        if maker is None or block is None:
            return
        editor = maker.subgoal(goal.goal, subgoal)
        if subgoal is None:
            self._editor.open(editor, block.hint if goal.lacks_subgoals else block.foot)
            return
        editor.remove_wanted.connect(self._remove)
        editor.move_wanted.connect(partial(self._move_subgoal, goal, subgoal))
        self._editor.open(editor, block.table.place_of(subgoal) or block.foot)

    @Slot()
    def _remove(self) -> None:
        if self._editor.editing is not None:
            call = self._unkept(partial(plan_calls.remove, self._plans, self._editor.editing))
            self._editor.leave()
            self._run(call, self._removed)

    def _remove_goal_from_editor(self, goal: GoalView) -> None:
        if self._editor.editing is not None:
            call = self._unkept(partial(plan_calls.remove_goal, self._plans, self._editor.editing, goal))
            self._editor.leave()
            self._run(call, self._removed)

    def _unkept(self, remove: Callable[[], Removed]) -> Callable[[], Removed]:
        """What could not be saved of it goes with it."""
        assert self._compartment is not None  # noqa: S101 - an editor is open in it
        return partial(plan_calls.remove_with_words, UnsavedWords(self._drafts, self._compartment), remove)

    def _move_goal(self, goal: GoalView, step: int) -> None:
        self._editor.leave()
        self._run(partial(self._plans.shift_goal, goal.goal.ref, step))

    def _move_subgoal(self, goal: GoalView, subgoal: Projection[Subgoal], step: int) -> None:
        self._editor.leave()
        self._run(partial(self._plans.shift_subgoal, subgoal.ref, step))

    # Versions

    @Slot()
    def _show_versions(self) -> None:
        if self._compartment is not None:
            self.versions.open(self._compartment)
            self._stack.setCurrentWidget(self.versions)

    @Slot()
    def _back_to_plan(self) -> None:
        self._stack.setCurrentWidget(self.page)
        self.versions_button.setFocus()

    # Copying

    @Slot()
    def _copy(self) -> None:
        if self._view is not None:
            self.did.emit(Act.COPIED, "plan")
            self._clipboard.put(plan_as_text(self._view.parts, self._view.alias, today(self._clock)))
            self.page.say(
                "info",
                self.tr("The plan has been copied as plain text."),
                self.tr("Paste it into your own journal within 30 seconds: the official note stands there."),
            )
