"""Utlämnanden: pushing copies of chosen parts of a person file to those whom a consent names (DESIGN section 5).

The county never browses: what it gets is a copy in a compartment of its own, which can be erased on its own.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from desktop.domain import consent as rules
from desktop.domain.clock import Clock, today
from desktop.domain.compartments import HANDLER, READER, CompartmentKind
from desktop.domain.consent import ConsentState
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import CompartmentId, RecordId, RecordRef
from desktop.domain.ports import Ledger, MemberInfo, Members
from desktop.domain.projection import Projection
from desktop.domain.records import Record
from desktop.domain.records.assignment import Assignment, AssignmentStatus
from desktop.domain.records.consent import Basis, Consent, DisclosedItem, Disclosure, DisclosureNote, Information
from desktop.domain.records.membership import Grant, GrantBasis
from desktop.domain.records.person_file import Person, ProtectionLevel
from desktop.domain.records.support_plan import Goal, Subgoal, SupportPlan

COORDINATOR = 3  # wire.directory.Role.COORDINATOR; services know the numbers that the directory gives


@dataclass(frozen=True, slots=True)
class Package:
    """The literal content of a disclosure, before it is sent: *Det här ser länet*."""

    note: DisclosureNote
    items: tuple[DisclosedItem, ...]
    recipients: tuple[MemberInfo, ...]


class Disclosures:
    """Copies that leave a person file, and follow it while their basis holds."""

    def __init__(self, ledger: Ledger, members: Members, clock: Clock) -> None:
        self._ledger = ledger
        self._members = members
        self._clock = clock

    def preview(self, consent: Projection[Consent]) -> Package:
        """What the recipients would see; nothing is written. Raises KnownError CONSENT_NOT_IN_FORCE or NOT_ALLOWED."""
        file, day = consent.ref.compartment, today(self._clock)
        person = self._person(file)
        if rules.state(consent, day) is not ConsentState.IN_FORCE:
            raise KnownError(Reason.CONSENT_NOT_IN_FORCE)
        if self._ledger.info(file).card.protection is not ProtectionLevel.NONE:
            raise KnownError(Reason.NOT_ALLOWED)  # protected identity needs a step by two persons (L27)
        note = DisclosureNote(
            alias=person.record.alias,
            sign=person.record.sign,
            sender=self._members.me.member,
            unit=self._members.me.unit_code,
            basis=Basis.CONSENT,
            basis_on=consent.record.valid_from,
            purpose=consent.record.purpose,
            valid_until=consent.record.valid_until,
        )
        return Package(note, self._items(file, consent.record.information), self._recipients(consent))

    def disclose(self, consent: Projection[Consent]) -> Projection[Disclosure]:
        """Copy what the consent names to whom it names. Raises what `preview` raises."""
        file, package = consent.ref.compartment, self.preview(consent)
        readers = [self._reader(member, consent) for member in package.recipients]
        compartment = self._ledger.found(
            CompartmentKind.DISCLOSURE, [package.note, *package.items, *readers, *self._colleagues(file)]
        )
        return self._ledger.create(
            file,
            Disclosure(
                basis=Basis.CONSENT,
                consent=consent.id,
                recipients=consent.record.parties,
                information=consent.record.information,
                valid_until=consent.record.valid_until,
                compartment=compartment,
                disclosed_at=self._clock.now(),
                decided_by=self._members.me.member,
            ),
        )

    def follow(self, file: CompartmentId) -> int:
        """Send later versions of what stands disclosed while its consent holds. Answers how many items changed."""
        day, changed = today(self._clock), 0
        for disclosure in self._ledger.all(file, Disclosure):
            if disclosure.record.ended_at is None and self._holds(disclosure, day_of=day):
                changed += self._renew(file, disclosure)
        return changed

    def items(self, disclosure: Projection[Disclosure]) -> tuple[DisclosedItem, ...]:
        """What the recipients have now; empty after an erase order."""
        compartment = CompartmentId(disclosure.record.compartment)
        if disclosure.record.ended_at is not None:
            return ()
        return tuple(item.record for item in self._ledger.all(compartment, DisclosedItem))

    def _holds(self, disclosure: Projection[Disclosure], *, day_of: date) -> bool:
        basis = disclosure.record.consent
        if basis is None:
            return False
        consent = self._ledger.get(RecordRef(disclosure.ref.compartment, RecordId(*basis)), Consent)
        return rules.state(consent, day_of) is ConsentState.IN_FORCE

    def _renew(self, file: CompartmentId, disclosure: Projection[Disclosure]) -> int:
        compartment = CompartmentId(disclosure.record.compartment)
        fresh = {item.information: item for item in self._items(file, disclosure.record.information)}
        changed = 0
        for seen in self._ledger.all(compartment, DisclosedItem):
            item = fresh.get(seen.record.information)
            if item is not None and item.text != seen.record.text:
                self._ledger.edit(seen, item)
                changed += 1
        return changed

    def _items(self, file: CompartmentId, wanted: tuple[Information, ...]) -> tuple[DisclosedItem, ...]:
        return tuple(
            DisclosedItem(information=part, text=self._text(file, part), as_of=self._clock.now()) for part in wanted
        )

    def _text(self, file: CompartmentId, part: Information) -> str:
        person = self._person(file).record
        match part:
            case Information.SITUATION_NOW:
                return person.situation_now
            case Information.WISHES:
                return person.wishes
            case Information.SUPPORT_PLAN:
                return self._plan_text(file)
            case Information.ASSIGNMENT:
                return self._assignment_text(file)

    def _plan_text(self, file: CompartmentId) -> str:
        """The person's own words, then goals with their delmål: what was written, and no words of ours."""
        own = [plan.record.own_words for plan in self._ledger.all(file, SupportPlan)]
        subgoals = sorted(self._ledger.all(file, Subgoal), key=lambda seen: (seen.record.order, seen.id))
        lines = [words for words in own if words]
        for goal in sorted(self._ledger.all(file, Goal), key=lambda seen: (seen.record.order, seen.id)):
            lines.append(goal.record.text)
            lines += [f"– {sub.record.text}" for sub in subgoals if sub.record.goal == tuple(goal.id)]
        return "\n".join(lines)

    def _assignment_text(self, file: CompartmentId) -> str:
        running = [
            seen.record
            for seen in self._ledger.all(file, Assignment)
            if seen.record.status in (AssignmentStatus.RUNNING, AssignmentStatus.FOLLOWED_UP)
        ]
        return "\n".join(f"{record.valid_from} – {record.valid_until}: {record.frequency}" for record in running)

    def _recipients(self, consent: Projection[Consent]) -> tuple[MemberInfo, ...]:
        """The named units' coordinators: functions first, people second (C15)."""
        parties = consent.record.parties
        return tuple(member for unit in parties for member in self._members.with_role(COORDINATOR, unit))

    def _reader(self, member: MemberInfo, consent: Projection[Consent]) -> Grant:
        return Grant(member=member.member, rights=READER, basis=GrantBasis.CONSENT, until=consent.record.valid_until)

    def _colleagues(self, file: CompartmentId) -> list[Record]:
        """Those who handle the file handle what leaves it."""
        rights = self._members.rights(file, today(self._clock))
        return [
            Grant(member=member, rights=HANDLER, basis=GrantBasis.HANDLER)
            for member, held in rights.items()
            if held & HANDLER == HANDLER and member != self._members.me.member
        ]

    def _person(self, file: CompartmentId) -> Projection[Person]:
        people = self._ledger.all(file, Person)
        if not people:
            raise KnownError(Reason.GONE)
        return people[0]
