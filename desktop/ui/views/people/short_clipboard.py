"""Copied text that does not lie about: the clipboard is emptied after half a minute (SC6)."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtGui import QGuiApplication

EMPTIED_AFTER_MS = 30_000


class ShortClipboard(QObject):
    """Puts text on the clipboard, and takes it away unless something else has been copied since."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._text = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(EMPTIED_AFTER_MS)
        self._timer.timeout.connect(self.empty)

    def put(self, text: str) -> None:
        """Copy, for a short while."""
        self._text = text
        QGuiApplication.clipboard().setText(text)
        self._timer.start()

    @Slot()
    def empty(self) -> None:
        """Take it away now."""
        self._timer.stop()
        clipboard = QGuiApplication.clipboard()
        if self._text and clipboard.text() == self._text:
            clipboard.clear()
        self._text = ""
