"""The items of a person's file: each small enough to be read and decided about by itself."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from desktop.domain.identity import CompartmentId
from desktop.domain.records import Record
from desktop.domain.records.person_file import Person, ProtectionLevel
from desktop.services.extract.register_extract_handling import Section
from desktop.services.guard.finding import Recognisable


class Audience(StrEnum):
    """Whom the items are read for."""

    PERSON = "person"
    GUARDIAN = "guardian"


@dataclass(frozen=True, slots=True)
class Writer:
    """Who wrote something, as little as serves: initials, and the title; no name of a contact person at all."""

    initials: str
    title: str
    contact_person: bool = False


@dataclass(frozen=True, slots=True)
class Fact:
    """A field of the person's own. `value`: a date, an enum, a number, words, a `Writer`, or a tuple of these."""

    kind: type[Record]
    name: str
    value: Any


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of a text that may name somebody else."""

    start: int
    end: int
    reason: Recognisable


@dataclass(frozen=True, slots=True)
class Piece:
    """A free text. `rival`: written by two without having seen each other, and this is not the one shown first."""

    kind: type[Record]
    name: str
    text: str
    marks: tuple[Mark, ...] = ()
    facts: tuple[Fact, ...] = ()
    rival: bool = False


@dataclass(frozen=True, slots=True)
class Item:
    """One thing in the file. `left_out`: fields about others that had something in them.

    `seen`: digest of all that is said here; a decision about other words does not count.
    """

    key: str
    kind: type[Record]
    section: Section
    on: date | None
    by: Writer | None
    facts: tuple[Fact, ...]
    pieces: tuple[Piece, ...]
    left_out: tuple[str, ...]
    deleted: bool
    seen: bytes

    @property
    def marks(self) -> int:
        """How many stretches may name somebody else."""
        return sum(len(piece.marks) for piece in self.pieces)


@dataclass(frozen=True, slots=True)
class FileItems:
    """A whole file, read for somebody. `person`: what a paper may say of whom it is about."""

    file: CompartmentId
    alias: str
    unit: str
    person: Person
    level: ProtectionLevel
    items: tuple[Item, ...]
