"""One entry of a review: what was done, and what came of looking at it."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from desktop.domain.records.access_log import Outcome
from desktop.services.log.log_review import Item
from desktop.ui.tasks import Tasks
from desktop.ui.views.draft_keeper import DraftKeeper
from desktop.ui.views.log_review.review_words import item_words, outcome_word
from desktop.ui.widgets import Card, Column, Field, Option, Segment
from desktop.ui.widgets.rows import RowContent


class Judged(NamedTuple):
    """What the reviewer has chosen and written."""

    outcome: Outcome
    note: str


Save = Callable[[Judged], None]


def outcomes() -> list[Option]:
    """The three outcomes to choose among."""
    return [Option(outcome.value, outcome_word(outcome)) for outcome in Outcome]


class ItemCard(Card):
    """Nothing is chosen from the start. What is chosen is saved at once; a note within a second of a pause."""

    def __init__(self, item: Item, save: Save, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(gap=0.3, margins=(0, 0.1, 0.8, 0.7), parent=parent)
        self.key = item.line.key
        words = item_words(item)
        self.outcome = Segment(words.title, outcomes(), stretch=False)
        self.note = Field(self.tr("What was asked, what was found"))
        self.keeper = DraftKeeper(tasks, self._content, self)
        self.keeper.aim(_saving(save))
        self.add(RowContent(words, None, self), Column(self.outcome, self.note, gap=0.4, margins=(2.7, 0, 0, 0)))
        self.setAccessibleName(f"{words.title}. {words.spoken()}")
        self.show_finding(item)
        self.outcome.chosen.connect(self._chosen)
        self.note.changed.connect(self._typed)

    def show_finding(self, item: Item) -> None:
        """What has been found already, by this reviewer or another; what is being typed stays."""
        finding = item.finding.record if item.finding else None
        if finding is not None and not self.note.edit.hasFocus():
            self.outcome.set_value(finding.outcome.value)
            self.note.set_text(finding.note)
        self._show_note()

    def _show_note(self) -> None:
        self.note.setVisible(self.outcome.value() in (Outcome.ASKED, Outcome.DEVIATION) or bool(self.note.text()))

    @Slot(str)
    def _chosen(self, _value: str) -> None:
        self._show_note()
        self.keeper.touch()
        self.keeper.flush()

    @Slot(str)
    def _typed(self, _text: str) -> None:
        self.keeper.touch()

    def _content(self) -> Judged:
        return Judged(Outcome(self.outcome.value() or Outcome.NO_REMARK), self.note.text())


def _saving(save: Save) -> Callable[[Judged], int | None]:
    def keep(judged: Judged) -> None:
        save(judged)

    return keep
