"""Who may do what in a compartment, computed from its founder and its grant records (DESIGN section 5).

One pure function answers for the writer (whom to seal keys for), the reader (whose changes to accept) and the screen
*Vem ser vad*. A grant counts only when its author could give it.
"""

from collections.abc import Callable, Iterable
from datetime import date
from typing import NamedTuple

from desktop.domain.compartments import HANDLER, Right
from desktop.domain.projection import Projection
from desktop.domain.records.membership import Grant

MemberOf = Callable[[int], int]
"""From a device number to its member's number."""


def rights(founder: int, grants: Iterable[Projection[Grant]], member_of: MemberOf, day: date) -> dict[int, Right]:
    """Rights in force on a day, by member number. The founder's member is always a handler."""
    holding = [grant for grant in grants if not grant.deleted and in_force(grant, day)]
    return weigh(
        member_of(founder),
        (Given(member_of(g.author), g.record.member, Right(g.record.rights)) for g in holding if g.record.member),
    )


class Given(NamedTuple):
    """That one member gives another these rights; it counts if the giver may."""

    giver: int
    member: int
    rights: Right


def weigh(founder: int, given: Iterable[Given]) -> dict[int, Right]:
    """Rights by member number, in rounds, so that a grant counts once its giver's right to grant is established."""
    held: dict[int, Right] = {founder: HANDLER}
    waiting = list(given)
    while True:
        valid = [grant for grant in waiting if Right.GRANT in held.get(grant.giver, Right(0))]
        if not valid:
            return held
        for grant in valid:
            held[grant.member] = held.get(grant.member, Right(0)) | grant.rights
        waiting = [grant for grant in waiting if grant not in valid]


def in_force(grant: Projection[Grant], day: date) -> bool:
    """Whether a grant holds. Restrictive wins: of rival values, one that has ended ends it."""
    record = grant.record
    ended = record.ended_at is not None or any(
        value.content is not None for value in grant.conflicts.get("ended_at", ())
    )
    untils = [record.until, *(date.fromisoformat(v.content) for v in grant.conflicts.get("until", ()) if v.content)]
    return not ended and all(until is None or day <= until for until in untils)
