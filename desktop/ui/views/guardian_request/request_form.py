"""The request itself: who asks, when, for what, and what must be known before there is an answer."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.domain.records.request import GuardianRequest, HowAsked
from desktop.services.extract.guardian_request import ChildAge
from desktop.ui.views.extract.values import value_words
from desktop.ui.views.halves import Halves
from desktop.ui.widgets import Card, DateField, Field, Label, Labelled, Option, Segment
from desktop.ui.widgets.growing_editor import GrowingEditor


class RequestForm(Card):
    """`typed(name, value)` at every change of a field."""

    typed = Signal(str, object)

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__("", gap=0.7, margins=(1.0, 0.8, 1.0, 0.9), parent=parent)
        self.guardian = Field(self.tr("Who asks"), placeholder=self.tr("The guardian's name"))
        self.relation = Field(self.tr("Who it is to the child"), placeholder=self.tr("For example mother"))
        self.asked_on = DateField(self.tr("Asked on"), today)
        self.how = Segment(self.tr("How the request came"), _how_options(), stretch=False)
        self.what = GrowingEditor(self.tr("What was asked for"), lines=2, most_lines=12)
        self.custody = DateField(
            self.tr("Custody checked on"), today, help=self.tr("In the population register. Before that, no answer.")
        )
        self.child_asked = DateField(self.tr("The child was asked on"), today)
        self.child_view = GrowingEditor(self.tr("What the child says of it"), lines=2, most_lines=12)
        self.best_interests = GrowingEditor(self.tr("What is best for the child, and why"), lines=2, most_lines=12)
        self.decided_by = Field(self.tr("Who decides"), help=self.tr("The one who has been given that decision."))
        self.decided_on = DateField(self.tr("Decision made on"), today)
        self.age = Label("", tone="ink2")
        self._texts = {"what": self.what, "child_view": self.child_view, "best_interests": self.best_interests}
        self._fields = {"guardian": self.guardian, "relation": self.relation, "decided_by": self.decided_by}
        self._days = {
            "asked_on": self.asked_on,
            "custody_checked_on": self.custody,
            "child_asked_on": self.child_asked,
            "decided_on": self.decided_on,
        }
        self._lay()
        self._connect()

    def _lay(self) -> None:
        who, child, decision = QWidget(), QWidget(), QWidget()
        who.setLayout(Halves(self.guardian, self.relation, self.asked_on, self.custody))
        child.setLayout(Halves(self.child_asked))
        decision.setLayout(Halves(self.decided_by, self.decided_on))
        self.add(
            self.age,
            who,
            Labelled(self.tr("How the request came"), self.how),
            Labelled(self.tr("What was asked for"), self.what, help=self.tr("In the guardian's own words.")),
            child,
            Labelled(self.tr("What the child says of it"), self.child_view),
            Labelled(self.tr("What is best for the child, and why"), self.best_interests),
            decision,
        )

    def _connect(self) -> None:
        for name, field in self._fields.items():
            field.edit.setObjectName(name)
            field.edit.textEdited.connect(self._field_typed)
        for name, editor in self._texts.items():
            editor.setObjectName(name)
            editor.edited.connect(self._text_typed)
        for name, day in self._days.items():
            day.setObjectName(name)
            day.day_changed.connect(self._day_typed)
        self.how.chosen.connect(self._how_chosen)

    # Showing

    def show_request(self, request: GuardianRequest, age: ChildAge) -> None:
        """Show what is written, field by field."""
        for name, field in self._fields.items():
            field.set_text(getattr(request, name))
        for name, editor in self._texts.items():
            if editor.text() != getattr(request, name):
                editor.set_text(getattr(request, name))
        for name, day in self._days.items():
            day.set_day(getattr(request, name))
        self.how.set_value(request.how.value if request.how is not None else None)
        self.age.setText(self._age_words(age))

    def put_back(self, unsaved: dict[str, Any]) -> None:
        """Words that could not be saved, as they were typed."""
        for name, words in unsaved.items():
            if name in self._texts:
                self._texts[name].set_text(words)
            elif name in self._fields:
                self._fields[name].set_text(words)
            self.typed.emit(name, words)

    def _age_words(self, age: ChildAge) -> str:
        if age.years is None:
            return self.tr("How old the child is does not stand under Overview.")
        if age.is_adult:
            words = self.tr("The person is {years} years old. A guardian has no right to read the file any more.")
            return words.format(years=age.years)
        if age.has_own_say:
            words = self.tr("The child is {years} years old. From {own} the child's own view is always written down.")
            return words.format(years=age.years, own=age.own_from)
        words = self.tr("The child is {years} years old. The view of a younger child is asked for in a way that fits.")
        return words.format(years=age.years)

    # Typing

    @Slot(str)
    def _field_typed(self, text: str) -> None:
        self.typed.emit(self._sender_name(), text)

    @Slot()
    def _text_typed(self) -> None:
        name = self._sender_name()
        self.typed.emit(name, self._texts[name].text())

    @Slot(object)
    def _day_typed(self, day: date | None) -> None:
        self.typed.emit(self._sender_name(), day)

    @Slot(str)
    def _how_chosen(self, value: str) -> None:
        self.typed.emit("how", HowAsked(value))

    def _sender_name(self) -> str:
        sender = self.sender()
        return sender.objectName() if sender is not None else ""


def _how_options() -> list[Option]:
    return [Option(how.value, value_words(how)) for how in HowAsked]
