"""Attachments that had not been sent whole when access ended: their content is held with the other work.

A content that is half-way there cannot go on: what is new goes under a key that she has not. So what lies here is
written once more, in a place of its own that nothing leaves before it is handed over, and the held record says where.
Handed over, it goes as any attachment does, after all that is small; it is taken in when it has come whole.
"""

from __future__ import annotations

from collections.abc import Iterable

import msgspec
from msgspec.structs import replace

from desktop.domain import codebook
from desktop.domain.clock import Clock, today
from desktop.domain.compartments import CompartmentKind, Right
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import ChangeId, CompartmentId
from desktop.domain.ports import CompartmentInfo, Ledger, Members
from desktop.domain.projection import Projection
from desktop.domain.records.attachment import Attachment
from desktop.domain.records.held_work import HeldWork
from desktop.domain.records.membership import Grant, GrantBasis

_KIND = codebook.kind_of(Attachment)
_ROOM = codebook.field_number(Attachment, "compartment")
_AT_ONCE = 4
_decode = msgspec.msgpack.Decoder(dict[int, object]).decode


class HeldContents:
    """Written once more where they are held, and shared when they are handed over."""

    def __init__(self, ledger: Ledger, members: Members, clock: Clock) -> None:
        self._ledger = ledger
        self._members = members
        self._clock = clock

    def hold(self, file: CompartmentInfo, reason: str, grants: Iterable[Grant]) -> list[HeldWork]:
        """Of every attachment of a file that was added here and has not been sent whole; none of them twice."""
        readers, found = [replace(grant, basis=GrantBasis.HANDLER) for grant in grants], []
        for seen, content in self._half_sent(file.id):
            found.append(self._held(file, seen, self._written_again(content, readers), reason))
            self._give_up(content)
        return found

    def _half_sent(self, file: CompartmentId) -> list[tuple[Projection[Attachment], CompartmentId]]:
        mine, held = self._members.me.device, {(one.compartment, one.record) for one in moved(self._works())}
        unsent = {
            bytes(info.id): info.id
            for info in self._ledger.compartments(CompartmentKind.ATTACHMENT)
            if info.unsent and info.founder == mine
        }
        return [
            (seen, unsent[seen.record.compartment])
            for seen in self._ledger.all(file, Attachment)
            if seen.record.compartment in unsent and (bytes(file), tuple(seen.id)) not in held
        ]

    def _written_again(self, content: CompartmentId, grants: list[Grant]) -> CompartmentId:
        room, after = self._ledger.found(CompartmentKind.ATTACHMENT, grants, local=True), ChangeId(0, 0)
        while found := self._ledger.pieces(content, after, _AT_ONCE):
            after = found[-1][0]
            with self._ledger.transaction(room):
                for _, piece in found:
                    self._ledger.create(room, piece)
        return room

    def _held(self, file: CompartmentInfo, seen: Projection[Attachment], room: CompartmentId, reason: str) -> HeldWork:
        """All of the record, with where its content lies now: whoever takes it in has the rest, or has nothing."""
        return HeldWork(
            compartment=file.id,
            within=int(file.kind),
            alias=file.card.alias,
            reason=reason,
            kind=_KIND,
            record=(seen.id.device, seen.id.sequence),
            fields=msgspec.msgpack.encode(codebook.plain(replace(seen.record, compartment=bytes(room)))),
            written_at=seen.created_at,
        )

    def _give_up(self, content: CompartmentId) -> None:
        """Where she may still say so, what was sent of it is erased; elsewhere it goes as her access does."""
        held = self._members.rights(content, today(self._clock)).get(self._members.me.member, Right(0))
        if Right.GRANT in held:
            self._ledger.order_erasure(content, sweep=False)

    def share(self, held: CompartmentId, grants: Iterable[Grant]) -> None:
        """They are handed over, to these too."""
        for work in moved(seen.record for seen in self._ledger.all(held, HeldWork)):
            room = room_of(work)
            for grant in grants:
                self._ledger.create(room, replace(grant, basis=GrantBasis.HANDLER))
            self._ledger.share(room)

    def kept(self) -> set[bytes]:
        """Where contents lie that are held here."""
        return {bytes(room_of(work)) for work in moved(self._works())}

    def _works(self) -> list[HeldWork]:
        infos = self._ledger.compartments(CompartmentKind.QUARANTINE)
        return [seen.record for info in infos for seen in self._ledger.all(info.id, HeldWork)]


def moved(works: Iterable[HeldWork]) -> list[HeldWork]:
    """Those that say where the content of an attachment lies now."""
    return [work for work in works if work.kind == _KIND and not work.creates and _ROOM in _decode(work.fields)]


def room_of(work: HeldWork) -> CompartmentId:
    """Where it lies."""
    room = _decode(work.fields)[_ROOM]
    return CompartmentId(room if isinstance(room, bytes) else b"")


def check_whole(ledger: Ledger, record: Attachment) -> None:
    """Raises KnownError ATTACHMENT_COMING when not all of its content is here."""
    room = CompartmentId(record.compartment)
    infos = {info.id: info.card for info in ledger.compartments(CompartmentKind.ATTACHMENT)}
    if room not in infos or not infos[room].pieces or infos[room].pieces != infos[room].pieces_of:
        raise KnownError(Reason.ATTACHMENT_COMING)
