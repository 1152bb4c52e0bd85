"""Nätverkskarta: who there is around the person, how near it feels, and how that changes over time (S18–S20, S28).

A node carries a relation word, not a name (I14). What may change from one moment to the next lies in a record of its
own for that node at that moment; a field that is None there is as it was the moment before.
"""

from datetime import date
from enum import StrEnum

import msgspec

from desktop.domain.records.base import Record


class MomentKind(StrEnum):
    """The four moments that every map has (S19). A moment that was put in between has no kind."""

    BEFORE = "before"  # innan
    AT = "at"  # vid
    DURING_AND_AFTER = "during_and_after"  # under och efter
    LONG_AFTER = "long_after"  # efter en längre tid


class Tie(StrEnum):
    """The line between the person and somebody (DOMAIN 4.10)."""

    STRONG = "strong"
    ORDINARY = "ordinary"
    WEAK = "weak"
    DRAINING = "draining"  # tär på
    BROKEN = "broken"  # avbruten


class Reach(StrEnum):
    """Who it is that gets in touch."""

    NOBODY = "nobody"
    PERSON = "person"
    OTHER = "other"
    BOTH = "both"


class Knows(StrEnum):
    """Whether somebody knows the background (S20)."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"


class Spot(msgspec.Struct, frozen=True, array_like=True):
    """A place in the circle. One value, so that two who move the same node make one choice and not two.

    `angle`: tenths of a degree clockwise from the top. `distance`: thousandths of the circle's radius.
    """

    angle: int = 0
    distance: int = 0


class NetworkMoment(Record, frozen=True, kw_only=True):
    """One picture of the map: a moment that the person and the worker draw, or have drawn from memory."""

    kind: MomentKind | None = None
    title: str = ""  # of a moment without a kind
    on: date | None = None
    note: str = ""  # "så vill Tall ha det"
    order: float = 0.0


class NetworkNode(Record, frozen=True, kw_only=True):
    """Somebody, or a support function, through all moments."""

    relation: str = ""  # "moster", never a name
    support: bool = False  # a support function, apart from private ties
    name: str = ""  # seen only where it is written: never in a picture, a list or an export


class NetworkState(Record, frozen=True, kw_only=True):
    """What was said of one node at one moment. None: as the moment before."""

    node: tuple[int, int] | None = None  # record id
    moment: tuple[int, int] | None = None  # record id
    there: bool | None = None
    spot: Spot | None = None
    tie: Tie | None = None
    reach: Reach | None = None
    knows: Knows | None = None
    protection: bool | None = None  # skydd mot
    words: str | None = None  # the person's own


class PhaseOut(Record, frozen=True, kw_only=True):
    """One line of the phase-out matrix: which support function ends when, and who takes over (S28)."""

    node: tuple[int, int] | None = None  # the support function in the map
    on: date | None = None
    heir: tuple[int, int] | None = None  # the node that takes over
    heir_words: str = ""  # or somebody who is not in the map
    how: str = ""  # "varannan vecka från mars"
