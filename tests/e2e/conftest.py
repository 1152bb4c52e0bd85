"""What every test here needs: the application as the demo has it, and a small county, each with her own computer."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from demo.cast import GUN_BRITT, PETRA, ULLA
from demo.clocks import TurnedClock
from demo.county import County
from demo.prepared import fresh_county, untouched_county
from desktop.bootstrap.surroundings import SystemClock
from desktop.ui.tasks import collect_on_gui_thread
from tests.support.swedish import swedish, swedish_texts
from tests.ui.theme.look import look

if sys.platform != "win32":
    import fcntl

__all__ = ["look", "swedish", "swedish_texts"]


@pytest.fixture
def application(qapp: QApplication, look: object, swedish: object) -> Iterator[None]:
    """A light theme at 100 %, Swedish, and no rubbish collected by the threads that the windows work with."""
    collector = collect_on_gui_thread(qapp)
    yield
    collector.deleteLater()
    gc.enable()


@pytest.fixture(scope="session")
def small_pattern(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A county of three, in which nothing has happened. To be copied."""
    folder = tmp_path_factory.mktemp("small") / "county"
    County.make(folder, (GUN_BRITT, ULLA, PETRA), TurnedClock(SystemClock().now())).close()
    return folder


@pytest.fixture
def small_county(small_pattern: Path, tmp_path: Path) -> County:
    """Its copy, to be entered."""
    return County(small_pattern).copied_to(tmp_path / "county")


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A build folder with the county of `make run` in it, as made; nobody has entered it."""
    base = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        base = base.parent  # made once for all workers; the others wait
    build = base / "build"
    with (base / "county.lock").open("w") as lock:
        if sys.platform != "win32":
            fcntl.flock(lock, fcntl.LOCK_EX)
        untouched_county(build)
    return build


@pytest.fixture
def county(made: Path, tmp_path: Path) -> County:
    """A copy of it, to be entered."""
    return fresh_county(tmp_path / "county", made)
