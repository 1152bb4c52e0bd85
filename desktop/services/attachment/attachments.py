"""Handlingar: PDFs, pictures and documents that belong to a person file (docs/adr/attachments.md).

Who handles the file has the content; nobody else does, and nothing of it is ever disclosed with the file's parts.
Opening one is written down as opening the file is; saving a copy outside needs a reason.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from msgspec.structs import replace

from desktop.domain import protection
from desktop.domain.clock import Clock
from desktop.domain.compartments import CompartmentKind
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import ChangeId, CompartmentId, RecordId, RecordRef
from desktop.domain.ports import CompartmentInfo, Ledger, Mailbox, Members
from desktop.domain.projection import Projection
from desktop.domain.records.access_log import Act
from desktop.domain.records.attachment import Attachment
from desktop.domain.records.person_file import Person
from desktop.services.access.following import Following
from desktop.services.access.hanging import Hanging
from desktop.services.attachment.adding import Adding, Source
from desktop.services.authorship import Hand
from desktop.services.away.held_contents import HeldContents
from desktop.services.log.access_log import ATTACHMENT, AccessLog

UNDO_MS = int(timedelta(minutes=10).total_seconds() * 1000)
"""After so long a removal can be taken back no more, whatever became of the program meanwhile."""

_AT_ONCE = 16


class State(StrEnum):
    """Where the content is."""

    HERE = "here"
    WAITING = "waiting"  # here, and not sent yet
    COMING = "coming"
    AWAY = "away"  # taken off this computer, with the file's other parts
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class AttachmentView:
    """One line of the list. `here`: bytes that have come; `removed`: by whom, when."""

    seen: Projection[Attachment]
    by: Hand
    state: State
    here: int
    removed: Hand | None

    @property
    def ref(self) -> RecordRef:
        """Which it is."""
        return self.seen.ref

    @property
    def readable(self) -> bool:
        """Whether all of it is here."""
        return self.state in (State.HERE, State.WAITING)


class Attachments:
    """Those of one file at a time."""

    def __init__(self, ledger: Ledger, mailbox: Mailbox, members: Members, clock: Clock, log: AccessLog) -> None:
        self._ledger = ledger
        self._mailbox = mailbox
        self._members = members
        self._clock = clock
        self._log = log
        self._following = Following(ledger, members, clock)
        self._hanging = Hanging(ledger, members, clock)
        self._held = HeldContents(ledger, members, clock)
        self._under_way: list[Adding] = []

    # Looking

    def of(self, file: CompartmentId) -> tuple[AttachmentView, ...]:
        """What is attached, the newest first; what was removed stands where it stood. Raises KnownError GONE …"""
        rooms = {bytes(info.id): info for info in self._ledger.compartments(CompartmentKind.ATTACHMENT)}
        away = {bytes(one.compartment) for one in self._mailbox.evicted()}
        found = [self._view(seen, rooms, away) for seen in self._ledger.all(file, Attachment)]
        return tuple(sorted(found, key=lambda view: (view.by.at, view.seen.id), reverse=True))

    def _view(
        self, seen: Projection[Attachment], rooms: dict[bytes, CompartmentInfo], away: Iterable[bytes]
    ) -> AttachmentView:
        record, info = seen.record, rooms.get(seen.record.compartment)
        by = self._hand(record.added_by, seen.author, seen.created_at)
        here = 0
        if info is not None and info.card.pieces_of:
            here = record.size * info.card.pieces // info.card.pieces_of
        removed = None
        if record.removed_at is not None:
            state = State.REMOVED
            removed = self._hand(record.removed_by, seen.author, record.removed_at)
        elif record.compartment in away:
            state = State.AWAY
        elif info is None or info.card.pieces != info.card.pieces_of:
            state = State.COMING
        else:
            state = State.WAITING if info.unsent else State.HERE
        return AttachmentView(seen, by, state, here, removed)

    def _hand(self, member: int | None, device: int, at: int) -> Hand:
        number = self._members.member_of(device) if member is None else member
        return Hand(number, self._members.member(number).name, number == self._members.me.member, at)

    def read(self, file: CompartmentId, seen: Projection[Attachment]) -> Reading:
        """Its content, to be shown here: written down before anything is. Raises KnownError GONE, ATTACHMENT_COMING."""
        self._log.note(file, Act.OPENED, ATTACHMENT)
        return self._reading(seen)

    def read_to_save(self, file: CompartmentId, seen: Projection[Attachment], reason: str) -> Reading:
        """Its content, to be saved outside: the reason is written down first.

        Raises KnownError REASON_MISSING, PROTECTED_IDENTITY: what stands in it cannot be made blank; GONE.
        """
        if not reason.strip():
            raise KnownError(Reason.REASON_MISSING)
        if self.is_protected(file):
            raise KnownError(Reason.PROTECTED_IDENTITY)
        self._log.note(file, Act.EXPORTED, ATTACHMENT, reason.strip())
        return self._reading(seen)

    def is_protected(self, file: CompartmentId) -> bool:
        """Whether no copy may be saved outside."""
        return any(protection.is_protected(protection.in_force(one)) for one in self._ledger.all(file, Person))

    def _reading(self, seen: Projection[Attachment]) -> Reading:
        if seen.record.removed_at is not None:
            raise KnownError(Reason.GONE)
        return Reading(self._ledger, seen.record)

    # Adding and removing

    def add(self, file: CompartmentId, source: Source, about: RecordId | None = None) -> Adding:
        """A file on its way in. Raises KnownError FILE_CLOSED, GONE, NOT_ALLOWED."""
        people = self._ledger.all(file, Person)
        if any(one.record.closed_on is not None for one in people):
            raise KnownError(Reason.FILE_CLOSED)
        member = self._members.me.member
        if member not in self._following.terms(file):
            raise KnownError(Reason.NOT_ALLOWED)
        adding = Adding(self._ledger, file, source, lambda: self._following.grants(file), member, about)
        self._under_way = [one for one in self._under_way if one.added is None and one.room is not None] + [adding]
        return adding

    def remove(self, seen: Projection[Attachment]) -> Projection[Attachment]:
        """Nobody sees it any more. Its content is erased everywhere by `erase_removed`; until then it can come back."""
        gone = replace(seen.record, removed_by=self._members.me.member, removed_at=self._clock.now())
        return self._ledger.edit(seen, gone)

    def take_back(self, removed: Projection[Attachment]) -> Projection[Attachment]:
        """It was not to be removed. Raises KnownError GONE when the content has been erased."""
        self._ledger.info(CompartmentId(removed.record.compartment))
        return self._ledger.edit(removed, replace(removed.record, removed_by=None, removed_at=None))

    def erase_removed(self, file: CompartmentId, *, older_than: int = 0) -> int:
        """Order erased what this member has removed here, `older_than` ms ago; how many. Safe to repeat."""
        now, mine = self._clock.now(), self._members.me.member
        gone = {
            info.id
            for seen in self._ledger.all(file, Attachment, deleted=True)
            if seen.record.removed_at is not None
            and seen.record.removed_by == mine
            and now - seen.record.removed_at >= older_than
            and (info := self._hanging.on(seen, CompartmentKind.ATTACHMENT)) is not None
        }
        for room in sorted(gone):
            self._ledger.order_erasure(room, sweep=False)
        return len(gone)

    # Keeping in line

    def follow(self, file: CompartmentId) -> None:
        """Who handles the file has what is attached to it, and nobody else. Safe to repeat."""
        for seen in self._ledger.all(file, Attachment):
            info = self._hanging.on(seen, CompartmentKind.ATTACHMENT) if seen.record.removed_at is None else None
            if info is not None:
                self._following.bring_in_line(file, info.id)

    def settle(self) -> None:
        """At unlock and after midnight: what was removed is erased, what came in half-way is taken away."""
        attached: set[bytes] = set()
        for info in self._ledger.compartments(CompartmentKind.PERSON_FILE):
            try:
                attached |= {seen.record.compartment for seen in self._ledger.all(info.id, Attachment)}
                self.erase_removed(info.id, older_than=UNDO_MS)
            except KnownError:  # a damaged file says so when it is opened
                continue
        under_way, held = {one.room for one in self._under_way}, self._held.kept()
        for info in self._ledger.compartments(CompartmentKind.ATTACHMENT):
            if info.id in under_way:
                continue
            if info.local and bytes(info.id) in attached:
                self._ledger.share(info.id)
            elif info.local and bytes(info.id) not in held:
                self._ledger.destroy(info.id)


class Reading:
    """The content on its way into memory, some pieces at a time. Call `step` until it gives True."""

    def __init__(self, ledger: Ledger, record: Attachment) -> None:
        self._ledger, self._record = ledger, record
        self._room = CompartmentId(record.compartment)
        self._after = ChangeId(0, 0)
        self._pieces: dict[int, bytes] = {}
        self.content = b""

    @property
    def record(self) -> Attachment:
        """What it is of."""
        return self._record

    def step(self) -> bool:
        """Read some pieces; True when `content` is whole.

        Raises KnownError ATTACHMENT_COMING when not all has come, ATTACHMENT_DAMAGED when it is not what was attached.
        """
        found = self._ledger.pieces(self._room, self._after, _AT_ONCE)
        for self._after, piece in found:
            self._pieces.setdefault(piece.number, piece.data)
        if len(found) == _AT_ONCE:
            return False
        content = b"".join(self._pieces[number] for number in sorted(self._pieces))
        if len(content) < self._record.size:
            raise KnownError(Reason.ATTACHMENT_COMING)
        if hashlib.sha256(content).digest() != self._record.digest:
            raise KnownError(Reason.ATTACHMENT_DAMAGED)
        self._pieces.clear()
        self.content = content
        return True
