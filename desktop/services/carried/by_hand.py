"""Who may be brought something by hand, and what came of what was written (docs/adr/carried-by-hand.md).

Written is not received: it waits until its reader, or the server, has said so.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from desktop.domain.carried import Brought, Planned
from desktop.domain.clock import Clock
from desktop.domain.errors import KnownError
from desktop.domain.identity import CompartmentId
from desktop.domain.ports import Ledger, Mailbox, MemberInfo, Members, WrittenParcel

COORDINATOR = 3
"""wire.directory.Role.COORDINATOR."""

TOLD_DAYS = 60
"""How long what was written by hand is told of."""

_DAY_MS = 24 * 60 * 60 * 1000


class Group(StrEnum):
    """Where a receiver is, seen from here."""

    OWN = "own"  # another computer of one's own
    UNIT = "unit"
    COUNTY = "county"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Receiver:
    """A member whom something can be brought. `size`: bytes, about; `last`: what was written for her last."""

    member: int
    name: str
    unit: str
    group: Group
    devices: tuple[int, ...]
    size: int
    parts: int
    last: WrittenTo | None = None


@dataclass(frozen=True, slots=True)
class WrittenTo:
    """What was written for one member at one time. `read_at`: when all her computers had read it, ms; else None."""

    name: str
    written_at: int  # ms
    size: int  # bytes
    read_at: int | None


@dataclass(frozen=True, slots=True)
class Receivers:
    """All of them, in the order of their groups. `held`: labels of where something must go to the server first."""

    people: tuple[Receiver, ...]
    held: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """What came of a file, and from whom: name, and when it was written, ms."""

    brought: Brought
    writers: tuple[tuple[str, int], ...]


class ByHand:
    """Every call belongs on the database thread; the carrying itself is `ports.Carrier`'s."""

    def __init__(self, ledger: Ledger, mailbox: Mailbox, members: Members, clock: Clock) -> None:
        self._ledger = ledger
        self._mailbox = mailbox
        self._members = members
        self._clock = clock

    def receivers(self, planned: Planned) -> Receivers:
        """Those of a plan, by member."""
        devices: dict[int, list[int]] = defaultdict(list)
        sizes: dict[int, int] = defaultdict(int)
        parts: dict[int, int] = defaultdict(int)
        for load in planned.loads:
            devices[load.member].append(load.device)
            sizes[load.member] += load.size
            parts[load.member] += load.parts
        last = {self._members.member_of(parcels[0].recipient): parcels for parcels in reversed(self._written())}
        people = []
        for member in devices:
            info = self._members.member(member)
            told = self._told(last[member]) if member in last else None
            mine = tuple(devices[member])
            group = self._group(info)
            people.append(Receiver(member, info.name, info.unit_name, group, mine, sizes[member], parts[member], told))
        order = list(Group)
        held = tuple(sorted(map(self._label, planned.held)))
        return Receivers(tuple(sorted(people, key=lambda one: (order.index(one.group), one.name))), held)

    def written(self) -> tuple[WrittenTo, ...]:
        """What has been written in the last months, the latest first."""
        since = self._clock.now() - TOLD_DAYS * _DAY_MS
        return tuple(self._told(parcels) for parcels in self._written() if parcels[0].written_at >= since)

    def tell(self, brought: Brought) -> Told:
        """A file that was read, with the names of those who wrote it."""
        names = {(self._name_of(device), at): None for device, at in brought.writers}
        return Told(brought, tuple(names))

    def _written(self) -> list[list[WrittenParcel]]:
        """Parcels of one time and member together."""
        found: dict[tuple[int, int], list[WrittenParcel]] = defaultdict(list)
        for parcel in self._mailbox.written_parcels():
            found[parcel.written_at, self._members.member_of(parcel.recipient)].append(parcel)
        return list(found.values())

    def _told(self, parcels: Iterable[WrittenParcel]) -> WrittenTo:
        together = list(parcels)
        read = [parcel.read_at for parcel in together if parcel.read_at is not None]
        read_at = max(read) if len(read) == len(together) else None
        size = sum(parcel.size for parcel in together)
        return WrittenTo(self._name_of(together[0].recipient), together[0].written_at, size, read_at)

    def _name_of(self, device: int) -> str:
        return self._members.member(self._members.member_of(device)).name

    def _label(self, compartment: CompartmentId) -> str:
        """Alias or code; empty where there is neither, or it has gone meanwhile."""
        try:
            card = self._ledger.info(compartment).card
        except KnownError:
            return ""
        return card.alias or card.code

    def _group(self, info: MemberInfo) -> Group:
        me = self._members.me
        if info.member == me.member:
            return Group.OWN
        if info.unit == me.unit:
            return Group.UNIT
        return Group.COUNTY if COORDINATOR in info.roles else Group.OTHER
