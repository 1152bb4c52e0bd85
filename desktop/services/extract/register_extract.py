"""Registerutdrag: everything about one person, without what tells of others (GDPR art. 15, DOMAIN L18).

The file is read item by item. What has no free text goes with by rule; every free text is read by a person, who takes
it with, leaves marked words out, or leaves it out with a reason. Until all have been decided about there is no paper.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Any

from desktop.domain.clock import Clock
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import CompartmentId
from desktop.domain.ports import Drafts, Ledger, Members
from desktop.domain.records.request import GivenOut, GivenTo, HarmGround
from desktop.services.extract.register_extract_handling import Section
from desktop.services.extract.register_extract_items import Audience, FileItems, Item, Piece
from desktop.services.extract.register_extract_reading import FileReading
from desktop.services.log.access_log import AccessLog, Act

GAP = "[…]"
"""Where words have been left out: as long for every word, so that it tells nothing."""


class Choice(StrEnum):
    """What becomes of an item."""

    INCLUDE = "include"
    BLACK = "black"  # without the marked words
    LEAVE_OUT = "leave_out"


@dataclass(frozen=True, slots=True)
class Decision:
    """A person's choice about the words that she had before her. `words`: to be left out beside the marked ones."""

    choice: Choice
    seen: bytes
    words: tuple[str, ...] = ()
    ground: HarmGround | None = None


Decisions = Mapping[str, Decision]
"""By the item's key."""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """That something is not there, why, and of when it was; never what."""

    section: Section
    on: date | None
    ground: HarmGround | None
    partly: bool


@dataclass(frozen=True, slots=True)
class Released:
    """What may leave. `third`: how many items had something about others taken out by rule."""

    file: CompartmentId
    unit: str
    items: tuple[Item, ...]
    left_out: tuple[LeftOut, ...]
    third: int

    @property
    def partly(self) -> int:
        """How many items have words left out."""
        return sum(left.partly for left in self.left_out)


@dataclass(frozen=True, slots=True)
class ExtractView:
    """The file's items, and what has been decided about them so far."""

    found: FileItems
    decisions: Decisions

    @property
    def to_read(self) -> tuple[Item, ...]:
        """Those that a person must read."""
        return tuple(item for item in self.found.items if item.pieces)

    @property
    def left(self) -> int:
        """How many have not been decided about."""
        return sum(item.key not in self.decisions for item in self.to_read)


class RegisterExtracts:
    """Extracts of one file at a time."""

    def __init__(self, ledger: Ledger, members: Members, drafts: Drafts, clock: Clock, access_log: AccessLog) -> None:
        self._ledger = ledger
        self._members = members
        self._drafts = drafts
        self._clock = clock
        self._log = access_log

    def view(self, file: CompartmentId) -> ExtractView:
        """The items now, with the decisions that still are about the same words. Raises KnownError GONE."""
        found = FileReading(self._ledger, self._members, self._clock, Audience.PERSON).of(file)
        kept = _read(self._drafts.get(_draft(file)) or {})
        seen = {item.key: item.seen for item in found.items}
        return ExtractView(found, {key: one for key, one in kept.items() if seen.get(key) == one.seen})

    def decide(self, file: CompartmentId, key: str, decision: Decision) -> int:
        """Keep a choice, so that a long reading can be gone on with another day. Answers when it was kept, ms."""
        kept = dict(self._drafts.get(_draft(file)) or {})
        kept[key] = _written(decision)
        self._drafts.keep(_draft(file), kept)
        return self._clock.now()

    def begin_anew(self, file: CompartmentId) -> None:
        """Forget every choice."""
        self._drafts.drop(_draft(file))

    def release(self, file: CompartmentId) -> Released:
        """What may leave, for the paper to be shown; the log has it first. Raises KnownError ITEMS_LEFT, GONE."""
        view = self.view(file)
        if view.left:
            raise KnownError(Reason.ITEMS_LEFT, count=view.left)
        self._log.note(file, Act.EXPORTED, "register_extract")
        return released(view.found, view.decisions)

    def given_out(self, given: Released) -> None:
        """The paper lies outside the program now: the file says so, and the choices have served."""
        record_given_out(self._ledger, self._members, self._clock, given, GivenTo.PERSON)
        self._drafts.drop(_draft(given.file))


def record_given_out(
    ledger: Ledger,
    members: Members,
    clock: Clock,
    given: Released,
    to: GivenTo,
    request: tuple[int, int] | None = None,
) -> None:
    """Write in the file that a paper was given out."""
    whole = len(given.left_out) - given.partly
    ledger.create(
        given.file,
        GivenOut(
            to=to,
            request=request,
            given_at=clock.now(),
            given_by=members.me.member,
            items=len(given.items),
            partly=given.partly,
            left_out=whole,
        ),
    )


def released(found: FileItems, decisions: Decisions) -> Released:
    """The items as they leave; what nobody has decided about stays, unless it has no free text."""
    kept: list[Item] = []
    gone: list[LeftOut] = []
    for item in found.items:
        decision = decisions.get(item.key)
        if decision is None and item.pieces:
            continue
        if decision is None or decision.choice is Choice.INCLUDE:
            kept.append(item)
        else:
            partly = decision.choice is Choice.BLACK
            gone.append(LeftOut(item.section, item.on, decision.ground, partly))
            kept += [blacked(item, decision.words)] if partly else []
    third = sum(bool(item.left_out) for item in kept)
    return Released(found.file, found.unit, tuple(kept), tuple(gone), third)


def blacked(item: Item, words: Iterable[str] = ()) -> Item:
    """The item without its marked words, and without these."""
    also = [word for word in words if word.strip()]
    return replace(item, pieces=tuple(_blacked(piece, also) for piece in item.pieces))


def _blacked(piece: Piece, words: Sequence[str]) -> Piece:
    text, spans = piece.text, [(mark.start, mark.end) for mark in piece.marks]
    lower = text.lower()
    for word in words:
        start = lower.find(word.lower())
        while start >= 0:
            spans.append((start, start + len(word)))
            start = lower.find(word.lower(), start + len(word))
    for start, end in reversed(_joined(spans)):
        text = text[:start] + GAP + text[end:]
    return replace(piece, text=text, marks=())


def _joined(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """In order, with those that touch made one."""
    found: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return found


# As drafts keep it


def _draft(file: CompartmentId) -> str:
    return f"extract/{file.hex()}"


def _written(decision: Decision) -> list[Any]:
    return [decision.choice.value, decision.seen.hex(), list(decision.words), decision.ground or ""]


def _read(kept: Mapping[str, Any]) -> dict[str, Decision]:
    found = {}
    for key, (choice, seen, words, ground) in kept.items():
        found[key] = Decision(Choice(choice), bytes.fromhex(seen), tuple(words), HarmGround(ground) if ground else None)
    return found
