"""The vault as a folder: opened by whoever knows, damaged and newer ones refused politely, one program at a time."""

import os
import random
import shutil
import stat
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest

from desktop.domain.compartments import CompartmentKind
from desktop.domain.errors import KnownError, Reason
from desktop.domain.records.consultation import Consultation
from desktop.domain.records.person_file import JournalNote, Person
from desktop.storage import keys, schema
from desktop.storage.database import Database
from desktop.storage.vault import Vault
from tests.support.crash import ROOT
from tests.support.vaults import PASSPHRASE, HandClock, make_vault, master_key, opened, recovery_code, reopen


def refusal(folder: Path, passphrase: str = PASSPHRASE) -> Reason:
    """Why the vault does not open; the folder is unlocked again afterwards."""
    with pytest.raises(KnownError) as raised:
        Vault.open(folder, passphrase, HandClock())
    return raised.value.reason


def refusal_of_master(folder: Path) -> Reason:
    """The same, without paying for Argon2id."""
    with pytest.raises(KnownError) as raised:
        reopen(folder)
    return raised.value.reason


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    """A closed vault with a file and a consultation of some size."""
    folder = tmp_path / "profile"
    vault = make_vault(folder)
    notes = [JournalNote(text="x" * 3_000) for _ in range(12)]
    vault.ledger.found(CompartmentKind.PERSON_FILE, [Person(alias="Tall"), *notes])
    vault.ledger.found(CompartmentKind.PERSON_FILE, [Person(alias="Gran")])
    vault.ledger.found(CompartmentKind.CONSULTATION, [Consultation(text="y" * 3_000) for _ in range(12)])
    vault.close()
    return folder


# ---- making and opening ----


def test_a_new_vault_is_opened_by_passphrase_and_by_recovery_code(tmp_path: Path) -> None:
    """Whichever of the two is known; both lead to the same identity."""
    vault, code = Vault.create(tmp_path / "new", PASSPHRASE, HandClock(), cost=keys.FLOOR)
    identity = vault.mailbox.identity()
    vault.close()
    again = Vault.open(tmp_path / "new", PASSPHRASE, HandClock())
    assert again.mailbox.identity() == identity
    again.close()
    again = Vault.open_with_recovery(tmp_path / "new", code.lower().replace("-", " "), HandClock())
    assert again.mailbox.identity() == identity
    again.close()
    assert (identity.device, identity.server, len(identity.signing_key)) == (None, "", 32)


def test_a_changed_passphrase_replaces_the_old_one(profile: Path) -> None:
    """The new one opens, the old one does not, the recovery code still does."""
    vault = reopen(profile)
    vault.change_passphrase("en helt annan lösenfras")
    vault.close()
    assert refusal(profile) is Reason.WRONG_PASSPHRASE
    Vault.open(profile, "en helt annan lösenfras", HandClock()).close()
    Vault.open_with_recovery(profile, recovery_code(), HandClock()).close()


def test_a_passphrase_is_the_same_however_its_letters_are_spelt(profile: Path) -> None:
    """Some keyboards write å as a and a ring."""
    Vault.open(profile, PASSPHRASE.replace("ö", "o\u0308"), HandClock()).close()


def test_wrong_secrets_are_refused(profile: Path) -> None:
    """A wrong passphrase, and a recovery code of another vault."""
    assert refusal(profile, "fel lösenfras") is Reason.WRONG_PASSPHRASE
    with pytest.raises(KnownError) as raised:
        Vault.open_with_recovery(profile, keys.recovery_code.generate(), HandClock())
    assert raised.value.reason is Reason.WRONG_RECOVERY_CODE


def test_a_folder_without_a_vault_says_so(tmp_path: Path) -> None:
    """Nothing there, or nothing of ours."""
    assert refusal(tmp_path / "nothing") is Reason.VAULT_MISSING
    assert refusal(tmp_path) is Reason.VAULT_MISSING


