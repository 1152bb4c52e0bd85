"""A test run is silent or red.

pyproject.toml makes every warning an error and every Qt warning a failure. Here stand the other rules, for all tests:

- a log record at WARNING or above that the test did not announce with `expected_log` fails it;
- a thread, a top-level window, a running QTimer or a running QThread that outlives its test fails it;
- nothing reaches beyond this machine: a connection to, or a look-up of, anything but loopback is refused.

Windows are drawn offscreen; `pytest --onscreen` shows them. Hypothesis repeats the same examples at every run, unless
`--hypothesis-profile=bench` asks for many new ones.
"""

import gc
import ipaddress
import logging
import os
import re
import shutil
import socket
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import hypothesis
import pytest

hypothesis.settings.register_profile("ci", derandomize=True, deadline=None, database=None)
hypothesis.settings.register_profile("bench", max_examples=2_000, deadline=None)
hypothesis.settings.load_profile("ci")

FAILED = pytest.StashKey[bool]()

BYTECODE = Path(__file__).parents[1] / "build" / "bytecode"

if sys.dont_write_bytecode:  # then each of the many processes that a run starts would compile everything again
    sys.dont_write_bytecode, sys.pycache_prefix = False, str(BYTECODE)
    os.environ["PYTHONPYCACHEPREFIX"] = str(BYTECODE)
    del os.environ["PYTHONDONTWRITEBYTECODE"]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--onscreen", action="store_true", help="show the windows on the real display")


MEMORY = Path("/dev/shm")  # noqa: S108 - only as the place for pytest's own folders
LEAST_FREE = 2 << 30
"""Bytes. A whole run needs some hundred million at a time."""


def pytest_configure(config: pytest.Config) -> None:
    """Vaults and stores of tests stand in memory where there is room: what survives a crash is tried by killing
    processes and by refusing their writes, never by the disk, and waiting for the disk was half the time of a run."""
    if "TMPDIR" not in os.environ and os.access(MEMORY, os.W_OK) and shutil.disk_usage(MEMORY).free > LEAST_FREE:
        os.environ["TMPDIR"] = str(MEMORY)
        tempfile.tempdir = None  # what was found before is forgotten
    if not config.getoption("--onscreen"):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"


def pytest_collection_finish() -> None:
    """Put all that importing made aside: the collector then looks only at what the tests make, many times faster."""
    put_aside_what_stays()


# ---- log records ----


