"""The ledger: records are read as they were written, and nothing written is lost."""

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from desktop.domain.compartments import CompartmentKind
from desktop.domain.records.person_file import JournalNote, Person
from desktop.storage.vault import Vault
from tests.support.vaults import HandClock, make_vault, opened

TALL = Person(alias="Tall", situation_now="bor hos en vän")


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def vault(tmp_path: Path, clock: HandClock) -> Iterator[Vault]:
    vault = make_vault(tmp_path / "profile", clock=clock)
    yield vault
    vault.close()


@pytest.mark.parametrize("kind", [CompartmentKind.PERSON_FILE, CompartmentKind.CONSULTATION])
def test_records_are_there_after_reopening(tmp_path: Path, kind: CompartmentKind) -> None:
    """What was created and edited is read again, in a file of its own or in the vault."""
    vault = make_vault(tmp_path / "profile")
    compartment = vault.ledger.found(kind, [TALL])
    seen = vault.ledger.all(compartment, Person)[0]
    vault.ledger.edit(seen, msgspec.structs.replace(seen.record, situation_now="bor hos sin moster"))
    vault.ledger.create(compartment, JournalNote(text="Ringde i dag."))
    vault.close()
    with opened(tmp_path / "profile") as again:
        assert [p.record.situation_now for p in again.ledger.all(compartment, Person)] == ["bor hos sin moster"]
        assert [p.record.text for p in again.ledger.all(compartment, JournalNote)] == ["Ringde i dag."]
        assert [info.id for info in again.ledger.compartments()] == [compartment]
