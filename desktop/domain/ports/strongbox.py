"""What opens this profile, and the copies that are made of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Backup:
    """Where a copy lies, and the aliases of files that are damaged and therefore not in it."""

    folder: str
    left_out: tuple[str, ...]


class Strongbox(Protocol):
    """The lock of the open vault. Wrong passphrases are counted here as they are at the door."""

    def change_passphrase(self, old: str, new: str) -> None:
        """Another passphrase opens from now on; what is kept stays as it is.

        Raises KnownError(WRONG_PASSPHRASE, PASSPHRASE_WAIT, PASSPHRASE_WEAK, DISK_FULL, DISK_REFUSED); the old one is
        then still the one.
        """
        ...

    def propose_recovery_code(self) -> str:
        """A code to print. It opens nothing before `take_recovery_code`; nothing of it is kept."""
        ...

    def take_recovery_code(self, code: str) -> None:
        """The code is on paper: it opens from now on, and the one before does not.

        Raises KnownError(WRONG_RECOVERY_CODE) for a slip of the hand, DISK_FULL, DISK_REFUSED.
        """
        ...

    def back_up(self, target: str) -> Backup:
        """A copy in a new folder, reopened and looked through; raises KnownError(VAULT_EXISTS, DISK_*)."""
        ...
