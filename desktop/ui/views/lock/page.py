"""What the pages before unlocking have in common: one narrow column in the middle, and Akut nu at the foot."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from desktop.ui.theme import theme
from desktop.ui.widgets import Beside, Button, Card, Column, Glyph, Label, Mark, Row, ScrollPage

NAME = "Bredvid"
COLUMN, FOOT = 21, 31
"""Widths in rad: of the column, and of the card at the foot."""


class LockPage(ScrollPage):
    """A page before unlocking. Put parts into `column`.

    `emergency_asked` is emitted when Akut nu is wanted; `name` says whether the mark and the name stand on top.
    """

    emergency_asked = Signal()

    def __init__(self, *, named: bool = True, width: float = COLUMN, parent: QWidget | None = None) -> None:
        super().__init__(gap=0, margins=(0.9, 1.5, 0.9, 1.75), parent=parent)
        self._width = width
        self._middle = QWidget()
        self.column = Column(gap=0.5)
        self._middle.setLayout(self.column)
        if named:
            self.column.addLayout(_title())
            self.column.addSpacing(theme().rad(0.4))
        self._foot = self._emergency()
        centre = Qt.AlignmentFlag.AlignHCenter
        self.body.addStretch(3)
        self.body.addWidget(self._middle, 0, centre)
        self.body.addStretch(4)
        self.body.addSpacing(theme().rad(1.5))
        self.body.addWidget(self._foot, 0, centre)
        theme().changed.connect(self._fit)
        self._fit()

    def _emergency(self) -> Card:
        what = self.tr("Numbers and steps when it is urgent. Needs neither passphrase nor coverage.")
        words = QWidget()
        words.setLayout(
            Column(
                Label(self.tr("Emergency now"), bold=True),
                Label(what, tone="ink2"),
                gap=0,
            )
        )
        button = Button(self.tr("Show numbers"), hint="F12")
        button.clicked.connect(self.emergency_asked)
        inside = QWidget()
        inside.setLayout(Beside(words, button, gap=1.0))
        row = Row(Glyph("phone-call", "redink", 1.1), gap=0.9)
        row.addWidget(inside, 1)
        card = Card(margins=(1.1, 0.6, 0.65, 0.6))
        card.add(row)
        return card

    @Slot()
    def _fit(self) -> None:
        room = self.viewport().width() - theme().rad(1.8)
        for part, width in ((self._middle, self._width), (self._foot, FOOT)):
            part.setFixedWidth(max(theme().rad(8), min(theme().rad(width), room)))

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        self._fit()
        super().resizeEvent(event)


def _title() -> Row:
    title = Row(Mark(1.9), Label(NAME, role="alarm", wrap=False), gap=0.6)
    title.addStretch(1)
    return title
