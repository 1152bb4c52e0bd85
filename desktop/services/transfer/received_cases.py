"""The receiver's side: what another municipality asks of us becomes a file only when somebody says so (SC7)."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import msgspec

from desktop.domain import codebook
from desktop.domain.clock import Clock, today
from desktop.domain.compartments import CompartmentKind
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import CompartmentId, RecordId
from desktop.domain.ports import Ledger, Members
from desktop.domain.records.case_transfer import (
    ReceivedCase,
    TransferAnswer,
    TransferItem,
    TransferNote,
    TransferPart,
)
from desktop.services import municipalities
from desktop.services.file.person_files import PersonFiles
from desktop.services.log.access_log import AccessLog, Act
from desktop.services.text_limit import TEXT_LIMIT
from desktop.services.transfer import sealed_page, taking_in
from desktop.services.transfer.case_transfers import CASE_TRANSFER
from desktop.services.transfer.packing import CasePackage, Packed, kept, may_travel, of_items
from desktop.services.transfer.receiver import number_of

_KINDS = {kind.__name__: kind for kind in codebook.KINDS.values() if may_travel(kind)}


@dataclass(frozen=True, slots=True)
class AskedCase:
    """What somebody asks us to take over: from whom, and which parts; the content opens when it is taken in.

    `id`: its compartment, or the digest of the file that it came in.
    """

    id: bytes
    unit: str
    unit_name: str
    sender: str
    parts: tuple[TransferPart, ...]
    words: str
    sent_at: int | None
    package: CasePackage


class ReceivedCases:
    """Cases that other municipalities have sent here."""

    def __init__(self, ledger: Ledger, members: Members, clock: Clock, people: PersonFiles, log: AccessLog) -> None:
        self._ledger, self._members, self._clock = ledger, members, clock
        self._people, self._log = people, log

    def senders(self) -> tuple[tuple[str, str], ...]:
        """Codes and names of the municipalities that can send directly."""
        own = self._members.me.unit_code
        codes = (code for code in municipalities.names() if self._members.unit_number(code) is not None)
        return tuple((code, municipalities.official_name(code)) for code in codes if code != own)

    def number_for(self, code: str) -> str:
        """The eight figures to read out to a handler in that municipality, today."""
        me = self._members.me
        return number_of(code, self._members.member(me.member), today(self._clock))

    def all(self) -> tuple[AskedCase, ...]:
        """What waits for an answer from here, the oldest first."""
        found = [one for info in self._ledger.compartments(CompartmentKind.TRANSFER) if (one := self._asked(info.id))]
        return tuple(sorted(found, key=lambda one: one.sent_at or 0))

    def take(self, asked: bytes, alias: str, sign: str = "") -> CompartmentId:
        """A new file with what was sent. Raises KnownError GONE, TRANSFER_RECEIVED, ALIAS_MISSING, ALIAS_TAKEN."""
        room = CompartmentId(asked)
        case = self._asked(room)
        if case is None:
            raise KnownError(Reason.GONE)
        file = self._take(case, alias, sign)
        self._answer(room, taken=True)
        return file

    def refuse(self, asked: bytes, words: str) -> None:
        """No, with a reason that the sender reads. Raises KnownError GONE, TEXT_MISSING."""
        room = CompartmentId(asked)
        if self._asked(room) is None:
            raise KnownError(Reason.GONE)
        if not words.strip():
            raise KnownError(Reason.TEXT_MISSING)
        self._answer(room, taken=False, words=words.strip())

    # As a file

    def open_sealed(self, page: bytes, passphrase: str) -> AskedCase:
        """What a sealed file holds; nothing is written.

        Raises KnownError SEALED_NO_FILE, SEALED_WRONG_PASSPHRASE, SEALED_DAMAGED.
        """
        content = sealed_page.open_sealed(page, passphrase)[sealed_page.CONTENT]
        try:
            return _case_of(msgspec.json.decode(content, type=dict[str, Any]), hashlib.sha256(page).digest())
        except (msgspec.MsgspecError, KeyError, TypeError, ValueError) as error:
            raise KnownError(Reason.SEALED_DAMAGED) from error

    def take_sealed(self, case: AskedCase, alias: str, sign: str = "") -> CompartmentId:
        """The same as `take`, of a file; the answer is given by telephone."""
        return self._take(case, alias, sign)

    # Small things

    def _take(self, case: AskedCase, alias: str, sign: str) -> CompartmentId:
        self._refuse_again(case.id)
        person = msgspec.structs.replace(
            taking_in.details(case.package), responsible_municipality=self._members.me.unit_code
        )
        origin = ReceivedCase(
            unit=case.unit,
            sender=case.sender,
            parts=case.parts,
            words=case.words,
            sessions=taking_in.words_of(case.package, TransferPart.SESSIONS),
            continuation=taking_in.words_of(case.package, TransferPart.CONTINUATION),
            received_on=today(self._clock),
            received_by=self._members.me.member,
            source=case.id,
        )
        file = self._people.create(alias, sign, person)
        taking_in.write(self._ledger, file, case.package, origin)
        self._log.note(file, Act.HANDED_OVER, CASE_TRANSFER)
        return file

    def _refuse_again(self, source: bytes) -> None:
        for info in self._ledger.compartments(CompartmentKind.PERSON_FILE):
            if any(seen.record.source == source for seen in self._ledger.all(info.id, ReceivedCase)):
                raise KnownError(Reason.TRANSFER_RECEIVED)

    def _answer(self, room: CompartmentId, *, taken: bool, words: str = "") -> None:
        me = self._members.me.member
        answer = TransferAnswer(taken=taken, words=words, answered_by=me, answered_at=self._clock.now())
        self._ledger.create(room, answer)

    def _asked(self, room: CompartmentId) -> AskedCase | None:
        """None where it is another's, has been answered, or has not arrived whole."""
        notes = self._ledger.all(room, TransferNote)
        if not notes or notes[0].record.member != self._members.me.member or self._ledger.all(room, TransferAnswer):
            return None
        note = notes[0].record
        package = of_items((seen.record for seen in self._ledger.all(room, TransferItem)), note.words)
        return AskedCase(
            id=bytes(room),
            unit=note.unit,
            unit_name=municipalities.official_name(note.unit) or note.unit,
            sender=self._members.member(note.sender).name if note.sender is not None else "",
            parts=note.parts,
            words=note.words,
            sent_at=note.sent_at,
            package=package,
        )


def _case_of(content: Mapping[str, Any], digest: bytes) -> AskedCase:
    """A file's content, of which nothing is taken on trust: kinds and fields that may travel, texts as long as ours."""
    items = []
    for part in content["parts"]:
        for item in part["items"]:
            items.append(_packed(TransferPart(part["part"]), item))
    sender = content["from"]
    return AskedCase(
        id=digest,
        unit=str(sender["code"]),
        unit_name=municipalities.official_name(str(sender["code"])) or str(sender["name"])[:100],
        sender=str(sender["handler"])[:100],
        parts=tuple(dict.fromkeys(item.part for item in items)),
        words=str(content.get("words", ""))[:TEXT_LIMIT],
        sent_at=None,
        package=CasePackage(tuple(items), str(content.get("words", ""))[:TEXT_LIMIT]),
    )


def _packed(part: TransferPart, item: Mapping[str, Any]) -> Packed:
    if not item.get("kind"):
        return Packed(part, str(item["text"])[:TEXT_LIMIT])
    record = kept(msgspec.convert(item["fields"], _KINDS[str(item["kind"])], strict=False))
    number = RecordId(*map(int, item["id"])) if item.get("id") else None
    return Packed(part, record=record, id=number)
