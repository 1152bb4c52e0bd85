"""What has been saved, sent and fetched: the worker of an open vault, the coverage, and the line that tells of both."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from desktop.domain.clock import Clock, local, today
from desktop.domain.errors import KnownError, Reason
from desktop.domain.transfer import Answer, Network
from desktop.services.sendings import SendingsView
from desktop.services.status import StatusView
from desktop.ui.by_hand import Way
from desktop.ui.door import Link
from desktop.ui.odd_words import odd_in_short, odd_passage
from desktop.ui.reachability import Reachability
from desktop.ui.sending_words import by_hand, held, moving, moving_in_short, passages
from desktop.ui.sentences import sentence
from desktop.ui.shell import Coverage, Shell, StatusLine
from desktop.ui.status_words import locked_line, status_line
from desktop.ui.sync_worker import SyncWorker
from desktop.ui.tasks import Tasks
from desktop.ui.widgets.time_words import clock as clock_words

if TYPE_CHECKING:
    from desktop.services.desk import Desk


class Traffic(QObject):
    """`ended` is emitted when a sync has ended, well or not; `arrived` when something may have come with it; `shut_out`
    when the county would not speak with this computer any more."""

    ended = Signal()
    arrived = Signal()
    shut_out = Signal()

    def __init__(
        self, shell: Shell, database: Tasks, network: Tasks, clock: Clock, reachability: Reachability, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._shell, self._clock = shell, clock
        self._database, self._network = database, network
        self._desk: Desk | None = None
        self._worker: SyncWorker | None = None
        self._way: Way | None = None
        self._status: StatusView | None = None
        self._saved_at: int | None = None
        self._newer, self._failed = 0, False
        self.coverage = Coverage.OFFLINE if reachability.has_network is False else Coverage.UNKNOWN
        self._sendings = SendingsView()
        self._reachability = reachability
        shell.status.opened.connect(self._pressed)
        shell.status_acted.connect(self._acted)
        reachability.moved.connect(self._network_moved)
        reachability.came.connect(self._network_came)
        reachability.went.connect(self._network_went)

    # Open and closed

    def open(self, desk: Desk, link: Link | None) -> None:
        """A desk to tell of, and a way to the county. Nothing is sent before `start`."""
        self._desk = desk
        if link is not None:
            self._way = Way(link, self._network)
            self._worker = SyncWorker(link, self._network, self)
            self._worker.synced.connect(self._synced)
            self._worker.failed.connect(self._not_synced)
            self._worker.moving.connect(self._moving)
            self._worker.arriving.connect(self.arrived)
            self._worker.move_to(self._reachability.network)

    def start(self) -> None:
        """Send and fetch from now on."""
        if self._worker is not None:
            self._worker.start()

    def close(self) -> None:
        """All is locked: no more syncs, and the line tells only times."""
        if self._worker is not None:
            self._worker.stop()
            self._worker.deleteLater()
        self._desk = self._worker = self._way = self._status = None
        self._sendings, self._newer, self._failed = SendingsView(), 0, False
        self._shell.notice.say("")
        line = self._shell.status.line()
        if line is not None:
            self._shell.set_status(locked_line(line, self.coverage))

    # What happens

    @property
    def way(self) -> Way | None:
        """The way to a stick, while a vault with a link is open."""
        return self._way

    @Slot()
    def brought(self) -> None:
        """Something may have come by hand: as after a sync."""
        self._tell()
        self.shut_out.emit()  # looked into by the directory alone

    @Slot()
    def begin_anew(self) -> None:
        """The county is to be found elsewhere: what waits goes there now."""
        if self._worker is not None:
            self._worker.begin_anew()

    def saved(self, at: int) -> None:
        """Something was kept on this computer, ms."""
        self._saved_at = at
        self._show(self._status)

    def changed(self) -> None:
        """Records changed, so that there is something to send."""
        if self._worker is not None:
            self._worker.saved()
        self.read()

    def read(self) -> None:
        """Read the queue, and say how it stands."""
        if self._desk is not None:
            self._database.run(self._shell, self._desk.status.view, self._show)
            if self._shell.panel_is_open():
                self._read_sendings()

    def _read_sendings(self) -> None:
        """Only while somebody looks: it asks every place that one has written in."""
        if self._desk is not None:
            self._database.run(self._shell, self._desk.sendings.view, self._show_sendings)

    def _show_sendings(self, view: SendingsView) -> None:
        self._sendings = view
        self._show(self._status)

    def say_saved(self) -> None:
        """Ctrl+S, for those who listen; for those who look, the pane opens."""
        at = max((at for at in (self._saved_at, self._status and self._status.saved_at) if at), default=None)
        if at is not None:
            self._shell.announce(self.tr("Already saved {time}").format(time=clock_words(local(at))))

    def _show(self, view: StatusView | None) -> None:
        if view is not None and self._desk is not None:
            self._status = view
            self._shell.status.show()
            day = today(self._clock)
            holds = held(self._worker.allowance, failed=self._failed) if self._worker is not None else None
            line = status_line(view, day, self.coverage, self._saved_at, holds)
            told = (*odd_passage(view, self._newer, day), *passages(self._sendings, day))
            self._shell.set_status(self._with_acts(replace(line, passages=told), odd_in_short(view, self._newer, day)))

    def _with_acts(self, told: StatusLine, odd: str) -> StatusLine:
        if self._worker is None:
            return told
        transfer, allowance, busy = self._worker.transfer, self._worker.allowance, self._worker.is_busy()
        short = told.coverage_words or moving_in_short(transfer, allowance, busy=busy)
        if self.coverage is not Coverage.OFFLINE:
            short = short or odd
        return replace(told, coverage_words=short, moving=moving(transfer, allowance, busy=busy), acts=by_hand())

    @Slot(object)
    def _synced(self, _result: object) -> None:
        self.coverage, self._failed = Coverage.ONLINE, False
        self._newer = self._worker.newer if self._worker is not None else 0
        self._shell.notice.say("")
        self._tell()

    @Slot(object)
    def _not_synced(self, error: Exception) -> None:
        words = sentence(error)  # raises what is a bug
        if self._held(error):
            self._tell()
            return
        no_coverage = isinstance(error, KnownError) and error.reason is Reason.SERVER_UNREACHABLE
        self.coverage, self._failed = Coverage.OFFLINE if no_coverage else Coverage.UNKNOWN, not no_coverage
        self._shell.notice.say("" if no_coverage else words)
        self._shell.announce(words)
        self._tell()
        if isinstance(error, KnownError) and error.reason is Reason.DEVICE_ENDED:
            self.shut_out.emit()

    def _held(self, error: Exception) -> bool:
        """It was a person who gave it up, or it waits for her answer: the link is as good as it was."""
        large = isinstance(error, KnownError) and error.reason is Reason.TRANSFER_LARGE
        return large or (self._worker is not None and self._worker.allowance.paused)

    @Slot(object)
    def _moving(self, _transfer: object) -> None:
        self._show(self._status)

    @Slot(str)
    def _acted(self, key: str) -> None:
        """A person has pressed one of the acts in the panel."""
        if self._worker is None:
            return
        match key:
            case "pause":
                self._worker.pause()
            case "resume":
                self._worker.resume()
            case "now":
                self._worker.answer(Answer.NOW)
            case "later":
                self._worker.answer(Answer.LATER)
        self._show(self._status)

    @Slot(object)
    def _network_moved(self, network: Network) -> None:
        if self._worker is not None:
            self._worker.move_to(network)
            self._show(self._status)

    def _tell(self) -> None:
        self.arrived.emit()
        self.read()
        self.ended.emit()

    @Slot(str)
    def _pressed(self, _key: str) -> None:
        self._read_sendings()
        if self._worker is not None:
            self._worker.press()

    @Slot()
    def _network_came(self) -> None:
        if self._worker is not None:
            self._worker.reachable()

    @Slot()
    def _network_went(self) -> None:
        self.coverage = Coverage.OFFLINE
        self._show(self._status)
