"""What is pressed about others who are named, carried out."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from desktop.domain.projection import Projection
from desktop.domain.records.consent import ConsentForm, NamedPerson
from desktop.ui.tasks import Tasks
from desktop.ui.views.consents.others_card import OthersCard
from desktop.ui.views.consents.reading import ConsentOnFile, Services


class OthersAtWork(QObject):
    """Listens to an OthersCard. `changed` when something has been written; `took_back` when copies may have gone."""

    changed = Signal()
    took_back = Signal()

    def __init__(
        self,
        services: Services,
        tasks: Tasks,
        card: OthersCard,
        shown: Callable[[], ConsentOnFile | None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._services, self._tasks, self._card, self._shown = services, tasks, card, shown
        card.named.connect(self._name)
        card.agreed.connect(self._agree)
        card.refused.connect(self._refuse)
        card.unnamed.connect(self._unname)

    @Slot(str)
    def _name(self, label: str) -> None:
        one = self._shown()
        if one is not None:
            self._write(partial(self._services.consents.name, one.view.seen, label))

    @Slot(object)
    def _agree(self, named: Projection[NamedPerson]) -> None:
        self._write(partial(self._services.consents.agree, named, ConsentForm.WRITTEN))

    @Slot(object)
    def _refuse(self, named: Projection[NamedPerson]) -> None:
        self._write(partial(self._services.consents.refuse, named))
        self.took_back.emit()

    @Slot(object)
    def _unname(self, named: Projection[NamedPerson]) -> None:
        self._write(partial(self._services.consents.unname, named))

    def _write(self, call: Callable[[], object]) -> None:
        self._tasks.run(self, call, self._written, self._card.show_problem)

    def _written(self, _record: object) -> None:
        self.changed.emit()
