"""`ports.Strongbox` over a vault's folder."""

from __future__ import annotations

from pathlib import Path

from desktop.domain.errors import KnownError, Reason
from desktop.domain.ports import Backup
from desktop.storage import backup, keys, recovery_code
from desktop.storage.attempts import Attempts
from desktop.storage.compartments import Compartments
from desktop.storage.keys import MasterKey


class VaultStrongbox:
    """The lock of one open vault."""

    def __init__(self, folder: Path, master: MasterKey, compartments: Compartments) -> None:
        self._folder = folder
        self._master = master
        self._compartments = compartments
        self.attempts = Attempts(folder)

    def change_passphrase(self, old: str, new: str) -> None:
        self.attempts.begin()
        try:
            keys.unlock(self._folder, old)
        except KnownError as error:
            if error.reason is not Reason.WRONG_PASSPHRASE:
                self.attempts.withdraw()
            raise
        self.attempts.succeeded()
        keys.change_passphrase(self._folder, self._master, new)

    def propose_recovery_code(self) -> str:
        return recovery_code.generate()

    def take_recovery_code(self, code: str) -> None:
        keys.change_recovery_code(self._folder, self._master, code)

    def back_up(self, target: str) -> Backup:
        return backup.back_up(self._folder, self._master.database_key, self._compartments, Path(target))
