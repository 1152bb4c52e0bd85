"""The tabs of a file one upon another; in a narrow window as tall as what they show.

At 200 % the head of a file would leave a few lines for its tab. So there the whole file scrolls as one page, and the
tab's own page, which then has all its height, does not.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QStackedWidget, QWidget

from desktop.ui.widgets import ScrollPage
from desktop.ui.widgets.layouts import is_narrow


class TallStack(QStackedWidget):
    """A stack of tabs, each with one or more ScrollPages of which one is shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tall = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.currentChanged.connect(self.follow)

    def add_tab(self, tab: QWidget) -> None:
        """Add a tab, and follow the height of its pages."""
        self.addWidget(tab)
        for page in tab.findChildren(ScrollPage):
            inside = page.widget()
            if inside is not None:
                inside.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.follow()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self.follow()

    @Slot()
    def follow(self) -> None:
        """Take the height that the shown page needs, or only what there is."""
        tall = self._needed() if is_narrow(self) else 0
        if tall != self._tall:
            self._tall = tall
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._tall)

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), self._tall)

    def _needed(self) -> int:
        tab = self.currentWidget()
        if tab is None:
            return 0
        page = next((page for page in tab.findChildren(ScrollPage) if page.isVisibleTo(tab)), None)
        if page is None:
            return 0
        beside = max(0, tab.height() - page.height())  # an undo row, for instance
        least = page.body.totalMinimumSize().height()
        return max(least, page.body.totalHeightForWidth(page.viewport().width())) + beside


def bring_into_view(widget: QWidget) -> None:
    """Scroll every page around a widget so that it is seen."""
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea):
            parent.ensureWidgetVisible(widget)
        parent = parent.parentWidget()
