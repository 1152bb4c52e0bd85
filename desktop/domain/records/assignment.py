"""Uppdrag: a contact person is granted to someone, and logs the sessions (P01–P35).

The decision lives in the person file. What the contact person may see lives in a compartment of its own, under the
alias.
"""

from datetime import date
from enum import StrEnum

import msgspec

from desktop.domain.records.base import Record


class AssignmentStatus(StrEnum):
    """From proposal to end (P31)."""

    PROPOSED = "proposed"  # förslag
    INVESTIGATED = "investigated"  # utredd
    GRANTED = "granted"  # beviljad
    RUNNING = "running"  # verkställd
    FOLLOWED_UP = "followed_up"  # följs upp
    ENDED = "ended"  # avslutad


class Task(StrEnum):
    """Uppgifter, which are also the categories of a session (P03, P04, P05)."""

    EMOTIONAL = "emotional"  # någon att prata med
    PRACTICAL = "practical"
    NETWORK = "network"
    ACTIVITY = "activity"  # aktivering, fritid
    ADULT_SUPPORT = "adult_support"  # vuxenstöd
    RIGHTS = "rights"  # rättigheter, samhällsinformation
    AUTHORITIES = "authorities"  # följde med till myndighet
    OTHER = "other"


class Mode(StrEnum):
    """How they meet (P18)."""

    MET = "met"
    PHONE = "phone"
    VIDEO = "video"
    MESSAGES = "messages"


class Pace(StrEnum):
    """How often, while the support tapers off (SC12)."""

    WEEKLY = "weekly"
    FORTNIGHTLY = "fortnightly"
    MONTHLY = "monthly"
    AT_WILL = "at_will"  # du får höra av dig


class Taper(msgspec.Struct, frozen=True, array_like=True):
    """One step of the tapering: from this day on, so often."""

    since: date | None = None
    pace: Pace = Pace.WEEKLY


class Share(msgspec.Struct, frozen=True, array_like=True):
    """How often in a month they are to be in touch in one way (P18, P19)."""

    mode: Mode = Mode.MET
    times: int = 0


class ToldWhat(StrEnum):
    """What a contact person can be told beyond the brief, one thing at a time (P20, P21)."""

    BACKGROUND = "background"  # känner till bakgrunden
    NAME = "name"
    ADDRESS = "address"
    PHONE = "phone"
    OTHER = "other"


class ToldFact(msgspec.Struct, frozen=True, array_like=True):
    """That she has been told, since when, and until when it may be used. `text`: what stands in her brief meanwhile."""

    what: ToldWhat = ToldWhat.BACKGROUND
    text: str = ""
    since: date | None = None
    until: date | None = None  # taken back on this day


class Assignment(Record, frozen=True, kw_only=True):
    """The handler's side: the decision and its terms. Lives in the person file."""

    status: AssignmentStatus = AssignmentStatus.PROPOSED
    contact_person: int | None = None  # member number
    decided_on: date | None = None
    decided_by: str = ""  # delegat
    legal_basis_version: str = ""
    valid_from: date | None = None
    valid_until: date | None = None  # the decision's period; support has no default end (P24)
    tasks: tuple[Task, ...] = ()
    modes: tuple[Mode, ...] = ()
    frequency: str = ""
    compartment: bytes = b""  # where the brief and the sessions live
    phase_out: str = ""  # how the support is tapered before it ends (P23, SC12)
    matching: bytes = b""  # the matching that it comes from, in the pool
    mix: tuple[Share, ...] = ()
    review_on: date | None = None  # when it is next followed up
    tapering: tuple[Taper, ...] = ()
    fears_end: bool = False  # the person has said so: then the tapering is gentler
    end_talk_on: date | None = None  # a talk about the end is booked (P25)
    fee: int | None = None  # arvode, whole kronor a month
    expenses: int | None = None  # omkostnadsersättning, whole kronor a month
    mile_pay: int | None = None  # öre for each Swedish mile
    told: tuple[ToldFact, ...] = ()
    concern_to: int | None = None  # member number of the handler who gets a concern first; None: all of them
    concern_days: int | None = None  # unread so long, it goes on
    concern_then: int | None = None  # to this handler; None: all of them


class AssignmentStep(Record, frozen=True, kw_only=True):
    """One step on the way from proposal to end, also backwards: the day, and who took it. Lies in the person file."""

    assignment: tuple[int, int] | None = None  # record id
    status: AssignmentStatus = AssignmentStatus.PROPOSED
    on: date | None = None
    by: int | None = None  # member number
    note: str = ""


