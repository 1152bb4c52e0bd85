"""With whom: one of several assignments by alias. Not shown to those who have one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.domain.identity import CompartmentId
from desktop.services.assignment.support_sessions import MyAssignment
from desktop.ui.views.sessions.session_words import alias_icon
from desktop.ui.widgets.chip import Chips
from desktop.ui.widgets.layouts import Column
from desktop.ui.widgets.segment import Option


class AssignmentChooser(QWidget):
    """Chips with the aliases. `chosen(compartment)` is emitted when the person chooses another."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._column = Column(gap=0)
        self.setLayout(self._column)
        self._options: list[Option] = []
        self._chosen: CompartmentId | None = None
        self.chips: Chips | None = None
        self.hide()

    def show_assignments(self, assignments: Sequence[MyAssignment], chosen: CompartmentId | None) -> None:
        """Offers these; the chips are made anew only when they are others."""
        options = [
            Option(one.compartment.hex(), one.brief.alias, icon=alias_icon(one.brief.sign)) for one in assignments
        ]
        self._chosen = chosen
        if options != self._options:
            self._make_chips(options)
        self._mark()
        self.setVisible(len(options) > 1)

    def _make_chips(self, options: list[Option]) -> None:
        self._options = options
        if self.chips is not None:
            self.chips.hide()  # else a show that Qt has queued would make a window of it
            self.chips.setParent(None)
            self.chips.deleteLater()
        self.chips = Chips(self.tr("With whom"), options)
        self.chips.changed.connect(self._changed)
        self._column.addWidget(self.chips)

    def _mark(self) -> None:
        if self.chips is not None:
            self.chips.set_values((self._chosen.hex(),) if self._chosen else ())

    @Slot(object)
    def _changed(self, values: tuple[str, ...]) -> None:
        if not values:  # a second press takes nothing back here: one of them it is
            self._mark()
            return
        self._chosen = CompartmentId(bytes.fromhex(values[0]))
        self.chosen.emit(self._chosen)
