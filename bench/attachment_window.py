"""A file of 20 MB comes in and is shown while somebody may be typing: how long the window does nothing else.

The real tab over a real database thread and the real reading process. The figure is the longest stretch of the GUI
thread's own time between two turns of its event loop: what other programs on the computer do meanwhile is not counted.
"""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from bench.application import end, the_application
from bench.figure import Figure, within
from desktop.services.attachment.attachments import Attachments
from desktop.services.log.access_log import AccessLog
from desktop.storage.database_thread import DatabaseThread
from tests.support.papers_of_strangers import pdf
from tests.support.shared_desk import SharedDesk

SIZE = 20 * 1024 * 1024
AIM_BLOCK_MS = 50.0
PATIENCE_S = 300.0


def figures() -> Iterator[Figure]:
    """The longest that the window stands still while it comes in, and while it is opened."""
    the_application()
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder) / "beslut.pdf"
        paper = pdf("Beslut")
        place.write_bytes(paper + b"\n%" + b"x" * (SIZE - len(paper) - 2))
        thread = DatabaseThread()
        shared = thread.submit(lambda: SharedDesk(Path(folder) / "profile")).result()
        file = thread.submit(shared.person_file).result()
        try:
            yield from _in_a_window(thread, shared, file, place)
        finally:
            thread.submit(shared.close).result()
            thread.close()


def _in_a_window(thread: DatabaseThread, shared: SharedDesk, file: object, place: Path) -> Iterator[Figure]:
    from desktop.domain.identity import CompartmentId
    from desktop.ui.tasks import Tasks
    from desktop.ui.views.attachments.attachments_tab import AttachmentsTab

    vault, tasks = shared.vault, Tasks(thread)
    log = AccessLog(vault.ledger, shared, vault.settings, shared.clock)
    tab = AttachmentsTab(Attachments(vault.ledger, vault.mailbox, shared, shared.clock, log), shared.clock, tasks)
    tab.resize(1080, 735)
    tab.show()
    tab.open_file(CompartmentId(file if isinstance(file, bytes) else b""))
    _turning(lambda: not tasks.is_busy())
    tab.add([str(place)])
    longest = _turning(lambda: bool(tab.cards) and not tasks.is_busy())
    yield within("attachment_20MB_in_longest_gui_gap", longest, "ms", "aim", AIM_BLOCK_MS)
    tab.cards[0].show_button.click()
    longest = _turning(lambda: bool(tab.viewer.pages.sizes) and tab.viewer.view.isVisible())
    yield within("attachment_20MB_shown_longest_gui_gap", longest, "ms", "aim", AIM_BLOCK_MS)
    tab.keep()
    _turning(lambda: not tasks.is_busy())
    end(tab)


def _turning(done: Callable[[], bool]) -> float:
    """Let the window live until it is so; the longest turn of its loop, in the thread's own milliseconds."""
    from PySide6.QtCore import QCoreApplication, QEventLoop

    longest, until = 0.0, time.monotonic() + PATIENCE_S
    while not done():
        if time.monotonic() > until:
            raise TimeoutError("it never came")
        began = time.thread_time()
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 0)
        longest = max(longest, (time.thread_time() - began) * 1000)
        time.sleep(0.001)
    return longest