class Brief(Record, frozen=True, kw_only=True):
    """What the contact person sees: alias, tasks, meeting points, alarms, phone rule, and nothing else (P20)."""

    alias: str = ""
    sign: str = ""
    tasks: tuple[Task, ...] = ()
    modes: tuple[Mode, ...] = ()
    frequency: str = ""
    meeting: str = ""  # where to meet, and where never
    phone_rule: str = ""
    alarms: tuple[str, ...] = ()  # hör av dig genast om …
    valid_from: date | None = None
    valid_until: date | None = None
    unit: str = ""  # code of the municipality
    handler_phone: str = ""
    out_of_hours_phone: str = ""
    handler_hours: str = ""  # "vardagar 8–16.30"
    phones_checked_on: date | None = None  # when a handler last saw to it that the numbers are right (K16)
    told: tuple[ToldFact, ...] = ()  # what holds today, and nothing of what has been taken back
    tapering: tuple[Taper, ...] = ()
    concern_to: int | None = None
    concern_days: int | None = None
    concern_then: int | None = None


class Mood(StrEnum):
    """One mark for how it was. A mark, not a measure."""

    LIGHT = "light"  # lätt
    AS_USUAL = "as_usual"
    HEAVY = "heavy"  # tung
    UNSURE = "unsure"  # vet inte


class Body(StrEnum):
    """Följde med till …: what kind of body, never which (P05)."""

    CARE = "care"
    SCHOOL = "school"
    SOCIAL_SERVICES = "social_services"
    POLICE = "police"
    COURT = "court"  # domstol, advokat
    EMPLOYMENT = "employment"  # Arbetsförmedlingen
    INSURANCE = "insurance"  # Försäkringskassan
    BANK = "bank"
    OTHER = "other"


class SupportSession(Record, frozen=True, kw_only=True):
    """Träff: three taps and two lines (SC11)."""

    held_on: date | None = None
    mode: Mode | None = None
    minutes: int | None = None
    tasks: tuple[Task, ...] = ()
    text: str = ""
    mood: Mood | None = None
    call_me: bool = False  # be handläggaren ringa mig (P28)
    written_by: int | None = None  # member number
    kilometres: int | None = None  # her own journey there and back
    went_to: Body | None = None


class EmergencyNote(Record, frozen=True, kw_only=True):
    """Brådskande anteckning: three fields that go before all else (SC14)."""

    what: str = ""
    when_and_where: str = ""
    reach_me: str = ""
    written_by: int | None = None
    written_at: int | None = None  # ms
    read_at: int | None = None  # ms, by a handler


class Concern(Record, frozen=True, kw_only=True):
    """Något oroar mig: no emergency, and not to wait for a report either. Goes where the assignment says."""

    text: str = ""
    written_by: int | None = None  # member number
    written_at: int | None = None  # ms
    read_by: int | None = None
    read_at: int | None = None  # ms, by a handler
    answer: str = ""  # what the handler wants her to know


class OwnNote(Record, frozen=True, kw_only=True):
    """A contact person's own words after a session (P28). Not the client's file: nobody else has the key."""

    text: str = ""
    written_at: int | None = None  # ms


class MonthCount(msgspec.Struct, frozen=True, array_like=True):
    """One month of a half-year, as it is declared."""

    first: date
    sessions: int = 0
    minutes: int = 0
    kilometres: int = 0


class ModeCount(msgspec.Struct, frozen=True, array_like=True):
    """How many sessions in one way."""

    mode: Mode
    sessions: int = 0


class TaskCount(msgspec.Struct, frozen=True, array_like=True):
    """How many sessions about one thing."""

    task: Task
    sessions: int = 0


class HalfYearStatement(Record, frozen=True, kw_only=True):
    """Rapport och försäkran: what she hands in, as the counts were that day. The alias, and no name of a client."""

    assignment: bytes = b""  # the compartment that the sessions lie in
    alias: str = ""
    first: date | None = None
    last: date | None = None
    months: tuple[MonthCount, ...] = ()
    modes: tuple[ModeCount, ...] = ()
    tasks: tuple[TaskCount, ...] = ()
    without_minutes: int = 0
    words: str = ""  # about what is missing, or what she wants to say
    signed_name: str = ""
    signed_on: date | None = None
    written_by: int | None = None  # member number
    accepted_by: int | None = None  # a handler
    accepted_on: date | None = None
    returned_on: date | None = None  # given back, to be put right
    answer: str = ""
