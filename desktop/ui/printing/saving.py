"""Asks where a paper is to be saved, and saves it there. The place is the person's choice, and not remembered."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QDir, QObject, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.domain.clock import Clock, today
from desktop.ui.printing.pdf import neutral_name, write_bytes, write_pdf
from desktop.ui.printing.sheet import Sheet
from desktop.ui.sentences import sentence
from desktop.ui.tasks import Tasks


class PaperSaver(QObject):
    """Saves one paper at a time, off the GUI thread.

    Signals: `saved(Path)` when it lies there; `refused(str)` with a sentence when the disk would not have it.
    """

    saved = Signal(object)
    refused = Signal(str)

    def __init__(self, tasks: Tasks, clock: Clock, parent: QWidget) -> None:
        super().__init__(parent)
        self._tasks, self._clock, self._over = tasks, clock, parent
        self._write: Callable[[Path], None] | None = None
        self._kind = "pdf"
        self.dialog: QFileDialog | None = None

    def ask(self, sheet: Sheet) -> None:
        """Open the computer's own dialog with a neutral name in it; the sheet becomes a PDF there."""
        self._ask(partial(write_pdf, sheet), "pdf")

    def ask_bytes(self, content: bytes, kind: str) -> None:
        """The same for a file that is not a paper, such as "json"."""
        self._ask(partial(write_bytes, content), kind)

    def _ask(self, write: Callable[[Path], None], kind: str) -> None:
        self._write, self._kind = write, kind
        dialog = QFileDialog(self._over, self.tr("Save the paper"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        dialog.setDefaultSuffix(kind)
        dialog.setNameFilter(f"*.{kind}")
        dialog.setDirectory(QDir.homePath())
        dialog.selectFile(neutral_name(today(self._clock), kind))
        dialog.fileSelected.connect(self.save)
        dialog.finished.connect(dialog.deleteLater)
        self.dialog = dialog
        dialog.open()

    @Slot(str)
    def save(self, place: str) -> None:
        """Write it there."""
        if self._write is None:
            return
        path = Path(place)
        self._tasks.run(self, partial(_written, self._write, path), self.saved.emit, self._failed)

    def _failed(self, error: Exception) -> None:
        self.refused.emit(sentence(error))


def _written(write: Callable[[Path], None], path: Path) -> Path:
    write(path)
    return path
