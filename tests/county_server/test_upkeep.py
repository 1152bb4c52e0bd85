"""A store is checked, copied and brought back, on both databases and from the one to the other."""

from __future__ import annotations

import stat
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest
from sqlalchemy import Connection, delete, insert, select, update

from county_server.__main__ import main
from county_server.store.database import Database
from county_server.store.schema import delivery, device, frame, line, metadata, segment
from tests.county_server.conftest import People
from tests.county_server.test_taking_frames import body, shared
from tests.support.county import NOW, Compartment, TestCounty
from tests.support.local_server import LocalServer
from wire.messages import Kind


class Used(NamedTuple):
    """A store in which something of everything has happened."""

    store: str
    server: LocalServer
    file: Compartment


@pytest.fixture
def used(store: str, server: LocalServer, people: People) -> Used:
    worker, reader = people.worker, people.reader
    file, erased = shared(server, worker, reader), shared(server, worker, reader)
    server.sync(worker, *(worker.segment(file, str(n)) for n in range(5)), worker.segment(erased, "borta"))
    server.sync(reader, reader.segment(file, "svar"))
    server.sync(worker, worker.erase(erased, time=NOW))
    server.sync(reader, reader.receipt(erased, worker))
    return Used(store, server, file)


def told(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str]:
    """What a command ends with and says."""
    code = main(list(arguments))
    written = capsys.readouterr()
    return code, written.out + written.err


def rows(database: Database) -> dict[str, list[tuple[object, ...]]]:
    """All that a store holds."""
    with database.read() as connection:
        tables = metadata.sorted_tables
        return {table.name: sorted(map(tuple, connection.execute(select(table))), key=repr) for table in tables}


def test_a_used_store_is_whole(used: Used, capsys: pytest.CaptureFixture[str]) -> None:
    """Also while it is served."""
    assert told(capsys, "check", "--store", used.store) == (0, "whole\n")


def swap(connection: Connection) -> None:
    """The same author's next segment in the place of this one."""
    first, second, *_ = connection.execute(select(segment).order_by(segment.c.first)).all()
    place = update(segment).where(segment.c.frame == first.frame, segment.c.device == first.device)
    connection.execute(place.values(frame=second.frame))


def alter(connection: Connection) -> None:
    one = connection.execute(select(frame).where(frame.c.kind == Kind.SEGMENT)).first()
    assert one is not None
    body = bytes([*one.body[:-1], one.body[-1] ^ 1])
    connection.execute(update(frame).where(frame.c.id == one.id).values(body=body))


def hole(connection: Connection) -> None:
    connection.execute(delete(segment).where(segment.c.first == 2))


def beyond(connection: Connection) -> None:
    connection.execute(update(device).values(position=device.c.position - 1).where(device.c.position > 0))


def overlong(connection: Connection) -> None:
    connection.execute(update(delivery).where(delivery.c.position > 1).values(run=2))


def miscount(connection: Connection) -> None:
    connection.execute(update(device).values(stored=0))


def cut_chain(connection: Connection) -> None:
    last = connection.execute(select(line.c.number).order_by(line.c.number.desc())).scalars().first()
    connection.execute(delete(line).where(line.c.number == (last or 0) - 1))


def stray_stream(connection: Connection) -> None:
    connection.execute(insert(device).values(number=1))


@pytest.mark.parametrize(
    ("damage", "sentence"),
    [
        (swap, "segment that does not continue its log"),
        (alter, "frame was changed"),
        (alter, "segment that does not hold"),
        (hole, "segment that does not continue its log"),
        (beyond, "delivery beyond the end of its stream"),
        (overlong, "deliveries that stand in one another's place"),
        (miscount, "device with more frames than were counted"),
        (cut_chain, "the directory's chain does not hold"),
        (stray_stream, "devices of the directory and of the streams differ"),
    ],
)
def test_damage_is_found(
    used: Used,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    damage: Callable[[Connection], None],
    sentence: str,
) -> None:
    """It is said in words that name nobody, and such a store is not copied over a good backup."""
    with used.server.database.write() as connection:
        damage(connection)
    code, said = told(capsys, "check", "--store", used.store)
    assert code == 1
    assert f" × {sentence}\n" in said
    assert used.file.id.hex() not in said
    assert told(capsys, "backup", "--store", used.store, "--to", str(tmp_path / "backup.db"))[0] == 2
    assert not list(tmp_path.glob("backup*"))


