"""The top of the plan: its phases, its version, the person's own words, and what must be solved first."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from desktop.domain.projection import Projection
from desktop.domain.records.support_plan import FirstThing, Phase, SupportPlan, WordsStanding
from desktop.services.plan.plan_view import PhaseSpan
from desktop.services.plan.support_plans import PlanView
from desktop.ui.views.conflict.rival_notice import RivalNotice
from desktop.ui.views.people.person_words import near_day_words
from desktop.ui.views.support_plan.plan_words import field_word, phase_dates, phase_word, value_words
from desktop.ui.views.support_plan.press_area import PressArea
from desktop.ui.views.support_plan.review_words import standing_word
from desktop.ui.widgets import Beside, Button, Card, Column, Label, Option, OwnWords, Segment


class PhaseRow(QWidget):
    """The three phases, and in ink2 the plan's version. `chosen(Phase)`; `facts_pressed()` opens days and situation."""

    chosen = Signal(object)
    facts_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._options: list[Option] = []
        self._segment = QWidget()
        self._host = Column(self._segment, gap=0)
        segment = QWidget()
        segment.setLayout(self._host)
        segment.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self._words = Label("", tone="ink2")
        self.facts = PressArea(self._words, "", "plan facts", margins=(0.3, 0.2, 0.3, 0.2))
        self.facts.clicked.connect(self.facts_pressed)
        self.setLayout(Beside(segment, self.facts, grow=1, least=11, gap=0.6))

    def show_phases(self, view: PlanView, today: date) -> None:
        """Phases with their days; the current one chosen."""
        words = self._version_words(view, today)
        self._words.setText(words)
        self.facts.setAccessibleName(f"{words} {self.tr('Days and situation')}")
        spans = view.parts.phases
        options = [Option(span.phase.value, phase_word(span.phase), phase_dates(span, today)) for span in spans]
        if options != self._options:
            self._renew(options)
        segment = self._segment
        if isinstance(segment, Segment):
            segment.set_value(_current(spans))

    def _renew(self, options: list[Option]) -> None:
        had_focus = any(button.hasFocus() for button in self._segment.findChildren(QAbstractButton))
        old, segment = self._segment, Segment(self.tr("Phase of the plan"), options, stretch=False)
        segment.chosen.connect(self._chosen)
        self._options, self._segment = options, segment
        self._host.replaceWidget(old, segment)
        segment.show()
        old.hide()
        old.deleteLater()
        if had_focus:
            segment.findChildren(QAbstractButton)[0].setFocus()

    def _version_words(self, view: PlanView, today: date) -> str:
        if view.version is None:
            return ""
        words = self.tr("Plan, version {number}.").format(number=view.version.number)
        reviewed = view.parts.gone_through_on
        if reviewed is None:
            return words
        review = self.tr("Gone through with {alias} {day}.")
        return f"{words} {review.format(alias=view.alias, day=near_day_words(reviewed, today))}"

    @Slot(str)
    def _chosen(self, value: str) -> None:
        self.chosen.emit(Phase(value))


def _current(spans: Sequence[PhaseSpan]) -> str | None:
    return next((span.phase.value for span in spans if span.current), None)


