"""Whole sentences under each other, each with a box of its own: as many as hold, and none of them has to."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.ui.widgets import Check, Column, Option


class Ticks(QWidget):
    """`changed(values)` is emitted when the user ticks or takes back, in the order shown."""

    changed = Signal(object)

    def __init__(
        self, name: str, options: Sequence[Option], values: Sequence[str] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.boxes = {option.value: Check(option.text, option.small) for option in options}
        column = Column(*self.boxes.values(), gap=0.35)
        self.setLayout(column)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.set_values(values)
        for box in self.boxes.values():
            box.clicked.connect(self._clicked)
        if self.boxes:
            self.setFocusProxy(next(iter(self.boxes.values())))

    def values(self) -> tuple[str, ...]:
        """What is ticked."""
        return tuple(value for value, box in self.boxes.items() if box.isChecked())

    def set_values(self, values: Sequence[str]) -> None:
        """Ticks without emitting."""
        for value, box in self.boxes.items():
            box.setChecked(value in values)

    @Slot()
    def _clicked(self) -> None:
        self.changed.emit(self.values())


def as_values(kept: Any) -> tuple[str, ...]:
    """What was chosen, from how it was kept: a list of codes, a number, a yes or no, or nothing."""
    if kept is None or kept == "":
        return ()
    if isinstance(kept, bool):
        return ("yes",) if kept else ("no",)
    return tuple(str(one) for one in kept) if isinstance(kept, list | tuple) else (str(kept),)
