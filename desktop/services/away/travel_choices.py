"""What can be taken off a computer before a journey: each file with all that belongs to it, and what was lent."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from desktop.domain.clock import Clock, today
from desktop.domain.compartments import CompartmentKind, Right
from desktop.domain.errors import KnownError
from desktop.domain.identity import CompartmentId
from desktop.domain.ports import CompartmentInfo, Ledger, Mailbox, Members
from desktop.domain.records.assignment import Assignment
from desktop.domain.records.attachment import Attachment
from desktop.domain.records.consent import Disclosure
from desktop.domain.records.protection import Envelope

_ALONE = (
    CompartmentKind.PERSON_FILE,
    CompartmentKind.ASSIGNMENT,
    CompartmentKind.DISCLOSURE,
    CompartmentKind.PROTECTED,
    CompartmentKind.ATTACHMENT,
)


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing to choose. `parts`: its own compartment, and those that would tell of the same person.

    `unsent`: changes that the server has not confirmed, the oldest written at `since` (ms). `holders`: other members
    who are known to have all of it. `handlers`: other members who may let somebody in there.
    """

    id: CompartmentId
    kind: CompartmentKind
    alias: str
    sign: str
    parts: tuple[CompartmentId, ...]
    unsent: int
    since: int | None
    holders: frozenset[int]
    handlers: frozenset[int]


class TravelChoices:
    """Looks through what is on this computer."""

    def __init__(self, ledger: Ledger, mailbox: Mailbox, members: Members, clock: Clock) -> None:
        self._ledger = ledger
        self._mailbox = mailbox
        self._members = members
        self._clock = clock

    def all(self) -> tuple[Choice, ...]:
        """Person files first, by alias; then assignments and copies that belong to no file that is here."""
        infos = {info.id: info for info in self._ledger.compartments(*_ALONE)}
        waiting = {item.compartment: item.since for item in self._mailbox.status().waiting}
        taken: set[CompartmentId] = set()
        found = []
        for kind in _ALONE:
            for info in sorted(infos.values(), key=lambda info: info.card.alias):
                if info.kind is kind and info.id not in taken:
                    parts = [info.id, *(part for part in self._parts(info) if part in infos and part not in taken)]
                    taken.update(parts)
                    found.append(self._choice([infos[part] for part in parts], waiting))
        return tuple(found)

    def _parts(self, info: CompartmentInfo) -> list[CompartmentId]:
        """The compartments that a file names, and the one that holds its envelope for an emergency."""
        if info.kind is not CompartmentKind.PERSON_FILE:
            return []
        named = [
            *(seen.record.compartment for seen in self._ledger.all(info.id, Assignment)),
            *(seen.record.compartment for seen in self._ledger.all(info.id, Disclosure)),
            *(seen.record.compartment for seen in self._ledger.all(info.id, Attachment)),
        ]
        rooms = [
            room.id
            for room in self._ledger.compartments(CompartmentKind.PROTECTED)
            if any(envelope.record.file == info.id for envelope in self._ledger.all(room.id, Envelope))
        ]
        return [*dict.fromkeys(CompartmentId(name) for name in named if name), *rooms]

    def _choice(self, infos: list[CompartmentInfo], waiting: dict[CompartmentId, int]) -> Choice:
        first = infos[0]
        since = [waiting[info.id] for info in infos if info.id in waiting]
        readers = [self._others(info, Right.READ) for info in infos]
        return Choice(
            id=first.id,
            kind=first.kind,
            alias=first.card.alias,
            sign=first.card.sign,
            parts=tuple(info.id for info in infos),
            unsent=sum(info.unsent for info in infos),
            since=min(since, default=None),
            holders=frozenset.intersection(*readers),
            handlers=frozenset().union(*(self._allowed(info, Right.GRANT) for info in infos)),
        )

    def _others(self, info: CompartmentInfo, right: Right) -> frozenset[int]:
        """Members of whom there is proof that they have it: it was founded there, handed there, or written there."""
        handed = self._mailbox.reached_devices(info.id)
        return frozenset(
            member
            for member in self._allowed(info, right)
            if any(
                device == info.founder or device in handed or self._mailbox.head(info.id, device) is not None
                for device in self._members.devices_of(member)
            )
        )

    def _allowed(self, info: CompartmentInfo, right: Right) -> frozenset[int]:
        try:
            rights = self._members.rights(info.id, today(self._clock))
        except KnownError:  # a damaged file says so when it is opened
            return frozenset()
        me = self._members.me.member
        return frozenset(self._active(member for member, held in rights.items() if right in held and member != me))

    def _active(self, members: Iterable[int]) -> list[int]:
        return [member for member in members if self._members.devices_of(member)]
