"""Samtycke and utlämnande: what may leave a person file, to whom, on which basis, until when (DESIGN section 5)."""

from datetime import date
from enum import StrEnum

from desktop.domain.records.base import Record


class Information(StrEnum):
    """Parts of a person file that a consent can name. What it does not name stays."""

    SITUATION_NOW = "situation_now"  # läget nu
    WISHES = "wishes"  # önskemål
    SUPPORT_PLAN = "support_plan"
    ASSIGNMENT = "assignment"  # att det finns en kontaktperson, och hur det går


class ConsentForm(StrEnum):
    """Silence is not consent, and is not offered (L5)."""

    WRITTEN = "written"
    ORAL_WITNESSED = "oral_witnessed"


class Giver(StrEnum):
    """Who gave it."""

    PERSON = "person"
    GUARDIAN = "guardian"
    BOTH = "both"


class Consent(Record, frozen=True, kw_only=True):
    """Sekretessbrytande samtycke. None of it may be left out before anything is disclosed under it (L5)."""

    given_by: Giver | None = None
    parties: tuple[int, ...] = ()  # unit numbers that may receive
    information: tuple[Information, ...] = ()
    purpose: str = ""
    form: ConsentForm | None = None
    witness: str = ""
    valid_from: date | None = None
    valid_until: date | None = None
    third_persons_named: bool | None = None
    age_and_capacity: str = ""
    form_version: str = ""
    recorded_by: int | None = None  # member number
    withdrawn_at: int | None = None  # ms
    withdrawn_words: str = ""


class Basis(StrEnum):
    """Why something may be disclosed."""

    CONSENT = "consent"
    DECISION = "decision"  # a decision of the committee, e.g. an assignment
    OTHER_RULE = "other_rule"  # a rule named in policy.toml
    NOT_IDENTIFYING = "not_identifying"  # nothing in it can identify anyone


class Disclosure(Record, frozen=True, kw_only=True):
    """Utlämnande: what was copied to whom, kept in the person file."""

    basis: Basis | None = None
    consent: tuple[int, int] | None = None  # record id
    recipients: tuple[int, ...] = ()  # unit numbers
    information: tuple[Information, ...] = ()
    valid_until: date | None = None
    compartment: bytes = b""  # where the copies live
    disclosed_at: int | None = None  # ms
    decided_by: int | None = None  # member number
    ended_at: int | None = None  # ms: withdrawn or expired
    gone_at: int | None = None  # ms: when the last of those who had it had confirmed that it is gone


class DisclosureNote(Record, frozen=True, kw_only=True):
    """Heads the recipient's copy: sender, basis and end date."""

    alias: str = ""
    sign: str = ""
    sender: int | None = None  # member number
    unit: str = ""  # code of the sending municipality
    basis: Basis | None = None
    basis_on: date | None = None
    purpose: str = ""
    valid_until: date | None = None


class DisclosedItem(Record, frozen=True, kw_only=True):
    """One copied part, as it was when it was sent; later versions follow while the basis holds."""

    information: Information | None = None
    text: str = ""
    as_of: int | None = None  # ms: when the source last changed
