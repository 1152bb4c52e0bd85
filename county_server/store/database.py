"""The door to the store: short transactions, and errors that the service can tell apart."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, create_engine, make_url
from sqlalchemy.exc import DatabaseError
from sqlalchemy.exc import TimeoutError as NoFreeConnection

from county_server.store import sqlite
from county_server.store.schema import metadata


class Unavailable(Exception):
    """The store cannot be reached, is busy beyond patience, or is damaged. Trying again later is right."""


class Database:
    """One store. Every transaction is one `with` block, and is committed when the block ends without an error."""

    def __init__(self, store: str, patience: float = 15.0) -> None:
        """`store` is the path of an SQLite file, or the URL of any database that SQLAlchemy knows.

        Another process's work in the same SQLite file is waited for with `patience`, in seconds.
        """
        url = make_url(store if "://" in store else f"sqlite:///{store}")
        self.is_sqlite = url.get_backend_name() == "sqlite"
        # Parameters hold sealed frames and ids; they must not stand in the text of an error.
        self._engine = create_engine(url, hide_parameters=True, pool_size=8, max_overflow=8)
        self._writing = self._engine.execution_options(**{sqlite.WRITE: True})
        # SQLite lets one connection write; here the others wait in line, instead of asking again and again.
        self._turn = threading.Lock() if self.is_sqlite else None
        self._unforgotten = False
        if self.is_sqlite:
            sqlite.prepare(self._engine, patience)

    def create_tables(self) -> None:
        """Make what is missing of the schema."""
        with self.write() as connection:
            metadata.create_all(connection)

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A transaction that sees one state of the store. Raises Unavailable."""
        with _translated(), self._engine.begin() as connection:
            yield connection

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """A transaction that writes; the frame it stores is durable when the block has ended. Raises Unavailable."""
        with _translated():
            if self._turn is None:
                with self._writing.begin() as connection:
                    yield connection
            else:
                with self._turn, self._writing.begin() as connection:
                    yield connection
            if self._unforgotten:
                self.forget()

    def forget(self) -> None:
        """Let nothing that was deleted remain readable in the files; what a reader hinders is done after later writes.

        PostgreSQL forgets by its own vacuum.
        """
        if self.is_sqlite:
            with _translated():
                self._unforgotten = not sqlite.checkpoint(self._engine)

    def close(self) -> None:
        """Let go of every connection."""
        self._engine.dispose()


@contextmanager
def _translated() -> Iterator[None]:
    try:
        yield
    except (DatabaseError, NoFreeConnection) as error:
        raise Unavailable from error
