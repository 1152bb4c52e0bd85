"""What is written beside a consultation: where it was guided on, what was bought, and when the county asks again.

Each side writes its own; neither can change what the other has written, for keys and readers do not let it (K11).
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TypeVar

from msgspec.structs import replace

from desktop.domain.clock import Clock, today
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import CompartmentId
from desktop.domain.policy import Policy
from desktop.domain.ports import Ledger
from desktop.domain.projection import Projection
from desktop.domain.records import Record
from desktop.domain.records.consultation import CheckIn, ExternalWork, FollowUp, GuidedOn
from desktop.services.consultation.consultation_thread import follow_up, question_of
from desktop.services.guard import check_leaving
from desktop.services.text_limit import check_texts

R = TypeVar("R", bound=Record)


class ThreadNotes:
    """Of one vault's consultations."""

    def __init__(self, ledger: Ledger, clock: Clock, policy: Policy) -> None:
        self._ledger = ledger
        self._clock = clock
        self._policy = policy

    def guide_on(self, compartment: CompartmentId, to: str, on: date, received_by: str = "") -> Projection[GuidedOn]:
        """Lotsad vidare till (K31). Raises KnownError TEXT_MISSING, TEXT_TOO_LONG, RECOGNISABLE, GONE."""
        received = on if received_by.strip() else None
        record = GuidedOn(to=to.strip(), on=on, received_by=received_by.strip(), received_on=received)
        return self._write(compartment, record, record.to, record.received_by)

    def received(self, seen: Projection[GuidedOn], by: str, on: date) -> Projection[GuidedOn]:
        """Somebody there has taken it on."""
        check_leaving([by], "", today(self._clock))
        return self._ledger.edit(seen, replace(seen.record, received_by=by.strip(), received_on=on))

    def bought(
        self, compartment: CompartmentId, what: str, provider: str, on: date | None, learned: str
    ) -> Projection[ExternalWork]:
        """What was bought from outside, and what was learnt by it (K43). Raises as `guide_on`."""
        record = ExternalWork(what=what.strip(), provider=provider.strip(), on=on, learned=learned.strip())
        return self._write(compartment, record, record.what, record.provider, record.learned)

    def suggested_check_in(self) -> date:
        """The policy's days from now."""
        return today(self._clock) + timedelta(days=self._policy.consultation.check_in_days)

    def check_in(self, compartment: CompartmentId, on: date) -> Projection[CheckIn]:
        """The county asks on that day how it went (K08).

        Raises KnownError NOT_ALLOWED where the municipality has said no, or has closed it (K09, K12).
        """
        question = question_of(self._ledger, compartment)
        if question.record.closed_at is not None or follow_up(question) is FollowUp.NO:
            raise KnownError(Reason.NOT_ALLOWED)
        return self._ledger.create(compartment, CheckIn(on=on))

    def checked_in(self, compartment: CompartmentId) -> None:
        """The county has asked: nothing reminds any more."""
        for seen in self._ledger.all(compartment, CheckIn):
            if seen.record.done_at is None:
                self._ledger.edit(seen, replace(seen.record, done_at=self._clock.now()))

    def _write(self, compartment: CompartmentId, record: R, *texts: str) -> Projection[R]:
        if not texts[0]:
            raise KnownError(Reason.TEXT_MISSING)
        check_texts(record)
        check_leaving(texts, "", today(self._clock))
        question_of(self._ledger, compartment)
        return self._ledger.create(compartment, record)
