"""Samtycken: recording consent, and withdrawing it so that what was disclosed under it goes (SC5, L5).

Withdrawing works offline and at once. What follows (erase orders, receipts) is carried out by the next syncs, and
`settle` finishes whatever a power cut interrupted.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import msgspec

from desktop.domain import consent as rules
from desktop.domain.age import Birth
from desktop.domain.clock import Clock, today
from desktop.domain.compartments import CompartmentKind
from desktop.domain.consent import OVER, AgeDemand, ConsentState
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import CompartmentId
from desktop.domain.policy import ConsentPolicy, Policy
from desktop.domain.ports import CompartmentInfo, ErasureReceipts, Ledger, Members
from desktop.domain.projection import Projection
from desktop.domain.records.consent import Consent, ConsentForm, Disclosure, Information, NamedPerson
from desktop.domain.records.person_file import Person
from desktop.services.authorship import Hand, hand
from desktop.services.consent.consent_ending import Ending
from desktop.services.consent.consent_standing import Other, Standings
from desktop.services.consent.taking_back import Course, TakingBack
from desktop.services.saved_once import made_here

FORM_VERSION = "2027:1"
"""Of the questions that this program asks; a consent names the one it was given under."""

_ASKED_HERE_TOO = ("age_and_capacity",)
"""Not in `rules.REQUIRED`, so that what was written down before still holds."""


@dataclass(frozen=True, slots=True)
class ConsentView:
    """A consent as the file shows it. `disclosures`: what was given out under it, oldest first.

    `others`: everybody else whom it tells of. `rests_from`: when what a guardian has signed comes to rest, and
    `rests_exactly` whether that is the birthday itself. `withdrawn_by`: who pressed, and when; None unless it is
    withdrawn. `taking_back`: of what has ended.
    """

    seen: Projection[Consent]
    state: ConsentState
    disclosures: tuple[DisclosureView, ...]
    withdrawn_by: Hand | None
    taking_back: TakingBack
    others: tuple[Other, ...] = ()
    rests_from: date | None = None
    rests_exactly: bool = True


@dataclass(frozen=True, slots=True)
class DisclosureView:
    """One disclosure, and after an erase order given here how far it has come.

    `sent`: anything of it has reached the county. `waiting`: something of it has not yet.
    """

    seen: Projection[Disclosure]
    sent: bool
    waiting: bool
    erasure: ErasureReceipts | None


@dataclass(frozen=True, slots=True)
class AgeAsks:
    """What the person's age asks of a new consent. `policy` has the ages."""

    birth: Birth
    demand: AgeDemand
    adult_on: date | None
    policy: ConsentPolicy


