"""Makes the profile of this version that later versions must still open: `python -m tests.migrations.make_profile`.

Run it once for each release that changes the form of the vault, and never again for that form. What it writes is told
again by test_released_profiles.py.
"""

import dataclasses
import shutil
import sys
from pathlib import Path

import msgspec

from desktop.domain.compartments import CompartmentKind
from desktop.domain.records.consultation import Consultation
from desktop.domain.records.person_file import JournalNote, Person
from desktop.domain.records.support_plan import Goal
from desktop.storage import keys, schema
from desktop.storage.vault import Vault
from tests.support.vaults import PASSPHRASE, HandClock

FOLDER = Path(__file__).parent / f"profile-{len(schema.steps(schema.VAULT))}"


def make(folder: Path) -> None:
    """A vault of device 7 with a file, a consultation, a segment, a draft and a setting."""
    vault, _ = Vault.create(folder, PASSPHRASE, HandClock(), cost=keys.FLOOR)
    identity = vault.mailbox.identity()
    vault.mailbox.set_identity(dataclasses.replace(identity, server="http://127.0.0.1", county=bytes(16), device=7))
    file = vault.ledger.found(CompartmentKind.PERSON_FILE, [Person(alias="Tall"), Goal(text="simma varje vecka")])
    vault.ledger.create(file, JournalNote(text="Ringde i dag."))
    vault.mailbox.keep_segment(file, 1, 2, b"digest of sixteen"[:16], b"a sealed segment")
    talk = vault.ledger.found(CompartmentKind.CONSULTATION, [Consultation(text="Är det heder?")], local=True)
    seen = vault.ledger.all(talk, Consultation)[0]
    vault.ledger.edit(seen, msgspec.structs.replace(seen.record, text="Är det hedersrelaterat?"))
    vault.drafts.keep("journal/new", {"text": "ett utkast"})
    vault.settings.set("zoom", 200)
    vault.close()
    (folder / "vault.lock").unlink()


if __name__ == "__main__":
    if FOLDER.exists():
        sys.exit(f"{FOLDER.name} is released; it is not made again")
    try:
        make(FOLDER)
    except BaseException:
        shutil.rmtree(FOLDER, ignore_errors=True)
        raise
