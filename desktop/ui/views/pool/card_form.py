"""The form for a card: what somebody can do, and never who she is."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.records.assignment import Mode, Task
from desktop.domain.records.pool import PartOfDay, PoolCard, Weekday
from desktop.ui.views.draft_keeper import Content
from desktop.ui.views.pool import pool_words as words
from desktop.ui.views.sessions.session_words import meeting_options, task_options
from desktop.ui.widgets import Button, Card, Chips, ChoiceField, DateField, Field, Flow, Label, Labelled


class CardForm(Card):
    """`edited` at each change, `pressed` when the card is to be put in the pool."""

    edited = Signal()
    pressed = Signal()

    def __init__(self, unit_code: str, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(gap=0.7, margins=(1.1, 0.8, 1.1, 0.9), parent=parent)
        self.region = ChoiceField(self.tr("Municipality"), words.region_options(unit_code))
        self.languages = Field(self.tr("Languages"), help=self.tr("With a comma between them."))
        self.modes = Chips(self.tr("How she can meet"), meeting_options(), multi=True)
        self.weekdays = Chips(self.tr("Days"), words.weekday_options(), multi=True)
        self.parts = Chips(self.tr("Time of day"), words.part_options(), multi=True)
        self.tasks = Chips(self.tr("What she can help with"), task_options(), multi=True)
        self.until = DateField(self.tr("Can commit until"), today)
        self.offered = Field(
            self.tr("What she wants to tell of herself"),
            help=self.tr("Only what she offers herself. Do not ask where she comes from, or what she believes in."),
        )
        self.save = Button(self.tr("Put the card in the pool"), "identification-card")
        saving = QWidget()
        saving.setLayout(Flow(self.save, gap=0.5))
        self.add(
            Label(self.tr("The card, which social workers read"), role="h2"),
            self.region,
            self.languages,
            *(Labelled(part.accessibleName(), part) for part in (self.modes, self.weekdays, self.parts, self.tasks)),
            self.until,
            self.offered,
            saving,
        )
        for changed in (self.languages.changed, self.until.changed, self.offered.changed, self.region.chosen):
            changed.connect(self.edited)
        for chips in (self.modes, self.weekdays, self.parts, self.tasks):
            chips.changed.connect(self.edited)
        self.save.clicked.connect(self.pressed)

    def card(self) -> PoolCard | None:
        """What is written; None when the day is none, which the form says."""
        if not self.until.check():
            return None
        return PoolCard(
            region=self.region.value() or "",
            languages=words.languages_of(self.languages.text()),
            modes=tuple(mode for mode in Mode if mode.value in self.modes.values()),
            weekdays=tuple(day for day in Weekday if day.value in self.weekdays.values()),
            parts_of_day=tuple(part for part in PartOfDay if part.value in self.parts.values()),
            commits_until=self.until.day(),
            tasks=tuple(task for task in Task if task.value in self.tasks.values()),
            offered=self.offered.text().strip(),
        )

    def show_card(self, card: PoolCard) -> None:
        """What is in the pool."""
        self.region.set_value(card.region or None)
        self.languages.set_text(", ".join(card.languages))
        self.modes.set_values(card.modes)
        self.weekdays.set_values(card.weekdays)
        self.parts.set_values(card.parts_of_day)
        self.tasks.set_values(card.tasks)
        self.until.set_day(card.commits_until)
        self.offered.set_text(card.offered)

    def content(self) -> Content:
        """As a draft."""
        return {
            "region": self.region.value() or "",
            "languages": self.languages.text(),
            "modes": list(self.modes.values()),
            "weekdays": list(self.weekdays.values()),
            "parts": list(self.parts.values()),
            "tasks": list(self.tasks.values()),
            "until": self.until.text(),
            "offered": self.offered.text(),
        }

    def show_content(self, content: Content) -> None:
        """A draft."""
        self.region.set_value(content["region"] or None)
        self.languages.set_text(content["languages"])
        self.modes.set_values(content["modes"])
        self.weekdays.set_values(content["weekdays"])
        self.parts.set_values(content["parts"])
        self.tasks.set_values(content["tasks"])
        self.until.set_text(content["until"])
        self.offered.set_text(content["offered"])
