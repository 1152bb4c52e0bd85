"""Copied text that does not lie about: the one way from the program to the computer's clipboard (SC6).

It is taken away after half a minute and when the program locks, unless something else has been copied since. It is
marked so that the histories of Windows and KDE leave it out, and that Windows does not send it to other computers.
"""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QObject, QTimer, Slot
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QTextEdit

EMPTIED_AFTER_MS = 30_000

_WINDOWS = 'application/x-qt-windows-mime;value="{}"'
_NO = bytes(4)  # a DWORD 0
_MARKS = {
    "x-kde-passwordManagerHint": b"secret",
    _WINDOWS.format("ExcludeClipboardContentFromMonitorProcessing"): _NO,
    _WINDOWS.format("CanIncludeInClipboardHistory"): _NO,
    _WINDOWS.format("CanUploadToCloudClipboard"): _NO,
}
"""What Windows' clipboard history and cloud clipboard, and KDE's Klipper, look for."""


class ShortClipboard(QObject):
    """Puts text on the clipboard for a short while. There is one, `clipboard()`, so that the lock can empty it.

    What is copied with Ctrl+C in a field goes the same way. What is cut with Ctrl+X is marked too, and stays: it is
    nowhere else, and nothing written may be lost.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._text = ""
        self._put = ""
        QGuiApplication.clipboard().dataChanged.connect(self._look)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(EMPTIED_AFTER_MS)
        self._timer.timeout.connect(self.empty)

    def put(self, text: str) -> None:
        """Copy, for a short while."""
        self._text = self._put = text
        QGuiApplication.clipboard().setMimeData(_marked(text))
        self._timer.start()

    @Slot()
    def _look(self) -> None:
        """Something has been copied. What is chosen in a field of ours was copied there; the rest is left alone."""
        board = QGuiApplication.clipboard()
        text = board.text()
        if text and text != self._put and text == _chosen():
            self._put, self._text = text, ""
            board.setMimeData(_marked(text))
            QTimer.singleShot(0, self, self._look_again)

    @Slot()
    def _look_again(self) -> None:
        """Copied, it is still chosen in its field; cut, it is not."""
        if self._put and _chosen() == self._put:
            self._text = self._put
            self._timer.start()

    @Slot()
    def empty(self) -> None:
        """Take it away now, if it is still there; what somebody else has put there stays."""
        self._timer.stop()
        text, self._text, self._put = self._text, "", ""
        if not text:
            return
        board = QGuiApplication.clipboard()
        for mode in (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection):
            if board.text(mode) == text:
                board.clear(mode)


def _chosen() -> str:
    """The words that are chosen where the focus is."""
    field = QApplication.focusWidget()
    if isinstance(field, QLineEdit | QLabel):
        return field.selectedText()
    return field.textCursor().selection().toPlainText() if isinstance(field, QTextEdit) else ""


def _marked(text: str) -> QMimeData:
    data = QMimeData()
    data.setText(text)
    for name, value in _MARKS.items():
        data.setData(name, value)
    return data


def clipboard() -> ShortClipboard:
    """The program's own, which lives as long as the application."""
    app = QGuiApplication.instance()
    if app is None:
        raise RuntimeError("no application, no clipboard")
    found = app.findChild(ShortClipboard)
    return found if found is not None else ShortClipboard(app)
