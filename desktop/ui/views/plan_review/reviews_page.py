"""Genomgångar och livskvalitet: what has been looked at together, and how she rates her own life."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.domain.clock import Clock, today
from desktop.domain.identity import CompartmentId
from desktop.domain.ports import Drafts
from desktop.domain.projection import Projection
from desktop.domain.records.plan_review import LifeRating, PlanReview
from desktop.domain.records.support_plan import Phase
from desktop.services.plan.plan_reviews import PlanReviews, ReviewsView
from desktop.ui.sentences import sentence
from desktop.ui.tasks import Tasks
from desktop.ui.views.conflict.rival_notice import RivalNotice
from desktop.ui.views.consultation.clearing import empty
from desktop.ui.views.plan_review.life_card import LifeCard
from desktop.ui.views.plan_review.review_editors import ROOM, ReviewEditors
from desktop.ui.views.plan_review.reviews_card import ReviewsCard
from desktop.ui.views.safety.unsaved_edit import UnsavedEdit, UnsavedEdits
from desktop.ui.views.support_plan.focus_memory import FocusMemory
from desktop.ui.views.support_plan.open_editor import OpenEditor
from desktop.ui.views.support_plan.plan_words import field_word, value_words
from desktop.ui.views.support_plan.record_editor import RecordEditor
from desktop.ui.widgets import Banner, Button, Column, ScrollPage


class ReviewsPage(ScrollPage):
    """`left()` goes back to the plan; `saved(ms)` when something reached the disk; `removed(words, undo)`;
    `compare_wanted()` leads to where one chooses."""

    left = Signal()
    saved = Signal(object)
    removed = Signal(str, object)
    compare_wanted = Signal()

    def __init__(
        self, reviews: PlanReviews, drafts: Drafts, clock: Clock, tasks: Tasks, parent: QWidget | None = None
    ) -> None:
        super().__init__(gap=0.8, margins=(1.5, 0.6, 1.5, 1.0), parent=parent)
        self._reviews, self._drafts, self._clock, self._tasks = reviews, drafts, clock, tasks
        self._file: CompartmentId | None = None
        self._phase: Phase | None = None
        self.view: ReviewsView | None = None
        self.back = Button(self.tr("Back to the plan"), "caret-left", "link")
        self.back.clicked.connect(self._leave)
        self.card, self.life = ReviewsCard(), LifeCard()
        self._notices, self.notices = QWidget(), Column(gap=0.5)
        self._notices.setLayout(self.notices)
        self._focus = FocusMemory(self)
        self._editor = OpenEditor(self._focus, self)
        self.add(self.back, self._notices, self.card, self.life)
        self.body.setAlignment(self.back, Qt.AlignmentFlag.AlignLeft)
        self.keep_at_top()
        self._connect()

    def _connect(self) -> None:
        self._editor.saved.connect(self._was_saved)
        self._editor.closed.connect(self.refresh)
        self.card.review_wanted.connect(self._new_review)
        self.card.review_pressed.connect(self._edit_review)
        self.life.rating_wanted.connect(self._new_rating)
        self.life.rating_pressed.connect(self._edit_rating)

    def open_file(self, file: CompartmentId, phase: Phase | None) -> None:
        """Show a file's reviews."""
        if file != self._file:
            self._editor.leave()
            self.view = None
        self._file, self._phase = file, phase
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Read them again."""
        if self._file is not None:
            self._tasks.run(self, partial(_read, self._reviews, self._drafts, self._file), self._show, self._not_read)

    def keep(self) -> None:
        """Hand over what has been typed."""
        self._editor.flush()

    def _not_read(self, error: Exception) -> None:
        sentence(error)

    def _show(self, found: tuple[ReviewsView, UnsavedEdit | None]) -> None:
        view, unsaved = found
        if view.compartment != self._file:
            return
        self.view = view
        if self._editor.is_open():
            return
        day = today(self._clock)
        self._focus.take()
        self._show_rivals(view)
        self.card.show_reviews(view, day)
        self.life.show_life(view.life, day)
        self._focus.give_back()
        self._editor.go_on()
        if unsaved is not None and not self._editor.is_open():
            self._bring_back(unsaved, view)

    def _show_rivals(self, view: ReviewsView) -> None:
        empty(self.notices)
        day = today(self._clock)
        everything: list[Projection[Any]] = [*view.reviews, *view.life.ratings, *view.closings]
        for seen in everything:
            for field, found in view.rivals.get(seen.ref, {}).items():
                name = field_word(type(seen.record), field).capitalize()
                notice = RivalNotice(name, found, partial(value_words, today=day), day)
                notice.compare_wanted.connect(self.compare_wanted)
                self.notices.addWidget(notice)
        self._notices.setVisible(self.notices.count() > 0)

    # Editors

    def _maker(self, again: Callable[[], None]) -> ReviewEditors | None:
        if self._file is None or not self._editor.makes_way(again):
            return None
        day = partial(today, self._clock)
        return ReviewEditors(self._reviews, self._drafts, self._file, self._tasks, day, self._phase)

    @Slot()
    def _new_review(self) -> None:
        maker = self._maker(self._new_review)
        if maker is not None:
            self._editor.open(maker.review(None), self.card.foot)

    @Slot(object)
    def _edit_review(self, seen: Projection[PlanReview]) -> None:
        maker = self._maker(partial(self._edit_review, seen))
        if maker is not None:
            self._open(maker.review(seen), self.card.place_of(seen))

    @Slot()
    def _new_rating(self) -> None:
        maker = self._maker(self._new_rating)
        if maker is not None:
            self._editor.open(maker.rating(None), self.life.foot)

    @Slot(object)
    def _edit_rating(self, seen: Projection[LifeRating]) -> None:
        maker = self._maker(partial(self._edit_rating, seen))
        if maker is not None:
            self._open(maker.rating(seen), self.life.place_of(seen))

    def _open(self, editor: RecordEditor, at: QWidget) -> None:
        editor.remove_wanted.connect(self._remove)
        self._editor.open(editor, at)

    def _bring_back(self, unsaved: UnsavedEdit, view: ReviewsView) -> None:
        """Open the editor again that could not save all."""
        if unsaved.kind is PlanReview:
            review = next((seen for seen in view.reviews if seen.id == unsaved.record), None)
            if review is not None:
                self._edit_review(review)
            else:
                self._new_review()
        else:
            rating = next((seen for seen in view.life.ratings if seen.id == unsaved.record), None)
            if rating is not None:
                self._edit_rating(rating)
            else:
                self._new_rating()
        self._editor.put_back(unsaved.fields)

    @Slot()
    def _remove(self) -> None:
        editing, file = self._editor.editing, self._file
        if editing is not None and editing.seen is not None and file is not None:
            self._editor.leave()
            drop = UnsavedEdits(self._drafts, file, ROOM).drop
            self._tasks.run(self, partial(_remove, self._reviews, editing.seen, drop), self._was_removed, self._failed)

    def _was_removed(self, gone: Projection[Any]) -> None:
        self._done(gone)
        self.removed.emit(self.tr("Removed."), partial(self._reviews.restore, gone))

    @Slot(object)
    def _was_saved(self, record: Projection[Any]) -> None:
        self.saved.emit(record.touched_at)
        self.refresh()

    def _done(self, _result: Any) -> None:
        self.saved.emit(self._clock.now())
        self.refresh()

    def _failed(self, error: Exception) -> None:
        self.notices.addWidget(Banner("info", sentence(error)))
        self._notices.show()

    @Slot()
    def _leave(self) -> None:
        if self._editor.makes_way(self._leave):
            self.left.emit()


def _read(reviews: PlanReviews, drafts: Drafts, file: CompartmentId) -> tuple[ReviewsView, UnsavedEdit | None]:
    return reviews.view(file), UnsavedEdits(drafts, file, ROOM).get()


def _remove(reviews: PlanReviews, seen: Projection[Any], drop: Callable[[], None]) -> Projection[Any]:
    gone = reviews.remove(seen)
    drop()
    return gone
