"""Sends and fetches in the background: after a save, when the network comes back, now and then, and when pressed.

The network is waited for on a thread of its own; the window never is. When the vault is locked the worker is stopped at
once, and whatever the link still does then concerns nobody.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from desktop.domain.transfer import Allowance, Answer, Network, Transfer
from desktop.ui.door import Link
from desktop.ui.tasks import Tasks

_LOOK_MS = 500
_LOOKS_TO_TELL = 6
_LONGEST_TIMER_MS = 24 * 60 * 60 * 1_000


class SyncWorker(QObject):
    """One open vault's syncs. `synced(result)` and `failed(error)` are emitted when one has ended.

    `moving(transfer)` tells twice a second how much is left of one that takes longer than a second; `arriving()`, now
    and then, that something of it is here already.
    """

    synced = Signal(object)
    failed = Signal(object)
    moving = Signal(object)
    arriving = Signal()

    def __init__(self, link: Link, network: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._link = link
        self._network = network
        self._busy = self._stopped = self._anew = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._begin)
        self._watch = QTimer(self)
        self._watch.setInterval(_LOOK_MS)
        self._watch.timeout.connect(self._look)
        self._looks = self._told = 0

    def start(self) -> None:
        """The first sync, when the schedule wants it."""
        self._arm()

    def is_busy(self) -> bool:
        """Whether a sync is running."""
        return self._busy

    @Slot()
    def saved(self) -> None:
        """Something was saved; many saves within a moment are one sync."""
        self._link.saved()
        self._arm()

    @Slot()
    def reachable(self) -> None:
        """The network came back."""
        self._link.reachable()
        self._arm()

    @Slot()
    def press(self) -> None:
        """A person wants it now."""
        self._link.pressed()
        self._arm()

    def begin_anew(self) -> None:
        """What the running sync goes by holds no more: it is given up, and another begins."""
        self._anew = self._busy
        if self._busy:
            self._link.cancel()
        self.press()

    def answer(self, answer: Answer) -> None:
        """What a person says of a large transfer."""
        self._link.answer(answer)
        self._arm()

    def pause(self) -> None:
        """Nothing goes until somebody resumes."""
        self._link.pause()
        self._arm()

    def resume(self) -> None:
        """It goes on."""
        self._link.resume()
        self._arm()

    def move_to(self, network: Network) -> None:
        """One is on this network now."""
        self._link.move_to(network)

    @property
    def newer(self) -> int:
        """How much of what has come waits for a later version of this program."""
        return self._link.newer

    @property
    def allowance(self) -> Allowance:
        """What may go without asking."""
        return self._link.allowance

    @property
    def transfer(self) -> Transfer:
        """What is left of the sync that runs."""
        return self._link.transfer

    def stop(self) -> None:
        """No more syncs; the one that is running is given up."""
        self._stopped = True
        self._watch.stop()
        self._timer.stop()
        self._link.cancel()

    def _arm(self) -> None:
        if self._busy or self._stopped:
            return
        if self._link.stopped:
            self._timer.stop()
        else:
            self._timer.start(min(self._link.wait, _LONGEST_TIMER_MS))

    @Slot()
    def _begin(self) -> None:
        if self._busy or self._stopped:
            return
        self._busy, self._anew = True, False
        self._looks = self._told = 0
        self._watch.start()
        self._network.run(self, self._link.sync, self._done, self._not_done)

    @Slot()
    def _look(self) -> None:
        self._looks += 1
        if not self._busy or self._looks < 2:
            return
        transfer = self._link.transfer
        self.moving.emit(transfer)
        if self._looks % _LOOKS_TO_TELL == 0 and transfer.taken_in > self._told:
            self._told = transfer.taken_in
            self.arriving.emit()

    def _done(self, result: object) -> None:
        self._busy = False
        self._watch.stop()
        if not self._stopped:
            self._link.succeeded()
            if self._anew:
                self._link.pressed()
            self.synced.emit(result)
            self._arm()

    def _not_done(self, error: Exception) -> None:
        self._busy = False
        self._watch.stop()
        if self._stopped:
            return
        if self._anew:
            self._link.pressed()
        else:
            self._link.failed(error)
            self.failed.emit(error)
        self._arm()
