"""Every version of a store becomes today's, on both databases, and loses nothing on the way."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, Inspector, MetaData, create_engine, inspect, select

from county_server.__main__ import main
from county_server.service.county import County
from county_server.store import versions
from county_server.store.database import Database
from county_server.store.schema import PARTITIONS, VERSION, frame, metadata
from county_server.upkeep import checks
from tests.support.county import Computer, TestCounty
from tests.support.local_server import LocalServer
from wire.directory import Role
from wire.errors import Code
from wire.messages import Kind

STORES = Path(__file__).parent / "stores"


@pytest.fixture
def database(empty_store: str) -> Iterator[Database]:
    database = Database(empty_store)
    yield database
    database.close()


def fill(connection: Connection, version: int, folder: Path) -> None:
    """Put in what stood in a store when this version was today's: it was kept as SQLite's own text."""
    kept = folder / "kept.db"
    with sqlite3.connect(kept) as file:
        file.executescript((STORES / f"version_{version}.sql").read_text("utf-8"))
    file.close()
    engine = create_engine(f"sqlite:///{kept}")
    tables = MetaData()
    with engine.connect() as old:
        tables.reflect(old)
        for table in tables.sorted_tables:
            if table.name != "alembic_version":
                rows = [dict(row._mapping) for row in old.execute(select(table))]
                here = MetaData()
                here.reflect(connection, only=[table.name])
                if rows:
                    connection.execute(here.tables[table.name].insert(), [as_typed(row) for row in rows])
    engine.dispose()


def as_typed(row: dict[str, Any]) -> dict[str, Any]:
    """SQLite keeps truth as a number."""
    return {name: bool(value) if name in ("erased", "granter") else value for name, value in row.items()}


def form(connection: Connection) -> dict[str, Any]:
    """All that is said of the tables."""
    found: Inspector = inspect(connection)
    return {
        name: (
            [(column["name"], str(column["type"]), column["nullable"]) for column in found.get_columns(name)],
            found.get_pk_constraint(name)["constrained_columns"],
            sorted((k["constrained_columns"], k["referred_table"], k["options"]) for k in found.get_foreign_keys(name)),
            sorted((str(index["name"]), index["column_names"]) for index in found.get_indexes(name)),
        )
        for name in found.get_table_names()
    }


def test_a_migrated_store_has_the_form_of_a_new_one(database: Database, tmp_path: Path) -> None:
    """Table by table, partition by partition."""
    with database.write() as connection:
        versions.upgrade(connection)
        migrated = form(connection)
        assert versions.of(connection) == VERSION
        empty(connection)
        versions.create(connection)
        assert form(connection) == migrated
    if not database.is_sqlite:
        assert len([name for name in migrated if name.startswith("frame")]) == 1 + PARTITIONS


def empty(connection: Connection) -> None:
    """Empty it."""
    tables = MetaData()
    tables.reflect(connection)
    metadata.drop_all(connection)
    tables.tables["alembic_version"].drop(connection)


@pytest.mark.parametrize("version", range(1, VERSION))
def test_an_older_store_goes_on(database: Database, empty_store: str, tmp_path: Path, version: int) -> None:
    """It is not served before; afterwards it holds, is served, and knows again what it was brought before."""
    with database.write() as connection:
        versions.upgrade(connection, version)
        fill(connection, version, tmp_path)
        if version == 1:  # such stores said nothing of their version
            connection.exec_driver_sql("DROP TABLE alembic_version")
    assert main(["serve", "--store", empty_store]) == 2
    assert main(["migrate", "--store", empty_store]) == 0
    assert main(["migrate", "--store", empty_store]) == 0
    assert checks.findings(database) == []

    county = TestCounty()
    county.computer(Role.ADMINISTRATOR)
    worker, reader = county.computer(), county.computer()
    county.computer()
    server = LocalServer(empty_store, county)
    before = server.counters()
    kept, gone = worker.compartment(), worker.compartment()
    again = [worker.found(kept), worker.segment(kept, "ett"), worker.erase(gone), worker.segment(kept, "tre", "fyra")]
    assert server.sync(worker, *again, worker.found(gone)).refused == {5: (Code.ERASED, 0)}
    assert server.counters() == before
    assert server.sync(worker, worker.segment(kept, "fem")).stored == [1]
    texts = read(server, reader, kept, worker)
    assert texts == [["ett"], ["tre", "fyra"], ["fem"]]
    server.close()


def read(server: LocalServer, reader: Computer, compartment: Any, author: Computer) -> list[list[str]]:
    """What this author wrote, as it is delivered from the beginning."""
    segments = [one for one in server.sync(reader).deliveries if one.kind == Kind.SEGMENT]
    return [reader.open(one, compartment, author) for one in segments]


def test_a_store_of_a_later_version_is_not_migrated(
    database: Database, empty_store: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """It is left as it is."""
    County.found(database, TestCounty().root.public, "23")
    with database.write() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '0099'")
    assert main(["migrate", "--store", empty_store]) == 2
    assert "later version (99" in capsys.readouterr().err
    with database.read() as connection:
        assert versions.of(connection) == 99
        assert connection.execute(select(frame)).all() == []
