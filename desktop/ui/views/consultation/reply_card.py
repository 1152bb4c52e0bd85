"""A reply as both sides read it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop.domain.records.consultation import Reply, ReplyStage
from desktop.services.consultation.consultation_thread import ReplyView
from desktop.ui.views.consultation import more_words, words
from desktop.ui.views.consultation.question import Prose
from desktop.ui.views.halves import Halves
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.layouts import Column

translate = QCoreApplication.translate


def reply_title(reply: Reply) -> str:
    """Första svar, or Reflektion från 2 personer."""
    if reply.stage is ReplyStage.FIRST:
        return translate("Consultation", "First answer")
    if reply.took_part > 1:
        return translate("Consultation", "Reflection from {count} people").format(count=reply.took_part)
    return translate("Consultation", "Reflection")


class ReplyCard(Card):
    """One reply: its title, its words, protection beside change work (K18), the next step, who and when."""

    def __init__(self, view: ReplyView, parent: QWidget | None = None) -> None:
        reply = view.seen.record
        super().__init__(reply_title(reply), bar="blue", margins=(1.0, 0.7, 1.0, 0.7), parent=parent)
        self.text = Prose(reply.text)
        self.add(self.text)
        if reply.outcomes:
            advised = ", ".join(more_words.outcome_word(outcome) for outcome in reply.outcomes)
            self.add(_words(translate("Consultation", "The advice"), advised))
        protection = _part(translate("Consultation", "Protection"), reply.protection)
        change_work = _part(translate("Consultation", "Change work"), reply.change_work)
        if protection is not None and change_work is not None:
            both = QWidget()
            both.setLayout(Halves(protection, change_work))  # weighed against each other, side by side (K18)
            self.add(both)
        elif protection is not None or change_work is not None:
            self.add(*(part for part in (protection, change_work) if part is not None))
        for part in (
            _part(translate("Consultation", "Next reasonable step"), reply.next_step),
            _part(translate("Consultation", "Whom to ring"), reply.whom_to_ring),
            _part(translate("Consultation", "Why it is written so"), reply.send_anyway_reason),
        ):
            if part is not None:
                self.add(part)
        if reply.team:
            team = ", ".join(more_words.team_word(role) for role in reply.team)
            self.add(_words(translate("Consultation", "In the talk"), team))
        source = translate("Consultation", "{name}, {time}").format(name=view.by.name, time=words.stamp(view.by.at))
        self.source = Label(source, role="small", tone="ink2")
        self.add(self.source)
        self.setAccessibleName(f"{self.title.text()}. {source}")


def _words(title: str, text: str) -> QWidget:
    part = QWidget()
    part.setLayout(Column(Label(title, role="label"), Label(text), gap=0.1))
    return part


def _part(title: str, text: str) -> QWidget | None:
    if not text:
        return None
    part = QWidget()
    part.setLayout(Column(Label(title, role="label"), Prose(text), gap=0.1))
    return part
