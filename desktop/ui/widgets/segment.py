"""A few choices side by side, of which one at most is chosen."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QWidget

from desktop.ui.theme import theme
from desktop.ui.theme.typography import BOLD, NORMAL
from desktop.ui.widgets.paint import Corners, box, ground, text_width, words
from desktop.ui.widgets.press_button import PressButton


@dataclass(frozen=True, slots=True)
class Option:
    """One choice: what is stored, what is shown, and a few words in small beside or an icon before it."""

    value: str
    text: str
    small: str = ""
    icon: str = ""


class SegmentButton(PressButton):
    """One part of a Segment. Its width is that of the 600 weight always, so that a choice moves nothing."""

    def __init__(self, option: Option, parent: QWidget) -> None:
        super().__init__(parent)
        self.option = option
        self.corners: Corners = (0, 0, 0, 0)
        self.setText(option.text)
        self.setAccessibleName(f"{option.text} {option.small}".strip())
        self.setCheckable(True)

    def inside(self) -> int:
        """The width of the words at their widest."""
        width = text_width(self.option.text, theme().font("body", BOLD))
        if self.option.small:
            width += theme().rad(0.3) + text_width(self.option.small, theme().font("small"))
        return width

    def sizeHint(self) -> QSize:
        return QSize(self.inside() + theme().rad(1.5), theme().rad(2))

    def paintEvent(self, event: QPaintEvent, /) -> None:
        painter = QPainter(self)
        now, rect = theme(), self.rect()
        edge = now.colour("border" if self.isEnabled() else "hair")
        box(painter, rect, now.colour(ground(self, "paper")), edge, width=now.line(), corners=self.corners)
        if self.isChecked():
            line, under = now.line(), now.line(3)
            inner = rect.adjusted(line, rect.height() - under - line, -line, -line)
            painter.fillRect(inner, now.colour("link"))
        font = now.font("body", BOLD if self.isChecked() else NORMAL)
        colour = now.colour("ink" if self.isEnabled() else "dis")
        small_width = self.inside() - text_width(self.option.text, now.font("body", BOLD))
        x = (rect.width() - text_width(self.option.text, font) - small_width) // 2
        x += words(painter, QRect(x, 0, rect.width() - x, rect.height()), self.option.text, colour, font)
        if self.option.small:
            area = QRect(x + now.rad(0.3), 0, rect.width() - x, rect.height())
            words(painter, area, self.option.small, now.colour("ink2"), now.font("small"))
        painter.end()


class Segment(QWidget):
    """Choices side by side; under each other when they do not fit. `chosen(value)` is emitted when the user chooses.

    Nothing is chosen from the start unless `value` is given. `stretch` makes it as wide as its column.
    """

    chosen = Signal(str)

    def __init__(
        self,
        name: str,
        options: Sequence[Option],
        value: str | None = None,
        *,
        stretch: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        self._buttons = [SegmentButton(option, self) for option in options]
        for number, button in enumerate(self._buttons):
            self._group.addButton(button, number)
            button.setAccessibleDescription(name)
        self._group.idClicked.connect(self._clicked)
        horizontal = QSizePolicy.Policy.Preferred if stretch else QSizePolicy.Policy.Maximum
        policy = QSizePolicy(horizontal, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.set_value(value)
        theme().changed.connect(self._restyle)

    def value(self) -> str | None:
        """What is chosen, or None."""
        number = self._group.checkedId()
        return self._buttons[number].option.value if number >= 0 else None

    def set_value(self, value: str | None) -> None:
        """Chooses without emitting; None takes the choice away."""
        self._group.setExclusive(False)
        for button in self._buttons:
            button.setChecked(button.option.value == value)
        self._group.setExclusive(True)
        self._aim_focus()

    def _aim_focus(self) -> None:
        """Whoever gives it the focus means what is chosen, or the first."""
        if self._buttons:
            self.setFocusProxy(self._buttons[max(0, self._group.checkedId())])

    @Slot(int)
    def _clicked(self, number: int) -> None:
        self._aim_focus()
        self.chosen.emit(self._buttons[number].option.value)

    @Slot()
    def _restyle(self) -> None:
        self.updateGeometry()
        self._arrange()
        self.update()

    # Size: one line if it fits, else a column

    def _natural(self) -> int:
        line = theme().line()
        return sum(button.sizeHint().width() - line for button in self._buttons) + line

    def _tightest(self) -> int:
        """With half the room around each word, before the choices go under each other."""
        return self._natural() - len(self._buttons) * theme().rad(0.75)

    def sizeHint(self) -> QSize:
        return QSize(self._natural(), theme().rad(2))

    def minimumSizeHint(self) -> QSize:
        widest = max((button.sizeHint().width() for button in self._buttons), default=0)
        return QSize(widest, theme().rad(2))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int, /) -> int:
        if width >= self._tightest():
            return theme().rad(2)
        return (theme().rad(2) - theme().line()) * len(self._buttons) + theme().line()

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        line, radius, last = theme().line(), theme().rad(0.2), len(self._buttons) - 1
        in_line = self.width() >= self._tightest()
        extra, x, y = (self.width() - self._natural()) if in_line else 0, 0, 0
        for number, button in enumerate(self._buttons):
            first_one, last_one = radius if number == 0 else 0, radius if number == last else 0
            if in_line:
                share = extra * (number + 1) // (last + 1) - extra * number // (last + 1)
                wide = button.sizeHint().width() + share
                button.setGeometry(x, 0, wide, theme().rad(2))
                button.corners = (first_one, last_one, last_one, first_one)
                x += wide - line  # neighbours share one edge
            else:
                button.setGeometry(0, y, self.width(), theme().rad(2))
                button.corners = (first_one, first_one, last_one, last_one)
                y += theme().rad(2) - line
