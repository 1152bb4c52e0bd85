"""Kinds of record that make no item of an extract, because they do not lie with a person; each with its reason."""

from __future__ import annotations

from desktop.domain.records import Record
from desktop.domain.records.access_log import Finding, LogBook, LogEntry, Review
from desktop.domain.records.consultation import Consultation, Reply
from desktop.domain.records.held_work import HeldWork, HeldWorkOutcome
from desktop.domain.records.incident import ComputerName, DeviceManifest, IncidentStep, LostComputer, UnitPart
from desktop.domain.records.journey import Departure, Return
from desktop.domain.records.membership import MemberName, NewEpoch, UnitName
from desktop.domain.records.protection import Envelope, ExceptionApproval, ExceptionProposal
from desktop.domain.records.recovery import RecoveryDrill, RecoveryKey
from desktop.services.register_extract_handling import Elsewhere

ELSEWHERE: dict[type[Record], Elsewhere] = {
    Envelope: Elsewhere("the same as in the file, kept for an emergency"),
    ExceptionProposal: Elsewhere("the same as in the file, on its way out; what left stands among the disclosures"),
    ExceptionApproval: Elsewhere("a colleague's answer to that"),
    Consultation: Elsewhere("anonymous: nothing leads from it to a person"),
    Reply: Elsewhere("an answer to an anonymous question"),
    MemberName: Elsewhere("tells of those who work here"),
    UnitName: Elsewhere("a municipality's name"),
    NewEpoch: Elsewhere("a new key; who may read stands among the grants"),
    LogBook: Elsewhere("the log of a computer, for the reviewer; what it says of this file stands among the readers"),
    LogEntry: Elsewhere("the same"),
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
}
