"""Where two have drawn without having seen each other: what a person decides becomes a step like any other."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from desktop.domain.projection import Projection
from desktop.services.network.network_view import Placed
from desktop.ui.views.network_map import jobs
from desktop.ui.views.network_map.network_page import NetworkPage
from desktop.ui.views.network_map.steps import Steps


class Decisions(QObject):
    """Takes what is decided beside the map to the steps. `compare_wanted`: to choose between versions."""

    compare_wanted = Signal()

    def __init__(self, page: NetworkPage, steps: Steps, parent: QObject) -> None:
        super().__init__(parent)
        self._page, self._steps = page, steps
        page.node.compare_wanted.connect(self.compare_wanted)
        page.phase_outs.compare_wanted.connect(self.compare_wanted)
        page.node.kept.connect(self._keep)
        page.node.dropped.connect(self._remove)
        page.phase_outs.dropped.connect(self._drop_phase_out)

    def _chosen(self) -> Placed | None:
        picture, key = self._page.network.picture, self._page.network.chosen
        return picture.placed.get(key) if picture is not None and key is not None else None

    @Slot(object)
    def _drop_phase_out(self, line: Projection[Any]) -> None:
        self._steps.take(partial(jobs.drop_phase_out, line), self.tr("The line has been taken away."))

    @Slot()
    def _keep(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            self._steps.take(partial(jobs.keep, chosen.node.id), self.tr("Kept in the map."))

    @Slot()
    def _remove(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            self._steps.take(partial(jobs.remove, chosen.node.id), self.tr("Taken away from the map."))
