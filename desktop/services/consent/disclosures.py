"""Utlämnanden: pushing copies of chosen parts of a person file to those whom its basis names (DESIGN section 5).

The county never browses: what it gets is a copy in a compartment of its own, which can be erased on its own. Nothing
of it is sent before the file itself says that it was disclosed. The basis is a consent, or a rule of law that a person
has decided to follow (L7); the program never finds that a rule holds.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from msgspec.structs import replace

from desktop.domain import consent as rules
from desktop.domain import protection
from desktop.domain.clock import Clock, today
from desktop.domain.compartments import READER, CompartmentKind, Right
from desktop.domain.consent import ConsentState
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import CompartmentId, RecordId, RecordRef
from desktop.domain.policy import DisclosureBasis, Policy
from desktop.domain.ports import CompartmentInfo, Ledger, MemberInfo, Members
from desktop.domain.projection import Projection
from desktop.domain.records.consent import Basis, Consent, DisclosedItem, Disclosure, DisclosureNote, Information
from desktop.domain.records.membership import Grant, GrantBasis
from desktop.domain.records.protection import ProposedItem
from desktop.services.access.following import Following
from desktop.services.access.hanging import Hanging
from desktop.services.consent.consent_standing import Standings
from desktop.services.consent.package import COORDINATOR, SOCIAL_WORKER, Package, Packing, Terms, terms_of
from desktop.services.protected.exceptions import Exceptions, ExceptionView

__all__ = ["COORDINATOR", "Decision", "Disclosures", "Package"]


@dataclass(frozen=True, slots=True)
class Decision:
    """A disclosure on another rule than consent, as somebody decides it. `rule`: its id in policy.toml."""

    rule: str
    reason: str
    units: tuple[int, ...]
    information: tuple[Information, ...]
    purpose: str
    valid_until: date | None


class Disclosures:
    """Copies that leave a person file, and follow it while their basis holds."""

    def __init__(
        self, ledger: Ledger, members: Members, clock: Clock, policy: Policy, exceptions: Exceptions | None = None
    ) -> None:
        """`exceptions`: what two have let out of protected files; without them nothing leaves such a file."""
        self._ledger = ledger
        self._members = members
        self._clock = clock
        self._following = Following(ledger, members, clock)
        self._hanging = Hanging(ledger, members, clock)
        self._policy = policy
        self._packing = Packing(ledger, members, clock)
        self._exceptions = exceptions
        self._standings = Standings(ledger, clock, policy)

    # On a consent

    def preview(self, consent: Projection[Consent]) -> Package:
        """What the recipients would see; nothing is written.

        Raises KnownError CONSENT_NOT_IN_FORCE, PROTECTED_IDENTITY, FILE_CLOSED or GONE.
        """
        package = self.draft(consent)
        self._let_out(consent.ref.compartment, about_consent(consent.id), package)
        return package

    def draft(self, consent: Projection[Consent]) -> Package:
        """The same, also where two must let it out first: what can be proposed. Raises all else that `preview` does."""
        now = self._ledger.get(consent.ref, Consent)  # withdrawn meanwhile is withdrawn
        if self._standings.state(now) is not ConsentState.IN_FORCE:
            raise KnownError(Reason.CONSENT_NOT_IN_FORCE)
        return self._packing.pack(now.ref.compartment, terms_of(now.record), self._standings.missing(now))

    def disclose(self, consent: Projection[Consent]) -> Projection[Disclosure]:
        """Copy what the consent names to whom it names. Again: to those who have come since, and nobody twice.

        Raises what `preview` raises, OTHERS_NOT_AGREED, NOBODY_RECEIVES, TEXT_MISSING when nothing is written, and
        RECOGNISABLE where a personal number stands in the words.
        """
        file, package = consent.ref.compartment, self.preview(consent)
        if package.missing:
            raise KnownError(Reason.OTHERS_NOT_AGREED, count=len(package.missing))
        _check(package)
        running = self._running(consent)
        if running is not None and not package.protected:
            return self._extend(running, package)
        exception = self._let_out(file, about_consent(consent.id), package)
        return self._hand_over(file, package, Disclosure(consent=consent.id), exception)

    # On another rule

    def bases(self) -> tuple[DisclosureBasis, ...]:
        """The rules that the municipality's policy names."""
        return self._policy.disclosure.bases

    def preview_decision(self, file: CompartmentId, decision: Decision) -> Package:
        """What the recipients would see on another rule; nothing is written.

        Raises KnownError DISCLOSURE_INCOMPLETE, DATE_ORDER, CONSENT_TOO_LONG, PROTECTED_IDENTITY, FILE_CLOSED, GONE.
        """
        day = today(self._clock)
        rule = self._rule(decision)
        until = decision.valid_until
        if until is not None and until < day:
            raise KnownError(Reason.DATE_ORDER)
        if until is not None and until > rules.add_months(day, self._policy.consent.max_months):
            raise KnownError(Reason.CONSENT_TOO_LONG, months=self._policy.consent.max_months)
        terms = Terms(
            Basis.OTHER_RULE,
            decision.information,
            decision.units,
            decision.purpose,
            day,
            until,
            rule.name,
            rule.statute,
        )
        package = self._packing.pack(file, terms)
        self._let_out(file, about_rule(rule.id), package)
        return package

    def decide(self, file: CompartmentId, decision: Decision) -> Projection[Disclosure]:
        """Hand over on another rule than consent: whoever works here has decided it, and is named in the file.

        Raises what `preview_decision` raises, NOBODY_RECEIVES, TEXT_MISSING when nothing is written, and RECOGNISABLE
        where a personal number stands in the words.
        """
        package = self.preview_decision(file, decision)
        _check(package)
        rule = self._rule(decision)
        made = Disclosure(
            rule=rule.id,
            rule_name=rule.name,
            statute=rule.statute,
            reason=decision.reason,
            purpose=decision.purpose,
        )
        return self._hand_over(file, package, made, self._let_out(file, about_rule(rule.id), package))

    def _rule(self, decision: Decision) -> DisclosureBasis:
        rule = next((rule for rule in self.bases() if rule.id == decision.rule), None)
        asked = {
            "rule": rule,
            "reason": decision.reason,
            "recipients": decision.units,
            "information": decision.information,
            "purpose": decision.purpose,
            "valid_until": decision.valid_until,
        }
        absent = tuple(name for name, value in asked.items() if value in (None, "", ()))
        if absent or rule is None:
            raise KnownError(Reason.DISCLOSURE_INCOMPLETE, fields=absent)
        return rule

    # Handing over, and following

    def _let_out(self, file: CompartmentId, about: str, package: Package) -> ExceptionView | None:
        """What two have decided about exactly this; None where one may decide. Raises KnownError PROTECTED_IDENTITY."""
        if not package.protected:
            return None
        found = self._exceptions and self._exceptions.allowing(file, about, units_of(package), proposed(package))
        if not found:
            raise KnownError(Reason.PROTECTED_IDENTITY)
        return found

    def _hand_over(
        self, file: CompartmentId, package: Package, basis: Disclosure, exception: ExceptionView | None
    ) -> Projection[Disclosure]:
        """The copy, then its line in the file, then the way out. An exception is spent before anything is sent."""
        self._clear_abandoned(file, package.note.alias)
        readers = [_reader(member, package.note) for member in package.recipients]
        records = [*package.records, *readers, *self._following.grants(file)]
        compartment = self._ledger.found(CompartmentKind.DISCLOSURE, records, local=True)
        disclosure = replace(
            basis,
            basis=package.note.basis,
            recipients=tuple(dict.fromkeys(member.unit for member in package.recipients)),
            information=tuple(item.information for item in package.items if item.information is not None),
            valid_until=package.note.valid_until,
            compartment=compartment,
            disclosed_at=self._clock.now(),
            decided_by=self._members.me.member,
        )
        made = self._ledger.create(file, disclosure)
        if exception is not None and self._exceptions is not None:
            self._exceptions.note_used(exception, file)
        self._ledger.share(compartment)
        return made

    def follow(self, file: CompartmentId) -> int:
        """Send later versions of what stands disclosed while its basis holds. Answers how many items changed.

        Safe to repeat; run after each save in a person file. Nothing follows from a closed file, or of one who has
        got a protected identity since, unless the policy lets later versions follow what two have let out.
        """
        card, changed = self._ledger.info(file).card, 0
        if card.closed or not protection.follows(card.protection, self._policy.protected.sync):
            return 0
        for disclosure in self._ledger.all(file, Disclosure):
            info = self._info(disclosure)
            if protection.is_protected(card.protection) and not self._two_let_out(disclosure):
                continue
            if info is not None and disclosure.record.ended_at is None and self._holds(disclosure):
                changed += self._renew(disclosure)
                if info.local:  # a power cut came before it was shared
                    self._ledger.share(info.id)
        return changed

    def held_back(self, file: CompartmentId) -> tuple[Information, ...]:
        """The parts whose later words do not follow what is out, until a personal number is taken out of them."""
        if self._ledger.info(file).card.closed or self.stands_still(file):
            return ()
        out = [seen for seen in self._ledger.all(file, Disclosure) if seen.record.ended_at is None]
        held = {
            item.information
            for disclosure in out
            if self._holds(disclosure)
            for item in self.items(disclosure)
            if self._packing.is_held_back(file, item)
        }
        return tuple(part for part in Information if part in held)

    def stands_still(self, file: CompartmentId) -> bool:
        """Whether something is out that later versions no longer follow, since the person's identity is protected."""
        return bool(self.standing_still(file))

    def standing_still(self, file: CompartmentId) -> list[Projection[Disclosure]]:
        """What that is."""
        card = self._ledger.info(file).card
        if not protection.is_protected(card.protection):
            return []
        follows = protection.follows(card.protection, self._policy.protected.sync)
        out = [seen for seen in self._ledger.all(file, Disclosure) if seen.record.ended_at is None]
        return [seen for seen in out if not (follows and self._two_let_out(seen))]

    def _two_let_out(self, disclosure: Projection[Disclosure]) -> bool:
        record = disclosure.record
        about = about_consent(RecordId(*record.consent)) if record.consent else about_rule(record.rule)
        return self._exceptions is not None and self._exceptions.was_used(disclosure.ref.compartment, about)

    def _renew(self, disclosure: Projection[Disclosure]) -> int:
        """The copies as the file now has it; what cannot follow (`Packing.fresh`) stays as it was sent."""
        file, compartment = disclosure.ref.compartment, CompartmentId(disclosure.record.compartment)
        person, changed = self._packing.person(file).record, 0
        with self._ledger.transaction(compartment):
            for note in self._ledger.all(compartment, DisclosureNote):
                self._ledger.edit(note, replace(note.record, alias=person.alias, sign=person.sign))
            for seen in self._ledger.all(compartment, DisclosedItem):
                fresh = self._packing.fresh(file, seen.record)
                if fresh is not None:
                    self._ledger.edit(seen, fresh)
                    changed += 1
            self._following.bring_in_line(file, compartment)
        return changed

    # What is handed over, and to whom

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
        """The named units' coordinators."""
        return self._packing.recipients(consent.record.parties)

    def unit(self, number: int) -> tuple[str, str]:
        """A unit's code and name."""
        return self._members.unit(number)

    def member_name(self, number: int | None) -> str:
        """A member's name; empty for nobody."""
        return self._members.member(number).name if number is not None else ""

    def sender(self) -> str:
        """The name that stands on what is handed over from this computer."""
        return self._members.member(self._members.me.member).name

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
        record = disclosure.record
        if record.basis is Basis.OTHER_RULE:
            return record.valid_until is not None and record.valid_until >= today(self._clock)
        if record.consent is None:
            return False
        ref = RecordRef(disclosure.ref.compartment, RecordId(*record.consent))
        try:
            consent = self._ledger.get(ref, Consent)
        except KnownError:  # it has not arrived here
            return False
        return self._standings.holds(consent)

    def _info(self, disclosure: Projection[Disclosure]) -> CompartmentInfo | None:
        return self._hanging.on(disclosure, CompartmentKind.DISCLOSURE)

    def _unit_name(self, unit: int) -> str:
        return self._members.unit(unit)[1]


def about_consent(consent: RecordId) -> str:
    """A consent as the basis of an exception."""
    return f"consent {consent.device}.{consent.sequence}"


def about_rule(rule: str) -> str:
    """A rule of policy.toml as the basis of an exception."""
    return f"rule {rule}"


def units_of(package: Package) -> tuple[int, ...]:
    """The units that a package goes to."""
    return tuple(sorted({member.unit for member in package.recipients}))


def proposed(package: Package) -> tuple[ProposedItem, ...]:
    """The package word for word, as two decide about it."""
    return tuple(
        ProposedItem(item.information, item.text)
        for item in package.items
        if item.information is not None and item.text
    )


def _check(package: Package) -> None:
    if not package.recipients:
        raise KnownError(Reason.NOBODY_RECEIVES)
    if package.is_empty:
        raise KnownError(Reason.TEXT_MISSING)
    if package.holds_number:
        raise KnownError(Reason.RECOGNISABLE)


def _reader(member: MemberInfo, note: DisclosureNote) -> Grant:
    basis = GrantBasis.CONSENT if note.basis is Basis.CONSENT else GrantBasis.DECISION
    return Grant(member=member.member, rights=READER, basis=basis, until=note.valid_until)
