"""What is looked for among the cards: how far, which language, how, when, and what for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.records.assignment import Mode, Task
from desktop.domain.records.pool import Band, PartOfDay, Weekday
from desktop.services.pool.pools import Wanted
from desktop.ui.views.pool import pool_words as words
from desktop.ui.views.sessions.session_words import meeting_options, task_options
from desktop.ui.widgets import Card, Chips, ChoiceField, DateField, Label, Labelled, Option

_BANDS = (Band.SAME, Band.NEAR, Band.FAR, Band.VERY_FAR)


class SearchCard(Card):
    """`changed` at each choice."""

    changed = Signal()

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(gap=0.6, margins=(1.1, 0.8, 1.1, 0.9), parent=parent)
        bands = [Option("", self.tr("Any distance")), *(Option(one.value, words.band_word(one)) for one in _BANDS)]
        self.farthest = ChoiceField(self.tr("How far away at most"), bands, "")
        self.language = ChoiceField(self.tr("Language"), [Option("", self.tr("Any language"))], "")
        self.modes = Chips(self.tr("How they are to meet"), meeting_options(), multi=True)
        self.weekdays = Chips(self.tr("Days to meet"), words.weekday_options(), multi=True)
        self.parts = Chips(self.tr("Time to meet"), words.part_options(), multi=True)
        self.tasks = Chips(self.tr("What she is to help with"), task_options(), multi=True)
        self.until = DateField(self.tr("Is needed until"), today)
        self.add(Label(self.tr("Cards"), role="h2"), self.farthest, self.language)
        for chips in self._chips():
            self.add(Labelled(chips.accessibleName(), chips))
            chips.changed.connect(self.changed)
        self.add(self.until)
        self.farthest.chosen.connect(self.changed)
        self.language.chosen.connect(self.changed)
        self.until.changed.connect(self.changed)

    def _chips(self) -> tuple[Chips, ...]:
        return self.modes, self.weekdays, self.parts, self.tasks

    def offer_languages(self, languages: Sequence[str]) -> None:
        """Those that anybody speaks."""
        options = [Option("", self.tr("Any language")), *(Option(one, one) for one in languages)]
        self.language.choice.set_options(options, self.language.value() or "")

    def show_wanted(self, wanted: Wanted) -> None:
        """What is known already."""
        self.farthest.set_value(wanted.farthest.value if wanted.farthest else "")
        self.language.set_value(wanted.language)
        self.modes.set_values(wanted.modes)
        self.weekdays.set_values(wanted.weekdays)
        self.parts.set_values(wanted.parts_of_day)
        self.tasks.set_values(wanted.tasks)
        self.until.set_day(wanted.until)

    def wanted(self) -> Wanted:
        """What stands here. A day that cannot be read is left out, which its field says."""
        farthest = self.farthest.value()
        return Wanted(
            farthest=Band(farthest) if farthest else None,
            language=self.language.value() or "",
            modes=tuple(mode for mode in Mode if mode.value in self.modes.values()),
            weekdays=tuple(day for day in Weekday if day.value in self.weekdays.values()),
            parts_of_day=tuple(part for part in PartOfDay if part.value in self.parts.values()),
            tasks=tuple(task for task in Task if task.value in self.tasks.values()),
            until=self.until.day(),
        )
