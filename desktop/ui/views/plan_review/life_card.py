"""Livskvalitet: the chart, the same as a table, and what may be good to talk about. No test (S22)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.domain.projection import Projection
from desktop.domain.records.plan_review import LifeRating
from desktop.services.plan.life_ratings import Life
from desktop.ui.views.consultation.clearing import empty
from desktop.ui.views.people.person_words import near_day_words
from desktop.ui.views.plan_review.life_chart import LifeChart
from desktop.ui.views.support_plan.press_area import PressArea
from desktop.ui.views.support_plan.review_words import life_area_word
from desktop.ui.widgets import Beside, Button, Card, Cell, Column, EmptyState, Flow, IconWords, Label, SmallTable


class LifeCard(Card):
    """`rating_wanted()` for a new one, `rating_pressed(Projection)` for one to be changed."""

    rating_wanted = Signal()
    rating_pressed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(gap=0.6, parent=parent)
        self.setAccessibleName(self.tr("Quality of life"))
        self._ratings: dict[PressArea, Projection[LifeRating]] = {}
        self.add_button = Button(self.tr("Write down a rating"), "plus")
        self.as_table = Button(self.tr("Show as a table"), "rows", "quiet")
        self.chart = LifeChart()
        self.none = EmptyState(
            self.tr("Nothing has been rated yet. It is she who rates, in few areas, and nothing has to be answered.")
        )
        self.foot = QWidget()
        self._lay()
        self.add_button.clicked.connect(self.rating_wanted)
        self.as_table.clicked.connect(self._toggle)

    def _lay(self) -> None:
        head, actions = QWidget(), QWidget()
        title = QWidget()
        title.setLayout(
            Column(
                Label(self.tr("Quality of life"), role="h2"),
                Label(self.tr("Your own rating. Not a test."), tone="ink2"),
                gap=0,
            )
        )
        head.setLayout(Beside(title, self.add_button, least=12, top=True))
        actions.setLayout(Flow(self.as_table, gap=0.4))
        self._talk, self.talk = QWidget(), Column(gap=0.3)
        self._talk.setLayout(self.talk)
        self._table, self.table = QWidget(), Column(gap=0.3)
        self._table.setLayout(self.table)
        self._words, self.words = QWidget(), Column(gap=0)
        self._words.setLayout(self.words)
        self.add(head, self.none, self.chart, self._talk, actions, self._table, self._words, self.foot)
        self._table.hide()

    def show_life(self, life: Life, today: date) -> None:
        """As it is now."""
        begun = bool(life.lines)
        self.none.setVisible(not begun)
        self.chart.show_life(life, today)
        self.as_table.setVisible(begun)
        self._show_talk(life)
        empty(self.table)
        if begun:
            self.table.addWidget(self._as_table(life, today))
        self._show_words(life.ratings, today)

    def _show_talk(self, life: Life) -> None:
        empty(self.talk)
        for area in life.talk:
            words = self.tr("{area}: talk about it.").format(area=life_area_word(area))
            self.talk.addWidget(IconWords("chat-circle-text", words))
        if life.talk:
            why = self.tr(
                "The latest answers have been low, or have gone down. The program judges nothing; ask how it is."
            )
            self.talk.addWidget(Label(why, role="small", tone="ink2"))
        self._talk.setVisible(bool(life.talk))

    def _as_table(self, life: Life, today: date) -> SmallTable:
        head = (self.tr("Day"), *(life_area_word(line.area) for line in life.lines))
        table = SmallTable(self.tr("Quality of life, as a table"), head, [1.4, *(1.0 for _ in life.lines)])
        for at, day in reversed(list(enumerate(life.days))):
            answers = [Cell(_answer(line.points[at].value, self.tr("not asked"))) for line in life.lines]
            table.add_row([Cell(near_day_words(day, today), bold=True), *answers])
        return table

    def _show_words(self, ratings: Sequence[Projection[LifeRating]], today: date) -> None:
        """Each rating, to be pressed where it is to be changed, with what she said."""
        empty(self.words)
        self._ratings = {}
        for seen in ratings:
            day = near_day_words(seen.record.on, today) if seen.record.on else ""
            said = seen.record.words
            words = self.tr("Rated {day}. {words}").format(day=day, words=said).strip()
            press = PressArea(Label(words, tone="ink2"), words, seen.ref, margins=(0.4, 0.15, 0.4, 0.15))
            press.clicked.connect(self._pressed)
            self._ratings[press] = seen
            self.words.addWidget(press)

    def place_of(self, rating: Projection[LifeRating] | None) -> QWidget:
        """Where an editor of it opens."""
        if rating is None:
            return self.foot
        return next((press for press, seen in self._ratings.items() if seen.ref == rating.ref), self.foot)

    @Slot()
    def _toggle(self) -> None:
        shown = self._table.isHidden()
        self._table.setVisible(shown)
        self.as_table.setText(self.tr("Hide the table") if shown else self.tr("Show as a table"))
        if shown:
            self.as_table.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _pressed(self) -> None:
        press = self.sender()
        if isinstance(press, PressArea):
            self.rating_pressed.emit(self._ratings[press])


def _answer(value: int | None, not_asked: str) -> str:
    return not_asked if value is None else str(value)
