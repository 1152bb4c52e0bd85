"""The numbers by which record kinds and their fields travel, and the way between typed records and plain values.

Kind numbers stand here; a field's number is its place in the record's class, from 1 (0 is deletion). Both are
append-only: files on other computers, written years ago, are read by them. Unknown kinds and fields from a newer
program are kept and passed on untouched.
"""

from functools import cache
from typing import Any, TypeVar

import msgspec

from desktop.domain.records import Record
from desktop.domain.records.access_log import Finding, LogBook, LogEntry, Review, Visit
from desktop.domain.records.around import Circumstance, CloseOne, Schooling
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
from desktop.domain.records.attachment import Attachment, Piece
from desktop.domain.records.case_transfer import (
    CaseTransfer,
    ReceivedCase,
    TransferAnswer,
    TransferItem,
    TransferNote,
)
from desktop.domain.records.choice_count import ChoiceCount
from desktop.domain.records.consent import Consent, DisclosedItem, Disclosure, DisclosureNote, NamedPerson
from desktop.domain.records.consultation import (
    CheckIn,
    CheckInAnswer,
    Consultation,
    ConsultationLink,
    ExternalWork,
    GuidedOn,
    Reply,
    Talk,
)
from desktop.domain.records.handover import Handover
from desktop.domain.records.held_work import HeldWork, HeldWorkOutcome, TakenIn
from desktop.domain.records.incident import ComputerName, DeviceManifest, IncidentStep, LostComputer, UnitPart
from desktop.domain.records.journey import Departure, Return
from desktop.domain.records.library import LibraryNote, OutOfOffice
from desktop.domain.records.membership import AccessEnded, Grant, MemberName, NewEpoch, UnitName
from desktop.domain.records.network_map import NetworkMoment, NetworkNode, NetworkState, PhaseOut
from desktop.domain.records.person_file import JournalNote, Person
from desktop.domain.records.plan_review import LifeRating, PlanClosing, PlanReview, ProposedNeed
from desktop.domain.records.pool import (
    Attendance,
    Candidate,
    CheckReason,
    ClientWish,
    ConflictCheck,
    DeclaredTie,
    Interview,
    Matching,
    Pool,
    PoolCard,
    Told,
)
from desktop.domain.records.protection import (
    AskedAbout,
    Envelope,
    ExceptionApproval,
    ExceptionProposal,
    LevelLowered,
)
from desktop.domain.records.recovery import RecoveryDrill, RecoveryKey, RecoveryUse
from desktop.domain.records.request import GivenOut, GuardianRequest, HarmTest
from desktop.domain.records.safety import (
    ChildSafety,
    ContactBan,
    CoverStory,
    Restriction,
    RiskAssessment,
    RiskPerson,
    RiskTalk,
    SafetyEvent,
    SafetySection,
    SafetyStep,
)
from desktop.domain.records.support_plan import AreaNote, FirstThing, Goal, Subgoal, SupportPlan

R = TypeVar("R", bound=Record)

