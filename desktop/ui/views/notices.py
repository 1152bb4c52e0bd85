"""Notices above a screen, each of which shows itself while it has cause."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.ui.views.lost_computer.lost_banner import LostBanner
from desktop.ui.views.travel.lease_banner import LeaseBanner
from desktop.ui.widgets import Column


class Notices(QWidget):
    """Of leases and journeys, and below it of lost computers. `went(Place)` when one of them leads somewhere."""

    went = Signal(object)

    def __init__(self, leases: LeaseBanner, lost: LostBanner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.leases, self.lost = leases, lost
        self.setLayout(Column(leases, lost, gap=0.5))
        leases.went.connect(self.went)
        lost.went.connect(self.went)

    def refresh(self) -> None:
        """Both look again."""
        self.leases.refresh()
        self.lost.refresh()
