"""A package becomes a new person file: the records are written anew, and call each other by their new numbers."""

from __future__ import annotations

from msgspec.structs import replace

from desktop.domain.identity import CompartmentId, RecordId
from desktop.domain.ports import Ledger
from desktop.domain.records import Record
from desktop.domain.records.case_transfer import ReceivedCase, TransferPart
from desktop.domain.records.network_map import NetworkState
from desktop.domain.records.person_file import Person
from desktop.domain.records.support_plan import Subgoal
from desktop.services.transfer.packing import CasePackage


def details(package: CasePackage) -> Person:
    """Who the new file is about, as far as the package tells."""
    person = Person()
    for item in package.items:
        if isinstance(item.record, Person):
            told = {name: getattr(item.record, name) for name in Person.__struct_fields__}
            person = replace(
                person, **{name: value for name, value in told.items() if value != getattr(Person(), name)}
            )
    return person


def words_of(package: CasePackage, part: TransferPart) -> str:
    """The words of a part that has no records."""
    return "\n".join(item.text for item in package.items if item.part is part and item.text)


def write(ledger: Ledger, file: CompartmentId, package: CasePackage, origin: ReceivedCase) -> None:
    """Everything but the details, which the file was opened with. All of it, or nothing."""
    new: dict[RecordId, RecordId] = {}
    with ledger.transaction(file):
        for item in package.items:
            if item.record is None or isinstance(item.record, Person):
                continue
            made = ledger.create(file, _renamed(item.record, new))
            if item.id is not None:
                new[item.id] = made.id
        ledger.create(file, origin)


def _renamed(record: Record, new: dict[RecordId, RecordId]) -> Record:
    """With the numbers that the records have here; one that did not come along is left out."""
    match record:
        case Subgoal() as subgoal:
            return replace(subgoal, goal=_number(subgoal.goal, new))
        case NetworkState() as state:
            return replace(state, node=_number(state.node, new), moment=_number(state.moment, new))
    return record


def _number(old: tuple[int, int] | None, new: dict[RecordId, RecordId]) -> tuple[int, int] | None:
    return new.get(RecordId(*old)) if old is not None else None
