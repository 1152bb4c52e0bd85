"""Where two have drawn without having seen each other: what a person decides becomes a step like any other."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Slot

from desktop.domain.projection import Projection
from desktop.services.network.network_view import Placed
from desktop.ui.views.network_map import jobs
from desktop.ui.views.network_map.network_page import NetworkPage
from desktop.ui.views.network_map.steps import Steps


class Decisions(QObject):
    """Takes what is chosen beside the map to the steps."""

    def __init__(self, page: NetworkPage, steps: Steps, parent: QObject) -> None:
        super().__init__(parent)
        self._page, self._steps = page, steps
        page.node.settled.connect(self._settle)
        page.node.word_settled.connect(self._settle_word)
        page.node.kept.connect(self._keep)
        page.node.dropped.connect(self._remove)
        page.phase_outs.settled.connect(self._settle_phase_out)
        page.phase_outs.dropped.connect(self._drop_phase_out)

    def _chosen(self) -> Placed | None:
        picture, key = self._page.network.picture, self._page.network.chosen
        return picture.placed.get(key) if picture is not None and key is not None else None

    @Slot(str, object)
    def _settle(self, field: str, value: object) -> None:
        chosen, picture = self._chosen(), self._page.network.picture
        if chosen is not None and picture is not None:
            self._steps.take(partial(jobs.say, picture.moment.key, chosen.node.id, {field: value}), "")

    @Slot(str, object)
    def _settle_word(self, field: str, value: object) -> None:
        chosen = self._chosen()
        if chosen is not None:
            self._steps.take(partial(jobs.choose, chosen.node.node, field, value), "")

    @Slot(object, str, object)
    def _settle_phase_out(self, line: Projection[Any], field: str, value: object) -> None:
        self._steps.take(partial(jobs.choose, line, field, value), "")

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
