"""Whether there is a network at all, as the operating system tells it. It does not know whether the county answers."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtNetwork import QNetworkInformation

from desktop.domain.transfer import Network

if TYPE_CHECKING:
    from desktop.ui.network_manager import NetworkManager


class Reachability(QObject):
    """`came` and `went` are emitted when the network comes and goes, `moved` when it is another, or costs otherwise.

    `has_network` is None while nobody knows.
    """

    came = Signal()
    went = Signal()
    moved = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.has_network: bool | None = None
        self.network = Network()

    def tell_network(self, network: Network) -> None:
        """One is on this network from now on."""
        if network != self.network:
            self.network = network
            self.moved.emit(network)

    def tell(self, has_network: bool) -> None:
        """It is so from now on."""
        before, self.has_network = self.has_network, has_network
        if before is not has_network:
            (self.came if has_network else self.went).emit()


class SystemReachability(Reachability):
    """What the operating system says, where it says anything.

    Qt tells the medium, not which network of it; NetworkManager, where there is one, tells that too, and knows better
    what costs. Elsewhere all Wi-Fi networks count as one, and what was answered on the one holds on the other. Where
    nobody says anything of the cost, there is none.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._medium = Network()
        self._manager: NetworkManager | None = None
        if sys.platform.startswith("linux"):
            from desktop.ui.network_manager import NetworkManager

            self._manager = NetworkManager(self)
            self._manager.told.connect(self._managed)
        if QNetworkInformation.loadDefaultBackend():
            self._information = QNetworkInformation.instance()
            self._information.reachabilityChanged.connect(self._changed)
            self._information.isMeteredChanged.connect(self._moved)
            self._information.transportMediumChanged.connect(self._moved)
            self._changed(self._information.reachability())
            self._moved()

    @Slot(QNetworkInformation.Reachability)
    def _changed(self, reachability: QNetworkInformation.Reachability) -> None:
        if reachability is not QNetworkInformation.Reachability.Unknown:
            self.tell(reachability is not QNetworkInformation.Reachability.Disconnected)

    @Slot()
    def _moved(self) -> None:
        self._medium = Network(self._information.transportMedium().name, self._information.isMetered())
        self._managed()

    @Slot()
    def _managed(self) -> None:
        self.tell_network(named(self._medium, self._manager) if self._manager is not None else self._medium)


def named(medium: Network, manager: NetworkManager) -> Network:
    """The network by what NetworkManager says of it, and by the medium where that says nothing."""
    metered = medium.metered if manager.metered is None else manager.metered
    return Network(manager.name or medium.name, metered)
