"""A copy of a store, and its way back.

A backup is itself a store, in one file of SQLite, whatever it was taken from: it can be checked, served, and brought
back into a file or into PostgreSQL. So a county can also move from the one to the other.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from sqlalchemy import Connection, insert, select

from county_server.service.county import County, WrongStore
from county_server.store import versions
from county_server.store.database import Database
from county_server.store.schema import metadata
from county_server.upkeep import checks

_AT_ONCE = 1000


class NotWhole(Exception):
    """What was copied does not hold; the text says what was found."""


def back_up(database: Database, target: Path) -> None:
    """Copy the store as it is at this moment, while it is served; `target` is there only when the copy is whole.

    Raises WrongStore, Unavailable, NotWhole, and FileExistsError: an older backup is never written over.
    """
    County(database)  # there is one, of this version
    with _growing(target) as unfinished, closing(Database(str(unfinished))) as copy:
        with database.read() as source, copy.write() as sink:
            versions.create(sink)
            _copy(source, sink)
        _require_whole(copy)
        copy.forget()  # all is in the one file now


def bring_back(backup: Path, database: Database) -> None:
    """Fill an empty store from a backup. Raises WrongStore, Unavailable, NotWhole and FileNotFoundError.

    Devices notice that frames are missing which were stored after the backup was taken, and bring them again.
    """
    if not backup.is_file():
        raise FileNotFoundError(f"no backup at {backup}")
    with closing(Database(str(backup))) as copy:
        _require_whole(copy)
        with copy.read() as source, database.write() as sink:
            if versions.of(sink) is not None:
                raise WrongStore("a county is here already: restore into an empty store")
            versions.create(sink)
            _copy(source, sink)
    _require_whole(database)


@contextmanager
def _growing(target: Path) -> Iterator[Path]:
    """A file that takes its name when it is done; only its owner may read it."""
    if target.exists():
        raise FileExistsError(f"{target} is there already")
    unfinished = target.with_name(target.name + ".unfinished")
    unfinished.unlink(missing_ok=True)
    os.close(os.open(unfinished, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    try:
        yield unfinished
        unfinished.rename(target)
    finally:
        for left in target.parent.glob(unfinished.name + "*"):
            left.unlink()


def _copy(source: Connection, sink: Connection) -> None:
    source = source.execution_options(yield_per=_AT_ONCE)
    for table in metadata.sorted_tables:
        for batch in source.execute(select(table)).partitions():
            sink.execute(insert(table), [dict(row._mapping) for row in batch])


def _require_whole(database: Database) -> None:
    if found := checks.findings(database):
        raise NotWhole("; ".join(found))
