"""The other side of a journey: a colleague is back, and asks for her files (docs/adr/leases.md).

Whoever answers holds the ticket, which opens nothing here. What is asked first is whether it is really she who asks:
the program cannot know that, so the screen says to ring her.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from msgspec.structs import replace

from desktop.domain.compartments import CompartmentKind
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import CompartmentId
from desktop.domain.ports import CompartmentInfo, Ledger, MemberInfo, Members
from desktop.domain.projection import Projection
from desktop.domain.records.journey import Departure, Return

_NAMING = (CompartmentKind.PERSON_FILE, CompartmentKind.ASSIGNMENT, CompartmentKind.DISCLOSURE)


@dataclass(frozen=True, slots=True)
class ReturnRequest:
    """Somebody asks for her files. `aliases`: those of the files that are on this computer too; `files`: all."""

    id: CompartmentId
    traveller: MemberInfo
    asked_at: int  # ms
    left_on: date | None
    back_on: date | None
    files: int
    aliases: tuple[str, ...]
    declined: str


@dataclass(frozen=True, slots=True)
class Travelling:
    """Somebody is on a journey without her files."""

    traveller: MemberInfo
    left_on: date | None
    back_on: date | None


class TravelRequests:
    """Reads and answers them."""

    def __init__(self, ledger: Ledger, members: Members) -> None:
        self._ledger = ledger
        self._members = members

    def all(self) -> tuple[ReturnRequest, ...]:
        """Those that nobody has said yes to, the oldest first."""
        found = [
            self._request(info, seen, departure)
            for info, seen in self._open()
            if (departure := self._departure(info, seen)) is not None
        ]
        return tuple(sorted(found, key=lambda request: request.asked_at))

    def travelling(self) -> tuple[Travelling, ...]:
        """Colleagues who are on a journey now."""
        return tuple(
            Travelling(self._founder(info), seen.record.left_on, seen.record.back_on)
            for info in self._ledger.compartments(CompartmentKind.JOURNEY)
            for seen in self._ledger.all(info.id, Departure)
            if self._founder(info).member != self._members.me.member
        )

    def approve(self, request: CompartmentId) -> None:
        """Give the ticket. Raises KnownError GONE, or NOT_ALLOWED for one's own journey."""
        info, seen, departure = self._find(request)
        if self._founder(info).member == self._members.me.member:
            raise KnownError(Reason.NOT_ALLOWED)
        self._ledger.edit(seen, replace(seen.record, ticket=departure.record.ticket, declined=""))

    def decline(self, request: CompartmentId, reason: str) -> None:
        """Not yet, and why. Raises KnownError GONE or TEXT_MISSING."""
        _, seen, _ = self._find(request)
        if not reason.strip():
            raise KnownError(Reason.TEXT_MISSING)
        self._ledger.edit(seen, replace(seen.record, declined=reason.strip()))

    def _open(self) -> Iterator[tuple[CompartmentInfo, Projection[Return]]]:
        for info in self._ledger.compartments(CompartmentKind.JOURNEY):
            for seen in self._ledger.all(info.id, Return):
                mine = self._founder(info).member == self._members.me.member
                if not seen.record.ticket and not mine and self._wrote(info, seen):
                    yield info, seen

    def _departure(self, info: CompartmentInfo, wish: Projection[Return]) -> Projection[Departure] | None:
        """The departure of the same journey by the same person; a wish for another's files is none."""
        for other in self._ledger.compartments(CompartmentKind.JOURNEY):
            if self._founder(other).member == self._founder(info).member:
                for seen in self._ledger.all(other.id, Departure):
                    if seen.record.journey == wish.record.journey and self._wrote(other, seen):
                        return seen
        return None

    def _find(self, request: CompartmentId) -> tuple[CompartmentInfo, Projection[Return], Projection[Departure]]:
        for info, seen in self._open():
            departure = self._departure(info, seen) if info.id == request else None
            if departure is not None:
                return info, seen, departure
        raise KnownError(Reason.GONE)

    def _request(
        self, info: CompartmentInfo, seen: Projection[Return], departure: Projection[Departure]
    ) -> ReturnRequest:
        files = departure.record.files
        here = {one.id: one.card.alias for one in self._ledger.compartments(*_NAMING)}
        aliases = {here[CompartmentId(file)] for file in files if here.get(CompartmentId(file))}
        return ReturnRequest(
            id=info.id,
            traveller=self._founder(info),
            asked_at=seen.created_at,
            left_on=departure.record.left_on,
            back_on=departure.record.back_on,
            files=departure.record.count,
            aliases=tuple(sorted(aliases)),
            declined=seen.record.declined,
        )

    def _founder(self, info: CompartmentInfo) -> MemberInfo:
        return self._members.member(self._members.member_of(info.founder))

    def _wrote(self, info: CompartmentInfo, seen: Projection[Departure] | Projection[Return]) -> bool:
        return self._members.member_of(seen.author) == self._members.member_of(info.founder)
