"""What the pages before unlocking have in common: one narrow column in the middle, and Akut nu at the foot."""

from PySide6.QtCore import QRect, QSize, Signal, Slot
from PySide6.QtWidgets import QLayoutItem, QSizePolicy, QWidget

from desktop.ui.theme import theme
from desktop.ui.widgets import Beside, Button, Card, Column, Glyph, Label, Mark, Row, ScrollPage
from desktop.ui.widgets.layouts import WidthLayout

NAME = "Bredvid"
COLUMN, WIDE_COLUMN, FOOT = 21, 26, 31
"""Widths in rad: of the column, of one with more to write, and of the card at the foot."""


class Space(QWidget):
    """Empty room of so many rad, which grows with the text."""

    def __init__(self, height: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._height = height
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self._restyle)

    @Slot()
    def _restyle(self) -> None:
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(0, theme().rad(self._height))


class MiddleAndFoot(WidthLayout):
    """A column somewhat above the middle and a card at the foot, each at most as wide as it is told."""

    def __init__(self, middle: QWidget, width: float, foot: QWidget) -> None:
        super().__init__(1.5, 0, None)
        self._widths = (width, FOOT)
        self.addWidget(middle)
        self.addWidget(foot)

    def _arrange(self, items: list[QLayoutItem], width: int) -> list[QRect]:
        places = self._stacked(items, width)
        free = self.geometry().height() - places[-1].bottom() - 1
        if free > 0 and len(places) == 2:
            places = [places[0].translated(0, free * 3 // 7), places[1].translated(0, free)]
        return places

    def _stacked(self, items: list[QLayoutItem], width: int) -> list[QRect]:
        places, y = [], 0
        for item, most in zip(items, self._widths, strict=True):
            wide = min(theme().rad(most), width)
            height = item.heightForWidth(wide) if item.hasHeightForWidth() else item.sizeHint().height()
            places.append(QRect((width - wide) // 2, y, wide, height))
            y += height + theme().rad(self._gap)
        return places

    def heightForWidth(self, width: int, /) -> int:
        return self._stacked(self._shown(), width)[-1].bottom() + 1


class LockPage(ScrollPage):
    """A page before unlocking. Put parts into `column`. `emergency_asked` is emitted when Akut nu is wanted."""

    emergency_asked = Signal()

    def __init__(self, *, width: float = COLUMN, gap: float = 0.5, parent: QWidget | None = None) -> None:
        super().__init__(gap=0, margins=(0.9, 1.5, 0.9, 1.75), parent=parent)
        self.column = Column(gap=gap)
        middle, whole = QWidget(), QWidget()
        middle.setLayout(Column(_title(), Space(0.6), self.column, gap=0))
        whole.setLayout(MiddleAndFoot(middle, width, self._emergency()))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        policy.setHeightForWidth(True)
        whole.setSizePolicy(policy)
        self.body.addWidget(whole, 1)

    def take_focus(self) -> None:
        """The focus to where one begins."""

    def _emergency(self) -> Card:
        what = self.tr("Numbers and steps when it is urgent. Needs neither passphrase nor coverage.")
        words, inside = QWidget(), QWidget()
        words.setLayout(Column(Label(self.tr("Emergency now"), bold=True), Label(what, tone="ink2"), gap=0))
        button = Button(self.tr("Show numbers"), hint="F12")
        button.clicked.connect(self.emergency_asked)
        inside.setLayout(Beside(words, button, gap=1.0))
        row = Row(Glyph("phone-call", "redink", 1.1), gap=0.9)
        row.addWidget(inside, 1)
        card = Card(margins=(1.1, 0.6, 0.65, 0.6))
        card.add(row)
        return card


def _title() -> Row:
    title = Row(Mark(1.9), Label(NAME, role="alarm", wrap=False), gap=0.6)
    title.addStretch(1)
    return title
