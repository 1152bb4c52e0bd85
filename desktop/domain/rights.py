"""Who may do what in a compartment, computed from its founder and its grant records (DESIGN section 5).

One pure function answers for the writer (whom to seal keys for), the reader (whose changes to accept) and the screen
*Vem ser vad*. A grant counts when its author could give it. It goes on counting when the author's own right has ended:
who lets a contact person in for a holiday's time, or leaves the office, takes nobody along. What one who has been
left out says afterwards is not among the grants (`epochs.effective`).
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from functools import reduce
from operator import and_
from typing import Any, NamedTuple

from desktop.domain import codebook
from desktop.domain.compartments import HANDLER, Right
from desktop.domain.projection import Projection
from desktop.domain.readings import readings
from desktop.domain.records.access_log import Visit
from desktop.domain.records.membership import Grant, NewEpoch

ABOUT_ACCESS = frozenset({codebook.kind_of(Grant), codebook.kind_of(NewEpoch)})
"""Kinds of record that say who may do what."""

_VISIT = codebook.kind_of(Visit)

MemberOf = Callable[[int], int]
"""From a device number to its member's number."""


NOBODY: Mapping[int, Right] = {}


def rights(
    founder: int,
    grants: Iterable[Projection[Grant]],
    member_of: MemberOf,
    day: date,
    assumed: Mapping[int, Right] = NOBODY,
) -> dict[int, Right]:
    """Rights in force on a day, by member number; `grants` are all that were ever made, deleted ones too.

    The founder's member is a handler until a grant says that she has no rights any more; another grant may let her in
    again. `assumed`: who is in by the word of others, for one who cannot read the older grants (`epochs.assumed`).
    """
    counted = counting(founder, grants, member_of, assumed)
    first = member_of(founder)
    held = dict(assumed)
    if not assumed and not _has_left(first, counted):
        held[first] = HANDLER
    for grant in counted:
        if grant.record.member is not None and in_force(grant, day) and (given := rights_of(grant)):
            held[grant.record.member] = held.get(grant.record.member, Right(0)) | given
    return held


def counting(
    founder: int, grants: Iterable[Projection[Grant]], member_of: MemberOf, assumed: Mapping[int, Right] = NOBODY
) -> list[Projection[Grant]]:
    """The grants whose giver has had the right to give, in force or not."""
    found = list(grants)
    ever = ever_held(founder, found, member_of, assumed)
    return [grant for grant in found if Right.GRANT in ever.get(member_of(grant.author), Right(0))]


def ever_held(
    founder: int, grants: Iterable[Projection[Grant]], member_of: MemberOf, assumed: Mapping[int, Right] = NOBODY
) -> dict[int, Right]:
    """Rights that these grants have given at any time, by member number."""
    given = [Given(member_of(g.author), g.record.member, rights_of(g)) for g in grants if g.record.member is not None]
    return weigh(member_of(founder), given, assumed)


def leaves(grant: Projection[Grant]) -> bool:
    """Whether this is the record by which the founder hands the responsibility over and leaves."""
    return not grant.deleted and grant.record.member is not None and not rights_of(grant)


def _has_left(first: int, counted: Iterable[Projection[Grant]]) -> bool:
    return any(grant.record.member == first and leaves(grant) for grant in counted)


def covers(held: Right, kind: int, *, own: bool) -> bool:
    """Whether these rights cover a change of a kind of record, which the member made herself (`own`) or another.

    Writer and reader ask the same. Whether a grant that somebody made counts is not asked here: see `rights`.
    """
    if not held & (Right.WRITE | Right.MARK if kind == _VISIT else Right.WRITE):
        return False
    return own or (Right.GRANT if kind in ABOUT_ACCESS else Right.EDIT) in held


class Given(NamedTuple):
    """That one member gives another these rights; it counts if the giver may."""

    giver: int
    member: int
    rights: Right


def weigh(founder: int, given: Iterable[Given], assumed: Mapping[int, Right] = NOBODY) -> dict[int, Right]:
    """Rights by member number, in rounds, so that a grant counts once its giver's right to grant is established."""
    held: dict[int, Right] = {founder: HANDLER, **assumed}
    waiting = list(given)
    while True:
        valid = [grant for grant in waiting if Right.GRANT in held.get(grant.giver, Right(0))]
        if not valid:
            return held
        for grant in valid:
            held[grant.member] = held.get(grant.member, Right(0)) | grant.rights
        waiting = [grant for grant in waiting if grant not in valid]


def rights_of(grant: Projection[Grant]) -> Right:
    """What it gives. Restrictive wins: of rival values, only what all of them give."""
    return reduce(and_, (Right(value) for value in _values(grant, "rights", grant.record.rights)))


def in_force(grant: Projection[Grant], day: date) -> bool:
    """Whether a grant holds. Restrictive wins: of rival values, one that has ended ends it."""
    return over(grant, day) is None


def over(grant: Projection[Grant], day: date) -> int | None:
    """What ended it: the moment, ms, or the ordinal of its last day; 0 where it was deleted; None while it holds."""
    ended: list[int] = [at for at in _values(grant, "ended_at", grant.record.ended_at) if at is not None]
    if ended:
        return min(ended)
    if grant.deleted:
        return 0
    untils = [until for until in _values(grant, "until", grant.record.until) if until]
    return min(untils).toordinal() if untils and min(untils) < day else None


def _values(grant: Projection[Grant], field: str, shown: Any) -> list[Any]:
    """A field's rival values, or the one; what cannot be read gives nothing, and ends nothing."""
    return [getattr(reading, field) for reading in readings(grant)] if field in grant.conflicts else [shown]
