"""Which network one is on, and whether it costs, as NetworkManager tells it on Linux.

Qt knows the medium only: to it, the office's Wi-Fi and a telephone's are one. NetworkManager has a number for each
network that was ever joined, and knows from the telephone itself, or from the person, that one is paid for by the byte.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import SLOT, QObject, Signal, Slot
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusObjectPath, QDBusPendingCallWatcher, QDBusVariant

SERVICE, PATH = "org.freedesktop.NetworkManager", "/org/freedesktop/NetworkManager"
ACTIVE = f"{SERVICE}.Connection.Active"
PROPERTIES = "org.freedesktop.DBus.Properties"
_METERED = {1: True, 2: False, 3: True, 4: False}
"""NMMetered: yes, no, and NetworkManager's own guesses; 0 is unknown."""


class NetworkManager(QObject):
    """`told` is emitted when it has told of the network. Where there is no NetworkManager, nothing ever happens.

    `name` is the network's own number, empty while there is none; `metered` None while nobody knows. `bus` is the
    system's; a test gives its own.
    """

    told = Signal()

    def __init__(self, parent: QObject, bus: QDBusConnection | None = None) -> None:
        super().__init__(parent)
        self.name = ""
        self.metered: bool | None = None
        self._bus = bus or QDBusConnection.systemBus()
        if self._bus.isConnected():
            # The stub wants bytes here, the call itself text.
            self._bus.connect(SERVICE, PATH, PROPERTIES, "PropertiesChanged", self, SLOT("_look()"))  # type: ignore[call-overload]
            self._look()

    @Slot()
    def _look(self) -> None:
        self._ask(PATH, SERVICE, "PrimaryConnection", "_connected")

    def _ask(self, path: str, interface: str, name: str, slot: str) -> None:
        call = QDBusMessage.createMethodCall(SERVICE, path, PROPERTIES, "Get")
        call.setArguments([interface, name])
        watcher = QDBusPendingCallWatcher(self._bus.asyncCall(call), self)
        watcher.finished.connect(getattr(self, slot))

    @Slot(QDBusPendingCallWatcher)
    def _connected(self, watcher: QDBusPendingCallWatcher) -> None:
        """Through this connection, which has a path of its own; "/" is none."""
        connection = _value(watcher)
        if isinstance(connection, QDBusObjectPath):
            if connection.path() == "/":
                self.name = ""
                self._ask(PATH, SERVICE, "Metered", "_costs")
            else:
                self._ask(connection.path(), ACTIVE, "Uuid", "_named")

    @Slot(QDBusPendingCallWatcher)
    def _named(self, watcher: QDBusPendingCallWatcher) -> None:
        name = _value(watcher)
        self.name = name if isinstance(name, str) else ""
        self._ask(PATH, SERVICE, "Metered", "_costs")

    @Slot(QDBusPendingCallWatcher)
    def _costs(self, watcher: QDBusPendingCallWatcher) -> None:
        self.metered = _METERED.get(_value(watcher))
        self.told.emit()


def _value(watcher: QDBusPendingCallWatcher) -> Any:
    """The property asked for; None when nobody answered."""
    answer = watcher.reply()
    watcher.deleteLater()
    values = answer.arguments()
    replied = answer.type() == QDBusMessage.MessageType.ReplyMessage and values
    return values[0].variant() if replied and isinstance(values[0], QDBusVariant) else None
