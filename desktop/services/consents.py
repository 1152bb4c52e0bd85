"""Samtycken: recording consent, and withdrawing it so that what was disclosed under it goes (SC5, L5).

Withdrawing works offline and at once. What follows (erase orders, receipts) is carried out by the next syncs, and
`settle` finishes whatever a power cut interrupted.
"""

from __future__ import annotations

from dataclasses import dataclass

import msgspec

from desktop.domain import consent as rules
from desktop.domain.clock import Clock, today
from desktop.domain.compartments import CompartmentKind
from desktop.domain.consent import ConsentState
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import CompartmentId, RecordId
from desktop.domain.policy import Policy
from desktop.domain.ports import ErasureReceipts, Ledger, Members
from desktop.domain.projection import Projection
from desktop.domain.records.consent import Consent, Disclosure


@dataclass(frozen=True, slots=True)
class ConsentView:
    """A consent as the file shows it. `disclosures`: what was given out under it, oldest first."""

    seen: Projection[Consent]
    state: ConsentState
    disclosures: tuple[DisclosureView, ...]


@dataclass(frozen=True, slots=True)
class DisclosureView:
    """One disclosure, and after an erase order how far it has come."""

    seen: Projection[Disclosure]
    sent: bool  # anything of it has reached the server
    erasure: ErasureReceipts | None


class Consents:
    """Consents of one person file at a time."""

    def __init__(self, ledger: Ledger, members: Members, clock: Clock, policy: Policy) -> None:
        self._ledger = ledger
        self._members = members
        self._clock = clock
        self._policy = policy

    def list(self, file: CompartmentId) -> tuple[ConsentView, ...]:
        """Every consent of the file, newest first."""
        day = today(self._clock)
        disclosures = self._ledger.all(file, Disclosure)
        return tuple(
            ConsentView(seen, rules.state(seen, day), tuple(self._view(d) for d in disclosures if _under(d, seen)))
            for seen in reversed(self._ledger.all(file, Consent))
        )

    def record(self, file: CompartmentId, consent: Consent) -> Projection[Consent]:
        """Write down a consent; raises KnownError CONSENT_INCOMPLETE, DATE_ORDER, CONSENT_TOO_LONG or GONE."""
        rules.check(consent, self._policy.consent)
        if self._ledger.info(file).card.closed:
            raise KnownError(Reason.NOT_ALLOWED)  # a closed file takes withdrawals only
        signed = msgspec.structs.replace(consent, recorded_by=self._members.me.member)
        return self._ledger.create(file, signed)

    def withdraw(self, seen: Projection[Consent], words: str = "") -> ConsentView:
        """It holds no more, from now. Everything disclosed under it is ordered erased, before all else."""
        file = seen.ref.compartment
        edited = msgspec.structs.replace(seen.record, withdrawn_at=self._clock.now(), withdrawn_words=words)
        self._ledger.edit(seen, edited)
        self.settle(file)
        return next(view for view in self.list(file) if view.seen.ref == seen.ref)

    def settle(self, file: CompartmentId) -> None:
        """End each disclosure whose consent does not hold any more. Safe to repeat; run at unlock and each day."""
        day = today(self._clock)
        consents = {seen.id: rules.state(seen, day) for seen in self._ledger.all(file, Consent)}
        for disclosure in self._ledger.all(file, Disclosure):
            basis = disclosure.record.consent
            over = basis is not None and consents.get(_record_id(basis)) in (
                ConsentState.WITHDRAWN,
                ConsentState.EXPIRED,
            )
            if over and disclosure.record.ended_at is None:
                self._end(disclosure)

    def settle_all(self) -> None:
        """`settle` for every person file here."""
        for info in self._ledger.compartments(CompartmentKind.PERSON_FILE):
            if any(due.what == "consent_ends" for due in info.card.due) or info.card.withdrawn:
                self.settle(info.id)

    def _end(self, disclosure: Projection[Disclosure]) -> None:
        # The order first: after a power cut between the two, `settle` comes back, and an order given twice is one.
        self._ledger.order_erasure(CompartmentId(disclosure.record.compartment))
        self._ledger.edit(disclosure, msgspec.structs.replace(disclosure.record, ended_at=self._clock.now()))

    def _view(self, disclosure: Projection[Disclosure]) -> DisclosureView:
        compartment = CompartmentId(disclosure.record.compartment)
        receipts = self._ledger.receipts(compartment)
        if receipts.ordered_at is not None:
            return DisclosureView(disclosure, receipts.sent, receipts)
        return DisclosureView(disclosure, self._ledger.info(compartment).sent, None)


def _under(disclosure: Projection[Disclosure], consent: Projection[Consent]) -> bool:
    return disclosure.record.consent is not None and _record_id(disclosure.record.consent) == consent.id


def _record_id(pair: tuple[int, int]) -> RecordId:
    return RecordId(*pair)
