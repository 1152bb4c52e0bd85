"""What is looked at together beside the plan: reviews, self-ratings, how a plan ends, and what a contact person saw."""

from datetime import date
from enum import StrEnum

from desktop.domain.records.base import Record
from desktop.domain.records.support_plan import NeedArea


class DesiredState(StrEnum):
    """What one hopes for after a phase, in lines that a review can say of today (Våga göra skillnad, DOMAIN 1C).

    Facts about today and no marks: nothing is counted, and none of them has to be there.
    """

    HOUSING_PLANNED = "housing_planned"  # after the middle phase
    CONTACT_STEADY = "contact_steady"
    NETWORK_BEGUN = "network_begun"
    SAFETY_THOUGHT_OF = "safety_thought_of"
    FUTURE_PLANNED = "future_planned"
    SYMPTOMS_SOME = "symptoms_some"
    THERAPIST_REFERRED = "therapist_referred"
    DAILY_LIFE = "daily_life"
    FAMILY_CONTACT = "family_contact"
    HOME_OF_OWN = "home_of_own"  # after the long phase
    CONTACT_LASTING = "contact_lasting"
    NETWORK_WORKS = "network_works"
    OCCUPATION = "occupation"
    SAFETY_HANDLED = "safety_handled"
    SYMPTOMS_HANDLED = "symptoms_handled"
    THERAPY_BEGUN = "therapy_begun"
    DAILY_LIFE_STABLE = "daily_life_stable"


AFTER_MIDDLE = tuple(DesiredState)[:9]
AFTER_LONG = tuple(DesiredState)[9:]


class PlanReview(Record, frozen=True, kw_only=True):
    """Genomgång: the plan looked at again, with the person or without her (S09, S23)."""

    on: date | None = None
    with_person: bool | None = None
    own_words: str = ""
    loneliness: str = ""  # what she says of it, in her own words
    company: int | None = None  # 0 to 10, her own; told with the ratings
    found: str = ""  # what was seen and agreed
    states: tuple[DesiredState, ...] = ()  # those that hold today
    next_on: date | None = None


class LifeArea(StrEnum):
    """Few areas that a person rates herself; each is a field of LifeRating (S22)."""

    SAFE = "safe"
    COMPANY = "company"
    EVERYDAY = "everyday"
    BODY = "body"  # sleep and body
    FUTURE = "future"


MOST = 10
"""The highest answer; the lowest is 0."""


class LifeRating(Record, frozen=True, kw_only=True):
    """Livskvalitet: how somebody rates her own life, 0 to 10. Not a test; None where she was not asked (S22)."""

    on: date | None = None
    safe: int | None = None
    company: int | None = None
    everyday: int | None = None
    body: int | None = None
    future: int | None = None
    words: str = ""


class PlanClosing(Record, frozen=True, kw_only=True):
    """The plan rests. What remains of needs is asked area by area (S26); nothing is erased, and it can go on (S25)."""

    closed_on: date | None = None
    remains: tuple[NeedArea, ...] = ()
    met: tuple[NeedArea, ...] = ()
    words: str = ""  # what remains, and who takes over
    reopened_on: date | None = None


class ProposedNeed(Record, frozen=True, kw_only=True):
    """A need that a contact person has seen and the plan does not have (S08). Lies in the assignment."""

    text: str = ""
    proposed_on: date | None = None
    taken_up_on: date | None = None  # a handler has put it into the plan
    answer: str = ""  # what the handler says, when it is not taken up
