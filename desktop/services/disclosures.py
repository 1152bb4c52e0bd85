"""Utlämnanden: pushing copies of chosen parts of a person file to those whom a consent names (DESIGN section 5).

The county never browses: what it gets is a copy in a compartment of its own, which can be erased on its own. Nothing
of it is sent before the file itself says that it was disclosed.
"""

from __future__ import annotations

from dataclasses import dataclass

from msgspec.structs import replace

from desktop.domain import consent as rules
from desktop.domain.clock import Clock, today
from desktop.domain.compartments import HANDLER, READER, CompartmentKind, Right
from desktop.domain.consent import ConsentState
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import CompartmentId, RecordId, RecordRef
from desktop.domain.ports import CompartmentInfo, Ledger, MemberInfo, Members
from desktop.domain.projection import Projection
from desktop.domain.records import Record
from desktop.domain.records.consent import Basis, Consent, DisclosedItem, Disclosure, DisclosureNote
from desktop.domain.records.membership import Grant, GrantBasis
from desktop.domain.records.person_file import Person, ProtectionLevel
from desktop.services.disclosed_text import DisclosedTexts

SOCIAL_WORKER, COORDINATOR = 1, 3  # wire.directory.Role; services know the numbers that the directory gives


@dataclass(frozen=True, slots=True)
class Package:
    """The literal content of a disclosure, before it is sent: *Det här ser länet*.

    An item without text has nothing written yet, or two versions that nobody has chosen between (`undecided`); its
    words follow when there are any. `unreachable`: units that the consent names and where nobody can receive.
    """

    note: DisclosureNote
    items: tuple[DisclosedItem, ...]
    undecided: frozenset[str]  # Information values
    recipients: tuple[MemberInfo, ...]
    unreachable: tuple[int, ...]

    @property
    def is_empty(self) -> bool:
        """Nothing is written yet in what the consent names."""
        return not any(item.text for item in self.items)


