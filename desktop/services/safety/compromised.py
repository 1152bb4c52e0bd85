"""Röjd: the place may be known to somebody who must not know it (I03). What is done at once, and what has been done.

Access ends by ending grants; new keys follow by themselves at the next contact (`sync.rekeying`). What somebody has
already read stays read, and the screen says so.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from typing import Any

from msgspec.structs import replace

from desktop.domain import rights
from desktop.domain.clock import Clock, today
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import CompartmentId
from desktop.domain.ports import Ledger, Members
from desktop.domain.projection import Projection
from desktop.domain.records.assignment import Assignment, AssignmentStatus
from desktop.domain.records.consent import Disclosure
from desktop.domain.records.membership import Grant, GrantBasis
from desktop.domain.records.person_file import Person, ProtectionLevel
from desktop.domain.records.safety import SafetyEvent, SafetyEventKind, SafetyHeading, SafetyStep, StepKind
from desktop.services.access.handlers import Change, Handlers
from desktop.services.assignment.assignment_access import AssignmentAccess
from desktop.services.file import aliases
from desktop.services.file.person_files import PersonFiles
from desktop.services.safety.safety_plans import SafetyPlans
from desktop.services.text_limit import check_texts


class Part(StrEnum):
    """What somebody who can read something of the file is to it."""

    HANDLER = "handler"
    CONTACT_PERSON = "contact_person"


@dataclass(frozen=True, slots=True)
class Access:
    """One who can read something now. `endable`: nobody shuts herself out, or the last one who handles the file."""

    member: int
    name: str
    part: Part
    mine: bool
    endable: bool


@dataclass(frozen=True, slots=True)
class Compromise:
    """How far it has come. `copies`: what has been handed over to others and not been taken back."""

    event: Projection[SafetyEvent]
    access: tuple[Access, ...]
    shut_out: tuple[str, ...]
    alias: str
    suggestions: tuple[str, ...]
    level: ProtectionLevel
    copies: int
    told: tuple[Projection[SafetyStep], ...]
    unread: tuple[SafetyHeading, ...]
    may_change: bool


Undo = Callable[[], Any]


class Compromised:
    """One person file at a time. `follow`: what else is brought in line when the alias has changed."""

    def __init__(
        self,
        ledger: Ledger,
        members: Members,
        clock: Clock,
        plans: SafetyPlans,
        people: PersonFiles,
        handlers: Handlers,
        follow: Sequence[Callable[[CompartmentId], object]] = (),
    ) -> None:
        self._ledger, self._members, self._clock = ledger, members, clock
        self._plans, self._people, self._handlers = plans, people, handlers
        self._assignments = AssignmentAccess(ledger, members, clock)
        self._follow = follow

    # Looking

    def begin(self, file: CompartmentId, words: str = "") -> Projection[SafetyEvent]:
        """It may be known: every heading is to be read again. The open one, where there is one already."""
        return self._open(file) or self._plans.note_event(file, SafetyEventKind.COMPROMISED, words)

    def of(self, file: CompartmentId) -> Compromise | None:
        """The one that is open; None where there is none. Raises KnownError GONE."""
        event = self._open(file)
        if event is None:
            return None
        handling, card = self._handlers.of(file), self._ledger.info(file).card
        steps = self._ledger.all(file, SafetyStep)
        [view] = [one for one in self._plans.view(file).events if one.seen.ref == event.ref]
        return Compromise(
            event=event,
            access=(*self._handling(file), *self._contact_persons(file, handling.may_change)),
            shut_out=tuple(self._members.member(number).name for number in event.record.shut_out),
            alias=card.alias,
            suggestions=self._people.suggest_aliases(3),
            level=card.protection,
            copies=sum(seen.record.ended_at is None for seen in self._ledger.all(file, Disclosure)),
            told=tuple(s for s in steps if s.record.kind is StepKind.TOLD and s.record.event == event.id),
            unread=view.unread,
            may_change=handling.may_change,
        )

    def _open(self, file: CompartmentId) -> Projection[SafetyEvent] | None:
        found = [
            seen
            for seen in self._ledger.all(file, SafetyEvent)
            if seen.record.kind is SafetyEventKind.COMPROMISED and seen.record.closed_on is None
        ]
        return found[-1] if found else None

    def _handling(self, file: CompartmentId) -> list[Access]:
        return [
            Access(one.member.member, one.member.name, Part.HANDLER, one.mine, one.endable)
            for one in self._handlers.of(file).handlers
        ]

    def _contact_persons(self, file: CompartmentId, may_change: bool) -> list[Access]:
        found: dict[int, Access] = {}
        for grant in self._assignment_grants(file):
            number = grant.record.member or 0
            name = self._members.member(number).name
            found[number] = Access(number, name, Part.CONTACT_PERSON, False, may_change)
        return list(found.values())

    def _assignment_grants(self, file: CompartmentId) -> list[Projection[Grant]]:
        """Of the contact persons who are let in to what they have in hand."""
        day, found = today(self._clock), []
        for seen in self._ledger.all(file, Assignment):
            info = self._assignments.info(seen)
            if info is None or seen.record.status is AssignmentStatus.ENDED:
                continue
            for grant in self._ledger.all(info.id, Grant):
                if grant.record.basis is GrantBasis.DECISION and rights.in_force(grant, day):
                    found.append(grant)
        return found

    # The freeze

    def shut_out(self, seen: Projection[SafetyEvent], chosen: Collection[int]) -> Undo:
        """End the access of those who were chosen; answers what lets them in again. Raises KnownError NOT_ALLOWED."""
        file = seen.ref.compartment
        compromise = self.of(file)
        if compromise is None:
            raise KnownError(Reason.GONE)
        allowed = {one.member for one in compromise.access if one.endable}
        if not chosen or not set(chosen) <= allowed:
            raise KnownError(Reason.NOT_ALLOWED)
        inside = {one.member for one in compromise.access if one.part is Part.HANDLER}
        grants = [grant for grant in self._assignment_grants(file) if grant.record.member in chosen]
        ended = [self._ledger.edit(one, replace(one.record, ended_at=self._clock.now())) for one in grants]
        changes = [self._handlers.remove(file, member) for member in sorted(inside & set(chosen))]
        now = self._ledger.get(seen.ref, SafetyEvent)
        known = tuple(dict.fromkeys((*now.record.shut_out, *sorted(chosen))))
        self._ledger.edit(now, replace(now.record, shut_out=known))
        return partial(self.let_in_again, seen, ended, changes, seen.record.shut_out)

    def let_in_again(
        self,
        seen: Projection[SafetyEvent],
        ended: Sequence[Projection[Grant]],
        changes: Sequence[Change],
        before: tuple[int, ...],
    ) -> None:
        """Undo a freeze. What was written meanwhile stays; a new key that had begun stays too."""
        for one in ended:
            now = self._ledger.get(one.ref, Grant)
            self._ledger.edit(now, replace(now.record, ended_at=None))
        for change in changes:
            self._handlers.undo(change)
        event = self._ledger.get(seen.ref, SafetyEvent)
        self._ledger.edit(event, replace(event.record, shut_out=before))

    # The alias

    def rename(self, seen: Projection[SafetyEvent], alias: str) -> Undo:
        """Another alias, here and in what hangs on the file. Raises KnownError ALIAS_MISSING, ALIAS_TAKEN."""
        before = self._person(seen).record
        self._set_alias(seen, alias, aliases.sign_for(alias), self._clock.now())
        return partial(self._set_alias, seen, before.alias, before.sign, seen.record.realiased_at)

    def _set_alias(self, seen: Projection[SafetyEvent], alias: str, sign: str, at: int | None) -> None:
        file, person = seen.ref.compartment, self._person(seen)
        self._people.edit_person(person, replace(person.record, alias=alias, sign=sign))
        event = self._ledger.get(seen.ref, SafetyEvent)
        self._ledger.edit(event, replace(event.record, realiased_at=at))
        for assignment in self._ledger.all(file, Assignment):
            self._assignments.follow(assignment)
        for follow in self._follow:
            follow(file)

    def _person(self, seen: Projection[SafetyEvent]) -> Projection[Person]:
        return self._assignments.person(seen.ref.compartment)

    # Who must know

    def add_told(self, seen: Projection[SafetyEvent], who: str) -> Projection[SafetyStep]:
        """Somebody who must know. Raises KnownError TEXT_MISSING, TEXT_TOO_LONG."""
        if not who.strip():
            raise KnownError(Reason.TEXT_MISSING)
        step = SafetyStep(kind=StepKind.TOLD, event=(seen.id.device, seen.id.sequence), subject=who.strip())
        check_texts(step)
        return self._ledger.create(seen.ref.compartment, step)

    def mark_told(self, step: Projection[SafetyStep], told: bool) -> Projection[SafetyStep]:
        """Has been told now; or has not, where that was a slip."""
        return self._ledger.edit(step, replace(step.record, done_at=self._clock.now() if told else None))

    def remove_told(self, step: Projection[SafetyStep]) -> Undo:
        """Need not know after all."""
        return partial(self._plans.restore, self._ledger.delete(step))

    # Words, and the end

    def write(self, seen: Projection[SafetyEvent], words: str) -> Projection[SafetyEvent]:
        """What has happened. Raises KnownError TEXT_TOO_LONG."""
        return self._plans.edit(seen, replace(seen.record, words=words))

    def close(self, seen: Projection[SafetyEvent]) -> Undo:
        """All that can be done now has been done; what was not read again stays unread in the plan's history."""
        self._set_closed(seen, closed=True)
        return partial(self._set_closed, seen, closed=False)

    def take_back(self, seen: Projection[SafetyEvent]) -> None:
        """It was written down by mistake: it stays in the history only. What was done beside it stays done."""
        self._plans.remove(seen)

    def _set_closed(self, seen: Projection[SafetyEvent], *, closed: bool) -> None:
        now = self._ledger.get(seen.ref, SafetyEvent)
        self._ledger.edit(now, replace(now.record, closed_on=today(self._clock) if closed else None))
