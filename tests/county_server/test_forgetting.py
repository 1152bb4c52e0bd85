"""What was erased is nowhere in the store's files, and what is sealed was never readable there."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from county_server.store.schema import metadata
from tests.county_server.conftest import People
from tests.county_server.test_taking_frames import body, shared
from tests.support.county import NOW, TestCounty, material
from tests.support.local_server import LocalServer
from wire import canonical
from wire.envelope import Envelope
from wire.messages import Kind
from wire.segment import Segment


def pieces(frame: bytes) -> Iterator[bytes]:
    """16 of every 128 bytes that are sealed in a frame."""
    whole = body(frame)
    sealed = canonical.decode(whole, Segment if frame[-len(whole) - 1] == Kind.SEGMENT else Envelope).ciphertext
    return (sealed[at : at + 16] for at in range(0, len(sealed) - 15, 128))


def on_disk(folder: Path) -> bytes:
    """All files of the store."""
    return b"".join(path.read_bytes() for path in sorted(folder.glob("county.db*")))


def found(frames: list[bytes], folder: Path) -> int:
    """How many pieces of the frames the files hold."""
    disk = on_disk(folder)
    return sum(piece in disk for frame in frames for piece in pieces(frame))


@pytest.mark.parametrize("store", ["sqlite"], indirect=True)
def test_an_erasure_leaves_no_piece_in_any_file(server: LocalServer, people: People, tmp_path: Path) -> None:
    """Small and large segments, fetched and not, and envelopes; neither in the pages nor in the write-ahead log."""
    worker, reader = people.worker, people.reader
    erased, kept = shared(server, worker), shared(server, worker, reader)
    texts = [material(f"text {n}", 200 * n).hex() for n in range(1, 40)]
    gone = [worker.envelope(reader, erased), *(worker.segment(erased, text) for text in texts)]
    stays = [worker.segment(kept, text) for text in texts]
    server.sync(worker, *gone[:20], *stays)
    server.sync(reader)
    server.sync(worker, *gone[20:])
    held = found(gone, tmp_path)
    assert held > 500
    server.sync(worker, worker.erase(erased))
    assert found(gone, tmp_path) == 0
    assert found(stays, tmp_path) > 500
    assert (tmp_path / "county.db-wal").stat().st_size == 0


def test_a_reader_in_the_way_only_delays_it(tmp_path: Path, county: TestCounty, people: People) -> None:
    """What could not be cleared at once is cleared after the next write."""
    server = LocalServer(tmp_path / "county.db", county, patience=0.01)
    county.begin(server.post)
    worker = people.worker
    made = worker.compartment()
    gone = [worker.segment(made, material("text", 5000).hex())]
    server.sync(worker, worker.found(made), *gone)
    other = sqlite3.connect(tmp_path / "county.db", isolation_level=None)
    other.execute("BEGIN")
    assert other.execute("SELECT count(*) FROM segment").fetchone() == (1,)
    server.sync(worker, worker.erase(made))
    assert found(gone, tmp_path) > 0
    other.close()
    server.sync(worker, worker.found(worker.compartment()))
    assert found(gone, tmp_path) == 0
    server.close()


def test_only_the_id_of_an_erased_compartment_is_remembered(server: LocalServer, people: People) -> None:
    """Beside who was in it, because their receipts are still to come, and the order itself, that is still owed."""
    worker, reader = people.worker, people.reader
    made = shared(server, worker, reader)
    server.sync(worker, worker.segment(made, "1"))
    server.sync(reader, reader.segment(made, "2"))
    server.sync(worker, worker.erase(made, time=NOW))
    with server.database.read() as connection:
        held = {
            table.name
            for table in metadata.sorted_tables
            for row in connection.execute(table.select())
            if any(isinstance(value, bytes) and made.id in value for value in row)
        }
    assert held == {"compartment", "member", "frame", "delivery"}
    erase = [delivery.kind for delivery in server.sync(reader).deliveries]
    assert erase == [Kind.ERASE]
