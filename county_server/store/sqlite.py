"""What is SQLite's own: how it is opened, how it begins, and how it forgets."""

import sqlite3
from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, Engine, event

READING = {"bredvid_writes": False}
WRITING = {"bredvid_writes": True}
"""Options of a transaction: one that will write takes the write lock when it begins."""

_PRAGMAS = (
    "journal_mode = WAL",
    "synchronous = FULL",  # what was answered STORED outlives a power cut
    "foreign_keys = ON",
    "secure_delete = ON",  # deleted bytes are overwritten, not only unlinked
)


def prepare(engine: Engine, patience: float) -> None:
    """Make every connection durable and forgetful, and every writing transaction take the lock when it begins."""

    def open_(connection: sqlite3.Connection, _record: Any) -> None:
        # The driver would begin transactions by its own guess; SQLAlchemy says when (`_begin`).
        connection.isolation_level = None
        connection.execute(f"PRAGMA busy_timeout = {round(patience * 1000)}")
        for pragma in _PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")

    event.listen(engine, "connect", open_)
    event.listen(engine, "begin", _begin)


def checkpoint(engine: Engine) -> bool:
    """Empty the write-ahead log, where older copies of overwritten pages stand; False when a reader was in the way."""
    connection = engine.raw_connection()  # outside any transaction, where alone it can be done
    try:
        busy, _, _ = connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    finally:
        connection.close()
    return not busy


def damage(connection: Connection) -> Iterator[str]:
    """What SQLite itself finds wrong with the file."""
    for (said,) in connection.exec_driver_sql("PRAGMA integrity_check").all():
        if said != "ok":
            yield "page of the file that is damaged"
    for _ in connection.exec_driver_sql("PRAGMA foreign_key_check").all():
        yield "row that refers to nothing"


def _begin(connection: Connection) -> None:
    # A transaction that reads first and wants to write later can fail where one that takes the lock at once waits. The
    # lock also stands for the row locks that other databases take one by one.
    writes = connection.get_execution_options().get("bredvid_writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
