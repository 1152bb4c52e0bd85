"""What a consent covers, and when it holds (L5, DESIGN section 5). Pure rules over `records.consent.Consent`."""

from datetime import date
from enum import StrEnum

import msgspec

from desktop.domain import codebook
from desktop.domain.errors import KnownError, Reason
from desktop.domain.policy import ConsentPolicy
from desktop.domain.projection import Projection
from desktop.domain.records.consent import Consent, Information

REQUIRED = (
    "given_by",
    "parties",
    "information",
    "purpose",
    "form",
    "valid_from",
    "valid_until",
    "third_persons_named",
)
"""None may be left out before anything is disclosed."""


class ConsentState(StrEnum):
    """Where a consent stands on a given day."""

    PROPOSED = "proposed"  # something is still missing, or it has not begun
    IN_FORCE = "in_force"
    EXPIRED = "expired"
    WITHDRAWN = "withdrawn"


def missing(consent: Consent) -> tuple[str, ...]:
    """Names of required fields that are empty."""
    return tuple(name for name in REQUIRED if getattr(consent, name) in (None, "", ()))


def check(consent: Consent, policy: ConsentPolicy) -> None:
    """Raise KnownError unless the consent is whole, ordered in time, and no longer than the policy allows."""
    if absent := missing(consent):
        raise KnownError(Reason.CONSENT_INCOMPLETE, fields=absent)
    start, end = consent.valid_from, consent.valid_until
    if start is None or end is None or end < start:
        raise KnownError(Reason.DATE_ORDER)
    if end > add_months(start, policy.max_months):
        raise KnownError(Reason.CONSENT_TOO_LONG, months=policy.max_months)


def state(projection: Projection[Consent], day: date) -> ConsentState:
    """Where it stands. Restrictive wins: while one of several written values withdraws or ends it, it has ended."""
    values = _all_values(projection)
    if any(consent.withdrawn_at is not None for consent in values):
        return ConsentState.WITHDRAWN
    if any(consent.valid_until and consent.valid_until < day for consent in values):
        return ConsentState.EXPIRED
    if any(missing(consent) or (consent.valid_from and consent.valid_from > day) for consent in values):
        return ConsentState.PROPOSED
    return ConsentState.IN_FORCE


def covers(projection: Projection[Consent], unit: int, information: Information, day: date) -> bool:
    """Whether this part may go to this unit on this day, in every reading of the consent that is still open."""
    in_force = state(projection, day) is ConsentState.IN_FORCE
    values = _all_values(projection)
    return in_force and all(unit in consent.parties and information in consent.information for consent in values)


def add_months(day: date, months: int) -> date:
    """The same day of a later month, or its last day."""
    year, month = divmod(day.month - 1 + months, 12)
    for last in (day.day, 30, 29, 28):
        try:
            return date(day.year + year, month + 1, last)
        except ValueError:
            continue
    raise AssertionError("every month has 28 days")


def _all_values(projection: Projection[Consent]) -> list[Consent]:
    """The record as shown, and once more for each rival value of a field in conflict."""
    readings = [projection.record]
    for name, rivals in projection.conflicts.items():
        number = codebook.field_number(Consent, name)
        for rival in rivals:
            alone, _ = codebook.typed(Consent, {number: rival.content})
            readings.append(msgspec.structs.replace(projection.record, **{name: getattr(alone, name)}))
    return readings
