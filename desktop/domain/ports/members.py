"""Who is who, by the county's signed directory and the names that only members know."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Protocol

from desktop.domain.compartments import Right
from desktop.domain.identity import CompartmentId


@dataclass(frozen=True, slots=True)
class Me:
    """Who works at this computer, by directory numbers. `unit_code`: municipality, or the county's two digits."""

    device: int
    member: int
    unit: int
    unit_code: str
    roles: frozenset[int]  # wire.directory.Role values


@dataclass(frozen=True, slots=True)
class MemberInfo:
    """A member by number, with the names that the directory compartment gives."""

    member: int
    name: str
    title: str
    phone: str
    hours: str
    unit: int
    unit_code: str
    unit_name: str
    roles: frozenset[int]
    active: bool


class Members(Protocol):
    """Who is who: the signed directory joined with the names."""

    @property
    def me(self) -> Me:
        """This computer's own member."""
        ...

    def member(self, number: int) -> MemberInfo:
        """A member, active or not; unknown numbers get an empty name."""
        ...

    def member_of(self, device: int) -> int:
        """Whose computer it is."""
        ...

    def devices_of(self, member: int) -> list[int]:
        """A member's active computers."""
        ...

    def with_role(self, role: int, unit: int | None = None) -> list[MemberInfo]:
        """Active members with a role, at one unit or anywhere."""
        ...

    def unit(self, number: int) -> tuple[str, str]:
        """A unit's code and name."""
        ...

    def unit_number(self, code: str) -> int | None:
        """The unit with this code."""
        ...

    def rights(self, compartment: CompartmentId, day: date) -> dict[int, Right]:
        """Who may do what there, by member number (see `domain.rights`)."""
        ...

    def refresh(self) -> None:
        """The directory or its names may have changed: read them again at the next question."""
        ...
