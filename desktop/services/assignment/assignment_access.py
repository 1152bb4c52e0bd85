"""The compartment of an assignment: founded from a decision, and following it ever after.

The decision lies in the person file and this in another, so no transaction spans the two. The decision leads: nothing
is sent before the file knows where the compartment lies, and `follow` makes good what a power cut, a prolonged period,
another alias or a change of handlers has left behind.
"""

from __future__ import annotations

from msgspec.structs import replace

from desktop.domain import protection
from desktop.domain.clock import Clock, today
from desktop.domain.compartments import CONTRIBUTOR, CompartmentKind, Right
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import CompartmentId
from desktop.domain.ports import CompartmentInfo, Ledger, Members
from desktop.domain.projection import Projection
from desktop.domain.records.assignment import Assignment, AssignmentStatus, Brief
from desktop.domain.records.membership import Grant, GrantBasis
from desktop.domain.records.person_file import Person
from desktop.services.access.following import Following
from desktop.services.access.hanging import Hanging
from desktop.services.assignment.assignment_terms import terms_in_force, told_today

_CARRIED_OUT = (AssignmentStatus.RUNNING, AssignmentStatus.FOLLOWED_UP)
"""While it stands so, the contact person is let in."""


class AssignmentAccess:
    """Who may read and write what a contact person has."""

    def __init__(self, ledger: Ledger, members: Members, clock: Clock) -> None:
        self._ledger = ledger
        self._members = members
        self._clock = clock
        self._handling = Following(ledger, members, clock)
        self._hanging = Hanging(ledger, members, clock)

    def person(self, file: CompartmentId) -> Projection[Person]:
        """Whom the file is about; raises KnownError(GONE)."""
        people = self._ledger.all(file, Person)
        if not people:
            raise KnownError(Reason.GONE)
        return people[0]

    def info(self, seen: Projection[Assignment]) -> CompartmentInfo | None:
        """The assignment's compartment; None before the start, and where it is not on this computer."""
        return self._hanging.on(seen, CompartmentKind.ASSIGNMENT)

    def brief(self, info: CompartmentInfo) -> Projection[Brief] | None:
        """What the contact person sees."""
        return next(iter(self._ledger.all(info.id, Brief)), None)

    def handlers(self, file: CompartmentId) -> set[int]:
        """Those who handle the file today, by member number."""
        rights = self._members.rights(file, today(self._clock))
        return {member for member, held in rights.items() if Right.GRANT in held}

    def found(self, seen: Projection[Assignment], brief: Brief) -> CompartmentId:
        """A new compartment, kept on this computer until it is shared."""
        file, terms = seen.ref.compartment, terms_in_force(seen)
        self._clear_abandoned(file)
        person = Grant(
            member=terms.contact_person, rights=CONTRIBUTOR, basis=GrantBasis.DECISION, until=terms.valid_until
        )
        records = [self._following(seen, brief), person, *self._handling.grants(file)]
        return self._ledger.found(CompartmentKind.ASSIGNMENT, records, local=True)

    def follow(self, seen: Projection[Assignment]) -> None:
        """Bring brief and grants in line with the decision. Writes nothing where they are."""
        info = self.info(seen)
        if info is None:
            return
        grants = [grant for grant in self._ledger.all(info.id, Grant) if grant.record.ended_at is None]
        brief = self.brief(info)
        with self._ledger.transaction(info.id):
            if brief is not None:
                self._ledger.edit(brief, self._following(seen, brief.record))
            for grant in grants:
                self._ledger.edit(grant, self._regranted(seen, grant.record))
            if not any(self._is_hers(seen, grant.record) for grant in grants):
                self._let_in_again(seen, info.id)
            self._handling.bring_in_line(seen.ref.compartment, info.id)
        if info.local:  # a power cut came before it was shared
            self._ledger.share(info.id)

    def _following(self, seen: Projection[Assignment], brief: Brief) -> Brief:
        """The brief with what the decision and the file say."""
        person, terms = self.person(seen.ref.compartment).record, terms_in_force(seen)
        return replace(
            brief,
            alias=person.alias,
            sign=person.sign,
            tasks=terms.tasks,
            modes=terms.modes,
            frequency=terms.frequency,
            valid_from=terms.valid_from,
            valid_until=terms.valid_until,
            told=told_today(terms, today(self._clock)),
            tapering=terms.tapering,
            concern_to=terms.concern_to,
            concern_days=terms.concern_days,
            concern_then=terms.concern_then,
            unit="" if self._is_protected(seen.ref.compartment) else brief.unit or self._members.me.unit_code,
        )

    def _is_protected(self, file: CompartmentId) -> bool:
        """Then the brief names no municipality: who has it in hand knows whose errand it is."""
        return protection.is_protected(self._ledger.info(file).card.protection)

    def _regranted(self, seen: Projection[Assignment], grant: Grant) -> Grant:
        """The grant as the decision now has it: the contact person's period."""
        terms = terms_in_force(seen)
        if self._is_hers(seen, grant):
            over = terms.status not in _CARRIED_OUT
            return replace(grant, until=terms.valid_until, ended_at=self._clock.now() if over else None)
        return grant

    def _is_hers(self, seen: Projection[Assignment], grant: Grant) -> bool:
        return grant.basis is GrantBasis.DECISION and grant.member == seen.record.contact_person

    def _let_in_again(self, seen: Projection[Assignment], compartment: CompartmentId) -> None:
        """A step back had ended her access, and the assignment is carried out again."""
        terms = terms_in_force(seen)
        last = terms.valid_until is None or terms.valid_until >= today(self._clock)
        if terms.status in _CARRIED_OUT and terms.contact_person is not None and last:
            grant = Grant(
                member=terms.contact_person, rights=CONTRIBUTOR, basis=GrantBasis.DECISION, until=terms.valid_until
            )
            self._ledger.create(compartment, grant)

    def _clear_abandoned(self, file: CompartmentId) -> None:
        """A power cut in `start` may have left a compartment that no decision names and that nobody else has."""
        alias = self.person(file).record.alias
        named = {seen.record.compartment for seen in self._ledger.all(file, Assignment)}
        for info in self._ledger.compartments(CompartmentKind.ASSIGNMENT):
            if info.local and info.card.alias == alias and info.id not in named:
                self._ledger.destroy(info.id)
