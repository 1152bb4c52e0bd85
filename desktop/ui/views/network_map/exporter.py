"""Asks where the picture is to be saved, and saves it there. The place is the person's choice, and not remembered."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import QDir, QObject, Signal, Slot
from PySide6.QtWidgets import QFileDialog

from desktop.services.network.network_view import Picture
from desktop.ui.printing.pdf import neutral_name, write_bytes
from desktop.ui.sentences import sentence
from desktop.ui.views.network_map.export import as_pdf, as_svg
from desktop.ui.views.network_map.network_page import NetworkPage


class Exporter(QObject):
    """One picture at a time. Signal: `done(Path)` when it is there."""

    done = Signal(object)

    def __init__(self, page: NetworkPage, today: Callable[[], date], parent: QObject) -> None:
        super().__init__(parent)
        self._page, self._today = page, today
        self._picture: Picture | None = None
        self._kind = ""
        self.dialog: QFileDialog | None = None

    def ask(self, picture: Picture, kind: str) -> None:
        """Open the computer's own dialog, with a neutral name in it."""
        self._picture, self._kind = picture, kind
        dialog = QFileDialog(self._page, self.tr("Save the picture"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        dialog.setDefaultSuffix(kind)
        dialog.setNameFilter(f"*.{kind}")
        dialog.setDirectory(QDir.homePath())
        dialog.selectFile(neutral_name(self._today(), kind))
        dialog.fileSelected.connect(self.save)
        dialog.finished.connect(dialog.deleteLater)
        self.dialog = dialog
        dialog.open()

    @Slot(str)
    def save(self, place: str) -> None:
        """Write it there, and say so."""
        if self._picture is None:
            return
        made = as_pdf(self._picture, self._today()) if self._kind == "pdf" else as_svg(self._picture, self._today())
        try:
            write_bytes(made, Path(place))
        except Exception as error:  # noqa: BLE001 - `sentence` raises again what is not to be acted on
            self._page.say("info", sentence(error))
            return
        words = self.tr("There are no names in it. It lies outside Bredvid: take it away when it is not needed.")
        self._page.say("info", self.tr("The picture has been saved."), words)
        self.done.emit(Path(place))
