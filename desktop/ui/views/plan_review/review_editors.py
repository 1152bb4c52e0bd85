"""The editors of a review, of a rating, and of how a plan ends."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication

from desktop.domain.identity import CompartmentId
from desktop.domain.ports import Drafts
from desktop.domain.projection import Projection
from desktop.domain.records import Record
from desktop.domain.records.plan_review import (
    AFTER_LONG,
    AFTER_MIDDLE,
    MOST,
    DesiredState,
    LifeArea,
    LifeRating,
    PlanReview,
)
from desktop.domain.records.support_plan import Phase
from desktop.services.editing import Editing
from desktop.services.plan.plan_reviews import PlanReviews
from desktop.ui.tasks import Tasks
from desktop.ui.views.safety.unsaved_edit import UnsavedEdit, UnsavedEdits
from desktop.ui.views.support_plan.record_editor import RecordEditor
from desktop.ui.views.support_plan.review_words import desired_state_word, life_area_word, life_question
from desktop.ui.widgets import Label, Labelled, Option

translate = QCoreApplication.translate

ROOM = "plan-reviews"
"""Where unsaved words of these editors are kept."""


@dataclass(frozen=True, slots=True)
class ReviewEditors:
    """Makes editors for one file. `phase` decides which desired states are shown first."""

    reviews: PlanReviews
    drafts: Drafts
    file: CompartmentId
    tasks: Tasks
    today: Callable[[], date]
    phase: Phase | None = None

    def review(self, seen: Projection[PlanReview] | None) -> RecordEditor:
        """What was seen and said when the plan was gone through, loneliness always among it (S09, S23)."""
        title = translate("ReviewEditors", "The plan is gone through")
        create = partial(self.reviews.review, self.file)
        editor = self._open(title, PlanReview, seen, create)
        record = seen.record if seen else PlanReview(on=self.today())
        editor.add(
            editor.day("on", translate("ReviewEditors", "Day"), record.on),
            self._yes_no(editor, record.with_person),
            editor.text(
                "own_words", translate("ReviewEditors", "What the person says, in own words"), record.own_words
            ),
            editor.text(
                "loneliness", translate("ReviewEditors", "And about being alone, in own words"), record.loneliness
            ),
            self._answer(editor, "company", life_question(LifeArea.COMPANY), record.company),
            editor.text("found", translate("ReviewEditors", "What we saw and agreed"), record.found),
            self._states(editor, record.states),
            editor.day("next_on", translate("ReviewEditors", "Gone through again on"), record.next_on),
        )
        editor.finish(can_remove=translate("ReviewEditors", "Remove this") if seen else "")
        return editor

    def rating(self, seen: Projection[LifeRating] | None) -> RecordEditor:
        """She rates, area by area; nothing has to be answered."""
        title = translate("ReviewEditors", "Your own rating. Not a test.")
        create = partial(self.reviews.rate, self.file)
        editor = self._open(title, LifeRating, seen, create)
        record = seen.record if seen else LifeRating(on=self.today())
        note = translate(
            "ReviewEditors", "Ask, and let the person choose the number. Leave out what does not fit today."
        )
        editor.add(Label(note, tone="ink2"))
        editor.add(editor.day("on", translate("ReviewEditors", "Day"), record.on))
        for area in LifeArea:
            value = getattr(record, area.value)
            question = f"{life_area_word(area)}. {life_question(area)}"
            editor.add(self._answer(editor, area.value, question, value))
        editor.add(editor.text("words", translate("ReviewEditors", "In own words, if there are any"), record.words))
        editor.finish(can_remove=translate("ReviewEditors", "Remove this") if seen else "")
        return editor

    def _answer(self, editor: RecordEditor, name: str, label: str, value: int | None) -> Labelled:
        options = [Option(str(number), str(number)) for number in range(MOST + 1)]
        return editor.choices(name, label, options, () if value is None else (str(value),), _number)

    def _yes_no(self, editor: RecordEditor, value: bool | None) -> Labelled:
        options = [
            Option("yes", translate("ReviewEditors", "Together with the person")),
            Option("no", translate("ReviewEditors", "Without the person")),
        ]
        chosen = () if value is None else ("yes" if value else "no",)
        label = translate("ReviewEditors", "Who went through it")
        return editor.choices("with_person", label, options, chosen, _yes)

    def _states(self, editor: RecordEditor, states: Sequence[DesiredState]) -> Labelled:
        """Those of the phase first; what another phase's review said stays and can be taken back."""
        first = AFTER_LONG if self.phase is Phase.LONG else AFTER_MIDDLE
        shown = [*first, *(state for state in states if state not in first)]
        options = [Option(state.value, desired_state_word(state)) for state in shown]
        label = translate("ReviewEditors", "What is so today. Tick what is true now; nothing has to be")
        return editor.ticks("states", label, options, tuple(states), _states)

    def _open(
        self, title: str, kind: type[Record], seen: Projection[Any] | None, create: Callable[[Any], Projection[Any]]
    ) -> RecordEditor:
        editing = Editing(seen, self.reviews.edit, create, kind())
        unsaved = UnsavedEdits(self.drafts, self.file, ROOM)
        keep = partial(unsaved.keep, UnsavedEdit(kind))
        return RecordEditor(title, self.tasks, editing, keep, self.today)


def _number(values: Sequence[str]) -> int | None:
    return int(values[0]) if values else None


def _yes(values: Sequence[str]) -> bool | None:
    return values[0] == "yes" if values else None


def _states(values: Sequence[str]) -> tuple[DesiredState, ...]:
    return tuple(DesiredState(value) for value in values)
