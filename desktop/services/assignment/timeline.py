"""The handler's timeline: the sessions of one assignment, a page at a time, so that ten thousand open like ten (P34).

Pages follow the logs backwards, the latest written first; within what has been read, sessions stand by the day they
were held.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from desktop.domain.errors import KnownError
from desktop.domain.identity import CompartmentId, RecordId
from desktop.domain.ports import Ledger, Members
from desktop.domain.projection import Projection
from desktop.domain.records.assignment import Assignment, SupportSession
from desktop.services.file.late_arrivals import LateArrivals

A_PAGE = 60


@dataclass(frozen=True, slots=True)
class SessionEntry:
    """One session on the handler's timeline. `late`: it came in after the timeline had gone past its day."""

    seen: Projection[SupportSession]
    by: str
    late: bool


@dataclass(frozen=True, slots=True)
class SessionPage:
    """Some sessions, by the day they were held, the latest first. `after`: where the next page goes on; None: no more.

    `late`: what is known to have come in late, carried from page to page, so that looking at the first is no answer.
    """

    entries: tuple[SessionEntry, ...]
    after: Mapping[int, int] | None
    looked: Mapping[str, object] = field(default_factory=dict)


class SessionTimeline:
    """Reads pages."""

    def __init__(self, ledger: Ledger, members: Members, late: LateArrivals) -> None:
        self._ledger = ledger
        self._members = members
        self._late = late

    def first(self, seen: Projection[Assignment]) -> SessionPage:
        """The latest. Reading it marks what has come in as read."""
        if not seen.record.compartment:
            return SessionPage((), None)
        compartment = CompartmentId(seen.record.compartment)
        try:
            self._ledger.info(compartment)
        except KnownError:  # it is not on this computer
            return SessionPage((), None)
        looked = self._late.before(compartment)
        page = self._page(compartment, {}, looked)
        self._ledger.mark_read(compartment)
        return page

    def next(self, seen: Projection[Assignment], page: SessionPage) -> SessionPage:
        """What comes after a page; raises KnownError(GONE) where it has been taken away meanwhile."""
        if page.after is None:
            return SessionPage((), None)
        return self._page(CompartmentId(seen.record.compartment), page.after, page.looked)

    def whole(self, seen: Projection[Assignment]) -> tuple[SessionEntry, ...]:
        """Every session, the latest first, by the day it was held."""
        page = self.first(seen)
        entries = [*page.entries]
        while page.after is not None:
            page = self.next(seen, page)
            entries += page.entries
        return tuple(sorted(entries, key=by_event, reverse=True))

    def _page(self, compartment: CompartmentId, after: Mapping[int, int], looked: Mapping[str, object]) -> SessionPage:
        records = self._ledger.latest(compartment, SupportSession, A_PAGE, after)
        late = self._late.among(compartment, records, looked)
        ends = {**after, **{one.author: one.id.sequence for one in records}}  # the last of each is its lowest
        entries = [
            SessionEntry(one, self._name(one.record.written_by), one.id in late) for one in records if not one.deleted
        ]
        entries.sort(key=by_event, reverse=True)
        return SessionPage(tuple(entries), ends if len(records) == A_PAGE else None, looked)

    def _name(self, member: int | None) -> str:
        return self._members.member(member).name if member is not None else ""


def by_event(entry: SessionEntry) -> tuple[date, int, RecordId]:
    """By which sessions stand in order."""
    seen = entry.seen
    return seen.record.held_on or date.min, seen.created_at, seen.id
