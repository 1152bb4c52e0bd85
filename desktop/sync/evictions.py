"""Evicting whole: first everything is sealed and every key handed out, then it is destroyed (docs/adr/leases.md).

The keys of what is taken off before a journey stay here sealed under a ticket. Colleagues have the ticket, and nothing
that it opens; this computer has what it opens, and no ticket.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterable

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCMSIV
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from desktop.domain import lease
from desktop.domain.compartments import Right
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import CompartmentId
from desktop.domain.ports import CompartmentKeys, EvictionReason
from desktop.sync.desk import Desk, founding_of, passing_over
from desktop.sync.handing_out import hand_out
from desktop.sync.having_again import take_again, wish
from desktop.sync.rekeying import renew_keys
from desktop.sync.sealing import seal_changes
from wire import canonical, envelope
from wire.messages import Kind, Wish
from wire.segment import EpochKey

_NONCE = 12


class VaultEvictions:
    """`desktop.domain.ports.Evictions` over a vault."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def expire(self, compartments: Iterable[CompartmentId]) -> tuple[CompartmentId, ...]:
        due = tuple(compartments)
        self.seal(due)
        stays = []
        for compartment in due:
            try:
                self._desk.mailbox.evict([compartment], EvictionReason.LEASE)
            except KnownError as error:
                if error.reason not in (Reason.NOT_SEALED, Reason.FILE_DAMAGED):
                    raise
                stays.append(compartment)
        self._forget(due)
        return tuple(stays)

    def seal(self, compartments: Iterable[CompartmentId]) -> None:
        due = set(compartments)
        for _ in renew_keys(self._desk):
            continue
        for _ in seal_changes(self._desk, set()):
            continue
        for _ in hand_out(self._desk, sorted(due & set(self._desk.mailbox.compartments()))):
            continue

    def reached(self, compartment: CompartmentId) -> frozenset[int]:
        return frozenset(self._desk.mailbox.reached(compartment)) - {self._desk.own.device}

    def depart(self, compartments: Iterable[CompartmentId], journey: bytes, ticket: bytes) -> None:
        leaving = tuple(compartments)
        self.seal(leaving)
        keys = [found for one in leaving if (found := self._desk.mailbox.keys(one)) is not None]
        escrows = {one.compartment: _escrow(one, ticket) for one in keys}
        self._desk.mailbox.evict(leaving, EvictionReason.TRAVEL, journey, escrows)
        for one in keys:
            wish(self._desk, one.compartment, Wish.AWAY, min(one.epochs))
        self._keep_what_is_lent()
        self._forget(leaving)

    def forget(self, compartment: CompartmentId) -> None:
        self.seal([compartment])
        self._desk.mailbox.evict([compartment], EvictionReason.TRAVEL)
        self._forget([compartment])

    def come_back(self, journey: bytes, ticket: bytes) -> int:
        away = [one for one in self._desk.mailbox.evicted() if one.journey == journey and one.escrow is not None]
        opened = {one.compartment: _open(one.escrow or b"", one.compartment, ticket) for one in away}
        came = 0
        for compartment, keys in opened.items():
            came += take_again(self._desk, compartment, keys)
            wish(self._desk, compartment, Wish.AGAIN, min(keys))
        self._keep_what_is_lent()
        return came

    def _keep_what_is_lent(self) -> None:
        """The envelopes that the server has deleted carried other keys too, and those of lent things may end again.

        So this computer seals to itself, on the server, what it holds on a lease.
        """
        desk = self._desk
        mine = desk.members.member_of(desk.own.device)
        for compartment in desk.mailbox.compartments():
            with passing_over():
                keys = desk.mailbox.keys(compartment)
                if keys is not None and lease.is_leased(keys.kind, desk.access.now(compartment).get(mine, Right(0))):
                    desk.mailbox.put_out(Kind.ENVELOPE, self._to_myself(keys), compartment)

    def _to_myself(self, keys: CompartmentKeys) -> bytes:
        own = self._desk.own
        held = [
            (EpochKey(keys.compartment, epoch, secret), int(keys.kind), founding_of(keys))
            for epoch, secret in sorted(keys.epochs.items())
        ]
        return envelope.seal(own.county, own.device, own.signer, own.device, own.sealing.public, held)

    def _forget(self, compartments: Iterable[CompartmentId]) -> None:
        for compartment in compartments:
            self._desk.access.forget(compartment)


def _escrow(keys: CompartmentKeys, ticket: bytes) -> bytes:
    nonce = secrets.token_bytes(_NONCE)
    plain = canonical.encode(sorted(keys.epochs.items()))
    return nonce + AESGCMSIV(_escrow_key(ticket)).encrypt(nonce, plain, keys.compartment)


def _open(escrow: bytes, compartment: CompartmentId, ticket: bytes) -> dict[int, bytes]:
    """Every key by epoch; raises KnownError(TICKET_WRONG)."""
    try:
        plain = AESGCMSIV(_escrow_key(ticket)).decrypt(escrow[:_NONCE], escrow[_NONCE:], compartment)
    except InvalidTag as error:
        raise KnownError(Reason.TICKET_WRONG) from error
    return dict(canonical.decode(plain, list[tuple[int, bytes]]))


def _escrow_key(ticket: bytes) -> bytes:
    return HKDF(algorithm=SHA256(), length=32, salt=None, info=b"bredvid/journey/1").derive(ticket)
