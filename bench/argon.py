"""What a guess at a passphrase costs, and what unlocking costs beyond it."""

from __future__ import annotations

import dataclasses
import tempfile
from collections.abc import Iterator
from pathlib import Path

from bench.figure import Figure, milliseconds, within
from desktop.domain.compartments import CompartmentKind
from desktop.domain.records.consultation import Consultation
from desktop.domain.records.person_file import Person
from desktop.storage import keys
from desktop.storage.vault import Vault
from tests.support.vaults import PASSPHRASE, HandClock

FILES, RECORDS = 200, 10_000


def figures() -> Iterator[Figure]:
    """Argon2id as a new vault gets it; unlocking a vault with many files against it."""
    with tempfile.TemporaryDirectory() as folder:
        vault, _ = Vault.create(Path(folder) / "profile", PASSPHRASE, HandClock())
        vault.mailbox.set_identity(dataclasses.replace(vault.mailbox.identity(), device=7))
        _fill(vault)
        vault.close()
        argon = milliseconds(lambda: keys.unlock(Path(folder) / "profile", PASSPHRASE), 5)
        yield Figure("argon2id", round(argon, 1), "ms", "calibrated to about 400 ms, floor 64 MiB t=3 p=4")
        unlock = milliseconds(lambda: _open(Path(folder) / "profile"), 5)
        yield within(f"unlock_{FILES}_files_{RECORDS}_records", unlock, "ms", "Argon2id + 300 ms", argon + 300)


def _fill(vault: Vault) -> None:
    for number in range(FILES):
        people = [Person(alias=f"Alias {number}")]
        talks = [Consultation(text=f"rad {record}") for record in range(RECORDS // FILES - 1)]
        vault.ledger.found(CompartmentKind.PERSON_FILE, [*people, *talks])


def _open(folder: Path) -> None:
    vault = Vault.open(folder, PASSPHRASE, HandClock())
    assert len(vault.ledger.compartments(CompartmentKind.PERSON_FILE)) == FILES
    vault.close()
