"""Anonymous first, named later: an own consultation that was about somebody who has a file now (K24, K25).

The link lies in the person file, where the handlers read it. Nothing is written into the consultation: the county reads
that, and must not learn whom it was about, nor that anybody knows.
"""

from __future__ import annotations

from dataclasses import dataclass

from desktop.domain.clock import Clock
from desktop.domain.compartments import CompartmentKind
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import CompartmentId
from desktop.domain.ports import Ledger, Members
from desktop.domain.projection import Projection
from desktop.domain.records.access_log import Act
from desktop.domain.records.consultation import ConsultationLink
from desktop.services.consultation.consultation_thread import question_of
from desktop.services.log.access_log import AccessLog
from desktop.services.text_limit import check_texts


@dataclass(frozen=True, slots=True)
class FileToLink:
    """An open file of one's own, by its alias."""

    compartment: CompartmentId
    alias: str


class ConsultationLinks:
    """Of a municipality's consultations to its own files."""

    def __init__(self, ledger: Ledger, members: Members, clock: Clock, log: AccessLog | None) -> None:
        self._ledger = ledger
        self._members = members
        self._clock = clock
        self._log = log

    def files(self) -> tuple[FileToLink, ...]:
        """Files that it may be about, by alias."""
        infos = self._ledger.compartments(CompartmentKind.PERSON_FILE)
        found = (FileToLink(info.id, info.card.alias) for info in infos if info.card.alias and not info.card.closed)
        return tuple(sorted(found, key=lambda file: file.alias.casefold()))

    def link(self, consultation: CompartmentId, file: CompartmentId, reason: str) -> Projection[ConsultationLink]:
        """Say that it was about her, and why it is said now. Raises KnownError REASON_MISSING, TEXT_TOO_LONG, GONE."""
        question = question_of(self._ledger, consultation)
        record = ConsultationLink(
            consultation=bytes(consultation),
            code=question.record.code,
            reason=reason.strip(),
            recorded_by=self._members.me.member,
            linked_at=self._clock.now(),
        )
        if not record.reason:
            raise KnownError(Reason.REASON_MISSING)
        check_texts(record)
        if self._log is not None:
            self._log.note(file, Act.LINKED, "consultation")
        return self._ledger.create(file, record)

    def links(self, file: CompartmentId) -> tuple[Projection[ConsultationLink], ...]:
        """The consultations that were about her."""
        return tuple(self._ledger.all(file, ConsultationLink))
