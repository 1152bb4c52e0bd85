"""The parts of an extract, and what can become of a field: the words in which `register_extract_rules` speaks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum, StrEnum


class Section(StrEnum):
    """The parts of an extract, in the order in which they are read."""

    PERSON = "person"
    PLAN = "plan"
    NETWORK = "network"
    SAFETY = "safety"
    NOTES = "notes"
    ASSIGNMENT = "assignment"
    SESSIONS = "sessions"
    CONSENTS = "consents"
    DISCLOSURES = "disclosures"
    REQUESTS = "requests"
    ACCESS = "access"
    READERS = "readers"


class Handling(Enum):
    """What becomes of a field."""

    FACT = "fact"  # the person's own, and as it stands
    MOMENT = "moment"  # ms or s since 1970: shown as a day
    UNITS = "units"  # numbers of units, shown by name
    WHO = "who"  # a member of staff: role and initials
    TEXT = "text"  # free words: a person reads them before they leave
    THIRD = "third"  # tells of somebody else: left out by rule
    MACHINE = "machine"  # numbers by which records find each other; tells nothing of anybody


FACT, MOMENT, UNITS, WHO = Handling.FACT, Handling.MOMENT, Handling.UNITS, Handling.WHO
TEXT, THIRD, MACHINE = Handling.TEXT, Handling.THIRD, Handling.MACHINE


@dataclass(frozen=True, slots=True)
class Rule:
    """One kind of record. `on`: the field that says which day it is about."""

    section: Section
    fields: Mapping[str, Handling]
    on: str = ""


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """A kind that makes no item of its own, and why. Its fields have rules all the same where it is told in another."""

    why: str
    fields: Mapping[str, Handling] = field(default_factory=dict)
