"""A full disk refuses what does not fit, says so, and keeps what was there."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec
import pytest

from desktop.domain.compartments import CompartmentKind
from desktop.domain.errors import KnownError, Reason
from desktop.domain.records.person_file import JournalNote, Person
from desktop.storage import keys
from desktop.storage.vault import Vault
from tests.support.vaults import PASSPHRASE, HandClock, make_vault, opened

if sys.platform == "win32":
    pytest.skip("no limits of this kind on Windows", allow_module_level=True)

import resource

KINDS = [CompartmentKind.PERSON_FILE, CompartmentKind.CONSULTATION]


@contextmanager
def no_file_may_grow_over(size: int) -> Iterator[None]:
    """For this process, inside the block."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


@pytest.mark.parametrize("kind", KINDS)
def test_a_save_that_does_not_fit_leaves_everything_as_it_was(tmp_path: Path, kind: CompartmentKind) -> None:
    """Refused with DISK_FULL; earlier records stay, lists still open, and when there is room the same text is saved."""
    vault = make_vault(tmp_path / "profile")
    compartment = vault.ledger.found(kind, [Person(alias="Tall")])
    vault.ledger.create(compartment, JournalNote(text="före"))
    long_note = JournalNote(text="x" * 500_000)
    with no_file_may_grow_over(200_000):
        with pytest.raises(KnownError) as raised:
            vault.ledger.create(compartment, long_note)
        assert [info.id for info in vault.ledger.compartments()] == [compartment]
    assert raised.value.reason is Reason.DISK_FULL
    assert [note.record.text for note in vault.ledger.all(compartment, JournalNote)] == ["före"]
    vault.ledger.create(compartment, long_note)
    vault.close()
    with opened(tmp_path / "profile") as again:
        assert [len(note.record.text) for note in again.ledger.all(compartment, JournalNote)] == [4, 500_000]


def test_a_database_that_may_not_grow_says_the_disk_is_full(vault: Vault) -> None:
    """The other way in which SQLite meets the end of the disk."""
    compartment = vault.ledger.found(CompartmentKind.PERSON_FILE, [Person(alias="Tall")])
    database = vault._rooms.of(compartment).database
    database.execute(f"PRAGMA max_page_count = {database.value('PRAGMA page_count')}")
    with pytest.raises(KnownError) as raised:
        vault.ledger.create(compartment, JournalNote(text="x" * 50_000))
    assert raised.value.reason is Reason.DISK_FULL
    seen = vault.ledger.all(compartment, Person)[0]
    assert vault.ledger.edit(seen, msgspec.structs.replace(seen.record, alias="Gran")).record.alias == "Gran"


def test_a_draft_that_does_not_fit_is_refused_and_the_one_before_it_stays(vault: Vault) -> None:
    """The screen still has the text, and is told."""
    vault.drafts.keep("journal/new", {"text": "kort"})
    with no_file_may_grow_over(200_000), pytest.raises(KnownError) as raised:
        vault.drafts.keep("journal/new", {"text": "x" * 500_000})
    assert raised.value.reason is Reason.DISK_FULL
    assert vault.drafts.get("journal/new") == {"text": "kort"}


def test_a_file_that_cannot_be_founded_leaves_no_trace(vault: Vault) -> None:
    """No half-made compartment appears in any list."""
    with no_file_may_grow_over(8_000), pytest.raises(KnownError) as raised:
        vault.ledger.found(CompartmentKind.PERSON_FILE, [Person(alias="Tall")])
    assert raised.value.reason is Reason.DISK_FULL
    assert vault.ledger.compartments() == []
    assert list((vault.folder / "files").iterdir()) == []


def test_no_vault_is_half_made(tmp_path: Path) -> None:
    """When there is room, it is made in the same folder."""
    with no_file_may_grow_over(8_000), pytest.raises(KnownError) as raised:
        Vault.create(tmp_path / "new", PASSPHRASE, HandClock(), cost=keys.FLOOR)
    assert raised.value.reason is Reason.DISK_FULL
    Vault.create(tmp_path / "new", PASSPHRASE, HandClock(), cost=keys.FLOOR)[0].close()


def test_a_passphrase_that_cannot_be_changed_stays(vault: Vault) -> None:
    """The old one still opens, and no half-written file lies about."""
    with no_file_may_grow_over(100), pytest.raises(KnownError) as raised:
        vault.change_passphrase("en helt annan lösenfras")
    assert raised.value.reason is Reason.DISK_FULL
    vault.close()
    Vault.open(vault.folder, PASSPHRASE, HandClock()).close()
    assert {path.name for path in vault.folder.iterdir()} == {"vault.json", "vault.db", "vault.lock"}
