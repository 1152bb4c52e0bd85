"""What a consent covers, who may give it, and when it holds (L5, SC13). Pure rules over `records.consent.Consent`."""

from datetime import date
from enum import StrEnum

from desktop.domain.age import Birth
from desktop.domain.errors import KnownError, Reason
from desktop.domain.policy import ConsentPolicy
from desktop.domain.projection import Projection
from desktop.domain.readings import readings
from desktop.domain.records.consent import Consent, ConsentForm, Giver, Information

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

_AT_SIGNING = ("form",)
"""What a proposed one need not say yet."""


class ConsentState(StrEnum):
    """Where a consent stands on a given day."""

    PROPOSED = "proposed"  # something is still missing, it waits for its signature, or it has not begun
    IN_FORCE = "in_force"
    EXPIRED = "expired"
    SUSPENDED = "suspended"  # a guardian gave it for one who has come of age: it rests, and can only be given anew
    WITHDRAWN = "withdrawn"


OVER = (ConsentState.WITHDRAWN, ConsentState.EXPIRED, ConsentState.SUSPENDED)
"""What was disclosed under it is taken back."""


class AgeDemand(StrEnum):
    """Who must give a consent, by the person's age on the day from which it holds."""

    UNKNOWN = "unknown"  # the file does not say when the person was born
    GUARDIAN = "guardian"  # below `consent.own_from_age`: a guardian, with or without the child
    OWN = "own"  # from that age: the child's own; without a guardian only for a reason that is written down
    ALONE = "alone"  # of age: the person, and nobody else


_MAY_GIVE = {
    AgeDemand.UNKNOWN: frozenset(Giver),
    AgeDemand.GUARDIAN: frozenset({Giver.GUARDIAN, Giver.BOTH}),
    AgeDemand.OWN: frozenset({Giver.PERSON, Giver.BOTH}),
    AgeDemand.ALONE: frozenset({Giver.PERSON}),
}
_REFUSALS = {
    AgeDemand.GUARDIAN: Reason.GUARDIAN_NEEDED,
    AgeDemand.OWN: Reason.OWN_CONSENT_NEEDED,
    AgeDemand.ALONE: Reason.OF_AGE,
}


def demanded(birth: Birth, day: date, policy: ConsentPolicy) -> AgeDemand:
    """What the person's age asks for on a day."""
    if not birth.is_known:
        return AgeDemand.UNKNOWN
    if birth.has_turned(policy.adult_age, day):
        return AgeDemand.ALONE
    return AgeDemand.OWN if birth.has_turned(policy.own_from_age, day) else AgeDemand.GUARDIAN


def by_guardian(consent: Consent) -> bool:
    """Whether a guardian has signed it, alone or together with the person."""
    return consent.given_by in (Giver.GUARDIAN, Giver.BOTH)


def missing(consent: Consent) -> tuple[str, ...]:
    """Names of required fields that are empty."""
    asked = [name for name in REQUIRED if not (consent.awaits_signature and name in _AT_SIGNING)]
    return tuple(name for name in asked if getattr(consent, name) in (None, "", ()))


def check(consent: Consent, policy: ConsentPolicy, birth: Birth | None = None) -> None:
    """Raise KnownError unless it is whole, ordered in time, given by whom the age asks for and as the policy asks.

    Reasons: CONSENT_INCOMPLETE, DATE_ORDER, CONSENT_TOO_LONG, CONSENT_WRITTEN, GUARDIAN_NEEDED, OWN_CONSENT_NEEDED,
    OF_AGE.
    """
    if absent := missing(consent):
        raise KnownError(Reason.CONSENT_INCOMPLETE, fields=absent)
    start, end = consent.valid_from, consent.valid_until
    if start is None or end is None or end < start:
        raise KnownError(Reason.DATE_ORDER)
    if end > add_months(start, policy.max_months):
        raise KnownError(Reason.CONSENT_TOO_LONG, months=policy.max_months)
    if consent.form is ConsentForm.ORAL_WITNESSED and policy.require_written:
        raise KnownError(Reason.CONSENT_WRITTEN)
    _check_age(consent, demanded(birth or Birth(), start, policy), policy)


def _check_age(consent: Consent, demand: AgeDemand, policy: ConsentPolicy) -> None:
    if consent.given_by not in _MAY_GIVE[demand]:
        raise KnownError(_REFUSALS[demand], age=policy.own_from_age, adult=policy.adult_age)
    if demand is AgeDemand.UNKNOWN and by_guardian(consent):
        raise KnownError(Reason.CONSENT_INCOMPLETE, fields=("birth_year",))
    if demand is AgeDemand.OWN and consent.given_by is Giver.PERSON and not consent.without_guardian:
        raise KnownError(Reason.CONSENT_INCOMPLETE, fields=("without_guardian",))


def state(projection: Projection[Consent], day: date, adult_on: date | None = None) -> ConsentState:
    """Where it stands. Restrictive wins: while one of several written values withdraws or ends it, it has ended.

    `adult_on`: the day the person comes of age, None where the file does not say.
    """
    values = readings(projection)
    if any(consent.withdrawn_at is not None for consent in values):
        return ConsentState.WITHDRAWN
    if any(consent.valid_until and consent.valid_until < day for consent in values):
        return ConsentState.EXPIRED
    if adult_on is not None and adult_on <= day and any(by_guardian(consent) for consent in values):
        return ConsentState.SUSPENDED
    if any(_is_proposed(consent, day) for consent in values):
        return ConsentState.PROPOSED
    return ConsentState.IN_FORCE


def _is_proposed(consent: Consent, day: date) -> bool:
    not_begun = consent.valid_from is not None and consent.valid_from > day
    return consent.awaits_signature or bool(missing(consent)) or not_begun


def covers(
    projection: Projection[Consent], unit: int, information: Information, day: date, adult_on: date | None = None
) -> bool:
    """Whether this part may go to this unit on this day, in every reading of the consent that is still open."""
    in_force = state(projection, day, adult_on) is ConsentState.IN_FORCE
    values = readings(projection)
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
