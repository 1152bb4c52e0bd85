"""Asks where a picture or the phase-out matrix is to be saved, and saves it there.

The place is the person's choice, and not remembered.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QDir, QObject, Signal, Slot
from PySide6.QtWidgets import QFileDialog

from desktop.domain.identity import CompartmentId
from desktop.domain.records.access_log import Act
from desktop.services.network.network_maps import NetworkMaps
from desktop.services.network.network_view import Picture
from desktop.services.network.phase_out_paper import PhaseOutPaper
from desktop.ui.printing import pdf
from desktop.ui.printing.pdf import neutral_name, write_bytes
from desktop.ui.sentences import sentence
from desktop.ui.tasks import Tasks
from desktop.ui.views.network_map.export import as_pdf, as_svg
from desktop.ui.views.network_map.network_page import NetworkPage
from desktop.ui.views.network_map.phase_out_sheet import phase_out_sheet

NETWORK_MAP = "network_map"
"""What the log calls both."""


class Exporter(QObject):
    """One at a time. Signals: `done(Path)` when it is there; `did(act, what)` for the log, as those of the tab."""

    done = Signal(object)
    did = Signal(str, str)

    def __init__(
        self, page: NetworkPage, maps: NetworkMaps, today: Callable[[], date], tasks: Tasks, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._page, self._maps, self._today, self._tasks = page, maps, today, tasks
        self._file: CompartmentId | None = None
        self._make: Callable[[], bytes] | None = None
        self.dialog: QFileDialog | None = None
        page.moment.saved_as.connect(self._picture_wanted)
        page.phase_outs.paper_wanted.connect(self._paper_wanted)

    def open_file(self, compartment: CompartmentId) -> None:
        """Another file; what was asked for in the one before is not saved any more."""
        self._file, self._make = compartment, None

    @Slot(str)
    def _picture_wanted(self, kind: str) -> None:
        picture = self._page.network.picture
        if picture is not None:
            self.did.emit(Act.EXPORTED, NETWORK_MAP)
            self.ask(picture, kind)

    @Slot()
    def _paper_wanted(self) -> None:
        if self._file is not None:
            call = partial(self._maps.phase_out_paper, self._file)
            self._tasks.run(self, call, partial(self._paper_read, self._file), self._not_made)

    def _paper_read(self, file: CompartmentId, paper: PhaseOutPaper) -> None:
        if file == self._file:
            self.did.emit(Act.EXPORTED, NETWORK_MAP)
            self.ask_paper(paper)

    def _not_made(self, error: Exception) -> None:
        self._page.say("info", sentence(error))

    def ask(self, picture: Picture, kind: str) -> None:
        """Open the computer's own dialog for a picture ("pdf" or "svg"), with a neutral name in it."""
        self._ask(partial(as_pdf if kind == "pdf" else as_svg, picture, self._today()), kind)

    def ask_paper(self, paper: PhaseOutPaper) -> None:
        """The same for the phase-out matrix."""
        self._ask(partial(pdf.as_pdf, phase_out_sheet(paper, self._today())), "pdf")

    def _ask(self, make: Callable[[], bytes], kind: str) -> None:
        self._make = make
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
        if self._make is None:
            return
        try:
            write_bytes(self._make(), Path(place))
        except Exception as error:  # noqa: BLE001 - `sentence` raises again what is not to be acted on
            self._page.say("info", sentence(error))
            return
        words = self.tr("There are no names in it. It lies outside Bredvid: take it away when it is not needed.")
        self._page.say("info", self.tr("It has been saved."), words)
        self.done.emit(Path(place))
