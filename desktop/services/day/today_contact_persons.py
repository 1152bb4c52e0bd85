"""What *Idag* tells of contact persons beside their sessions: a worry, a report that has been handed in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from desktop.domain.identity import CompartmentId
from desktop.domain.ports import CompartmentInfo
from desktop.services.assignment.concerns import is_told
from desktop.services.day.today_rows import About, Part, Row


def concern_rows(
    assignments: Iterable[CompartmentInfo], files: Mapping[str, CompartmentId], member: int, now: int
) -> Iterator[Row]:
    """To whom the assignment's rule says, until a handler has read it."""
    for info in assignments:
        file, card = files.get(info.card.alias), info.card
        if file is not None and is_told(card, member, now):
            yield Row(About.CONCERN, file, card.alias, Part.CONTACT_PERSON, at=card.concern_at)


def report_rows(
    reports: Iterable[CompartmentInfo],
    assignments: Iterable[CompartmentInfo],
    files: Mapping[str, CompartmentId],
) -> Iterator[Row]:
    """Until a handler has approved it or given it back. The file is found by the assignment that it is about."""
    aliases = {info.id: info.card.alias for info in assignments}
    for info in reports:
        alias = aliases.get(CompartmentId(info.card.assignment), info.card.alias)
        file = files.get(alias)
        if file is not None and info.card.report_on is not None:
            yield Row(About.REPORT, file, alias, Part.CONTACT_PERSON, on=info.card.report_on)
