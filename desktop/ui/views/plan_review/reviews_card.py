"""Genomgångar: when the plan is looked at again, and what was seen and said each time."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.domain.projection import Projection
from desktop.domain.records.plan_review import PlanReview
from desktop.services.plan.plan_reviews import ReviewsView
from desktop.ui.views.people.person_words import near_day_words
from desktop.ui.views.support_plan.press_area import PressArea
from desktop.ui.views.support_plan.review_words import desired_state_word
from desktop.ui.widgets import Beside, Button, Card, Column, EmptyState, Hairline, IconWords, Label, OwnWords


class ReviewsCard(Card):
    """`review_wanted()` for a new one, `review_pressed(Projection)` for one to be changed."""

    review_wanted = Signal()
    review_pressed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(gap=0.6, parent=parent)
        self.setAccessibleName(self.tr("Times the plan was gone through"))
        self._shown: dict[PressArea, Projection[PlanReview]] = {}
        self.next = Label("", tone="ink2")
        self.add_button = Button(self.tr("Go through the plan"), "plus", "main")
        self.add_button.clicked.connect(self.review_wanted)
        head, title = QWidget(), QWidget()
        title.setLayout(Column(Label(self.tr("Times the plan was gone through"), role="h2"), self.next, gap=0))
        head.setLayout(Beside(title, self.add_button, least=12, top=True))
        self.foot, self._inside = QWidget(), QWidget()
        self.add(head, self.foot, self._inside)

    def show_reviews(self, view: ReviewsView, today: date) -> None:
        """Newest first."""
        self.next.setText(self._next_words(view, today))
        old, self._inside = self._inside, QWidget()
        self._shown = {}
        column = Column(gap=0.3)
        for number, seen in enumerate(view.reviews):
            if number:
                column.addWidget(Hairline())
            column.addWidget(self._row(seen, view.alias, today))
        if not view.reviews:
            column.addWidget(EmptyState(self.tr("The plan has not been gone through yet.")))
        self._inside.setLayout(column)
        self.body.replaceWidget(old, self._inside)
        self._inside.show()
        old.hide()
        old.deleteLater()

    def _next_words(self, view: ReviewsView, today: date) -> str:
        if view.next_on is None:
            return self.tr("No day has been set for the next time.")
        words = self.tr("First time: {day}.") if view.first else self.tr("Next time: {day}.")
        return words.format(day=near_day_words(view.next_on, today))

    def _row(self, seen: Projection[PlanReview], alias: str, today: date) -> PressArea:
        record = seen.record
        day = near_day_words(record.on, today) if record.on else self.tr("no day")
        if record.with_person is None:
            title = day
        else:
            together = (
                self.tr("{day}, together with {alias}") if record.with_person else self.tr("{day}, without {alias}")
            )
            title = together.format(day=day, alias=alias)
        parts: list[QWidget] = [Label(title, bold=True)]
        if record.own_words:
            parts.append(OwnWords(self.tr("“{words}”").format(words=record.own_words), ""))
        for heading, text in (
            (self.tr("About being alone:"), self._loneliness(record)),
            (self.tr("What we saw and agreed:"), record.found),
        ):
            if text:
                label = Label("")
                label.set_two(heading, text)
                parts.append(label)
        parts += [IconWords("check", desired_state_word(state), tone="ink2") for state in record.states]
        content = QWidget()
        content.setLayout(Column(*parts, gap=0.25))
        spoken = " ".join(filter(None, [title, record.own_words, self._loneliness(record), record.found]))
        press = PressArea(content, spoken, seen.ref, margins=(0.4, 0.3, 0.4, 0.3))
        press.clicked.connect(self._pressed)
        self._shown[press] = seen
        return press

    def _loneliness(self, record: PlanReview) -> str:
        if record.company is None:
            return record.loneliness
        rated = self.tr("company, own rating {value} of 10").format(value=record.company)
        return f"{record.loneliness} ({rated})" if record.loneliness else rated

    def place_of(self, seen: Projection[PlanReview] | None) -> QWidget:
        """Where an editor of it opens."""
        if seen is None:
            return self.foot
        return next((press for press, shown in self._shown.items() if shown.ref == seen.ref), self.foot)

    @Slot()
    def _pressed(self) -> None:
        press = self.sender()
        if isinstance(press, PressArea):
            self.review_pressed.emit(self._shown[press])
