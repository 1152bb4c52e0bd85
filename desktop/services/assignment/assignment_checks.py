"""What an assignment's terms must hold before they are written down, and what a decision cannot do without."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from desktop.domain.errors import KnownError, Reason
from desktop.domain.ports import Ledger
from desktop.domain.projection import Projection
from desktop.domain.records.assignment import Assignment, AssignmentStatus
from desktop.services.text_limit import check_texts

REQUIRED = ("contact_person", "decided_on", "decided_by", "valid_from")
"""What a decision cannot do without before someone is let in. An end is not among it: support may last years (P24)."""

MOST_MONEY = 1_000_000
"""Kronor a month, or öre a mile. More than that is a slip of the finger."""

MOST_TIMES = 100
"""In a month."""

_OVER = (AssignmentStatus.ENDED, AssignmentStatus.PROPOSED, AssignmentStatus.INVESTIGATED)


def check(terms: Assignment) -> None:
    """Raises KnownError DATE_ORDER, AMOUNT_ODD or TEXT_TOO_LONG."""
    check_texts(terms)
    if terms.valid_from and terms.valid_until and terms.valid_until < terms.valid_from:
        raise KnownError(Reason.DATE_ORDER)
    days = [step.since for step in terms.tapering if step.since]
    if days != sorted(days):
        raise KnownError(Reason.DATE_ORDER)
    amounts = (terms.fee, terms.expenses, terms.mile_pay)
    if any(amount is not None and not 0 <= amount <= MOST_MONEY for amount in amounts):
        raise KnownError(Reason.AMOUNT_ODD)
    if any(not 0 <= share.times <= MOST_TIMES for share in terms.mix):
        raise KnownError(Reason.AMOUNT_ODD)


def check_whole(terms: Assignment) -> None:
    """Raises KnownError DECISION_INCOMPLETE with the names of what is missing, and what `check` raises."""
    missing = tuple(_missing(terms))
    if missing:
        raise KnownError(Reason.DECISION_INCOMPLETE, fields=missing)
    check(terms)


def check_overlap(ledger: Ledger, seen: Projection[Assignment], terms: Assignment) -> None:
    """Raises KnownError ASSIGNMENT_OVERLAPS: the same two people have another one that runs on one of these days."""
    if terms.status in _OVER or terms.contact_person is None:
        return
    for other in ledger.all(seen.ref.compartment, Assignment):
        same = other.record.contact_person == terms.contact_person and other.record.status not in _OVER
        if other.id != seen.id and same and _meet(other.record, terms):
            raise KnownError(Reason.ASSIGNMENT_OVERLAPS)


def _meet(one: Assignment, other: Assignment) -> bool:
    first = max(one.valid_from or date.min, other.valid_from or date.min)
    return first <= min(one.valid_until or date.max, other.valid_until or date.max)


def _missing(terms: Assignment) -> Iterable[str]:
    return (name for name in REQUIRED if getattr(terms, name) in (None, ""))
