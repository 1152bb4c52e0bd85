"""Kring personen: children, guardians, school, language, and what was sought and not given (I01–I19, S29–S32).

Everybody stands here by relation; a name is written only where it is needed, and shows in no list. There is no field
for religion, origin or whom somebody loves, and there is to be none (I09, I11, I12).
"""

from datetime import date
from enum import StrEnum

from desktop.domain.records.base import Record
from desktop.domain.records.person_file import Gender
from desktop.domain.records.safety import BothWays


class Bond(StrEnum):
    """What somebody is to the person."""

    CHILD = "child"
    GUARDIAN = "guardian"
    OTHER = "other"  # a sibling, a partner, somebody else who is near


class CloseOne(Record, frozen=True, kw_only=True):
    """Somebody near. One may be exposed and expose others (I07), and boys are asked about as girls are (I06)."""

    bond: Bond | None = None
    relation: str = ""  # in a word: "yngste sonen", "mamma"
    name: str = ""
    born: str = ""  # "2017" or "2017-05-03", as `age.read_birth` reads it
    gender: Gender | None = None
    part: BothWays | None = None
    lives: str = ""  # with whom; never where
    may_know: str = ""  # of a guardian: what may be told, and how one may be in touch
    asked_on: date | None = None  # when the child was last talked with in private
    words: str = ""


class SchoolState(StrEnum):
    """How it is with school (S30)."""

    GOES = "goes"
    PARTLY = "partly"
    AWAY = "away"  # has a place, and is not there
    NONE = "none"  # has no place


class Schooling(Record, frozen=True, kw_only=True):
    """One stretch of somebody's schooling. The school's name stands with the person, masked; here only how it is."""

    whose: str = ""  # empty: the person's own
    state: SchoolState | None = None
    since: date | None = None
    until: date | None = None
    contact: str = ""  # who at the school, by role
    may_know: str = ""  # what that person needs to know, and no more (S29)
    words: str = ""


class Matter(StrEnum):
    """What a circumstance is about."""

    LANGUAGE = "language"  # language, interpreter, and how we talk so that it can be understood (I10, S35)
    EXPOSURE = "exposure"  # what the person is exposed to, and by whom (I13, I19)
    REFUSED = "refused"  # sökt skydd, nekad (I08)
    SIP = "sip"  # samordnad individuell plan: that there is one, never a copy of it (C12)


class Exposure(StrEnum):
    """The everyday comes first (I19); several at once are no exception (I13)."""

    CONTROL = "control"
    LIMITS = "limits"
    THREATS = "threats"
    PSYCHOLOGICAL = "psychological"
    MONEY = "money"
    PHYSICAL = "physical"
    SEXUAL = "sexual"
    MARRIAGE = "marriage"
    MUTILATION = "mutilation"
    TAKEN_AWAY = "taken_away"


class Circumstance(Record, frozen=True, kw_only=True):
    """One thing that holds around the person. What `what`, `detail` and `answer` hold depends on what it is about."""

    about: Matter | None = None
    what: str = ""  # the language, what was sought, whose plan it is
    detail: str = ""  # wishes of the interpreter, of whom it was sought, the roles that take part, by whom
    exposures: tuple[Exposure, ...] = ()
    on: date | None = None
    answer: str = ""  # what came of it
    words: str = ""


AROUND_RECORDS: tuple[type[Record], ...] = (CloseOne, Schooling, Circumstance)
"""The kinds that the tab *Kring personen* keeps."""
