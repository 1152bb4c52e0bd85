"""What is pressed on the page of a consent, carried out: a signature, others who are named, a part withdrawn."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from desktop.domain.projection import Projection
from desktop.domain.records.consent import ConsentForm, Information, NamedPerson
from desktop.ui.tasks import Tasks
from desktop.ui.views.consents import reading
from desktop.ui.views.consents.consent_page import ConsentPage
from desktop.ui.views.consents.reading import ConsentOnFile, Services


class ConsentAtWork(QObject):
    """Listens to a ConsentPage. Signals: `recorded(consent)` when there is one to show; `changed` by others named."""

    recorded = Signal(object)
    changed = Signal()

    def __init__(
        self,
        services: Services,
        tasks: Tasks,
        page: ConsentPage,
        shown: Callable[[], ConsentOnFile | None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._services, self._tasks, self._page, self._shown = services, tasks, page, shown
        page.signature.signed.connect(self._sign)
        page.part.narrowed.connect(self._narrow)
        page.others.named.connect(self._name)
        page.others.agreed.connect(self._agree)
        page.others.refused.connect(self._refuse)
        page.others.unnamed.connect(self._unname)

    def sweep(self) -> None:
        """After it holds, and the answer has been shown: what is left of the keys is written over."""
        self._tasks.run(self, self._services.consents.sweep, _swept)

    @Slot()
    def _sign(self) -> None:
        one = self._shown()
        if one is not None:
            call = partial(self._services.consents.give, one.view.seen, ConsentForm.WRITTEN)
            self._tasks.run(self, call, self.recorded.emit, self._page.signature.show_problem)

    @Slot(object, object)
    def _narrow(self, units: tuple[int, ...], parts: tuple[Information, ...]) -> None:
        one = self._shown()
        if one is not None:
            said = self._page.withdrawal.words.text().strip()
            call = partial(reading.narrow, self._services, one.view.seen, units, parts, said)
            self._tasks.run(self, call, self.recorded.emit, self._page.part.show_problem)
            self.sweep()

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
        self.sweep()

    @Slot(object)
    def _unname(self, named: Projection[NamedPerson]) -> None:
        self._write(partial(self._services.consents.unname, named))

    def _write(self, call: Callable[[], object]) -> None:
        self._tasks.run(self, call, self._written, self._page.others.show_problem)

    def _written(self, _record: object) -> None:
        self.changed.emit()


def _swept(_done: bool) -> None:
    """Nobody waits for it."""
