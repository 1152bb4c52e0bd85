"""The chain of an access log: each entry carries the digest of the one before, so that none goes unnoticed.

Segments are signed and chained already, which a reader's program checks on arrival. This chain says the same of the
entries themselves: it is verified on the screen of the log reviewer, and by anyone who holds an export.
"""

from __future__ import annotations

import hashlib
import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, NamedTuple

import msgspec

from desktop.domain import codebook
from desktop.domain.changes import DELETED
from desktop.domain.identity import CompartmentId
from desktop.domain.projection import Projection
from desktop.domain.records.access_log import Act, LogEntry

FILE_BYTES = 8
"""Of a compartment's id: enough to tell every file of a county from every other."""

BACK_SECONDS = 120
"""A clock may be corrected by this much without anybody being told."""

_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # Crockford: no letter that looks like a digit


class Head(NamedTuple):
    """The end of a log as somebody has seen it."""

    number: int
    digest: bytes


NOTHING = Head(0, b"")


def file_ref(compartment: CompartmentId) -> bytes:
    """What an entry says of a file: part of its id, which tells nothing to one who has no key to it."""
    return compartment[:FILE_BYTES]


def file_code(ref: bytes) -> str:
    """The file's code as people say it to each other: "7K3F-2M9P"."""
    number = int.from_bytes(ref[:5], "big")
    letters = "".join(_ALPHABET[number >> shift & 31] for shift in range(35, -1, -5))
    return f"{letters[:4]}-{letters[4:]}" if ref else ""


def digest(entry: LogEntry) -> bytes:
    """16 bytes over all that the entry says, the digest before it included.

    Fields at their default are left out, as when it travels: one that a later version appends changes no old digest.
    """
    return _digest(codebook.plain(entry))


def _digest(fields: Mapping[int, Any]) -> bytes:
    ordered = {number: fields[number] for number in sorted(fields)}
    return hashlib.sha256(b"bredvid/access-log/1" + msgspec.msgpack.encode(ordered)).digest()[:16]


def _as_written(seen: Projection[LogEntry]) -> dict[int, Any]:
    """Its fields as they travelled: also what a newer program wrote and this one cannot read."""
    return {number: values[0].content for number, values in seen.state.fields.items() if number != DELETED and values}


class Flaw(StrEnum):
    """What is wrong with a log."""

    GAP = "gap"  # numbers are missing between two entries
    REWRITTEN = "rewritten"  # an entry was changed after it was written, or does not fit the one after it
    TWICE = "twice"  # two entries under one number
    END_MISSING = "end_missing"  # an end that was here before is not here now
    CLOCK_BACK = "clock_back"  # the computer's clock had been set back


@dataclass(frozen=True, slots=True)
class Fault:
    """One flaw: the last number before it, the first after it, and when the entry before it was written (s)."""

    flaw: Flaw
    after: int
    before: int
    since: int


@dataclass(frozen=True, slots=True)
class Chain:
    """What verifying a log came to. `head` is its end as it stands."""

    head: Head
    faults: tuple[Fault, ...]

    @property
    def whole(self) -> bool:
        """No entry is missing or rewritten; a clock that was set back breaks no chain."""
        return all(fault.flaw is Flaw.CLOCK_BACK for fault in self.faults)


def verify(entries: Iterable[Projection[LogEntry]], start: Head = NOTHING, known: Sequence[Head] = ()) -> Chain:
    """Follow the chain from `start`, where an earlier book ended. `known`: ends that were seen at earlier reviews."""
    ordered = sorted(entries, key=lambda entry: (entry.record.number, entry.id))
    faults: list[Fault] = []
    head, at, ends = start, 0, {start.number: start.digest}
    for seen in ordered:
        entry = seen.record
        faults += _between(head, at, entry, edited=_is_edited(seen))
        head, at = Head(entry.number, _digest(_as_written(seen))), entry.at
        ends.setdefault(entry.number, head.digest)
    faults += [_lost(end, head, at) for end in known if end.number > head.number]
    replaced = [end for end in known if end.number in ends and ends[end.number] != end.digest]
    faults += [Fault(Flaw.REWRITTEN, end.number - 1, end.number, 0) for end in replaced]
    return Chain(head, tuple(dict.fromkeys(faults)))


def _between(head: Head, at: int, entry: LogEntry, *, edited: bool) -> list[Fault]:
    found = []
    if entry.number == head.number:
        found.append(Flaw.TWICE)
    elif entry.number > head.number + 1:
        found.append(Flaw.GAP)
    elif entry.previous != head.digest:
        found.append(Flaw.REWRITTEN)
    if edited and Flaw.REWRITTEN not in found:
        found.append(Flaw.REWRITTEN)
    if entry.at < at - BACK_SECONDS:
        found.append(Flaw.CLOCK_BACK)
    return [Fault(flaw, head.number, entry.number, at) for flaw in found]


def _lost(end: Head, head: Head, at: int) -> Fault:
    return Fault(Flaw.END_MISSING, head.number, end.number + 1, at)


def _is_edited(seen: Projection[LogEntry]) -> bool:
    """Whether any change but the one that created it has touched it: an edit, or a deletion."""
    return any(value.change != seen.id for values in seen.state.fields.values() for value in values)


ALWAYS = frozenset({Act.UNMASKED, Act.RECOVERED, Act.LOWERED})
"""What is looked at in every review, whoever it is about."""


def is_always_reviewed(entry: LogEntry) -> bool:
    """Break-glass, recovery, a lowered level, and everything that concerns somebody whose identity is protected."""
    return entry.protected or entry.act in ALWAYS


def sample(entries: Iterable[tuple[int, int]], seed: bytes, percent: int) -> frozenset[tuple[int, int]]:
    """So many per cent of the entries (device, number), one at least: those that the seed draws.

    Each entry's lot hangs on the seed and itself alone, so that anybody can draw the same sample again.
    """
    lots = sorted(entries, key=lambda entry: hashlib.sha256(seed + f"/{entry[0]}/{entry[1]}".encode()).digest())
    return frozenset(lots[: math.ceil(len(lots) * percent / 100)])
