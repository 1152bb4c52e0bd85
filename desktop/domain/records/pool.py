"""Banken: contact persons to choose among, the way from interest to assignment, and the conflict check (P06-P17, SC2).

Four places, so that keys decide who reads what. The *pool* has cards without names, for every social worker. What tells
who somebody is lies in a *candidate* compartment, for those who own the pool. A *matching* is between one handler and
them: the ties that the candidate has declared go to the handler, and nothing of the client goes the other way. What the
handler finds stays in the person file; why somebody was found unsuitable lies apart, for the handler and the manager.

No record here has a field for where somebody's family comes from, or for what somebody believes in (P17, P29).
"""

from datetime import date
from enum import StrEnum

from desktop.domain.records.assignment import Mode, Task
from desktop.domain.records.base import Record


class PoolOwner(StrEnum):
    """Who owns the pool, by policy (P13)."""

    COUNTY = "county"
    MUNICIPALITY = "municipality"
    CIVIL_SOCIETY = "civil_society"


class Weekday(StrEnum):
    """A day on which somebody can meet."""

    MONDAY = "monday"
    TUESDAY = "tuesday"
    WEDNESDAY = "wednesday"
    THURSDAY = "thursday"
    FRIDAY = "friday"
    SATURDAY = "saturday"
    SUNDAY = "sunday"


class PartOfDay(StrEnum):
    """When on such a day."""

    DAYTIME = "daytime"
    EVENING = "evening"


class Band(StrEnum):
    """How far it is between two municipalities, from the nearest to the farthest (P15)."""

    SAME = "same"
    NEAR = "near"  # to 60 km
    FAR = "far"  # to 150 km
    VERY_FAR = "very_far"
    UNKNOWN = "unknown"


class CardStanding(StrEnum):
    """Whether a card can be asked for."""

    FREE = "free"
    ON_ASSIGNMENT = "on_assignment"
    RESTING = "resting"
    WITHDRAWN = "withdrawn"


class Pool(Record, frozen=True, kw_only=True):
    """Whose pool it is. An organisation's agreement has its days (P14)."""

    owner: PoolOwner = PoolOwner.COUNTY
    organisation: str = ""
    agreement_from: date | None = None
    agreement_until: date | None = None


class PoolCard(Record, frozen=True, kw_only=True):
    """What a handler chooses by: never a name, an address or an age (P12, P29)."""

    code: str = ""  # "Kort 14"
    region: str = ""  # code of the municipality
    languages: tuple[str, ...] = ()
    modes: tuple[Mode, ...] = ()
    weekdays: tuple[Weekday, ...] = ()
    parts_of_day: tuple[PartOfDay, ...] = ()
    commits_until: date | None = None  # kan åta sig till (P07)
    tasks: tuple[Task, ...] = ()
    offered: str = ""  # what she wants to be known of her, in her own words; nothing is asked for
    standing: CardStanding = CardStanding.FREE


class Stage(StrEnum):
    """From interest to assignment (P09)."""

    INTERESTED = "interested"
    INTERVIEW = "interview"
    TRAINING = "training"
    APPROVED = "approved"
    IN_POOL = "in_pool"
    ON_ASSIGNMENT = "on_assignment"
    RESTING = "resting"
    ENDED = "ended"


class Source(StrEnum):
    """How she came to hear of it (P06)."""

    UNIVERSITY = "university"
    SOCIAL_MEDIA = "social_media"
    ACQUAINTANCE = "acquaintance"
    ASSOCIATION = "association"
    ADVERTISEMENT = "advertisement"
    OTHER = "other"


class DropOut(StrEnum):
    """Why somebody did not go on (P09)."""

    TIME = "time"
    MOVED = "moved"
    WORK_OR_STUDIES = "work_or_studies"
    NOT_WHAT_SHE_THOUGHT = "not_what_she_thought"
    NOT_SUITABLE = "not_suitable"
    NO_ANSWER = "no_answer"
    OTHER = "other"