class Consents:
    """Consents of one person file at a time."""

    def __init__(self, ledger: Ledger, members: Members, clock: Clock, policy: Policy) -> None:
        self._ledger = ledger
        self._members = members
        self._clock = clock
        self._policy = policy
        self._course = Course(ledger, members)
        self._standings = Standings(ledger, clock, policy)
        self._ending = Ending(ledger, members, clock, policy)

    def list(self, file: CompartmentId) -> tuple[ConsentView, ...]:
        """Every consent of the file, newest first."""
        disclosures = self._ledger.all(file, Disclosure)
        return tuple(self._consent(seen, disclosures) for seen in reversed(self._ledger.all(file, Consent)))

    def decisions(self, file: CompartmentId) -> tuple[tuple[DisclosureView, TakingBack], ...]:
        """What was disclosed on another rule than consent, newest first, and how the taking back of it stands."""
        found = [seen for seen in reversed(self._ledger.all(file, Disclosure)) if seen.record.rule]
        return tuple((self._disclosure(seen), self._course.of([seen], today(self._clock))) for seen in found)

    def age_asks(self, file: CompartmentId, day: date | None = None) -> AgeAsks:
        """Who must give a consent that holds from a day, today if none is said."""
        birth = self._standings.birth(file)
        demand = self._standings.demand(file, day or today(self._clock))
        return AgeAsks(birth, demand, self._standings.adult_on(file), self._policy.consent)

    def note_birth_year(self, file: CompartmentId, year: int) -> None:
        """Where the file did not say when the person was born, it does now; nothing that stands there is changed."""
        person = next(iter(self._ledger.all(file, Person)), None)
        if person is not None and not self._standings.birth(file).is_known:
            self._ledger.edit(person, msgspec.structs.replace(person.record, birth_year=year))

    def recorded_here(self, file: CompartmentId) -> int:
        """How many have been written down on this computer, for `saved_once`."""
        return made_here(self._ledger, self._members, file, Consent)

    # Giving

    def record(self, file: CompartmentId, consent: Consent, named: Iterable[str] = ()) -> Projection[Consent]:
        """Write down a consent, or one that awaits its signature; `named`: others whom it tells of, by alias or word.

        Raises KnownError with the reasons of `domain.consent.check`, FILE_CLOSED or GONE, and writes nothing.
        """
        if self._ledger.info(file).card.closed:
            raise KnownError(Reason.FILE_CLOSED)
        labels = list(dict.fromkeys(label.strip() for label in named if label.strip()))
        self._check(file, consent)
        signed = msgspec.structs.replace(
            consent, recorded_by=self._members.me.member, form_version=consent.form_version or FORM_VERSION
        )
        with self._ledger.transaction(file):
            made = self._ledger.create(file, signed)
            for label in labels:
                self._ledger.create(file, NamedPerson(consent=made.id, label=label, file=self._file_of(label, file)))
        return made

    def give(self, seen: Projection[Consent], form: ConsentForm, witness: str = "") -> Projection[Consent]:
        """What awaited its signature has been given. Raises as `record` does."""
        now = self._ledger.get(seen.ref, Consent)
        given = msgspec.structs.replace(now.record, awaits_signature=False, form=form, witness=witness.strip())
        if self._ledger.info(seen.ref.compartment).card.closed:
            raise KnownError(Reason.FILE_CLOSED)
        self._check(seen.ref.compartment, given)
        return self._ledger.edit(now, given)

    def _check(self, file: CompartmentId, consent: Consent) -> None:
        if absent := _missing(consent):
            raise KnownError(Reason.CONSENT_INCOMPLETE, fields=absent)
        rules.check(consent, self._policy.consent, self._standings.birth(file))

    def _file_of(self, label: str, own: CompartmentId) -> bytes:
        """Another person's file here under this alias; nothing where there is none."""
        infos = self._ledger.compartments(CompartmentKind.PERSON_FILE)
        wanted = label.casefold()
        return next((info.id for info in infos if info.card.alias.casefold() == wanted and info.id != own), b"")

    # Others who are named

    def agree(self, named: Projection[NamedPerson], form: ConsentForm, witness: str = "") -> Projection[NamedPerson]:
        """Somebody named has agreed, today. Raises KnownError CONSENT_INCOMPLETE without a witness of what was said."""
        if form is ConsentForm.ORAL_WITNESSED:
            if self._policy.consent.require_written:
                raise KnownError(Reason.CONSENT_WRITTEN)
            if not witness.strip():
                raise KnownError(Reason.CONSENT_INCOMPLETE, fields=("witness",))
        record = self._ledger.get(named.ref, NamedPerson).record
        agreed = msgspec.structs.replace(
            record,
            form=form,
            witness=witness.strip(),
            agreed_on=today(self._clock),
            withdrawn_at=None,
            recorded_by=self._members.me.member,
        )
        return self._ledger.edit(self._ledger.get(named.ref, NamedPerson), agreed)

    def refuse(self, named: Projection[NamedPerson]) -> Projection[NamedPerson]:
        """Somebody named has said no, or took it back: what was disclosed is taken back at once."""
        now = self._ledger.get(named.ref, NamedPerson)
        if now.record.withdrawn_at is None:
            now = self._ledger.edit(now, msgspec.structs.replace(now.record, withdrawn_at=self._clock.now()))
        self.settle(named.ref.compartment)
        return now

    def name(self, seen: Projection[Consent], label: str) -> Projection[NamedPerson]:
        """One more is told of in it. Raises KnownError TEXT_MISSING."""
        if not label.strip():
            raise KnownError(Reason.TEXT_MISSING)
        file = seen.ref.compartment
        named = NamedPerson(consent=seen.id, label=label.strip(), file=self._file_of(label.strip(), file))
        return self._ledger.create(file, named)

    def unname(self, named: Projection[NamedPerson]) -> None:
        """The words that told of the person have been taken out of what is disclosed."""
        self._ledger.delete(self._ledger.get(named.ref, NamedPerson))

    # Withdrawing

    def withdraw(self, seen: Projection[Consent], words: str = "") -> ConsentView:
        """It holds no more, from now. Everything disclosed under it is ordered erased, before all else.

        A second withdrawal changes nothing but words that were not there; so two presses are one.
        """
        file, now = seen.ref.compartment, self._ledger.get(seen.ref, Consent)
        record = now.record
        edited = msgspec.structs.replace(
            record,
            withdrawn_at=self._clock.now() if record.withdrawn_at is None else record.withdrawn_at,
            withdrawn_words=record.withdrawn_words or words,
        )
        self._ledger.edit(now, edited)
        self.settle(file)
        self._ending.settle_those_naming(file)
        return next(view for view in self.list(file) if view.seen.ref == seen.ref)

    def narrow(
        self,
        seen: Projection[Consent],
        parties: Sequence[int],
        information: Sequence[Information],
        words: str = "",
    ) -> Projection[Consent]:
        """Withdraw a part: the whole is taken back, and a new consent with less holds from today.

        Nothing is handed over under the new one until somebody has looked at it. Raises KnownError CONSENT_INCOMPLETE
        when nothing would be left, CONSENT_NOT_IN_FORCE, FILE_CLOSED; then nothing is written.
        """
        now = self._ledger.get(seen.ref, Consent)
        if self._standings.state(now) is not ConsentState.IN_FORCE:
            raise KnownError(Reason.CONSENT_NOT_IN_FORCE)
        old = now.record
        less = msgspec.structs.replace(
            old,
            parties=tuple(unit for unit in old.parties if unit in parties),
            information=tuple(part for part in old.information if part in information),
            valid_from=today(self._clock),
            narrows=now.id,
        )
        made = self.record(seen.ref.compartment, less)
        for one in self._ledger.all(seen.ref.compartment, NamedPerson):
            if one.record.consent == now.id:
                self._ledger.create(seen.ref.compartment, msgspec.structs.replace(one.record, consent=made.id))
        self.withdraw(now, words)
        return made

    def end(self, disclosure: Projection[Disclosure]) -> bool:
        """Take back one thing that was disclosed; what it was disclosed on stays as it is."""
        return self._ending.end(self._ledger.get(disclosure.ref, Disclosure))

    def now(self) -> int:
        """The present moment, ms: when what was asked for was done."""
        return self._clock.now()

    def sweep(self) -> bool:
        """Write over the last remnants of what was taken back: after a withdrawal, when nobody waits for an answer."""
        return self._ledger.sweep()

    def settle(self, file: CompartmentId) -> int:
        """See `Ending.settle`."""
        return self._ending.settle(file)

    def settle_all(self) -> int:
        """See `Ending.settle_all`."""
        return self._ending.settle_all()

    # What the file shows

    def _consent(self, seen: Projection[Consent], disclosures: Sequence[Projection[Disclosure]]) -> ConsentView:
        under = [disclosure for disclosure in disclosures if disclosure.record.consent == seen.id]
        state, birth = self._standings.state(seen), self._standings.birth(seen.ref.compartment)
        unended = state in OVER and any(disclosure.record.ended_at is None for disclosure in under)
        adult_on = birth.turns(self._policy.consent.adult_age)
        return ConsentView(
            seen=seen,
            state=state,
            disclosures=tuple(self._disclosure(disclosure) for disclosure in under),
            withdrawn_by=self._withdrawn_by(seen),
            taking_back=self._course.of(under, today(self._clock), unended=unended),
            others=self._standings.others(seen),
            rests_from=adult_on if rules.by_guardian(seen.record) else None,
            rests_exactly=birth.day is not None,
        )

    def _withdrawn_by(self, seen: Projection[Consent]) -> Hand | None:
        """Who set the moment that holds, and that moment."""
        if seen.record.withdrawn_at is None:
            return None
        change = next(
            change
            for change in self._ledger.history(seen.ref)
            if _WITHDRAWN_AT in change.fields and change.fields[_WITHDRAWN_AT] is not None
        )
        return hand(self._members, change.id.device, seen.record.withdrawn_at)

    def _disclosure(self, disclosure: Projection[Disclosure]) -> DisclosureView:
        compartment = CompartmentId(disclosure.record.compartment)
        receipts, info = self._ledger.receipts(compartment), self._info(compartment)
        if receipts.ordered_at is not None:
            return DisclosureView(disclosure, receipts.sent, receipts.server_at is None and receipts.sent, receipts)
        if info is None:  # another handler's, and not here: what is known of it stands in the file
            return DisclosureView(disclosure, sent=True, waiting=False, erasure=None)
        return DisclosureView(disclosure, info.sent, info.local or info.unsent > 0, None)

    def _info(self, compartment: CompartmentId) -> CompartmentInfo | None:
        try:
            return self._ledger.info(compartment)
        except KnownError:
            return None


_WITHDRAWN_AT: int = Consent.__struct_fields__.index("withdrawn_at") + 1


def _missing(consent: Consent) -> tuple[str, ...]:
    """All that the form still waits for, in its order."""
    asked: dict[str, Any] = {name: getattr(consent, name) for name in _ASKED_HERE_TOO}
    if consent.form is ConsentForm.ORAL_WITNESSED:
        asked["witness"] = consent.witness
    absent = {*rules.missing(consent), *(name for name, value in asked.items() if value in (None, "", ()))}
    return tuple(name for name in Consent.__struct_fields__ if name in absent)
