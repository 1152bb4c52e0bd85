"""Skyddade uppgifter: what waits for a second person's answer, and the envelopes for an emergency.

A manager's room; a handler comes here from *Idag* when a colleague has proposed an exception.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from desktop.domain.clock import Clock, today
from desktop.services.protected.exceptions import Exceptions, ExceptionView
from desktop.services.protected.protection import OpenedEnvelope, Protection, SealedEnvelope
from desktop.ui.screen import Place, Screen
from desktop.ui.sentences import sentence
from desktop.ui.tasks import Tasks
from desktop.ui.views.protection.envelope_card import EnvelopeCard
from desktop.ui.views.protection.exception_card import ExceptionCard
from desktop.ui.views.sessions.assignment_cards import Parts
from desktop.ui.widgets import Column, EmptyState, PageHeader, ScrollPage, SectionTitle


@dataclass(frozen=True, slots=True)
class Found:
    """What the room shows."""

    waiting: tuple[ExceptionView, ...]
    envelopes: tuple[SealedEnvelope, ...]


class ProtectedScreen(Screen):
    """The room."""

    def __init__(
        self,
        protection: Protection,
        exceptions: Exceptions,
        clock: Clock,
        tasks: Tasks,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._protection, self._exceptions = protection, exceptions
        self._clock, self._tasks = clock, tasks
        self._found: Found | None = None
        self.cards: list[ExceptionCard] = []
        self.envelopes: list[EnvelopeCard] = []
        self.header = PageHeader(
            self.tr("Protected persons"),
            self.tr("What needs your yes or no, and the envelopes that you may open in an emergency."),
        )
        self._waits = SectionTitle(self.tr("Waits for your answer"), 0)
        self._none = EmptyState(self.tr("Nobody waits for your answer."))
        self._list, self._sealed = Parts(gap=0.7), Parts(gap=0.7)
        self._emergency = SectionTitle(self.tr("In an emergency"), 0, self.tr("Each opening is logged with its reason"))
        self._no_envelopes = EmptyState(self.tr("There is no envelope that you may open."))
        self.page = ScrollPage(
            self.header, self._waits, self._none, self._list, self._emergency, self._no_envelopes, self._sealed, gap=0.8
        )
        self.page.keep_at_top()
        self.setLayout(Column(self.page, gap=0))

    def open_place(self, place: Place) -> None:
        """Read everything now."""
        self.refresh()

    def place(self) -> Place:
        return Place("protected")

    def refresh(self) -> None:
        self._tasks.run(self, partial(_read, self._protection, self._exceptions), self._show)

    def keep(self) -> None:
        """What is open is closed; nothing is written here that could be lost but an answer's words."""
        for card in self.envelopes:
            card.cover()

    def _show(self, found: Found) -> None:
        if found == self._found or any(card.is_open() for card in self.envelopes):
            return  # what is being read is left alone
        self._found = found
        self._show_waiting(found)
        self.envelopes = [EnvelopeCard(envelope, self._clock) for envelope in found.envelopes]
        for card in self.envelopes:
            card.asked.connect(partial(self._open, card))
        self._sealed.show_parts(*self.envelopes)
        self._emergency.set_count(len(self.envelopes))
        self._no_envelopes.setVisible(not self.envelopes)

    def _show_waiting(self, found: Found) -> None:
        day = today(self._clock)
        self.cards = [ExceptionCard(view, day) for view in found.waiting]
        for card in self.cards:
            card.answered.connect(partial(self._answer, card))
        self._list.show_parts(*self.cards)
        self._waits.set_count(len(self.cards))
        self._none.setVisible(not self.cards)

    # Answering

    def _answer(self, card: ExceptionCard, approved: bool, words: str) -> None:
        answer = partial(self._exceptions.answer, card.view.seen, approved=approved, words=words)
        self._tasks.run(card, answer, self._answered, partial(_say, card))

    def _answered(self, view: ExceptionView) -> None:
        self.saved.emit(view.seen.touched_at)
        self.changed.emit()
        self.refresh()

    # Opening in an emergency

    def _open(self, card: EnvelopeCard, reason: str) -> None:
        call = partial(self._protection.open_envelope, card.envelope.compartment, reason)
        self._tasks.run(card, call, partial(self._opened, card), partial(_not_opened, card))

    def _opened(self, card: EnvelopeCard, envelope: OpenedEnvelope) -> None:
        card.show_content(envelope)
        self.changed.emit()

    @Slot(bool)
    def show_names(self, shown: bool) -> None:
        """Names are in the envelopes only."""


def _read(protection: Protection, exceptions: Exceptions) -> Found:
    return Found(exceptions.waiting(), protection.envelopes())


def _say(card: ExceptionCard, error: Exception) -> None:
    card.say_error(sentence(error))


def _not_opened(card: EnvelopeCard, error: Exception) -> None:
    card.glass.say_error(sentence(error))
