"""The paper on the screen, before anybody has it: page by page as it will be saved and printed.

It is painted, not read back from a PDF: so the program carries no reader of PDFs, which would be the largest thing in
it that strangers have found holes in.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.domain.clock import Clock
from desktop.ui.printing.fonts import dots
from desktop.ui.printing.pages import HEIGHT, WIDTH, Pages, paint_page, set_in_type
from desktop.ui.printing.printer import PaperPrinter, has_printer
from desktop.ui.printing.saving import PaperSaver
from desktop.ui.printing.sheet import Sheet, words
from desktop.ui.tasks import Tasks
from desktop.ui.theme import theme
from desktop.ui.views.consultation.clearing import empty
from desktop.ui.widgets import Banner, Button, Column, Flow, Label

_WIDEST = 36.0
_NARROWEST = 14.0


class PaperView(QWidget):
    """Pages under each other, as wide as there is room, painted by the hand that paints the PDF.

    A screen reader hears all that they say.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages: Pages | None = None
        self.setAccessibleName(self.tr("The paper"))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme().changed.connect(self._restyle)

    def show_pages(self, pages: Pages) -> None:
        """Show these."""
        self._pages = pages
        self.setAccessibleDescription(words(pages.sheet))
        self._restyle()

    def page_count(self) -> int:
        """How many pages there are."""
        return len(self._pages.pages) if self._pages is not None else 0

    @Slot()
    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()

    def _page(self, number: int, width: int) -> QRectF:
        wide = min(width, theme().rad(_WIDEST))
        high = wide * HEIGHT / WIDTH
        return QRectF(0, number * (high + theme().rad(0.5)), wide, high)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int, /) -> int:
        return round(self._page(self.page_count() - 1, width).bottom()) + 1 if self.page_count() else 0

    def sizeHint(self) -> QSize:
        return QSize(theme().rad(_WIDEST), self.heightForWidth(theme().rad(_WIDEST)))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().rad(_NARROWEST), 0)

    def paintEvent(self, event: QPaintEvent, /) -> None:
        if self._pages is None:
            return
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        for number in range(self.page_count()):
            rect = self._page(number, self.width())
            if rect.intersects(QRectF(event.rect())):
                self._paint(painter, rect, number, self._pages)
        painter.end()

    def _paint(self, painter: QPainter, rect: QRectF, number: int, pages: Pages) -> None:
        painter.fillRect(rect, Qt.GlobalColor.white)  # paper is white, also where the window is dark
        painter.setPen(theme().colour("border"))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(rect.adjusted(0.5, 0.5, -0.5, -0.5))
        painter.save()
        painter.translate(rect.topLeft())
        scale = rect.width() / dots(WIDTH)
        painter.scale(scale, scale)
        paint_page(painter, pages, number)
        painter.restore()


class PaperPreview(QWidget):
    """The paper, and what can be done with it.

    Signals: `saved(Path)` when it lies where the person chose; `printed` when a printer has it; `closed` when the
    person goes back without more. Who listens notes it in the access log.
    """

    saved = Signal(object)
    printed = Signal()
    closed = Signal()

    def __init__(self, tasks: Tasks, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._sheet: Sheet | None = None
        self.saver, self.printer = PaperSaver(tasks, clock, self), PaperPrinter(self)
        self.view = PaperView()
        self.save = Button(self.tr("Save as PDF"), "download-simple", "main", keys="Ctrl+Return")
        self.print = Button(self.tr("Print"), "printer")
        self.back = Button(self.tr("Back"), "arrow-left", "quiet")
        self.buttons = Flow(self.save, self.print, self.back, gap=0.5)
        self.no_printer = Label(self.tr("This computer knows of no printer. Save it, and print it elsewhere."), "small")
        self._notice = Column(gap=0)
        foot = QWidget()
        foot.setLayout(self.buttons)
        column = Column(self._notice, foot, self.no_printer, self.view, gap=0.5)
        self.setLayout(column)
        self._connect()

    def _connect(self) -> None:
        self.save.clicked.connect(self._ask_where)
        self.print.clicked.connect(self._ask_printer)
        self.back.clicked.connect(self.closed)
        self.saver.saved.connect(self._was_saved)
        self.saver.refused.connect(self._refused)
        self.printer.printed.connect(self.printed)

    def show_sheet(self, sheet: Sheet) -> None:
        """Set it in type and show it."""
        self._sheet = sheet
        self._say(None)
        there = has_printer()
        self.print.setVisible(there)
        self.no_printer.setVisible(not there)
        self._tasks.run(self, partial(set_in_type, sheet), self.view.show_pages)

    @Slot()
    def _ask_where(self) -> None:
        if self._sheet is not None:
            self.saver.ask(self._sheet)

    @Slot()
    def _ask_printer(self) -> None:
        if self._sheet is not None:
            self.printer.ask(self._sheet)

    @Slot(object)
    def _was_saved(self, path: Path) -> None:
        rest = self.tr("It lies outside Bredvid now. Take it away when it is not needed.")
        self._say(Banner("info", self.tr("The paper has been saved."), rest))
        self.saved.emit(path)

    @Slot(str)
    def _refused(self, why: str) -> None:
        self._say(Banner("decide", why))

    def _say(self, notice: Banner | None) -> None:
        empty(self._notice)
        if notice is not None:
            self._notice.addWidget(notice)
