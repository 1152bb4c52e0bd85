"""What stands beside a consultation, as both sides read it; and the next step, which is always in sight (K44)."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.projection import Projection
from desktop.domain.records.consultation import GuidedOn
from desktop.services.consultation.beside import Beside
from desktop.services.consultation.consultation_thread import Thread
from desktop.ui.views.consultation import more_words
from desktop.ui.widgets import time_words
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.layouts import Column, Row
from desktop.ui.widgets.words import KeyValues

translate = QCoreApplication.translate


def beside_pairs(beside: Beside) -> list[tuple[str, str]]:
    """A line for each thing that was written down."""
    pairs = [(translate("Beside", "Talk"), more_words.talk_words(entry.seen.record)) for entry in beside.talks]
    pairs += [(translate("Beside", "Guided on"), more_words.guided_words(e.seen.record)) for e in beside.guided_on]
    pairs += [(translate("Beside", "Bought"), more_words.external_words(e.seen.record)) for e in beside.external]
    if beside.linked_to:
        pairs.append((translate("Beside", "Linked to"), ", ".join(beside.linked_to)))
    if beside.how_it_went is not None:
        pairs.append((translate("Beside", "How it went"), more_words.how_word(beside.how_it_went)))
    if beside.check_in_on is not None:
        day = time_words.long_day(beside.check_in_on)
        pairs.append((translate("Beside", "The county asks how it went"), day))
    return pairs


class BesideCard(Card):
    """All of it; hidden while there is nothing. `received(Projection)` when it was taken on where it was guided to."""

    received = Signal(object)

    def __init__(self, beside: Beside, parent: QWidget | None = None) -> None:
        super().__init__(translate("Beside", "Written down beside it"), parent=parent)
        pairs = beside_pairs(beside)
        self.add(KeyValues(pairs))
        for seen in beside.awaited:
            button = Button(translate("Beside", "It was received"), "check")
            button.setAccessibleDescription(seen.record.to)
            button.clicked.connect(partial(self._received, seen))
            row = Row(button, Label(seen.record.to, role="small", tone="ink2"), gap=0.5)
            row.setStretch(1, 1)
            self.add(row)
        if beside.many_talks:
            words = translate("Beside", "{count} talks so far. Is it still the right kind of support? You decide.")
            self.add(Label(words.format(count=beside.talks_so_far), role="small", tone="ink2"))
        if not pairs and not beside.many_talks:
            self.hide()

    def _received(self, seen: Projection[GuidedOn], _checked: bool = False) -> None:
        self.received.emit(seen)


class NextStepCard(Card):
    """Nästa rimliga steg, and vem ringer jag: of the latest answer that says so."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(translate("Beside", "Next reasonable step"), bar="blue", parent=parent)
        self.step, self.ring = Label(""), Label("")
        self.hours = Label("", role="small", tone="ink2")
        ring = Label(translate("Beside", "Whom do I ring?"), role="label")
        self.add(self.step, Column(ring, self.ring, self.hours, gap=0.15))

    def show_thread(self, thread: Thread) -> None:
        """What the thread says of it now."""
        replies = [view.seen.record for view in reversed(thread.replies)]
        step = next((reply.next_step for reply in replies if reply.next_step), "")
        ring = next((reply.whom_to_ring for reply in replies if reply.whom_to_ring), "")
        self.step.setText(step or translate("Beside", "Not said yet. You may ask for it."))
        self.ring.setText(ring or translate("Beside", "In an emergency 112. Numbers are under F12, Emergency now."))
        self.hours.setText(more_words.hours_words(thread.hours))
        self.hours.setVisible(bool(self.hours.text()))
