"""One encrypted database: opened with a raw key, written in transactions, its errors told as `KnownError`.

WAL with `synchronous=FULL`: a commit that returned has reached the disk. The vault's lock lets one process in, so the
locking mode is exclusive, which saves the shared-memory file beside each database.
"""

from __future__ import annotations

import os
import secrets
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import sqlcipher3
from sqlcipher3 import dbapi2

from desktop.domain.errors import KnownError, Reason
from desktop.storage import files

PAGE_BYTES = 4096

_REASONS = {
    dbapi2.SQLITE_FULL: Reason.DISK_FULL,
    dbapi2.SQLITE_READONLY: Reason.DISK_REFUSED,
    dbapi2.SQLITE_IOERR: Reason.DISK_REFUSED,
    dbapi2.SQLITE_CANTOPEN: Reason.DISK_REFUSED,
    dbapi2.SQLITE_PERM: Reason.DISK_REFUSED,
    dbapi2.SQLITE_BUSY: Reason.VAULT_BUSY,
    dbapi2.SQLITE_LOCKED: Reason.VAULT_BUSY,
}
_DAMAGED = {dbapi2.SQLITE_CORRUPT, dbapi2.SQLITE_NOTADB}


@dataclass(frozen=True, slots=True)
class DatabaseKey:
    """32 key bytes and 16 salt bytes. The salt is given too, so that it need not be read from a damaged file."""

    secret: bytes = field(repr=False)

    def __post_init__(self) -> None:
        if len(self.secret) != 48:
            raise ValueError("a database key has 48 bytes")

    @classmethod
    def generate(cls) -> DatabaseKey:
        return cls(secrets.token_bytes(48))


