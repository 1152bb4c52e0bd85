"""The worker syncs when there is reason to, one at a time, and never for a vault that has been locked."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from threading import Event

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.domain.errors import KnownError, Reason
from desktop.domain.transfer import Transfer
from desktop.ui.sync_worker import SyncWorker
from desktop.ui.tasks import Tasks


class HandLink:
    """A link that a test holds: each sync waits at `gate`; `due` says when the schedule wants one, in ms."""

    def __init__(self) -> None:
        self.gate = Event()
        self.gate.set()
        self.due = 0
        self.stopped = False
        self.error: Exception | None = None
        self.told: list[str] = []
        self.transfer = Transfer()

    def sync(self) -> str:
        self.gate.wait(10)
        self.told.append("sync")
        if self.error is not None:
            raise self.error
        return "result"

    @property
    def wait(self) -> int:
        return self.due

    def cancel(self) -> None:
        self.told.append("cancel")
        self.gate.set()

    def saved(self) -> None:
        self.told.append("saved")
        self.due = 0

    def reachable(self) -> None:
        self.told.append("reachable")

    def pressed(self) -> None:
        self.told.append("pressed")
        self.stopped, self.due = False, 0

    def succeeded(self) -> None:
        self.told.append("succeeded")
        self.due = 1_000_000

    def failed(self, error: Exception) -> None:
        self.told.append("failed")
        self.due = 1_000_000
        self.stopped = isinstance(error, KnownError) and error.reason is Reason.DEVICE_ENDED


@pytest.fixture
def link() -> HandLink:
    return HandLink()


@pytest.fixture
def owner(qapp: QApplication) -> Iterator[QObject]:
    """What everything here belongs to, and the thread that it uses."""
    owner = QObject()
    yield owner
    owner.deleteLater()


@pytest.fixture
def network(owner: QObject) -> Iterator[Tasks]:
    executor = ThreadPoolExecutor(max_workers=1)
    yield Tasks(executor, owner)
    executor.shutdown(wait=True)


@pytest.fixture
def worker(link: HandLink, network: Tasks, owner: QObject) -> Iterator[SyncWorker]:
    worker = SyncWorker(link, network, owner)
    yield worker
    worker.stop()


def test_sync_that_ends_well_is_told(worker: SyncWorker, link: HandLink, qtbot: QtBot) -> None:
    """Its result comes with it, and the schedule knows."""
    with qtbot.waitSignal(worker.synced) as heard:
        worker.start()
    assert heard.args == ["result"]
    assert link.told == ["sync", "succeeded"]


def test_many_saves_during_a_sync_are_one_more(worker: SyncWorker, link: HandLink, qtbot: QtBot) -> None:
    """Nothing runs beside it, and what was saved meanwhile goes in the next."""
    link.gate.clear()
    worker.start()
    qtbot.waitUntil(worker.is_busy)
    for _ in range(5):
        worker.saved()
    assert "sync" not in link.told
    with qtbot.waitSignals([worker.synced, worker.synced]):
        link.gate.set()
        link.succeeded = lambda: setattr(link, "due", 0 if link.told.count("sync") == 1 else 1_000_000)  # type: ignore[method-assign]
    assert link.told.count("sync") == 2


def test_failure_is_told_and_tried_again_later(worker: SyncWorker, link: HandLink, qtbot: QtBot) -> None:
    """The error goes to whoever listens; the schedule says when."""
    link.error = KnownError(Reason.SERVER_UNREACHABLE)
    with qtbot.waitSignal(worker.failed) as heard:
        worker.start()
    assert heard.args == [link.error]
    assert worker._timer.isActive()


def test_only_a_person_starts_again_what_has_been_stopped(worker: SyncWorker, link: HandLink, qtbot: QtBot) -> None:
    """A save wakes nothing; a press does."""
    link.error = KnownError(Reason.DEVICE_ENDED)
    with qtbot.waitSignal(worker.failed):
        worker.start()
    worker.saved()
    assert not worker._timer.isActive()
    link.error = None
    with qtbot.waitSignal(worker.synced):
        worker.press()


def test_locked_vault_hears_nothing_more(worker: SyncWorker, link: HandLink, network: Tasks, qtbot: QtBot) -> None:
    """The sync that ran is given up, and its end concerns nobody."""
    link.gate.clear()
    worker.start()
    qtbot.waitUntil(worker.is_busy)
    with qtbot.assertNotEmitted(worker.synced):
        worker.stop()
        qtbot.waitUntil(lambda: not network.is_busy())
    worker.saved()
    assert link.told == ["cancel", "sync", "saved"]
    assert not worker._timer.isActive()


def test_network_that_comes_back_is_a_reason(worker: SyncWorker, link: HandLink, qtbot: QtBot) -> None:
    """The schedule is told, and asked when."""
    link.due = 1_000_000
    worker.start()
    link.due = 0
    with qtbot.waitSignal(worker.synced):
        worker.reachable()
    assert link.told[0] == "reachable"


def test_what_has_come_is_told_while_the_rest_comes(worker: SyncWorker, link: HandLink, qtbot: QtBot) -> None:
    """A first sync takes minutes: the screens hear of each new part of it, and of nothing where nothing is new."""
    link.gate.clear()
    worker.start()
    qtbot.waitUntil(worker.is_busy)
    worker._watch.stop()  # looked by hand here
    heard: list[int] = []
    worker.arriving.connect(lambda: heard.append(link.transfer.taken_in))
    for look in range(24):
        link.transfer = Transfer(down=100_000, taken_in=min(look, 14))
        worker._look()
    assert heard == [5, 11, 14]


def test_what_a_sync_goes_by_has_changed(worker: SyncWorker, link: HandLink, qtbot: QtBot) -> None:
    """The one that runs is given up, nobody is told that it failed, and the next begins at once."""
    link.gate.clear()
    link.error = KnownError(Reason.SERVER_CERTIFICATE)
    worker.start()
    qtbot.waitUntil(worker.is_busy)
    pressed = link.pressed

    def pressed_again() -> None:
        pressed()
        link.error = link.error if link.told.count("pressed") == 1 else None

    link.pressed = pressed_again  # type: ignore[method-assign]
    with qtbot.assertNotEmitted(worker.failed), qtbot.waitSignal(worker.synced):
        worker.begin_anew()
    assert link.told == ["cancel", "pressed", "sync", "pressed", "sync", "succeeded"]
