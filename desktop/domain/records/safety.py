"""Trygghet: the safety plan, what it limits, what has happened, who may harm, what was assessed (S10–S17, R01–R08).

Nothing here is computed. A risk result is kept as its instrument gave it, and a scale step as somebody chose it.
"""

from datetime import date
from enum import StrEnum

import msgspec

from desktop.domain.records.base import Record


class SafetyHeading(StrEnum):
    """The parts of the safety plan: three kinds of protection first (S12), then technology (S10) and school (S29)."""

    PHYSICAL = "physical"
    SOCIAL = "social"
    PSYCHOLOGICAL = "psychological"
    TECHNOLOGY = "technology"
    SCHOOL = "school"


class SafetySection(Record, frozen=True, kw_only=True):
    """One part of the plan. Two texts written apart are both shown until a person has chosen (DESIGN section 3)."""

    heading: SafetyHeading | None = None
    text: str = ""
    review_on: date | None = None
    advice: str = ""  # advice that ages, such as about phones (S15)
    advice_valid_until: date | None = None


class CoverStory(Record, frozen=True, kw_only=True):
    """Skyddshistoria: what to tell new people (S11). Shown only when asked for; in no paper, export or list."""

    text: str = ""
    review_on: date | None = None


class ChildSafety(Record, frozen=True, kw_only=True):
    """One child's own lines (S32, L28): a child is never only somebody's."""

    child: str = ""  # in a word: "dottern, 9 år"; no name is needed
    text: str = ""
    responsible: str = ""  # who sees to it that it happens
    review_on: date | None = None


class Restriction(Record, frozen=True, kw_only=True):
    """Vad begränsar vi, varför, till när? Whoever protects also controls (S16, S17)."""

    what: str = ""
    reason: str = ""
    proportion: str = ""  # why nothing milder will do
    person_view: str = ""  # what the person herself thinks of it
    review_on: date | None = None
    ended_on: date | None = None


class SafetyEventKind(StrEnum):
    """What makes the plan worth reading again (S14, S21, I03)."""

    NEW_PHONE = "new_phone"
    MOVE = "move"
    FAMILY_CONTACT = "family_contact"
    NEW_SCHOOL = "new_school"
    COMPROMISED = "compromised"  # röjd


class SafetyEvent(Record, frozen=True, kw_only=True):
    """Something has happened; named sections are to be read again. `old_alias` and what follows: of röjd only."""

    kind: SafetyEventKind | None = None
    happened_on: date | None = None
    words: str = ""
    headings: tuple[SafetyHeading, ...] = ()
    shut_out: tuple[int, ...] = ()  # members whose access was ended
    realiased_at: int | None = None  # ms: the file has a new alias
    closed_on: date | None = None


class StepKind(StrEnum):
    """What a step is about."""

    READ_AGAIN = "read_again"  # a section, after an event
    TOLD = "told"  # somebody who must know
    FAMILY_WORK = "family_work"  # something to go through before work with the family (S43)


class SafetyStep(Record, frozen=True, kw_only=True):
    """One thing to do, or done. `subject`: a heading, who must know, or an item of the list before family work."""

    kind: StepKind | None = None
    event: tuple[int, int] | None = None  # record id
    subject: str = ""
    done_at: int | None = None  # ms


class BanKind(StrEnum):
    """Lag (1988:688) om kontaktförbud."""

    CONTACT = "contact"
    SHARED_HOME = "shared_home"  # avseende gemensam bostad
    EXTENDED = "extended"  # utvidgat
    SPECIALLY_EXTENDED = "specially_extended"  # särskilt utvidgat


class ContactBan(Record, frozen=True, kw_only=True):
    """Kontaktförbud (S40, S41)."""

    kind: BanKind | None = None
    against: str = ""  # a relation, not a name
    valid_from: date | None = None
    valid_until: date | None = None
    words: str = ""
    ended_on: date | None = None  # lifted, or taken away by a court


class BothWays(StrEnum):
    """What somebody around the person is to her. One may be exposed and expose others (I07)."""

    EXPOSES = "exposes"
    EXPOSED = "exposed"
    BOTH = "both"


class RiskPerson(Record, frozen=True, kw_only=True):
    """Somebody to think of (I14): a relation, and a name only where it is needed."""

    relation: str = ""
    name: str = ""
    part: BothWays | None = None
    ties: str = ""  # work, kin, associations: what a contact person's ties are compared with (SC2)
    words: str = ""


class QuestionResult(msgspec.Struct, frozen=True, array_like=True):
    """The result of one question, by its number in the instrument: never its words, which are others' property."""

    question: str
    result: str


class RiskAssessment(Record, frozen=True, kw_only=True):
    """What an instrument gave (R03–R05)."""

    instrument: str = ""  # a key of resources/instruments.toml, or a name of the person's own
    version: str = ""
    on: date | None = None
    assessor: str = ""
    competence_on: date | None = None  # when the assessor was trained in it (R04)
    ordered_by: str = ""
    results: tuple[QuestionResult, ...] = ()
    note: str = ""


class YesNo(StrEnum):
    """Said outright; not said is None."""

    YES = "yes"
    NO = "no"


class ScaleStep(StrEnum):
    """The conversation scale, 1 to 10 (R01): words to talk with, never a measure."""

    ONE = "1"
    TWO = "2"
    THREE = "3"
    FOUR = "4"
    FIVE = "5"
    SIX = "6"
    SEVEN = "7"
    EIGHT = "8"
    NINE = "9"
    TEN = "10"


class RiskTalk(Record, frozen=True, kw_only=True):
    """A talk about how it is: who asked (R08), in private or not (S37), and where on the scale it was put (R01)."""

    on: date | None = None
    asked_by: str = ""
    private: YesNo | None = None  # enskilt samtal
    scale_from: ScaleStep | None = None
    scale_to: ScaleStep | None = None
    judged_by: str = ""
    own_words: str = ""
    plain_words: str = ""  # what we have told the young person of what it means (R10)


SAFETY_RECORDS: tuple[type[Record], ...] = (
    SafetySection,
    CoverStory,
    ChildSafety,
    Restriction,
    SafetyEvent,
    SafetyStep,
    ContactBan,
    RiskPerson,
    RiskAssessment,
    RiskTalk,
)
"""The kinds that the tab *Trygghet* shows."""
