"""The county that a store was made for, and its directory.

The directory is verified line by line when it is read, and kept in memory; each transaction asks the store if it has
grown. So several processes may serve one store, and none of them believes its own store more than the root's signature.
"""

from __future__ import annotations

import threading

from sqlalchemy import Connection

from county_server.store import registry, versions
from county_server.store.database import Database
from county_server.store.schema import VERSION
from wire.directory import County as FirstLine
from wire.directory import Device, Directory, Entry, Role, fingerprint
from wire.errors import Code, WireError


class WrongStore(Exception):
    """This store cannot be served: it is empty, of a later version, or another county's."""


class County:
    """One county of one store."""

    def __init__(self, database: Database) -> None:
        """Raises WrongStore."""
        with database.read() as connection:
            _require_version(connection)
            pinned = registry.pinned(connection)
        if pinned is None:
            raise WrongStore("no county here yet: run `init` first")
        self.fingerprint = pinned.fingerprint
        self.code = pinned.code
        self._directory = Directory(self.fingerprint)
        self._growing = threading.Lock()

    @classmethod
    def found(cls, database: Database, root_key: bytes, code: str) -> County:
        """Make a new store for the county of this public root key. Raises WrongStore when one is there already."""
        with database.write() as connection:
            if versions.of(connection) is not None:
                raise WrongStore("a county is here already")
            versions.create(connection)
            registry.pin(connection, fingerprint(root_key), code)
        return cls(database)

    def directory(self, connection: Connection) -> Directory:
        """Every line that the store has. Raises WireError when one of them does not hold."""
        if registry.line_count(connection) > len(self._directory):
            with self._growing:
                for line in registry.lines_from(connection, len(self._directory)):
                    self._directory.append(line)
        return self._directory

    def check_code(self, entry: Entry) -> None:
        """Line 0 must name the county that the store was made for; raises WireError(CHAIN)."""
        if isinstance(entry, FirstLine) and entry.code != self.code:
            raise WireError(Code.CHAIN, "another county's code")


def _require_version(connection: Connection) -> None:
    found = versions.of(connection)
    if found is None:
        raise WrongStore("no county here yet: run `init` first")
    if found > VERSION:
        raise WrongStore(f"made by a later version ({found}; this one knows {VERSION})")
    if found < VERSION:
        raise WrongStore(f"made by an earlier version ({found}; this one needs {VERSION}): run `migrate` first")


def is_administrator(directory: Directory, device: int) -> bool:
    """Whether this is an active device of an administrator."""
    entry = directory.entry(device)
    return (
        isinstance(entry, Device)
        and directory.active(device)
        and Role.ADMINISTRATOR in directory.member(entry.member).roles
    )


def administrators(directory: Directory) -> list[int]:
    """The active devices of administrators."""
    return [number for member in directory.members(Role.ADMINISTRATOR) for number in directory.devices_of(member)]
