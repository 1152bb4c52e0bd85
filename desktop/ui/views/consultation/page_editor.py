"""An editor that is as tall as its text, for pages that scroll: two scroll bars in each other are hard to use."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from desktop.ui.theme import theme
from desktop.ui.widgets.editor import TextEditor


class PageEditor(TextEditor):
    """Grows while `growing`, and has the page follow the cursor; otherwise it is as tall as its place."""

    def __init__(self, name: str, *, lines: int = 6, growing: bool = True, parent: QWidget | None = None) -> None:
        self._growing = growing
        super().__init__(name, lines=lines, parent=parent)
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
        margins = self.viewportMargins()
        text = round(self.document().size().height()) + margins.top() + margins.bottom() + theme().line(2)
        least = self.minimumSizeHint().height()
        self.setMinimumHeight(max(least, text + theme().rad(0.3)) if self._growing else least)

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
