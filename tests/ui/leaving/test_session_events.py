"""Somebody leaves the computer: its own signs lock the program, whatever system it is."""

import ctypes
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from ctypes import wintypes

import pytest
from PySide6.QtCore import QByteArray, QCoreApplication, QObject, Qt
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusObjectPath, QDBusVariant, QDBusVirtualObject
from pytestqt.qtbot import QtBot

from desktop.ui.capture import keep_out_of_capture
from desktop.ui.leaving import SessionEvents, system_session, windows
from desktop.ui.leaving.linux import (
    LOGIN,
    LOGIN_PATH,
    MANAGER,
    POWER,
    POWER_PATH,
    PROPERTIES,
    SAVERS,
    SESSION,
    LinuxSession,
)
from desktop.ui.leaving.windows import WindowsSession
from desktop.ui.screen import Place
from desktop.ui.views.consultation.screen import ConsultationScreen
from tests.support.programs import Office, clock, office
from tests.support.swedish import swedish, swedish_texts
from tests.ui.theme.look import look

__all__ = ["clock", "look", "office", "swedish", "swedish_texts"]

HERE = "/org/freedesktop/login1/session/_31"
needs_dbus = pytest.mark.skipif(
    not sys.platform.startswith("linux") or shutil.which("dbus-daemon") is None,
    reason="needs dbus-daemon (Debian: dbus-daemon), to talk to a bus of the test's own",
)


class Properties(QDBusVirtualObject):
    """Answers which session this is, and how its properties read."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[str] = []
        self.values = {"LockedHint": False, "LidIsClosed": False}

    def introspect(self, path: str, /) -> str:
        return ""

    def handleMessage(self, message: QDBusMessage, connection: QDBusConnection, /) -> bool:
        self.asked.append(message.member())
        values = message.arguments()
        answer = QDBusObjectPath(HERE) if message.member() == "GetSession" else QDBusVariant(self.values[values[1]])
        connection.send(message.createReply(answer))
        return True


class Bus:
    """A bus of the test's own, with logind, UPower and a screen saver on it."""

    def __init__(self, address: str) -> None:
        self.services = QDBusConnection.connectToBus(address, "test-services")
        self.program = QDBusConnection.connectToBus(address, "test-program")
        self.properties = Properties()
        for service in (LOGIN, POWER, *{name for name, _ in SAVERS}):
            assert self.services.registerService(service)
        for path in (LOGIN_PATH, HERE, POWER_PATH):
            assert self.services.registerVirtualObject(path, self.properties)

    def tell(self, path: str, interface: str, signal: str, *values: object) -> None:
        """A signal of one of the services."""
        message = QDBusMessage.createSignal(path, interface, signal)
        message.setArguments(list(values))
        assert self.services.send(message)

    def close(self) -> None:
        QDBusConnection.disconnectFromBus("test-services")
        QDBusConnection.disconnectFromBus("test-program")


