"""The whole program in a test: a real profile on disk, a real county directory, and a clock that is turned by hand.

The computer belongs to a member with the roles asked for, who is the county's first and therefore also keeps its
directory. Nothing answers at the server's address, so every sync fails at once, as it does in a cabin.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.bootstrap import Program
from desktop.domain.clock import instant
from desktop.services.county.administration import Administration, NewMember, NewUnit
from desktop.storage.keys import FLOOR
from desktop.storage.vault import Vault
from desktop.sync.members import CountyMembers
from desktop.ui.reachability import Reachability
from desktop.ui.translation import Translation
from tests.support.vaults import PASSPHRASE, HandClock, make_vault
from wire.directory import Role

NOWHERE = "http://127.0.0.1:9"
"""The discard port: refuses at once."""

UNITS = (NewUnit("23", "Centrum mot våld"), NewUnit("2305", "Bräcke"))


def found_county(vault: Vault, clock: HandClock, *roles: Role, name: str = "Gun-Britt Modin") -> CountyMembers:
    """This vault's computer begins a county, as a member in Bräcke or, for a coordinator, in the county's team."""
    members = CountyMembers(vault.ledger, vault.mailbox)
    unit = "23" if Role.COORDINATOR in roles else "2305"
    me = NewMember(name, "", "070-174 06 21", unit, (*roles, Role.ADMINISTRATOR), "vard. 8–16.30")
    Administration(vault.ledger, vault.mailbox, members, vault.settings, clock).create_county(NOWHERE, "23", UNITS, me)
    return members


class Office:
    """A program, its clock, and what a person does with it."""

    def __init__(self, folder: Path, qtbot: QtBot, clock: HandClock) -> None:
        self.folder, self.qtbot, self.clock = folder, qtbot, clock
        self.reachability = Reachability()
        self.program = Program(folder, clock, reachability=self.reachability, cost=FLOOR)
        self.window = self.program.window
        self.shell = self.window.shell
        with qtbot.waitActive(self.shell):
            self.program.show()
            self.shell.activateWindow()

    def settle(self) -> None:
        """Until the database thread has answered everything that was asked."""
        self.qtbot.waitUntil(lambda: not self.window.tasks.is_busy())

    def unlock(self, passphrase: str = PASSPHRASE) -> None:
        """Unlock, and wait for the desk."""
        with self.qtbot.waitSignal(self.window.unlocked, timeout=20_000):
            self.program.unlock(passphrase)
        self.settle()

    def lock(self) -> None:
        """Lock, and wait until the vault is closed."""
        self.window.lock()
        self.settle()

    def close(self) -> None:
        """End the program, as closing its window does."""
        self.program.close()
        self.shell.close()
        self.shell.deleteLater()
        self.program.deleteLater()


@pytest.fixture
def clock() -> HandClock:
    """Tuesday 19 January 2027, 16.18, as in the pictures."""
    return HandClock(instant(datetime(2027, 1, 19, 16, 18)))


@pytest.fixture
def office(
    tmp_path: Path, qtbot: QtBot, clock: HandClock, look: object, swedish: Translation
) -> Iterator[Callable[..., Office]]:
    """Makes an office of a member with these roles; `write` puts records into her vault first."""
    made: list[Office] = []

    def make(*roles: Role, write: Callable[[Vault, CountyMembers], None] | None = None) -> Office:
        folder = tmp_path / "profile"
        vault = make_vault(folder, device=None, clock=clock)
        members = found_county(vault, clock, *(roles or (Role.SOCIAL_WORKER,)))
        if write is not None:
            write(vault, members)
        vault.close()
        made.append(Office(folder, qtbot, clock))
        return made[0]

    yield make
    for one in made:
        one.close()