class OwnWordsPlace(QWidget):
    """The person's own words, first in the plan (S09). `pressed()` opens them for writing."""

    pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.parts = Column(gap=0.3)
        self.setLayout(self.parts)
        self.shown: QWidget = QWidget()
        self.parts.addWidget(self.shown)

    def show_words(self, view: PlanView, today: date) -> None:
        """The words between quotation marks, whose they are and when they were said."""
        plan = view.parts.plan
        words = plan.record.own_words if plan is not None else ""
        if words and plan is not None:
            source = self.tr("{alias}, in own words").format(alias=view.alias)
            if plan.record.own_words_on is not None:
                day = near_day_words(plan.record.own_words_on, today)
                source = self.tr("{alias}, in own words, {day}").format(alias=view.alias, day=day)
            standing = plan.record.own_words_standing
            if standing is not None and standing is not WordsStanding.TOLD:
                told = self.tr("{source}. {alias} {standing}.")
                source = told.format(source=source, alias=view.alias, standing=standing_word(standing))
            quote = self.tr("“{words}”").format(words=words)
            content: QWidget = OwnWords(quote, source)
            name = f"{quote} {source}"
        else:
            name = self.tr("Begin with the person's own words")
            content = OwnWords(name, self.tr("What does {alias} want?").format(alias=view.alias))
        old, self.shown = self.shown, PressArea(content, name, "own words")
        self.shown.clicked.connect(self.pressed)
        self.parts.replaceWidget(old, self.shown)
        self.shown.show()
        old.hide()
        old.deleteLater()


class FirstThings(Card):
    """Måste lösas först (S07). `pressed(Projection or None)`: None for a new one."""

    pressed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(gap=0.1, margins=(0.3, 0, 0.3, 0.25), parent=parent)
        self._shown: dict[PressArea, Projection[FirstThing]] = {}
        self.inside, self.foot = QWidget(), QWidget()
        self.body.addWidget(self.inside)

    def show_things(self, things: Sequence[Projection[FirstThing]], today: date) -> None:
        """Open ones with who and when; solved ones below in small."""
        old, self.inside = self.inside, QWidget()
        self._shown = {}
        column = Column(gap=0)
        head = Label(self.tr("Must be solved first"), role="label")
        add = Button(self.tr("Add something") if things else self.tr("Write something"), kind="link")
        add.clicked.connect(self._new_pressed)
        title, row = QWidget(), QWidget()
        title.setLayout(Column(head, gap=0, margins=(0.5, 0, 0, 0)))
        row.setLayout(Beside(title, add, least=6, under_gap=0, margins=(0, 0, 0.5, 0)))
        column.addWidget(row)
        for thing in things:
            column.addWidget(self._row(thing, today))
        self.foot = QWidget()
        column.addWidget(self.foot)
        self.inside.setLayout(column)
        self.body.replaceWidget(old, self.inside)
        self.inside.show()
        old.hide()
        old.deleteLater()

    def place_of(self, thing: Projection[FirstThing]) -> QWidget:
        """The row of a thing; the foot if it has none."""
        return next((row for row, shown in self._shown.items() if shown.ref == thing.ref), self.foot)

    def _row(self, thing: Projection[FirstThing], today: date) -> PressArea:
        record = thing.record
        done = record.done_on is not None
        if record.done_on is not None:
            right = self.tr("solved {day}").format(day=near_day_words(record.done_on, today))
        else:
            due = near_day_words(record.due, today) if record.due else ""
            right = ", ".join(part for part in (record.who, due) if part)
        content = QWidget()
        text = Label(record.text or "–", role="small" if done else "body", tone="ink2" if done else "ink")
        when = Label(right, role="small" if done else "body", tone="ink2", wrap=False)
        content.setLayout(Beside(text, when, least=6, under_gap=0))
        press = PressArea(content, f"{record.text}. {right}", thing.ref, margins=(0.5, 0.02, 0.5, 0.02))
        press.clicked.connect(self._row_pressed)
        self._shown[press] = thing
        return press

    @Slot()
    def _new_pressed(self) -> None:
        self.pressed.emit(None)

    @Slot()
    def _row_pressed(self) -> None:
        row = self.sender()
        if isinstance(row, PressArea):
            self.pressed.emit(self._shown[row])


def plan_rivals(view: PlanView, today: date) -> list[RivalNotice]:
    """What waits for a choice in the plan's own fields."""
    plan = view.parts.plan
    if plan is None:
        return []
    words = partial(value_words, today=today)
    return [
        RivalNotice(field_word(SupportPlan, field).capitalize(), rivals, words, today)
        for field, rivals in view.rivals.get(plan.ref, {}).items()
    ]
