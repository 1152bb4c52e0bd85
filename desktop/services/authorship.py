"""Who wrote what: changes name devices; people want names."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from desktop.domain import codebook
from desktop.domain.choices import open_fields
from desktop.domain.identity import ChangeId
from desktop.domain.ports import Members
from desktop.domain.projection import Projection
from desktop.domain.records import Record


@dataclass(frozen=True, slots=True)
class Hand:
    """Who wrote something, and when. `name` is empty for a member whose name has not arrived."""

    member: int
    name: str
    mine: bool
    at: int  # ms


@dataclass(frozen=True, slots=True)
class Rival:
    """One of several values that were written without having seen each other; a person chooses."""

    change: ChangeId
    value: Any
    by: Hand


def hand(members: Members, device: int, at: int) -> Hand:
    """Whose computer made a change."""
    number = members.member_of(device)
    return Hand(number, members.member(number).name, number == members.me.member, at)


def rivals(projection: Projection[Any], members: Members) -> dict[str, tuple[Rival, ...]]:
    """The rival values of each field in conflict, typed as the record has them."""
    kind = type(projection.record)
    return {
        name: tuple(
            Rival(value.change, typed_value(kind, name, value.content), hand(members, value.change.device, value.time))
            for value in values
        )
        for name, values in open_fields(projection).items()
    }


def typed_value(kind: type[Record], name: str, content: Any) -> Any:
    """A field's value from how it travelled."""
    record, _ = codebook.typed(kind, {codebook.field_number(kind, name): content})
    return getattr(record, name)
