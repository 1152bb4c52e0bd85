"""Background work comes back to the GUI thread, to an owner that still lives, or not at all."""

import gc
import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from types import TracebackType
from typing import TypeVar

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import Shiboken

from desktop.ui.tasks import Tasks, collect_on_gui_thread

T = TypeVar("T")


class AtOnce:
    """An executor that runs the call inside submit."""

    def submit(self, call: Callable[[], T], /) -> "Future[T]":
        future: Future[T] = Future()
        future.set_result(call())
        return future


class Listener:
    """Remembers what it was told and on which thread."""

    def __init__(self) -> None:
        self.results: list[object] = []
        self.errors: list[Exception] = []
        self.threads: list[int] = []

    def done(self, result: object) -> None:
        self.results.append(result)
        self.threads.append(threading.get_ident())

    def failed(self, error: Exception) -> None:
        self.errors.append(error)
        self.threads.append(threading.get_ident())


def fail() -> None:
    raise ValueError("no such file")


@pytest.fixture
def pool() -> Iterator[ThreadPoolExecutor]:
    with ThreadPoolExecutor(max_workers=1) as executor:
        yield executor


@pytest.fixture
def tasks(qapp: QApplication, pool: ThreadPoolExecutor) -> Iterator[Tasks]:
    made = Tasks(pool)
    yield made
    Shiboken.delete(made)


def test_result_arrives_on_the_gui_thread(tasks: Tasks, qtbot: QtBot) -> None:
    """The call runs elsewhere, `done` runs here."""
    owner, listener = QObject(), Listener()
    with qtbot.waitSignal(tasks.idle):
        tasks.run(owner, threading.get_ident, listener.done)
        assert tasks.is_busy()
    assert listener.threads == [threading.get_ident()]
    assert listener.results != [threading.get_ident()]
    assert not tasks.is_busy()


def test_result_never_arrives_inside_run(qapp: QApplication, qtbot: QtBot) -> None:
    """Even when the call is finished at once, the asker finishes first."""
    tasks, owner, listener = Tasks(AtOnce()), QObject(), Listener()
    with qtbot.waitSignal(tasks.idle):
        tasks.run(owner, lambda: 7, listener.done)
        assert listener.results == []
    assert listener.results == [7]


def test_dead_owner_hears_nothing(tasks: Tasks, pool: ThreadPoolExecutor, qtbot: QtBot) -> None:
    """A screen that was closed meanwhile is not called; the work itself is done."""
    owner, listener, ran, gate = QObject(), Listener(), threading.Event(), threading.Event()

    def work() -> None:
        gate.wait(5)
        ran.set()

    with qtbot.waitSignal(tasks.idle):
        tasks.run(owner, work, listener.done, listener.failed)
        Shiboken.delete(owner)
        gate.set()
    assert ran.is_set()
    assert listener.results == listener.errors == []


def test_an_exception_goes_to_the_one_who_asked(tasks: Tasks, qtbot: QtBot) -> None:
    """`failed` gets it, on the GUI thread."""
    owner, listener = QObject(), Listener()
    with qtbot.waitSignal(tasks.idle):
        tasks.run(owner, fail, listener.done, listener.failed)
    assert [str(error) for error in listener.errors] == ["no such file"]
    assert listener.threads == [threading.get_ident()]


def test_an_exception_that_nobody_takes_is_a_bug_and_is_told(
    tasks: Tasks, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It goes to sys.excepthook, where the program decides what to do."""
    told: list[BaseException] = []

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        told.append(error)

    monkeypatch.setattr(sys, "excepthook", hook)
    owner, listener = QObject(), Listener()
    with qtbot.waitSignal(tasks.idle):
        tasks.run(owner, fail, listener.done)
    assert [type(error) for error in told] == [ValueError]


def test_a_closed_executor_is_a_failure_not_a_crash(qapp: QApplication, qtbot: QtBot) -> None:
    """Work asked for while the vault closes comes back as failed."""
    pool = ThreadPoolExecutor(max_workers=1)
    pool.shutdown()
    tasks, owner, listener = Tasks(pool), QObject(), Listener()
    with qtbot.waitSignal(tasks.idle):
        tasks.run(owner, fail, listener.done, listener.failed)
    assert [type(error) for error in listener.errors] == [RuntimeError]


def test_work_that_outlives_the_window_is_silent(qapp: QApplication) -> None:
    """A result for a door that is gone is dropped without a word."""
    gate = threading.Event()
    with ThreadPoolExecutor(max_workers=1) as pool:
        tasks, owner, listener = Tasks(pool), QObject(), Listener()
        tasks.run(owner, gate.wait, listener.done)
        Shiboken.delete(tasks)
        gate.set()
    assert listener.results == []


def test_garbage_is_collected_on_the_gui_thread_only(qapp: QApplication) -> None:
    """The automatic collector is off; the one that replaces it clears cycles when they are many."""
    try:
        parent = QObject()
        collector = collect_on_gui_thread(parent)
        assert not gc.isenabled()
        gc.collect()
        cycles: list[object] = []
        for _ in range(gc.get_threshold()[0] + 10):
            cycle: list[object] = []
            cycle.append(cycle)
            cycles.append(cycle)
        collector.collect()
        assert gc.get_count()[0] <= gc.get_threshold()[0]
        Shiboken.delete(parent)
    finally:
        gc.enable()