class LogRecords(logging.Handler):
    """Keeps every record at WARNING or above, and the patterns that the test announced."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []
        self.patterns: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append(f"{record.name}: {record.getMessage()}")

    def unexpected(self) -> list[str]:
        return [m for m in self.messages if not any(re.search(p, m) for p in self.patterns)]

    def absent(self) -> list[str]:
        return [p for p in self.patterns if not any(re.search(p, m) for m in self.messages)]


@pytest.fixture(autouse=True)
def log_records() -> Iterator[LogRecords]:
    """Fail on a log record that nobody announced, and on one that was announced and did not come."""
    records = LogRecords()
    logging.getLogger().addHandler(records)
    yield records
    logging.getLogger().removeHandler(records)
    assert records.unexpected() == [], "mend the cause, or announce the record with expected_log(regex)"
    assert records.absent() == [], "the test announced a log record that did not come"


@pytest.fixture
def expected_log(log_records: LogRecords) -> Callable[[str], None]:
    """Announce a record at WARNING or above: a regular expression found in "logger.name: message"."""
    return log_records.patterns.append


# ---- threads ----


@pytest.fixture(autouse=True)
def no_thread_left() -> Iterator[None]:
    """Fail on a Python thread that the test started and did not join."""
    before = set(threading.enumerate())
    yield
    # A thread that Qt or SQLite started and that only called into Python is shown as a dummy and never goes away.
    left = [t for t in set(threading.enumerate()) - before if not isinstance(t, threading._DummyThread)]
    for thread in left:
        thread.join(timeout=2)  # one that is about to end may do so
    assert [t.name for t in left if t.is_alive()] == [], "close what owns the thread, and let closing join it"


# ---- windows, timers, Qt's threads ----


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Any:
    report = yield
    item.stash[FAILED] = item.stash.get(FAILED, False) or report.failed
    return report


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Function) -> None:
    """With widgets, collect nothing before the end: on a worker thread Python would destroy them there."""
    (gc.disable if has_widgets(item) else gc.enable)()


def has_widgets(item: pytest.Function) -> bool:
    """Whether the test has an application to make widgets in."""
    return not {"qtbot", "qapp"}.isdisjoint(item.fixturenames)


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_teardown(item: pytest.Function, nextitem: pytest.Function | None) -> Any:
    """Fail on what Qt still holds when the test and all its fixtures are done, and clear it away for the next test."""
    result = yield
    getattr(item, "funcargs", {}).clear()  # pytest itself lets go of the fixtures' values only after this hook
    left = clear_qt_away() if has_widgets(item) else []
    if left and not item.stash.get(FAILED, False):  # a failed test's traceback holds its windows
        pytest.fail(
            f"left behind: {', '.join(left)}. Hand windows to qtbot.addWidget or close them, stop timers and threads;"
            " a window that stays although it is closed is usually held by a lambda connected to a signal."
        )
    if nextitem is None or nextitem.path != item.path:
        put_aside_what_stays()
    return result


def put_aside_what_stays() -> None:
    """What is left after a file's last test stays to the end: late imports, caches, what the whole run shares. Looked
    through again after each test with widgets, it was most of their time."""
    gc.collect()
    gc.freeze()


def clear_qt_away() -> list[str]:
    """Close and delete all that is left of Qt's; say what it was. Nothing to do where no application was made."""
    if "PySide6.QtWidgets" not in sys.modules:
        return []
    from PySide6.QtCore import QCoreApplication, QEvent, QThread, QThreadPool, QTimer
    from PySide6.QtWidgets import QApplication
    from shiboken6 import Shiboken

    if not isinstance(QApplication.instance(), QApplication):
        return []
    left = []
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    for window in QApplication.topLevelWidgets():
        # Qt keeps windows of its own, such as the one of the last tool tip.
        if Shiboken.isValid(window) and Shiboken.createdByPython(window):
            left.append(f"{type(window).__name__} {window.objectName() or window.windowTitle()!r}")
            window.hide()  # not close(): it may ask whether it should
            window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    for thing in gc.get_objects():
        if issubclass(type(thing), QTimer) and Shiboken.isValid(thing) and thing.isActive():
            left.append(f"running {type(thing).__name__} {thing.objectName()!r}")
            thing.stop()
        elif issubclass(type(thing), QThread) and Shiboken.isValid(thing) and thing.isRunning():
            left.append(f"running {type(thing).__name__} {thing.objectName()!r}")
    if not QThreadPool.globalInstance().waitForDone(2_000):
        left.append("work in the global QThreadPool")
    return left


# ---- network ----


class ReachedOutside(RuntimeError):
    """A test touched the network. Not an OSError, so that no code under test takes it for a bad link."""


def is_local(host: object) -> bool:
    """Whether a host, as the socket functions take it, is this machine."""
    if isinstance(host, bytes):
        host = host.decode()
    if host in (None, "", "localhost"):
        return True
    try:
        return ipaddress.ip_address(str(host)).is_loopback
    except ValueError:
        return False


@pytest.fixture(autouse=True, scope="session")
def only_loopback() -> Iterator[None]:
    """Refuse every connection and look-up that would leave the machine; a unix socket's address is a path."""

    def guarded(function: Callable[..., Any], host_of: Callable[..., object]) -> Callable[..., Any]:
        def call(*args: Any, **kwargs: Any) -> Any:
            host = host_of(*args, **kwargs)
            if not is_local(host):
                raise ReachedOutside(f"{host!r} is not this machine: start the real server on loopback, port 0")
            return function(*args, **kwargs)

        return call

    def host_of_address(sock: socket.socket, *address: Any) -> object:
        return None if sock.family == socket.AddressFamily.AF_UNIX else address[-1][0]

    with pytest.MonkeyPatch.context() as patch:
        for name in ("connect", "connect_ex", "sendto"):
            patch.setattr(socket.socket, name, guarded(getattr(socket.socket, name), host_of_address))
        patch.setattr(socket, "getaddrinfo", guarded(socket.getaddrinfo, lambda host, *_, **__: host))
        yield
