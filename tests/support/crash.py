"""Kill -9 while records are being saved: a child process saves without end and says each time that it has.

    crash = Crash(folder)          # a vault made by tests.support.vaults
    texts = crash.after(17)        # killed some time after it said the seventeenth; what it had said by then

The child is this module, run with the vault's master key on its standard input.
"""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import msgspec

from desktop.domain.compartments import CompartmentKind
from desktop.domain.identity import CompartmentId
from desktop.domain.records.consultation import Consultation
from desktop.domain.records.person_file import JournalNote, Person
from desktop.domain.records.support_plan import Goal
from desktop.storage.keys import MasterKey
from desktop.storage.vault import Vault
from tests.support.vaults import HandClock, master_key

ROOT = Path(__file__).resolve().parents[2]


class Crash:
    """A vault that a child process saves into until it is killed."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def after(self, saves: int, linger: float = 0.0) -> list[str]:
        """Kill the child once it has said that many saves, or `linger` seconds later; every save that it said."""
        command = [sys.executable, "-m", "tests.support.crash", str(self.folder)]
        child = subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        assert child.stdin is not None
        assert child.stdout is not None
        with child, child.stdin, child.stdout:
            child.stdin.write(master_key().secret.hex() + "\n")
            child.stdin.flush()
            said = [child.stdout.readline() for _ in range(saves + 1)][1:]  # first it says that it has begun
            try:
                child.wait(timeout=linger)
            except subprocess.TimeoutExpired:
                child.kill()
            said += child.stdout.readlines()
        assert child.returncode == -signal.SIGKILL, "the child ended by itself"
        return [line.removesuffix("\n") for line in said if line.endswith("\n")]


def acknowledged(vault: Vault) -> list[str]:
    """Everything that the child has saved, in the words in which it says so."""
    found = []
    for info in vault.ledger.compartments():
        found += [note.record.text for note in vault.ledger.all(info.id, JournalNote)]
        found += [goal.record.text for goal in vault.ledger.all(info.id, Goal)]
        for kind in (Person, Consultation):
            for seen in vault.ledger.all(info.id, kind):
                found += [value for change in vault.ledger.history(seen.ref) for value in change.fields.values()]
    return [text for text in found if isinstance(text, str)]


def save_without_end(folder: Path, key: MasterKey) -> None:
    """Found, save, seal, erase, lock and unlock, saying each thing when it is saved."""
    say("begun")
    while True:
        vault = Vault(folder, key, HandClock())
        mark = vault.settings.get("runs", 0) + 1
        vault.settings.set("runs", mark)
        file = vault.ledger.found(CompartmentKind.PERSON_FILE, [Person(alias=f"{mark} file")])
        talk = vault.ledger.found(CompartmentKind.CONSULTATION, [Consultation(text=f"{mark} talk")])
        say(f"{mark} file", f"{mark} talk")
        for step in range(6):
            save_one(vault, file, talk, f"{mark}.{step}")
        for compartment in vault.mailbox.unsealed():
            seal(vault, compartment)
        vault.ledger.destroy(vault.ledger.found(CompartmentKind.ASSIGNMENT, [Person(alias="destroyed")]))
        vault.close()


def seal(vault: Vault, compartment: CompartmentId) -> None:
    """Keep what waits as a segment; what its bytes are does not matter here."""
    changes = vault.mailbox.own_changes(compartment, 100)
    vault.mailbox.keep_segment(compartment, changes[0].id.sequence, changes[-1].id.sequence, b"digest", b"body")


def save_one(vault: Vault, file: CompartmentId, talk: CompartmentId, name: str) -> None:
    """One of each kind of save."""
    vault.ledger.create(file, JournalNote(text=f"{name} note"))
    say(f"{name} note")
    with vault.ledger.transaction(file):
        vault.ledger.create(file, Goal(text=f"{name} goal"))
        vault.ledger.create(file, JournalNote(text=f"{name} reason"))
    say(f"{name} goal", f"{name} reason")
    seen = vault.ledger.all(talk, Consultation)[0]
    vault.ledger.edit(seen, msgspec.structs.replace(seen.record, text=f"{name} text"))
    say(f"{name} text")
    vault.ledger.compartments()


def say(*lines: str) -> None:
    sys.stdout.write("".join(f"{line}\n" for line in lines))
    sys.stdout.flush()


if __name__ == "__main__":
    save_without_end(Path(sys.argv[1]), MasterKey(bytes.fromhex(sys.stdin.readline())))
