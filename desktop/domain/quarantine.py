"""Work that can no longer be sent, as records that can be handed over: one for each save, in the order of the log."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import msgspec

from desktop.domain import codebook
from desktop.domain.changes import DELETED, Change
from desktop.domain.compartments import CompartmentKind
from desktop.domain.identity import CompartmentId
from desktop.domain.records import Record
from desktop.domain.records.access_log import LogBook, LogEntry, Visit
from desktop.domain.records.assignment import SupportSession
from desktop.domain.records.held_work import HeldWork
from desktop.domain.records.incident import DeviceManifest
from desktop.domain.records.membership import Grant, NewEpoch
from desktop.domain.records.person_file import JournalNote

ENDED, REFUSED, ERASED, SHUT_OUT = "ended", "refused", "erased", "shut_out"
"""Why: her access ended; the county's server would not take it; the whole was taken back before it was sent; the
computer had been shut out."""

_NOT_WORK = frozenset(codebook.kind_of(kind) for kind in (Grant, NewEpoch, LogBook, LogEntry, Visit, DeviceManifest))

_CODES = frozenset({"part", "area", "kind", "level", "mode", "mood", "place", "stage", "tasks", "record", "goal"})
"""Names in drafts that hold codes or ids, not words."""

_encode = msgspec.msgpack.Encoder().encode
_decode = msgspec.msgpack.Decoder(dict[int, object]).decode


def is_work(change: Change) -> bool:
    """Whether somebody wrote it: neither access nor a mark of having looked or of what waits."""
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
    return _unsaved(session, device, compartment, CompartmentKind.ASSIGNMENT, alias, ERASED, at)


def unsaved_words(
    text: str, device: int, compartment: CompartmentId, within: CompartmentKind, alias: str, at: int
) -> HeldWork:
    """What was being typed when access ended: as a session in an assignment, as a note everywhere else."""
    record = SupportSession(text=text) if within is CompartmentKind.ASSIGNMENT else JournalNote(text=text)
    return _unsaved(record, device, compartment, within, alias, ENDED, at)


def words_of(content: object) -> list[str]:
    """The words in a draft, as far down as they lie; without the codes that say which field they belong to."""
    if isinstance(content, str):
        return [content.strip()] if content.strip() else []
    if isinstance(content, Mapping):
        content = [value for name, value in content.items() if name not in _CODES]
    if not isinstance(content, list | tuple):
        return []
    return [words for value in content for words in words_of(value)]


def _unsaved(
    record: Record, device: int, compartment: CompartmentId, within: CompartmentKind, alias: str, reason: str, at: int
) -> HeldWork:
    return HeldWork(
        compartment=compartment,
        within=int(within),
        alias=alias,
        reason=reason,
        kind=codebook.kind_of(type(record)),
        record=(device, 0),
        creates=True,
        fields=_encode(codebook.plain(record)),
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
