"""What waits for a person where two have written without having seen each other: facts, no words for the screen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from desktop.domain.identity import CompartmentId, RecordRef
from desktop.domain.projection import Projection
from desktop.domain.records import Record
from desktop.services.authorship import Hand


class Nature(StrEnum):
    """What kind of choice it is, which decides what else than one of the two can be chosen."""

    TEXT = "text"  # they can be put together, and a third be written
    LINES = "lines"  # a list of short texts: one on each line
    LIST = "list"  # a list of marks: all of them can be kept
    VALUE = "value"  # a day, a mark, a number: one or the other
    DELETION = "deletion"  # one took it away, another went on with it


@dataclass(frozen=True, slots=True)
class Version:
    """What one has written. `also`: others who wrote the very same. `ahead`: that computer's clock is before ours.

    `as_before`: it says what was there before, so somebody changed it and changed it back. `edits`: of a choice about
    a deletion, what was written in it, by field.
    """

    value: Any
    by: Hand
    also: tuple[Hand, ...] = ()
    ahead: bool = False
    as_before: bool = False
    edits: Mapping[str, Any] | None = None


@dataclass(frozen=True, slots=True)
class Before:
    """The text before any of the versions. `by`: None when nothing had been written."""

    value: Any
    by: Hand | None


@dataclass(frozen=True, slots=True)
class Choice:
    """One choice. Of a deletion `field` is empty, and the versions are two: who removed it, and who went on.

    `again`: it has been chosen before, differently on two computers at once. `settled`: it has been chosen, and is
    looked at to be chosen anew. `beside`: records of the same thing, begun apart, that become one with this by the
    choice; of a deletion its parts. `file` is the person file it belongs to, `tab` the part of it. `cautious`: both
    hold until somebody has chosen. `masked`: it tells who or where, and shows only when one asks for it.
    """

    seen: Projection[Any]
    field: str
    nature: Nature
    versions: tuple[Version, ...]
    before: Before | None
    file: CompartmentId
    alias: str
    tab: str
    again: bool = False
    cautious: bool = False
    masked: bool = False
    protected: bool = False
    settled: Version | None = None
    beside: tuple[Projection[Any], ...] = ()
    names: Mapping[int, str] | None = None

    @property
    def kind(self) -> type[Record]:
        """The class of the record."""
        return type(self.seen.record)

    @property
    def ref(self) -> RecordRef:
        """The record."""
        return self.seen.ref

    @property
    def key(self) -> str:
        """What it is about, the same for as long as it waits; also the key of the draft of a third text."""
        record = self.ref.record
        return f"choice/{self.ref.compartment.hex()}/{record.device}.{record.sequence}/{self.field}"

    def again_from(self, seen: Projection[Any]) -> Choice:
        """The same question, put to what is there now."""
        return replace(self, seen=seen)


class Deed(StrEnum):
    """What one change did."""

    BEGAN = "began"
    WROTE = "wrote"
    CHOSE = "chose"  # between versions that were written without having seen each other
    REMOVED = "removed"
    BROUGHT_BACK = "brought_back"


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a record's history. `over`: the versions that a choice left behind."""

    deed: Deed
    field: str
    by: Hand
    after: Any = None
    before: Any = None
    over: tuple[Version, ...] = ()


@dataclass(frozen=True, slots=True)
class Story:
    """All that has happened to one record, the newest first."""

    seen: Projection[Any]
    alias: str
    tab: str
    entries: tuple[Entry, ...]
    masked: frozenset[str]
    names: Mapping[int, str]


@dataclass(frozen=True, slots=True)
class Draft:
    """A third text that was begun and is not used yet."""

    text: str
    place: int
