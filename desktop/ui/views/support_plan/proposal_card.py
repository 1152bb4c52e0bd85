"""A need that a contact person has seen: a handler takes it into the plan, or answers why not (S08)."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.domain.records.support_plan import NeedArea
from desktop.services.plan.proposed_needs import Proposal
from desktop.ui.views.people.person_words import hand_words
from desktop.ui.views.support_plan.plan_words import area_word
from desktop.ui.widgets import Button, Card, ChoiceField, Field, Flow, Label, Option, OwnWords


class ProposalCard(Card):
    """Signals: `taken(Proposal, NeedArea)` and `answered(Proposal, words)`."""

    taken = Signal(object, object)
    answered = Signal(object, str)

    def __init__(self, proposal: Proposal, area: NeedArea, today: date, parent: QWidget | None = None) -> None:
        super().__init__(gap=0.5, parent=parent)
        self.setAccessibleName(self.tr("A need that the contact person has seen"))
        self._proposal = proposal
        options = [Option(one.value, area_word(one)) for one in NeedArea]
        self.area = ChoiceField(self.tr("In which area of the plan"), options, area.value)
        self.take = Button(self.tr("Take it into the plan"), "plus")
        self.words = Field(self.tr("Or answer the contact person"))
        self.reply = Button(self.tr("Answer without taking it in"), kind="quiet")
        buttons = QWidget()
        buttons.setLayout(Flow(self.take, self.reply, gap=0.5))
        self.add(
            Label(self.tr("The contact person has seen a need that the plan does not have"), role="label"),
            OwnWords(proposal.need.record.text, hand_words(proposal.by, today)),
            self.area,
            self.words,
            buttons,
        )
        self.take.clicked.connect(self._take)
        self.reply.clicked.connect(self._reply)

    @Slot()
    def _take(self) -> None:
        area = self.area.value()
        if area is not None:
            self.taken.emit(self._proposal, NeedArea(area))

    @Slot()
    def _reply(self) -> None:
        if self.words.text().strip():
            self.answered.emit(self._proposal, self.words.text())
        else:
            self.words.show_error(self.tr("Write a few words first, so that the contact person knows why."))
