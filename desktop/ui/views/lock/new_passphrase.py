"""Choosing a passphrase: twice, and while it is written, how long guessing it would take."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.domain.errors import Reason
from desktop.services.recovery.passphrase import Strength
from desktop.ui.sentences import sentence_of
from desktop.ui.tasks import Tasks
from desktop.ui.views.lock.strength_words import strength_words
from desktop.ui.widgets import Column, SecretField

Judge = Callable[[str], Strength]


class NewPassphrase(QWidget):
    """Two fields. `entered` is emitted at Enter in the second.

    `judge_with` says who tells how good one is, and on which thread; it is asked again at each keystroke, and only
    its answer to what stands in the field is shown.
    """

    entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._advice = self.tr(
            "Four words that do not belong together, or a sentence that only you would say. Long is better than"
            " strange."
        )
        self._tasks: Tasks | None = None
        self._judge: Judge | None = None
        self._judged: tuple[str, Strength] | None = None
        self._asking = False
        self.first = SecretField(self.tr("New passphrase"), help=self._advice)
        self.second = SecretField(self.tr("The same passphrase once more"))
        self.first.edit.textChanged.connect(self._changed)
        self.second.entered.connect(self.entered)
        self.setLayout(Column(self.first, self.second, gap=0.75))

    def judge_with(self, tasks: Tasks, judge: Judge) -> None:
        """Ask `judge` by way of `tasks`."""
        self._tasks, self._judge = tasks, judge

    def value(self) -> str | None:
        """The passphrase, or None when something is to be mended first; then the field says what.

        One that has not been judged yet is let through: whoever takes it judges it again.
        """
        text = self.first.text()
        judged = self._judged
        if not text.strip() or (judged is not None and judged[0] == text and not judged[1].enough):
            self.first.show_error(sentence_of(Reason.PASSPHRASE_WEAK))
            return None
        if self.second.text() != text:
            self.second.show_error(self.tr("The two are not the same. Look at both with Show."))
            return None
        return text

    def forget(self) -> None:
        """Take both out of the fields."""
        self.first.set_text("")
        self.second.set_text("")
        self._judged = None

    @Slot(str)
    def _changed(self, text: str) -> None:
        if not text.strip():
            self.first.set_help(self._advice)
        elif not self._asking:
            self._ask(text)

    def _ask(self, text: str) -> None:
        if self._tasks is not None and self._judge is not None:
            self._asking = True
            self._tasks.run(self, partial(_judged, self._judge, text), self._told, self._not_told)

    def _told(self, judged: tuple[str, Strength]) -> None:
        self._asking = False
        now = self.first.text()
        if now == judged[0]:
            self._judged = judged
            self.first.set_help(strength_words(judged[1]))
        elif now.strip():
            self._ask(now)

    def _not_told(self, _error: Exception) -> None:
        self._asking = False  # closed meanwhile


def _judged(judge: Judge, text: str) -> tuple[str, Strength]:
    return text, judge(text)
