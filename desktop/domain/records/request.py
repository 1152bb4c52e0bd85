"""Begäran att läsa: a guardian asks to read a child's file, and every item is tested by itself (SC9, DOMAIN L25).

Secrecy holds against a guardian where the child may suffer harm (OSL 12 kap. 3 §). Nothing is ever released because
nobody has said no: an item without a test stays where it is.
"""

from datetime import date
from enum import StrEnum

from desktop.domain.records.base import Record


class HowAsked(StrEnum):
    """How the request came."""

    LETTER = "letter"
    EMAIL = "email"
    PHONE = "phone"
    VISIT = "visit"


class GuardianRequest(Record, frozen=True, kw_only=True):
    """One guardian's request. The other guardian's is a request of its own: what one gets says nothing of the other."""

    guardian: str = ""
    relation: str = ""  # "mamma", "särskilt förordnad vårdnadshavare"
    asked_on: date | None = None
    how: HowAsked | None = None
    what: str = ""  # what was asked for, in the guardian's words
    custody_checked_on: date | None = None  # that the one who asks has custody
    child_asked_on: date | None = None
    child_view: str = ""  # barnets inställning
    best_interests: str = ""  # barnets bästa
    decided_by: str = ""  # delegat
    decided_on: date | None = None
    answered_at: int | None = None  # ms: the answer has been made
    recorded_by: int | None = None  # member number


class Outcome(StrEnum):
    """What a harm test came to. While it is being considered nothing leaves."""

    CONSIDERED = "considered"  # prövas
    RELEASED = "released"  # lämnas ut
    PARTLY = "partly"  # delvis
    REFUSED = "refused"  # lämnas inte ut


class HarmGround(StrEnum):
    """Why an item, or a part of it, is not released. The law's words stand in the answer, not in the choice."""

    CHILD = "child"  # barnet kan ta skada
    SOMEBODY_ELSE = "somebody_else"  # den rör någon annan
    WHEREABOUTS = "whereabouts"  # den kan röja var någon bor eller finns
    TOLD_IN_CONFIDENCE = "told_in_confidence"  # den som har berättat kan råka illa ut


class HarmTest(Record, frozen=True, kw_only=True):
    """Menprövning of one item for one request. `seen`: digest of the words that were tested; others need a new test."""

    request: tuple[int, int] | None = None  # record id
    item: str = ""
    seen: bytes = b""
    outcome: Outcome = Outcome.CONSIDERED
    ground: HarmGround | None = None
    reason: str = ""
    words: tuple[str, ...] = ()  # left out of an item that is released in part


class GivenTo(StrEnum):
    """Who has got a paper out of the file."""

    PERSON = "person"  # registerutdrag
    GUARDIAN = "guardian"


class GivenOut(Record, frozen=True, kw_only=True):
    """That a paper was made of this file and given out: to whom, how much of it, and what was left out."""

    to: GivenTo | None = None
    request: tuple[int, int] | None = None  # record id of the guardian's request
    given_at: int | None = None  # ms
    given_by: int | None = None  # member number
    items: int = 0
    partly: int = 0
    left_out: int = 0
