"""The rows of *Idag*: facts and dates, without words. Today makes them, the screen says them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from desktop.domain.identity import CompartmentId


class About(StrEnum):
    """What a row is about."""

    URGENT_NOTE = "urgent_note"
    CALL_ME = "call_me"
    HANDED_OVER = "handed_over"  # to you, and you have not said that you have got it
    CONFLICT = "conflict"
    REPLY = "reply"
    CONSENT_ENDS = "consent_ends"
    RULE_ENDS = "rule_ends"  # something was disclosed on another rule than consent
    COMES_OF_AGE = "comes_of_age"  # a guardian has signed for one who soon is, or has become, an adult
    EXCEPTION = "exception"  # a colleague asks for a yes to hand something over despite a protected identity
    FIRST_REVIEW = "first_review"
    PLAN_REVIEW = "plan_review"
    AREA_REVIEW = "area_review"
    ASSIGNMENT_ENDS = "assignment_ends"
    ASSIGNMENT_REVIEW = "assignment_review"
    CONCERN = "concern"  # a contact person has written that something worries her
    REPORT = "report"  # her half-year report has been handed in
    SAFETY_REVIEW = "safety_review"  # a part of the safety plan, or a limit, is to be looked at again
    SAFETY_EVENT = "safety_event"  # something has happened, and parts of the plan have not been read again
    BAN_ENDS = "ban_ends"  # a contact ban
    QUESTION = "question"  # to the county: nobody has answered yet
    TEAM_TALK = "team_talk"  # to the county: answered, and the reflection is to come
    ASKED = "asked"
    NOT_SENT = "not_sent"
    REFLECTION_TO_COME = "reflection_to_come"
    WITHDRAWAL = "withdrawal"
    SESSION = "session"
    REPLIED = "replied"
    DISCLOSED = "disclosed"
    TAKEN_BACK = "taken_back"
    RETURN_ASKED = "return_asked"  # a colleague is back from a journey, and asks for her files
    WORK_HANDED = "work_handed"  # somebody who lost the right has handed over what she never sent
    LOG_UNMASKED = "log_unmasked"  # to a log reviewer: break-glass that no review has covered
    LOG_BROKEN = "log_broken"  # a log is not whole
    LOG_REVIEW = "log_review"  # the next review
    TRANSFER_WAITS = "transfer_waits"  # another municipality has been asked to take a case over
    TRANSFER_TAKEN = "transfer_taken"  # it has, and the file here is not closed yet
    TRANSFER_REFUSED = "transfer_refused"  # it has said no
    TRANSFER_ASKED = "transfer_asked"  # another municipality asks us
    KEY_DRILL = "key_drill"  # the municipality's recovery key has not been tried for a year
    KEY_USED = "key_used"  # it has been used: a new one is to be made


class Part(StrEnum):
    """The part of a person file where a row belongs; the value is the key of its tab."""

    OVERVIEW = "overview"
    PLAN = "plan"
    SAFETY = "safety"
    NETWORK = "network"
    CONTACT_PERSON = "assignment"
    CONSENTS = "consents"


@dataclass(frozen=True, slots=True)
class Row:
    """One row. `on` is the day it concerns, `at` when it happened (ms); `of` out of `count` have answered."""

    about: About
    compartment: CompartmentId | None = None
    alias: str = ""  # of a file, or the code of a consultation
    part: Part | None = None
    on: date | None = None
    at: int | None = None
    count: int = 1
    of: int = 0
    unit: str = ""
    minutes: int | None = None
    late: bool = False
    who: str = ""  # a colleague's name


@dataclass(frozen=True, slots=True)
class Contact:
    """Someone to ring. `hours` are free words; `evening`: outside office hours."""

    name: str
    place: str
    phone: str
    hours: str = ""
    evening: bool = False


@dataclass(frozen=True, slots=True)
class TodayView:
    """The whole screen. `since` is the day of the visit before today's; None at the very first."""

    day: date
    waits_on_you: tuple[Row, ...]
    waits_on_others: tuple[Row, ...]
    new: tuple[Row, ...]
    since: date | None
    week: tuple[Row, ...]
    contacts: tuple[Contact, ...]
    numbers_checked_on: date | None
    coordinator: bool
