"""The municipality's recovery key: whether there is one, who has the papers, when it was last tried."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from desktop.domain.clock import Clock, local
from desktop.services.recovery.municipality_recovery import KeyStanding, MunicipalityRecovery
from desktop.ui.tasks import Tasks
from desktop.ui.views.this_computer.card import ComputerCard
from desktop.ui.views.this_computer.drill_page import DrillPage
from desktop.ui.views.this_computer.make_key_page import MakeKeyPage
from desktop.ui.widgets import Button, Flow, Label
from desktop.ui.widgets.time_words import short_day_with_year


class RecoveryKeyCard(ComputerCard):
    """What a unit of one or two people needs most, and thinks of last."""

    def __init__(
        self, recovery: MunicipalityRecovery, unit: str, clock: Clock, tasks: Tasks, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._recovery, self._tasks = recovery, tasks
        self.set_title(self.tr("The municipality's recovery key"))
        what = self.tr(
            "Two papers, with two officers. Together they let a new handler into the files if nobody else can open"
            " them any more. It can be seen in Who sees what, and every use is written in every file."
        )
        self.words = Label("", bold=True)
        self.make = Button(self.tr("Make a recovery key"), "key")
        self.drill = Button(self.tr("Try the two papers"), "check-circle")
        self.make_page, self.drill_page = MakeKeyPage(recovery, unit, clock, tasks), DrillPage(recovery, tasks)
        self.pages = (self.make_page, self.drill_page)
        self.make.clicked.connect(self._make)
        self.drill.clicked.connect(self._drill)
        actions = QWidget()
        actions.setLayout(Flow(self.drill, self.make, gap=0.5))
        self.add(Label(what, tone="ink2"), self.words, actions)

    def read(self) -> None:
        self._tasks.run(self, self._recovery.standing, self._show)

    def _show(self, standing: KeyStanding) -> None:
        there = standing.member is not None
        self.words.setText(" ".join(self._said(standing)))
        self.drill.setVisible(there)
        self.make.setText(self.tr("Make a new recovery key") if there else self.tr("Make a recovery key"))
        self.set_bar("amber" if standing.drill_due or standing.used_at or standing.refused or not there else "")

    def _said(self, standing: KeyStanding) -> list[str]:
        if standing.refused:
            return [self.tr("The invitation had been used or was too old. Make the key anew; destroy the papers.")]
        if standing.waiting:
            return [self.tr("It has been made, and waits for the system administrator to let it in.")]
        if standing.member is None:
            return [self.tr("There is none. If this computer and its passphrase are lost, so are the files.")]
        said = []
        if standing.made_on is not None:
            made = self.tr("Made {day}. The papers are with {keepers}.")
            both = self.tr("{one} and {other}").format(one=standing.keepers[0], other=standing.keepers[1])
            said.append(made.format(day=short_day_with_year(standing.made_on), keepers=both))
        if standing.drilled_on is not None:
            said.append(self.tr("Tried {day}.").format(day=short_day_with_year(standing.drilled_on)))
        if standing.used_at is not None:
            used = self.tr("It was used {day}. Make a new one: these papers have been together.")
            said.append(used.format(day=short_day_with_year(local(standing.used_at).date())))
        elif standing.drill_due:
            said.append(self.tr("It is over a year since it was tried."))
        return said

    @Slot()
    def _make(self) -> None:
        self.page_wanted.emit(self.make_page)

    @Slot()
    def _drill(self) -> None:
        self.page_wanted.emit(self.drill_page)
