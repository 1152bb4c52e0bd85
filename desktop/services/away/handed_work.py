"""The unit's side of quarantine: what somebody handed over is taken in, or put aside with a reason.

Taken in, it is written anew by whoever takes it in, with a record that says whose words they are. Where the compartment
that it was meant for is gone, it becomes a note in the person's file.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from msgspec.structs import replace

from desktop.domain import quarantine
from desktop.domain.clock import Clock, today
from desktop.domain.compartments import CompartmentKind, Right
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import CompartmentId, RecordId, RecordRef
from desktop.domain.ports import CompartmentInfo, Ledger, MemberInfo, Members
from desktop.domain.records.attachment import Attachment
from desktop.domain.records.held_work import HeldWork, HeldWorkOutcome, TakenIn
from desktop.domain.records.person_file import JournalNote
from desktop.services.away.held_contents import check_whole
from desktop.services.away.held_items import HeldItem, items_of, record_of


@dataclass(frozen=True, slots=True)
class HandedWork:
    """Work that somebody has handed over, and that nobody has decided about. `into`: where it would go, by alias.

    `as_notes`: what it was meant for is gone, so that it would become notes in the person's file.
    """

    id: CompartmentId
    author: MemberInfo
    alias: str
    reason: str  # domain.quarantine's codes
    handed_at: int  # ms
    items: tuple[HeldItem, ...]
    into: CompartmentId | None
    as_notes: bool


class HandedWorks:
    """Reads and decides. `follow`: what has been attached is read by who handles the file, and nobody else."""

    def __init__(
        self,
        ledger: Ledger,
        members: Members,
        clock: Clock,
        follow: Callable[[CompartmentId], None] = lambda _file: None,
    ) -> None:
        self._ledger = ledger
        self._members = members
        self._clock = clock
        self._follow = follow

    def all(self) -> tuple[HandedWork, ...]:
        """What waits for somebody to decide, the oldest first."""
        found = [self._handed(info) for info in self._others() if not self._ledger.all(info.id, HeldWorkOutcome)]
        return tuple(sorted((one for one in found if one.items), key=lambda one: one.handed_at))

    def take_in(self, held: CompartmentId) -> None:
        """Write all of it anew where it belongs.

        Raises KnownError GONE; NOT_ALLOWED where there is no place here; ATTACHMENT_COMING while content is on its way.
        """
        work = self._find(held)
        if work.into is None:
            raise KnownError(Reason.NOT_ALLOWED)
        fields = quarantine.written(seen.record for seen in self._ledger.all(held, HeldWork))
        written = {item: record_of(item.kind, fields[item.kind, item.record]) for item in work.items}
        attached = [(item, record) for item, record in written.items() if isinstance(record, Attachment)]
        for _, record in attached:
            check_whole(self._ledger, record)
        left = [] if work.as_notes else [room for item, _ in attached if (room := self._left(work.into, item))]
        with self._ledger.transaction(work.into):
            records = tuple(
                self._as_note(work, item)
                if work.as_notes and not isinstance(written[item], Attachment)
                else self._write(work.into, item, fields, creates=item.creates or work.as_notes)
                for item in work.items
            )
            origin = TakenIn(quarantine=held, author=work.author.member, records=records)
            self._ledger.create(work.into, origin)
        self._ledger.create(held, HeldWorkOutcome(taken_in=True, records=records))
        for room in left:
            self._ledger.order_erasure(room, sweep=False)
        self._follow(work.into)

    def _left(self, into: CompartmentId, item: HeldItem) -> CompartmentId | None:
        """Where the first part of a content lies that has come whole elsewhere."""
        if item.creates:
            return None
        seen = self._ledger.get(RecordRef(into, RecordId(*item.record)), Attachment)
        here = {bytes(info.id) for info in self._ledger.compartments(CompartmentKind.ATTACHMENT)}
        return CompartmentId(seen.record.compartment) if seen.record.compartment in here else None

    def put_aside(self, held: CompartmentId, reason: str) -> None:
        """It stays where it is, with a reason that its author sees. Raises KnownError GONE or TEXT_MISSING."""
        self._find(held)
        if not reason.strip():
            raise KnownError(Reason.TEXT_MISSING)
        self._ledger.create(held, HeldWorkOutcome(taken_in=False, reason=reason.strip()))

    def origins(self, compartment: CompartmentId) -> dict[tuple[int, int], MemberInfo]:
        """Whose words the records are that were taken in here, by record."""
        return {
            record: self._members.member(seen.record.author)
            for seen in self._ledger.all(compartment, TakenIn)
            if seen.record.author is not None
            for record in seen.record.records
        }

    def _write(
        self, into: CompartmentId, item: HeldItem, fields: dict[Any, dict[int, object]], *, creates: bool
    ) -> tuple[int, int]:
        record = record_of(item.kind, fields[item.kind, item.record])
        if record is None:
            raise KnownError(Reason.NOT_ALLOWED)  # of a newer program: it waits until this one is as new
        ref = RecordRef(into, RecordId(*item.record))
        if creates:
            return self._ledger.create(into, record).id
        seen = self._ledger.get(ref, type(record))
        names = [record.__struct_fields__[number - 1] for number in fields[item.kind, item.record]]
        edited = replace(seen.record, **{name: getattr(record, name) for name in names})
        return self._ledger.edit(seen, edited).id

    def _as_note(self, work: HandedWork, item: HeldItem) -> tuple[int, int]:
        if work.into is None:
            raise KnownError(Reason.NOT_ALLOWED)
        note = JournalNote(text="\n".join(item.words), happened_on=item.day, written_by=work.author.member)
        return self._ledger.create(work.into, note).id

    def _others(self) -> list[CompartmentInfo]:
        me = self._members.me.member
        infos = self._ledger.compartments(CompartmentKind.QUARANTINE)
        return [info for info in infos if self._members.member_of(info.founder) != me]

    def _find(self, held: CompartmentId) -> HandedWork:
        found = next((work for work in self.all() if work.id == held), None)
        if found is None:
            raise KnownError(Reason.GONE)
        return found

    def _handed(self, info: CompartmentInfo) -> HandedWork:
        works = self._ledger.all(info.id, HeldWork)
        first = works[0].record if works else HeldWork()
        into, as_notes = self._place(first)
        return HandedWork(
            id=info.id,
            author=self._members.member(self._members.member_of(info.founder)),
            alias=first.alias,
            reason=first.reason,
            handed_at=max((work.created_at for work in works), default=0),
            items=items_of(work.record for work in works),
            into=into,
            as_notes=as_notes,
        )

    def _place(self, work: HeldWork) -> tuple[CompartmentId | None, bool]:
        """Where it was meant for, if it is here and may be written in; else the person's file, as notes."""
        here = CompartmentId(work.compartment)
        infos = {info.id: info for info in self._ledger.compartments()}
        if here in infos and self._may_write(here):
            return here, False
        files = [
            info.id
            for info in infos.values()
            if info.kind is CompartmentKind.PERSON_FILE and work.alias and info.card.alias == work.alias
        ]
        return (files[0] if len(files) == 1 and self._may_write(files[0]) else None), True

    def _may_write(self, compartment: CompartmentId) -> bool:
        try:
            rights = self._members.rights(compartment, today(self._clock))
        except KnownError:
            return False
        return Right.WRITE in rights.get(self._members.me.member, Right(0))
