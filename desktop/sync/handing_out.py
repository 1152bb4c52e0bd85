"""Epoch keys go to every device that should have them and has not: one envelope for each, with all that is new to it.

A disclosure's keys go in an envelope of their own: when it is taken back, the server can delete the envelope too.

The server hands out what a device may read in the order of the keys, so their order is what a newcomer sees first:
names, then the files that she handles, the latest first, then the others, and what is bulky last.

Who hands out what is settled, so that two handlers do not send the same keys twice: the founder to its member's other
devices, the device that made a grant to those of the member it names, and any that may grant where that device is no
more or may not. One's own newer devices get them from the older in any case. Whoever begins an epoch seals its key to
all who are in it (`rekeying`), and says so.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping

from desktop.domain.compartments import BULK, CompartmentKind, Right
from desktop.domain.epochs import Beginning
from desktop.domain.identity import CompartmentId
from desktop.domain.ports import CompartmentKeys
from desktop.domain.records.membership import GrantBasis
from desktop.sync.desk import Desk, founding_of, passing_over
from desktop.sync.rekeying import first_epochs
from wire import envelope
from wire.envelope import Founding
from wire.segment import EpochKey

MAX_KEYS = 12
"""Keys in one envelope: its reader makes as many files in one step, and what they open comes before the next keys."""

MANY, AT_ONCE = 16, 4
"""Of so many keys or more, fewer yet travel first: what they open is there soonest."""

OWN = frozenset({GrantBasis.HANDLER, GrantBasis.HANDOVER, GrantBasis.STAND_IN, GrantBasis.DECISION})
"""Whoever was let in by one of these works with it herself, and needs it before what she may only look into."""

Key = tuple[EpochKey, int, Founding]

_TOGETHER = CompartmentId(b"")

_ALL = 1 << 31


def hand_out(desk: Desk, compartments: Iterable[CompartmentId]) -> Iterator[None]:
    """Make the envelopes that are missing in these compartments: looks at one, or makes one, at each step."""
    due: dict[tuple[int, CompartmentId], list[Key]] = defaultdict(list)
    handled: dict[CompartmentId, set[int]] = {}
    for compartment in _newest_first(desk, compartments):
        with passing_over():
            keys = desk.mailbox.keys(compartment)
            if keys is not None:
                handed = desk.mailbox.handed_out(compartment)
                alone = compartment if keys.kind is CompartmentKind.DISCLOSURE else _TOGETHER
                begun = desk.members.standing.beginnings(compartment)
                latest, had = begun[0].epoch if begun else 0, handed | _served_by_others(desk, begun)
                serves = devices_to_serve(desk, keys)
                new = {device: [*_missing(keys, latest, device, first, had)] for device, first in serves}
                for device, missing in new.items():
                    due[device, alone] += missing
                if any(new.values()):
                    handled[compartment] = _handlers(desk, keys)
                due[desk.own.device, alone] += _first_key(desk, keys, handed)
        yield
    for (device, _), missing in sorted(due.items()):
        member = desk.members.member_of(device)
        own = {compartment for compartment, members in handled.items() if member in members}
        for together in _by_envelope(_own_first(missing, own)):
            _seal(desk, device, together)
            yield


def _by_envelope(missing: list[Key]) -> Iterator[list[Key]]:
    first = AT_ONCE if len(missing) >= MANY else 0
    if first:
        yield missing[:first]
    for at in range(first, len(missing), MAX_KEYS):
        yield missing[at : at + MAX_KEYS]


def _newest_first(desk: Desk, compartments: Iterable[CompartmentId]) -> list[CompartmentId]:
    """By when they were last written in."""
    wanted = set(compartments)
    if len(wanted) < 2:
        return [*wanted]
    latest = {info.id: info.card.touched_at for info in desk.ledger.compartments() if info.id in wanted}
    for log in desk.mailbox.own_logs(_ALL):
        latest[log.compartment] = max(latest.get(log.compartment, 0), log.written_at)
    return sorted(wanted, key=lambda compartment: (-latest.get(compartment, 0), compartment))


def _own_first(missing: Iterable[Key], own: Container[bytes]) -> list[Key]:
    """Names before everything, what is bulky after it; between them, what the reader handles first."""

    def rank(key: Key) -> tuple[bool, bool, bool]:
        opens, kind, _ = key
        return kind != CompartmentKind.DIRECTORY, kind in BULK, opens.compartment not in own

    return sorted(missing, key=rank)


def _handlers(desk: Desk, keys: CompartmentKeys) -> set[int]:
    """The members who work in it: its founder's, and whoever was let in to do so."""
    found = {grant.record.member for grant in desk.access.grants(keys.compartment) if grant.record.basis in OWN}
    return {desk.members.member_of(keys.founding.device), *(member for member in found if member is not None)}


