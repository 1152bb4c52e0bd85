"""The card *Karantän* in the room of this computer: what may not be sent, why, and one button to hand it over."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.domain.identity import CompartmentId
from desktop.services.away.quarantine import Held, Odd, Quarantine, Where
from desktop.ui.sentences import sentence
from desktop.ui.tasks import Tasks
from desktop.ui.views.quarantine import quarantine_words as words
from desktop.ui.views.sessions.assignment_cards import Parts
from desktop.ui.views.this_computer.card import ComputerCard
from desktop.ui.widgets import Button, Column, Flow, Label, ListRow, RowCard


class HeldPart(QWidget):
    """One compartment's held work. `handed(id)` when the button is pressed."""

    handed = Signal(object)

    def __init__(self, held: Held, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._id = held.id
        rows = RowCard(self.tr("Held, by day"))
        for row in words.item_rows(held.items, held.alias):
            rows.add_row(ListRow(row))
        self.button = Button(self.tr("Hand over to the unit"), "tray", "main")
        self.button.clicked.connect(self._pressed)
        self.button.setVisible(held.where is Where.HERE and bool(held.receivers))
        column = Column(Label(words.reason(held.reason)), rows, Label(words.standing(held), tone="ink2"), gap=0.4)
        column.addLayout(Flow(self.button, gap=0.5))
        self.setLayout(column)

    @Slot()
    def _pressed(self) -> None:
        self.button.setEnabled(False)
        self.handed.emit(self._id)


class QuarantineCard(ComputerCard):
    """Hidden while nothing is held."""

    def __init__(self, quarantine: Quarantine, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._quarantine, self._tasks = quarantine, tasks
        self.set_title(self.tr("Could not be sent"))
        self._purpose = Label(
            self.tr("Nothing of it is lost. The unit decides what becomes of it, and you see here what they say."),
            tone="ink2",
        )
        self.parts = Parts(gap=0.9)
        self._problem = Label("", tone="redink")
        self._problem.hide()
        self.add(self._purpose, self.parts, self._problem)
        self.hide()

    def read(self) -> None:
        self._tasks.run(self, partial(_read, self._quarantine), self._show, self._failed)

    def _show(self, found: tuple[tuple[Held, ...], tuple[Odd, ...]]) -> None:
        held, odd = found
        parts: list[QWidget] = []
        for one in held:
            part = HeldPart(one)
            part.handed.connect(self._hand_over)
            parts.append(part)
        parts += [Label(words.odd_line(one), role="small", tone="ink2") for one in odd]
        self.parts.show_parts(*parts)
        self.setVisible(bool(parts))

    @Slot(object)
    def _hand_over(self, held: CompartmentId) -> None:
        self._tasks.run(self, partial(self._quarantine.hand_over, held), self._handed, self._failed)

    def _handed(self, _held: Held) -> None:
        self.changed.emit()
        self.read()

    def _failed(self, error: Exception) -> None:
        self._problem.setText(sentence(error))
        self._problem.show()
        for part in self.findChildren(HeldPart):
            part.button.setEnabled(True)


def _read(quarantine: Quarantine) -> tuple[tuple[Held, ...], tuple[Odd, ...]]:
    return quarantine.mine(), quarantine.odd()
