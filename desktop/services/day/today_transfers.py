"""Rows of *Idag* about cases that move between municipalities (SC7)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from desktop.domain.ports import CompartmentInfo, Members
from desktop.services import municipalities
from desktop.services.day.today_rows import About, Part, Row


def asked_rows(transfers: Iterable[CompartmentInfo], members: Members) -> Iterator[Row]:
    """What others ask of us, until it is answered."""
    for info in transfers:
        card = info.card
        if card.sent_at is not None and card.closed_at is None and card.unit != members.me.unit_code:
            yield Row(About.TRANSFER_ASKED, info.id, at=card.sent_at, unit=_name(card.unit))


def answered_rows(people: Iterable[CompartmentInfo]) -> Iterator[Row]:
    """What we asked, and has been answered: until the file is closed, or somebody else is asked."""
    for info in people:
        if info.card.transfer_at is not None and info.card.transfer_taken is not None:
            about = About.TRANSFER_TAKEN if info.card.transfer_taken else About.TRANSFER_REFUSED
            yield Row(about, info.id, info.card.alias, Part.OVERVIEW, unit=_name(info.card.transfer_to))


def waiting_rows(people: Iterable[CompartmentInfo]) -> Iterator[Row]:
    """What we asked, and nobody has answered."""
    for info in people:
        card = info.card
        if card.transfer_at is not None and card.transfer_taken is None:
            to = _name(card.transfer_to)
            yield Row(About.TRANSFER_WAITS, info.id, card.alias, Part.OVERVIEW, at=card.transfer_at, unit=to)


def _name(code: str) -> str:
    return municipalities.official_name(code) or code
