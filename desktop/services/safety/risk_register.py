"""Riskregistret: who may harm, what instruments gave, and talks about how it is (I07, I14, R01–R08).

Results are kept as they were given. Nothing is summed, compared or coloured: what they mean, a person says.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, TypeVar

from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import CompartmentId, RecordRef
from desktop.domain.ports import Ledger, Members
from desktop.domain.projection import Projection
from desktop.domain.records import Record
from desktop.domain.records.safety import RiskAssessment, RiskPerson, RiskTalk
from desktop.services.authorship import Rival, rivals
from desktop.services.text_limit import check_texts

R = TypeVar("R", bound=Record)

RISK_RECORDS: tuple[type[Record], ...] = (RiskPerson, RiskAssessment, RiskTalk)


@dataclass(frozen=True, slots=True)
class RiskView:
    """The register of one file: people as they were written, assessments and talks with the latest first.

    `asked`: how many times the question has been asked (R08).
    """

    compartment: CompartmentId
    persons: tuple[Projection[RiskPerson], ...]
    assessments: tuple[Projection[RiskAssessment], ...]
    talks: tuple[Projection[RiskTalk], ...]
    asked: int
    rivals: dict[RecordRef, dict[str, tuple[Rival, ...]]]


class RiskRegister:
    """The register of one person file at a time."""

    def __init__(self, ledger: Ledger, members: Members) -> None:
        self._ledger = ledger
        self._members = members

    def view(self, file: CompartmentId) -> RiskView:
        """The register as it is now. Raises KnownError GONE, FILE_DAMAGED."""
        persons = self._ledger.all(file, RiskPerson)
        assessments, talks = self._ledger.all(file, RiskAssessment), self._ledger.all(file, RiskTalk)
        everything: list[Projection[Any]] = [*persons, *assessments, *talks]
        return RiskView(
            compartment=file,
            persons=tuple(persons),
            assessments=tuple(sorted(assessments, key=_latest_first)),
            talks=tuple(sorted(talks, key=_latest_first)),
            asked=sum(talk.record.on is not None for talk in talks),
            rivals={seen.ref: rivals(seen, self._members) for seen in everything if seen.conflicts},
        )

    def create(self, file: CompartmentId, record: R) -> Projection[R]:
        """Something new. Raises KnownError TEXT_TOO_LONG, RELATION_MISSING."""
        _check(record)
        return self._ledger.create(file, record)

    def edit(self, seen: Projection[R], edited: R) -> Projection[R]:
        """Save what differs from what was seen. Raises KnownError TEXT_TOO_LONG."""
        _check(edited)
        return self._ledger.edit(seen, edited)


def _check(record: Record) -> None:
    check_texts(record)
    if isinstance(record, RiskPerson) and record.name and not record.relation:
        raise KnownError(Reason.RELATION_MISSING)  # a relation first; a name only where it is needed (I14)


def _latest_first(seen: Projection[RiskAssessment] | Projection[RiskTalk]) -> tuple[timedelta, int]:
    return date.max - (seen.record.on or date.min), -seen.created_at