KINDS: dict[int, type[Record]] = {
    1: Grant,
    2: MemberName,
    3: UnitName,
    4: NewEpoch,
    5: AccessEnded,
    10: Consultation,
    11: Reply,
    12: GuidedOn,
    13: Talk,
    14: ExternalWork,
    15: ConsultationLink,
    16: CheckIn,
    17: CheckInAnswer,
    18: LibraryNote,
    19: OutOfOffice,
    20: Person,
    21: JournalNote,
    22: SupportPlan,
    23: FirstThing,
    24: AreaNote,
    25: Goal,
    26: Subgoal,
    27: PlanReview,
    28: LifeRating,
    29: PlanClosing,
    30: Assignment,
    31: Brief,
    32: SupportSession,
    33: EmergencyNote,
    34: Pool,
    35: PoolCard,
    36: Candidate,
    37: Interview,
    38: Attendance,
    39: DeclaredTie,
    40: Consent,
    41: Disclosure,
    42: DisclosureNote,
    43: DisclosedItem,
    44: NamedPerson,
    50: LogBook,
    51: LogEntry,
    52: Visit,
    53: Review,
    54: Finding,
    57: Envelope,
    58: ExceptionProposal,
    59: ExceptionApproval,
    60: NetworkMoment,
    61: NetworkNode,
    62: NetworkState,
    63: PhaseOut,
    64: LevelLowered,
    65: AskedAbout,
    70: LostComputer,
    71: UnitPart,
    72: IncidentStep,
    73: DeviceManifest,
    74: ComputerName,
    75: RecoveryUse,
    76: RecoveryKey,
    77: RecoveryDrill,
    80: Departure,
    81: Return,
    82: HeldWork,
    83: HeldWorkOutcome,
    84: TakenIn,
    85: GuardianRequest,
    86: HarmTest,
    87: GivenOut,
    88: Handover,
    90: Attachment,
    91: Piece,
    93: ChoiceCount,
    100: Matching,
    101: Told,
    102: ConflictCheck,
    103: CheckReason,
    104: ClientWish,
    105: AssignmentStep,
    106: Concern,
    107: HalfYearStatement,
    108: OwnNote,
    110: SafetySection,
    111: CoverStory,
    112: ChildSafety,
    113: Restriction,
    114: SafetyEvent,
    115: SafetyStep,
    116: ContactBan,
    117: RiskPerson,
    118: RiskAssessment,
    119: RiskTalk,
    120: ProposedNeed,
    125: CloseOne,
    126: Schooling,
    127: Circumstance,
    130: CaseTransfer,
    131: TransferNote,
    132: TransferItem,
    133: TransferAnswer,
    134: ReceivedCase,
}

_NONE: frozenset[int] = frozenset()

_NUMBERS = {record: number for number, record in KINDS.items()}


def kind_of(record: type[Record]) -> int:
    """The number of a record class."""
    return _NUMBERS[record]


def field_number(record: type[Record], name: str) -> int:
    """The number of a field by its name."""
    return record.__struct_fields__.index(name) + 1


def plain(record: Record) -> dict[int, Any]:
    """Every field that is not at its default, by number, as values that MessagePack can hold."""
    defaults = type(record)()
    return {
        number: plain_value(getattr(record, name))
        for number, name in enumerate(record.__struct_fields__, start=1)
        if getattr(record, name) != getattr(defaults, name)
    }


def plain_value(value: Any) -> Any:
    """One field's value as MessagePack holds it; bytes stay bytes."""
    return msgspec.to_builtins(value, builtin_types=(bytes,))


def typed(record: type[R], values: dict[int, Any]) -> tuple[R, frozenset[int]]:
    """A record from plain values, and the numbers of fields that this version cannot read (left at their default)."""
    names = record.__struct_fields__
    if min(values, default=1) >= 1 and max(values, default=1) <= len(names):
        whole = {names[number - 1]: value for number, value in values.items()}
        try:
            return msgspec.convert(whole, record, builtin_types=(bytes,)), _NONE
        except msgspec.ValidationError:  # some value is of a later version: each by itself
            return _field_by_field(record, values)
    return _field_by_field(record, values)


def _field_by_field(record: type[R], values: dict[int, Any]) -> tuple[R, frozenset[int]]:
    known: dict[str, Any] = {}
    unread: set[int] = set()
    for number, value in values.items():
        field = _field(record, number)
        if field is None:
            unread.add(number)
            continue
        try:
            known[field.name] = msgspec.convert(value, field.type, builtin_types=(bytes,))
        except msgspec.ValidationError:
            unread.add(number)
    return record(**known), frozenset(unread)


def _field(record: type[Record], number: int) -> msgspec.structs.FieldInfo | None:
    fields = _fields(record)
    return fields[number - 1] if 1 <= number <= len(fields) else None


@cache
def _fields(record: type[Record]) -> tuple[msgspec.structs.FieldInfo, ...]:
    return msgspec.structs.fields(record)  # slow: it evaluates every annotation anew
