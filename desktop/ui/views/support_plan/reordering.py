"""Moves one of several by the mouse, or by Alt and an arrow key; a line shows where it will stand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from desktop.ui.theme import theme

_STEPS: dict[int, int] = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


@dataclass(frozen=True, slots=True)
class Move:
    """Where to: a step up (-1) or down (1), or a place among the others, from 0."""

    step: int = 0
    place: int = 0


class _DropLine(QWidget):
    """Where it will stand when the mouse is let go."""

    def paintEvent(self, event: QPaintEvent, /) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().colour("link"))
        painter.end()


class Reordering(QObject):
    """`items` stand under each other in `host`; each is moved by its handle, a button that is pressed otherwise.

    `moved(item, Move)` with the item's number.
    """

    moved = Signal(int, object)

    def __init__(self, host: QWidget, handles: Sequence[QAbstractButton], items: Sequence[QWidget]) -> None:
        super().__init__(host)
        self._host, self._handles, self._items = host, list(handles), list(items)
        self._pressed_at: QPoint | None = None
        self._moving = False
        self._line = _DropLine(host)
        self._line.hide()
        words = QCoreApplication.translate("Reordering", "Alt and an arrow key, or the mouse, moves it.")
        for handle in self._handles if len(self._handles) > 1 else ():
            handle.installEventFilter(self)
            handle.setAccessibleDescription(f"{handle.accessibleDescription()} {words}".strip())

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._keyed(watched, event)
        if not isinstance(event, QMouseEvent):
            return False
        match event.type():
            case QEvent.Type.MouseButtonPress if event.button() == Qt.MouseButton.LeftButton:
                self._pressed_at, self._moving = event.globalPosition().toPoint(), False
            case QEvent.Type.MouseMove if self._pressed_at is not None:
                return self._dragged_to(watched, event.globalPosition().toPoint())
            case QEvent.Type.MouseButtonRelease if self._pressed_at is not None:
                return self._let_go(watched, event.globalPosition().toPoint())
            case _:
                pass
        return False

    def _keyed(self, watched: QObject, event: QKeyEvent) -> bool:
        step = _STEPS.get(event.key())
        if step is None or not event.modifiers() & Qt.KeyboardModifier.AltModifier:
            return False
        self.moved.emit(self._number(watched), Move(step=step))
        return True

    def _number(self, watched: QObject) -> int:
        return next(number for number, handle in enumerate(self._handles) if handle is watched)

    def _dragged_to(self, watched: QObject, at: QPoint) -> bool:
        begun = self._pressed_at
        if begun is None:
            return False
        if not self._moving and (at - begun).manhattanLength() < QApplication.startDragDistance():
            return False
        self._moving = True
        self._show_line(self._place(self._number(watched), at), self._number(watched))
        return True

    def _let_go(self, watched: QObject, at: QPoint) -> bool:
        moving, self._moving, self._pressed_at = self._moving, False, None
        self._line.hide()
        if not moving:
            return False
        if isinstance(watched, QAbstractButton):
            watched.setDown(False)  # it was moved, and not pressed
        number = self._number(watched)
        place = self._place(number, at)
        if place != number:
            self.moved.emit(number, Move(place=place))
        return True

    def _middle(self, item: QWidget) -> int:
        return item.mapTo(self._host, QPoint(0, item.height() // 2)).y()

    def _place(self, moved: int, at: QPoint) -> int:
        y = self._host.mapFromGlobal(at).y()
        return sum(self._middle(item) < y for number, item in enumerate(self._items) if number != moved)

    def _show_line(self, place: int, moved: int) -> None:
        others = [item for number, item in enumerate(self._items) if number != moved]
        beside = others[min(place, len(others) - 1)]
        top = beside.mapTo(self._host, QPoint(0, 0)).y() + (beside.height() if place >= len(others) else 0)
        thick = theme().line(2)
        self._line.setGeometry(0, max(0, top - thick // 2), self._host.width(), thick)
        self._line.show()
        self._line.raise_()
