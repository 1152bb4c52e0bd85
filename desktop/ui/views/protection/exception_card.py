"""One exception: what would be handed over, word for word, to whom and why; and what one may do with it."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.services.protected.exceptions import ExceptionView, Standing
from desktop.ui.views.consents.consent_words import part_word
from desktop.ui.views.consultation.question import Prose
from desktop.ui.views.people.person_words import hand_words
from desktop.ui.views.protection import exception_words as words
from desktop.ui.widgets import Button, Card, Column, Field, Flow, Hairline, IconWords, KeyValues, Label


class ExceptionCard(Card):
    """Signals: `answered(approved, words)`; `taken_back`; `handed_over`."""

    answered = Signal(bool, str)
    taken_back = Signal()
    handed_over = Signal()

    def __init__(self, view: ExceptionView, today: date, parent: QWidget | None = None) -> None:
        waits = view.waits_for_me or view.standing is Standing.APPROVED
        super().__init__(bar="amber" if waits else "", gap=0.55, margins=(0.95, 0.65, 0.95, 0.85), parent=parent)
        self.view = view
        record = view.seen.record
        title = Label(words.title(view), role="h2")
        self.standing = Label(words.standing_words(view, today), tone="ink2")
        self.add(Column(title, self.standing, gap=0.1))
        facts = [
            (self.tr("Proposed by"), hand_words(view.proposed, today)),
            (self.tr("Why"), record.why),
            (self.tr("For what purpose"), record.purpose),
            (self.tr("The answer"), view.words),
        ]
        self.add(KeyValues([(name, text) for name, text in facts if text]))
        if view.standing in (Standing.WAITING, Standing.APPROVED):
            self._add_items()
        self.words = Field(self.tr("A word to the one who proposed"), help=self.tr("Needed for a no."))
        self.approve = Button(self.tr("Approve exactly this"), "check", "main", large=True)
        self.refuse = Button(self.tr("Say no"), "prohibit")
        self.take_back = Button(self.tr("Take the proposal back"), "arrow-counter-clockwise", "quiet")
        self.hand_over = Button(self.tr("Hand over exactly this"), "paper-plane-tilt", "main", large=True)
        self._add_actions()
        self.setAccessibleName(title.text())

    def _add_items(self) -> None:
        self.add(Hairline(), Label(self.tr("This would be handed over, word for word, and nothing else:"), tone="ink2"))
        for item in self.view.seen.record.items:
            self.add(Column(Label(part_word(item.information), role="label"), Prose(item.text), gap=0.15))

    def _add_actions(self) -> None:
        view = self.view
        shown = {
            self.approve: view.waits_for_me,
            self.refuse: view.waits_for_me,
            self.hand_over: view.standing is Standing.APPROVED,
            self.take_back: view.mine and view.standing in (Standing.WAITING, Standing.APPROVED),
        }
        if view.waits_for_me:
            self.add(
                IconWords(
                    "info",
                    self.tr("You decide together. If a word is changed after your yes, it does not hold."),
                    tone="ink2",
                    role="small",
                ),
                self.words,
            )
        else:
            self.words.setParent(self)
            self.words.hide()
        actions = QWidget()
        buttons = [button for button, wanted in shown.items() if wanted]
        actions.setLayout(Flow(*buttons, gap=0.5))
        for button, wanted in shown.items():
            if not wanted:
                button.setParent(self)
                button.hide()
        self.add(actions)
        actions.setVisible(bool(buttons))
        self.approve.clicked.connect(self._approve)
        self.refuse.clicked.connect(self._refuse)
        self.take_back.clicked.connect(self.taken_back)
        self.hand_over.clicked.connect(self.handed_over)

    def say_error(self, sentence: str) -> None:
        """What is missing, or why it did not happen."""
        if self.words.isHidden():
            self.standing.setText(sentence)
            self.standing.set_tone("accink")
        else:
            self.words.show_error(sentence)

    @Slot()
    def _approve(self) -> None:
        self.answered.emit(True, self.words.text())

    @Slot()
    def _refuse(self) -> None:
        self.answered.emit(False, self.words.text())
