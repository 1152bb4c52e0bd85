"""A backup opens with the same passphrase, holds everything, and never takes another's place."""

from pathlib import Path

import pytest

from desktop.domain.compartments import CompartmentKind
from desktop.domain.errors import KnownError, Reason
from desktop.domain.records.consultation import Consultation
from desktop.domain.records.person_file import Person
from desktop.storage.vault import Vault
from tests.support.vaults import PASSPHRASE, HandClock, make_vault, opened


def test_a_backup_holds_everything(vault: Vault, tmp_path: Path) -> None:
    """Taken while the vault is open, it is opened with the passphrase and shows the same."""
    file = vault.ledger.found(CompartmentKind.PERSON_FILE, [Person(alias="Tall")])
    talk = vault.ledger.found(CompartmentKind.CONSULTATION, [Consultation(text="hur gör vi?")])
    vault.drafts.keep("consultation/new", {"text": "en fråga till"})
    assert vault.back_up(tmp_path / "copy").left_out == ()
    vault.ledger.create(talk, Consultation(text="efteråt"))
    copy = Vault.open(tmp_path / "copy", PASSPHRASE, HandClock())
    assert [person.record.alias for person in copy.ledger.all(file, Person)] == ["Tall"]
    assert [talk.record.text for talk in copy.ledger.all(talk, Consultation)] == ["hur gör vi?"]
    assert copy.drafts.get("consultation/new") == {"text": "en fråga till"}
    copy.close()
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


def test_a_backup_overwrites_nothing(vault: Vault, tmp_path: Path) -> None:
    """Where something is, no backup is made."""
    (tmp_path / "copy").mkdir()
    with pytest.raises(KnownError) as raised:
        vault.back_up(tmp_path / "copy")
    assert raised.value.reason is Reason.VAULT_EXISTS
    assert list((tmp_path / "copy").iterdir()) == []


def test_a_backup_needs_a_place(vault: Vault, tmp_path: Path) -> None:
    """A stick that was pulled out is said in one word, and nothing half-made is left."""
    with pytest.raises(KnownError) as raised:
        vault.back_up(tmp_path / "nowhere" / "copy")
    assert raised.value.reason is Reason.DISK_REFUSED
    assert {path.name for path in tmp_path.iterdir()} == {"profile"}


def test_a_damaged_file_does_not_keep_the_others_from_being_backed_up(tmp_path: Path) -> None:
    """It is left out and named; its alias is all that can be said of it."""
    vault = make_vault(tmp_path / "profile")
    vault.ledger.found(CompartmentKind.PERSON_FILE, [Person(alias="Tall")])
    vault.ledger.compartments()
    (damaged,) = (path for path in (vault.folder / "files").iterdir() if "-" not in path.name)
    sound = vault.ledger.found(CompartmentKind.PERSON_FILE, [Person(alias="Gran")])
    vault.close()
    content = bytearray(damaged.read_bytes())
    content[-2_000] ^= 1
    damaged.write_bytes(content)
    with opened(tmp_path / "profile") as again:
        assert again.back_up(tmp_path / "copy").left_out == ("Tall",)
    with opened(tmp_path / "copy") as copy:
        assert [person.record.alias for person in copy.ledger.all(sound, Person)] == ["Gran"]
        assert len(copy.ledger.compartments()) == 2
