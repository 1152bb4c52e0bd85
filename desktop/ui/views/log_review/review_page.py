"""Granskning: when the next review is due, the one that has been begun, and what earlier ones came to."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.domain.ports import Drafts
from desktop.domain.records.access_log import Outcome
from desktop.services.log.log_review import LogReview, Overview, ReviewView
from desktop.services.log.log_review_logs import Line
from desktop.ui.sentences import sentence
from desktop.ui.tasks import Tasks
from desktop.ui.views.draft_keeper import DraftKeeper
from desktop.ui.views.log_review.item_card import ItemCard, Judged, outcomes
from desktop.ui.views.log_review.review_words import begun_words, done_words, rota_title, rota_words
from desktop.ui.views.sessions.assignment_cards import Parts
from desktop.ui.widgets import (
    Button,
    Card,
    Column,
    EmptyState,
    Label,
    Labelled,
    ListRow,
    RowCard,
    SectionTitle,
    Segment,
    TextEditor,
)

_KEY = "log_review/end"


class ReviewPage(QWidget):
    """Signals: `changed` when something was written; `saved(ms)` when words were kept."""

    changed = Signal()
    saved = Signal(object)

    def __init__(
        self, review: LogReview, drafts: Drafts, tasks: Tasks, percent: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._review, self._drafts, self._tasks, self._percent = review, drafts, tasks, percent
        self._view: ReviewView | None = None
        self.next, self.facts = Label("", role="h2"), Label("")
        self.begin = Button(self.tr("Begin the review"), "list", "main", keys="Ctrl+Return")
        self.rota = Card(gap=0.4, margins=0.9)
        self.rota.add(self.next, self.facts)
        self.rota.body.addWidget(self.begin, 0, Qt.AlignmentFlag.AlignLeft)
        self.running, self.begun = QWidget(), Label("", tone="ink2")
        self.items = Parts(gap=0.5)
        self.end = _EndCard(drafts, tasks)
        self.running.setLayout(Column(SectionTitle(self.tr("The review")), self.begun, self.items, self.end, gap=0.5))
        self.running.hide()
        self.earlier, self.none = RowCard(self.tr("Earlier reviews")), EmptyState(self.tr("No review has been done."))
        self.cards: list[ItemCard] = []
        self.error = Label("", tone="accink")
        self.error.hide()
        title = SectionTitle(self.tr("Earlier reviews"))
        self.setLayout(Column(self.rota, self.error, self.running, title, self.earlier, self.none, gap=0.7))
        self.begin.clicked.connect(self._begin)
        self.end.ended.connect(self._finish)
        self.end.keeper.kept.connect(self.saved)

    # Showing

    def show_overview(self, overview: Overview) -> None:
        """How things stand; what is being typed stays."""
        running, may = overview.running, overview.may_review
        self.next.setText(rota_title(overview.rota))
        self.facts.setText(rota_words(overview.rota, self._percent))
        self.begin.setVisible(may)
        self.running.setVisible(running is not None and may)
        if running is not None and may:
            self._show_running(running)
        else:
            self._view = None
        self.rota.setVisible(running is None)
        self.earlier.clear()
        for view in overview.reviews:
            self.earlier.add_row(ListRow(done_words(view)))
        self.earlier.setVisible(bool(overview.reviews))
        self.none.setVisible(not overview.reviews)

    def _show_running(self, view: ReviewView) -> None:
        same = self._view is not None and [card.key for card in self.cards] == [i.line.key for i in view.items]
        self._view = view
        self.begun.setText(begun_words(view))
        if same:
            for card, item in zip(self.cards, view.items, strict=True):
                card.show_finding(item)
            return
        self.cards = [ItemCard(item, partial(_find, self._review, view, item.line), self._tasks) for item in view.items]
        parts: list[QWidget] = [*self.cards]
        nothing = EmptyState(self.tr("Nothing has come since the last review. It can be ended as it is."))
        had_focus = self.begin.hasFocus()
        self.items.show_parts(*(parts or [nothing]))
        self.end.open()
        if had_focus:  # it has just been pressed, and goes
            first = self.cards[0].outcome if self.cards else self.end.outcome
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    # Writing

    @Slot()
    def _begin(self) -> None:
        self._tasks.run(self, self._review.begin, self._written, self._failed)

    @Slot()
    def _finish(self) -> None:
        if self._view is not None:
            self.keep()
            judged = self.end.judged()
            call = partial(_finish, self._review, self._drafts, self._view, judged)
            self._tasks.run(self, call, self._written, self._failed)

    def _written(self, _result: Any) -> None:
        self.error.hide()
        self.changed.emit()

    def _failed(self, error: Exception) -> None:
        self.error.setText(sentence(error))
        self.error.show()

    def keep(self) -> None:
        """Hand over every word."""
        for card in self.cards:
            card.keeper.flush()
        self.end.keeper.flush()


class _EndCard(Card):
    """The outcome of the whole, in a choice and in words. `ended` when the button is pressed."""

    ended = Signal()

    def __init__(self, drafts: Drafts, tasks: Tasks) -> None:
        super().__init__(gap=0.5, margins=0.9)
        self._drafts, self._tasks = drafts, tasks
        self.outcome = Segment(self.tr("The review as a whole"), outcomes(), stretch=False)
        self.note = TextEditor(self.tr("What the review came to"), lines=3)
        self.button = Button(self.tr("End the review"), "", "main")
        self.keeper = DraftKeeper(tasks, self._content, self)
        self.keeper.aim(partial(_keep, drafts))
        self.add(
            Label(self.tr("The review as a whole"), role="h2"),
            Label(self.tr("An entry for which you choose nothing goes with the whole."), tone="ink2"),
            self.outcome,
            Labelled(
                self.tr("What the review came to"),
                self.note,
                help=self.tr("Write no names of those the files are about: you do not have them, and need none."),
            ),
        )
        self.body.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        self.outcome.chosen.connect(self._touched)
        self.note.edited.connect(self._touched)
        self.button.clicked.connect(self.ended)

    def open(self) -> None:
        """What was being written when the program locked."""
        self._tasks.run(self, partial(self._drafts.get, _KEY), self._show)

    def _show(self, draft: dict[str, Any] | None) -> None:
        self.outcome.set_value(draft["outcome"] if draft else None)
        self.note.set_text(draft["note"] if draft else "")

    def judged(self) -> Judged:
        """As it stands; without a choice there is no remark."""
        return Judged(Outcome(self.outcome.value() or Outcome.NO_REMARK), self.note.text())

    @Slot()
    def _touched(self) -> None:
        self.keeper.touch()

    def _content(self) -> dict[str, Any]:
        return {"outcome": self.outcome.value(), "note": self.note.text()}


def _keep(drafts: Drafts, content: dict[str, Any]) -> int:
    return drafts.keep(_KEY, content)


def _find(review: LogReview, view: ReviewView, line: Line, judged: Judged) -> None:
    review.find(view.seen, line, judged.outcome, judged.note)


def _finish(review: LogReview, drafts: Drafts, view: ReviewView, judged: Judged) -> None:
    review.finish(view.seen, judged.outcome, judged.note)
    drafts.drop(_KEY)