def test_a_vault_is_not_made_over_another(profile: Path) -> None:
    """Not even over part of one."""
    before = (profile / "vault.json").read_bytes()
    with pytest.raises(KnownError) as raised:
        Vault.create(profile, PASSPHRASE, HandClock(), cost=keys.FLOOR)
    assert raised.value.reason is Reason.VAULT_EXISTS
    (profile / "vault.json").unlink()
    with pytest.raises(KnownError) as raised:
        Vault.create(profile, PASSPHRASE, HandClock(), cost=keys.FLOOR)
    assert raised.value.reason is Reason.VAULT_EXISTS
    (profile / "vault.json").write_bytes(before)
    reopen(profile).close()


def test_a_weak_passphrase_makes_no_vault(tmp_path: Path) -> None:
    """And leaves nothing behind that would stand in the way of a better one."""
    with pytest.raises(KnownError) as raised:
        Vault.create(tmp_path / "new", "kort", HandClock(), cost=keys.FLOOR)
    assert raised.value.reason is Reason.PASSPHRASE_WEAK
    Vault.create(tmp_path / "new", PASSPHRASE, HandClock(), cost=keys.FLOOR)[0].close()


@pytest.mark.parametrize("written", [["vault.db.new"], ["vault.db.new", "vault.json"]])
def test_a_crash_while_a_vault_is_made_stands_in_nobody_s_way(tmp_path: Path, written: list[str]) -> None:
    """Without vault.json it is made again; with it, opening finishes what was begun."""
    vault, _ = Vault.create(tmp_path / "whole", PASSPHRASE, HandClock(), cost=keys.FLOOR)
    vault.close()
    folder = tmp_path / "torn"
    folder.mkdir()
    for name in written:
        shutil.copy(tmp_path / "whole" / name.removesuffix(".new"), folder / name)
    if "vault.json" in written:
        Vault.open(folder, PASSPHRASE, HandClock()).close()
    else:
        Vault.create(folder, PASSPHRASE, HandClock(), cost=keys.FLOOR)[0].close()
    assert (folder / "vault.db").exists()
    assert not (folder / "vault.db.new").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has other permissions")
def test_only_the_owner_may_read_the_folder(profile: Path) -> None:
    """Folders 0700, files 0600, whatever the umask, also while the vault is open."""
    before = os.umask(0)
    try:
        with opened(profile) as vault:
            vault.ledger.found(CompartmentKind.PERSON_FILE, [Person(alias="Björk")])
            modes = {stat.S_IMODE(path.stat().st_mode) for path in profile.rglob("*") if path.is_file()}
            folders = {stat.S_IMODE(path.stat().st_mode) for path in (profile / "files", profile)}
            vault.change_passphrase("en helt annan lösenfras")
            assert stat.S_IMODE((profile / "vault.json").stat().st_mode) == 0o600
    finally:
        os.umask(before)
    assert (modes, folders) == ({0o600}, {0o700})


# ---- one program at a time ----


def test_a_vault_is_open_in_one_program_only(profile: Path) -> None:
    """The second is told so; when the first has closed, it may."""
    with opened(profile):
        assert refusal_of_master(profile) is Reason.VAULT_BUSY
    reopen(profile).close()


@pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is not Windows's")
def test_a_killed_program_does_not_keep_the_vault_locked(profile: Path) -> None:
    """While another process has it open it is busy; after kill -9 it opens."""
    code = (
        "import sys; from pathlib import Path; from desktop.storage.keys import MasterKey;"
        "from tests.support.vaults import HandClock; from desktop.storage.vault import Vault;"
        "vault = Vault(Path(sys.argv[1]), MasterKey(bytes.fromhex(sys.stdin.readline())), HandClock());"
        "print('open', flush=True); sys.stdin.readline()"
    )
    command = [sys.executable, "-c", code, str(profile)]
    child = subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert child.stdin is not None
    assert child.stdout is not None
    with child:
        child.stdin.write(master_key().secret.hex() + "\n")
        child.stdin.flush()
        assert child.stdout.readline() == "open\n"
        assert refusal_of_master(profile) is Reason.VAULT_BUSY
        child.kill()
    reopen(profile).close()


# ---- damaged ----


