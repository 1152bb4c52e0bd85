"""Notices above a screen, each of which shows itself while it has cause."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.ui.views.lost_computer.lost_banner import LostBanner
from desktop.ui.views.pool.tie_banner import TieBanner
from desktop.ui.views.quarantine.ended_banner import EndedBanner
from desktop.ui.views.travel.lease_banner import LeaseBanner
from desktop.ui.widgets import Column


class Notices(QWidget):
    """Of access that has ended, leases and journeys, lost computers, new ties. `went(Place)`: where one leads."""

    went = Signal(object)

    def __init__(
        self,
        ended: EndedBanner,
        leases: LeaseBanner,
        lost: LostBanner,
        ties: TieBanner | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.ended, self.leases, self.lost = ended, leases, lost
        column = Column(ended, leases, lost, gap=0.5)
        self.setLayout(column)
        for banner in (ended, leases, lost):
            banner.went.connect(self.went)
        self.ties = ties
        if ties is not None:
            column.addWidget(ties)
            ties.went.connect(self.went)

    def refresh(self) -> None:
        """All look again."""
        self.ended.refresh()
        self.leases.refresh()
        self.lost.refresh()
        if self.ties is not None:
            self.ties.refresh()
