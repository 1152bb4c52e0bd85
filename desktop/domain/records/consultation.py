"""Konsultation: a professional asks the county team for advice, without naming anyone (K01–K45).

What the asking unit has said (`Consultation`, `ExternalWork`, `CheckInAnswer`) is its own: the county has no right to
change it, and what the county writes beside it (`Reply`, `CheckIn`) the unit cannot change either.
"""

from datetime import date
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


class Channel(StrEnum):
    """How people spoke with each other. A caller's number is never kept (K26)."""

    WRITTEN = "written"  # in the program
    PHONE = "phone"
    VIDEO = "video"
    VISIT = "visit"


class TakenUpIn(StrEnum):
    """Supervision and consultation must not clash (K14)."""

    CONSULTATION = "consultation"
    SUPERVISION = "supervision"  # handledning
    BOTH = "both"


class Intake(StrEnum):
    """How it came to the one who asks, aktualisering (K42)."""

    CONCERN_REPORT = "concern_report"  # orosanmälan
    APPLICATION = "application"  # ansökan
    OWN_CONTACT = "own_contact"  # egen kontakt
    FRIEND_OR_ADULT = "friend_or_adult"  # via en kompis eller en annan vuxen
    MUNICIPALITY = "municipality"  # annan kommun
    POLICE = "police"
    HEALTH_CARE = "health_care"


class ContactMode(StrEnum):
    """On what footing somebody is met; what must be written down follows from it (K30, K33)."""

    ADVICE = "advice"  # service och råd
    OPEN_INTERVENTION = "open_intervention"  # insats utan individuell behovsprövning
    GRANTED = "granted"  # behovsprövad insats


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
    topic: str = ""  # key of the policy's list; honour is one among them (K45)
    channel: Channel | None = None
    taken_up_in: TakenUpIn | None = None  # K14
    intake: Intake | None = None  # K42
    mode: ContactMode | None = None  # K30
    told_of_duty_at: int | None = None  # ms, when whoever was met heard of the duty to report (K27)
    told_before_report: Answer | None = None  # whether the person was told before a concern report (K28)
    told_before_report_why: str = ""
    closed_itself: bool = False  # by the policy's days, and not by anybody (K10)


class ReplyStage(StrEnum):
    """A quick first answer, then the team's considered reflection (K04, K05)."""

    FIRST = "first"
    REFLECTION = "reflection"


class AdviceOutcome(StrEnum):
    """What was advised. Sometimes the advice is to wait (K17); the program recommends none of them."""

    WAIT = "wait"  # avvakta
    STEP_BACK = "step_back"  # backa
    GO_ON = "go_on"  # gå vidare
    CONCERN_REPORT = "concern_report"  # orosanmälan
    BEFORE_REPORT = "before_report"  # stöd inför orosanmälan (K23)
    PROTECTION = "protection"  # skydd
    CHANGE_WORK = "change_work"  # förändringsarbete


class TeamRole(StrEnum):
    """Who took part in the team talk, by role and never by name (K04)."""

    COORDINATOR = "coordinator"  # länssamordnare
    SOCIAL_WORKER = "social_worker"
    COUNSELLOR = "counsellor"  # kurator
    FAMILY_THERAPIST = "family_therapist"  # familjebehandlare
    POLICE = "police"
    HEALTH_CARE = "health_care"
    LIVED_EXPERIENCE = "lived_experience"  # den som har levt med det
    OTHER = "other"


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
    outcomes: tuple[AdviceOutcome, ...] = ()  # K17
    team: tuple[TeamRole, ...] = ()  # who took part in the team talk
    whom_to_ring: str = ""  # vem ringer jag (K44)
    send_anyway_reason: str = ""  # why it was sent although somebody may be recognised by it


class GuidedOn(Record, frozen=True, kw_only=True):
    """Lotsad vidare till (K31): an authority or a service, never a person who is helped."""

    to: str = ""
    on: date | None = None
    received_by: str = ""  # a role or an office there
    received_on: date | None = None


class Talk(Record, frozen=True, kw_only=True):
    """A talk that was held: with minutes and travel. Written by whoever held it."""

    held_on: date | None = None
    channel: Channel = Channel.PHONE
    minutes: int | None = None
    travel: int = 0  # tenths of a Swedish mile, that is kilometres
    second_worker: str = ""  # the role of the one who was there too; empty: alone (K35)
    with_exposed: bool = False  # the exposed person herself was there


class ExternalWork(Record, frozen=True, kw_only=True):
    """Something that was bought from outside, and what was learnt by it (K43)."""

    what: str = ""  # utredning, riskbedömning, skyddsplanering …
    provider: str = ""
    on: date | None = None
    learned: str = ""  # vad lärde vi oss


class CheckIn(Record, frozen=True, kw_only=True):
    """The day on which the county asks how it went (K08). Never made against a no (K09)."""

    on: date | None = None
    done_at: int | None = None  # ms


class HowItWent(StrEnum):
    """The municipality's answer in one press (K10)."""

    HELPED = "helped"
    GOING_ON = "going_on"
    TALK_AGAIN = "talk_again"


class CheckInAnswer(Record, frozen=True, kw_only=True):
    """What the municipality says of how it went."""

    how: HowItWent | None = None
    answered_at: int | None = None  # ms


class ConsultationLink(Record, frozen=True, kw_only=True):
    """In a person file: that an anonymous consultation was about her (K25). The county never has it."""

    consultation: bytes = b""  # its compartment
    code: str = ""
    reason: str = ""
    recorded_by: int | None = None  # member number
    linked_at: int | None = None  # ms