@pytest.mark.parametrize("cut", [0, 1, 40, -40, -1])
def test_a_shortened_vault_json_is_damaged(profile: Path, cut: int) -> None:
    """Whatever is left of it."""
    path = profile / "vault.json"
    path.write_bytes(path.read_bytes()[:cut])
    assert refusal(profile) is Reason.VAULT_DAMAGED


def test_any_changed_letter_of_vault_json_is_noticed(profile: Path) -> None:
    """It is damaged or newer, never a wrong passphrase, and never opens on cheaper terms."""
    path = profile / "vault.json"
    whole = path.read_bytes()
    chance = random.Random(3)
    for _ in range(40):
        content = bytearray(whole)
        content[chance.randrange(len(whole))] = chance.choice(b'0123456789"{}aZ')
        path.write_bytes(content)
        if msgspec.json.decode(whole) != _decoded(content):
            assert refusal(profile) in (Reason.VAULT_DAMAGED, Reason.VAULT_NEWER)


def _decoded(content: bytes) -> object:
    try:
        return msgspec.json.decode(content)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return None


@pytest.mark.parametrize(
    "cost",
    [
        {"memory": 65_535, "iterations": 3, "lanes": 4},
        {"memory": 65_536, "iterations": 2, "lanes": 4},
        {"memory": 65_536, "iterations": 3, "lanes": 1},
        {"memory": 1 << 40, "iterations": 3, "lanes": 4},
    ],
)
def test_a_file_cannot_make_guessing_cheaper(profile: Path, cost: dict[str, int]) -> None:
    """Below the floor, or beyond all reason, is refused even with a right check."""
    file = keys.read(profile)
    wrap = msgspec.structs.replace(file.passphrase, cost=keys.Cost(**cost))
    keys.write(profile, msgspec.structs.replace(file, passphrase=wrap))
    assert refusal(profile) is Reason.VAULT_DAMAGED


@pytest.mark.parametrize("content", [None, b"", b"x" * 100, b"x" * 8_192])
def test_a_vault_db_that_is_none_is_damaged(profile: Path, content: bytes | None) -> None:
    """Missing, empty, or something else; it is never taken for a new one."""
    path = profile / "vault.db"
    if content is None:
        path.unlink()
    else:
        path.write_bytes(content)
    assert refusal_of_master(profile) is Reason.VAULT_DAMAGED
    assert content is None or path.read_bytes() == content


def test_damage_anywhere_in_vault_db_is_noticed(profile: Path) -> None:
    """At opening or when the page is read: as damage, never as other words."""
    path = profile / "vault.db"
    whole = path.read_bytes()
    chance = random.Random(5)
    seen = set()
    for place in [20, 100, 4_000, *(chance.randrange(len(whole)) for _ in range(40))]:
        content = bytearray(whole)
        content[place] ^= 1 << chance.randrange(8)
        path.write_bytes(content)
        try:
            with opened(profile) as vault:
                (talk,) = vault.ledger.compartments(CompartmentKind.CONSULTATION)
                assert {seen.record.text for seen in vault.ledger.all(talk.id, Consultation)} == {"y" * 3_000}
        except KnownError as error:
            seen.add(error.reason)
    assert seen == {Reason.VAULT_DAMAGED}
    path.write_bytes(whole)
    reopen(profile).close()


