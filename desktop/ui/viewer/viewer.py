"""An attachment, shown inside the program: pages, zoom, and the way back. Nothing of it is on the disk in clear."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from desktop.ui.viewer.page_view import ZOOMS, PageView
from desktop.ui.viewer.pages import Pages
from desktop.ui.viewer.telling import Refusal
from desktop.ui.views.consultation.clearing import empty
from desktop.ui.widgets import Banner, Button, Column, Flow, Label


class AttachmentViewer(QWidget):
    """Signal: `closed` when the person goes back."""

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pages = Pages(self)
        self.view = PageView(self.pages)
        self.name = Label("", bold=True)
        self.where = Label("", role="small", tone="ink2", wrap=False)
        self.back = Button(self.tr("Back to the documents"), "arrow-left", "quiet")
        self.before = Button(self.tr("Page before"), "caret-left", "quiet")
        self.next = Button(self.tr("Next page"), "caret-right", "quiet")
        self.farther = Button(self.tr("Smaller"), "minus", "quiet")
        self.closer = Button(self.tr("Larger"), "plus", "quiet")
        self._notice = Column(gap=0)
        self._head = QWidget()
        self._head.setLayout(Flow(self.back, self.before, self.next, self.farther, self.closer, self.where, gap=0.4))
        column = Column(self._head, self.name, gap=0.4, margins=(1.5, 0.5, 1.5, 0.5))
        column.addLayout(self._notice)
        column.addWidget(self.view, 1)
        self.setLayout(column)
        self._connect()

    def _connect(self) -> None:
        self.back.clicked.connect(self.close_document)
        self.before.clicked.connect(self._page_before)
        self.next.clicked.connect(self._next_page)
        self.farther.clicked.connect(self.view.farther)
        self.closer.clicked.connect(self.view.closer)
        self.view.moved.connect(self._tell)
        self.pages.opened.connect(self._show)
        self.pages.refused.connect(self._cannot)

    def show_document(self, name: str, form: str, content: bytes) -> None:
        """Show this."""
        empty(self._notice)
        self.name.setText(name)
        self._set_controls(False)
        self.view.hide()
        self.pages.open(form, content)
        self.back.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def close_document(self) -> None:
        """Let go of it, and go back."""
        self.forget()
        self.closed.emit()

    def forget(self) -> None:
        """Nothing of it is kept: the program locks, or another file is opened."""
        self.pages.close()
        self.view.sheets.forget()
        self.name.setText("")

    @Slot()
    def _show(self) -> None:
        self.view.show()
        self._set_controls(True)
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)
        self._tell()

    @Slot(object)
    def _cannot(self, why: Refusal) -> None:
        self.view.hide()
        self._set_controls(False)
        lead = {
            Refusal.PASSWORD: self.tr("The document is locked with a password, so it cannot be shown here."),
            Refusal.BROKEN: self.tr("The document is damaged, or made in a way that cannot be shown here."),
            Refusal.TOO_LARGE: self.tr("The picture has too many dots to be shown here."),
        }[why]
        rest = self.tr("It is kept as it is. You can save a copy, and open it in the program that made it.")
        self._notice.addWidget(Banner("info", lead, rest))
        self.back.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _page_before(self) -> None:
        self.view.go_to(self.view.page - 1)

    @Slot()
    def _next_page(self) -> None:
        self.view.go_to(self.view.page + 1)

    @Slot()
    def _tell(self) -> None:
        count, page = len(self.pages.sizes), self.view.page
        if count == 0:
            return
        said = self.tr("Page {page} of {count}, {percent} %").format(
            page=page + 1, count=count, percent=self.view.percent
        )
        self.where.setText(said)
        self.before.setEnabled(page > 0)
        self.next.setEnabled(page < count - 1)
        self.farther.setEnabled(self.view.percent > ZOOMS[0])
        self.closer.setEnabled(self.view.percent < ZOOMS[-1])

    def _set_controls(self, there: bool) -> None:
        for part in (self.before, self.next, self.farther, self.closer, self.where):
            part.setVisible(there)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_document()
        elif event.key() == Qt.Key.Key_PageDown:
            self._next_page()
        elif event.key() == Qt.Key.Key_PageUp:
            self._page_before()
        else:
            super().keyPressEvent(event)
