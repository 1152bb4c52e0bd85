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
    without_guardian: str = ""  # why somebody under age gives it without the guardian being asked
    awaits_signature: bool = False  # proposed: asked about, perhaps printed, and not given yet
    narrows: tuple[int, int] | None = None  # record id of the consent that this one takes over less of


class NamedPerson(Record, frozen=True, kw_only=True):
    """Somebody else whom a consent's information tells of: each must agree before any of it leaves the file (L5)."""

    consent: tuple[int, int] | None = None  # record id
    label: str = ""  # an alias, or one word such as "lillasyster"; stays in the file
    file: bytes = b""  # the person's own file, where there is one: what is given there counts
    form: ConsentForm | None = None
    witness: str = ""
    agreed_on: date | None = None
    withdrawn_at: int | None = None  # ms: said no, or took it back
    recorded_by: int | None = None  # member number


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
    rule: str = ""  # id of the rule in policy.toml, where the basis is one
    rule_name: str = ""  # as it read on the day of the decision
    statute: str = ""
    reason: str = ""  # why the one who decided found that the rule holds
    purpose: str = ""


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
    rule_name: str = ""  # where the basis is a rule of law
    statute: str = ""


class DisclosedItem(Record, frozen=True, kw_only=True):
    """One copied part, as it was when it was sent; later versions follow while the basis holds."""

    information: Information | None = None
    text: str = ""
    as_of: int | None = None  # ms: when the source last changed
