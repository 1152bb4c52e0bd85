"""Rows of real widgets, joined in one card with hairlines between them.

Two kinds of row stand in a RowCard: ListRow is read and may have one button; PickRow is itself a button, and may be
the chosen one. Arrow keys move between rows, Enter acts.
"""

from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

from desktop.ui.theme import theme
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.card import Card, CardBar
from desktop.ui.widgets.label import Glyph, Label
from desktop.ui.widgets.layouts import Beside, Column, Row, is_narrow
from desktop.ui.widgets.paint import Corners, box, ground
from desktop.ui.widgets.press_button import PressButton


@dataclass(frozen=True, slots=True)
class RowWords:
    """What a row says. Only `title` is needed.

    `second` is a line of body text, `detail` one in small below. `right` stands at the right in small, with
    `right_icon` before it. `lead` are short columns before the title, such as a date. `icon_tone` is a token.
    """

    title: str
    second: str = ""
    detail: str = ""
    right: str = ""
    right_icon: str = ""
    icon: str = ""
    icon_tone: str = "ink2"
    bold: bool = True
    lead: tuple[str, ...] = ()

    def spoken(self) -> str:
        """All but the title, for those who listen."""
        return ". ".join(part.rstrip(".") for part in (*self.lead, self.second, self.detail, self.right) if part)


class RowContent(QWidget):
    """Icon, lines of text, words at the right and a button; the button goes under the text when narrow."""

    def __init__(self, words: RowWords, button: Button | None, parent: QWidget) -> None:
        super().__init__(parent)
        self.title = Label(words.title, bold=words.bold)
        self._icon = Glyph(words.icon, words.icon_tone, 1.1) if words.icon else None
        block = _lines(self.title, words)
        if words.lead:
            block = _wrapped(Beside(_lead(words.lead), block, gap=0.75, under_gap=0, grow=1))
        if button is not None:
            block = _wrapped(Beside(block, button, least=9))
        rim = 0.35 if words.detail and not words.second else 0.5
        self._detailed = bool(words.detail)
        outer = Row(gap=0.75, margins=(0.85 if self._icon else 0.75, rim, 0.5 if button else 0.8, rim))
        if self._icon:
            outer.addWidget(self._icon)
        outer.addWidget(block, 1)
        self._outer = outer
        self.setLayout(outer)
        self._place_icon()

    def _place_icon(self) -> None:
        """By the first line where the button stands under the text, else in the middle."""
        if self._icon is not None:
            self._outer.setAlignment(self._icon, _TOP if self._detailed or is_narrow(self) else _MIDDLE)

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._place_icon()


_TOP, _MIDDLE = Qt.AlignmentFlag.AlignTop, Qt.AlignmentFlag.AlignVCenter


def _wrapped(layout: Beside) -> QWidget:
    widget = QWidget()
    widget.setLayout(layout)
    policy = widget.sizePolicy()
    policy.setHeightForWidth(True)
    widget.setSizePolicy(policy)
    return widget


def _lines(title: Label, words: RowWords) -> QWidget:
    widget = QWidget()
    column = Column(_with_right(title, words), gap=0)
    if words.second:
        column.addWidget(Label(words.second, tone="ink" if words.detail else "ink2"))
    if words.detail:
        column.addWidget(Label(words.detail, role="small", tone="ink2"))
    widget.setLayout(column)
    return widget


def _lead(parts: tuple[str, ...]) -> QWidget:
    widget = QWidget()
    row = Row(gap=0.75)
    for number, part in enumerate(parts):
        row.addWidget(LeadLabel(part, "ink2", 6.2) if number else LeadLabel(part, "ink", 4.4))
    widget.setLayout(row)
    return widget


def _with_right(title: QWidget, words: RowWords) -> QWidget:
    """Beside the first line only: the others may be as long as the row."""
    if not words.right:
        return title
    right = QWidget()
    row = Row(gap=0.25)
    if words.right_icon:
        row.addWidget(Glyph(words.right_icon, "ink2", 0.85))
    row.addWidget(Label(words.right, role="small", tone="ink2", wrap=False))
    right.setLayout(row)
    return _wrapped(Beside(title, right, under_gap=0.1))


class LeadLabel(Label):
    """A short column before the title, at least so many rad wide: a date, a few words. So rows stand in line."""

    def __init__(self, text: str, tone: str, least: float) -> None:
        self._least = least
        super().__init__(text, tone=tone, wrap=False)

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(max(hint.width(), theme().rad(self._least)), hint.height())


class RowGround:
    """Where a row lies in its card, and how its ground and hairline are painted."""

    def __init__(self) -> None:
        self.first = self.last = True

    def corners(self) -> Corners:
        """The corners of the card that belong to this row."""
        radius = theme().rad(0.3)
        top, bottom = radius if self.first else 0, radius if self.last else 0
        return (top, top, bottom, bottom)

    def paint(self, painter: QPainter, rect: QRect, token: str) -> None:
        """Ground within the card's edge, and the hairline to the next row."""
        now, line = theme(), theme().line()
        inner = rect.adjusted(line, line if self.first else 0, -line, -line)
        tl, tr, br, bl = (max(0.0, corner - line) for corner in self.corners())
        box(painter, inner, now.colour(token), None, corners=(tl, tr, br, bl))
        if not self.last:
            painter.fillRect(line, rect.height() - line, rect.width() - 2 * line, line, now.colour("hair"))


