"""The window: what is open, where one is in it, and how it is locked.

Locked, it holds nothing: the screens are gone, the vault is closed, and only times are remembered. Unlocked, it holds
one desk, its rooms, and a worker that sends and fetches. Between the two stands the lobby.
"""

from __future__ import annotations

import gc
import sys
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from desktop.domain.clock import Clock, today
from desktop.domain.policy import Policy
from desktop.ui import last_view
from desktop.ui.autolock import AutoLock
from desktop.ui.capture import keep_out_of_capture
from desktop.ui.clipboard import clipboard
from desktop.ui.door import Door, Opened
from desktop.ui.last_view import View
from desktop.ui.leaving.session_events import SessionEvents
from desktop.ui.lobby import Lobby
from desktop.ui.reachability import Reachability
from desktop.ui.screen import Place, Screen
from desktop.ui.sentences import sentence
from desktop.ui.shell import Command, Shell
from desktop.ui.tasks import Executor, Tasks
from desktop.ui.theme import theme
from desktop.ui.traffic import Traffic

if TYPE_CHECKING:
    from desktop.services.assignment.emergency_card import EmergencyCard
    from desktop.services.desk import Desk
    from desktop.ui.rooms import Room

HEARTBEAT_MS = 5_000
LEASES_MS = 10 * 60_000
"""How often the time that leases run by is looked at; they have been looked at when the vault was opened."""
HISTORY = 20


