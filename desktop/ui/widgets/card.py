"""White sheets: the card, and the upright bar beside it."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QLayout, QSizePolicy, QWidget

from desktop.ui.theme import theme
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.label import Glyph, Label
from desktop.ui.widgets.layouts import Column, Flow, Margins, Row
from desktop.ui.widgets.paint import Corners, bar, box

_BAR_WIDTH = 0.25


class CardBar(QFrame):
    """The bar at the left edge: blue (you are here), amber (decide), red (safety), grey (own words), dashed (waiting).

    It lies over the edge of what it belongs to and follows its corners.
    """

    def __init__(self, tone: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._tone = tone
        self._corners: Corners = (0, 0, 0, 0)

    def set_tone(self, tone: str) -> None:
        """Another colour, or dashed."""
        self._tone = tone
        self.update()

    def place(self, around: QRect, corners: Corners = (0, 0, 0, 0)) -> None:
        """Along the left edge of `around`, whose corners are given."""
        self._corners = corners
        self.setGeometry(around.x(), around.y(), theme().rad(_BAR_WIDTH), around.height())

    def paintEvent(self, event: QPaintEvent, /) -> None:
        painter = QPainter(self)
        bar(painter, self.rect(), self._tone, self._corners)
        painter.end()


class Card(QFrame):
    """A white sheet with a hairline edge. Put parts into `body`, or with `add`.

    `ground` is a token (paper, soft, accsoft, redsoft), `edge` the token of its line, `bar` a tone or empty.
    """

    def __init__(
        self,
        title: str = "",
        *,
        bar: str = "",
        ground: str = "paper",
        edge: str = "hair",
        gap: float = 0.4,
        margins: Margins = 0.8,
        dashed: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._ground, self._edge, self._dashed = ground, edge, dashed
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.body = Column(gap=gap, margins=margins)
        self.setLayout(self.body)
        self._bar: CardBar | None = None
        if bar:
            self.set_bar(bar)
        if title:
            self.title = Label(title, role="h2")
            self.body.addWidget(self.title)
        theme().changed.connect(self._restyle)

    def add(self, *parts: QWidget | QLayout) -> None:
        """Adds parts under what is there."""
        for part in parts:
            if isinstance(part, QWidget):
                self.body.addWidget(part)
            else:
                self.body.addLayout(part)

    def set_bar(self, tone: str) -> None:
        """A bar of a tone at the left edge; empty for none."""
        if self._bar is None and tone:
            self._bar = CardBar(tone, self)
            self._bar.show()
        if self._bar is not None:
            self._bar.setVisible(bool(tone))
            if tone:
                self._bar.set_tone(tone)
        self._place_bar()

    def set_ground(self, ground: str, edge: str = "hair") -> None:
        """Another ground and edge."""
        self._ground, self._edge = ground, edge
        self.update()

    @Slot()
    def _restyle(self) -> None:
        self._place_bar()
        self.update()

    def _place_bar(self) -> None:
        if self._bar is not None:
            radius = theme().rad(0.3)
            self._bar.place(self.rect(), (radius, 0, 0, radius))
            self._bar.raise_()

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._place_bar()

    def paintEvent(self, event: QPaintEvent, /) -> None:
        painter = QPainter(self)
        now, radius = theme(), theme().rad(0.3)
        box(
            painter,
            self.rect(),
            now.colour(self._ground),
            now.colour(self._edge),
            width=now.line(),
            corners=(radius, radius, radius, radius),
            dashed=self._dashed,
        )
        painter.end()


_BANNERS = {  # kind: bar, ground, edge, icon, colour of the icon
    "info": ("", "soft", "soft", "info", "link"),
    "waiting": ("dashed", "paper", "hair", "hourglass", "ink2"),
    "decide": ("amber", "accsoft", "acc", "columns", "accink"),
    "safety": ("red", "redsoft", "red", "warning-circle", "redink"),
}


class Banner(Card):
    """A notice in the flow that stays until its cause ends: info, waiting, decide or safety.

    `first` is in weight 600. With buttons, `rest` stands on its own line and the buttons below it; without, the two are
    one sentence, and with `strong_end` it is `rest` that is in weight 600. At most one decide or safety a screen.
    """

    def __init__(
        self,
        kind: str,
        first: str,
        rest: str = "",
        *,
        buttons: Sequence[Button] = (),
        icon: str = "",
        strong_end: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        tone, ground, edge, default_icon, sign = _BANNERS[kind]
        super().__init__(bar=tone, ground=ground, edge=edge, margins=(1.0, 0.7, 0.8, 0.7), parent=parent)
        self.first, self.rest = Label(first, bold=True if buttons else None), Label(rest)
        self._glyph = Glyph(icon or default_icon, sign, 1.1)
        texts = Column(gap=0.1)
        if buttons:
            texts.addWidget(self.first)
            texts.addWidget(self.rest)
            if not rest:
                self.rest.hide()
            texts.addSpacing(theme().rad(0.4))
            texts.addLayout(Flow(*buttons, gap=0.5))
        else:
            self.first.set_two(first, rest, strong_end=strong_end)
            texts.addWidget(self.first)
        row = Row(self._glyph, gap=0.75)
        row.addLayout(texts, 1)
        row.setAlignment(self._glyph, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(row)
        self.setAccessibleName(f"{first} {rest}".strip())
