"""The delmål of one goal as a table whose rows can be pressed: what, who and when, how we notice it, state."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.domain.projection import Projection
from desktop.domain.records.support_plan import Subgoal
from desktop.ui.views.support_plan.plan_words import STATE_ICONS, due_and_when, state_word
from desktop.ui.views.support_plan.press_area import PressArea
from desktop.ui.views.support_plan.reordering import Move, Reordering
from desktop.ui.widgets import Column, Hairline, IconWords, Label
from desktop.ui.widgets.layouts import is_narrow
from desktop.ui.widgets.table import RowCells

_SHARES = (2.1, 1.4, 1.95, 1.2)


class SubgoalTable(QWidget):
    """`pressed(Projection)` is emitted when a delmål is to be changed. With `still`, nothing can be pressed.

    `moved(Projection, Move)` when one is to stand elsewhere among its like.
    """

    pressed = Signal(object)
    moved = Signal(object, object)

    def __init__(
        self,
        name: str,
        subgoals: Sequence[Projection[Subgoal]],
        today: date,
        *,
        still: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._rows: dict[PressArea, Projection[Subgoal]] = {}
        self._headings = _cells(
            [
                Label(text, role="small", tone="ink2", bold=True)
                for text in (self.tr("Step"), self.tr("Who and when"), self.tr("How we notice it"), self.tr("State"))
            ],
            above=0.0,
            below=0.25,
        )
        self.rows = Column(self._headings, Hairline("border"), gap=0)
        self.setLayout(self.rows)
        for number, subgoal in enumerate(subgoals):
            if number:
                self.rows.addWidget(Hairline())
            content = _row(subgoal.record, today)
            if still:
                self.rows.addWidget(content)
                continue
            press = PressArea(content, self._spoken(subgoal.record, today), subgoal.ref)
            press.clicked.connect(self._pressed)
            self._rows[press] = subgoal
            self.rows.addWidget(press)
        self.order = Reordering(self, list(self._rows), list(self._rows))
        self.order.moved.connect(self._moved)

    def place_of(self, subgoal: Projection[Subgoal]) -> QWidget | None:
        """The row of a delmål."""
        return next((row for row, shown in self._rows.items() if shown.ref == subgoal.ref), None)

    def _spoken(self, subgoal: Subgoal, today: date) -> str:
        words = self.tr("{text}. Who: {who}. When: {when}. How we notice it: {sign}. State: {state}")
        nothing = self.tr("not said")
        return words.format(
            text=subgoal.text or nothing,
            who=subgoal.who or nothing,
            when=due_and_when(subgoal, today) or nothing,
            sign=subgoal.sign or nothing,
            state=state_word(subgoal.state),
        )

    @Slot()
    def _pressed(self) -> None:
        row = self.sender()
        if isinstance(row, PressArea):
            self.pressed.emit(self._rows[row])

    @Slot(int, object)
    def _moved(self, number: int, move: Move) -> None:
        self.moved.emit(list(self._rows.values())[number], move)

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._headings.setVisible(not is_narrow(self))  # cells stand under each other then


def _row(subgoal: Subgoal, today: date) -> QWidget:
    who = QWidget()
    who.setLayout(Column(Label(subgoal.who or "–"), gap=0))
    when = due_and_when(subgoal, today)
    if when:
        second = Label(when, tone="ink2")
        layout = who.layout()
        assert layout is not None  # noqa: S101 - given above
        layout.addWidget(second)
    return _cells(
        [
            Label(subgoal.text or "–", bold=True),
            who,
            Label(subgoal.sign or "–"),
            IconWords(STATE_ICONS[subgoal.state], state_word(subgoal.state)),
        ]
    )


class StepCells(RowCells):
    """The cells of one line, `above` and `below` rad from the lines between."""

    def __init__(self, above: float, below: float) -> None:
        super().__init__(_SHARES)
        self._rims = (0.5, above, 0.5, below)
        self._restyle()


def _cells(parts: Sequence[QWidget], above: float = 0.3, below: float = 0.3) -> QWidget:
    row, layout = QWidget(), StepCells(above, below)
    for part in parts:
        cell = QWidget()
        column = Column(part, gap=0)
        column.addStretch(1)
        cell.setLayout(column)
        layout.addWidget(cell)
    row.setLayout(layout)
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    row.setSizePolicy(policy)
    return row
