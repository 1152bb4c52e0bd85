"""From nothing to the field for the passphrase, against a bare PySide6 window, each in a process of its own."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from bench.figure import Figure, within
from tests.support.vaults import make_vault

TIMES, AIM = 7, 3

_BARE = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget
app = QApplication(sys.argv)
window = QWidget()
window.show()
QTimer.singleShot(0, lambda: (print("shown", flush=True), app.quit()))
app.exec()
"""

_OURS = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from desktop.bootstrap import program
show = program.Program.show
def show_and_say(self):
    show(self)
    QTimer.singleShot(0, lambda: (print("shown", flush=True), self.close(), QApplication.quit()))
program.Program.show = show_and_say
program.main(["--profile", sys.argv[1]])
"""


def figures() -> Iterator[Figure]:
    """Median of several starts, in turn with those of the bare window: what else the machine does falls on both."""
    with tempfile.TemporaryDirectory() as folder:
        profile, compiled = Path(folder) / "profile", Path(folder) / "compiled"
        make_vault(profile).close()
        commands = ([sys.executable, "-c", _BARE], [sys.executable, "-c", _OURS, str(profile)])
        for command in commands:
            _once(command, compiled)  # an installed program has been compiled before
        bare, ours = zip(*([_once(command, compiled) for command in commands] for _ in range(TIMES)), strict=True)
        limit = AIM * statistics.median(bare)
        yield within("start_to_unlock_field", statistics.median(ours), "ms", f"{AIM} bare PySide6 windows", limit)


def _once(command: list[str], compiled: Path) -> float:
    environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ, "PYTHONPYCACHEPREFIX": str(compiled)}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    began = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "shown\n"
        taken = (time.perf_counter() - began) * 1000
        process.wait()
    return taken
