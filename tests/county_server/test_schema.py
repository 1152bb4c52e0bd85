"""One schema for two databases."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy.dialects import postgresql
from sqlalchemy.schema import CreateIndex, CreateTable

import county_server
from county_server.store.schema import metadata

PACKAGE = Path(county_server.__file__).parent


def test_postgresql_can_be_told_the_schema() -> None:
    """Every table and index, with numbers that it counts itself where SQLite does."""
    dialect = postgresql.dialect()
    told = [str(CreateTable(table).compile(dialect=dialect)) for table in metadata.sorted_tables]
    told += [str(CreateIndex(i).compile(dialect=dialect)) for table in metadata.sorted_tables for i in table.indexes]
    assert len([text for text in told if "BIGSERIAL" in text]) == 1
    assert "id BIGSERIAL" in next(text for text in told if "CREATE TABLE frame " in text)


def test_only_one_module_speaks_a_dialect() -> None:
    """What is SQLite's own stands in store/sqlite.py."""
    words = ("PRAGMA", "exec_driver_sql", "text(", "sqlite3")
    speak = {path.name for path in PACKAGE.rglob("*.py") if any(word in path.read_text("utf-8") for word in words)}
    assert speak == {"sqlite.py"}
