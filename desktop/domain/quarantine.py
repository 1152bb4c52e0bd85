"""Work that can no longer be sent, as records that can be handed over: one for each save, in the order of the log."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import msgspec

from desktop.domain import codebook
from desktop.domain.changes import DELETED, Change
from desktop.domain.compartments import CompartmentKind
from desktop.domain.identity import CompartmentId
from desktop.domain.records.access_log import LogBook, LogEntry, Visit
from desktop.domain.records.assignment import SupportSession
from desktop.domain.records.held_work import HeldWork
from desktop.domain.records.membership import Grant, NewEpoch

ENDED, REFUSED, ERASED = "ended", "refused", "erased"
"""Why: her access ended; the county's server would not take it; the whole was taken back before it was sent."""

_NOT_WORK = frozenset(codebook.kind_of(kind) for kind in (Grant, NewEpoch, LogBook, LogEntry, Visit))

_encode = msgspec.msgpack.Encoder().encode
_decode = msgspec.msgpack.Decoder(dict[int, object]).decode


def is_work(change: Change) -> bool:
    """Whether somebody wrote it: neither access nor a mark of having looked."""
    return change.kind not in _NOT_WORK


def held(
    changes: Iterable[Change], compartment: CompartmentId, within: CompartmentKind, alias: str, reason: str
) -> list[HeldWork]:
    """The records that keep these changes."""
    return [
        HeldWork(
            compartment=compartment,
            within=int(within),
            alias=alias,
            reason=reason,
            kind=change.kind,
            record=(change.record.device, change.record.sequence),
            creates=change.creates,
            fields=_encode(dict(change.fields)),
            written_at=change.time,
        )
        for change in changes
        if is_work(change)
    ]


def unsaved_session(
    content: Mapping[str, object], device: int, compartment: CompartmentId, alias: str, at: int
) -> HeldWork:
    """A session that was being typed, as if it had been saved as far as it had come."""
    session = SupportSession(text=str(content.get("text", "")))
    return HeldWork(
        compartment=compartment,
        within=int(CompartmentKind.ASSIGNMENT),
        alias=alias,
        reason=ERASED,
        kind=codebook.kind_of(SupportSession),
        record=(device, 0),
        creates=True,
        fields=_encode(codebook.plain(session)),
        written_at=at,
    )


def written(works: Iterable[HeldWork]) -> dict[tuple[int, tuple[int, int]], dict[int, object]]:
    """What was written of each record, by kind and id: the last value of each field. A deletion is left out."""
    found: dict[tuple[int, tuple[int, int]], dict[int, object]] = {}
    for work in works:
        if work.record is not None:
            fields = found.setdefault((work.kind, work.record), {})
            fields.update({number: value for number, value in _decode(work.fields).items() if number != DELETED})
    return found
