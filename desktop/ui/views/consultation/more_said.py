"""Mer som kan sägas: what may stand beside a question or a talk. Closed at first; nothing of it is ever required."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.domain.clock import Clock, local
from desktop.domain.policy import ConsultationTopic
from desktop.domain.records.consultation import Answer, ContactMode, Intake, TakenUpIn
from desktop.ui.views.consultation import more_words, words
from desktop.ui.widgets import time_words
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.check import Check
from desktop.ui.widgets.choice import ChoiceField
from desktop.ui.widgets.field import Field, Labelled
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.layouts import Column
from desktop.ui.widgets.segment import Option, Segment


class MoreSaid(QWidget):
    """`changed` is emitted when something is chosen. `said` has the names of the record's fields."""

    changed = Signal()

    def __init__(self, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._told_at: int | None = None
        not_said = self.tr("Nothing chosen")
        self.opener = Button(self.tr("More that can be said"), "caret-down", "quiet")
        self.opener.setCheckable(True)
        self.topic = ChoiceField(self.tr("What it is about"), [], placeholder=not_said)
        intakes = [Option(one, more_words.intake_word(one)) for one in Intake]
        self.intake = ChoiceField(self.tr("How it came to you"), intakes, placeholder=not_said)
        places = [Option(one, more_words.taken_up_word(one)) for one in TakenUpIn]
        self.taken_up_in = ChoiceField(self.tr("Taken up in"), places, placeholder=not_said)
        modes = [Option(one, more_words.mode_word(one)) for one in ContactMode]
        self.mode = ChoiceField(self.tr("The person is met as"), modes, placeholder=not_said)
        self.consequence = Label("", role="small", tone="ink2")
        self.told_of_duty = Check(self.tr("Told of the duty to report"), self.tr("Those you met, when you began."))
        self.told_at = Label("", role="small", tone="ink2")
        told = self.tr("Was the person told before the report?")
        self.told_before = Segment(told, words.sibling_options())
        self.told_why = Field(self.tr("Why, or why not before the report"))
        self._fields = QWidget()
        self._fields.setLayout(
            Column(
                self.topic,
                self.intake,
                self.taken_up_in,
                Column(self.mode, self.consequence, gap=0.2),
                Column(self.told_of_duty, self.told_at, gap=0.1),
                Labelled(told, self.told_before),
                self.told_why,
                gap=0.75,
            )
        )
        column = Column(gap=0.5)
        column.addWidget(self.opener, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._fields)
        self.setLayout(column)
        self._fields.hide()
        self.consequence.hide()
        self.told_at.hide()
        self._connect()

    def _connect(self) -> None:
        self.opener.toggled.connect(self._fields.setVisible)
        for choice in (self.topic, self.intake, self.taken_up_in, self.mode, self.told_before):
            choice.chosen.connect(self._chosen)
        self.told_of_duty.clicked.connect(self._told)
        self.told_why.changed.connect(self._chosen)

    def offer(self, topics: Sequence[ConsultationTopic]) -> None:
        """What it may be about: the policy's own list (K45)."""
        chosen = self.topic.value()
        self.topic.choice.set_options([Option(one.key, one.name) for one in topics], chosen)

    def show_said(self, said: Mapping[str, Any]) -> None:
        """What was said before; it opens when there is something to see."""
        self.topic.set_value(said.get("topic") or None)
        self.intake.set_value(said.get("intake"))
        self.taken_up_in.set_value(said.get("taken_up_in"))
        self.mode.set_value(said.get("mode"))
        self.told_before.set_value(said.get("told_before_report"))
        self.told_why.set_text(said.get("told_before_report_why") or "")
        self._told_at = said.get("told_of_duty_at")
        self.told_of_duty.setChecked(self._told_at is not None)
        self.opener.setChecked(any(self.said().values()))
        self._say()

    def said(self) -> dict[str, Any]:
        """What is chosen now."""
        intake, place = self.intake.value(), self.taken_up_in.value()
        mode, told = self.mode.value(), self.told_before.value()
        return {
            "topic": self.topic.value() or "",
            "intake": Intake(intake) if intake else None,
            "taken_up_in": TakenUpIn(place) if place else None,
            "mode": ContactMode(mode) if mode else None,
            "told_of_duty_at": self._told_at,
            "told_before_report": Answer(told) if told else None,
            "told_before_report_why": self.told_why.text(),
        }

    @Slot()
    def _told(self) -> None:
        self._told_at = self._clock.now() if self.told_of_duty.isChecked() else None
        self._chosen("")

    @Slot(str)
    def _chosen(self, _value: str) -> None:
        self._say()
        self.changed.emit()

    def _say(self) -> None:
        mode = self.mode.value()
        self.consequence.setText(more_words.mode_consequence(ContactMode(mode)) if mode else "")
        self.consequence.setVisible(bool(mode))
        at = time_words.clock(local(self._told_at)) if self._told_at is not None else ""
        self.told_at.setText(self.tr("Noted at {time}").format(time=at) if at else "")
        self.told_at.setVisible(bool(at))
