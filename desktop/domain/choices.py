"""What a person must choose when two have written without having seen each other, and what nobody is asked about.

Every kind of record that people write in is asked about, those of later programs too; what is left out are notes that
cannot be changed, and what the program itself writes down of keys, logs and computers.
"""

from __future__ import annotations

from desktop.domain import codebook
from desktop.domain.merge import Value
from desktop.domain.projection import Projection
from desktop.domain.records import Record
from desktop.domain.records.access_log import Finding, LogBook, LogEntry, Review, Visit
from desktop.domain.records.around import CloseOne, Schooling
from desktop.domain.records.assignment import (
    Assignment,
    AssignmentStep,
    Brief,
    Concern,
    EmergencyNote,
    HalfYearStatement,
    OwnNote,
    SupportSession,
)
from desktop.domain.records.choice_count import ChoiceCount
from desktop.domain.records.consent import DisclosedItem, Disclosure, DisclosureNote
from desktop.domain.records.consultation import Consultation, Reply
from desktop.domain.records.handover import Handover
from desktop.domain.records.held_work import HeldWork, HeldWorkOutcome, TakenIn
from desktop.domain.records.incident import ComputerName, DeviceManifest, IncidentStep, LostComputer, UnitPart
from desktop.domain.records.journey import Departure, Return
from desktop.domain.records.membership import Grant, MemberName, NewEpoch, UnitName
from desktop.domain.records.network_map import NetworkState
from desktop.domain.records.person_file import JournalNote, Person
from desktop.domain.records.protection import Envelope, ExceptionApproval, ExceptionProposal, LevelLowered
from desktop.domain.records.recovery import RecoveryDrill, RecoveryKey, RecoveryUse
from desktop.domain.records.request import GivenOut

_NOT_ASKED: frozenset[type[Record]] = frozenset(
    {
        *(Grant, MemberName, UnitName, NewEpoch),
        *(LogBook, LogEntry, Visit, Review, Finding, ChoiceCount),
        *(AssignmentStep, Concern, OwnNote, HalfYearStatement),
        *(JournalNote, SupportSession, EmergencyNote),  # notes: corrected by addition
        *(Consultation, Reply, Disclosure, DisclosureNote, DisclosedItem),
        *(Handover, HeldWork, HeldWorkOutcome, TakenIn, Departure, Return, GivenOut),
        *(ComputerName, DeviceManifest, IncidentStep, LostComputer, UnitPart),
        *(Envelope, ExceptionApproval, ExceptionProposal, LevelLowered),
        *(RecoveryDrill, RecoveryKey, RecoveryUse),
    }
)

_BESIDE = frozenset({(Person, "sign"), (Brief, "sign")})
"""A picture beside an alias: the one shown first will do, and so it will for the order of things in a list."""

_CAUTIOUS: dict[type[Record], frozenset[str]] = {
    Person: frozenset({"protection", "address", "staying_municipality", "school", "phone_rule", "in_emergency"}),
    Assignment: frozenset({"status", "contact_person", "valid_until", "told"}),
    Brief: frozenset({"meeting", "phone_rule", "alarms"}),
    NetworkState: frozenset({"protection"}),
    CloseOne: frozenset({"part", "may_know"}),
    Schooling: frozenset({"may_know"}),
}

SAFETY_KINDS = range(110, 120)
"""Numbers of the kinds that safety plans and screenings are made of."""


def is_asked(kind: type[Record]) -> bool:
    """Whether a person chooses between two versions of such a record."""
    return kind not in _NOT_ASKED


def asked_kinds() -> tuple[type[Record], ...]:
    """All of them, by their numbers."""
    return tuple(kind for _, kind in sorted(codebook.KINDS.items()) if is_asked(kind))


def is_asked_about(kind: type[Record], field: str) -> bool:
    """Whether a person chooses between two versions of this field."""
    return is_asked(kind) and field != "order" and (kind, field) not in _BESIDE


def open_fields(seen: Projection[Record]) -> dict[str, tuple[Value, ...]]:
    """The rival values that wait for a person, by field."""
    kind = type(seen.record)
    return {name: values for name, values in seen.conflicts.items() if is_asked_about(kind, name)}


def open_choices(seen: Projection[Record]) -> int:
    """How many choices a record waits for."""
    return len(open_fields(seen)) + (seen.deleted_but_edited and is_asked(type(seen.record)))


def is_cautious(kind: type[Record], field: str) -> bool:
    """Never shown as settled: both versions show, and the more cautious is in force (DESIGN section 3)."""
    return codebook.kind_of(kind) in SAFETY_KINDS or field in _CAUTIOUS.get(kind, frozenset())
