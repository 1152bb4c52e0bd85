"""Det här får kontaktpersonen se: the alias and what stands here, and nothing else of the file (P20)."""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.records.assignment import Brief
from desktop.ui.views.draft_keeper import Content
from desktop.ui.views.halves import Halves
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.field import Field
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.layouts import Column

ALARMS = 3


class BriefCard(Card):
    """The fields of a brief. `edited` when the person has changed any."""

    edited = Signal()

    def __init__(self) -> None:
        super().__init__(gap=0.7, margins=(1.1, 0.9, 1.1, 1.1))
        self._purpose = Label("", tone="ink2")
        self.meeting = Field(self.tr("Where they meet, and where never"))
        self.phone_rule = Field(
            self.tr("Rule for the telephone"), placeholder=self.tr("may ring, may not ring, only text")
        )
        self.alarms = [
            Field(
                self.tr("Get in touch at once if"), placeholder=self.tr("for example: someone talks about a journey")
            ),
            Field(self.tr("or if"), placeholder=self.tr("for example: no answer for two days")),
            Field(self.tr("or also if"), placeholder=self.tr("for example: relatives ask")),
        ]
        self.handler_phone = Field(self.tr("The handler's telephone"))
        self.handler_hours = Field(self.tr("Hours"), placeholder=self.tr("for example weekdays 8–16.30"))
        self.out_of_hours_phone = Field(self.tr("Telephone on evenings and weekends"))
        holder = QWidget()
        holder.setLayout(Halves(*self._fields().values(), gap_y=0.7))
        title = Label(self.tr("What the contact person will see"), role="area")
        self.add(Column(title, self._purpose, gap=0.1), holder)
        for field in self._fields().values():
            field.changed.connect(self.edited)
        self.set_alias("")

    def _fields(self) -> dict[str, Field]:
        alarms = {f"alarm{number}": field for number, field in enumerate(self.alarms)}
        return {
            "meeting": self.meeting,
            "phone_rule": self.phone_rule,
            **alarms,
            "handler_phone": self.handler_phone,
            "handler_hours": self.handler_hours,
            "out_of_hours_phone": self.out_of_hours_phone,
        }

    def set_alias(self, alias: str) -> None:
        """Whom it is about, as the contact person knows her."""
        words = self.tr(
            "The alias {alias}, what for, how and how often, and this. Not the name, the address or the file."
        )
        self._purpose.setText(words.format(alias=alias))

    def content(self) -> Content:
        """What has been typed."""
        return {name: field.text() for name, field in self._fields().items()}

    def set_content(self, content: Content) -> None:
        """Shows it."""
        for name, field in self._fields().items():
            field.set_text(content.get(name, ""))

    def brief(self, before: Brief) -> Brief:
        """The brief as typed."""
        return replace(
            before,
            meeting=self.meeting.text().strip(),
            phone_rule=self.phone_rule.text().strip(),
            alarms=tuple(field.text().strip() for field in self.alarms),
            handler_phone=self.handler_phone.text().strip(),
            handler_hours=self.handler_hours.text().strip(),
            out_of_hours_phone=self.out_of_hours_phone.text().strip(),
        )


def content_of(brief: Brief) -> Content:
    """A written brief as the card shows it."""
    alarms = {f"alarm{number}": text for number, text in enumerate(brief.alarms)}
    names = ("meeting", "phone_rule", "handler_phone", "handler_hours", "out_of_hours_phone")
    return {**alarms, **{name: getattr(brief, name) for name in names}}