class Window(QObject):
    """`unlocked` and `locked` are emitted when the one has become the other; `closed` when the window has been closed.

    `shell` is the widget; `lobby` stands before it, `traffic` tells of syncs, `desk` is None while locked.
    """

    unlocked = Signal()
    locked = Signal()
    closed = Signal()

    def __init__(
        self,
        door: Door,
        database: Executor,
        network: Executor,
        clock: Clock,
        policy: Policy,
        card: EmergencyCard,
        reachability: Reachability,
        parent: QObject | None = None,
        session: SessionEvents | None = None,
    ) -> None:
        super().__init__(parent)
        self._door, self._clock, self._card = door, clock, card
        self.shell = Shell()
        self.tasks, online = Tasks(database, self), Tasks(network, self)
        self.lobby = Lobby(self.shell, door, self.tasks, online, clock, self)
        self.traffic = Traffic(self.shell, self.tasks, online, clock, reachability, self)
        self.autolock = AutoLock(clock, policy.lock, self)
        self.session = session or SessionEvents(self)
        self.clipboard = clipboard()
        self.desk: Desk | None = None
        self._rooms: dict[str, Room] = {}
        self._screens: dict[str, Screen] = {}
        self._history: list[Place] = []
        self._place: Place | None = None
        self._day = today(clock)
        self._looked_at = clock.now()
        self._heartbeat = QTimer(self)
        self._heartbeat.setInterval(HEARTBEAT_MS)
        self._connect()

    def _connect(self) -> None:
        shell = self.shell
        shell.navigated.connect(self._navigated)
        shell.emergency_requested.connect(self._emergency)
        shell.lock_requested.connect(self.lock)
        shell.hide_requested.connect(self.autolock.hidden)
        shell.return_requested.connect(self._return)
        shell.commanded.connect(self._commanded)
        shell.names_wanted.connect(self._show_names)
        shell.closing.connect(self.close)
        shell.status_acted.connect(self._carry)
        self.lobby.opened.connect(self._vault_opened)
        self.lobby.entered.connect(self._enter)
        self.lobby.emergency_asked.connect(self._emergency)
        self.autolock.due.connect(self.lock)
        self.session.left.connect(self.lock)
        self.traffic.arrived.connect(self._arrived)
        self.traffic.shut_out.connect(self._shut_out)
        self.lobby.lock_asked.connect(self.lock)
        self._heartbeat.timeout.connect(self.beat)

    def show(self) -> None:
        """The lobby, in a window. Before the first unlocking nothing is known that the status line could say."""
        self.shell.status.hide()
        self.lobby.show()
        self.shell.show()
        keep_out_of_capture(self.shell)
        self.session.watch(self.shell)
        self._heartbeat.start()

    # Opening

    @Slot()
    def _vault_opened(self) -> None:
        self.autolock.start()

    @Slot(object)
    def _enter(self, opened: Opened) -> None:
        desk = opened.desk
        if desk is None:
            return
        from desktop.ui.rooms import rooms_beside, rooms_of  # every screen comes with it: not before there is a desk

        self.desk = desk
        rooms = rooms_of(desk.me.roles)
        self._rooms = {room.entry.key: room for room in (*rooms, *rooms_beside())}
        self.shell.set_entries([room.entry for room in rooms])
        self.traffic.open(desk, opened.link)
        self.tasks.run(self.shell, desk.this_computer.lock_minutes, self.autolock.set_minutes)
        self.tasks.run(self.shell, desk.this_computer.theme, theme().wear)
        self.tasks.run(self.shell, partial(last_view.read, desk.settings), self._go_to_last)

    def _go_to_last(self, view: View) -> None:
        if self.desk is None:
            return  # locked meanwhile
        place, home = view.place, Place(next(iter(self._rooms)))
        if theme().zoom != view.zoom:
            theme().set_zoom(view.zoom)
        self.go(place if place is not None and place.screen in self._rooms else home)
        self.unlocked.emit()
        self._begin_day()
        self.traffic.start()

    def _begin_day(self) -> None:
        self._day = today(self._clock)
        if self.desk is not None:
            self.tasks.run(self.shell, self.desk.begin_day, self._day_begun, self._told)

    def _day_begun(self, _nothing: None) -> None:
        self._refresh()
        self.traffic.read()

    # Locking

    @Slot()
    def lock(self) -> None:
        """Keep every word, close the vault, and show the lobby. Safe to call when nothing is open."""
        self.lock_saying()

    def lock_saying(self, first: str = "", rest: str = "") -> None:
        """`lock`, and a notice above the passphrase."""
        self.clipboard.empty()
        if self.desk is None and not self.lobby.waits:
            if first:
                self.lobby.locked(first, rest)
            return
        self.autolock.stop()
        if self.desk is not None:
            self._keep(self.desk)
        self.tasks.run(self.shell, self._door.close, self._done, self._told)
        self.traffic.close()
        self._forget()
        self.lobby.locked(first, rest)
        self.locked.emit()
        QTimer.singleShot(0, self, self._collect)  # after Qt has deleted the screens, nothing is left to be read

    @Slot()
    def _collect(self) -> None:
        gc.collect()

    def _keep(self, desk: Desk) -> None:
        view = View(self._here(), theme().zoom)
        for screen in self._screens.values():
            try:
                screen.keep()
            except Exception:  # noqa: BLE001 - one screen's bug must neither keep the vault open nor cost another its words
                sys.excepthook(*sys.exc_info())
        self.tasks.run(self.shell, partial(last_view.write, desk.settings, view), self._done, self._told)

    def _here(self) -> Place | None:
        screen = self._screens.get(self._place.screen) if self._place else None
        return (screen.place() if screen is not None else None) or self._place

    def _forget(self) -> None:
        self.lobby.show()  # another page is shown before those with content are deleted
        for key in self._screens:
            self.shell.remove_page(key)
        self._screens.clear()
        self._rooms.clear()
        self._history.clear()
        self._place = self.desk = None
        self.shell.set_entries([])

    def _done(self, _nothing: None) -> None:
        """Nothing is left to do."""

    def _told(self, error: Exception) -> None:
        """What a person can do something about is said; the rest is a bug."""
        self.shell.announce(sentence(error))

    @Slot()
    def close(self) -> None:
        """The window has been closed: lock, and let the program end."""
        self._heartbeat.stop()
        self.lock()
        self.closed.emit()

    @Slot()
    def _return(self) -> None:
        self.autolock.revealed()
        self.shell.reveal()

    # Going about

    def go(self, place: Place) -> None:
        """Show a place, if this role has such a room."""
        screen = self._screen(place.screen)
        if screen is None:
            return
        if self._place is not None and self._place != place:
            self._history = [*self._history, self._place][-HISTORY:]
        self._place = place
        self.shell.show_page(place.screen, room=self._rooms[place.screen].of)
        screen.open_place(place)
        self.traffic.read()

    def _screen(self, key: str) -> Screen | None:
        from desktop.ui.views.emergency.emergency_screen import EmergencyScreen
        from desktop.ui.views.this_computer.screen import ThisComputerScreen

        if key not in self._screens:
            room = self._rooms.get(key)
            if room is None or self.desk is None:
                return None
            screen = room.make(self.desk, self.tasks)
            screen.setProperty("ring", "none")  # a whole page may have the focus; a ring around it tells nothing
            screen.went.connect(self.go)
            screen.saved.connect(self._saved)
            screen.changed.connect(self._changed)
            if isinstance(screen, ThisComputerScreen):
                screen.lock_after.connect(self.autolock.set_minutes)
                screen.carry_by(self.traffic)
            if isinstance(screen, EmergencyScreen):
                screen.left.connect(self._back)
            self._screens[key] = screen
            self.shell.add_page(key, screen)
        return self._screens[key]

    @Slot(str)
    def _navigated(self, key: str) -> None:
        self.go(Place(key))

    @Slot(str)
    def _carry(self, key: str) -> None:
        """From the panel above the status line to what is carried by hand; other acts of it are not ours."""
        from desktop.ui.views.this_computer.screen import KEY as THIS_COMPUTER
        from desktop.ui.views.this_computer.screen import READ_USB, WRITE_USB

        if key in (WRITE_USB, READ_USB):
            self.go(Place(THIS_COMPUTER, tab=key))

    @Slot(bool)
    def _show_names(self, shown: bool) -> None:
        if self._place is not None and self._place.screen in self._screens:
            self._screens[self._place.screen].show_names(shown)

    @Slot()
    def _emergency(self) -> None:
        """Akut nu: the same key everywhere. What one has open is what a note is about, unless another is chosen."""
        if self.desk is None:
            self.lobby.show_emergency(self._card)
        else:
            here = self._here()
            self.go(Place("emergency", here.compartment if here is not None else None))

    @Slot(object)
    def _commanded(self, command: Command) -> None:
        if self.desk is None:
            if command is Command.BACK:
                self.lobby.show()
            return
        match command:
            case Command.NEW_CONSULTATION:
                self.go(Place("consultation", tab="new"))
            case Command.WRITE_SESSION:
                self.go(Place("sessions"))
            case Command.SEARCH_PERSON:
                self.go(Place("today", tab="search"))
            case Command.SAVE:
                self.traffic.say_saved()
            case Command.BACK:
                self._back()

    @Slot()
    def _back(self) -> None:
        """From deep in a room to its beginning; from there to where one was before."""
        here = self._here()
        inside = here is not None and here.screen != "emergency" and here != Place(here.screen)
        if inside or self._history:
            back = Place(here.screen) if inside and here is not None else self._history.pop()
            self._place = None  # going back is not a step to come back to
            self.go(back)

    # What happens in the rooms, and with time

    @Slot(object)
    def _saved(self, at: int) -> None:
        self.traffic.saved(at)

    @Slot()
    def _changed(self) -> None:
        place = self._here()
        if self.desk is not None and place is not None and place.compartment is not None:
            self.tasks.run(self.shell, partial(self.desk.follow, place.compartment), self._done, self._told)
        self.traffic.changed()

    @Slot()
    def _arrived(self) -> None:
        """A withdrawal may have come of what was handed over here meanwhile: that is ended before anything else."""
        if self.desk is not None:
            self.tasks.run(self.shell, self.desk.take_in_news, self._settled, self._told)

    def _settled(self, ended: int) -> None:
        if ended:
            self.traffic.changed()
        place = self._here()
        if self.desk is not None and place is not None and place.compartment is not None:
            has_gone = partial(self.desk.ended_access.has_gone, place.compartment)
            self.tasks.run(self.shell, has_gone, self._led_out, self._told)
        else:
            self._refresh()

    def _led_out(self, gone: bool) -> None:
        """One's access to what is open has ended: what is half typed is held, and Idag says what has happened."""
        if not gone or self.desk is None:
            self._refresh()
            return
        for screen in self._screens.values():
            screen.keep()
        self._history.clear()
        self._place = None
        self.go(Place(next(iter(self._rooms))))
        self.tasks.run(self.shell, self.desk.ended_access.look, self._looked, self._told)

    def _looked(self, _gone: int) -> None:
        self._refresh()

    @Slot()
    def _shut_out(self) -> None:
        """The server says that this computer has ended: believed when the county's root has signed it."""
        if self.desk is not None:
            self.tasks.run(self.shell, self.desk.has_ended, self._has_ended, self._told)

    def _has_ended(self, ended: bool) -> None:
        if ended:
            self.lock_saying(
                self.tr("This computer has been shut off by the county, so it has been locked."),
                self.tr("Unlock it to see what was not sent, and to erase what lies here. Nothing more is sent."),
            )

    @Slot()
    def _refresh(self) -> None:
        screen = self._screens.get(self._place.screen) if self._place else None
        if screen is not None:
            screen.refresh()

    @Slot()
    def beat(self) -> None:
        """Every few seconds: is it time to lock, and is it still today?"""
        self.autolock.look()
        if self.desk is not None and today(self._clock) != self._day:
            self._begin_day()
        if self.desk is not None and abs(self._clock.now() - self._looked_at) >= LEASES_MS:
            self._looked_at = self._clock.now()
            self.tasks.run(self.shell, self.desk.leases.keep, self._leases_kept, self._told)

    def _leases_kept(self, ended: int) -> None:
        if ended:
            self._refresh()
            self.traffic.read()
