"""The program as a whole: made, run, driven by the demo and by tests, and taken down again."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication

from desktop.bootstrap.door_to_come import DoorToCome
from desktop.bootstrap.mishap import Mishaps
from desktop.bootstrap.surroundings import SystemClock, installed_card, installed_policy, profile_folder
from desktop.domain import deadlines
from desktop.domain.clock import Clock
from desktop.domain.policy import Policy
from desktop.storage.database_thread import DatabaseThread
from desktop.ui.leaving import SessionEvents, system_session
from desktop.ui.reachability import Reachability, SystemReachability
from desktop.ui.tasks import collect_on_gui_thread, give_turns
from desktop.ui.theme import install_theme
from desktop.ui.translation import Language, Translation
from desktop.ui.window import Window

if TYPE_CHECKING:
    from desktop.bootstrap.vault_door import VaultDoor
    from desktop.services.assignment.emergency_card import EmergencyCard
    from desktop.storage.keys import Cost

translate = QCoreApplication.translate

FIRST_PAINT_MS = 200
"""The window is drawn, and takes keys, before anything is loaded behind it."""


class Program(QObject):
    """One profile in one window. Needs a QApplication with theme and language.

    `close` locks, saves and joins both threads; it may be called again. `cost` is for new vaults, see VaultDoor.
    """

    def __init__(
        self,
        profile: Path,
        clock: Clock | None = None,
        policy: Policy | None = None,
        reachability: Reachability | None = None,
        cost: Cost | None = None,
        parent: QObject | None = None,
        session: SessionEvents | None = None,
    ) -> None:
        super().__init__(parent)
        clock, policy = clock or SystemClock(), policy or installed_policy()
        self.database = DatabaseThread()
        self.network = ThreadPoolExecutor(max_workers=1, thread_name_prefix="network")
        card = installed_card()
        make = partial(_make_door, profile, clock, policy, card, self.database, self.network, cost)
        self._door = DoorToCome(profile, make)
        reachability = reachability or SystemReachability(self)
        self.window = Window(self._door, self.database, self.network, clock, policy, card, reachability, self, session)
        self.mishaps = Mishaps(profile / "log", self)
        self.mishaps.happened.connect(self._mishap)
        self.window.closed.connect(self.close)
        self._closed = False
        self._painted = QTimer(self)
        self._painted.setSingleShot(True)
        self._painted.setInterval(FIRST_PAINT_MS)
        self._painted.timeout.connect(self._prepare)

    @property
    def door(self) -> VaultDoor:
        """The door to the vault, made now if nobody has asked anything of it."""
        return self._door.made()

    def show(self) -> None:
        """The window, with the lobby in it."""
        self.window.show()
        self._painted.start()

    @Slot()
    def _prepare(self) -> None:
        if not self._closed:
            self.database.submit(partial(_get_ready, self._door))

    def unlock(self, passphrase: str) -> None:
        """As if it had been typed. `window.unlocked` tells when the desk is there."""
        self.window.lobby.unlock(passphrase)

    @Slot()
    def close(self) -> None:
        """Lock, finish what is to be saved, and end the threads. The window is hidden meanwhile."""
        if self._closed:
            return
        self._closed = True
        self._painted.stop()
        self.window.shell.hide()
        self.window.close()
        if self._door.is_made and self.door.municipality.is_open:
            self.door.municipality.cancel()
            self.network.submit(self.door.municipality.leave).result()
        self.database.submit(self._door.close)  # of a vault that was just being unlocked, the window knows nothing
        self.database.close()
        self.network.shutdown(wait=True, cancel_futures=False)

    @Slot()
    def _mishap(self) -> None:
        self.window.lock_saying(
            translate("Mishap", "Something went wrong in the program, so it has been locked."),
            translate(
                "Mishap", "What you wrote is saved. Unlock and go on; tell the system administrator if it comes back."
            ),
        )


def _make_door(
    profile: Path,
    clock: Clock,
    policy: Policy,
    card: EmergencyCard,
    database: DatabaseThread,
    network: ThreadPoolExecutor,
    cost: Cost | None,
) -> VaultDoor:
    from desktop.bootstrap.vault_door import VaultDoor  # storage and ciphers come with it: not before the window

    return VaultDoor(profile, clock, policy, card, database, network, cost)


def _get_ready(door: DoorToCome) -> None:
    """Load what a desk needs while the passphrase is being typed: the door, services, every screen, the calendar."""
    door.made()
    import desktop.services.desk
    import desktop.ui.rooms  # noqa: F401 - classes only; the screens themselves are made on the GUI thread

    deadlines.prepare()


def main(arguments: Sequence[str] | None = None) -> int:
    """Run until the window is closed."""
    os.umask(0o077)
    parser = argparse.ArgumentParser(prog="bredvid", description="Bredvid, the desktop program.")
    parser.add_argument("--profile", type=Path, default=None, help="folder of the vault, if not the usual one")
    parser.add_argument("--language", type=Language, choices=list(Language), default=Language.SWEDISH)
    wanted = parser.parse_args(arguments)
    app = QApplication(sys.argv[:1])
    app.setApplicationName("Bredvid")
    install_theme(app)
    translation = Translation(app, wanted.language)
    collect_on_gui_thread(app)
    give_turns()
    program = Program(wanted.profile or profile_folder(), session=system_session(app))
    program.mishaps.watch()
    program.show()
    code = app.exec()
    program.close()
    translation.remove()
    return code
