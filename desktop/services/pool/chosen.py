"""Whom the pool has given to a person, and the assignment that came of it (SC2; P12, P16, P31).

The link lies in the person file alone: `Assignment.matching` names the matching, and the matching has no field for
whom it is. What goes back to the pool is that the assignment is over, with its day.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from desktop.domain.clock import Clock, local, today
from desktop.domain.compartments import HANDLER, Right
from desktop.domain.identity import CompartmentId
from desktop.domain.ports import Ledger, Members
from desktop.domain.projection import Projection
from desktop.domain.records.assignment import Assignment, AssignmentStatus
from desktop.domain.records.pool import Suitability
from desktop.services.pool.conflict_checks import CheckView, ConflictChecks
from desktop.services.pool.matchings import Matchings
from desktop.services.pool.pools import Wanted

CONTACT_PERSON = 2  # wire.directory.Role.CONTACT_PERSON; services know the numbers that the directory gives

BEFORE_START = (AssignmentStatus.PROPOSED, AssignmentStatus.INVESTIGATED, AssignmentStatus.GRANTED)


@dataclass(frozen=True, slots=True)
class Chosen:
    """Somebody who was found to suit.

    `name` is empty until the owners have told it, `member` None while nobody of that name is in the program; `status`:
    of the assignment that came of it, None while there is none.
    """

    matching: CompartmentId
    code: str
    name: str
    member: int | None
    checked_on: date | None
    checked_by: str
    news: int
    status: AssignmentStatus | None
    has_person: bool

    @property
    def can_be_written_in(self) -> bool:
        """Whether an assignment waits for her: none has been written, or one without who it is."""
        begun = self.status is not None and self.status not in BEFORE_START
        return self.status is None or (not begun and not self.has_person and self.member is not None)


@dataclass(frozen=True, slots=True)
class FromPool:
    """What a person's file has to do with the pool. `seeks`: nobody goes beside, and nobody is proposed."""

    chosen: tuple[Chosen, ...]
    seeks: bool
    considered: int  # cards on which nothing has been concluded yet


class ChosenFromPool:
    """Of the files that this computer has."""

    def __init__(
        self, ledger: Ledger, members: Members, clock: Clock, matchings: Matchings, checks: ConflictChecks
    ) -> None:
        self._ledger = ledger
        self._members = members
        self._clock = clock
        self._matchings = matchings
        self._checks = checks

    def of(self, file: CompartmentId) -> FromPool:
        """Who was found to suit, the latest first."""
        assignments = self._ledger.all(file, Assignment)
        checks = self._checks.of(file)
        goes_on = [one for one in assignments if one.record.status is not AssignmentStatus.ENDED]
        return FromPool(
            chosen=tuple(self._chosen(view, assignments) for view in checks if _suits(view)),
            seeks=not any(one.record.matching or one.record.contact_person is not None for one in goes_on),
            considered=sum(view.seen.record.outcome in (None, Suitability.TO_ASK_MORE) for view in checks),
        )

    def wanted(self, file: CompartmentId) -> Wanted:
        """What to look for first: what the person has wished, and what the proposal says beyond that."""
        seen = self._checks.wish(file)
        wish = seen.record if seen is not None else None
        waiting = [one.record for one in self._ledger.all(file, Assignment) if one.record.status in BEFORE_START]
        terms = waiting[-1] if waiting else Assignment()
        return Wanted(
            farthest=wish.farthest if wish else None,
            language=wish.languages[0] if wish and wish.languages else "",
            modes=(wish.modes if wish else ())
            or terms.modes
            or tuple(share.mode for share in terms.mix if share.times),
            weekdays=wish.weekdays if wish else (),
            parts_of_day=wish.parts_of_day if wish else (),
            tasks=terms.tasks,
            until=terms.valid_until,
        )

    def settle(self, file: CompartmentId) -> None:
        """Tell the pool's owners of each assignment that is over: her card can be free again. Safe to repeat."""
        over: dict[bytes, bool] = {}
        for seen in self._ledger.all(file, Assignment):
            if seen.record.matching:
                ended = seen.record.status is AssignmentStatus.ENDED
                over[seen.record.matching] = over.get(seen.record.matching, True) and ended
        for matching, is_over in over.items():
            if is_over and self._may_write(CompartmentId(matching)):
                self._matchings.finish(CompartmentId(matching))

    def _chosen(self, view: CheckView, assignments: Sequence[Projection[Assignment]]) -> Chosen:
        record, told = view.seen.record, view.matching.told if view.matching is not None else None
        name = told.record.name if told is not None else ""
        mine = [one.record for one in assignments if one.record.matching == record.matching]
        return Chosen(
            matching=CompartmentId(record.matching),
            code=record.code,
            name=name,
            member=self._member(name),
            checked_on=local(record.checked_at).date() if record.checked_at is not None else None,
            checked_by=view.by.name if view.by is not None else "",
            news=view.news,
            status=mine[-1].status if mine else None,
            has_person=bool(mine) and mine[-1].contact_person is not None,
        )

    def _member(self, name: str) -> int | None:
        """Two of one name are for a person to tell apart."""
        if not name:
            return None
        alike = [one for one in self._members.with_role(CONTACT_PERSON) if one.name.casefold() == name.casefold()]
        return alike[0].member if len(alike) == 1 else None

    def _may_write(self, matching: CompartmentId) -> bool:
        held = self._members.rights(matching, today(self._clock)).get(self._members.me.member, Right(0))
        return HANDLER in held


def _suits(view: CheckView) -> bool:
    return view.seen.record.outcome is Suitability.SUITABLE
