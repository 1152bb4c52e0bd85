"""A reader on the other side of the wall: what she sees, until when, literally, and how it ends."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.domain.records.consent import Basis
from desktop.services.access.who_sees_what import Gate, WhoSeesWhat
from desktop.ui.views.who_sees_what import picture_words as words
from desktop.ui.widgets import Beside, Button, Card, Column, Flow, IconWords, Label


class ReaderCard(Card):
    """Signals: `look_wanted(Gate)`, `change_wanted(Gate)`, `withdrawal_wanted(Gate)`; `reached(Gate)` at focus."""

    look_wanted = Signal(object)
    change_wanted = Signal(object)
    withdrawal_wanted = Signal(object)

    def __init__(self, gate: Gate, today: date) -> None:
        super().__init__(gap=0.45, margins=(0.95, 0.55, 0.85, 0.75))
        self.gate = gate
        title, until = (
            Label(words.reader_title(gate), role="h2"),
            Label(words.until_words(gate), role="small", tone="ink2"),
        )
        until.setWordWrap(False)
        head = QWidget()
        head.setLayout(Beside(title, until, least=8, under_gap=0))
        self.basis = Label(words.gate_words(gate, today), role="small", tone="ink2")
        lines = Column(head, self.basis, Label(words.sees_words(gate)), gap=0)
        for small in (words.rule_words(gate), words.readers_words(gate), words.sent_words(gate)):
            if small:
                lines.addWidget(Label(small, role="small", tone="ink2"))
        self.look = Button(words.see_button(gate), "eye")
        self.end = Button(self._end_word(gate))
        buttons = QWidget()
        buttons.setLayout(Flow(self.look, self.end, gap=0.5))
        self.add(lines, buttons)
        self.look.setHidden(gate.brief is None and not gate.items)  # a colleague's, which has not come here
        endable = gate.consent is not None or gate.basis in (Basis.DECISION, Basis.OTHER_RULE)
        self.end.setHidden(gate.emergency or not endable)  # the envelope goes with the protection
        self.setAccessibleName(f"{words.reader_title(gate)}, {words.until_words(gate)}")
        for button in (self.look, self.end):
            button.setAccessibleDescription(words.reader_title(gate))
        self.look.clicked.connect(self._look)
        self.end.clicked.connect(self._end)

    def _end_word(self, gate: Gate) -> str:
        if gate.basis is Basis.DECISION:
            return self.tr("Change")
        return self.tr("Take it back") if gate.basis is Basis.OTHER_RULE else self.tr("Withdraw")

    def show_basis(self, shown: bool) -> None:
        """Where no gate is drawn, its words stand here."""
        self.basis.setVisible(shown)

    def set_chosen(self, chosen: bool) -> None:
        """The path to it is the thick one."""
        self.set_bar("blue" if chosen else "")
        self.set_ground("paper", "link" if chosen else "hair")

    @Slot()
    def _look(self) -> None:
        self.look_wanted.emit(self.gate)

    @Slot()
    def _end(self) -> None:
        (self.change_wanted if self.gate.basis is Basis.DECISION else self.withdrawal_wanted).emit(self.gate)


class LeavingCard(Card):
    """What has been taken back, and may still lie somewhere."""

    def __init__(self, picture: WhoSeesWhat) -> None:
        super().__init__(bar="dashed", gap=0.2, margins=(0.95, 0.55, 0.85, 0.65))
        text = words.leaving_words(picture)
        self.add(Label(words.leaving_title(), role="h2"), Label(text))
        self.setAccessibleName(f"{words.leaving_title()}. {text}")


class LastLine(IconWords):
    """Nobody else."""

    def __init__(self, picture: WhoSeesWhat) -> None:
        super().__init__("prohibit", words.last_words(picture), tone="ink2")
        self.label.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
