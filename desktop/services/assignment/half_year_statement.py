"""Rapport och försäkran: handed in by the contact person, read and approved by a handler.

Each lies in a compartment that she founds, for those who handle the assignment: so she can hand it in after her access
to the assignment has ended, without coverage too. It holds counts and the alias, and no word of any session.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from msgspec.structs import replace

from desktop.domain.clock import Clock, today
from desktop.domain.compartments import CompartmentKind, Right
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import CompartmentId
from desktop.domain.ports import CompartmentInfo, Ledger, Members
from desktop.domain.projection import Projection
from desktop.domain.records.assignment import Brief, HalfYearStatement, ModeCount, TaskCount
from desktop.domain.records.membership import Grant
from desktop.services.access.following import Following
from desktop.services.assignment.half_year import HalfYearReport
from desktop.services.text_limit import check_texts


@dataclass(frozen=True, slots=True)
class HandedIn:
    """One report. `waiting`: it has not left this computer yet."""

    seen: Projection[HalfYearStatement]
    by: str
    accepted_by: str
    waiting: bool

    @property
    def is_open(self) -> bool:
        """Nobody has approved it or given it back."""
        return self.seen.record.accepted_on is None and self.seen.record.returned_on is None


class Statements:
    """Half-year reports, on her computer and on the handlers'."""

    def __init__(self, ledger: Ledger, members: Members, clock: Clock) -> None:
        self._ledger = ledger
        self._members = members
        self._clock = clock
        self._handling = Following(ledger, members, clock)

    # Hers

    def draw_up(self, compartment: CompartmentId, counts: HalfYearReport, words: str = "") -> HalfYearStatement:
        """What would be handed in, as it is counted now; not signed."""
        brief = next((seen.record for seen in self._ledger.all(compartment, Brief)), Brief())
        return HalfYearStatement(
            assignment=compartment,
            alias=brief.alias,
            first=counts.period.first,
            last=counts.period.last,
            months=counts.counts,
            modes=tuple(ModeCount(mode, count) for mode, count in counts.modes),
            tasks=tuple(TaskCount(task, count) for task, count in counts.tasks),
            without_minutes=counts.without_minutes,
            words=words.strip(),
            written_by=self._members.me.member,
        )

    def hand_in(self, statement: HalfYearStatement, name: str) -> Projection[HalfYearStatement]:
        """Signed with a name and today's date. A report that was given back is written anew in its place.

        Raises KnownError STATEMENT_UNSIGNED, STATEMENT_ACCEPTED or TEXT_TOO_LONG.
        """
        if not name.strip():
            raise KnownError(Reason.STATEMENT_UNSIGNED)
        signed = replace(statement, signed_name=name.strip(), signed_on=today(self._clock))
        check_texts(signed)
        before = self.own(CompartmentId(statement.assignment), statement.first)
        if before is None:
            return self._found(signed)
        if before.seen.record.accepted_on is not None:
            raise KnownError(Reason.STATEMENT_ACCEPTED)
        return self._ledger.edit(before.seen, signed)

    def own(self, assignment: CompartmentId, first: date | None) -> HandedIn | None:
        """Her own report of a half-year, if she has handed it in."""
        me = self._members.me.member
        mine = (one for one in self.about(assignment) if one.seen.record.written_by == me)
        return next((one for one in mine if one.seen.record.first == first), None)

    def _found(self, signed: HalfYearStatement) -> Projection[HalfYearStatement]:
        assignment = CompartmentId(signed.assignment)
        compartment = self._ledger.found(CompartmentKind.CONTACT_REPORT, [signed, *self._handling.grants(assignment)])
        return self._ledger.all(compartment, HalfYearStatement)[0]

    # The handlers'

    def about(self, assignment: CompartmentId) -> tuple[HandedIn, ...]:
        """Those of an assignment that its own contact persons have handed in, the latest half-year first."""
        found = []
        for info in self._ledger.compartments(CompartmentKind.CONTACT_REPORT):
            if info.card.assignment == assignment:
                found += [self._handed_in(info, seen) for seen in self._written_in(info, assignment)]
        return tuple(sorted(found, key=lambda one: one.seen.record.first or date.min, reverse=True))

    def _written_in(self, info: CompartmentInfo, assignment: CompartmentId) -> list[Projection[HalfYearStatement]]:
        """What whoever founded it handed in herself, and has been let in to the assignment, be that ended since.

        A report names its assignment and its writer, and anybody in the county may found one: a name proves nothing.
        """
        founder = self._members.member_of(info.founder)
        let_in = (seen.record.member == founder for seen in self._ledger.all(assignment, Grant))
        if founder != self._members.me.member and not any(let_in):
            return []
        return [seen for seen in self._ledger.all(info.id, HalfYearStatement) if seen.record.written_by == founder]

    def accept(self, seen: Projection[HalfYearStatement]) -> Projection[HalfYearStatement]:
        """Approved, by whom and when; the counts are the basis of her pay from now on."""
        accepted = replace(
            seen.record, accepted_by=self._members.me.member, accepted_on=today(self._clock), returned_on=None
        )
        return self._ledger.edit(seen, accepted)

    def give_back(self, seen: Projection[HalfYearStatement], answer: str) -> Projection[HalfYearStatement]:
        """To be put right. Raises KnownError TEXT_MISSING without saying what, STATEMENT_ACCEPTED, TEXT_TOO_LONG."""
        if seen.record.accepted_on is not None:
            raise KnownError(Reason.STATEMENT_ACCEPTED)
        if not answer.strip():
            raise KnownError(Reason.TEXT_MISSING)
        returned = replace(seen.record, returned_on=today(self._clock), answer=answer.strip())
        check_texts(returned)
        return self._ledger.edit(seen, returned)

    def bring_in_line(self, file: CompartmentId, assignment: CompartmentId) -> None:
        """Whoever handles the file now handles its reports, and nobody else does."""
        for one in self.about(assignment):
            self._handling.bring_in_line(file, one.seen.ref.compartment, founder_stays=True)

    def _handed_in(self, info: CompartmentInfo, seen: Projection[HalfYearStatement]) -> HandedIn:
        record = seen.record
        return HandedIn(seen, self._name(record.written_by), self._name(record.accepted_by), bool(info.unsent))

    def _name(self, member: int | None) -> str:
        return self._members.member(member).name if member is not None else ""


def may_decide(members: Members, seen: Projection[HalfYearStatement], day: date) -> bool:
    """Whether who works here may approve it."""
    held = members.rights(seen.ref.compartment, day).get(members.me.member, Right(0))
    return Right.EDIT in held and seen.record.written_by != members.me.member
