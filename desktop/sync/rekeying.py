"""A new epoch before the next write, where somebody who has the key should not have it any more.

Whoever may grant looks before sealing: a grant was ended, its last day has passed, the founder has handed over, or
somebody was let in for what follows only. A lost computer is not waited with until somebody writes. Then there is a
new random key, sealed to every computer that should have it and to this one, and a record under it that says who is
left out (`domain.epochs`).
Whoever is left out cannot read that she was, and is told (`notices`).
Key and envelopes are kept in one transaction, so that a crash leaves all or nothing; a record that a crash came before
is written at the next look.

Two may begin the same epoch at once. The server takes the first key that it hears of; the other is thrown away here,
and what was sealed under it and never taken is sealed again under the winner's.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Iterator

from desktop.domain import rights
from desktop.domain.clock import today
from desktop.domain.compartments import Right
from desktop.domain.identity import CompartmentId
from desktop.domain.ports import BegunEpoch, CompartmentKeys
from desktop.domain.projection import Projection
from desktop.domain.records.membership import Grant, NewEpoch
from desktop.sync.desk import Desk, founding_of, passing_over
from desktop.sync.notices import tell_left_out
from wire import envelope
from wire.segment import EpochKey


def renew_keys(desk: Desk, everywhere: Iterable[CompartmentId] = ()) -> Iterator[None]:
    """Begin the epochs that are due before what waits to be sealed; looks at one compartment at each step.

    `everywhere`: where to look for lost computers too, which are not waited with until somebody writes.
    """
    for compartment, epoch in desk.mailbox.refused_epochs():
        with passing_over():
            desk.mailbox.withdraw_epoch(compartment, epoch)
        yield
    writing = set(desk.mailbox.unsealed())
    looked_at = {*everywhere} if desk.members.directory.has_ended_devices else set()
    for compartment in sorted(writing | looked_at):
        with passing_over():
            keys = desk.mailbox.keys(compartment)
            if keys is not None and keys.epochs:
                _renew(desk, keys, compartment in writing)
        yield


def writing_epoch(desk: Desk, keys: CompartmentKeys) -> int | None:
    """The epoch to write in: the latest whose record is here, for by then all who are in it have its key.

    None while an epoch that was begun here in vain is later: somebody is to be left out, and the winner's record has
    not come yet.
    """
    begun = desk.members.standing.beginnings(keys.compartment)
    epoch = begun[0].epoch if begun else min(keys.epochs)
    tried = desk.mailbox.begun_epochs(keys.compartment)
    return None if any(one.withdrawn and one.epoch > epoch for one in tried) else epoch


def _renew(desk: Desk, keys: CompartmentKeys, writing: bool) -> None:
    due = Renewal(desk, keys)
    if not due.may_grant:
        return
    begun = due.unfinished()
    if begun is None and (due.has_lost_computers() or (writing and due.is_needed())):
        begun = due.begin()
    if begun is not None:
        tell_left_out(desk, keys.compartment, begun.epoch, due.left())
        desk.ledger.create(keys.compartment, due.record(begun))


class Renewal:
    """Whether one compartment needs a new epoch, and who is in it."""

    def __init__(self, desk: Desk, keys: CompartmentKeys) -> None:
        self._desk = desk
        self._keys = keys
        self._compartment = keys.compartment
        self._me = desk.own.device
        self._held = desk.access.now(keys.compartment)
        self._ever = desk.access.ever(keys.compartment)
        self._begun = desk.members.standing.beginnings(keys.compartment)
        self._latest = max(keys.epochs)

    @property
    def may_grant(self) -> bool:
        """Whether this computer's member may let in and out, and write that it was done."""
        return Right.GRANT | Right.WRITE in self._held.get(self._member_of(self._me), Right(0))

    def unfinished(self) -> EpochKey | None:
        """The key of an epoch that a crash came right after the beginning of: its record is still to be written."""
        mine = any(begun.epoch == self._latest and not begun.withdrawn for begun in self._tried())
        recorded = any(one.epoch == self._latest for one in self._begun)
        return self._key(self._latest, self._keys.epochs[self._latest]) if mine and not recorded else None

    def is_needed(self) -> bool:
        """Whether somebody may have the latest key who should not, or should have only what follows it."""
        return bool(self._newly_closed() or self._founder_left() or self._from_now_on())

    def has_lost_computers(self) -> bool:
        """Whether one that may have the latest key is none any more."""
        return any(all(device not in one.heads for one in self._begun) for device in self._lost())

    def begin(self) -> EpochKey:
        """Make the key, seal it to all who should have it, and keep both."""
        desk, key = self._desk, self._key(self._next(), secrets.token_bytes(32))
        sealed = [(device, self._sealed(key, device)) for device in (*self._served(key.epoch), self._me)]
        desk.mailbox.begin_epoch(self._compartment, key.epoch, key.secret, sealed)
        return key

    def record(self, key: EpochKey) -> NewEpoch:
        """Who is left out of the epoch, how far their logs are known here, and which grants were over."""
        out = {member for member in self._ever if Right.READ not in self._held.get(member, Right(0))}
        devices = {device for member in out for device in self._computers(member)} | self._lost()
        return NewEpoch(
            epoch=key.epoch,
            commitment=key.commitment,
            members=tuple(sorted(out)),
            heads=tuple(part for device in sorted(devices) for part in (device, self._end_of(device))),
            closed=tuple(part for one in sorted(self._newly_closed()) for part in one),
            served=tuple(self._served(key.epoch)),
            held=tuple(part for one in sorted(self._held.items()) for part in one) if self._from_now_on() else (),
        )

    def left(self) -> dict[int, int]:
        """Members whom this epoch is the first to leave out, and when that was, ms."""
        closed = {one[:2] for one in self._newly_closed()}
        now = self._desk.clock.now()
        left = {
            grant.record.member: min(grant.record.ended_at or now, now)
            for grant in self._desk.members.standing.grants(self._compartment)
            if grant.id in closed and grant.record.member is not None
        }
        if self._founder_left():
            left[self._member_of(self._keys.founding.device)] = now
        return left

    # ---- why ----

    def _newly_closed(self) -> set[tuple[int, int, int]]:
        """Grants that are over, of members who have no other, and whom a key may have reached."""
        day, known = today(self._desk.clock), {one for begun in self._begun for one in begun.closed}
        over = {
            (*grant.id, end)
            for grant in self._desk.members.standing.grants(self._compartment)
            if (end := rights.over(grant, day)) is not None and self._has_reached(grant)
        }
        return over - known

    def _has_reached(self, grant: Projection[Grant]) -> bool:
        member = grant.record.member
        if (
            member is None
            or Right.READ in self._held.get(member, Right(0))
            or Right.READ not in rights.rights_of(grant)
        ):
            return False
        computers, mailbox = self._computers(member), self._desk.mailbox
        if grant.author != self._me or mailbox.epoch_of(self._compartment, grant.id) is not None:
            return bool(computers)  # a restored computer does not know what it has handed out
        return any(device in computers for device, _ in mailbox.handed_out(self._compartment))

    def _founder_left(self) -> bool:
        founder = self._member_of(self._keys.founding.device)
        return Right.READ not in self._held.get(founder, Right(0)) and all(
            founder not in one.members for one in self._begun
        )

    def _lost(self) -> set[int]:
        """Computers that are none any more and have the latest key, or may have it."""
        served = {device for device, _ in self._desk.mailbox.handed_out(self._compartment)}
        active = self._desk.members.directory.active
        return {
            device
            for member in self._ever
            for device in self._computers(member)
            if not active(device) and (device in served or self._end_of(device) or device == self._keys.founding.device)
        }

    def _from_now_on(self) -> bool:
        first = [grant.record.from_epoch for grant in self._desk.access.grants(self._compartment)]
        return any(epoch is not None and epoch > self._latest for epoch in first)

    # ---- who ----

    def _served(self, epoch: int) -> list[int]:
        """The other computers that should have the new key."""
        first = first_epochs(self._desk, self._keys)
        return sorted(
            device
            for member, right in self._held.items()
            if Right.READ in right and first.get(member, 0) <= epoch
            for device in self._desk.members.devices_of(member)
            if device != self._me
        )

    def _computers(self, member: int) -> list[int]:
        return self._desk.members.directory.devices_of(member, ended=True)

    def _end_of(self, device: int) -> int:
        """How far a log is known here."""
        mailbox = self._desk.mailbox
        head = mailbox.own_head(self._compartment) if device == self._me else mailbox.head(self._compartment, device)
        return head.sequence if head else 0

    def _member_of(self, device: int) -> int:
        return self._desk.members.member_of(device)

    # ---- the key ----

    def _tried(self) -> list[BegunEpoch]:
        return self._desk.mailbox.begun_epochs(self._compartment)

    def _next(self) -> int:
        """After the latest known, and after what was begun here in vain."""
        return max(self._latest, *(begun.epoch for begun in self._tried()), 0) + 1

    def _key(self, epoch: int, secret: bytes) -> EpochKey:
        return EpochKey(self._compartment, epoch, secret)

    def _sealed(self, key: EpochKey, device: int) -> bytes:
        own, recipient = self._desk.own, self._desk.members.directory.device(device)
        grants = [(key, int(self._keys.kind), founding_of(self._keys))]
        return envelope.seal(own.county, own.device, own.signer, device, recipient.sealing_key, grants)


def first_epochs(desk: Desk, keys: CompartmentKeys) -> dict[int, int]:
    """The first epoch that each member should have a key of, where it is not the first of all."""
    found: dict[int, int] = {desk.members.member_of(keys.founding.device): 0}
    for grant in desk.access.grants(keys.compartment):
        if grant.record.member is not None and rights.rights_of(grant):
            first = grant.record.from_epoch or 0
            found[grant.record.member] = min(first, found.get(grant.record.member, first))
    return found
