"""A durable save, against a bare SQLCipher commit with the same settings on the same disk."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import msgspec
import sqlcipher3

from bench.figure import Figure, in_turns, within
from desktop.domain.compartments import CompartmentKind
from desktop.domain.projection import Projection
from desktop.domain.records.person_file import JournalNote, Person
from tests.support.vaults import make_vault

TIMES = 500


def figures() -> Iterator[Figure]:
    """New record and edit, each as a ratio to the bare commit; taken in turns, because a disk has moods."""
    with tempfile.TemporaryDirectory() as folder, closing(_bare(Path(folder) / "bare.db")) as bare:
        vault = make_vault(Path(folder) / "profile")
        file = vault.ledger.found(CompartmentKind.PERSON_FILE, [Person(alias="Tall")])
        editor = Editor(vault.ledger.create(file, JournalNote(text="0")))
        taken = in_turns(
            TIMES,
            lambda: bare.execute("INSERT INTO change (body) VALUES (?)", (b"Ringde. Allt som vanligt.",)),
            lambda: vault.ledger.create(file, JournalNote(text="Ringde. Allt som vanligt.")),
            lambda: editor.edit(vault.ledger.edit),
        )
        yield within("durable_save_new_record", taken[1], "ms", "twice a bare SQLCipher commit", 2 * taken[0])
        yield within("durable_save_edit", taken[2], "ms", "twice a bare SQLCipher commit", 2 * taken[0])
        vault.close()


class Editor:
    """Changes one note again and again, each time from what it saw last."""

    def __init__(self, seen: Projection[JournalNote]) -> None:
        self.seen = seen

    def edit(self, save: Callable[[Projection[JournalNote], JournalNote], Projection[JournalNote]]) -> None:
        text = str(int(self.seen.record.text) + 1)
        self.seen = save(self.seen, msgspec.structs.replace(self.seen.record, text=text))


def _bare(path: Path) -> sqlcipher3.Connection:
    connection = sqlcipher3.connect(str(path), isolation_level=None)
    connection.execute(f"PRAGMA key = \"x'{'11' * 48}'\"")
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("CREATE TABLE change (id INTEGER PRIMARY KEY, body BLOB)")
    return connection
