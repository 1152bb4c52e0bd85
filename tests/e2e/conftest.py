"""What every test here needs: the application as the demo has it, and a small county, each with her own computer."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from demo.cast import ANN_MARI, GUN_BRITT, LOVE, PETRA, ULLA, Person
from demo.clocks import TurnedClock
from demo.county import County
from demo.prepared import fresh_county, untouched_county
from desktop.bootstrap.surroundings import SystemClock
from desktop.ui.tasks import collect_on_gui_thread
from tests.support.staff import CHIEF, INGRID
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


def once(tmp_path_factory: pytest.TempPathFactory, name: str, make: Callable[[Path], object]) -> Path:
    """A folder that the first who asks for it makes, for all workers; the others wait."""
    base = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        base = base.parent
    with (base / f"{name}.lock").open("w") as lock:
        if sys.platform != "win32":
            fcntl.flock(lock, fcntl.LOCK_EX)
        if not (base / f"{name}.made").exists():
            make(base / name)
            (base / f"{name}.made").touch()
    return base / name


def make_county(*people: Person) -> Callable[[Path], object]:
    """A county of these, in which nothing has happened. To be copied."""
    return lambda folder: County.make(folder, people, TurnedClock(SystemClock().now())).close()


@pytest.fixture(scope="session")
def small_pattern(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A county of three."""
    return once(tmp_path_factory, "small", make_county(GUN_BRITT, ULLA, PETRA))


@pytest.fixture(scope="session")
def staffed_pattern(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A county in which two handle matters in Bräcke, and Strömsund has a manager and a log reviewer."""
    return once(tmp_path_factory, "staffed", make_county(GUN_BRITT, INGRID, LOVE, CHIEF, ANN_MARI, PETRA))


@pytest.fixture
def staffed_county(staffed_pattern: Path, tmp_path: Path) -> County:
    """Its copy, to be entered."""
    return County(staffed_pattern).copied_to(tmp_path / "county")


@pytest.fixture
def small_county(small_pattern: Path, tmp_path: Path) -> County:
    """Its copy, to be entered."""
    return County(small_pattern).copied_to(tmp_path / "county")


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A build folder with the county of `make run` in it, as made; nobody has entered it."""
    return once(tmp_path_factory, "build", untouched_county)


@pytest.fixture
def county(made: Path, tmp_path: Path) -> County:
    """A copy of it, to be entered."""
    return fresh_county(tmp_path / "county", made)