class Candidate(Record, frozen=True, kw_only=True):
    """Who it is, and how far she has come. Of the register check only that it was done: the extract is never kept."""

    name: str = ""
    phone: str = ""
    reached: str = ""  # when and how she wants to be reached
    stage: Stage = Stage.INTERESTED
    since: date | None = None  # on this stage
    source: Source | None = None
    dropped_out: DropOut | None = None
    interview: bytes = b""  # the compartment that the interview lies in, which is erased sooner
    register_checked_on: date | None = None
    register_checked_by: str = ""
    secrecy_signed_on: date | None = None
    approved_on: date | None = None
    approved_by: str = ""
    card: tuple[int, int] | None = None  # record id in the pool
    erase_on: date | None = None  # of one who did not become a contact person (L21)


class Interview(Record, frozen=True, kw_only=True):
    """What was said at the interview, with an end of its own (P08)."""

    held_on: date | None = None
    by: str = ""
    text: str = ""
    erase_on: date | None = None


class Attendance(Record, frozen=True, kw_only=True):
    """One evening of the training (P10, P11)."""

    number: int = 0  # from 1
    theme: str = ""
    lecturer: str = ""
    on: date | None = None
    hours: int = 3
    present: bool = True


class TieKind(StrEnum):
    """What binds two people in a small place (P16)."""

    KIN = "kin"
    WORKPLACE = "workplace"
    ASSOCIATION = "association"
    NEIGHBOUR = "neighbour"
    BUSINESS = "business"
    SCHOOL = "school"
    FRIENDS = "friends"
    OTHER = "other"


class DeclaredTie(Record, frozen=True, kw_only=True):
    """A tie that the candidate has told of herself. `key` is the same in every copy."""

    kind: TieKind = TieKind.OTHER
    words: str = ""
    declared_on: date | None = None
    key: str = ""


class Matching(Record, frozen=True, kw_only=True):
    """That a handler considers somebody. It has no field for whom: the pool's owners never learn that."""

    pool: bytes = b""
    card: tuple[int, int] | None = None
    code: str = ""  # as the card was called then
    asked_by: int | None = None  # member number
    asked_at: int | None = None  # ms
    matched_at: int | None = None  # ms: now who she is may be told
    ended_at: int | None = None  # ms


class Told(Record, frozen=True, kw_only=True):
    """The owners' answer in a matching: that the ties have been told; after the match, who she is too."""

    told_at: int | None = None  # ms
    name: str = ""
    phone: str = ""
    reached: str = ""


class Suitability(StrEnum):
    """What a handler came to, for this assignment only."""

    SUITABLE = "suitable"
    UNSUITABLE = "unsuitable"
    TO_ASK_MORE = "to_ask_more"


class ConflictCheck(Record, frozen=True, kw_only=True):
    """In the person file: who compared, when, and what came of it. `grounds`: ways in which they may be tied."""

    matching: bytes = b""
    code: str = ""
    checked_by: int | None = None  # member number
    checked_at: int | None = None  # ms
    grounds: tuple[TieKind, ...] = ()
    outcome: Suitability | None = None
    reason_class: TieKind | None = None
    reason: bytes = b""  # the compartment with the reason in words
    ties: tuple[str, ...] = ()  # keys of the ties that were there: one that came later asks the question anew


class CheckReason(Record, frozen=True, kw_only=True):
    """Why, in words. For the handler and the unit's manager."""

    text: str = ""
    written_by: int | None = None  # member number
    code: str = ""  # the card's
    alias: str = ""  # the person's, for the manager, who has no key to the file


class Wish(StrEnum):
    """What the person wants, asked outright and never concluded from anything (P17)."""

    WANTED = "wanted"
    NOT_WANTED = "not_wanted"
    NO_MATTER = "no_matter"


class ClientWish(Record, frozen=True, kw_only=True):
    """In the person file: what the person wants of a contact person."""

    from_here: Wish | None = None  # somebody from the same place
    alike: Wish | None = None  # somebody who has been through something like it, and has said so herself
    languages: tuple[str, ...] = ()
    modes: tuple[Mode, ...] = ()
    words: str = ""
    asked_on: date | None = None
    weekdays: tuple[Weekday, ...] = ()
    parts_of_day: tuple[PartOfDay, ...] = ()
    farthest: Band | None = None
