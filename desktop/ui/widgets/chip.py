"""Round choices that stand in a flow: one of them, or as many as one likes."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from desktop.ui.theme import paint_icon, theme
from desktop.ui.theme.typography import BOLD, NORMAL
from desktop.ui.widgets.layouts import Flow
from desktop.ui.widgets.paint import box, ground, text_width, words
from desktop.ui.widgets.segment import Option


class Chip(QAbstractButton):
    """One round choice, with an icon if it has one. Its width does not change when it is chosen."""

    def __init__(self, option: Option, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.option = option
        self.setText(option.text)
        self.setAccessibleName(option.text)
        self.setCheckable(True)
        self.setProperty("ring", "round")
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self._restyle)

    @Slot()
    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        rad = theme().rad
        width = text_width(self.option.text, theme().font("body", BOLD)) + rad(1.4)
        return QSize(max(width + (rad(1.3) if self.option.icon else 0), rad(2.2)), rad(2))

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

    A second press takes a choice back: nothing is ever required. `tail` stands after the last chip.
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

    @Slot()
    def _clicked(self) -> None:
        pressed = self.sender()
        if not self._multi and isinstance(pressed, Chip) and pressed.isChecked():
            self.set_values((pressed.option.value,))
        self.changed.emit(self.values())
