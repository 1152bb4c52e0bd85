"""Printing at once, where there is a printer. The paper is painted by the same hand as the PDF."""

from __future__ import annotations

from PySide6.QtCore import QMarginsF, QObject, Signal, Slot
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog, QWidget

from desktop.ui.printing.fonts import RESOLUTION
from desktop.ui.printing.pages import paint_page, set_in_type
from desktop.ui.printing.sheet import Sheet


def has_printer() -> bool:
    """Whether this computer knows of any."""
    return bool(QPrinterInfo.availablePrinterNames())


class PaperPrinter(QObject):
    """Asks which printer, and prints. `printed` when the paper has been handed to it."""

    printed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        self._sheet: Sheet | None = None
        self._printer: QPrinter | None = None
        self.dialog: QPrintDialog | None = None

    def ask(self, sheet: Sheet) -> None:
        """Open the computer's own dialog. The queue sees the word "Utskrift" and no other."""
        self._sheet = sheet
        self._printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        self._printer.setDocName(self.tr("Paper"))
        self._printer.setCreator("")
        self._printer.setPageLayout(
            QPageLayout(QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, QMarginsF())
        )
        self._printer.setFullPage(True)
        self.dialog = QPrintDialog(self._printer, self._over)
        self.dialog.finished.connect(self._answered)
        QDialog.open(self.dialog)  # QPrintDialog hides it behind a form of its own that wants a slot

    @Slot(int)
    def _answered(self, answer: int) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None
        if answer == QDialog.DialogCode.Accepted and self._printer is not None and self._sheet is not None:
            paint_on(self._printer, self._sheet)
            self.printed.emit()
        self._printer = self._sheet = None


def paint_on(printer: QPrinter, sheet: Sheet) -> None:
    """All pages, in the printer's own dots."""
    pages = set_in_type(sheet)
    painter = QPainter(printer)
    scale = printer.resolution() / RESOLUTION
    painter.scale(scale, scale)
    for number in range(len(pages.pages)):
        if number:
            printer.newPage()
        paint_page(painter, pages, number)
    painter.end()
