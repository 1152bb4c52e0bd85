"""The compartments on this computer: what is known of each without opening its file, and the way to its room.

Two databases cannot share a commit. So a compartment with a file of its own is marked `dirty` in vault.db before its
first unsent change; its card and counts follow the file's commit, and are remade at opening if a crash came between.
"""

from __future__ import annotations

import secrets
from collections import OrderedDict
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec

from desktop.domain.cards import Card, make_card
from desktop.domain.compartments import OWN_FILE, CompartmentKind
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import ChangeId, CompartmentId
from desktop.domain.ports import CompartmentInfo, CompartmentKeys, Founding
from desktop.storage import files, outbox, schema
from desktop.storage.database import Database, DatabaseKey
from desktop.storage.profile import Profile
from desktop.storage.room import Room
from desktop.storage.urgency import is_urgent

FOLDER = "files"
MOST_OPEN = 64
"""Files kept open; the one used longest ago is closed for the next."""

_decode_card = msgspec.msgpack.Decoder(Card).decode
_encode = msgspec.msgpack.Encoder().encode


class Compartments:
    """The table of compartments, and their rooms."""

    def __init__(self, folder: Path, vault: Database, profile: Profile) -> None:
        self.vault = vault
        self._profile = profile
        self._files = folder / FOLDER
        self._open: OrderedDict[CompartmentId, Room] = OrderedDict()
        self._dirty: set[CompartmentId] | None = None
        self._rollbacks = vault.rollbacks
        self._stale: set[CompartmentId] = set()

    # ---- being there ----

    def add(self, keys: CompartmentKeys, file: OwnFile | None, *, local: bool = False) -> None:
        """A new row with its keys, inside the caller's transaction; its room has been made."""
        founding = keys.founding
        self.vault.execute(
            "INSERT INTO compartment (id, kind, founder, founder_key, nonce, local, file, file_key, card)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                keys.compartment,
                keys.kind,
                founding.device,
                founding.signing_key,
                founding.nonce,
                local,
                file.name if file else None,
                file.key.secret if file else None,
                _encode(Card()),
            ),
        )
        self.add_epochs(keys)
        self._stale.add(keys.compartment)

    def add_epochs(self, keys: CompartmentKeys) -> None:
        """Keep epoch keys; one that is known stays as it is."""
        rows = [(keys.compartment, epoch, secret) for epoch, secret in keys.epochs.items()]
        self.vault.execute_many("INSERT OR IGNORE INTO epoch_key VALUES (?, ?, ?)", rows)

    def keys(self, compartment: CompartmentId) -> CompartmentKeys | None:
        """A compartment's keys, or None for one that is not here."""
        row = self.vault.row("SELECT kind, founder, founder_key, nonce FROM compartment WHERE id = ?", (compartment,))
        if row is None:
            return None
        kind, founder, founder_key, nonce = row
        epochs = dict(self.vault.rows("SELECT epoch, secret FROM epoch_key WHERE compartment = ?", (compartment,)))
        return CompartmentKeys(compartment, CompartmentKind(kind), Founding(founder, founder_key, nonce), epochs)

    def exists(self, compartment: CompartmentId) -> bool:
        """Whether it is on this computer."""
        return self.vault.row("SELECT 1 FROM compartment WHERE id = ?", (compartment,)) is not None

    def infos(self, kinds: Iterable[CompartmentKind] = ()) -> list[CompartmentInfo]:
        """All of them, or those of some kinds, newest first."""
        self.refresh()
        wanted = set(kinds)
        rows = self.vault.rows(f"{_SELECT_INFO} ORDER BY number DESC")
        return [_info(row) for row in rows if not wanted or row[1] in wanted]

    def info(self, compartment: CompartmentId) -> CompartmentInfo:
        """One of them; raises KnownError(GONE)."""
        self.refresh()
        row = self.vault.row(f"{_SELECT_INFO} WHERE id = ?", (compartment,))
        if row is None:
            raise KnownError(Reason.GONE)
        return _info(row)

    def files(self) -> list[tuple[CompartmentId, OwnFile]]:
        """Compartments that have a file of their own, and the file."""
        rows = self.vault.rows("SELECT id, file, file_key FROM compartment WHERE file IS NOT NULL ORDER BY number")
        return [(compartment, OwnFile(name, DatabaseKey(key))) for compartment, name, key in rows]

    # ---- rooms ----

    def room(self, compartment: CompartmentId) -> Room:
        """Where its records are; raises KnownError(GONE or FILE_DAMAGED)."""
        if room := self._open.get(compartment):
            self._open.move_to_end(compartment)
            return room
        row = self.vault.row("SELECT file, file_key, card FROM compartment WHERE id = ?", (compartment,))
        if row is None:
            raise KnownError(Reason.GONE)
        name, key, card = row
        database = self._file(name, DatabaseKey(key), _decode_card(card)) if name else self.vault
        return self._keep(Room(database, compartment))

    @contextmanager
    def new_room(self, compartment: CompartmentId, kind: CompartmentKind) -> Iterator[tuple[Room, OwnFile | None]]:
        """A room for a new compartment, with a new file where its kind has one; unmade when the block fails."""
        if kind in OWN_FILE:
            new = OwnFile(secrets.token_hex(16), DatabaseKey.generate())
            room = Room(self._new_file(new), compartment)
        else:
            new, room = None, Room(self.vault, compartment)
        try:
            yield room, new
        except BaseException:
            if new:
                room.database.close()
                _unlink(self._files / new.name)
            raise
        self._keep(room)

    @contextmanager
    def writing(self, compartment: CompartmentId) -> Iterator[Room]:
        """The room, in a transaction that its first unsent change is announced before."""
        room = self.room(compartment)
        with room.transaction():
            self.mark_dirty(compartment)
            yield room
        self._stale.add(compartment)

    def mark_dirty(self, compartment: CompartmentId) -> None:
        """Its card and counts may be behind from now on."""
        if self._dirty is None or self._rollbacks != self.vault.rollbacks:
            self._dirty = {row[0] for row in self.vault.rows("SELECT id FROM compartment WHERE dirty")}
            self._rollbacks = self.vault.rollbacks
        if compartment not in self._dirty:
            self.vault.execute("UPDATE compartment SET dirty = 1 WHERE id = ?", (compartment,))
            self._dirty.add(compartment)

    def mark_stale(self, compartment: CompartmentId) -> None:
        """Card and counts are remade before they are next asked for."""
        self._stale.add(compartment)

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
        database = Database(self._files / new.name, new.key, _damaged_file(Card()), create=True)
        try:
            schema.create(database, schema.FILE)
        except KnownError:
            database.close()
            _unlink(database.path)
            raise
        return database

    def _file(self, name: str, key: DatabaseKey, card: Card) -> Database:
        path, damaged = self._files / name, _damaged_file(card)
        database = Database(path, key, damaged)
        try:
            schema.migrate(database, schema.FILE, damaged)
        except KnownError:
            database.close()
            raise
        return database

    # ---- cards and counts ----

    def repair(self) -> None:
        """After a crash: remake what may be behind, and finish what was being founded or erased."""
        self._stale |= {row[0] for row in self.vault.rows("SELECT id FROM compartment WHERE dirty")}
        self.refresh()
        self._remove_orphans({row[0] for row in self.vault.rows("SELECT file FROM compartment")})

    def _remove_orphans(self, known: set[str | None]) -> None:
        """Files that no key opens: never quite founded, or erased."""
        for path in self._files.glob("*") if self._files.exists() else ():
            if path.name.removesuffix("-wal") not in known:
                _unlink(path)

    def refresh(self) -> None:
        """Remake the cards and counts of what has changed.

        What cannot be remade just now keeps the card it had: a damaged file, a full disk, a write half-way.
        """
        for compartment in list(self._stale):
            if not self._is_half_way(compartment):
                try:
                    self._refresh(compartment)
                except KnownError as error:
                    if error.reason in (Reason.DISK_FULL, Reason.DISK_REFUSED):
                        return
                    if error.reason is not Reason.FILE_DAMAGED:
                        raise
                self._stale.discard(compartment)

    @property
    def is_up_to_date(self) -> bool:
        """Whether every card and count says what the files say."""
        return not self._stale

    def _is_half_way(self, compartment: CompartmentId) -> bool:
        room = self._open.get(compartment)
        return self.vault.in_transaction or (room is not None and room.database.in_transaction)

    def _refresh(self, compartment: CompartmentId) -> None:
        row = self.vault.row("SELECT kind, sealed, confirmed FROM compartment WHERE id = ?", (compartment,))
        if row is None:
            return
        kind, sealed, confirmed = row
        room = self.room(compartment)
        card = make_card(CompartmentKind(kind), room.all)
        mine = self._profile.device or 0  # before it is let in, this computer writes nothing
        written = room.end(mine)
        unsealed = room.changes(mine, sealed, written - sealed) if written > sealed else []
        with self.vault.transaction(durable=False):
            for first, last in room.segments_after(mine, sealed):  # kept, but the crash came before it was queued
                outbox.put_segment(self.vault, compartment, first, last, any(map(is_urgent, unsealed)), room.latest())
                sealed = last
            self.vault.execute(
                "UPDATE compartment SET card = ?, dirty = ?, written = ?, sealed = ?, urgent = ?, written_at = ?,"
                " waiting_since = ? WHERE id = ?",
                (
                    _encode(card),
                    written > confirmed,
                    written,
                    sealed,
                    any(is_urgent(change) for change in unsealed if change.id.sequence > sealed),
                    room.stamp(ChangeId(mine, written)),
                    room.stamp(ChangeId(mine, confirmed + 1)),
                    compartment,
                ),
            )
        if self._dirty is not None and written <= confirmed:
            self._dirty.discard(compartment)

    # ---- going away ----

    def remove(self, compartment: CompartmentId) -> None:
        """Delete its row, keys and what vault.db holds of its records, inside the caller's transaction.

        `sweep` must follow the commit; if a crash comes between, the next opening sweeps.
        """
        Room(self.vault, compartment).empty()
        self.vault.execute("DELETE FROM compartment WHERE id = ?", (compartment,))
        self.vault.execute("INSERT OR IGNORE INTO sweep VALUES (1)")

    def sweep(self) -> None:
        """Unlink the files whose key is gone, and write vault.db anew without a trace of what was deleted."""
        known = {row[0]: row[1] for row in self.vault.rows("SELECT id, file FROM compartment")}
        for room in [room for room in self._open.values() if room.compartment not in known]:
            del self._open[room.compartment]
            if room.database is not self.vault:
                room.database.close()
        self._stale &= known.keys()
        self._remove_orphans(set(known.values()))
        self.vault.leave_no_remnants()
        self.vault.execute("DELETE FROM sweep")

    def close(self) -> None:
        """Close every file."""
        for room in self._open.values():
            if room.database is not self.vault:
                room.database.close()
        self._open.clear()


@dataclass(frozen=True, slots=True)
class OwnFile:
    """The opaque name and the key of a file."""

    name: str
    key: DatabaseKey


_SELECT_INFO = "SELECT id, kind, founder, card, written - confirmed, local, confirmed > 0, read_at FROM compartment"


def _info(row: tuple[Any, ...]) -> CompartmentInfo:
    compartment, kind, founder, card, unsent, local, confirmed, read_at = row
    return CompartmentInfo(
        id=compartment,
        kind=CompartmentKind(kind),
        founder=founder,
        card=_decode_card(card),
        unsent=unsent,
        local=bool(local),
        sent=confirmed > 0,
        read_at=read_at,
    )


def _damaged_file(card: Card) -> KnownError:
    return KnownError(Reason.FILE_DAMAGED, alias=card.alias)


def _unlink(path: Path) -> None:
    with files.translated():
        for suffix in ("", "-wal"):
            path.with_name(path.name + suffix).unlink(missing_ok=True)
