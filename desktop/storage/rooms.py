"""The way to each compartment's room: in vault.db, or in a file that is kept open while it is used.

The file of a compartment goes by a random name and opens by a random key; both stand in vault.db only.
"""

from __future__ import annotations

import secrets
from collections import OrderedDict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from desktop.domain.compartments import OWN_FILE, CompartmentKind
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import ChangeId, CompartmentId
from desktop.storage import cards, files, schema
from desktop.storage.database import Database, DatabaseKey
from desktop.storage.names import ROOMS
from desktop.storage.room import Room

_AWAY = {"lease": Reason.LOCKED_UNTIL_CONTACT, "travel": Reason.AWAY_FOR_JOURNEY}
MOST_OPEN = 64
"""Files kept open; the one used longest ago is closed for the next."""


@dataclass(frozen=True, slots=True)
class OwnFile:
    """The opaque name and the key of a file."""

    name: str
    key: DatabaseKey


class Rooms:
    """Opens rooms, keeps some of them open, and removes files that no key opens."""

    def __init__(self, folder: Path, vault: Database) -> None:
        self.vault = vault
        self._files = folder / ROOMS
        self._open: OrderedDict[CompartmentId, Room] = OrderedDict()
        self._rollbacks = vault.rollbacks
        self.moved: set[tuple[CompartmentId, ChangeId, int]] = set()  # own changes under new numbers, by old and time

    def of(self, compartment: CompartmentId) -> Room:
        """Where its records are; raises KnownError GONE, FILE_DAMAGED, LOCKED_UNTIL_CONTACT or AWAY_FOR_JOURNEY."""
        self._forget_undone()
        if room := self._open.get(compartment):
            self._open.move_to_end(compartment)
            return room
        row = self.vault.row(
            "SELECT file, file_key, card, reason FROM compartment LEFT JOIN evicted ON evicted.compartment = id"
            " WHERE id = ?",
            (compartment,),
        )
        if row is None or row[3] is not None:
            raise self.missing(compartment)
        name, key, card, _ = row
        database = self._file(name, DatabaseKey(key), cards.read(card).alias) if name else self.vault
        return self._keep(Room(database, compartment))

    def missing(self, compartment: CompartmentId) -> KnownError:
        """Why a compartment is not here."""
        reason = self.vault.value("SELECT reason FROM evicted WHERE compartment = ?", (compartment,))
        return KnownError(_AWAY.get(reason, Reason.GONE))

    @contextmanager
    def new(self, compartment: CompartmentId, kind: CompartmentKind) -> Iterator[tuple[Room, OwnFile | None]]:
        """A room for a new compartment, with a new file where its kind has one; unmade when the block fails."""
        if kind in OWN_FILE:
            file = OwnFile(secrets.token_hex(16), DatabaseKey.generate())
            room = Room(self._new_file(file), compartment)
        else:
            file, room = None, Room(self.vault, compartment)
        try:
            yield room, file
        except BaseException:
            if file:
                room.database.close()
                _unlink(self._files / file.name)
            raise
        self._keep(room)

    def files(self) -> list[tuple[CompartmentId, OwnFile]]:
        """Compartments that have a file of their own, and the file."""
        rows = self.vault.rows("SELECT id, file, file_key FROM compartment WHERE file IS NOT NULL ORDER BY number")
        return [(compartment, OwnFile(name, DatabaseKey(key))) for compartment, name, key in rows]

    def is_half_way(self, compartment: CompartmentId) -> bool:
        """Whether somebody is in the middle of writing to it."""
        room = self._open.get(compartment)
        return self.vault.in_transaction or (room is not None and room.database.in_transaction)

    def forget_erased(self) -> None:
        """Close the rooms that have no row any more, and unlink files that no key opens: erased, or never founded."""
        rows = dict(self.vault.rows("SELECT id, file FROM compartment"))
        for room in [room for room in self._open.values() if not self._is_where(room, rows)]:
            del self._open[room.compartment]
            if room.database is not self.vault:
                room.database.close()
        known = set(rows.values())
        for path in self._files.glob("*") if self._files.exists() else ():
            if path.name.removesuffix("-wal") not in known:
                _unlink(path)

    def _is_where(self, room: Room, files: dict[CompartmentId, str | None]) -> bool:
        """Whether an open room is the one that its row names; one that was evicted, or came again, is not."""
        name = None if room.database is self.vault else room.database.path.name
        return room.compartment in files and files[room.compartment] == name

    def close(self) -> None:
        """Close every file."""
        for room in self._open.values():
            if room.database is not self.vault:
                room.database.close()
        self._open.clear()

    def _forget_undone(self) -> None:
        """A founding inside a transaction that failed has taken its row with it: let its room go too."""
        if self._rollbacks != self.vault.rollbacks and not self.vault.in_transaction:
            self._rollbacks = self.vault.rollbacks
            self.forget_erased()

    def _keep(self, room: Room) -> Room:
        self._open[room.compartment] = room
        idle = [
            other
            for other in self._open.values()
            if other.database is not self.vault and not other.database.in_transaction and other is not room
        ]
        for other in idle[: max(0, len(idle) + 1 - MOST_OPEN)]:
            del self._open[other.compartment]
            other.database.close()
        return room

    def _new_file(self, new: OwnFile) -> Database:
        files.make_folder(self._files)
        database = Database(self._files / new.name, new.key, _damaged(""), create=True)
        try:
            schema.create(database, schema.FILE)
        except KnownError:
            database.close()
            _unlink(database.path)
            raise
        return database

    def _file(self, name: str, key: DatabaseKey, alias: str) -> Database:
        damaged = _damaged(alias)
        database = Database(self._files / name, key, damaged)
        try:
            schema.migrate(database, schema.FILE, damaged)
        except KnownError:
            database.close()
            raise
        return database


def _damaged(alias: str) -> KnownError:
    return KnownError(Reason.FILE_DAMAGED, alias=alias)


def _unlink(path: Path) -> None:
    with files.translated():
        for suffix in ("", "-wal"):
            path.with_name(path.name + suffix).unlink(missing_ok=True)
