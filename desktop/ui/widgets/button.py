"""The button: an icon, a word and, in small, the key that does the same."""

from PySide6.QtCore import QRect, QSize, Qt, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyle, QStyleOptionButton, QWidget

from desktop.ui.theme import paint_icon, theme
from desktop.ui.theme.typography import BOLD
from desktop.ui.widgets.paint import repolish, text_width, words
from desktop.ui.widgets.press_button import is_press

_WORD_TOKENS = {"main": "on_blue", "red": "on_blue", "quiet": "link", "link": "link", "redline": "redink"}
_ARROWS = (Qt.Key.Key_Up, Qt.Key.Key_Down)
_KEY_NAMES = {"Ctrl+Return": "Ctrl+Enter", "Return": "Enter", "Escape": "Esc"}


class Button(QPushButton):
    """A button. `kind` is plain, main (one a screen), red (safety), redline (red edge), quiet or link (underlined).

    `keys` is a key sequence such as "Ctrl+Return": it works while the button is visible, and is shown as a hint unless
    `hint` says otherwise. `large` makes the main action of a screen 2.4 rad high.
    """

    def __init__(
        self,
        text: str,
        icon: str = "",
        kind: str = "plain",
        *,
        keys: str = "",
        hint: str | None = None,
        large: bool = False,
        least: float = 0.0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._icon_name = icon
        self._hint = _KEY_NAMES.get(keys, keys) if hint is None else hint
        self._least = least
        self._kind = kind
        self.setProperty("kind", kind)
        self.setProperty("large", large)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor if kind == "link" else Qt.CursorShape.ArrowCursor)
        self._shortcuts = [self._shortcut(keys)] if keys else []
        if keys == "Ctrl+Return":
            self._shortcuts.append(self._shortcut("Ctrl+Enter"))  # the other Enter, on the number pad
        theme().changed.connect(self._restyle)

    def _shortcut(self, keys: str) -> QShortcut:
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.activated.connect(self.click)
        return shortcut

    @Slot()
    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()

    @property
    def kind(self) -> str:
        """plain, main, red, redline, quiet or link."""
        return self._kind

    def set_kind(self, kind: str) -> None:
        """Turns into another kind."""
        self._kind = kind
        self.setProperty("kind", kind)
        repolish(self)

    def icon_name(self) -> str:
        """The name of its icon; empty for none."""
        return self._icon_name

    def set_icon(self, name: str) -> None:
        """Another icon; empty for none."""
        self._icon_name = name
        self._restyle()

    def _inside(self) -> int:
        """The width of icon, word and hint together."""
        rad = theme().rad
        width = text_width(self.text(), theme().font("body", BOLD))
        if self._icon_name:
            width += rad(1.35)
        if self._hint:
            width += rad(0.4) + text_width(self._hint, theme().font("small"))
        return width

    def sizeHint(self) -> QSize:
        rad = theme().rad
        if self._kind == "link":
            return QSize(self._inside(), rad(1.3))
        large = bool(self.property("large"))
        pads = {"quiet": 0.6}.get(self._kind, 1.4 if large else 0.8)
        width = self._inside() + 2 * rad(pads) + theme().line(2)
        return QSize(max(width, rad(self._least)), rad(2.4) if large else rad(2))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.key() in _ARROWS:
            event.ignore()  # a list around the button moves between its rows
        elif is_press(event):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent, /) -> None:
        painter = QPainter(self)
        if self._kind != "link":
            option = QStyleOptionButton()
            self.initStyleOption(option)
            option.text = ""
            self.style().drawControl(QStyle.ControlElement.CE_PushButton, option, painter, self)
        self._paint_inside(painter)
        painter.end()

    def _paint_inside(self, painter: QPainter) -> None:
        rad = theme().rad
        colour = theme().colour(_WORD_TOKENS.get(self._kind, "ink") if self.isEnabled() else "dis")
        font = theme().font("body") if self._kind == "link" else theme().font("body", BOLD)
        font.setUnderline(self._kind == "link")
        x = 0 if self._kind == "link" else (self.width() - self._inside()) // 2
        if self._icon_name:
            paint_icon(painter, QRect(x, (self.height() - rad()) // 2, rad(), rad()), self._icon_name, colour)
            x += rad(1.35)
        x += words(painter, QRect(x, 0, self.width() - x, self.height()), self.text(), colour, font)
        if self._hint:
            faint = theme().colour("ink2") if self.isEnabled() and self._kind == "plain" else colour
            x += rad(0.4)
            area = QRect(x, 0, self.width() - x, self.height())
            words(painter, area, self._hint, faint, theme().font("small"))