class Disclosures:
    """Copies that leave a person file, and follow it while their basis holds."""

    def __init__(self, ledger: Ledger, members: Members, clock: Clock) -> None:
        self._ledger = ledger
        self._members = members
        self._clock = clock
        self._texts = DisclosedTexts(ledger)

    def preview(self, consent: Projection[Consent]) -> Package:
        """What the recipients would see; nothing is written.

        Raises KnownError CONSENT_NOT_IN_FORCE, PROTECTED_IDENTITY, FILE_CLOSED or GONE.
        """
        now = self._ledger.get(consent.ref, Consent)  # withdrawn meanwhile is withdrawn
        file, terms = now.ref.compartment, now.record
        person, card = self._person(file), self._ledger.info(file).card
        if rules.state(now, today(self._clock)) is not ConsentState.IN_FORCE:
            raise KnownError(Reason.CONSENT_NOT_IN_FORCE)
        if card.closed:
            raise KnownError(Reason.FILE_CLOSED)
        if card.protection is not ProtectionLevel.NONE:
            raise KnownError(Reason.PROTECTED_IDENTITY)
        texts = {part: self._texts.of(file, part) for part in terms.information}
        recipients = self.recipients(now)
        reached = {member.unit for member in recipients}
        return Package(
            note=self._note(person, now),
            items=tuple(DisclosedItem(information=part, text=t.text, as_of=t.as_of) for part, t in texts.items()),
            undecided=frozenset(part.value for part, t in texts.items() if t.undecided),
            recipients=recipients,
            unreachable=tuple(unit for unit in terms.parties if unit not in reached),
        )

    def disclose(self, consent: Projection[Consent]) -> Projection[Disclosure]:
        """Copy what the consent names to whom it names. Again: to those who have come since, and nobody twice.

        Raises what `preview` raises, NOBODY_RECEIVES, and TEXT_MISSING when there is nothing to copy.
        """
        file, package = consent.ref.compartment, self.preview(consent)
        if not package.recipients:
            raise KnownError(Reason.NOBODY_RECEIVES)
        if package.is_empty:
            raise KnownError(Reason.TEXT_MISSING)
        running = self._running(consent)
        if running is not None:
            return self._extend(running, package)
        self._clear_abandoned(file, package.note.alias)
        readers = [_reader(member, package.note) for member in package.recipients]
        records: list[Record] = [package.note, *package.items, *readers, *self._colleagues(file, set())]
        compartment = self._ledger.found(CompartmentKind.DISCLOSURE, records, local=True)
        made = self._ledger.create(
            file,
            Disclosure(
                basis=Basis.CONSENT,
                consent=consent.id,
                recipients=tuple(dict.fromkeys(member.unit for member in package.recipients)),
                information=tuple(item.information for item in package.items if item.information is not None),
                valid_until=package.note.valid_until,
                compartment=compartment,
                disclosed_at=self._clock.now(),
                decided_by=self._members.me.member,
            ),
        )
        self._ledger.share(compartment)
        return made

    def follow(self, file: CompartmentId) -> int:
        """Send later versions of what stands disclosed while its consent holds. Answers how many items changed.

        Safe to repeat; run after each save in a person file. Nothing follows from a closed file, or of one who has
        got a protected identity since.
        """
        card, changed = self._ledger.info(file).card, 0
        if card.closed or card.protection is not ProtectionLevel.NONE:
            return 0
        for disclosure in self._ledger.all(file, Disclosure):
            info = self._info(disclosure)
            if info is not None and disclosure.record.ended_at is None and self._holds(disclosure):
                changed += self._renew(disclosure)
                if info.local:  # a power cut came before it was shared
                    self._ledger.share(info.id)
        return changed

    def items(self, disclosure: Projection[Disclosure]) -> tuple[DisclosedItem, ...]:
        """What the recipients have now; empty after an erase order, and where the copy has not arrived."""
        info = self._info(disclosure)
        if info is None or disclosure.record.ended_at is not None:
            return ()
        return tuple(item.record for item in self._ledger.all(info.id, DisclosedItem))

    def readers(self, disclosure: Projection[Disclosure]) -> tuple[MemberInfo, ...]:
        """The recipients who can read it today; those who handle the file itself are left out."""
        info = self._info(disclosure)
        if info is None:
            return ()
        inside = self._readers_of(disclosure.ref.compartment)
        return tuple(self._members.member(one) for one in sorted(self._readers_of(info.id) - inside))

    def parties(self) -> tuple[int, ...]:
        """Units that a consent can name: those with someone who receives first, then other municipalities, by name."""
        own = self._members.me.unit
        receiving = {member.unit for member in self._members.with_role(COORDINATOR)} - {own}
        others = {member.unit for member in self._members.with_role(SOCIAL_WORKER)} - receiving - {own}
        return tuple(unit for units in (receiving, others) for unit in sorted(units, key=self._unit_name))

    def recipients(self, consent: Projection[Consent]) -> tuple[MemberInfo, ...]:
        """The named units' coordinators: functions first, people second (C15)."""
        parties = consent.record.parties
        return tuple(member for unit in parties for member in self._members.with_role(COORDINATOR, unit))

    def unit(self, number: int) -> tuple[str, str]:
        """A unit's code and name."""
        return self._members.unit(number)

    def sender(self) -> str:
        """The name that stands on what is handed over from this computer."""
        return self._members.member(self._members.me.member).name

    # What is copied

    def _note(self, person: Projection[Person], consent: Projection[Consent]) -> DisclosureNote:
        return DisclosureNote(
            alias=person.record.alias,
            sign=person.record.sign,
            sender=self._members.me.member,
            unit=self._members.me.unit_code,
            basis=Basis.CONSENT,
            basis_on=consent.record.valid_from,
            purpose=consent.record.purpose,
            valid_until=consent.record.valid_until,
        )

    def _renew(self, disclosure: Projection[Disclosure]) -> int:
        """The copies as the file now has it; what two have written and nobody has chosen stays as it was sent."""
        file, compartment = disclosure.ref.compartment, CompartmentId(disclosure.record.compartment)
        person, changed = self._person(file).record, 0
        with self._ledger.transaction(compartment):
            for note in self._ledger.all(compartment, DisclosureNote):
                self._ledger.edit(note, replace(note.record, alias=person.alias, sign=person.sign))
            for seen in self._ledger.all(compartment, DisclosedItem):
                part = seen.record.information
                fresh = self._texts.of(file, part) if part is not None else None
                if fresh is not None and not fresh.undecided and fresh.text != seen.record.text:
                    self._ledger.edit(seen, replace(seen.record, text=fresh.text, as_of=fresh.as_of))
                    changed += 1
            self._regrant(file, compartment)
        return changed

    # Who reads it

    def _extend(self, running: Projection[Disclosure], package: Package) -> Projection[Disclosure]:
        compartment = CompartmentId(running.record.compartment)
        readers = self._readers_of(compartment)
        for member in package.recipients:
            if member.member not in readers:
                self._ledger.create(compartment, _reader(member, package.note))
        units = dict.fromkeys((*running.record.recipients, *(member.unit for member in package.recipients)))
        extended = self._ledger.edit(running, replace(running.record, recipients=tuple(units)))
        self.follow(running.ref.compartment)
        return extended

    def _regrant(self, file: CompartmentId, compartment: CompartmentId) -> None:
        """Those who handle the file, and only they, handle what has left it."""
        grants = [seen for seen in self._ledger.all(compartment, Grant) if seen.record.ended_at is None]
        known = {seen.record.member for seen in grants if seen.record.basis is GrantBasis.HANDLER}
        for colleague in self._colleagues(file, known):
            self._ledger.create(compartment, colleague)
        handling = self._handlers(file)
        for seen in grants:
            if seen.record.basis is GrantBasis.HANDLER and seen.record.member not in handling:
                self._ledger.edit(seen, replace(seen.record, ended_at=self._clock.now()))

    def _colleagues(self, file: CompartmentId, known: set[int | None]) -> list[Grant]:
        handlers = sorted(self._handlers(file) - {self._members.me.member})
        return [
            Grant(member=member, rights=HANDLER, basis=GrantBasis.HANDLER) for member in handlers if member not in known
        ]

    def _handlers(self, file: CompartmentId) -> set[int]:
        rights = self._members.rights(file, today(self._clock))
        return {member for member, held in rights.items() if held & HANDLER == HANDLER}

    def _readers_of(self, compartment: CompartmentId) -> set[int]:
        rights = self._members.rights(compartment, today(self._clock))
        return {member for member, held in rights.items() if Right.READ in held}

    # Small things

    def _running(self, consent: Projection[Consent]) -> Projection[Disclosure] | None:
        """What stands disclosed under the consent, and is here."""
        under = (
            seen for seen in self._ledger.all(consent.ref.compartment, Disclosure) if seen.record.consent == consent.id
        )
        return next((seen for seen in under if seen.record.ended_at is None and self._info(seen) is not None), None)

    def _clear_abandoned(self, file: CompartmentId, alias: str) -> None:
        """A power cut came between the copy and its line in the file: nobody has had it, and it is made anew."""
        named = {seen.record.compartment for seen in self._ledger.all(file, Disclosure)}
        for info in self._ledger.compartments(CompartmentKind.DISCLOSURE):
            if info.local and info.card.alias == alias and info.id not in named:
                self._ledger.destroy(info.id)

    def _holds(self, disclosure: Projection[Disclosure]) -> bool:
        if disclosure.record.consent is None:
            return False
        ref = RecordRef(disclosure.ref.compartment, RecordId(*disclosure.record.consent))
        try:
            consent = self._ledger.get(ref, Consent)
        except KnownError:  # it has not arrived here
            return False
        return rules.state(consent, today(self._clock)) is ConsentState.IN_FORCE

    def _info(self, disclosure: Projection[Disclosure]) -> CompartmentInfo | None:
        try:
            return self._ledger.info(CompartmentId(disclosure.record.compartment))
        except KnownError:  # not on this computer yet, or erased
            return None

    def _unit_name(self, unit: int) -> str:
        return self._members.unit(unit)[1]

    def _person(self, file: CompartmentId) -> Projection[Person]:
        people = self._ledger.all(file, Person)
        if not people:
            raise KnownError(Reason.GONE)
        return people[0]


def _reader(member: MemberInfo, note: DisclosureNote) -> Grant:
    return Grant(member=member.member, rights=READER, basis=GrantBasis.CONSENT, until=note.valid_until)