@pytest.fixture
def bus(qapp: QCoreApplication) -> Iterator[Bus]:
    """dbus-daemon, for as long as the test."""
    command = ["dbus-daemon", "--session", "--nofork", "--nosyslog", "--print-address"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as daemon:
        try:
            assert daemon.stdout is not None
            made = Bus(daemon.stdout.readline().strip())
            yield made
            made.close()
        finally:
            daemon.terminate()


@pytest.fixture
def listening(qtbot: QtBot, bus: Bus) -> Iterator[LinuxSession]:
    """The program's ears, once they know which session they are in."""
    owner = QObject()
    session = LinuxSession(owner, bus.program, bus.program)
    qtbot.waitUntil(lambda: bus.properties.asked == ["GetSession"])
    qtbot.wait(20)
    yield session
    owner.deleteLater()


@needs_dbus
@pytest.mark.parametrize(
    ("path", "interface", "signal", "values"),
    [
        (LOGIN_PATH, MANAGER, "PrepareForSleep", (True,)),
        (HERE, SESSION, "Lock", ()),
        (SAVERS[0][1], SAVERS[0][0], "ActiveChanged", (True,)),
        (SAVERS[2][1], SAVERS[2][0], "ActiveChanged", (True,)),
    ],
)
def test_sleep_lock_and_screen_saver_are_heard(
    qtbot: QtBot, bus: Bus, listening: LinuxSession, path: str, interface: str, signal: str, values: tuple[object, ...]
) -> None:
    """Each of them by its own signal."""
    with qtbot.waitSignal(listening.left):
        bus.tell(path, interface, signal, *values)


@needs_dbus
@pytest.mark.parametrize(
    ("path", "interface", "name"), [(HERE, SESSION, "LockedHint"), (POWER_PATH, POWER, "LidIsClosed")]
)
def test_a_locked_session_and_a_closed_lid_are_read_when_they_change(
    qtbot: QtBot, bus: Bus, listening: LinuxSession, path: str, interface: str, name: str
) -> None:
    """The change says that something changed; what it is now is asked."""
    bus.properties.values[name] = True
    with qtbot.waitSignal(listening.left):
        bus.tell(path, PROPERTIES, "PropertiesChanged", interface, {name: True}, [])


@needs_dbus
def test_coming_back_and_other_changes_lock_nothing(qtbot: QtBot, bus: Bus, listening: LinuxSession) -> None:
    """Waking, unlocking, opening the lid, and a battery that runs low."""
    heard: list[None] = []
    listening.left.connect(lambda: heard.append(None))
    bus.tell(LOGIN_PATH, MANAGER, "PrepareForSleep", False)
    bus.tell(SAVERS[0][1], SAVERS[0][0], "ActiveChanged", False)
    bus.tell(POWER_PATH, PROPERTIES, "PropertiesChanged", POWER, {"OnBattery": True}, [])
    bus.tell(HERE, PROPERTIES, "PropertiesChanged", SESSION, {"IdleHint": True}, [])
    qtbot.waitUntil(lambda: bus.properties.asked.count("Get") == 2)
    qtbot.wait(20)
    assert heard == []


def test_without_any_bus_nothing_is_heard_and_nothing_fails(qtbot: QtBot) -> None:
    """A container, or a system that has none of it."""
    owner = QObject()
    nowhere = QDBusConnection("never-connected")
    session = LinuxSession(owner, nowhere, nowhere)
    qtbot.assertNotEmitted(session.left)
    owner.deleteLater()


# ---- Windows ----


def message(number: int, detail: int, data: object | None = None) -> wintypes.MSG:
    """A message as Windows lays it in memory."""
    made = wintypes.MSG()
    made.message, made.wParam = number, detail
    made.lParam = ctypes.addressof(data) if isinstance(data, ctypes.Structure) else 0
    return made


def lid(data: int, guid: bytes = windows.LID.bytes_le) -> windows.PowerSetting:
    return windows.PowerSetting((ctypes.c_ubyte * 16)(*guid), 4, data)


@pytest.mark.parametrize(
    ("number", "detail", "data", "leaves"),
    [
        (windows.WM_WTSSESSION_CHANGE, 0x7, None, True),  # locked
        (windows.WM_WTSSESSION_CHANGE, 0x8, None, False),  # unlocked
        (windows.WM_WTSSESSION_CHANGE, 0x2, None, True),
        (windows.WM_WTSSESSION_CHANGE, 0x1, None, False),
        (windows.WM_POWERBROADCAST, 0x4, None, True),  # sleep
        (windows.WM_POWERBROADCAST, 0x12, None, False),  # awake
        (windows.WM_POWERBROADCAST, 0x8013, lid(0), True),  # closed
        (windows.WM_POWERBROADCAST, 0x8013, lid(1), False),
        (windows.WM_POWERBROADCAST, 0x8013, lid(0, bytes(16)), False),  # another setting
        (windows.WM_POWERBROADCAST, 0x8013, None, False),
        (0x0100, 0x7, None, False),  # a key
    ],
)
def test_windows_messages_are_read(
    qapp: QCoreApplication, qtbot: QtBot, number: int, detail: int, data: object | None, leaves: bool
) -> None:
    """As the system would bring them to the filter; every one is passed on."""
    owner = QObject()
    session = WindowsSession(owner)
    heard: list[None] = []
    session.left.connect(lambda: heard.append(None))
    made = message(number, detail, data)
    passed = session.filter.nativeEventFilter(QByteArray(b"windows_generic_MSG"), ctypes.addressof(made))
    assert passed == (False, 0)
    assert bool(heard) == leaves
    qapp.removeNativeEventFilter(session.filter)
    owner.deleteLater()


def test_this_system_has_some_way_or_none_and_capture_is_only_for_windows(qapp: QCoreApplication, qtbot: QtBot) -> None:
    """Never an error."""
    owner = QObject()
    assert isinstance(system_session(owner), SessionEvents)
    from PySide6.QtWidgets import QWidget

    window = QWidget()
    qtbot.addWidget(window)
    assert keep_out_of_capture(window) == (sys.platform == "win32")
    owner.deleteLater()


# ---- in the program ----


def test_a_locked_computer_locks_the_program_and_the_cursor_comes_back(office: Callable[..., Office]) -> None:
    """Half a question is written; the screen is locked; after unlocking one goes on where one was."""
    here = office()
    here.unlock()
    here.window.go(Place("consultation", tab="new"))
    here.settle()
    screen = here.window._screens["consultation"]
    assert isinstance(screen, ConsultationScreen)
    editor = screen.composer.editor
    editor.setFocus(Qt.FocusReason.OtherFocusReason)
    here.qtbot.keyClicks(editor, "Vem ringer jag")
    place = editor.cursor_place()
    here.window.session.left.emit()
    assert here.window.desk is None
    here.settle()
    here.unlock()
    again = here.window._screens["consultation"]
    assert isinstance(again, ConsultationScreen)
    here.qtbot.waitUntil(lambda: again.composer.editor.text() == "Vem ringer jag")
    assert again.composer.editor.cursor_place() == place
