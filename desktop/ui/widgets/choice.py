"""One of many, from a list that opens: for when a Segment would be too long."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QListView, QSizePolicy, QWidget

from desktop.ui.theme import paint_icon, theme
from desktop.ui.widgets.field import Labelled
from desktop.ui.widgets.paint import text_width
from desktop.ui.widgets.segment import Option


class Choice(QComboBox):
    """A list that opens. `chosen(value)` is emitted when the user chooses."""

    chosen = Signal(str)

    def __init__(self, options: Sequence[Option], value: str | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # A view of our own obeys the style sheet; Fusion's menu-like popup does not.
        self._list = QListView(self)
        self.setView(self._list)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_options(options, value)
        self.activated.connect(self._activated)
        theme().changed.connect(self._restyle)

    def set_options(self, options: Sequence[Option], value: str | None = None) -> None:
        """Other choices; nothing is chosen unless `value` is among them."""
        self.clear()
        for option in options:
            self.addItem(option.text, option.value)
        self.set_value(value)

    def value(self) -> str | None:
        """What is chosen, or None."""
        data = self.currentData()
        return str(data) if data is not None else None

    def set_value(self, value: str | None) -> None:
        """Chooses without emitting."""
        self.setCurrentIndex(self.findData(value) if value is not None else -1)

    @Slot(int)
    def _activated(self, number: int) -> None:
        self.chosen.emit(str(self.itemData(number)))

    @Slot()
    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        font = theme().font()
        widest = max((text_width(self.itemText(row), font) for row in range(self.count())), default=0)
        return QSize(widest + theme().rad(3.7), theme().rad(2))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().rad(6), theme().rad(2))

    def wheelEvent(self, event: QWheelEvent, /) -> None:
        event.ignore()  # scrolling the page must not change an answer in passing

    def paintEvent(self, event: QPaintEvent, /) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        rad = theme().rad
        area = QRect(self.width() - rad(1.6), (self.height() - rad(0.9)) // 2, rad(0.9), rad(0.9))
        paint_icon(painter, area, "caret-down", theme().colour("ink2" if self.isEnabled() else "dis"))
        painter.end()


class ChoiceField(Labelled):
    """A Choice under its label. `chosen(value)` is emitted when the user chooses."""

    chosen = Signal(str)

    def __init__(
        self,
        label: str,
        options: Sequence[Option],
        value: str | None = None,
        *,
        placeholder: str = "",
        help: str = "",
        note: str = "",
        parent: QWidget | None = None,
    ) -> None:
        self.choice = Choice(options, value)
        self.choice.setPlaceholderText(placeholder)
        super().__init__(label, self.choice, help=help, note=note, parent=parent)
        self.choice.chosen.connect(self._chosen)

    def value(self) -> str | None:
        """What is chosen, or None."""
        return self.choice.value()

    def set_value(self, value: str | None) -> None:
        """Chooses without emitting."""
        self.choice.set_value(value)

    @Slot(str)
    def _chosen(self, value: str) -> None:
        self.clear_error()
        self.chosen.emit(value)
