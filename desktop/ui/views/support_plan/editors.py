"""The editors of a plan's parts, each made for one record or for one that its first words will create."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop.domain.identity import CompartmentId
from desktop.domain.projection import Projection
from desktop.domain.records.support_plan import (
    AreaNote,
    FirstThing,
    Goal,
    HomeSupportSituation,
    NeedArea,
    Subgoal,
    SubgoalState,
    SupportPlan,
    WordsStanding,
)
from desktop.services.editing import Editing
from desktop.services.plan.plan_view import PHASE_FIELDS
from desktop.services.plan.support_plans import SupportPlans
from desktop.ui.tasks import Tasks
from desktop.ui.views.halves import Halves
from desktop.ui.views.support_plan.plan_words import phase_word, situation_word, state_word
from desktop.ui.views.support_plan.record_editor import RecordEditor
from desktop.ui.views.support_plan.review_words import standing_word
from desktop.ui.views.support_plan.unsaved_words import Part, Unsaved, UnsavedWords
from desktop.ui.widgets import ChoiceField, Option

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class EditorMaker:
    """Makes editors for the plan of one file."""

    plans: SupportPlans
    unsaved: UnsavedWords
    compartment: CompartmentId
    tasks: Tasks
    today: Callable[[], date]

    def own_words(self, plan: Projection[SupportPlan]) -> RecordEditor:
        """The person's own words, and the day they were said."""
        editor = self._open(translate("PlanEditors", "In the person's own words"), Unsaved(Part.OWN_WORDS), plan)
        record = plan.record
        words = editor.text("own_words", translate("PlanEditors", "Own words"), record.own_words, lines=3)
        day = editor.day("own_words_on", translate("PlanEditors", "Said on"), record.own_words_on)
        options = [Option(one.value, standing_word(one)) for one in WordsStanding]
        standing = (record.own_words_standing.value,) if record.own_words_standing else ()
        label = translate("PlanEditors", "The person …")
        editor.add(words, day, editor.choices("own_words_standing", label, options, standing, _standing))
        editor.finish(can_copy=True)
        return editor

    def plan_facts(self, plan: Projection[SupportPlan]) -> RecordEditor:
        """Days of the phases and of the reviews, and which of the five situations it is."""
        editor = self._open(translate("PlanEditors", "Days and situation"), Unsaved(Part.FACTS), plan)
        record = plan.record
        days: list[QWidget] = [
            editor.day(field, phase_word(phase), getattr(record, field)) for phase, field in PHASE_FIELDS.items()
        ]
        days += [
            editor.day("reviewed_on", translate("PlanEditors", "Gone through with the person"), record.reviewed_on),
            editor.day("first_review", translate("PlanEditors", "First review of the plan"), record.first_review),
        ]
        editor.add(_halves(*days), _situation_field(editor, record.situation))
        editor.finish(can_copy=True)
        return editor

    def long_run(self, plan: Projection[SupportPlan]) -> RecordEditor:
        """What is needed after a placement and in the long run, asked from the start (S27, S46)."""
        editor = self._open(translate("PlanEditors", "In the long run"), Unsaved(Part.LONG_RUN), plan)
        record = plan.record
        after = translate("PlanEditors", "After a placement: who is there, and with what")
        needs = translate("PlanEditors", "Needs in the long run, placed or not")
        editor.add(
            editor.text("after_placement", after, record.after_placement),
            editor.text("long_term", needs, record.long_term),
        )
        editor.finish(can_copy=True)
        return editor

    def decision(self, plan: Projection[SupportPlan]) -> RecordEditor:
        """What has been decided, by whom, and who carries it out."""
        title = translate("PlanEditors", "Decision and who carries it out")
        editor = self._open(title, Unsaved(Part.DECISION), plan)
        record = plan.record
        editor.add(
            editor.text("decision", translate("PlanEditors", "What has been decided"), record.decision),
            _halves(
                editor.line("decided_by", translate("PlanEditors", "Decided by"), record.decided_by),
                editor.day("decided_on", translate("PlanEditors", "Decided on"), record.decided_on),
            ),
            editor.line("executor", translate("PlanEditors", "Who carries it out"), record.executor),
        )
        editor.finish(can_copy=True)
        return editor

    def first_thing(self, thing: Projection[FirstThing] | None) -> RecordEditor:
        """Something that must be solved first."""
        title = translate("PlanEditors", "Must be solved first")
        create = partial(self.plans.add_first_thing, self.compartment)
        editor = self._open(title, Unsaved(Part.FIRST_THING), thing, create, FirstThing())
        record = thing.record if thing else FirstThing()
        text = editor.line("text", translate("PlanEditors", "What"), record.text)
        who = editor.line("who", translate("PlanEditors", "Who does it"), record.who)
        due = editor.day("due", translate("PlanEditors", "Last day"), record.due)
        done = editor.day("done_on", translate("PlanEditors", "Solved on"), record.done_on)
        editor.add(text, _halves(who, due, done))
        editor.finish(can_remove=translate("PlanEditors", "Remove") if thing else "", can_copy=True)
        return editor

    def area(self, area: NeedArea, note: Projection[AreaNote] | None) -> RecordEditor:
        """What there is already, what is needed, and when it is looked at again."""
        title = translate("PlanEditors", "Resources and needs")
        create = partial(self.plans.note_area, self.compartment)
        editor = self._open(title, Unsaved(Part.AREA, area), note, create, AreaNote(area=area))
        record = note.record if note else AreaNote(area=area)
        editor.add(
            editor.text("resources", translate("PlanEditors", "What there is already"), record.resources),
            editor.text("needs", translate("PlanEditors", "What is needed"), record.needs),
            editor.day("review_on", translate("PlanEditors", "Looked at again on"), record.review_on),
        )
        editor.finish(can_copy=True)
        return editor

    def goal(self, area: NeedArea, goal: Projection[Goal] | None) -> RecordEditor:
        """A goal's words, and the day it was reached."""
        create = partial(_create_goal, self, area)
        about = Unsaved(Part.GOAL, area)
        editor = self._open(translate("PlanEditors", "Goal"), about, goal, create, Goal(area=area))
        record = goal.record if goal else Goal(area=area)
        editor.add(editor.text("text", translate("PlanEditors", "What the goal is"), record.text))
        if goal is not None:
            editor.add(editor.day("reached_on", translate("PlanEditors", "Reached on"), record.reached_on))
        remove = translate("PlanEditors", "Remove the goal") if goal else ""
        editor.finish(can_move=goal is not None, can_remove=remove, can_copy=True)
        return editor

    def subgoal(self, goal: Projection[Goal], subgoal: Projection[Subgoal] | None) -> RecordEditor:
        """Who, what, when, and how we notice it (S04)."""
        create = partial(self.plans.add_subgoal, goal)
        about = Unsaved(Part.SUBGOAL, goal.record.area, goal=goal.id)
        editor = self._open(translate("PlanEditors", "Step"), about, subgoal, create, Subgoal())
        record = subgoal.record if subgoal else Subgoal()
        states = [Option(state.value, state_word(state)) for state in SubgoalState]
        what = editor.text("text", translate("PlanEditors", "What is to happen"), record.text)
        example = translate("PlanEditors", "For example: every Wednesday")
        editor.add(
            what,
            _halves(
                editor.line("who", translate("PlanEditors", "Who"), record.who),
                editor.line("when", translate("PlanEditors", "When"), record.when, placeholder=example),
                editor.day("due", translate("PlanEditors", "Last day"), record.due),
                editor.line("sign", translate("PlanEditors", "How we notice it"), record.sign),
            ),
            editor.choice("state", translate("PlanEditors", "State"), states, record.state),
        )
        remove = translate("PlanEditors", "Remove the step") if subgoal else ""
        editor.finish(can_move=subgoal is not None, can_remove=remove, can_copy=True)
        return editor

    def _open(
        self,
        title: str,
        about: Unsaved,
        seen: Projection[Any] | None,
        create: Callable[[Any], Projection[Any]] | None = None,
        blank: Any = None,
    ) -> RecordEditor:
        editing, keep = Editing(seen, self.plans.edit, create, blank), partial(self.unsaved.keep, about)
        return RecordEditor(title, self.tasks, editing, keep, self.today)


def _create_goal(maker: EditorMaker, area: NeedArea, goal: Goal) -> Projection[Goal]:
    return maker.plans.add_goal(maker.compartment, area, goal.text)


def _standing(values: Sequence[str]) -> WordsStanding | None:
    return WordsStanding(values[0]) if values else None


def _halves(*parts: QWidget) -> QWidget:
    widget = QWidget()
    widget.setLayout(Halves(*parts))
    return widget


def _situation_field(editor: RecordEditor, value: HomeSupportSituation | None) -> ChoiceField:
    options = [Option(situation.value, situation_word(situation)) for situation in HomeSupportSituation]
    return editor.long_choice("situation", translate("PlanEditors", "Situation"), options, HomeSupportSituation, value)
