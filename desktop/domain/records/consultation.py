"""Konsultation: a professional asks the county team for advice, without naming anyone (K01–K45)."""

from enum import StrEnum

from desktop.domain.records.base import Record


class HonourAssessment(StrEnum):
    """Is it honour at all? May change, is never forced to yes or no (K02)."""

    UNCLEAR = "unclear"  # oklart
    SUSPECTED = "suspected"  # misstanke
    CONFIRMED = "confirmed"  # bekräftat
    OTHER = "other"  # annat


class CaseStage(StrEnum):
    """Where the asker's matter stands (K03)."""

    BEFORE_REPORT = "before_report"  # före anmälan
    PRELIMINARY_ASSESSMENT = "preliminary_assessment"  # förhandsbedömning
    INVESTIGATION = "investigation"  # utredning
    INTERVENTION = "intervention"  # insats
    AFTER_CLOSING = "after_closing"  # efter avslut


class Profession(StrEnum):
    """Who asks, by profession (K21, K22)."""

    SOCIAL_WORKER_CHILDREN = "social_worker_children"  # socialsekreterare, barn och unga
    SOCIAL_WORKER_ADULTS = "social_worker_adults"  # socialsekreterare, vuxna
    TEACHER = "teacher"  # lärare, mentor
    SCHOOL_COUNSELLOR = "school_counsellor"  # kurator
    SCHOOL_NURSE = "school_nurse"  # skolsköterska
    HEAD_TEACHER = "head_teacher"  # rektor
    PRESCHOOL = "preschool"  # förskola
    HEALTH_CARE = "health_care"  # vård
    POLICE = "police"  # polis
    CIVIL_SOCIETY = "civil_society"  # ideell förening
    OTHER = "other"  # annan


class Answer(StrEnum):
    """A yes-or-no question that may be left open."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


class FollowUp(StrEnum):
    """Whether the county may come back. A no needs no reason and removes every reminder (K09)."""

    YES = "yes"
    NO = "no"
    I_WILL_CALL = "i_will_call"  # jag hör av mig


class Consultation(Record, frozen=True, kw_only=True):
    """One anonymous question. Fields that could identify someone do not exist here (K24)."""

    text: str = ""
    honour_assessment: HonourAssessment | None = None
    case_stage: CaseStage | None = None
    profession: Profession | None = None
    siblings: Answer | None = None  # K20
    follow_up_wanted: FollowUp | None = None
    unit: str = ""  # code of the municipality that owns the matter (K11)
    asked_by: int | None = None  # member number
    code: str = ""  # e.g. K26-7F3K, for both sides to say on the phone (K36)
    sent_at: int | None = None  # ms; None: kept here only
    send_anyway_reason: str = ""  # why it was sent despite the small-place warning
    closed_at: int | None = None  # by the municipality (K12)
    continues: str = ""  # code of an earlier consultation


class ReplyStage(StrEnum):
    """A quick first answer, then the team's considered reflection (K04, K05)."""

    FIRST = "first"
    REFLECTION = "reflection"


class Reply(Record, frozen=True, kw_only=True):
    """What the county team answers. Only the county writes it; the municipality reads it."""

    stage: ReplyStage = ReplyStage.FIRST
    text: str = ""
    took_part: int = 0  # how many took part in the team talk
    protection: str = ""  # skydd (K18)
    change_work: str = ""  # förändringsarbete (K18)
    next_step: str = ""  # nästa rimliga steg (K44)
    given_by: int | None = None  # member number
    given_at: int | None = None  # ms
