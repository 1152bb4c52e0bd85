"""Återkalla: one press, no reason needed, and no question afterwards. What cannot be undone is said before."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot

from desktop.domain.clock import local
from desktop.ui.sentences import sentence
from desktop.ui.views.consents import course_words as course
from desktop.ui.views.draft_keeper import Content
from desktop.ui.widgets import Button, Card, Field, Flow, Label
from desktop.ui.widgets.time_words import clock


class WithdrawalCard(Card):
    """Signals: `withdrawn(words)` when it is pressed; `part_wanted`; `edited` when something is typed beside it."""

    withdrawn = Signal(str)
    part_wanted = Signal()
    edited = Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("Withdraw the consent"), gap=0.5, margins=(0.95, 0.65, 0.95, 0.85))
        self._effect = Label(
            self.tr(
                "Needs no reason. It holds here at once, also without coverage, and those who have a copy are told."
            )
        )
        self._limit = Label(course.cannot_be_undone(), role="small", tone="ink2")
        self.words = Field("", help="")
        self.withdraw = Button(self.tr("Withdraw"), "arrow-u-up-left")
        self.part = Button(self.tr("Withdraw only a part"), kind="quiet")
        self.add(self._effect, self._limit, self.words, Flow(self.withdraw, self.part, gap=0.5))
        self.part.clicked.connect(self.part_wanted)
        self.withdraw.clicked.connect(self._pressed)
        self.words.changed.connect(self._typed)

    def show_withdrawal(self, alias: str, draft: Content | None, *, in_parts: bool = False) -> None:
        """Ready to be pressed. `in_parts`: it names more than one thing or one party."""
        self.part.setVisible(in_parts)
        label = self.tr("What {alias} said, if you want to").format(alias=alias)
        self.words.label.setText(label)
        self.words.edit.setAccessibleName(label)
        if not self.words.edit.hasFocus():
            self.words.set_text((draft or {}).get("words", ""))
        self.withdraw.setEnabled(True)

    def content(self) -> Content:
        """What has been typed, for the drafts."""
        return {"words": self.words.text()}

    def show_kept(self, at: int) -> None:
        """The words are on the disk."""
        self.words.set_help(self.tr("Saved on this computer {time}").format(time=clock(local(at))))

    def show_problem(self, error: Exception) -> None:
        """Says why it could not be written; the press can be repeated."""
        self.withdraw.setEnabled(True)
        self.words.show_error(sentence(error), focus=False)

    def focus(self) -> None:
        """Where it is pressed."""
        self.withdraw.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _pressed(self) -> None:
        self.withdraw.setEnabled(False)  # until it is answered: two presses are one
        self.withdrawn.emit(self.words.text().strip())

    @Slot()
    def _typed(self) -> None:
        self.edited.emit()
