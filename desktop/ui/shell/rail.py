"""The rail at the left: the rooms that a role has, and below them what must always be near at hand."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

from desktop.ui.theme import paint_icon, theme
from desktop.ui.theme.typography import BOLD, NORMAL
from desktop.ui.widgets.label import Hairline
from desktop.ui.widgets.layouts import Column
from desktop.ui.widgets.paint import box, rounded, text_width, words
from desktop.ui.widgets.press_button import PressButton

RAIL_WIDTH = 10.2


@dataclass(frozen=True, slots=True)
class RailEntry:
    """One room: the key that the window knows it by, its icon and its word."""

    key: str
    icon: str
    text: str


class RailButton(PressButton):
    """One room in the rail, or one of the three at its foot. `red` is for Akut nu alone."""

    def __init__(
        self, entry: RailEntry, *, hint: str = "", red: bool = False, slim: bool = False, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.entry = entry
        self._hint, self._red, self._slim = hint, red, slim
        self.setText(entry.text)
        self.setAccessibleName(entry.text)
        self.setAccessibleDescription(hint)
        self.setCheckable(not slim)
        horizontal = QSizePolicy.Policy.Fixed if slim else QSizePolicy.Policy.Preferred
        self.setSizePolicy(horizontal, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        rad = theme().rad
        width = rad(2.2 if not self._slim else 1.9) + text_width(self.text(), theme().font("body", BOLD))
        if self._hint:
            width += rad(0.5) + text_width(self._hint, theme().font("small"))
        return QSize(width + rad(0.5), rad(2))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().rad(4), theme().rad(2))

    def paintEvent(self, event: QPaintEvent, /) -> None:
        painter = QPainter(self)
        now, rad, rect, chosen = theme(), theme().rad, self.rect(), self.isChecked()
        radius = rad(0.2)
        if chosen:
            corners = (radius, radius, radius, radius)
            box(painter, rect, now.colour("paper"), now.colour("hair"), width=now.line(), corners=corners)
            self._paint_bar(painter)
        elif self.isDown() or self.underMouse():
            token = "hair" if self.isDown() else "soft"
            box(painter, rect, now.colour(token), None, corners=(radius, radius, radius, radius))
        sign = "redink" if self._red else "link" if chosen else "ink" if self._slim else "ink2"
        x = rad(0.35 if self._slim else 0.6)
        paint_icon(painter, QRect(x, (rect.height() - rad()) // 2, rad(), rad()), self.entry.icon, now.colour(sign))
        x += rad(1.4 if self._slim else 1.6)
        weight = BOLD if chosen or self._red or self._slim else NORMAL
        tone = now.colour("redink" if self._red else "ink")
        area = rect.adjusted(x, 0, 0, 0)
        words(painter, area, self.text(), tone, now.font("body", weight))
        if self._hint:
            side = rect.adjusted(0, 0, -rad(0.6), 0)
            words(painter, side, self._hint, now.colour("ink2"), now.font("small"), Qt.AlignmentFlag.AlignRight)
        painter.end()

    def _paint_bar(self, painter: QPainter) -> None:
        rad = theme().rad
        tall, half = rad(1.2), rad(0.1)
        place = QRect(0, (self.height() - tall) // 2, rad(0.2), tall)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        token = "red" if self._red else "link"
        painter.fillPath(rounded(place.toRectF(), (half, half, half, half)), theme().colour(token))


class Rail(QWidget):
    """Rooms above, and at the foot Akut nu, Dölj and Lås.

    `navigated(key)` is emitted when a room is chosen by mouse or key; `foot_pressed(key)` for those at the foot, whose
    keys are emergency, hide and lock. Arrow keys move between the rooms.
    """

    navigated = Signal(str)
    foot_pressed = Signal(str)

    def __init__(self, foot: Sequence[tuple[RailEntry, str]], parent: QWidget) -> None:
        super().__init__(parent)
        self._key_owner = parent  # the menu of a narrow window is hidden; its keys work all the same
        self.buttons: list[RailButton] = []
        self._shortcuts: list[QShortcut] = []
        self._rooms = Column(gap=0, margins=(0.5, 0.6, 0.5, 0.5))
        rooms = QWidget()
        rooms.setLayout(self._rooms)
        self._scroll = QScrollArea(self)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(rooms)
        self._scroll.viewport().setAutoFillBackground(False)
        rooms.setAutoFillBackground(False)
        self.foot = QWidget(self)
        lower = Column(gap=0, margins=(0.5, 0, 0.5, 0.6))
        line = Column(Hairline(), gap=0, margins=(0.2, 0, 0.2, 0.5))
        lower.addLayout(line)
        self.foot_buttons: dict[str, RailButton] = {}
        for entry, hint in foot:
            button = RailButton(entry, hint=hint, red=entry.key == "emergency", parent=self.foot)
            button.clicked.connect(self._foot_clicked)
            self.foot_buttons[entry.key] = button
            lower.addWidget(button)
        self.foot.setLayout(lower)
        column = Column(gap=0)
        column.addWidget(self._scroll, 1)
        column.addWidget(self.foot)
        self.setLayout(column)
        theme().changed.connect(self.update)

    def set_entries(self, entries: Sequence[RailEntry]) -> None:
        """The rooms of a role; Ctrl+1 to Ctrl+9 open them in order."""
        while self._rooms.count():
            self._rooms.takeAt(0)
        for old in (*self.buttons, *self._shortcuts):
            old.deleteLater()
        for button in self.buttons:
            button.hide()
        for shortcut in self._shortcuts:
            shortcut.setEnabled(False)  # deleted later; until then it would contend with its successor
        self.buttons, self._shortcuts = [], []
        for number, entry in enumerate(entries, start=1):
            hint = f"Ctrl+{number}" if number < 10 else ""
            button = RailButton(entry, parent=self)
            button.setAccessibleDescription(hint)
            button.clicked.connect(self._clicked)
            self._rooms.addWidget(button)
            self.buttons.append(button)
            if hint:
                shortcut = QShortcut(QKeySequence(hint), self._key_owner)
                shortcut.activated.connect(button.click)
                self._shortcuts.append(shortcut)
        self._rooms.addStretch(1)
        order = [*self.buttons, *self.foot_buttons.values()]
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)

    def set_keys_enabled(self, enabled: bool) -> None:
        """Whether Ctrl+1 to Ctrl+9 work; not on the unlock screen."""
        for shortcut in self._shortcuts:
            shortcut.setEnabled(enabled)

    def choose(self, key: str) -> None:
        """Marks where one is; a key that is no room marks nothing."""
        for button in (*self.buttons, *self.foot_buttons.values()):
            button.setChecked(button.entry.key == key)

    def focus_current(self) -> None:
        """The focus to the room where one is, or to the first."""
        here = next((button for button in self.buttons if button.isChecked()), None)
        target = here or (self.buttons[0] if self.buttons else None)
        if target is not None:
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _clicked(self) -> None:
        button = self.sender()
        if isinstance(button, RailButton):
            button.setChecked(not button.isChecked())  # the window says where one is, not the click
            self.navigated.emit(button.entry.key)

    @Slot()
    def _foot_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, RailButton):
            button.setChecked(not button.isChecked())
            self.foot_pressed.emit(button.entry.key)

    def paintEvent(self, event: QPaintEvent, /) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().colour("sunk"))
        line = theme().line()
        painter.fillRect(self.width() - line, 0, line, self.height(), theme().colour("hair"))
        painter.end()
