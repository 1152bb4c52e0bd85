"""The door of a vault that nobody has tried to open yet (implements `ui.door.Door`).

What opens a vault brings storage, ciphers and the way to the county with it. None of that is needed to draw the field
for the passphrase, so the real door is made when it is first asked for more than whether there is a vault.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from desktop.storage.attempts import Attempts
from desktop.storage.names import KEY_FILE

if TYPE_CHECKING:
    from desktop.bootstrap.recovering import Recovering
    from desktop.bootstrap.vault_door import VaultDoor
    from desktop.services.county.founding import NewCounty
    from desktop.services.recovery.passphrase import Strength
    from desktop.ui.door import Opened


class DoorToCome:
    """`make` makes the real one, once, on whatever thread asks first."""

    def __init__(self, folder: Path, make: Callable[[], VaultDoor]) -> None:
        self._folder, self._make = folder, make
        self._door: VaultDoor | None = None
        self._one_at_a_time = Lock()

    def made(self) -> VaultDoor:
        """The real door."""
        with self._one_at_a_time:
            if self._door is None:
                self._door = self._make()
            return self._door

    @property
    def is_made(self) -> bool:
        """Whether there can be anything to close."""
        return self._door is not None

    def exists(self) -> bool:
        return (self._folder / KEY_FILE).exists()

    def wait(self) -> int:
        if self._door is not None:
            return self._door.wait()
        return Attempts(self._folder).wait if self.exists() else 0

    @property
    def municipality(self) -> Recovering:
        return self.made().municipality

    def judge(self, passphrase: str) -> Strength:
        return self.made().judge(passphrase)

    def open(self, passphrase: str) -> Opened:
        return self.made().open(passphrase)

    def recover(self, code: str, passphrase: str) -> Opened:
        return self.made().recover(code, passphrase)

    def create(self, invitation: str, passphrase: str) -> Opened:
        return self.made().create(invitation, passphrase)

    def found(self, county: NewCounty, passphrase: str) -> Opened:
        return self.made().found(county, passphrase)

    def wipe(self) -> None:
        self.made().wipe()

    def invite_again(self, invitation: str) -> str:
        return self.made().invite_again(invitation)

    def code_written(self) -> None:
        self.made().code_written()

    def ask(self) -> Opened:
        return self.made().ask()

    def close(self) -> None:
        if self._door is not None:
            self._door.close()
