"""The first sync of 10,000 changes over loopback, against the least that must be done with them.

The least, measured in the same run on the same segments: to verify, decrypt, unpack and read each; and to insert each
change, each record and each segment as bare rows into an SQLCipher database of the same settings, a commit a segment.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec

from bench.figure import Figure, within
from bench.office import Colleague, Office, fill, office, share
from bench.words import Words
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import CompartmentId
from desktop.domain.records.assignment import SupportSession
from desktop.storage.database import Database, DatabaseKey
from wire import segment
from wire.segment import EpochKey, Opened

CHANGES, IN_EACH = 10_000, 1_000
AIM = 1.5


def figures() -> Iterator[Figure]:
    """Up, down, and the two parts."""
    with office() as there:
        writer, reader = there.seat(0), there.seat(1)
        words, files = Words(), [share(writer, reader) for _ in range(CHANGES // IN_EACH)]
        for file in files:
            fill(writer, file, words, IN_EACH)
        yield Figure("first_sync_10000_up", round(_seconds(writer.runner.sync), 2), "s")
        taken = _seconds(reader.runner.sync)
        assert sum(len(reader.vault.ledger.all(file, SupportSession)) for file in files) == CHANGES
        yield from _beside(there, writer, files, taken)


def _beside(there: Office, writer: Colleague, files: list[CompartmentId], taken: float) -> Iterator[Figure]:
    author, bodies = there.computers[0], []
    for file in files:
        keys = writer.vault.mailbox.keys(file)
        assert keys is not None
        key = EpochKey(file, 0, keys.epochs[0])
        room = writer.vault._rooms.of(file).database
        kept = room.rows("SELECT body FROM segment WHERE compartment = ? ORDER BY device, first", (file,))
        bodies += [(key, body) for (body,) in kept]
    opened: list[Opened] = []
    crypto = _seconds(
        lambda: opened.extend(segment.open_sealed(body, key, author.signer.public) for key, body in bodies)
    )
    inserts = _seconds(lambda: _insert(there.folder / "bare.db", opened, [body for _, body in bodies]))
    yield Figure("first_sync_10000_crypto_alone", round(crypto, 3), "s")
    yield Figure("first_sync_10000_inserts_alone", round(inserts, 3), "s")
    yield within("first_sync_10000_down", taken, "s", f"{AIM} times both alone", AIM * (crypto + inserts))


def _insert(path: Path, opened: list[Opened], bodies: list[bytes]) -> None:
    database = Database(path, DatabaseKey.generate(), KnownError(Reason.FILE_DAMAGED), create=True)
    for table in ("change", "record", "segment"):
        database.execute(f"CREATE TABLE {table} (of BLOB, device INT, at INT, b BLOB, PRIMARY KEY (of, device, at))")
    for one, body in zip(opened, bodies, strict=True):
        header = one.header
        place = (header.compartment, header.device)
        rows = [
            (*place, header.first + at, msgspec.msgpack.encode((entry.fields, entry.replaces)))
            for at, entry in enumerate(one.entries)
        ]
        with database.transaction():
            for row in rows:
                database.execute("INSERT INTO change VALUES (?, ?, ?, ?)", row)
                database.execute("INSERT INTO record VALUES (?, ?, ?, ?)", row)
            database.execute("INSERT INTO segment VALUES (?, ?, ?, ?)", (*place, header.first, body))
    database.close()


def _seconds(call: Callable[[], object]) -> float:
    began = time.perf_counter()
    call()
    return time.perf_counter() - began
