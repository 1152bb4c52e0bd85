"""Real vaults for tests: on disk, encrypted, quick to open, with a clock that is turned by hand.

The dear part of a vault is Argon2id, at the floor that the product refuses to go below. So one vault is made in each
test run, and every other one is a copy of its folder, opened by the master key that was unwrapped once.
"""

from __future__ import annotations

import dataclasses
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from functools import cache
from pathlib import Path

from desktop.domain.clock import instant
from desktop.storage import keys
from desktop.storage.keys import MasterKey
from desktop.storage.vault import Vault
from wire.keys import SealingKey, SigningKey

PASSPHRASE = "björk över stilla vatten"
NOON = instant(datetime(2026, 9, 1, 12, 0))


class HandClock:
    """Stands still until it is turned."""

    def __init__(self, now: int = NOON) -> None:
        self.time = now

    def now(self) -> int:
        return self.time

    def turn(self, *, days: float = 0, hours: float = 0, minutes: float = 0, ms: int = 0) -> None:
        """Turn it on, or back."""
        self.time += round(((days * 24 + hours) * 60 + minutes) * 60_000) + ms


@cache
def _pattern() -> tuple[tempfile.TemporaryDirectory[str], MasterKey, str]:
    """A vault that was just made; the folder is removed when the run ends."""
    folder = tempfile.TemporaryDirectory(prefix="bredvid-vault-")
    vault, code = Vault.create(Path(folder.name), PASSPHRASE, HandClock(), cost=keys.FLOOR)
    vault.close()
    return folder, keys.unlock(Path(folder.name), PASSPHRASE), code


def master_key() -> MasterKey:
    """What every vault made here is opened with."""
    return _pattern()[1]


def recovery_code() -> str:
    """The recovery code of every vault made here."""
    return _pattern()[2]


def make_vault(folder: Path, *, device: int | None = 7, clock: HandClock | None = None) -> Vault:
    """A new vault with keys of its own, as device `device` of some county; None: not let in anywhere yet.

    PASSPHRASE opens it. The caller closes it.
    """
    shutil.copytree(_pattern()[0].name, folder)
    vault = reopen(folder, clock)
    identity = dataclasses.replace(
        vault.mailbox.identity(),
        signing_key=SigningKey.generate().secret,
        sealing_key=SealingKey.generate().secret,
        device=device,
    )
    if device is not None:
        identity = dataclasses.replace(identity, server="http://127.0.0.1", county=bytes(16))
    vault.mailbox.set_identity(identity)
    return vault


def reopen(folder: Path, clock: HandClock | None = None) -> Vault:
    """Open a vault made here without paying for Argon2id again."""
    return Vault(folder, master_key(), clock or HandClock())


@contextmanager
def opened(folder: Path, clock: HandClock | None = None) -> Iterator[Vault]:
    """A vault made here, open inside the block."""
    vault = reopen(folder, clock)
    try:
        yield vault
    finally:
        vault.close()
