"""An editor that is as tall as its text, for pages that scroll: two scroll bars in each other are hard to use."""

from __future__ import annotations

import math

from PySide6.QtCore import QSize, Slot
from PySide6.QtGui import QFontMetricsF, QResizeEvent
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QWidget

from desktop.ui.theme import theme
from desktop.ui.widgets.editor import LINE_HEIGHT, TextEditor


class GrowingEditor(TextEditor):
    """`lines` tall at first, and as tall as its text while it is `growing`; the page around it follows the cursor.

    With `most_lines` it takes no more than its text needs, and scrolls within itself beyond that many lines; without,
    it also fills the room that its place has to spare.
    """

    def __init__(
        self,
        name: str,
        *,
        lines: int = 6,
        most_lines: int | None = None,
        growing: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        self._growing, self._most_lines = growing, most_lines
        super().__init__(name, lines=lines, parent=parent)
        if most_lines is not None:
            self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self.cursorPositionChanged.connect(self._follow_cursor)
        theme().changed.connect(self._fit)

    def set_growing(self, growing: bool) -> None:
        """Whether it is as tall as its text."""
        if growing != self._growing:
            self._growing = growing
            self._fit()

    @Slot()
    def _fit(self) -> None:
        self.updateGeometry()

    def minimumSizeHint(self) -> QSize:
        least = super().minimumSizeHint()
        if not self._growing:
            return least
        margins = self.viewportMargins()
        rims = margins.top() + margins.bottom() + theme().line(2) + theme().rad(0.3)
        tall = math.ceil(self.document().size().height()) + rims
        if self._most_lines is not None:
            line = QFontMetricsF(theme().font("own")).height() * LINE_HEIGHT
            tall = min(tall, round(line * self._most_lines))
        return QSize(least.width(), max(least.height(), tall))

    @Slot()
    def _follow_cursor(self) -> None:
        page = self._page() if self._growing and self.hasFocus() else None
        content = page.widget() if page is not None else None
        if page is not None and content is not None:
            place = self.viewport().mapTo(content, self.cursorRect().center())
            page.ensureVisible(place.x(), place.y(), 0, theme().rad(2))

    def _page(self) -> QScrollArea | None:
        around = self.parentWidget()
        while around is not None and not isinstance(around, QScrollArea):
            around = around.parentWidget()
        return around

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._fit()
