"""Samtycken: recording consent, and withdrawing it so that what was disclosed under it goes (SC5, L5).

Withdrawing works offline and at once. What follows (erase orders, receipts) is carried out by the next syncs, and
`settle` finishes whatever a power cut interrupted.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import msgspec

from desktop.domain import consent as rules
from desktop.domain.cards import Card
from desktop.domain.clock import Clock, today
from desktop.domain.compartments import CompartmentKind
from desktop.domain.consent import ConsentState
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import CompartmentId
from desktop.domain.policy import Policy
from desktop.domain.ports import CompartmentInfo, ErasureReceipts, Ledger, Members
from desktop.domain.projection import Projection
from desktop.domain.records.consent import Consent, ConsentForm, Disclosure
from desktop.services.authorship import Hand, hand
from desktop.services.taking_back import Course, TakingBack

FORM_VERSION = "2026:1"
"""Of the questions that this program asks; a consent names the one it was given under."""

_OVER = (ConsentState.WITHDRAWN, ConsentState.EXPIRED)
_ASKED_HERE_TOO = ("age_and_capacity",)
"""Not in `rules.REQUIRED`, so that what was written down before still holds."""


@dataclass(frozen=True, slots=True)
class ConsentView:
    """A consent as the file shows it. `disclosures`: what was given out under it, oldest first.

    `withdrawn_by`: who pressed, and when; None unless it is withdrawn. `taking_back`: of what has ended.
    """

    seen: Projection[Consent]
    state: ConsentState
    disclosures: tuple[DisclosureView, ...]
    withdrawn_by: Hand | None
    taking_back: TakingBack


@dataclass(frozen=True, slots=True)
class DisclosureView:
    """One disclosure, and after an erase order given here how far it has come.

    `sent`: anything of it has reached the county. `waiting`: something of it has not yet.
    """

    seen: Projection[Disclosure]
    sent: bool
    waiting: bool
    erasure: ErasureReceipts | None


class Consents:
    """Consents of one person file at a time."""

    def __init__(self, ledger: Ledger, members: Members, clock: Clock, policy: Policy) -> None:
        self._ledger = ledger
        self._members = members
        self._clock = clock
        self._policy = policy
        self._course = Course(ledger, members)

    def list(self, file: CompartmentId) -> tuple[ConsentView, ...]:
        """Every consent of the file, newest first."""
        disclosures = self._ledger.all(file, Disclosure)
        return tuple(self._consent(seen, disclosures) for seen in reversed(self._ledger.all(file, Consent)))

    def record(self, file: CompartmentId, consent: Consent) -> Projection[Consent]:
        """Write down a consent.

        Raises KnownError CONSENT_INCOMPLETE, DATE_ORDER, CONSENT_TOO_LONG, FILE_CLOSED or GONE, and writes nothing.
        """
        if self._ledger.info(file).card.closed:
            raise KnownError(Reason.FILE_CLOSED)
        if absent := _missing(consent):
            raise KnownError(Reason.CONSENT_INCOMPLETE, fields=absent)
        rules.check(consent, self._policy.consent)
        signed = msgspec.structs.replace(
            consent, recorded_by=self._members.me.member, form_version=consent.form_version or FORM_VERSION
        )
        return self._ledger.create(file, signed)

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
        return next(view for view in self.list(file) if view.seen.ref == seen.ref)

    def settle(self, file: CompartmentId) -> int:
        """End each disclosure whose consent does not hold any more, and note which are gone everywhere.

        Answers how many that was. Safe to repeat.
        """
        day, changed = today(self._clock), 0
        consents = [self._agreed(seen) for seen in self._ledger.all(file, Consent)]
        over = {tuple(seen.id) for seen in consents if rules.state(seen, day) in _OVER}
        for seen in self._ledger.all(file, Disclosure):
            if seen.record.ended_at is not None:
                changed += self._note_gone(seen)
            elif seen.record.consent in over:
                changed += self._end(seen)
        return changed

    def settle_all(self) -> int:
        """`settle` for every person file where a consent is over. Run at unlock, each day, and when something arrives.

        A damaged file says so when it is opened, and holds up no other.
        """
        files = self._ledger.compartments(CompartmentKind.PERSON_FILE)
        return sum(self._settle_sound(info.id) for info in files if self._may_be_over(info.card))

    def _may_be_over(self, card: Card) -> bool:
        day = today(self._clock)
        ended = any(due.what == "consent_ends" and due.on < day for due in card.due)
        return ended or card.withdrawn > 0 or card.conflicts > 0

    def _settle_sound(self, file: CompartmentId) -> int:
        try:
            return self.settle(file)
        except KnownError as error:
            if error.reason is not Reason.FILE_DAMAGED:
                raise
            return 0

    def _agreed(self, seen: Projection[Consent]) -> Projection[Consent]:
        """Two who withdrew without having seen each other meant the same: the first moment, and the words of both."""
        if "withdrawn_at" in seen.conflicts:
            first = min(value.content for value in seen.conflicts["withdrawn_at"] if value.content is not None)
            seen = self._ledger.choose(seen, "withdrawn_at", first)
        if "withdrawn_words" in seen.conflicts:
            both = sorted({str(value.content) for value in seen.conflicts["withdrawn_words"] if value.content})
            seen = self._ledger.choose(seen, "withdrawn_words", "\n".join(both))
        return seen

    def _end(self, disclosure: Projection[Disclosure]) -> bool:
        # The order first: after a power cut between the two, `settle` comes back and finds that it has been given.
        compartment = CompartmentId(disclosure.record.compartment)
        if self._ledger.receipts(compartment).ordered_at is None:
            if self._info(compartment) is None:
                return False  # it has not arrived here, or a colleague's order came first, who notes the end herself
            self._ledger.order_erasure(compartment)
        ended_at = self._ledger.receipts(compartment).ordered_at
        self._ledger.edit(disclosure, msgspec.structs.replace(disclosure.record, ended_at=ended_at))
        return True

    def _note_gone(self, disclosure: Projection[Disclosure]) -> bool:
        """Everyone has answered here: the file says so, also to those whose computers have not heard the answers."""
        record = disclosure.record
        if record.gone_at is not None:
            return False
        back = self._course.of([disclosure], today(self._clock))
        if not back.is_over:
            return False
        self._ledger.edit(disclosure, msgspec.structs.replace(record, gone_at=back.last_at or record.ended_at))
        return True

    # What the file shows

    def _consent(self, seen: Projection[Consent], disclosures: Sequence[Projection[Disclosure]]) -> ConsentView:
        day = today(self._clock)
        under = [disclosure for disclosure in disclosures if disclosure.record.consent == tuple(seen.id)]
        state = rules.state(seen, day)
        unended = state in _OVER and any(disclosure.record.ended_at is None for disclosure in under)
        return ConsentView(
            seen=seen,
            state=state,
            disclosures=tuple(self._disclosure(disclosure) for disclosure in under),
            withdrawn_by=self._withdrawn_by(seen),
            taking_back=self._course.of(under, day, unended=unended),
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
    asked: dict[str, Any] = {name: getattr(consent, name) for name in (*rules.REQUIRED, *_ASKED_HERE_TOO)}
    if consent.form is ConsentForm.ORAL_WITNESSED:
        asked["witness"] = consent.witness
    order = [name for name in Consent.__struct_fields__ if name in asked]
    return tuple(name for name in order if asked[name] in (None, "", ()))
