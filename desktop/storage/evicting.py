"""Evicting: a file and its keys destroyed here as in an erasure, but to come again (docs/adr/leases.md).

What stays of a compartment is its row without file and key, its card all but empty; own frames, sealed, which this
computer can no longer open; its drafts, sealed under the key that has gone; and by what each key is known again. When
all the keys have come, own frames are opened again and the rest is fetched.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCMSIV
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from desktop.domain.cards import Card
from desktop.domain.clock import Clock
from desktop.domain.compartments import CompartmentKind
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import CompartmentId
from desktop.domain.ports import CompartmentKeys, Evicted, EvictionReason, Founding, OwnSegment
from desktop.storage import cards, outbox
from desktop.storage.compartments import Compartments
from desktop.storage.database import Database
from desktop.storage.profile import Profile
from desktop.storage.room import Room
from wire import envelope
from wire.errors import WireError
from wire.messages import Kind
from wire.segment import EpochKey

_encode = msgspec.msgpack.Encoder().encode
_decode = msgspec.msgpack.Decoder().decode
_Draft = tuple[str, bytes, int]  # key, content as the drafts' table has it, when it was kept


class Evictor:
    """Destroys what is to come again, and lets it come."""

    def __init__(self, vault: Database, profile: Profile, compartments: Compartments, clock: Clock) -> None:
        self._vault = vault
        self._profile = profile
        self._compartments = compartments
        self._rooms = compartments.rooms
        self._clock = clock

    # ---- going ----

    def evict(
        self,
        evicted: Iterable[CompartmentId],
        reason: EvictionReason,
        journey: bytes | None = None,
        escrows: Mapping[CompartmentId, bytes] | None = None,
    ) -> None:
        """Destroy keys, files and cards of these. All that they hold is in sealed segments already, or they stay.

        Raises KnownError(NOT_SEALED) before anything is destroyed. Where access has ended nothing more may be sealed:
        there the log is cut where it was sealed.
        """
        gone = [one for one in evicted if self._compartments.exists(one) and not self._is_evicted(one)]
        self._compartments.refresh()
        with self._vault.transaction():
            for compartment in gone:
                if reason is EvictionReason.ENDED:
                    self._check_nothing_comes(compartment)
                    self._vault.execute("UPDATE compartment SET written = sealed WHERE id = ?", (compartment,))
                self._check_sealed(compartment)
                self._keep_own_frames(compartment)
                self._note(compartment, reason, journey, (escrows or {}).get(compartment))
                self._drop_own_envelopes(compartment)
                Room(self._vault, compartment).empty()
                self._vault.execute("DELETE FROM epoch_key WHERE compartment = ?", (compartment,))
                self._vault.execute(
                    "UPDATE compartment SET file = NULL, file_key = NULL, card = ?, dirty = 0 WHERE id = ?",
                    (self._bare_card(compartment), compartment),
                )
            if gone:
                self._vault.execute("INSERT OR IGNORE INTO sweep VALUES (1)")
        if gone:
            self._compartments.sweep()

    def _bare_card(self, compartment: CompartmentId) -> bytes:
        """Whose copy it was, so that it can be said if it is taken back meanwhile; of all else nothing."""
        copy = (compartment, CompartmentKind.DISCLOSURE)
        card = self._vault.value("SELECT card FROM compartment WHERE id = ? AND kind = ?", copy)
        return cards.write(Card(unit=cards.read(card).unit) if card is not None else Card())

    def _check_sealed(self, compartment: CompartmentId) -> None:
        row = self._vault.row("SELECT written - sealed, local FROM compartment WHERE id = ?", (compartment,))
        if row is None or row[0] or row[1]:
            raise KnownError(Reason.NOT_SEALED)

    def _check_nothing_comes(self, compartment: CompartmentId) -> None:
        """A key on its way may mean that she has been let in again."""
        for (body,) in self._vault.rows("SELECT body FROM inbox WHERE kind = ?", (Kind.ENVELOPE,)):
            if _carries(body, compartment, self._profile.device):
                raise KnownError(Reason.NOT_SEALED)

    def _keep_own_frames(self, compartment: CompartmentId) -> None:
        """Own segments lie in the room that goes; what is sealed can be sent, or sent again, without being opened."""
        room, mine = self._rooms.of(compartment), self._profile.device or 0
        for first, _ in room.segments_after(mine, 0):
            self._vault.execute(
                "UPDATE outbox SET body = ? WHERE kind = ? AND compartment = ? AND first = ?",
                (room.segment(mine, first), Kind.SEGMENT, compartment, first),
            )

    def _note(
        self, compartment: CompartmentId, reason: EvictionReason, journey: bytes | None, escrow: bytes | None
    ) -> None:
        keys = self._compartments.keys(compartment)
        if keys is None or not keys.epochs:
            raise KnownError(Reason.GONE)
        self._vault.execute(
            "INSERT INTO evicted (compartment, reason, at, journey, escrow) VALUES (?, ?, ?, ?, ?)",
            (compartment, reason.value, self._clock.now(), journey, escrow),
        )
        commitments = [
            (compartment, epoch, EpochKey(compartment, epoch, key).commitment) for epoch, key in keys.epochs.items()
        ]
        self._vault.execute_many("INSERT INTO evicted_key VALUES (?, ?, ?)", commitments)
        self._seal_drafts(compartment, max(keys.epochs), keys.epochs[max(keys.epochs)])

    def _drop_own_envelopes(self, compartment: CompartmentId) -> None:
        """This computer can open what is sealed to it: no such envelope may stay that carries one of the keys.

        One that the server has taken leaves its place in the queue, which tells that the epoch has begun.
        """
        for table, column in (("outbox", "id"), ("inbox", "position"), ("set_aside", "id")):
            rows = self._vault.rows(f"SELECT {column}, body FROM {table} WHERE kind = ?", (Kind.ENVELOPE,))  # noqa: S608
            for number, body in rows:
                if _carries(body, compartment, self._profile.device):
                    self._vault.execute(f"DELETE FROM {table} WHERE {column} = ?{_DROPPED[table]}", (number,))  # noqa: S608
        taken = self._vault.rows("SELECT id, body FROM outbox WHERE kind = ?", (Kind.ENVELOPE,))
        emptied = [(number,) for number, body in taken if _carries(body, compartment, self._profile.device)]
        self._vault.execute_many("UPDATE outbox SET body = x'' WHERE id = ?", emptied)

    # ---- what is away ----

    def evicted(self) -> list[Evicted]:
        """All that is away, first what went first."""
        return [self._found(row) for row in self._vault.rows(f"{_SELECT} ORDER BY at, number")]

    def one(self, compartment: CompartmentId) -> Evicted | None:
        """One of them; None for what is here, or was never."""
        row = self._vault.row(f"{_SELECT} WHERE evicted.compartment = ?", (compartment,))
        return self._found(row) if row else None

    def note_asked(self, compartment: CompartmentId) -> None:
        """The server is asked for it now."""
        self._vault.execute("UPDATE evicted SET asked_at = ? WHERE compartment = ?", (self._clock.now(), compartment))

    def _found(self, row: tuple[Any, ...]) -> Evicted:
        compartment, kind, reason, at, journey, escrow, asked_at, unsent, refused = row
        rows = self._vault.rows("SELECT epoch, commitment FROM evicted_key WHERE compartment = ?", (compartment,))
        return Evicted(
            compartment=compartment,
            kind=CompartmentKind(kind),
            reason=EvictionReason(reason),
            at=at,
            journey=journey,
            escrow=escrow,
            asked_at=asked_at,
            unsent=unsent,
            commitments=dict(rows),
            refused=bool(refused),
        )

    def _is_evicted(self, compartment: CompartmentId) -> bool:
        return self._vault.row("SELECT 1 FROM evicted WHERE compartment = ?", (compartment,)) is not None

    # ---- coming again ----

    def regain(self, compartment: CompartmentId, keys: Mapping[int, bytes]) -> CompartmentKeys | None:
        """Keep keys that have come again; gives all of them when none is missing."""
        rows = [(compartment, epoch, secret) for epoch, secret in keys.items()]
        with self._vault.transaction():
            self._vault.execute_many("INSERT OR IGNORE INTO epoch_key VALUES (?, ?, ?)", rows)
        row = self._vault.row("SELECT kind, founder, founder_key, nonce FROM compartment WHERE id = ?", (compartment,))
        held = dict(self._vault.rows("SELECT epoch, secret FROM epoch_key WHERE compartment = ?", (compartment,)))
        away = self.one(compartment)
        if row is None or away is None or not set(away.commitments) <= set(held):
            return None
        kind, founder, founder_key, nonce = row
        return CompartmentKeys(compartment, CompartmentKind(kind), Founding(founder, founder_key, nonce), held)

    def own_segments(self, compartment: CompartmentId) -> list[tuple[int, bytes]]:
        """First number and bytes of every own segment that was kept, in order."""
        return [
            (first, body)
            for first, body in self._vault.rows(
                "SELECT first, body FROM outbox WHERE kind = ? AND compartment = ? AND body IS NOT NULL ORDER BY first",
                (Kind.SEGMENT, compartment),
            )
        ]

    def restore(self, keys: CompartmentKeys, own: Sequence[OwnSegment]) -> None:
        """Here again, with all that was written here. What others have written comes with the next deliveries."""
        compartment, mine = keys.compartment, self._profile.device or 0
        with self._rooms.new(compartment, keys.kind) as (room, file):
            with room.transaction():
                for segment in own:
                    for change in segment.changes:
                        room.append(change)
                    head = segment.head
                    room.keep_segment(mine, segment.changes[0].id.sequence, head.sequence, head.digest, segment.body)
            with self._vault.transaction():
                self._unseal_drafts(compartment, keys.epochs)
                self._vault.execute(
                    "UPDATE compartment SET file = ?, file_key = ?, dirty = 1 WHERE id = ?",
                    (file.name if file else None, file.key.secret if file else None, compartment),
                )
                self._vault.execute("DELETE FROM evicted WHERE compartment = ?", (compartment,))
                self._vault.execute(
                    "UPDATE outbox SET body = NULL WHERE kind = ? AND compartment = ?", (Kind.SEGMENT, compartment)
                )
                outbox.retry(self._vault, compartment)
        self._compartments.mark_stale(compartment)

    # ---- drafts ----

    def _seal_drafts(self, compartment: CompartmentId, epoch: int, secret: bytes) -> None:
        """What was being typed about it goes and comes with it."""
        name = compartment.hex()
        for key, content, kept_at in self._vault.rows("SELECT key, content, kept_at FROM draft"):
            if name in key or name.encode() in content:
                nonce = secrets.token_bytes(12)
                plain = _encode((key, content, kept_at))
                sealed = AESGCMSIV(_draft_key(secret)).encrypt(nonce, plain, compartment)
                self._vault.execute(
                    "INSERT INTO evicted_draft (compartment, epoch, nonce, sealed) VALUES (?, ?, ?, ?)",
                    (compartment, epoch, nonce, sealed),
                )
                self._vault.execute("DELETE FROM draft WHERE key = ?", (key,))

    def _unseal_drafts(self, compartment: CompartmentId, epochs: Mapping[int, bytes]) -> None:
        rows = self._vault.rows("SELECT epoch, nonce, sealed FROM evicted_draft WHERE compartment = ?", (compartment,))
        for epoch, nonce, sealed in rows:
            try:
                plain = AESGCMSIV(_draft_key(epochs[epoch])).decrypt(nonce, sealed, compartment)
            except InvalidTag as error:
                raise KnownError(Reason.VAULT_DAMAGED) from error
            key, content, kept_at = msgspec.convert(_decode(plain), _Draft)
            begun = self._vault.value("SELECT content FROM draft WHERE key = ?", (key,))
            whole = content if begun is None else _joined(begun, content)
            self._vault.execute("INSERT OR REPLACE INTO draft VALUES (?, ?, ?)", (key, whole, kept_at))


_DROPPED = {"outbox": " AND state = 0", "inbox": "", "set_aside": ""}

_SELECT = (
    "SELECT evicted.compartment, kind, reason, at, journey, escrow, asked_at,"
    " CASE WHEN waiting_since IS NULL THEN 0 ELSE written - confirmed END,"
    " EXISTS (SELECT 1 FROM outbox WHERE outbox.kind = 12 AND outbox.compartment = id AND state = 2)"  # LEASE, REFUSED
    " FROM evicted JOIN compartment ON id = evicted.compartment"
)


def _draft_key(secret: bytes) -> bytes:
    return HKDF(algorithm=SHA256(), length=32, salt=None, info=b"bredvid/evicted-draft/1").derive(secret)


def _joined(begun: bytes, earlier: bytes) -> bytes:
    """A draft that was begun meanwhile, with the words of the earlier one below its own."""
    newer, older = _decode(begun), _decode(earlier)
    for name, words in older.items():
        if isinstance(words, str) and isinstance(newer.get(name), str) and words not in newer[name]:
            newer[name] = "\n\n".join(part for part in (newer[name], words) if part)
    return _encode(older | newer)


def _carries(body: bytes, compartment: CompartmentId, recipient: int | None) -> bool:
    try:
        sealed = envelope.read(body)
    except WireError:
        return False
    return sealed.recipient == recipient and any(label.compartment == compartment for label in sealed.labels)
