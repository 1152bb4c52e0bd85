"""*Länet* as a municipality sees it: what it has asked the county, what came back, and what it has disclosed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from desktop.domain.clock import Clock, today
from desktop.domain.compartments import CompartmentKind, Right
from desktop.domain.identity import CompartmentId
from desktop.domain.ports import CompartmentInfo, Ledger, Members
from desktop.services.consultation.consultation_thread import Standing
from desktop.services.consultation.consultations import ConsultationRow, Consultations

_ANSWERED = (Standing.FIRST_ANSWER, Standing.REFLECTION)
_WAITING = (Standing.WAITING_TO_SEND, Standing.ASKED)


@dataclass(frozen=True, slots=True)
class DisclosedOut:
    """One disclosure of the municipality: an alias, who reads it, until when."""

    compartment: CompartmentId
    alias: str
    sign: str
    recipients: tuple[str, ...]  # names of units
    valid_until: date | None
    sent: bool  # has left this computer


@dataclass(frozen=True, slots=True)
class Shared:
    """All that lies between the municipality and the county."""

    answered: tuple[ConsultationRow, ...]
    waiting: tuple[ConsultationRow, ...]
    disclosed: tuple[DisclosedOut, ...]


class SharedWithCounty:
    """Answers, in one glance, what the county has of us."""

    def __init__(self, ledger: Ledger, members: Members, clock: Clock, consultations: Consultations) -> None:
        self._ledger = ledger
        self._members = members
        self._clock = clock
        self._consultations = consultations

    def overview(self) -> Shared:
        """What was asked and is not closed, and what is disclosed now."""
        asked = self._consultations.list()
        own = self._members.me.unit_code
        infos = [info for info in self._ledger.compartments(CompartmentKind.DISCLOSURE) if info.card.unit == own]
        return Shared(
            answered=tuple(row for row in asked if row.standing in _ANSWERED),
            waiting=tuple(row for row in asked if row.standing in _WAITING),
            disclosed=tuple(self._disclosed(info) for info in infos),
        )

    def _disclosed(self, info: CompartmentInfo) -> DisclosedOut:
        rights = self._members.rights(info.id, today(self._clock))
        readers = [self._members.member(number) for number, held in rights.items() if Right.READ in held]
        outside = {reader.unit_name or reader.unit_code for reader in readers if reader.unit != self._members.me.unit}
        return DisclosedOut(
            compartment=info.id,
            alias=info.card.alias,
            sign=info.card.sign,
            recipients=tuple(sorted(outside)),
            valid_until=info.card.valid_until,
            sent=info.sent,
        )
