"""Typing while 10,000 changes come: what a keystroke waits for, and a draft that is kept beside the sync.

As in the program: the GUI's thread types and paints, one database thread keeps drafts and takes every step of the sync,
a third waits for the network. Seconds are by the clock on the wall, since waiting is what is measured; the keystrokes
are measured once without a sync and once beside it, in the same run.
"""

from __future__ import annotations

import gc
import sys
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future

from bench.application import the_application
from bench.figure import Figure, against
from bench.first import CHANGES, IN_EACH
from bench.office import Colleague, fill, office, share
from bench.typing import FRAME_MS
from bench.words import Words
from desktop.storage.database_thread import DatabaseThread

KEYS_ALONE = 200


def figures() -> Iterator[Figure]:
    """Keystrokes alone, keystrokes beside a sync, and the longest wait of a draft."""
    the_application()
    turns = sys.getswitchinterval()
    gc.disable()
    try:
        yield from _measured()
    finally:
        gc.enable()
        sys.setswitchinterval(turns)


def _measured() -> Iterator[Figure]:
    from desktop.ui.tasks import give_turns

    give_turns()
    with office() as there:
        writer, thread = there.seat(0), DatabaseThread()
        reader = thread.submit(lambda: there.seat(1, executor=thread)).result()
        words = Words()
        for file in [share(writer, reader) for _ in range(CHANGES // IN_EACH)]:
            fill(writer, file, words, IN_EACH)
        writer.runner.sync()
        keys = _Keys(reader, thread)
        alone = keys.typed(lambda: len(keys.taken) < KEYS_ALONE)
        sync = threading.Thread(target=reader.runner.sync)
        sync.start()
        beside = keys.typed(sync.is_alive)
        sync.join()
        thread.submit(reader.close).result()
        thread.close()
        yield Figure("keystroke_alone_worst", round(alone[-1], 1), "ms", f"of {len(alone)}")
        yield against("keystroke_beside_sync_worst", beside[-1], "ms", "a frame", FRAME_MS)
        most = beside[int(len(beside) * 0.99)]
        yield Figure("keystroke_beside_sync_99_percent", round(most, 1), "ms", f"of {len(beside)}")
        yield Figure(
            "draft_beside_sync_longest_wait", round(max(keys.kept), 1), "ms", f"of {len(keys.kept)}, disk and all"
        )


class _Keys:
    """A long note that is being written, and kept as often as it may be."""

    def __init__(self, reader: Colleague, thread: DatabaseThread) -> None:
        from PySide6.QtWidgets import QTextEdit

        self.taken: list[float] = []
        self.kept: list[float] = []
        self._reader, self._thread = reader, thread
        self._editor = QTextEdit()
        self._editor.resize(800, 600)
        self._editor.show()
        self._keeping: Future[int] | None = None

    def typed(self, goes_on: Callable[[], bool]) -> list[float]:
        """What each keystroke took, in order of how long, in ms."""
        from PySide6.QtCore import QCoreApplication
        from PySide6.QtTest import QTest

        self.taken = []
        while goes_on():
            began = time.perf_counter()
            QTest.keyClicks(self._editor, "a")
            QCoreApplication.processEvents()
            self.taken.append((time.perf_counter() - began) * 1000)
            if self._keeping is None or self._keeping.done():
                self._keep(self._editor.toPlainText())
            time.sleep(0.01)
        return sorted(self.taken)

    def _keep(self, text: str) -> None:
        asked, drafts = time.perf_counter(), self._reader.vault.drafts
        self._keeping = self._thread.submit(lambda: drafts.keep("bench", {"text": text}))
        self._keeping.add_done_callback(lambda _: self.kept.append((time.perf_counter() - asked) * 1000))
