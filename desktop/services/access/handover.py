"""Lämna över: one who leaves says in at most twelve lines what is going on in a file, and who takes over (SC10).

The colleague is let in when it is handed over, with all that was. The one who leaves keeps her access until the
colleague has said that she has got it and the last day has come: a file is never without anybody who can open it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from msgspec.structs import replace

from desktop.domain.cards import Due
from desktop.domain.clock import Clock, today
from desktop.domain.compartments import CompartmentKind, Right
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import CompartmentId
from desktop.domain.ports import CompartmentInfo, Drafts, Ledger, MemberInfo, Members
from desktop.domain.projection import Projection
from desktop.domain.records.handover import MOST_LINES, Handover, HandoverLine
from desktop.services.access.handlers import Handlers
from desktop.services.access.handover_lines import GoingOn, Suggestion
from desktop.services.log.access_log import AccessLog, Act

SOCIAL_WORKER, MANAGER = 1, 4  # wire.directory.Role; services know the numbers that the directory gives
MOST_CHARACTERS = 200
"""Of one line: it says what is going on, and the file says the rest."""


@dataclass(frozen=True, slots=True)
class HandoverDraft:
    """What has been written so far. `access_until` None: she has not said when her last day is."""

    receiver: int | None = None
    access_until: date | None = None
    lines: tuple[HandoverLine, ...] = ()


@dataclass(frozen=True, slots=True)
class HandoverView:
    """All that the page of one file shows. `standing`: the latest handover, if there has been one."""

    file: CompartmentId
    alias: str
    colleagues: tuple[MemberInfo, ...]
    suggestions: tuple[Suggestion, ...]
    draft: HandoverDraft | None
    standing: Projection[Handover] | None
    giver: str
    receiver: str
    to_me: bool  # it was handed over to the one who looks


@dataclass(frozen=True, slots=True)
class FileToHandOver:
    """A row of the overview of all her files."""

    file: CompartmentId
    alias: str
    sign: str
    next_due: Due | None
    lines: int  # written so far, or handed over
    receiver: str  # of what has been handed over
    received_at: int | None


class Handovers:
    """Handing over, taking over, and the end of the giver's access."""

    def __init__(
        self,
        ledger: Ledger,
        members: Members,
        drafts: Drafts,
        clock: Clock,
        access_log: AccessLog,
        handlers: Handlers,
    ) -> None:
        self._ledger = ledger
        self._members = members
        self._drafts = drafts
        self._clock = clock
        self._log = access_log
        self._handlers = handlers
        self._going_on = GoingOn(ledger, members, clock)

    # Looking

    def view(self, file: CompartmentId) -> HandoverView:
        """The page of one file. Raises KnownError GONE, FILE_DAMAGED."""
        standing = self._standing(file)
        record = standing.record if standing is not None else Handover()
        return HandoverView(
            file=file,
            alias=self._ledger.info(file).card.alias,
            colleagues=self.colleagues(),
            suggestions=self._going_on.of(file),
            draft=self.draft(file),
            standing=standing,
            giver=self._name(record.giver),
            receiver=self._name(record.receiver),
            to_me=record.receiver == self._members.me.member,
        )

    def colleagues(self) -> tuple[MemberInfo, ...]:
        """Who can take over: social workers and managers of the same unit."""
        me = self._members.me
        found = {
            member.member: member
            for role in (SOCIAL_WORKER, MANAGER)
            for member in self._members.with_role(role, me.unit)
            if member.member != me.member
        }
        return tuple(found.values())

    def overview(self) -> tuple[FileToHandOver, ...]:
        """Every open file that the one who looks handles, those that are not handed over first."""
        rows = [self._row(info) for info in self._files()]
        return tuple(sorted(rows, key=lambda row: (bool(row.receiver), row.alias.casefold())))

    def _files(self) -> list[CompartmentInfo]:
        me, day = self._members.me.member, today(self._clock)
        infos = self._ledger.compartments(CompartmentKind.PERSON_FILE)
        held = (info for info in infos if info.card.alias and not info.card.closed)
        return [info for info in held if Right.GRANT in self._members.rights(info.id, day).get(me, Right(0))]

    def _row(self, info: CompartmentInfo) -> FileToHandOver:
        standing, draft = self._standing(info.id), self.draft(info.id)
        mine = standing is not None and standing.record.giver == self._members.me.member
        lines = standing.record.lines if standing is not None and mine else draft.lines if draft is not None else ()
        return FileToHandOver(
            file=info.id,
            alias=info.card.alias,
            sign=info.card.sign,
            next_due=next(iter(info.card.due), None),
            lines=len(lines),
            receiver=self._name(standing.record.receiver) if standing is not None and mine else "",
            received_at=standing.record.received_at if standing is not None and mine else None,
        )

    def _standing(self, file: CompartmentId) -> Projection[Handover] | None:
        return max(self._ledger.all(file, Handover), key=lambda seen: (seen.created_at, seen.id), default=None)

    def _name(self, number: int | None) -> str:
        return self._members.member(number).name if number is not None else ""

    # Writing

    def draft(self, file: CompartmentId) -> HandoverDraft | None:
        """What has been written so far."""
        kept = self._drafts.get(_draft(file))
        return _read(kept) if kept is not None else None

    def keep(self, file: CompartmentId, draft: HandoverDraft) -> int:
        """Keep what has been written so far; answers when, ms."""
        return self._drafts.keep(_draft(file), _written(draft))

    def hand_over(self, file: CompartmentId, draft: HandoverDraft) -> Projection[Handover]:
        """The colleague is let in, and gets the lines.

        Raises KnownError RECEIVER_MISSING, LINES_MISSING, LINES_TOO_MANY, LINE_TOO_LONG; nothing is written then.
        """
        lines = tuple(replace(line, text=line.text.strip()) for line in draft.lines if line.text.strip())
        _check(draft.receiver, lines)
        assert draft.receiver is not None  # noqa: S101 - checked
        made = Handover(
            giver=self._members.me.member,
            receiver=draft.receiver,
            lines=lines,
            handed_over_at=self._clock.now(),
            access_until=draft.access_until,
        )
        self._log.note(file, Act.HANDED_OVER)
        with self._ledger.transaction(file):
            self._handlers.admit(file, draft.receiver)
            seen = self._ledger.create(file, made)
        self._handlers.follow(file)
        self._drafts.drop(_draft(file))
        return seen

    # Taking over

    def receive(self, seen: Projection[Handover]) -> Projection[Handover]:
        """The receiver has read it. If the giver's last day has come, her access ends now."""
        if seen.record.receiver != self._members.me.member:
            raise KnownError(Reason.NOT_ALLOWED)
        now = self._ledger.get(seen.ref, Handover)
        if now.record.received_at is None:
            now = self._ledger.edit(now, replace(now.record, received_at=self._clock.now()))
        self.settle(seen.ref.compartment)
        return now

    def settle_all(self) -> int:
        """`settle` for every file that has been handed over to the one who works here. At unlock and each day."""
        me = self._members.me.member
        infos = self._ledger.compartments(CompartmentKind.PERSON_FILE)
        return sum(self._settle_sound(info.id) for info in infos if info.card.handed_over_to == me)

    def _settle_sound(self, file: CompartmentId) -> int:
        try:
            return self.settle(file)
        except KnownError:  # a damaged file says so when it is opened; the others have their day
            return 0

    def settle(self, file: CompartmentId) -> int:
        """End the giver's access where it has been taken over and her last day has come. Safe to repeat."""
        ended = 0
        for seen in self._ledger.all(file, Handover):
            record, day = seen.record, today(self._clock)
            taken = record.receiver == self._members.me.member and record.received_at is not None
            if taken and record.giver is not None and record.access_until and record.access_until <= day:
                ended += self._end_access(file, record.giver)
        return ended

    def _end_access(self, file: CompartmentId, member: int) -> int:
        if not self._members.rights(file, today(self._clock)).get(member):
            return 0
        self._handlers.remove(file, member)
        return 1


def _check(receiver: int | None, lines: Sequence[HandoverLine]) -> None:
    if receiver is None:
        raise KnownError(Reason.RECEIVER_MISSING)
    if not lines:
        raise KnownError(Reason.LINES_MISSING)
    if len(lines) > MOST_LINES:
        raise KnownError(Reason.LINES_TOO_MANY, most=MOST_LINES)
    if any(len(line.text) > MOST_CHARACTERS for line in lines):
        raise KnownError(Reason.LINE_TOO_LONG, most=MOST_CHARACTERS)


# As drafts keep it


def _draft(file: CompartmentId) -> str:
    return f"handover/{file.hex()}"


def _written(draft: HandoverDraft) -> dict[str, Any]:
    until = draft.access_until.isoformat() if draft.access_until else ""
    lines = [[line.text, line.on.isoformat() if line.on else ""] for line in draft.lines]
    return {"receiver": draft.receiver, "until": until, "lines": lines}


def _read(kept: dict[str, Any]) -> HandoverDraft:
    until = date.fromisoformat(kept["until"]) if kept["until"] else None
    lines = tuple(HandoverLine(text, date.fromisoformat(on) if on else None) for text, on in kept["lines"])
    return HandoverDraft(kept["receiver"], until, lines)
