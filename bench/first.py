"""The first sync of 10,000 changes over loopback, against the least that must be done with them.

The least, measured in the same run on the same segments: to verify, decrypt, unpack and read each; and to insert each
change, each record and each segment as bare rows into an SQLCipher database of the same settings, a commit a segment.
"""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from pathlib import Path
from typing import NamedTuple, TypeVar

import msgspec

from bench.figure import Figure, against, within
from bench.office import Colleague, Office, fill, office, share
from bench.words import Words
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import CompartmentId
from desktop.domain.records.assignment import SupportSession
from desktop.storage.database import Database, DatabaseKey
from tests.support.syncing import Here
from wire import segment
from wire.segment import EpochKey, Opened

T = TypeVar("T")

CHANGES, IN_EACH = 10_000, 1_000
AIM = 1.5


def figures() -> Iterator[Figure]:
    """Up, down, and the two parts."""
    with office() as there:
        steps = Steps()
        writer, reader = there.seat(0), there.seat(1, executor=steps)
        words, files = Words(), [share(writer, reader) for _ in range(CHANGES // IN_EACH)]
        for file in files:
            fill(writer, file, words, IN_EACH)
        yield Figure("first_sync_10000_up", round(_seconds(writer.runner.sync).wall, 2), "s")
        taken = _seconds(reader.runner.sync)
        assert sum(len(reader.vault.ledger.all(file, SupportSession)) for file in files) == CHANGES
        yield from _beside(there, writer, files, taken)
        yield Figure("first_sync_10000_longest_hold", round(steps.longest * 1000, 1), "ms", "of the database thread")


class Steps(Here):
    """How long the longest step of a sync takes its thread."""

    def __init__(self) -> None:
        self.longest = 0.0

    def submit(self, call: Callable[[], T]) -> Future[T]:
        began = time.thread_time()
        done = super().submit(call)
        self.longest = max(self.longest, time.thread_time() - began)
        return done


def _beside(there: Office, writer: Colleague, files: list[CompartmentId], taken: Taken) -> Iterator[Figure]:
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
    yield Figure("first_sync_10000_crypto_alone", round(crypto.wall, 3), "s")
    yield Figure("first_sync_10000_inserts_alone", round(inserts.wall, 3), "s")
    yield within(
        "first_sync_10000_down", taken.wall, "s", f"{AIM} times both alone", AIM * (crypto.wall + inserts.wall)
    )
    alone = crypto.processor + inserts.processor
    yield against("first_sync_10000_down_processor", taken.processor, "s", "both alone", alone)


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


class Taken(NamedTuple):
    """Seconds by the clock on the wall, and of the processor."""

    wall: float
    processor: float


def _seconds(call: Callable[[], object]) -> Taken:
    gc.collect()
    gc.disable()  # as in the program, which looks for cycles where nobody waits (ui.tasks)
    began, worked = time.perf_counter(), time.process_time()
    call()
    taken = Taken(time.perf_counter() - began, time.process_time() - worked)
    gc.enable()
    return taken
