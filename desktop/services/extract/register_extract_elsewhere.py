"""Kinds of record that make no item of an extract, because they do not lie with a person; each with its reason."""

from __future__ import annotations

from desktop.domain.records import Record
from desktop.domain.records.access_log import Finding, LogBook, LogEntry, Review
from desktop.domain.records.assignment import HalfYearStatement, OwnNote
from desktop.domain.records.attachment import Piece
from desktop.domain.records.case_transfer import TransferAnswer, TransferItem, TransferNote
from desktop.domain.records.choice_count import ChoiceCount
from desktop.domain.records.consultation import (
    CheckIn,
    CheckInAnswer,
    Consultation,
    ExternalWork,
    GuidedOn,
    Reply,
    Talk,
)
from desktop.domain.records.held_work import HeldWork, HeldWorkOutcome
from desktop.domain.records.incident import ComputerName, DeviceManifest, IncidentStep, LostComputer, UnitPart
from desktop.domain.records.journey import Departure, Return
from desktop.domain.records.library import LibraryNote, OutOfOffice
from desktop.domain.records.membership import AccessEnded, MemberName, NewEpoch, UnitName
from desktop.domain.records.pool import (
    Attendance,
    Candidate,
    CheckReason,
    ConflictCheck,
    DeclaredTie,
    Interview,
    Matching,
    Pool,
    PoolCard,
    Told,
)
from desktop.domain.records.protection import Envelope, ExceptionApproval, ExceptionProposal
from desktop.domain.records.recovery import RecoveryDrill, RecoveryKey
from desktop.services.extract.register_extract_handling import Elsewhere

ELSEWHERE: dict[type[Record], Elsewhere] = {
    Piece: Elsewhere("the content of what stands among the notes; a copy is given out by itself"),
    Envelope: Elsewhere("the same as in the file, kept for an emergency"),
    ExceptionProposal: Elsewhere("the same as in the file, on its way out; what left stands among the disclosures"),
    ExceptionApproval: Elsewhere("a colleague's answer to that"),
    TransferNote: Elsewhere("the same as in the file, on its way to another municipality"),
    TransferItem: Elsewhere("the same as in the file, on its way to another municipality"),
    TransferAnswer: Elsewhere("the other municipality's answer; it is written into the file"),
    Consultation: Elsewhere("anonymous: nothing leads from it to a person"),
    Reply: Elsewhere("an answer to an anonymous question"),
    GuidedOn: Elsewhere("of an anonymous question"),
    Talk: Elsewhere("of an anonymous question"),
    ExternalWork: Elsewhere("of an anonymous question"),
    CheckIn: Elsewhere("of an anonymous question"),
    CheckInAnswer: Elsewhere("of an anonymous question"),
    LibraryNote: Elsewhere("nothing leads from it to a person"),
    OutOfOffice: Elsewhere("tells of those who work at the county"),
    MemberName: Elsewhere("tells of those who work here"),
    UnitName: Elsewhere("a municipality's name"),
    NewEpoch: Elsewhere("a new key; who may read stands among the grants"),
    AccessEnded: Elsewhere("who reads no more, told to her; who may read stands among the grants"),
    LogBook: Elsewhere("the log of a computer, for the reviewer; what it says of this file stands among the readers"),
    LogEntry: Elsewhere("the same"),
    ChoiceCount: Elsewhere("a number a month, of no file"),
    Review: Elsewhere("a review of those who work here"),
    Finding: Elsewhere("a review of those who work here"),
    LostComputer: Elsewhere("tells of a computer"),
    UnitPart: Elsewhere("tells of a computer"),
    IncidentStep: Elsewhere("tells of a computer"),
    DeviceManifest: Elsewhere("tells of a computer"),
    ComputerName: Elsewhere("tells of a computer"),
    RecoveryKey: Elsewhere("tells of a municipality's key"),
    RecoveryDrill: Elsewhere("tells of a municipality's key"),
    Departure: Elsewhere("tells of a colleague's journey"),
    Return: Elsewhere("tells of a colleague's journey"),
    HeldWork: Elsewhere("was never sent; what was taken in stands in the file"),
    HeldWorkOutcome: Elsewhere("what became of that"),
    HalfYearStatement: Elsewhere("counts for the contact person's pay; the sessions themselves stand in the extract"),
    OwnNote: Elsewhere("a contact person's own words about herself, which nobody else has a key to"),
    Pool: Elsewhere("whose pool of contact persons it is"),
    PoolCard: Elsewhere("tells of somebody who wants to be a contact person"),
    Candidate: Elsewhere("tells of somebody who wants to be a contact person"),
    Interview: Elsewhere("tells of somebody who wants to be a contact person"),
    Attendance: Elsewhere("tells of somebody who wants to be a contact person"),
    DeclaredTie: Elsewhere("a contact person's own ties"),
    Matching: Elsewhere("has nothing of a client in it"),
    Told: Elsewhere("who a contact person is"),
    ConflictCheck: Elsewhere("compares another's ties with those of third persons; what was decided stands as an item"),
    CheckReason: Elsewhere("tells of another's ties"),
}
