"""Pages under each other, painted when they come into view, at the width that the zoom asks for."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from desktop.ui.theme import theme
from desktop.ui.viewer.pages import Pages

ZOOMS = (50, 75, 100, 125, 150, 200, 300)
"""Per cent of the width that there is."""

_KEPT = 6
"""Painted pages that are kept; each may be some ten megabytes."""

_GAP = 0.6
_WIDEST = 44.0


class PageView(QScrollArea):
    """Signal: `moved` when another page is the one in view, or the zoom is another."""

    moved = Signal()

    def __init__(self, pages: Pages, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages = pages
        self._zoom = ZOOMS.index(100)
        self.sheets = _Sheets(pages, self)
        self.setWidget(self.sheets)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("The document"))
        self.viewport().setBackgroundRole(QPalette.ColorRole.Window)
        pages.opened.connect(self._begin)
        pages.painted.connect(self.sheets.take)
        self.verticalScrollBar().valueChanged.connect(self.moved)

    @property
    def percent(self) -> int:
        """The zoom."""
        return ZOOMS[self._zoom]

    @property
    def page(self) -> int:
        """The page in view, from 0."""
        return self.sheets.page_at(self.verticalScrollBar().value() + self.viewport().height() // 3)

    def go_to(self, page: int) -> None:
        """Show the head of a page."""
        page = max(0, min(page, len(self._pages.sizes) - 1))
        self.verticalScrollBar().setValue(round(self.sheets.rect_of(page).top()))

    @Slot()
    def closer(self) -> None:
        """Larger."""
        self._set_zoom(self._zoom + 1)

    @Slot()
    def farther(self) -> None:
        """Smaller."""
        self._set_zoom(self._zoom - 1)

    def _set_zoom(self, zoom: int) -> None:
        page = self.page if self._pages.sizes else 0
        self._zoom = max(0, min(zoom, len(ZOOMS) - 1))
        self._fit()
        self.go_to(page)
        self.moved.emit()

    @Slot()
    def _begin(self) -> None:
        self._zoom = ZOOMS.index(100)
        self.sheets.forget()
        self._fit()
        self.verticalScrollBar().setValue(0)
        count = len(self._pages.sizes)
        many = self.tr("{count} pages, shown as pictures").format(count=count)
        self.setAccessibleDescription(many if count > 1 else self.tr("One page, shown as a picture"))
        self.moved.emit()

    def _fit(self) -> None:
        room = min(self.viewport().width(), theme().rad(_WIDEST))
        self.sheets.set_width(round(room * self.percent / 100))

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.key() in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.closer()
        elif event.key() == Qt.Key.Key_Minus:
            self.farther()
        elif event.key() == Qt.Key.Key_Home:
            self.go_to(0)
        elif event.key() == Qt.Key.Key_End:
            self.go_to(len(self._pages.sizes) - 1)
        else:
            super().keyPressEvent(event)


class _Sheets(QWidget):
    def __init__(self, pages: Pages, parent: QWidget) -> None:
        super().__init__(parent)
        self._pages = pages
        self._painted: dict[int, tuple[int, QImage]] = {}  # by page: dots asked for, and the picture

    @property
    def painted_pages(self) -> list[int]:
        """Those of which there is a picture."""
        return sorted(self._painted)

    def forget(self) -> None:
        """Nothing is painted."""
        self._painted.clear()

    def set_width(self, width: int) -> None:
        """So wide is a page."""
        high = self.rect_of(len(self._pages.sizes) - 1, width).bottom() + 1 if self._pages.sizes else 0
        self.setFixedSize(QSize(max(1, width), max(1, round(high))))
        self.update()

    def rect_of(self, page: int, width: int | None = None) -> QRectF:
        """Where a page lies."""
        wide, gap = self.width() if width is None else width, theme().rad(_GAP)
        top = sum(wide * high / across + gap for across, high in self._pages.sizes[:page])
        across, high = self._pages.sizes[page]
        return QRectF(0, top, wide, wide * high / across)

    def page_at(self, y: int) -> int:
        """Which page lies there."""
        count = len(self._pages.sizes)
        return next((page for page in range(count) if self.rect_of(page).bottom() >= y), max(0, count - 1))

    @Slot(int, int, QImage)
    def take(self, page: int, width: int, image: QImage) -> None:
        """A page has been painted."""
        self._painted.pop(page, None)
        self._painted[page] = (width, image)
        while len(self._painted) > _KEPT:
            del self._painted[next(iter(self._painted))]
        self.update()

    def paintEvent(self, event: QPaintEvent, /) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        dots = round(self.width() * self.devicePixelRatioF())
        for page in range(len(self._pages.sizes)):
            rect = self.rect_of(page)
            if rect.intersects(QRectF(event.rect())):
                self._paint(painter, page, rect, dots)
        painter.end()

    def _paint(self, painter: QPainter, page: int, rect: QRectF, dots: int) -> None:
        painter.fillRect(rect, Qt.GlobalColor.white)  # paper is white, also where the window is dark
        width, image = self._painted.get(page, (0, None))
        if image is not None:
            painter.drawImage(rect, image)
        if width != dots:
            self._pages.ask(page, dots)
        painter.setPen(theme().colour("border"))
        painter.drawRect(rect.adjusted(0.5, 0.5, -0.5, -0.5))
