"""The compartments on this computer: what is known of each without opening its file.

Two databases cannot share a commit. So a compartment with a file of its own is marked `dirty` in vault.db before its
first unsent change; its card and counts follow the file's commit, and are remade at opening if a crash came between.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any

from desktop.domain.cards import Card, make_card
from desktop.domain.compartments import BULK, CompartmentKind
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import CompartmentId
from desktop.domain.ports import CompartmentInfo, CompartmentKeys, Founding
from desktop.storage import cards, outbox
from desktop.storage.database import Database
from desktop.storage.profile import Profile
from desktop.storage.quiet import quiet_kinds
from desktop.storage.room import Room
from desktop.storage.rooms import OwnFile, Rooms
from desktop.storage.urgency import is_urgent

_NO_ROOM = (Reason.DISK_FULL, Reason.DISK_REFUSED)
"""What can wait for a better day must not keep the vault from opening."""


class Compartments:
    """The table of compartments: keys, cards, counts."""

    def __init__(self, vault: Database, rooms: Rooms, profile: Profile) -> None:
        self.vault = vault
        self.rooms = rooms
        self._profile = profile
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
                cards.write(Card()),
            ),
        )
        self.add_epochs(keys)
        self._stale.add(keys.compartment)

    def add_epochs(self, keys: CompartmentKeys) -> None:
        """Keep epoch keys; one that is known stays as it is."""
        rows = [(keys.compartment, epoch, secret) for epoch, secret in keys.epochs.items()]
        self.vault.execute_many("INSERT OR IGNORE INTO epoch_key VALUES (?, ?, ?)", rows)

    def keys(self, compartment: CompartmentId) -> CompartmentKeys | None:
        """A compartment's keys, or None for one that is not here, or has been evicted."""
        row = self.vault.row(
            f"SELECT kind, founder, founder_key, nonce FROM compartment WHERE id = ? AND {HERE}",  # noqa: S608
            (compartment,),
        )
        if row is None:
            return None
        kind, founder, founder_key, nonce = row
        epochs = dict(self.vault.rows("SELECT epoch, secret FROM epoch_key WHERE compartment = ?", (compartment,)))
        return CompartmentKeys(compartment, CompartmentKind(kind), Founding(founder, founder_key, nonce), epochs)

    def first_epoch(self, compartment: CompartmentId) -> int:
        """The first epoch that there is a key of."""
        first: int | None = self.vault.value("SELECT min(epoch) FROM epoch_key WHERE compartment = ?", (compartment,))
        return first or 0

    def is_here(self, compartment: CompartmentId) -> bool:
        """Whether its file and keys are on this computer."""
        return self.vault.row(f"SELECT 1 FROM compartment WHERE id = ? AND {HERE}", (compartment,)) is not None  # noqa: S608

    def exists(self, compartment: CompartmentId) -> bool:
        """Whether it is on this computer."""
        return self.vault.row("SELECT 1 FROM compartment WHERE id = ?", (compartment,)) is not None

    def infos(self, kinds: Iterable[CompartmentKind] = ()) -> list[CompartmentInfo]:
        """All of them, or those of some kinds, newest first."""
        self.refresh()
        wanted = set(kinds)
        rows = self.vault.rows(f"{_SELECT_INFO} WHERE {HERE} ORDER BY number DESC")
        return [_info(row) for row in rows if not wanted or row[1] in wanted]

    def info(self, compartment: CompartmentId) -> CompartmentInfo:
        """One of them; raises KnownError GONE, or what says why it is not here just now."""
        self.refresh()
        row = self.vault.row(f"{_SELECT_INFO} WHERE id = ? AND {HERE}", (compartment,))
        if row is None:
            raise self.rooms.missing(compartment)
        return _info(row)

    # ---- writing ----

    @contextmanager
    def writing(self, compartment: CompartmentId, *, whole: bool = False) -> Iterator[Room]:
        """The room, in a transaction that its first unsent change is announced before."""
        room = self.rooms.of(compartment)
        with room.transaction(whole=whole):
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

    # ---- cards and counts ----

    def repair(self) -> None:
        """After a crash: remake what may be behind, and remove files that were never quite founded."""
        self._stale |= {row[0] for row in self.vault.rows("SELECT id FROM compartment WHERE dirty")}
        self.refresh()
        self.rooms.forget_erased()

    def finish(self) -> None:
        """What an earlier run left undone: an erasing that was not swept, and cards of an earlier version's form."""
        self.sweep_what_waits()
        if self.vault.value("SELECT form FROM card_form") != cards.form():
            self._stale |= {row[0] for row in self.vault.rows("SELECT id FROM compartment")}
            self.vault.execute("INSERT OR REPLACE INTO card_form VALUES (1, ?)", (cards.form(),))

    def refresh(self) -> None:
        """Remake the cards and counts of what has changed.

        What cannot be remade just now keeps the card it had: a damaged file, a full disk, a write half-way.
        """
        while self.refresh_one():
            pass

    def refresh_one(self) -> bool:
        """Remake one of them; False when there is none, or the disk is full."""
        compartment = next((one for one in self._stale if not self.rooms.is_half_way(one)), None)
        if compartment is None:
            return False
        try:
            self._refresh(compartment)
        except KnownError as error:
            if error.reason in _NO_ROOM:
                return False
            if error.reason is not Reason.FILE_DAMAGED:
                raise
        self._stale.discard(compartment)
        return True

    @property
    def is_up_to_date(self) -> bool:
        """Whether every card and count says what the files say."""
        return not self._stale

    def _refresh(self, compartment: CompartmentId) -> None:
        row = self.vault.row(
            f"SELECT kind, founder, sealed, confirmed FROM compartment WHERE id = ? AND {HERE}",  # noqa: S608
            (compartment,),
        )
        if row is None:
            return
        kind, founder, sealed, confirmed = row
        room = self.rooms.of(compartment)
        bulky = kind in BULK
        card = _bulky_card(room) if bulky else make_card(CompartmentKind(kind), room.all, founder)
        mine = self._profile.device or 0  # before it is let in, this computer writes nothing
        written = room.end(mine)
        unsealed = room.changes(mine, sealed, written - sealed) if written > sealed and not bulky else []
        waiting_since, written_at = room.written_after(mine, confirmed, quiet_kinds(CompartmentKind(kind)))
        with self.vault.transaction(durable=False):
            for first, last in room.segments_after(mine, sealed):  # kept, but the crash came before it was queued
                outbox.put_segment(self.vault, compartment, first, last, any(map(is_urgent, unsealed)), room.latest())
                sealed = last
            self.vault.execute(
                "UPDATE compartment SET card = ?, dirty = ?, written = ?, sealed = ?, urgent = ?,"
                " written_at = coalesce(?, written_at), waiting_since = ? WHERE id = ?",
                (
                    cards.write(card),
                    written > confirmed,
                    written,
                    sealed,
                    any(is_urgent(change) for change in unsealed if change.id.sequence > sealed),
                    written_at,
                    waiting_since,
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

    def sweep_what_waits(self) -> bool:
        """Sweep if something deleted has not been; whether that was so. A full disk lets it wait longer."""
        if not self.vault.row("SELECT 1 FROM sweep"):
            return False
        try:
            self.sweep()
        except KnownError as error:
            if error.reason not in _NO_ROOM:
                raise
        return True

    def sweep(self) -> None:
        """Unlink the files whose key is gone, and write vault.db anew without a trace of what was deleted."""
        self.rooms.forget_erased()
        self._stale &= {row[0] for row in self.vault.rows("SELECT id FROM compartment")}
        self.vault.leave_no_remnants()
        self.vault.execute("DELETE FROM sweep")


HERE = "NOT EXISTS (SELECT 1 FROM evicted WHERE evicted.compartment = compartment.id)"
"""Of a row of `compartment`: its file and keys are on this computer."""


def _bulky_card(room: Room) -> Card:
    """How much has come, without reading any of it."""
    here, of = room.piece_count()
    return Card(pieces=here, pieces_of=of)


_SELECT_INFO = "SELECT id, kind, founder, card, written - confirmed, local, confirmed, read_at FROM compartment"


def _info(row: tuple[Any, ...]) -> CompartmentInfo:
    compartment, kind, founder, card, unsent, local, confirmed, read_at = row
    return CompartmentInfo(
        id=compartment,
        kind=CompartmentKind(kind),
        founder=founder,
        card=cards.read(card),
        unsent=unsent,
        local=bool(local),
        sent=confirmed > 0,
        read_at=read_at,
    )
