"""Round choices that stand in a flow: one of them, or as many as one likes."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.ui.theme import paint_icon, theme
from desktop.ui.theme.typography import BOLD, NORMAL
from desktop.ui.widgets.layouts import Flow
from desktop.ui.widgets.paint import box, ground, text_width, words
from desktop.ui.widgets.press_button import PressButton
from desktop.ui.widgets.segment import Option

_STEPS: dict[int, int] = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Home: -1000,
    Qt.Key.Key_End: 1000,
}


class Chip(PressButton):
    """One round choice, with an icon if it has one. Its width does not change when it is chosen.

    `reached` is emitted when the focus comes here.
    """

    reached = Signal()

    def __init__(self, option: Option, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.option = option
        self.setText(option.text)
        self.setAccessibleName(option.text)
        self.setCheckable(True)
        self.setProperty("ring", "round")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        rad = theme().rad
        width = text_width(self.option.text, theme().font("body", BOLD)) + rad(1.4)
        return QSize(max(width + (rad(1.3) if self.option.icon else 0), rad(2.2)), rad(2))

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.key() in _STEPS:
            event.ignore()  # the chips around it move the focus
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent, /) -> None:
        super().focusInEvent(event)
        self.reached.emit()

    def paintEvent(self, event: QPaintEvent, /) -> None:
        painter = QPainter(self)
        now, rect, chosen = theme(), self.rect(), self.isChecked()
        edge = "hair" if not self.isEnabled() else "link" if chosen else "border"
        half = rect.height() / 2
        box(
            painter,
            rect,
            now.colour(ground(self, "paper")),
            now.colour(edge),
            width=now.line(2 if chosen else 1),
            corners=(half, half, half, half),
        )
        font = now.font("body", BOLD if chosen else NORMAL)
        x = (rect.width() - text_width(self.text(), font) - (now.rad(1.3) if self.option.icon else 0)) // 2
        tone = "dis" if not self.isEnabled() else "ink"
        if self.option.icon:
            sign = "dis" if not self.isEnabled() else "link" if chosen else "ink2"
            area = QRect(x, (rect.height() - now.rad()) // 2, now.rad(), now.rad())
            paint_icon(painter, area, self.option.icon, now.colour(sign))
            x += now.rad(1.3)
        words(painter, QRect(x, 0, rect.width(), rect.height()), self.text(), now.colour(tone), font)
        painter.end()


class Chips(QWidget):
    """Chips in a flow. `changed(values)` is emitted when the user chooses; with `multi`, several may be chosen.

    A second press takes a choice back: nothing is ever required. `tail` stands after the last chip. Tab comes to one of
    them, arrows go to the others, and space or Enter chooses: a form of many chips is gone through in few presses.
    """

    changed = Signal(object)

    def __init__(
        self,
        name: str,
        options: Sequence[Option],
        values: Sequence[str] = (),
        *,
        multi: bool = False,
        tail: Sequence[QWidget] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._multi = multi
        self._chips = [Chip(option, self) for option in options]
        flow = Flow(gap=0.4, parent=self)
        for chip in self._chips:
            chip.setAccessibleDescription(name)
            chip.clicked.connect(self._clicked)
            chip.reached.connect(self._reached)
            flow.addWidget(chip)
        for widget in tail:
            flow.addWidget(widget)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.set_values(values)

    def values(self) -> tuple[str, ...]:
        """What is chosen, in the order shown."""
        return tuple(chip.option.value for chip in self._chips if chip.isChecked())

    def value(self) -> str | None:
        """The first chosen, or None."""
        return next(iter(self.values()), None)

    def set_values(self, values: Sequence[str]) -> None:
        """Chooses without emitting."""
        for chip in self._chips:
            chip.setChecked(chip.option.value in values)
        self._stop_at(next((chip for chip in self._chips if chip.isChecked()), None))

    def _stop_at(self, stop: Chip | None) -> None:
        """Tab comes to this chip, or to the first."""
        for number, chip in enumerate(self._chips):
            tab = chip is stop if stop is not None else number == 0
            chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus if tab else Qt.FocusPolicy.ClickFocus)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        step = _STEPS.get(event.key())
        here = next((number for number, chip in enumerate(self._chips) if chip.hasFocus()), None)
        if step is None or here is None:
            super().keyPressEvent(event)
            return
        there = min(len(self._chips) - 1, max(0, here + step))
        self._chips[there].setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _reached(self) -> None:
        chip = self.sender()
        if isinstance(chip, Chip):
            self._stop_at(chip)

    @Slot()
    def _clicked(self) -> None:
        pressed = self.sender()
        if not self._multi and isinstance(pressed, Chip) and pressed.isChecked():
            self.set_values((pressed.option.value,))
        self.changed.emit(self.values())
