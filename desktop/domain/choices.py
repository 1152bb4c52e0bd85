"""What a person must choose when two have written without having seen each other, and what nobody is asked about.

Every kind of record that people write in is asked about, those of later programs too; what is left out are notes that
cannot be changed, and what the program itself writes down of keys, logs and computers.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple, Protocol

from desktop.domain import codebook
from desktop.domain.identity import RecordId
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
from desktop.domain.records.network_map import NetworkNode, NetworkState
from desktop.domain.records.person_file import JournalNote, Person
from desktop.domain.records.protection import Envelope, ExceptionApproval, ExceptionProposal, LevelLowered
from desktop.domain.records.recovery import RecoveryDrill, RecoveryKey, RecoveryUse
from desktop.domain.records.request import GivenOut
from desktop.domain.records.safety import CoverStory, SafetySection
from desktop.domain.records.support_plan import Goal, Subgoal

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


class Question(NamedTuple):
    """One choice that waits. `field` is empty of a deletion; `beside`: records begun apart that are to be one."""

    seen: Projection[Any]
    field: str
    values: tuple[Value, ...] = ()
    beside: tuple[Projection[Any], ...] = ()


def questions(kind: type[Record], records: Sequence[Projection[Any]]) -> Iterator[Question]:
    """All that waits of the records of one kind in a compartment, deleted ones left out."""
    if not is_asked(kind):
        return
    joined: set[RecordId] = set()
    for first, *others in _begun_apart(records):
        joined |= {seen.id for seen in (first, *others)}
        values = tuple(value for seen in (first, *others) for value in text_values(seen))
        yield Question(first, TEXT, values, tuple(others))
    for seen in records:
        if seen.deleted_but_edited and seen.id not in joined:
            yield Question(seen, "")
        for field, values in open_fields(seen).items():
            if field != TEXT or seen.id not in joined:
                yield Question(seen, field, values)


PARTS: dict[type[Record], tuple[type[Record], str]] = {Goal: (Subgoal, "goal"), NetworkNode: (NetworkState, "node")}
"""What has parts that are records of their own: the kind of the parts, and the field in which a part names its whole.

Whether the whole goes is one question, which its parts are not asked apart from.
"""


class Records(Protocol):
    """Every record of one class in a compartment, deleted ones left out unless they are asked for."""

    def __call__(self, kind: type[Any], /, *, deleted: bool = False) -> list[Projection[Any]]: ...


def waiting(records: Records) -> int:
    """How many choices wait in a compartment."""
    found = {kind: records(kind) for kind in asked_kinds()}
    return sum(_of_kind(kind, seen, found, records) for kind, seen in found.items())


def _of_kind(
    kind: type[Record],
    seen: list[Projection[Any]],
    found: Mapping[type[Record], list[Projection[Any]]],
    records: Records,
) -> int:
    count = sum(1 for _ in questions(kind, seen))
    if kind not in PARTS:
        return count
    part, field = PARTS[kind]
    by_whole: dict[Any, list[Projection[Any]]] = {}
    for one in found[part]:
        by_whole.setdefault(getattr(one.record, field), []).append(one)
    there = {one.id for one in seen if not one.deleted_but_edited}
    if by_whole.keys() - there <= {None}:
        return count
    gone = [one for one in records(kind, deleted=True) if one.id in by_whole and one.id not in there]
    parts = sum(one.deleted_but_edited for whole in gone for one in by_whole[whole.id])
    return count + sum(whole.deleted for whole in gone) - parts


TEXT = "text"

_ONE_OF: dict[type[Record], str] = {SafetySection: "heading", CoverStory: ""}
"""Kinds of which a file has one, or one for each value of a field; two computers may each have begun it."""


def thing_of(record: Record) -> Hashable:
    """The same for two records that are one thing, begun apart; None for what one has as many of as one likes."""
    field = _ONE_OF.get(type(record))
    if field is None:
        return None
    return getattr(record, field) if field else type(record)


def text_values(seen: Projection[Any]) -> tuple[Value, ...]:
    """Every text that stands in a record."""
    return seen.state.fields.get(codebook.field_number(type(seen.record), TEXT), ())


def _begun_apart(records: Sequence[Projection[Any]]) -> Iterator[list[Projection[Any]]]:
    """Records of one thing whose texts differ, in the order of their ids: on every computer the first is the same."""
    things: dict[Hashable, list[Projection[Any]]] = {}
    for seen in sorted(records, key=lambda seen: seen.id):
        thing = thing_of(seen.record)
        if thing is not None and any(value.content for value in text_values(seen)):
            things.setdefault(thing, []).append(seen)
    for together in things.values():
        first, *others = (value.content for seen in together for value in text_values(seen))
        if len(together) > 1 and any(other != first for other in others):
            yield together


def is_cautious(kind: type[Record], field: str) -> bool:
    """Never shown as settled: both versions show, and the more cautious is in force (DESIGN section 3)."""
    return codebook.kind_of(kind) in SAFETY_KINDS or field in _CAUTIOUS.get(kind, frozenset())
