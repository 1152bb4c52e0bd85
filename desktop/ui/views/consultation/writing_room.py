"""The place to write in stays within sight, however far what stands beside it goes on."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from desktop.ui.theme import theme
from desktop.ui.widgets.layouts import SIDE_BESIDE_FROM, window_width_in_rad
from desktop.ui.widgets.page import ScrollPage, TwoPane

_UNHELD = (1 << 24) - 1  # px, Qt's own QWIDGETSIZE_MAX
_FOOT = 1.0  # rad, as ScrollPage has below its content
_CHANGES = frozenset((QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show, QEvent.Type.Hide))


class WritingRoom(QObject):
    """Keeps a field as tall as what its page shows of the pane, less what stands `below` the field.

    Under each other nothing is held: the editor grows with its text, and the page scrolls.
    """

    def __init__(self, page: ScrollPage, panes: TwoPane, field: QWidget, below: tuple[QWidget, ...]) -> None:
        super().__init__(page)
        self._page, self._panes, self._field, self._below = page, panes, field, below
        for watched in (page.viewport(), panes, *below):
            watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        if event.type() in _CHANGES:
            self._fit()
        return False

    def _fit(self) -> None:
        tallest = self._room() if window_width_in_rad(self._page) >= SIDE_BESIDE_FROM else _UNHELD
        if tallest != self._field.maximumHeight():
            self._field.setMaximumHeight(tallest)

    def _room(self) -> int:
        below = sum(part.height() + self._panes.main.spacing() for part in self._below if not part.isHidden())
        room = self._page.viewport().height() - self._panes.y() - theme().rad(_FOOT) - below
        return max(self._field.minimumSizeHint().height(), room)
