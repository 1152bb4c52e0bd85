"""The level of protected personal data: up with one press, down with a reason that is kept and logged."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.domain import protection
from desktop.domain.records.person_file import ProtectionLevel
from desktop.ui.views.people.person_words import protection_options, protection_word
from desktop.ui.widgets import Button, Column, Field, Flow, Label, Labelled, Segment

translate = QCoreApplication.translate


def level_explained(level: ProtectionLevel) -> str:
    """What the level means, in one or two sentences."""
    return {
        ProtectionLevel.NONE: translate(
            "ProtectionWords", "Name, number and places are not on the screen until you ask for them."
        ),
        ProtectionLevel.FLAG: translate(
            "ProtectionWords",
            "A warning in the population register: each question about the person is tried for harm before it is"
            " answered.",
        ),
        ProtectionLevel.REGISTRATION: translate(
            "ProtectionWords",
            "The person is registered somewhere else than where she or he lives. Nobody is told where.",
        ),
        ProtectionLevel.ASSUMED: translate(
            "ProtectionWords", "The person has a new identity. Nothing may lead from the old one to the new."
        ),
    }[level]


class LevelChoice(QWidget):
    """Signals: `raised(level)` when a stricter one was chosen; `lowered(level, reason)` when a lower one is wanted."""

    raised = Signal(object)
    lowered = Signal(object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._level = ProtectionLevel.NONE
        self._wanted = ProtectionLevel.NONE
        self.segment = Segment(self.tr("Protected personal data"), protection_options(), stretch=False)
        self.labelled = Labelled(self.tr("Protected personal data"), self.segment, help=" ")
        self.reason = Field(self.tr("Why is the protection lowered?"))
        self.confirm = Button(self.tr("Lower the protection"), "shield-slash")
        self.cancel = Button(self.tr("Leave it as it is"), kind="quiet")
        self.words = Label("", tone="ink2")
        self._down = QWidget()
        buttons = QWidget()
        buttons.setLayout(Flow(self.confirm, self.cancel, gap=0.5))
        self._down.setLayout(Column(self.words, self.reason, buttons, gap=0.45))
        self.setLayout(Column(self.labelled, self._down, gap=0.6))
        self._down.hide()
        self.segment.chosen.connect(self._chosen)
        self.confirm.clicked.connect(self._confirm)
        self.cancel.clicked.connect(self.show_current)

    def show_level(self, level: ProtectionLevel) -> None:
        """The level that is in force; a lowering that is being written is left alone."""
        self._level = level
        if not self.is_lowering():
            self.show_current()

    def is_lowering(self) -> bool:
        """Whether a reason is being written."""
        return not self._down.isHidden()

    @Slot()
    def show_current(self) -> None:
        """As it is."""
        self._down.hide()
        self.reason.set_text("")
        self.segment.set_value(self._level)
        self.labelled.set_help(level_explained(self._level))

    def begin_lowering(self, level: ProtectionLevel) -> None:
        """Ask why; nothing has changed yet."""
        self._wanted = level
        self.words.setText(
            self.tr("From {before} to {after}. Until you have said why, {before} holds.").format(
                before=protection_word(self._level), after=protection_word(level)
            )
        )
        self._down.show()
        self.reason.edit.setFocus()

    def say_error(self, sentence: str) -> None:
        """What is missing."""
        self.reason.show_error(sentence)

    @Slot(str)
    def _chosen(self, value: str) -> None:
        level = ProtectionLevel(value)
        if protection.lowers(self._level, level):
            self.begin_lowering(level)
            return
        self._level = level
        self.show_current()
        self.raised.emit(level)

    @Slot()
    def _confirm(self) -> None:
        self.lowered.emit(self._wanted, self.reason.text())
