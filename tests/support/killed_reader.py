"""A program that reads a file by hand and is killed in the midst of it: `python -m tests.support.killed_reader`.

Arguments: the vault's folder, the file, after how many bytes.
"""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path
from typing import BinaryIO, cast

from desktop.domain.carried import Course
from desktop.storage.vault import Vault
from desktop.sync.carried.carrier import VaultCarrier
from desktop.sync.carried.files import Stick, open_file
from desktop.sync.desk import Desk
from desktop.sync.engine import Engine
from desktop.sync.members import CountyMembers
from tests.support.sticks import Breaking
from tests.support.syncing import Here
from tests.support.vaults import PASSPHRASE, HandClock


class Killing(Breaking):
    """Where the stick would be pulled out, the computer loses its power."""

    def read(self, size: int) -> bytes:
        try:
            return super().read(size)
        except OSError:
            os.kill(os.getpid(), signal.SIGKILL)
            raise


def main(folder: str, file: str, after: str) -> None:
    clock = HandClock()
    vault = Vault.open(Path(folder), PASSPHRASE, clock)
    desk = Desk(vault.ledger, vault.mailbox, CountyMembers(vault.ledger, vault.mailbox), clock)
    stick = Stick(lambda path, mode: cast(BinaryIO, Killing(open_file(path, mode), int(after), 5)))
    VaultCarrier(desk, Engine(desk), Here(), stick).read(file, Course())


if __name__ == "__main__":
    main(*sys.argv[1:])
