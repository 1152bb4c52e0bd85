"""When the program itself is wrong: lock, write down where it happened and nothing else, and say so.

The report holds the kind of the error and the lines of our files that it went through. Never its message, for that may
quote what somebody wrote.
"""

from __future__ import annotations

import sys
import threading
import traceback
from datetime import datetime
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal, Slot

from desktop.bootstrap.surroundings import RESOURCES

ROOT = RESOURCES.parent
MOST_KEPT = 20


class Mishaps(QObject):
    """Takes over `sys.excepthook`. `happened` is emitted on the GUI thread after the report has been written."""

    happened = Signal()
    _told = Signal()

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._told.connect(self._tell, Qt.ConnectionType.QueuedConnection)
        self._hooks = (sys.excepthook, threading.excepthook)

    def watch(self) -> None:
        """From now on."""
        sys.excepthook = self.report
        threading.excepthook = self._report_thread

    def unwatch(self) -> None:
        """Leave the hooks as they were."""
        sys.excepthook, threading.excepthook = self._hooks

    def report(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Write it down, and have the window locked."""
        try:
            self._write(describe(kind, trace))
        except OSError:
            pass  # a full disk must not keep the program from locking
        finally:
            self._told.emit()

    def _report_thread(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            self.report(args.exc_type, args.exc_value, args.exc_traceback)

    def _write(self, text: str) -> None:
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        for old in sorted(self._folder.glob("mishap-*.txt"))[: 1 - MOST_KEPT]:
            old.unlink()
        name = datetime.now().astimezone().strftime("mishap-%Y%m%d-%H%M%S.txt")
        with (self._folder / name).open("a", encoding="utf-8") as file:
            file.write(text)

    @Slot()
    def _tell(self) -> None:
        self.happened.emit()


def describe(kind: type[BaseException], trace: TracebackType | None) -> str:
    """The kind of error, and the way it took: files and line numbers."""
    lines = [f"{kind.__module__}.{kind.__qualname__}"]
    for frame in traceback.extract_tb(trace):
        path = Path(frame.filename)
        name = path.relative_to(ROOT).as_posix() if path.is_relative_to(ROOT) else path.name
        lines.append(f"{name}:{frame.lineno} {frame.name}")
    return "\n".join(lines) + "\n"
