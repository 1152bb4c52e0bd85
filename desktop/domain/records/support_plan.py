"""Stödplan: one plan through all phases, in the person's own words first (S01–S09)."""

from datetime import date
from enum import StrEnum

from desktop.domain.records.base import Record


class Phase(StrEnum):
    """Behovsfaser. A plan may go back to an earlier one (S01)."""

    ACUTE = "acute"
    MIDDLE = "middle"
    LONG = "long"


class HomeSupportSituation(StrEnum):
    """The five situations in which long-term support at home applies (DOMAIN 1C)."""

    ADULT_STAYS = "adult_stays"
    ADULT_MOVED_IN = "adult_moved_in"
    MINOR_NO_LVU = "minor_no_lvu"
    RETURNED = "returned"
    CAN_STAY = "can_stay"


class NeedArea(StrEnum):
    """Behovsområden: six core areas that every plan has, then those that are added where they are needed (S03)."""

    PROTECTION = "protection"  # skydd och säkerhet
    NETWORK = "network"  # nätverk och relationer
    INFORMATION = "information"  # information och rättigheter
    MOTIVATION = "motivation"  # motivation och framtidstro
    SOMEONE_BESIDE = "someone_beside"  # någon bredvid
    QUALITY_OF_LIFE = "quality_of_life"  # livskvalitet
    HOUSING = "housing"  # boende
    MONEY = "money"  # ekonomi
    SCHOOL_AND_WORK = "school_and_work"
    HEALTH = "health"
    EVERYDAY_LIFE = "everyday_life"  # vardag (S38)
    CHILDREN = "children"
    COURT = "court"  # rättsprocess (S40)
    LANGUAGE = "language"
    LEISURE = "leisure"


CORE_AREAS = tuple(NeedArea)[:6]


class WordsStanding(StrEnum):
    """What somebody has done with her own words since she first said them; no word for why (S24)."""

    TOLD = "told"
    CHANGED = "changed"
    TAKEN_BACK = "taken_back"


class SupportPlan(Record, frozen=True, kw_only=True):
    """The plan itself. Each phase keeps the date it was last entered."""

    phase: Phase | None = None
    acute_since: date | None = None
    middle_since: date | None = None
    long_since: date | None = None
    own_words: str = ""
    own_words_on: date | None = None
    reviewed_on: date | None = None  # genomgången med den enskilde
    situation: HomeSupportSituation | None = None
    first_review: date | None = None  # after plan.first_review_weeks (S06)
    legal_basis_version: str = ""  # e.g. "2025:400" (L1)
    own_words_standing: WordsStanding | None = None
    after_placement: str = ""  # there from the start, whether placed or not (S27)
    long_term: str = ""  # needs in the long run (S46)
    decision: str = ""  # what has been decided
    decided_on: date | None = None
    decided_by: str = ""
    executor: str = ""  # who carries it out


class FirstThing(Record, frozen=True, kw_only=True):
    """Måste lösas först: what stands in the way of everything else (S07)."""

    text: str = ""
    who: str = ""
    due: date | None = None
    done_on: date | None = None


class AreaNote(Record, frozen=True, kw_only=True):
    """What there is in one area: resources before needs (S45)."""

    area: NeedArea | None = None
    resources: str = ""  # det som redan finns
    needs: str = ""
    review_on: date | None = None


class Goal(Record, frozen=True, kw_only=True):
    """Mål in one area."""

    area: NeedArea | None = None
    text: str = ""
    order: float = 0.0
    reached_on: date | None = None


class SubgoalState(StrEnum):
    """Läge: a fact, never a verdict."""

    NOT_STARTED = "not_started"
    ONGOING = "ongoing"
    DONE = "done"
    PAUSED = "paused"


class Subgoal(Record, frozen=True, kw_only=True):
    """Delmål: who, what, when, and how we see it (S04)."""

    goal: tuple[int, int] | None = None  # record id of the goal
    text: str = ""
    who: str = ""
    when: str = ""  # "varje onsdag"
    due: date | None = None
    sign: str = ""  # hur vi märker det
    state: SubgoalState = SubgoalState.NOT_STARTED
    order: float = 0.0
