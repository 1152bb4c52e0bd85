"""Who has something by her role: the county's team, a unit's staff, those who keep its recovery key.

Whoever founds a compartment for them asks here whom to let in, and `by_role` asks the same when roles have changed.
"""

from __future__ import annotations

from collections.abc import Iterable

from desktop.domain.compartments import HANDLER, READER, Right
from desktop.domain.ports import MemberInfo, Members

SOCIAL_WORKER, COORDINATOR, MANAGER, ADMINISTRATOR, RECOVERY = 1, 3, 4, 6, 7
"""wire.directory.Role; services know the numbers that the directory gives."""

_STAFF = (SOCIAL_WORKER, COORDINATOR, MANAGER)


def is_county(code: str) -> bool:
    """Whether this is the code of the county's own unit: two digits, where a municipality has four."""
    return len(code) == 2


def county_team(members: Members) -> tuple[MemberInfo, ...]:
    """The county's coordinators. One who sits in a municipality receives for that unit, and is none of them."""
    return tuple(one for one in members.with_role(COORDINATOR) if is_county(one.unit_code))


def staff(members: Members, unit: int) -> set[int]:
    """Those of a unit who work there with what is the unit's own: its consultations, and its lost computers."""
    return _with(members, _STAFF, unit)


def keepers(members: Members, unit: int) -> dict[int, Right]:
    """A unit's workers, manager and recovery key; the administrators, who remind of the yearly drill."""
    within = dict.fromkeys(_with(members, (SOCIAL_WORKER, MANAGER, RECOVERY), unit), HANDLER)
    return dict.fromkeys((one.member for one in members.with_role(ADMINISTRATOR)), READER) | within


def managers(members: Members, unit: int) -> set[int]:
    """Who answers for a unit."""
    return _with(members, (MANAGER,), unit)


def everybody(members: Members) -> set[tuple[int, int]]:
    """Who is what in the county: member and role, of the roles by which anything here is read."""
    return {(one.member, role) for role in (*_STAFF, ADMINISTRATOR, RECOVERY) for one in members.with_role(role)}


def _with(members: Members, roles: Iterable[int], unit: int) -> set[int]:
    return {one.member for role in roles for one in members.with_role(role, unit)}