@pytest.mark.parametrize("store", ["sqlite"], indirect=True)
def test_a_delivery_of_nothing_is_found(used: Used, capsys: pytest.CaptureFixture[str]) -> None:
    """PostgreSQL does not let it happen at all."""
    used.server.close()
    with used.server.database.write() as connection:
        connection.exec_driver_sql("COMMIT")
        connection.exec_driver_sql("PRAGMA foreign_keys = OFF")
        connection.exec_driver_sql("BEGIN IMMEDIATE")
        connection.execute(delete(frame).where(frame.c.kind == Kind.ENVELOPE))
    assert "delivery of a frame that is not there" in told(capsys, "check", "--store", used.store)[1]


def test_a_backup_comes_back_as_it_was(
    used: Used, empty_store: str, people: People, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """From either database into either; the file is its owner's alone, and no backup is written over."""
    backup = tmp_path / "backup.db"
    into = empty_store if "://" in empty_store else str(tmp_path / "restored.db")
    assert told(capsys, "backup", "--store", used.store, "--to", str(backup)) == (0, "")
    assert [path.name for path in tmp_path.glob("backup*")] == ["backup.db"]
    assert stat.S_IMODE(backup.stat().st_mode) == 0o600
    assert "is there already" in told(capsys, "backup", "--store", used.store, "--to", str(backup))[1]
    assert told(capsys, "restore", "--store", into, "--from", str(backup)) == (0, "")
    assert "a county is here already" in told(capsys, "restore", "--store", into, "--from", str(backup))[1]
    restored = Database(into)
    assert rows(restored) == rows(used.server.database)
    restored.close()


@pytest.mark.parametrize("store", ["sqlite"], indirect=True)
def test_devices_can_tell_a_server_that_was_brought_back(
    used: Used, empty_store: str, county: TestCounty, people: People, tmp_path: Path
) -> None:
    """Its counts are lower than what they had (rule 17); and it takes again what it lost."""
    worker, reader = people.worker, people.reader
    backup, into = tmp_path / "backup.db", empty_store if "://" in empty_store else str(tmp_path / "restored.db")
    assert main(["backup", "--store", used.store, "--to", str(backup)]) == 0
    later = [worker.segment(used.file, "efteråt"), worker.segment(used.file, "ännu senare")]
    before, seen = used.server.sync(worker, *later).done, used.server.sync(reader).done
    assert main(["restore", "--store", into, "--from", str(backup)]) == 0
    server = LocalServer(into, county)
    after, read = server.sync(worker).done, server.sync(reader).done
    assert before is not None
    assert after is not None
    assert seen is not None
    assert read is not None
    assert (before.stored - after.stored, seen.position - read.position) == (2, 2)
    assert server.sync(worker, *later).stored == [1, 2]
    reader.cursor = 0
    assert [one.body for one in server.sync(reader).deliveries][-2:] == [body(one) for one in later]
    server.close()


@pytest.mark.parametrize("command", ["migrate", "check", "backup", "restore"])
def test_nothing_is_done_to_an_empty_store(
    command: str, empty_store: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each says why."""
    more = {"backup": ["--to", str(tmp_path / "b.db")], "restore": ["--from", str(tmp_path / "none.db")]}
    code, said = told(capsys, command, "--store", empty_store, *more.get(command, []))
    assert code == 2
    assert ("no backup at" if command == "restore" else "run `init` first") in said