def _missing(
    keys: CompartmentKeys, latest: int, device: int, first: int, handed: set[tuple[int, int]]
) -> Iterator[Key]:
    """Keys that this device lacks, up to the latest epoch whose record is here: who is left out later, none here knows.

    A restored computer has its own later keys again before it has what it wrote of them.
    """
    for epoch, secret in sorted(keys.epochs.items()):
        if first <= epoch <= latest and (device, epoch) not in handed:
            yield EpochKey(keys.compartment, epoch, secret), int(keys.kind), founding_of(keys)


def _first_key(desk: Desk, keys: CompartmentKeys, handed: set[tuple[int, int]]) -> Iterator[Key]:
    """The founder's, sealed to the very device that made it: restored from an older copy, it has it from the server.

    Never that of a journey: the traveller throws away the key that her ticket lies under, and is not to have it again.
    """
    me = desk.own.device
    if keys.kind is CompartmentKind.JOURNEY:
        return
    if keys.founding.device == me and 0 in keys.epochs and (me, 0) not in handed:
        yield EpochKey(keys.compartment, 0, keys.epochs[0]), int(keys.kind), founding_of(keys)


def _seal(desk: Desk, device: int, keys: list[Key]) -> None:
    own, recipient = desk.own, desk.members.directory.device(device)
    body = envelope.seal(own.county, own.device, own.signer, device, recipient.sealing_key, keys)
    pairs = [(CompartmentId(key.compartment), device, key.epoch) for key, _, _ in keys]
    desk.mailbox.note_handed_out(pairs, body)


def _served_by_others(desk: Desk, beginnings: Iterable[Beginning]) -> set[tuple[int, int]]:
    """The devices and epochs where the device has the key from the one who began it, if that one is there to send."""
    others = [one for one in beginnings if one.by.device != desk.own.device]
    active = [one for one in others if desk.members.directory.active(one.by.device)]
    return {(device, begun.epoch) for begun in active for device in begun.served}


def devices_to_serve(desk: Desk, keys: CompartmentKeys) -> list[tuple[int, int]]:
    """The devices that should have this compartment's keys from this one, and the first epoch that each should have."""
    me = desk.own.device
    mine = desk.members.member_of(me)
    held = desk.access.now(keys.compartment)
    givers: dict[int, set[int]] = defaultdict(set)
    givers[desk.members.member_of(keys.founding.device)].add(keys.founding.device)
    for grant in desk.access.grants(keys.compartment):
        if grant.record.member is not None:
            givers[grant.record.member].add(grant.author)
    first = first_epochs(desk, keys)
    found: list[tuple[int, int]] = []
    for member, right in held.items():
        if Right.READ not in right:
            continue
        devices = [device for device in desk.members.devices_of(member) if device != me]
        if _serves(desk, givers[member], held):
            found += [(device, first.get(member, 0)) for device in devices]
        elif member == mine:
            found += [(device, 0) for device in devices if device > me]  # the newer from the older, all that it has
    return found


def _serves(desk: Desk, givers: set[int], held: Mapping[int, Right]) -> bool:
    """Whether this device may, and is the one to: it let the member in, or none is there that did and still may."""

    def may(device: int) -> bool:
        return Right.GRANT in held.get(desk.members.member_of(device), Right(0))

    others = (device for device in givers if desk.members.directory.active(device) and may(device))
    return may(desk.own.device) and (desk.own.device in givers or not any(others))
