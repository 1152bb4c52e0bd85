"""The program's end of the painting process: what is to be shown goes there, sizes and painted pages come back.

The process is told nothing but the content, and is believed in nothing but shapes and dots, whose lengths are checked.
"""

from __future__ import annotations

import os
import sys

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, QSize, QTimer, Signal, Slot
from PySide6.QtGui import QImage

from desktop.ui.viewer.telling import Answered, Hearing, Open, Opened, Paint, Painted, Refusal, Refused, said

PATIENCE_MS = 30_000
"""So long a page may take to paint; one that takes longer is meant to."""

_MOST_PAGES = 2_000
_DYING_MS = 2_000


class Pages(QObject):
    """One PDF or picture.

    Signals: `opened` when `sizes` are there; `painted(page, width, QImage)`; `refused(Refusal)`.
    """

    opened = Signal()
    painted = Signal(int, int, QImage)
    refused = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.sizes: list[tuple[float, float]] = []
        self.held = False
        self._hearing: Hearing[Answered] = Hearing(Answered)
        self._asked: set[tuple[int, int]] = set()
        self._process: QProcess | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._too_long)

    def open(self, form: str, content: bytes) -> None:
        """Begin to show this; what was shown before is let go of."""
        self.close()
        process = QProcess(self)
        process.setProcessEnvironment(_environment())
        process.setProgram(sys.executable)
        process.setArguments(["--paint"] if getattr(sys, "frozen", False) else ["-m", "desktop", "--paint"])
        process.setStandardErrorFile(QProcess.nullDevice())
        process.readyReadStandardOutput.connect(self._hear)
        process.finished.connect(self._ended)
        process.errorOccurred.connect(self._not_started)
        self._process = process
        process.start()
        process.write(said(Open(form, content)))
        self._timer.start(PATIENCE_MS)

    def ask(self, page: int, width: int) -> None:
        """Paint this page, so many dots wide; asking twice is asking once."""
        if self._process is not None and (page, width) not in self._asked:
            self._asked.add((page, width))
            self._process.write(said(Paint(page, width)))
            self._timer.start(PATIENCE_MS)

    def close(self) -> None:
        """End the process, and forget what was shown."""
        process, self._process = self._process, None
        self._timer.stop()
        self._asked.clear()
        self.sizes, self._hearing = [], Hearing(Answered)
        if process is not None:
            process.blockSignals(True)
            process.kill()
            process.waitForFinished(_DYING_MS)
            process.deleteLater()

    @Slot()
    def _hear(self) -> None:
        if self._process is None:
            return
        try:
            for message in self._hearing.feed(bytes(self._process.readAllStandardOutput().data())):
                self._take(message)
        except ValueError:
            self._refuse(Refusal.BROKEN)

    def _take(self, message: Answered) -> None:
        if isinstance(message, Refused):
            self._refuse(message.why)
        elif isinstance(message, Opened):
            self._timer.stop()
            shapes = message.pages[:_MOST_PAGES]
            if not shapes or not all(1 <= side < 1e6 for shape in shapes for side in shape):
                raise ValueError("no such page")
            self.sizes, self.held = shapes, message.held
            self.opened.emit()
        else:
            self._show(message)

    def _show(self, message: Painted) -> None:
        self._asked.discard((message.page, message.wanted))
        if not self._asked:
            self._timer.stop()
        size = QSize(message.width, message.height)
        if len(message.dots) != size.width() * size.height() * 4 or not 0 <= message.page < len(self.sizes):
            raise ValueError("no such dots")
        image = QImage(message.dots, size.width(), size.height(), size.width() * 4, QImage.Format.Format_RGB32)
        self.painted.emit(message.page, message.wanted, image.copy())

    def _refuse(self, why: Refusal) -> None:
        self.close()
        self.refused.emit(why)

    @Slot()
    def _too_long(self) -> None:
        self._refuse(Refusal.BROKEN)

    @Slot(int, QProcess.ExitStatus)
    def _ended(self, _code: int, _status: QProcess.ExitStatus) -> None:
        self._hear()
        if self._process is not None:  # it has not said why: what it read made it fall
            self._refuse(Refusal.BROKEN)

    @Slot(QProcess.ProcessError)
    def _not_started(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart and self._process is not None:
            self._refuse(Refusal.BROKEN)


def _environment() -> QProcessEnvironment:
    """Enough to start, and nothing that tells of the person or the session."""
    here, given = QProcessEnvironment.systemEnvironment(), QProcessEnvironment()
    for name in ("PATH", "LD_LIBRARY_PATH", "SYSTEMROOT", "LANG"):
        if here.contains(name):
            given.insert(name, here.value(name))
    given.insert("PYTHONPATH", os.pathsep.join(entry for entry in sys.path if entry))  # a bundle asks for none
    return given
