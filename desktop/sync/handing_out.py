"""Epoch keys go to every device that should have them and has not: one envelope for each, with all that is new to it.

A disclosure's keys go in an envelope of their own: when it is taken back, the server can delete the envelope too.

Who hands out what is settled, so that two handlers do not send the same keys twice: the founder to its member's other
devices, the device that made a grant to those of the member it names, and any that may grant where that device is no
more. One's own newer devices get them from the older in any case.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from desktop.domain.compartments import CompartmentKind, Right
from desktop.domain.identity import CompartmentId
from desktop.domain.ports import CompartmentKeys
from desktop.sync.desk import Desk, founding_of, passing_over
from wire import envelope
from wire.envelope import Founding
from wire.segment import EpochKey

MAX_KEYS = 200
"""Keys in one envelope, so that it fits a frame."""

Key = tuple[EpochKey, int, Founding]

_TOGETHER = CompartmentId(b"")


def hand_out(desk: Desk, compartments: Iterable[CompartmentId]) -> Iterator[None]:
    """Make the envelopes that are missing in these compartments: looks at one, or makes one, at each step."""
    due: dict[tuple[int, CompartmentId], list[Key]] = defaultdict(list)
    for compartment in compartments:
        with passing_over():
            keys = desk.mailbox.keys(compartment)
            if keys is not None:
                handed = desk.mailbox.handed_out(compartment)
                alone = compartment if keys.kind is CompartmentKind.DISCLOSURE else _TOGETHER
                for device in devices_to_serve(desk, keys):
                    due[device, alone] += _missing(keys, device, handed)
        yield
    for (device, _), missing in sorted(due.items()):
        for at in range(0, len(missing), MAX_KEYS):
            _seal(desk, device, missing[at : at + MAX_KEYS])
            yield


def _missing(keys: CompartmentKeys, device: int, handed: set[tuple[int, int]]) -> Iterator[Key]:
    for epoch, secret in sorted(keys.epochs.items()):
        if (device, epoch) not in handed:
            yield EpochKey(keys.compartment, epoch, secret), int(keys.kind), founding_of(keys)


def _seal(desk: Desk, device: int, keys: list[Key]) -> None:
    own, recipient = desk.own, desk.members.directory.device(device)
    body = envelope.seal(own.county, own.device, own.signer, device, recipient.sealing_key, keys)
    pairs = [(CompartmentId(key.compartment), device, key.epoch) for key, _, _ in keys]
    desk.mailbox.note_handed_out(pairs, body)


def devices_to_serve(desk: Desk, keys: CompartmentKeys) -> list[int]:
    """The devices that should have this compartment's keys from this one."""
    me = desk.own.device
    mine = desk.members.member_of(me)
    held = desk.access.now(keys.compartment)
    givers: dict[int, set[int]] = defaultdict(set)
    givers[desk.members.member_of(keys.founding.device)].add(keys.founding.device)
    for grant in desk.access.grants(keys.compartment):
        if grant.record.member is not None:
            givers[grant.record.member].add(grant.author)
    found = []
    for member, right in held.items():
        if Right.READ not in right:
            continue
        devices = [device for device in desk.members.devices_of(member) if device != me]
        if _serves(desk, givers[member], Right.GRANT in held.get(mine, Right(0))):
            found += devices
        elif member == mine:
            found += [device for device in devices if device > me]  # the newer from the older
    return found


def _serves(desk: Desk, givers: set[int], may_grant: bool) -> bool:
    directory = desk.members.directory
    return may_grant and (desk.own.device in givers or not any(directory.active(device) for device in givers))
