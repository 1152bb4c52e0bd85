"""Notices above a screen, each of which shows itself while it has cause."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.ui.views.lost_computer.lost_banner import LostBanner
from desktop.ui.views.quarantine.ended_banner import EndedBanner
from desktop.ui.views.travel.lease_banner import LeaseBanner
from desktop.ui.widgets import Column


class Notices(QWidget):
    """Of access that has ended, leases and journeys, lost computers. `went(Place)` when one of them leads somewhere."""

    went = Signal(object)

    def __init__(
        self, ended: EndedBanner, leases: LeaseBanner, lost: LostBanner, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.ended, self.leases, self.lost = ended, leases, lost
        self.setLayout(Column(ended, leases, lost, gap=0.5))
        for banner in (ended, leases, lost):
            banner.went.connect(self.went)

    def refresh(self) -> None:
        """All look again."""
        self.ended.refresh()
        self.leases.refresh()
        self.lost.refresh()