class Database:
    """A connection that is kept open. `damaged`: the error to raise when the bytes on disk are not what was written.

    `rollbacks` grows whenever something written has been undone; whoever caches what it read must look at it.
    """

    def __init__(self, path: Path, key: DatabaseKey, damaged: KnownError, *, create: bool = False) -> None:
        self.path = path
        self.rollbacks = 0
        self._damaged = damaged
        self._depth = 0
        self._whole = False
        self._spoilt: BaseException | None = None
        if create:
            with files.translated():
                os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
        elif not path.exists() or not path.stat().st_size:
            raise damaged  # SQLite would take it for a new one
        self._connection = _connect(path)
        try:
            self._unlock(key)
        except KnownError:
            self._connection.close()
            raise

    def _unlock(self, key: DatabaseKey) -> None:
        self._connection.execute("PRAGMA cipher_log_level = NONE")  # it would write to standard error
        self._connection.execute(f"PRAGMA key = \"x'{key.secret.hex()}'\"")
        self._connection.execute("PRAGMA cipher_memory_security = ON")  # wipes what it frees
        self.execute("PRAGMA locking_mode = EXCLUSIVE")
        self.execute("PRAGMA temp_store = MEMORY")
        self.execute("PRAGMA secure_delete = ON")
        self.execute("PRAGMA foreign_keys = ON")
        self.execute("PRAGMA journal_mode = WAL")
        self.execute("PRAGMA synchronous = FULL")
        self.value("SELECT count(*) FROM sqlite_schema")  # reads page 1: a wrong key shows here

    # ---- statements ----

    def execute(self, sql: str, parameters: Sequence[Any] = ()) -> None:
        """Run one statement."""
        with self._translated():
            self._connection.execute(sql, parameters)

    def execute_many(self, sql: str, rows: Iterable[Sequence[Any]]) -> None:
        """Run one statement for each row."""
        with self._translated():
            self._connection.executemany(sql, rows)

    def insert(self, sql: str, parameters: Sequence[Any] = ()) -> int:
        """Run an INSERT; the new row's number."""
        with self._translated():
            return int(self._connection.execute(sql, parameters).lastrowid)

    def script(self, sql: str) -> None:
        """Run several statements as one transaction."""
        with self._translated(), self._undone_on_error():
            self._connection.executescript(f"BEGIN IMMEDIATE;\n{sql}\nCOMMIT;")

    def rows(self, sql: str, parameters: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        """All rows of a query."""
        with self._translated():
            found: list[tuple[Any, ...]] = self._connection.execute(sql, parameters).fetchall()
            self._check_seals()
            return found

    def row(self, sql: str, parameters: Sequence[Any] = ()) -> tuple[Any, ...] | None:
        """The first row of a query."""
        with self._translated():
            found: tuple[Any, ...] | None = self._connection.execute(sql, parameters).fetchone()
            self._check_seals()
            return found

    def value(self, sql: str, parameters: Sequence[Any] = ()) -> Any:
        """The first value of the first row, or None."""
        row = self.row(sql, parameters)
        return row[0] if row else None

    def _check_seals(self) -> None:
        """Raise `damaged` when a page just read did not carry its seal.

        SQLCipher then gives zeros, and tells only at the next page that it reads: what was last in a query would pass.
        """
        if not self._is_sealed():
            raise self._damaged_anew()

    def _is_sealed(self) -> bool:
        return bool(self._connection.execute("PRAGMA cipher_status").fetchone() == ("1",))

    def _damaged_anew(self) -> KnownError:
        return KnownError(self._damaged.reason, **self._damaged.detail)

    # ---- transactions ----

    @property
    def in_transaction(self) -> bool:
        """Whether a transaction is open."""
        return self._depth > 0

    @contextmanager
    def transaction(self, *, durable: bool = True, whole: bool = False) -> Iterator[None]:
        """All or nothing. An inner one is part of the outer one's commit, and can fail alone.

        `durable` False: what is lost in a power cut can be made again, so the disk is not waited for. `whole`: an inner
        one takes this one with it when it fails, and so needs no copy of each page that is written in after it began.
        """
        if self._whole:
            with self._spoiling():
                yield
            return
        if self._depth:
            with self._entered("SAVEPOINT inner_part", "RELEASE inner_part", "ROLLBACK TO inner_part"):
                yield
            return
        if durable:
            self._whole = whole
            with self._entered("BEGIN IMMEDIATE", "COMMIT", "ROLLBACK"):
                yield
            return
        self.execute("PRAGMA synchronous = NORMAL")
        try:
            with self._entered("BEGIN IMMEDIATE", "COMMIT", "ROLLBACK"):
                yield
        finally:
            self.execute("PRAGMA synchronous = FULL")

    @contextmanager
    def _entered(self, begin: str, commit: str, rollback: str) -> Iterator[None]:
        self.execute(begin)
        self._depth += 1
        try:
            yield
            if self._spoilt is not None:
                raise self._spoilt
            self.execute(commit)
        except BaseException:
            self.rollbacks += 1
            if self._connection.in_transaction:  # SQLite undoes some failed transactions itself
                self._connection.execute(rollback)
            raise
        finally:
            self._depth -= 1
            if not self._depth:
                self._whole, self._spoilt = False, None

    @contextmanager
    def _spoiling(self) -> Iterator[None]:
        """Part of a transaction that is whole: whoever passes over what went wrong here cannot commit half of it."""
        try:
            yield
        except BaseException as error:
            self._spoilt = error
            raise

    @contextmanager
    def _undone_on_error(self) -> Iterator[None]:
        try:
            yield
        except sqlcipher3.Error:
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")
            raise

    # ---- the file ----

    def flush(self) -> None:
        """Move what is in the write-ahead log into the database, and empty the log."""
        self.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def leave_no_remnants(self) -> None:
        """Write the database anew without what was deleted: `secure_delete` alone may leave part of a key."""
        if self.in_transaction:
            raise RuntimeError("erasing is a step of its own, not part of another transaction")
        self.execute("VACUUM")
        self.flush()

    def copy_to(self, target: Database) -> None:
        """A consistent copy of everything, through SQLite's backup API."""
        with self._translated():
            self._connection.backup(target._connection)
            self._check_seals()

    def is_sound(self) -> bool:
        """Whether every page carries its seal and the whole holds together."""
        unsealed = self.rows("PRAGMA cipher_integrity_check")
        return not unsealed and self.value("PRAGMA integrity_check") == "ok"

    def close(self) -> None:
        """Close the connection, which empties the write-ahead log; closing twice is allowed."""
        self._connection.close()

    @contextmanager
    def _translated(self) -> Iterator[None]:
        """Say SQLCipher's errors in the house's own words; what is no one's fault but ours goes through."""
        try:
            yield
        except sqlcipher3.Error as error:
            code = getattr(error, "sqlite_errorcode", 0) & 0xFF
            if code in _DAMAGED or not self._is_sealed():  # an unsealed page makes it read-only too
                raise self._damaged_anew() from error
            if code == dbapi2.SQLITE_IOERR and files.is_full(self.path.parent):  # a quota; a full disk says FULL
                raise KnownError(Reason.DISK_FULL) from error
            if code in _REASONS:
                raise KnownError(_REASONS[code]) from error
            raise


def _connect(path: Path) -> Any:
    try:
        return sqlcipher3.connect(f"{path.absolute().as_uri()}?mode=rw", uri=True, isolation_level=None)
    except sqlcipher3.Error as error:
        raise KnownError(Reason.DISK_REFUSED) from error
