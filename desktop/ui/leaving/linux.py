"""Signs of leaving on Linux: logind and UPower on the system's bus, the screen saver on the session's.

Signals are only listened to. What has to be asked, which session this is and how a changed property reads now, is
asked without waiting for the answer.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import SLOT, QObject, Slot
from PySide6.QtDBus import (
    QDBusConnection,
    QDBusMessage,
    QDBusObjectPath,
    QDBusPendingCallWatcher,
    QDBusVariant,
)

from desktop.ui.leaving.session_events import SessionEvents

LOGIN, LOGIN_PATH = "org.freedesktop.login1", "/org/freedesktop/login1"
MANAGER, SESSION = f"{LOGIN}.Manager", f"{LOGIN}.Session"
POWER, POWER_PATH = "org.freedesktop.UPower", "/org/freedesktop/UPower"
PROPERTIES = "org.freedesktop.DBus.Properties"
SAVERS = (
    ("org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver"),
    ("org.freedesktop.ScreenSaver", "/ScreenSaver"),
    ("org.gnome.ScreenSaver", "/org/gnome/ScreenSaver"),
)


class LinuxSession(SessionEvents):
    """`system` and `session` are the two buses; a test gives its own. A bus that is not there says nothing."""

    def __init__(
        self, parent: QObject, system: QDBusConnection | None = None, session: QDBusConnection | None = None
    ) -> None:
        super().__init__(parent)
        self._system = system or QDBusConnection.systemBus()
        self._session = session or QDBusConnection.sessionBus()
        if self._system.isConnected():
            self._listen(self._system, LOGIN, LOGIN_PATH, MANAGER, "PrepareForSleep", "_begins(bool)")
            self._listen(self._system, POWER, POWER_PATH, PROPERTIES, "PropertiesChanged", "_lid(QDBusMessage)")
            self._ask(LOGIN, LOGIN_PATH, MANAGER, "GetSession", ["auto"], "_found")
        if self._session.isConnected():
            for service, path in SAVERS:
                self._listen(self._session, service, path, service, "ActiveChanged", "_begins(bool)")

    def _listen(self, bus: QDBusConnection, service: str, path: str, interface: str, signal: str, slot: str) -> None:
        # The stub wants bytes here, the call itself text.
        bus.connect(service, path, interface, signal, self, SLOT(slot))  # type: ignore[call-overload]

    def _ask(self, service: str, path: str, interface: str, member: str, values: list[Any], slot: str) -> None:
        call = QDBusMessage.createMethodCall(service, path, interface, member)
        call.setArguments(values)
        watcher = QDBusPendingCallWatcher(self._system.asyncCall(call), self)
        watcher.finished.connect(getattr(self, slot))

    @Slot(bool)
    def _begins(self, begins: bool) -> None:
        """Sleep, or a locked screen: begins or is over."""
        if begins:
            self.left.emit()

    @Slot(QDBusPendingCallWatcher)
    def _found(self, watcher: QDBusPendingCallWatcher) -> None:
        """This session has a path, at which it tells that it is to be locked, or has been."""
        value = _value(watcher)
        if isinstance(value, QDBusObjectPath):
            path = value.path()
            self._listen(self._system, LOGIN, path, SESSION, "Lock", "_locked()")
            self._listen(self._system, LOGIN, path, PROPERTIES, "PropertiesChanged", "_hint(QDBusMessage)")

    @Slot()
    def _locked(self) -> None:
        self.left.emit()

    @Slot(QDBusMessage)
    def _hint(self, message: QDBusMessage) -> None:
        self._ask(LOGIN, message.path(), PROPERTIES, "Get", [SESSION, "LockedHint"], "_read")

    @Slot(QDBusMessage)
    def _lid(self, _message: QDBusMessage) -> None:
        self._ask(POWER, POWER_PATH, PROPERTIES, "Get", [POWER, "LidIsClosed"], "_read")

    @Slot(QDBusPendingCallWatcher)
    def _read(self, watcher: QDBusPendingCallWatcher) -> None:
        value = _value(watcher)
        if isinstance(value, QDBusVariant) and value.variant() is True:
            self.left.emit()


def _value(watcher: QDBusPendingCallWatcher) -> Any:
    """The first value of an answer; None when nobody answered, as where there is no logind."""
    answer = watcher.reply()
    watcher.deleteLater()
    values = answer.arguments()
    return values[0] if answer.type() == QDBusMessage.MessageType.ReplyMessage and values else None
