"""The door to the store: short transactions, and errors that the service can tell apart."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from sqlalchemy import URL, Connection, create_engine, make_url
from sqlalchemy.exc import ArgumentError, DatabaseError, DBAPIError
from sqlalchemy.exc import TimeoutError as NoFreeConnection

from county_server.store import postgresql, sqlite

T = TypeVar("T")

TRIES = 8
"""So often is a transaction done before its failing is called more than bad luck."""


class Unavailable(Exception):
    """The store cannot be reached, is busy beyond patience, or is damaged. Trying again later is right."""


class UnknownStore(ValueError):
    """Neither the path of a file nor the URL of a database of a kind that is known."""


class Database:
    """One store. Every transaction is committed when it ends without an error, and is undone otherwise."""

    def __init__(self, store: str, patience: float = 15.0) -> None:
        """`store` is the path of an SQLite file, or the URL of a PostgreSQL database. Raises UnknownStore.

        Another process's work in the same place is waited for with `patience`, in seconds.
        """
        url = _url(store)
        self.is_sqlite = url.get_backend_name() == "sqlite"
        self.repeated = 0
        """Transactions that had to be done again."""
        # Parameters hold sealed frames and ids; they must not stand in the text of an error.
        self._engine = create_engine(
            url, hide_parameters=True, pool_size=8, max_overflow=8, pool_pre_ping=not self.is_sqlite
        )
        # SQLite lets one connection write; here the others wait in line, instead of asking again and again.
        self._turn = threading.Lock() if self.is_sqlite else None
        self._unforgotten = False
        kind = sqlite if self.is_sqlite else postgresql
        kind.prepare(self._engine, patience)
        self._reading = self._engine.execution_options(**kind.READING)
        self._writing = self._engine.execution_options(**kind.WRITING)

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A transaction that sees one state of the store. Raises Unavailable."""
        with _translated(), self._reading.begin() as connection:
            yield connection

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """A transaction that writes; what it stores is durable when the block has ended. Raises Unavailable."""
        with _translated(), self._begin() as connection:
            yield connection

    def run(self, work: Callable[[Connection], T]) -> T:
        """Do some work in a transaction that writes, and anew where another's work was in its way. Raises Unavailable.

        So `work` must change nothing but the store. It sees what others committed before each of its questions,
        and nothing that it has locked is changed by others.
        """
        with _translated():
            for _ in range(TRIES - 1):
                try:
                    with self._begin() as connection:
                        return work(connection)
                except DBAPIError as error:
                    if not postgresql.is_passing(error):
                        raise
                    self.repeated += 1
            with self._begin() as connection:
                return work(connection)

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
    def _begin(self) -> Iterator[Connection]:
        if self._turn is None:
            with self._writing.begin() as connection:
                yield connection
        else:
            with self._turn, self._writing.begin() as connection:
                yield connection
        if self._unforgotten:
            self.forget()


def _url(store: str) -> URL:
    try:
        url = make_url(store if "://" in store else f"sqlite:///{store}")
    except ArgumentError as error:
        raise UnknownStore("the store is neither a path nor a URL") from error
    if url.get_backend_name() == "postgresql":
        return url.set(drivername="postgresql+psycopg")
    if url.get_backend_name() != "sqlite":
        raise UnknownStore("the store is a file of SQLite, or postgresql://…")
    return url


@contextmanager
def _translated() -> Iterator[None]:
    try:
        yield
    except (DatabaseError, NoFreeConnection) as error:
        raise Unavailable from error