def test_damage_in_one_file_leaves_the_others_usable(profile: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """The damaged one is named by its alias; the list is whole, and the other file opens and takes writes.

    Nothing of it is written where nobody should look for it.
    """
    with opened(profile) as vault:
        gran, tall = vault.ledger.compartments(CompartmentKind.PERSON_FILE)
        path = profile / "files" / next(file.name for id, file in vault._rooms.files() if id == tall.id)
    whole = path.read_bytes()
    chance = random.Random(5)
    seen = set()
    for place in [30, 4_000, *(chance.randrange(len(whole)) for _ in range(20))]:
        content = bytearray(whole)
        content[place] ^= 1 << chance.randrange(8)
        path.write_bytes(content)
        with opened(profile) as vault:
            try:
                assert len(vault.ledger.all(tall.id, JournalNote)) == 12
            except KnownError as error:
                seen.add((error.reason, error.detail["alias"]))
            assert [info.card.alias for info in vault.ledger.compartments(CompartmentKind.PERSON_FILE)] == [
                "Gran",
                "Tall",
            ]
            vault.ledger.create(gran.id, JournalNote(text="går bra"))
    assert seen == {(Reason.FILE_DAMAGED, "Tall")}
    assert capfd.readouterr() == ("", "")


def test_a_missing_file_is_a_damaged_one(profile: Path) -> None:
    """It is not made anew, empty, as if nothing had been written."""
    for path in (profile / "files").iterdir():
        path.unlink()
    with opened(profile) as vault:
        for info in vault.ledger.compartments(CompartmentKind.PERSON_FILE):
            with pytest.raises(KnownError) as raised:
                vault.ledger.all(info.id, Person)
            assert raised.value.reason is Reason.FILE_DAMAGED


# ---- newer ----


def test_a_newer_vault_json_is_refused_politely(profile: Path) -> None:
    """Whatever else a later version put there."""
    (profile / "vault.json").write_bytes(b'{"format": 2, "wraps": []}')
    assert refusal(profile) is Reason.VAULT_NEWER


def test_a_newer_database_is_refused_and_left_as_it_is(profile: Path) -> None:
    """The vault's own, or one file's: an older program must not write there."""
    database = Database(profile / "vault.db", master_key().database_key, KnownError(Reason.VAULT_DAMAGED))
    database.execute(f"PRAGMA user_version = {len(schema.steps(schema.VAULT)) + 1}")
    database.close()
    assert refusal_of_master(profile) is Reason.VAULT_NEWER


def test_a_newer_file_is_refused_alone(profile: Path) -> None:
    """The rest of the vault stays usable."""
    with opened(profile) as vault:
        (_, tall) = vault.ledger.compartments(CompartmentKind.PERSON_FILE)
        vault.ledger.all(tall.id, Person)
        vault._rooms.of(tall.id).database.execute("PRAGMA user_version = 999")
    with opened(profile) as vault:
        with pytest.raises(KnownError) as raised:
            vault.ledger.all(tall.id, Person)
        assert raised.value.reason is Reason.VAULT_NEWER
        assert len(vault.ledger.compartments()) == 3


# ---- plain text ----


def test_no_planted_word_stands_in_the_folder(tmp_path: Path) -> None:
    """Names, texts, aliases, places, drafts, settings: nowhere in any byte of any file, open or closed."""
    words = [f"planterat-{number}-ord" for number in range(6)]
    vault = make_vault(tmp_path / "profile")
    file = vault.ledger.found(CompartmentKind.PERSON_FILE, [Person(alias=words[0], name=words[1])])
    vault.ledger.found(CompartmentKind.CONSULTATION, [Consultation(text=words[2])])
    vault.ledger.create(file, JournalNote(text=words[3]))
    vault.drafts.keep(words[4], {"text": words[4]})
    vault.settings.set("place", words[5])
    vault.ledger.compartments()
    assert found_in(tmp_path, words) == set()
    vault.close()
    assert found_in(tmp_path, words) == set()


def found_in(folder: Path, words: list[str]) -> set[str]:
    """Words that stand in the name or the bytes of any file."""
    content = b"".join(path.name.encode() + path.read_bytes() for path in folder.rglob("*") if path.is_file())
    assert len(content) > 100_000
    encodings = ("utf-8", "utf-16-le")
    return {word for word in words if any(word.encode(encoding) in content for encoding in encodings)}


def test_secrets_are_not_shown(tmp_path: Path) -> None:
    """Neither repr nor an error tells the passphrase or a key."""
    new = keys.make("en hemlig lösenfras", keys.FLOOR)
    keys.write(tmp_path, new.file)
    with pytest.raises(KnownError) as raised:
        keys.unlock(tmp_path, "fel hemlig lösenfras")
    told = repr((new, new.master, new.master.database_key, raised.value, raised.value.detail, raised.value.args))
    assert "hemlig" not in told
    assert new.recovery_code not in told
    assert repr(new.master.secret) not in told
