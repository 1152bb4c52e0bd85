"""Arvodesunderlag: what a half-year's report gives to pay, for those who see to wages; and the sum of many (P25, P26).

No client stands in it, not under an alias either. The sum for managers names nobody at all.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from desktop.domain.records.assignment import Assignment, AssignmentStatus, HalfYearStatement

FEW = 5
"""Fewer assignments than this are not counted out: in a small municipality a number can be a person."""

HEAD = ("Kontaktperson", "Månad", "Träffar", "Minuter", "Mil", "Arvode", "Omkostnad", "Milersättning", "Summa")


@dataclass(frozen=True, slots=True)
class PayLine:
    """One month. Money in öre."""

    month: date
    sessions: int
    minutes: int
    kilometres: int
    fee: int
    expenses: int
    travel: int

    @property
    def total(self) -> int:
        """All of it."""
        return self.fee + self.expenses + self.travel


@dataclass(frozen=True, slots=True)
class FeeBasis:
    """The basis of one contact person's pay for a half-year, as she declared it and it was approved."""

    who: str
    first: date
    last: date
    lines: tuple[PayLine, ...]
    accepted_by: str
    accepted_on: date | None

    @property
    def total(self) -> int:
        """Öre, all months."""
        return sum(line.total for line in self.lines)


@dataclass(frozen=True, slots=True)
class CostSummary:
    """What contact persons cost the unit, as far as it can be known here. Money in öre; `assignments` None: too few."""

    assignments: int | None
    monthly_fee: int
    monthly_expenses: int
    travel: int
    sessions: int
    kilometres: int
    first: date
    last: date


def fee_basis(statement: HalfYearStatement, terms: Assignment, who: str, accepted_by: str) -> FeeBasis:
    """A month without a session is paid by nobody's guess: its line says nought, and a person decides."""
    lines = tuple(
        PayLine(
            month=month.first,
            sessions=month.sessions,
            minutes=month.minutes,
            kilometres=month.kilometres,
            fee=(terms.fee or 0) * 100 if month.sessions else 0,
            expenses=(terms.expenses or 0) * 100 if month.sessions else 0,
            travel=round(month.kilometres * (terms.mile_pay or 0) / 10),
        )
        for month in statement.months
    )
    first, last = statement.first or date.min, statement.last or date.min
    return FeeBasis(who, first, last, lines, accepted_by, statement.accepted_on)


def as_csv(basis: FeeBasis) -> bytes:
    """For the wages program: semicolons, decimal commas, and a mark at the beginning that spreadsheets ask for."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow(HEAD)
    for line in basis.lines:
        counts = (str(line.sessions), str(line.minutes), miles(line.kilometres))
        money = (line.fee, line.expenses, line.travel, line.total)
        writer.writerow((_plain(basis.who), f"{line.month:%Y-%m}", *counts, *(kronor(one) for one in money)))
    return out.getvalue().encode("utf-8-sig")


def cost_summary(
    terms: Iterable[Assignment], statements: Iterable[HalfYearStatement], first: date, last: date
) -> CostSummary:
    """Sums only, of what runs; travel by each report's own assignment, as paid today."""
    running = [one for one in terms if one.status in (AssignmentStatus.RUNNING, AssignmentStatus.FOLLOWED_UP)]
    pay = {one.compartment: one.mile_pay or 0 for one in running}
    reported = [one for one in statements if one.first == first]
    months = [(one, month) for one in reported for month in one.months]
    return CostSummary(
        assignments=len(running) if len(running) >= FEW else None,
        monthly_fee=sum((one.fee or 0) * 100 for one in running),
        monthly_expenses=sum((one.expenses or 0) * 100 for one in running),
        travel=sum(round(month.kilometres * pay.get(one.assignment, 0) / 10) for one, month in months),
        sessions=sum(month.sessions for _, month in months),
        kilometres=sum(month.kilometres for _, month in months),
        first=first,
        last=last,
    )


def kronor(amount: int) -> str:
    """Öre as kronor with a comma: 1250,50."""
    return f"{amount // 100},{amount % 100:02d}"


def miles(kilometres: int) -> str:
    """Kilometres as Swedish miles with a comma: 4,5."""
    return f"{kilometres // 10},{kilometres % 10}"


def _plain(text: str) -> str:
    """A name that a spreadsheet takes for a name: never for a formula."""
    return f"'{text}" if text[:1] in "=+-@\t" else text
