"""A need that a contact person has seen and the plan does not have: she proposes it, a handler takes it up (S08)."""

from __future__ import annotations

from dataclasses import dataclass

import msgspec

from desktop.domain.clock import Clock, today
from desktop.domain.compartments import CompartmentKind
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import CompartmentId
from desktop.domain.ports import Ledger, Members
from desktop.domain.projection import Projection
from desktop.domain.records.assignment import Assignment
from desktop.domain.records.plan_review import ProposedNeed
from desktop.domain.records.support_plan import Goal, NeedArea
from desktop.services.access.hanging import Hanging
from desktop.services.authorship import Hand, hand
from desktop.services.plan.support_plans import SupportPlans
from desktop.services.text_limit import check_texts


@dataclass(frozen=True, slots=True)
class Proposal:
    """What somebody has seen. `by`: whose computer wrote it, and when."""

    need: Projection[ProposedNeed]
    by: Hand

    @property
    def waits(self) -> bool:
        """Whether it has been neither taken up nor answered."""
        return self.need.record.taken_up_on is None and not self.need.record.answer


class ProposedNeeds:
    """Proposals of contact persons. They lie in the assignment, which both sides read."""

    def __init__(self, ledger: Ledger, members: Members, clock: Clock, plans: SupportPlans) -> None:
        self._ledger, self._members, self._clock, self._plans = ledger, members, clock, plans
        self._hanging = Hanging(ledger, members, clock)

    def waiting(self, file: CompartmentId) -> tuple[Proposal, ...]:
        """What contact persons of a person have proposed and nobody has answered, oldest first."""
        named = [self._hanging.on(seen, CompartmentKind.ASSIGNMENT) for seen in self._ledger.all(file, Assignment)]
        rooms = {info.id for info in named if info is not None}
        found = [proposal for room in sorted(rooms) for proposal in self._of(room)]
        return tuple(sorted((one for one in found if one.waits), key=lambda one: (one.by.at, one.need.id)))

    def take_up(self, file: CompartmentId, seen: Projection[ProposedNeed], area: NeedArea) -> Projection[Goal]:
        """It becomes a goal of the plan, in the contact person's words until somebody writes better ones."""
        goal = self._plans.add_goal(file, area, seen.record.text)
        self._ledger.edit(seen, msgspec.structs.replace(seen.record, taken_up_on=today(self._clock)))
        return goal

    def answer(self, seen: Projection[ProposedNeed], words: str) -> Projection[ProposedNeed]:
        """It is not taken up, and the contact person reads why. Raises KnownError TEXT_MISSING, TEXT_TOO_LONG."""
        if not words.strip():
            raise KnownError(Reason.TEXT_MISSING)
        edited = msgspec.structs.replace(seen.record, answer=words.strip())
        check_texts(edited)
        return self._ledger.edit(seen, edited)

    def _of(self, assignment: CompartmentId) -> list[Proposal]:
        return [Proposal(need, self._hand(need)) for need in self._ledger.all(assignment, ProposedNeed)]

    def _hand(self, need: Projection[ProposedNeed]) -> Hand:
        return hand(self._members, need.author, need.created_at)
