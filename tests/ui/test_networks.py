"""Which network one is on, and whether it costs: told apart by NetworkManager where there is one."""

import shutil
import subprocess
import sys
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusObjectPath, QDBusVariant, QDBusVirtualObject
from pytestqt.qtbot import QtBot

from desktop.domain.transfer import Allowance, Answer, Network
from desktop.ui.network_manager import ACTIVE, PATH, PROPERTIES, SERVICE, NetworkManager
from desktop.ui.reachability import named
from tests.support.vaults import HandClock

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux") or shutil.which("dbus-daemon") is None,
    reason="needs dbus-daemon (Debian: dbus-daemon), to talk to a bus of the test's own",
)
HOME, PHONE = "/org/freedesktop/NetworkManager/ActiveConnection/1", "/org/freedesktop/NetworkManager/ActiveConnection/2"
NUMBERS = {HOME: "8f1c0e4e-home", PHONE: "2b9d7a10-phone"}
UNKNOWN, YES, GUESS_NO = 0, 1, 4


class Manager(QDBusVirtualObject):
    """A NetworkManager with two Wi-Fi networks that it has joined."""

    def __init__(self, services: QDBusConnection) -> None:
        super().__init__()
        self.primary, self.metered = HOME, GUESS_NO
        self._services = services

    def introspect(self, path: str, /) -> str:
        return ""

    def handleMessage(self, message: QDBusMessage, connection: QDBusConnection, /) -> bool:
        told = {
            (SERVICE, "PrimaryConnection"): QDBusObjectPath(self.primary),
            (SERVICE, "Metered"): self.metered,
            (ACTIVE, "Uuid"): NUMBERS.get(message.path()),
        }
        interface, name = message.arguments()
        connection.send(message.createReply(QDBusVariant(told[interface, name])))
        return True

    def join(self, primary: str, metered: int) -> None:
        """Another network from now on."""
        self.primary, self.metered = primary, metered
        message = QDBusMessage.createSignal(PATH, PROPERTIES, "PropertiesChanged")
        message.setArguments([SERVICE, {}, []])
        assert self._services.send(message)


@pytest.fixture
def bus(qapp: QCoreApplication) -> Iterator[str]:
    """The address of a dbus-daemon of the test's own."""
    command = ["dbus-daemon", "--session", "--nofork", "--nosyslog", "--print-address"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as daemon:
        try:
            assert daemon.stdout is not None
            yield daemon.stdout.readline().strip()
        finally:
            for name in ("test-manager", "test-networks"):
                QDBusConnection.disconnectFromBus(name)
            daemon.terminate()


@pytest.fixture
def manager(bus: str) -> Manager:
    services = QDBusConnection.connectToBus(bus, "test-manager")
    made = Manager(services)
    assert services.registerService(SERVICE)
    assert services.registerVirtualObject(PATH, made, QDBusConnection.VirtualObjectRegisterOption.SubPath)
    return made


@pytest.fixture
def ears(bus: str, manager: Manager, qtbot: QtBot) -> Iterator[NetworkManager]:
    """The program's, once they have heard of the first network."""
    owner = QObject()
    ears = NetworkManager(owner, QDBusConnection.connectToBus(bus, "test-networks"))
    with qtbot.waitSignal(ears.told):
        pass
    yield ears
    owner.deleteLater()


def test_two_wireless_networks_are_two(qtbot: QtBot, manager: Manager, ears: NetworkManager) -> None:
    """What was answered on the one says nothing of the other, and holds when one is back."""
    allowance = Allowance(HandClock(), 5_000_000, 250_000)
    medium = Network("WiFi")
    allowance.move_to(named(medium, ears))
    allowance.say(Answer.NOW)
    with qtbot.waitSignal(ears.told):
        manager.join(PHONE, YES)
    assert named(medium, ears) == Network(NUMBERS[PHONE], metered=True)
    allowance.move_to(named(medium, ears))
    assert (allowance.answer, allowance.budget) == (None, 250_000)
    with qtbot.waitSignal(ears.told):
        manager.join(HOME, GUESS_NO)
    allowance.move_to(named(medium, ears))
    assert allowance.answer is Answer.NOW


def test_without_a_network_and_without_a_word_of_the_cost_the_medium_decides(
    qtbot: QtBot, manager: Manager, ears: NetworkManager
) -> None:
    """Whatever it still says."""
    with qtbot.waitSignal(ears.told):
        manager.join("/", UNKNOWN)
    assert named(Network("Cellular", metered=True), ears) == Network("Cellular", metered=True)


def test_where_there_is_no_networkmanager_nothing_is_told(qtbot: QtBot, bus: str) -> None:
    """A bus without it, and no bus at all."""
    owner = QObject()
    for connection in (QDBusConnection.connectToBus(bus, "test-networks"), QDBusConnection("none")):
        alone = NetworkManager(owner, connection)
        with qtbot.assertNotEmitted(alone.told, wait=50):
            pass
        assert named(Network("WiFi"), alone) == Network("WiFi")
    owner.deleteLater()
