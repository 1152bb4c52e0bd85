"""What is SQLite's own: how it is opened, how it begins, and how it forgets."""

import sqlite3
from typing import Any

from sqlalchemy import Connection, Engine, event

WRITE = "bredvid_write"
"""Execution option of a connection whose transaction will write."""

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


def _begin(connection: Connection) -> None:
    # A transaction that reads first and wants to write later can fail where one that takes the lock at once waits. The
    # lock also stands for the row locks that other databases take one by one.
    writes = connection.get_execution_options().get(WRITE, False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
