"""One schema for two databases."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy.dialects import postgresql
from sqlalchemy.schema import CreateTable

import county_server
from county_server.store.schema import metadata

PACKAGE = Path(county_server.__file__).parent


def test_the_large_tables_are_divided_by_what_their_key_begins_with() -> None:
    """So one row is in one place; and no number comes from a counter that all places share."""
    dialect = postgresql.dialect()
    told = {table.name: str(CreateTable(table).compile(dialect=dialect)) for table in metadata.sorted_tables}
    assert not any("SERIAL" in text or "UNIQUE" in text for text in told.values())
    divided = {
        name: text.split("PARTITION BY HASH (")[1].rstrip(") \n") for name, text in told.items() if "HASH" in text
    }
    assert divided == {
        "frame": "home",
        "delivery": "device",
        "compartment": "id",
        **dict.fromkeys(("epoch", "member", "label", "segment"), "compartment"),
    }
    assert all(next(iter(metadata.tables[name].primary_key)).name == by for name, by in divided.items())


def test_only_the_store_speaks_a_dialect() -> None:
    """What is SQLite's own stands in one file, what is PostgreSQL's own in another."""
    words = ("PRAGMA", "exec_driver_sql", "import text", "sqlite3", "sqlstate", "SET ")
    speak = {
        path.name
        for path in PACKAGE.rglob("*.py")
        if path.parent.name != "versions" and any(word in path.read_text("utf-8") for word in words)
    }
    assert speak == {"sqlite.py", "postgresql.py"}
