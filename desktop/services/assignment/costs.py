"""What the assignments of all files on this computer cost, without persons (P26)."""

from __future__ import annotations

from contextlib import suppress
from datetime import date, timedelta

from desktop.domain.compartments import CompartmentKind
from desktop.domain.errors import KnownError
from desktop.domain.ports import Ledger
from desktop.domain.records.assignment import Assignment, HalfYearStatement
from desktop.services.assignment.assignment_terms import terms_in_force
from desktop.services.assignment.fee_basis import CostSummary, cost_summary
from desktop.services.assignment.half_year import half_year_of


def cost_here(ledger: Ledger, day: date) -> CostSummary:
    """Fees and expenses of today, and the journeys of the half-year before. A damaged file is passed over."""
    before = half_year_of(half_year_of(day).first - timedelta(days=1))
    terms: list[Assignment] = []
    statements: list[HalfYearStatement] = []
    for info in ledger.compartments(CompartmentKind.PERSON_FILE):
        with suppress(KnownError):
            terms += [terms_in_force(seen) for seen in ledger.all(info.id, Assignment)]
    for info in ledger.compartments(CompartmentKind.CONTACT_REPORT):
        with suppress(KnownError):
            statements += [seen.record for seen in ledger.all(info.id, HalfYearStatement)]
    return cost_summary(terms, statements, before.first, before.last)
