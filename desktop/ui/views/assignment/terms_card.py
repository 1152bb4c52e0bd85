"""Beslutet: who, decided when and by whom, for which time, for what, and how they meet."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from msgspec.structs import replace
from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.domain.ports import MemberInfo
from desktop.domain.records.assignment import Assignment, Mode, Task
from desktop.ui.views.draft_keeper import Content
from desktop.ui.views.halves import Halves
from desktop.ui.views.sessions.session_words import meeting_options, task_phrase
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.chip import Chips
from desktop.ui.widgets.choice import ChoiceField
from desktop.ui.widgets.date_field import DateField
from desktop.ui.widgets.field import Field, Labelled
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.layouts import Column
from desktop.ui.widgets.segment import Option


class TermsCard(Card):
    """The fields of a decision. `edited` when the person has changed any."""

    edited = Signal()

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__(gap=0.7, margins=(1.1, 0.9, 1.1, 1.1))
        self.person = ChoiceField(
            self.tr("Contact person"),
            [],
            placeholder=self.tr("Choose who"),
            help=self.tr("Those who are ready for it."),
        )
        self.decided_on = DateField(self.tr("Decided on"), today)
        self.decided_by = Field(self.tr("Decided by"), help=self.tr("Name, and the delegation."))
        self.valid_from = DateField(self.tr("From"), today)
        self.valid_until = DateField(
            self.tr("Until"), today, help=self.tr("May be empty: the support has no end of its own.")
        )
        self.frequency = Field(self.tr("How often"), placeholder=self.tr("for example every week"))
        self.tasks = Chips(self.tr("What for"), [Option(task.value, task_phrase(task)) for task in Task], multi=True)
        self.modes = Chips(self.tr("How they meet"), meeting_options(), multi=True)
        fields = QWidget()
        fields.setLayout(
            Halves(
                self.person,
                self.frequency,
                self.decided_by,
                self.decided_on,
                self.valid_from,
                self.valid_until,
                gap_y=0.7,
            )
        )
        title = Label(self.tr("The decision"), role="area")
        purpose = Label(
            self.tr("A proposal needs nothing. To start, say who, when it was decided, by whom, and from when.")
        )
        purpose.set_tone("ink2")
        self.add(Column(title, purpose, gap=0.1), fields, _under(self.tr("What for"), self.tasks))
        self.add(_under(self.tr("How they meet"), self.modes))
        for field in (self.decided_by, self.frequency, self.decided_on, self.valid_from, self.valid_until):
            field.changed.connect(self.edited)
        self.person.chosen.connect(self._changed)
        self.tasks.changed.connect(self._changed)
        self.modes.changed.connect(self._changed)

    def offer(self, people: Sequence[MemberInfo], place: Callable[[MemberInfo], str]) -> None:
        """Who can be chosen."""
        chosen = self.person.value()
        options = [Option(str(one.member), place(one)) for one in people]
        self.person.choice.set_options(options, chosen)

    def keep_person(self, kept: bool) -> None:
        """What has begun keeps its contact person."""
        self.person.choice.setEnabled(not kept)

    def content(self) -> Content:
        """What has been typed and chosen, also days that cannot be read."""
        return {
            "contact_person": self.person.value() or "",
            "decided_on": self.decided_on.text(),
            "decided_by": self.decided_by.text(),
            "valid_from": self.valid_from.text(),
            "valid_until": self.valid_until.text(),
            "frequency": self.frequency.text(),
            "tasks": list(self.tasks.values()),
            "modes": list(self.modes.values()),
        }

    def set_content(self, content: Content) -> None:
        """Shows it."""
        self.person.set_value(content.get("contact_person") or None)
        self.decided_by.set_text(content.get("decided_by", ""))
        self.frequency.set_text(content.get("frequency", ""))
        for name, field in self._days().items():
            field.set_text(content.get(name, ""))
            field.day()  # says below what day it is, or why it is none
        self.tasks.set_values(content.get("tasks", ()))
        self.modes.set_values(content.get("modes", ()))

    def _days(self) -> dict[str, DateField]:
        return {"decided_on": self.decided_on, "valid_from": self.valid_from, "valid_until": self.valid_until}

    def terms(self, before: Assignment) -> Assignment | None:
        """The terms as typed; None when a day cannot be read, which is said then."""
        readable = [field.check() for field in reversed(self._days().values())]  # the first wrong one has the focus
        if not all(readable):
            return None
        person = self.person.value()
        return replace(
            before,
            contact_person=int(person) if person else None,
            decided_on=self.decided_on.day(),
            decided_by=self.decided_by.text().strip(),
            valid_from=self.valid_from.day(),
            valid_until=self.valid_until.day(),
            frequency=self.frequency.text().strip(),
            tasks=tuple(Task(task) for task in self.tasks.values()),
            modes=tuple(Mode(mode) for mode in self.modes.values()),
        )

    def show_missing(self, names: Sequence[str]) -> None:
        """Says at each field that it is needed; the focus goes to the first."""
        fields: dict[str, Labelled] = {"contact_person": self.person, "decided_by": self.decided_by, **self._days()}
        for number, name in enumerate(names):
            if name in fields:
                fields[name].show_error(self.tr("Needed before the assignment can start."), focus=number == 0)

    def show_order(self, sentence: str) -> None:
        """The end lies before the beginning."""
        self.valid_until.show_error(sentence)

    @Slot()
    def _changed(self) -> None:
        self.edited.emit()


def content_of(terms: Assignment) -> Content:
    """A written decision as the card shows it."""
    days = {name: getattr(terms, name) for name in ("decided_on", "valid_from", "valid_until")}
    return {
        "contact_person": str(terms.contact_person) if terms.contact_person is not None else "",
        "decided_by": terms.decided_by,
        "frequency": terms.frequency,
        "tasks": [task.value for task in terms.tasks],
        "modes": [mode.value for mode in terms.modes],
        **{name: day.isoformat() if day else "" for name, day in days.items()},
    }


def _under(label: str, chips: Chips) -> QWidget:
    widget = QWidget()
    widget.setLayout(Column(Label(label, role="label"), chips, gap=0.25))
    return widget
