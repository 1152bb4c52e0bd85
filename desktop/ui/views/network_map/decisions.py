"""Where two have drawn without having seen each other: what a person decides becomes a step like any other."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from desktop.domain.projection import Projection
from desktop.ui.views.network_map import jobs
from desktop.ui.views.network_map.network_page import NetworkPage
from desktop.ui.views.network_map.steps import Steps


class Decisions(QObject):
    """Takes what is decided beside the map to the steps. `compare_wanted`: to choose between versions."""

    compare_wanted = Signal()

    def __init__(self, page: NetworkPage, steps: Steps, parent: QObject) -> None:
        super().__init__(parent)
        self._steps = steps
        page.node.compare_wanted.connect(self.compare_wanted)
        page.phase_outs.compare_wanted.connect(self.compare_wanted)
        page.phase_outs.dropped.connect(self._drop_phase_out)

    @Slot(object)
    def _drop_phase_out(self, line: Projection[Any]) -> None:
        self._steps.take(partial(jobs.drop_phase_out, line), self.tr("The line has been taken away."))