class ListRow(QFrame):
    """A row that is read, with at most one button, and a bar if something is to be decided."""

    def __init__(
        self, words: RowWords, *, button: Button | None = None, bar: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.ground = RowGround()
        self.button = button
        self._content = RowContent(words, button, self)
        self.setLayout(Column(self._content, gap=0))
        self.setAccessibleName(words.title)
        self.setAccessibleDescription(words.spoken())
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus if button else Qt.FocusPolicy.ClickFocus)
        if button is not None:
            button.setAccessibleDescription(f"{words.title}. {words.spoken()}")
        self._bar = CardBar(bar, self) if bar else None
        self._restyle()
        theme().changed.connect(self._restyle)

    def focus_target(self) -> QWidget:
        """What takes the focus when arrows come here."""
        return self.button or self

    @Slot()
    def _restyle(self) -> None:
        self.setMinimumHeight(theme().rad(2.05))

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        if self._bar is not None:
            self._bar.place(self.rect(), self.ground.corners())
            self._bar.raise_()

    def paintEvent(self, event: QPaintEvent, /) -> None:
        painter = QPainter(self)
        self.ground.paint(painter, self.rect(), "paper")
        painter.end()


class PickRow(PressButton):
    """A row that is a button. In a card that keeps a choice, the chosen one has a blue bar and soft ground."""

    def __init__(self, words: RowWords, key: str, *, choice: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ground = RowGround()
        self.key = key
        self._words = words
        self._content = RowContent(words, None, self)
        self._content.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._column = Column(self._content, gap=0)
        self.setLayout(self._column)
        self._bar = CardBar("blue", self)
        self._bar.hide()
        self.setCheckable(choice)
        self.setText(words.title)
        self.setAccessibleName(words.title)
        self.setAccessibleDescription(words.spoken())
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.toggled.connect(self._toggled)
        self._keep_high()
        # A slot of its own: one that overrides the base's would be called after the row's end (PySide6 6.11).
        theme().changed.connect(self._keep_high)

    def focus_target(self) -> QWidget:
        """What takes the focus when arrows come here."""
        return self

    @Slot()
    def _keep_high(self) -> None:
        self.setMinimumHeight(theme().rad(2.25))

    @Slot(bool)
    def _toggled(self, chosen: bool) -> None:
        self._bar.setVisible(chosen)
        self._content.title.set_bold(chosen or self._words.bold)

    def sizeHint(self) -> QSize:
        return self._column.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return self._column.minimumSize()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int, /) -> int:
        return max(self._column.totalHeightForWidth(width), theme().rad(2.25))

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._bar.place(self.rect(), self.ground.corners())
        self._bar.raise_()

    def paintEvent(self, event: QPaintEvent, /) -> None:
        painter = QPainter(self)
        self.ground.paint(painter, self.rect(), ground(self, "paper"))
        painter.end()


class RowCard(Card):
    """Rows under each other in one card.

    `picked(key)` is emitted when the user presses a PickRow. At most one row is chosen at a time.
    """

    picked = Signal(str)

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(gap=0, margins=0, parent=parent)
        self.setAccessibleName(name)
        self.rows: list[ListRow | PickRow] = []
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def add_row(self, row: ListRow | PickRow) -> None:
        """Adds a row at the end."""
        if self.rows:
            self.rows[-1].ground.last = False
            row.ground.first = False
        self.rows.append(row)
        self.body.addWidget(row)
        if isinstance(row, PickRow):
            row.clicked.connect(self._clicked)

    def clear(self) -> None:
        """Takes all rows away."""
        for row in self.rows:
            self.body.removeWidget(row)
            row.hide()  # else a show that Qt has queued would make a window of it
            row.setParent(None)
            row.deleteLater()
        self.rows.clear()

    def chosen(self) -> str | None:
        """The key of the chosen row, or None."""
        return next((row.key for row in self._picks() if row.isChecked()), None)

    def choose(self, key: str | None) -> None:
        """Chooses a row without emitting; None takes the choice away."""
        for row in self._picks():
            row.setChecked(row.key == key)

    def _picks(self) -> list[PickRow]:
        return [row for row in self.rows if isinstance(row, PickRow)]

    @Slot()
    def _clicked(self) -> None:
        row = self.sender()
        if isinstance(row, PickRow):
            if row.isCheckable():
                self.choose(row.key)
            self.picked.emit(row.key)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Home: -1000, Qt.Key.Key_End: 1000}
        step = steps.get(Qt.Key(event.key()))
        here = next((n for n, row in enumerate(self.rows) if row.focus_target().hasFocus()), None)
        if step is None or here is None:
            super().keyPressEvent(event)
            return
        target = self.rows[min(len(self.rows) - 1, max(0, here + step))].focus_target()
        target.setFocus(Qt.FocusReason.OtherFocusReason)
        _scroll_to(target)


def _scroll_to(target: QWidget) -> None:
    """Arrows, unlike Tab, do not scroll by themselves."""
    parent = target.parentWidget()
    while parent is not None and not isinstance(parent, QScrollArea):
        parent = parent.parentWidget()
    if isinstance(parent, QScrollArea):
        parent.ensureWidgetVisible(target, 0, theme().rad(0.75))
