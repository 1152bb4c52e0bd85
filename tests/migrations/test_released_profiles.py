"""A profile of every released form is opened by this version, and a migration is all or nothing."""

import shutil
from pathlib import Path

import pytest

from desktop.domain.compartments import CompartmentKind
from desktop.domain.errors import KnownError, Reason
from desktop.domain.records.consultation import Consultation
from desktop.domain.records.person_file import JournalNote, Person
from desktop.domain.records.support_plan import Goal
from desktop.storage import schema
from desktop.storage.vault import Vault
from tests.support.vaults import PASSPHRASE, HandClock

RELEASED = sorted(Path(__file__).parent.glob("profile-*"))
STEPS = {parts: schema.steps(parts) for parts in (schema.VAULT, schema.FILE)}


@pytest.fixture(params=RELEASED, ids=lambda path: path.name)
def profile(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A copy of a released profile."""
    folder = tmp_path / "profile"
    shutil.copytree(request.param, folder)
    return folder


def opened(folder: Path) -> Vault:
    return Vault.open(folder, PASSPHRASE, HandClock())


def check_content(vault: Vault) -> None:
    """What make_profile.py wrote."""
    talk, file = vault.ledger.compartments()
    assert (talk.kind, talk.local) == (CompartmentKind.CONSULTATION, True)
    assert (file.kind, file.card.alias, file.unsent) == (CompartmentKind.PERSON_FILE, "Tall", 3)
    assert [seen.record.alias for seen in vault.ledger.all(file.id, Person)] == ["Tall"]
    assert [seen.record.text for seen in vault.ledger.all(file.id, Goal)] == ["simma varje vecka"]
    assert [seen.record.text for seen in vault.ledger.all(file.id, JournalNote)] == ["Ringde i dag."]
    assert [seen.record.text for seen in vault.ledger.all(talk.id, Consultation)] == ["Är det hedersrelaterat?"]
    assert len(vault.ledger.history(vault.ledger.all(talk.id, Consultation)[0].ref)) == 2
    assert [frame.body for frame in vault.mailbox.outgoing()][1:] == [b"a sealed segment"]
    assert vault.mailbox.unsealed() == [file.id]
    assert vault.drafts.get("journal/new") == {"text": "ett utkast"}
    assert vault.settings.get("zoom") == 200


def test_the_newest_form_has_its_profile() -> None:
    """Whoever changes the form makes a profile of it with make_profile.py, once it is released."""
    assert RELEASED[-1].name == f"profile-{len(STEPS[schema.VAULT])}"


def test_a_released_profile_opens_whole_and_takes_writes(profile: Path) -> None:
    """Nothing that an earlier version wrote is lost or changed."""
    vault = opened(profile)
    check_content(vault)
    vault.ledger.create(vault.ledger.compartments()[1].id, JournalNote(text="Går vidare."))
    vault.close()
    vault = opened(profile)
    assert len(vault.ledger.all(vault.ledger.compartments()[1].id, JournalNote)) == 2
    vault.close()


def with_step(monkeypatch: pytest.MonkeyPatch, sql: str) -> None:
    """As if this were a later version with one more migration."""
    monkeypatch.setattr(schema, "steps", lambda parts: (*STEPS[parts], sql))


def test_a_migration_brings_every_database_to_the_new_form(profile: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The vault's when it opens, a file's when it is opened; then only the later version opens it."""
    with monkeypatch.context() as later:
        with_step(later, "ALTER TABLE change ADD COLUMN later INTEGER; CREATE TABLE later (id INTEGER);")
        vault = opened(profile)
        check_content(vault)
        room = vault._rooms.of(vault.ledger.compartments()[1].id)
        assert room.database.value("SELECT count(*) FROM later") == 0
        assert vault._database.value("PRAGMA user_version") == len(STEPS[schema.VAULT]) + 1
        vault.close()
    with pytest.raises(KnownError) as raised:
        opened(profile)
    assert raised.value.reason is Reason.VAULT_NEWER


def test_a_migration_that_fails_changes_nothing(profile: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The form, its number and everything in it are as they were."""
    with monkeypatch.context() as later:
        with_step(later, "CREATE TABLE later (id INTEGER); DROP TABLE draft; INSERT INTO nowhere VALUES (1);")
        with pytest.raises(Exception, match="nowhere"):
            opened(profile)
    vault = opened(profile)
    check_content(vault)
    assert vault._database.rows("SELECT name FROM sqlite_schema WHERE name = 'later'") == []
    vault.close()
