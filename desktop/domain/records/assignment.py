"""Uppdrag: a contact person is granted to someone, and logs the sessions (P01–P35).

The decision lives in the person file. What the contact person may see lives in a compartment of its own, under the
alias.
"""

from datetime import date
from enum import StrEnum

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


class Mood(StrEnum):
    """One mark for how it was. A mark, not a measure."""

    LIGHT = "light"  # lätt
    AS_USUAL = "as_usual"
    HEAVY = "heavy"  # tung
    UNSURE = "unsure"  # vet inte


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


class EmergencyNote(Record, frozen=True, kw_only=True):
    """Brådskande anteckning: three fields that go before all else (SC14)."""

    what: str = ""
    when_and_where: str = ""
    reach_me: str = ""
    written_by: int | None = None
    written_at: int | None = None  # ms
    read_at: int | None = None  # ms, by a handler
