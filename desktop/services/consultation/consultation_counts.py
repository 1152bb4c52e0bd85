"""How many have asked: for the county team itself, of the whole county. A suspicion is no case (K41).

These are the team's own numbers, by the year and never by the municipality: what may be published is for statistics.
"""

from __future__ import annotations

from dataclasses import dataclass

from desktop.domain.clock import Clock, local, today
from desktop.domain.compartments import CompartmentKind
from desktop.domain.ports import Ledger
from desktop.domain.records.consultation import HonourAssessment


@dataclass(frozen=True, slots=True)
class ConsultationCounts:
    """Of one year. `not_said`: whether it was honour was left open altogether."""

    year: int
    asked: int
    talks: int
    confirmed: int
    suspected: int
    unclear: int
    other: int
    not_said: int


def count_consultations(ledger: Ledger, clock: Clock) -> ConsultationCounts:
    """This year's, of all that lies on this computer and was not only kept here."""
    year = today(clock).year
    cards = [info.card for info in ledger.compartments(CompartmentKind.CONSULTATION) if not info.local]
    cards = [card for card in cards if local(card.sent_at or card.touched_at).year == year]

    def of(assessment: HonourAssessment | None) -> int:
        return sum(card.honour is assessment for card in cards)

    return ConsultationCounts(
        year=year,
        asked=sum(card.sent_at is not None for card in cards),
        talks=sum(card.talks for card in cards),
        confirmed=of(HonourAssessment.CONFIRMED),
        suspected=of(HonourAssessment.SUSPECTED),
        unclear=of(HonourAssessment.UNCLEAR),
        other=of(HonourAssessment.OTHER),
        not_said=of(None),
    )
