"""Inkorg, the county's side: what municipalities have asked, and what they have disclosed. Nothing else of theirs.

The county answers by adding replies; it never changes a consultation, and it cannot keep what was taken back.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

import msgspec

from desktop.domain.clock import Clock, today
from desktop.domain.compartments import CompartmentKind
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import CompartmentId
from desktop.domain.policy import Policy
from desktop.domain.ports import CompartmentInfo, Drafts, Ledger, Members
from desktop.domain.projection import Projection
from desktop.domain.records.access_log import Act
from desktop.domain.records.consent import Basis, DisclosedItem, DisclosureNote, Information
from desktop.domain.records.consultation import (
    AdviceOutcome,
    CaseStage,
    Profession,
    Reply,
    ReplyStage,
    TeamRole,
)
from desktop.services.conflict.conflict_counts import ConflictCounts, Month
from desktop.services.consultation.absences import Absence, Absences
from desktop.services.consultation.consultation_counts import ConsultationCounts, count_consultations
from desktop.services.consultation.consultation_thread import (
    Standing,
    Thread,
    answer_by,
    question_of,
    read_thread,
    reflection_by,
    standing,
    unit_name,
)
from desktop.services.guard import Finding, check_leaving, guard
from desktop.services.log.access_log import AccessLog
from desktop.services.saved_once import made_here, save_once, unsaved
from desktop.services.text_limit import check_texts

_ANSWERED = (Standing.REFLECTION, Standing.CLOSED)


class ReplyDraft(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A reply being written."""

    stage: ReplyStage = ReplyStage.FIRST
    text: str = ""
    took_part: int = 0
    protection: str = ""
    change_work: str = ""
    next_step: str = ""
    outcomes: tuple[AdviceOutcome, ...] = ()
    team: tuple[TeamRole, ...] = ()
    whom_to_ring: str = ""
    send_anyway_reason: str = ""
    cursor: int = 0


@dataclass(frozen=True, slots=True)
class WaitingRow:
    """One consultation in the inbox: facts, never its text."""

    compartment: CompartmentId
    unit: str  # name of the municipality
    profession: Profession | None
    case_stage: CaseStage | None
    continues: str
    code: str
    standing: Standing
    sent_at: int
    answer_by: date | None
    first_reply_at: int | None
    reflection_by: date | None
    unread: bool
    check_in_on: date | None = None
    talked_at: int | None = None  # of a talk that was only written down


@dataclass(frozen=True, slots=True)
class DisclosedRow:
    """One disclosure in the inbox. `ended`: its last day has passed, and its content is not shown any more."""

    compartment: CompartmentId
    alias: str
    sign: str
    unit: str
    information: tuple[Information, ...]
    basis: Basis | None
    basis_on: date | None
    valid_until: date | None
    newest_at: int  # ms, when the latest version was sent
    read_at: int | None
    ended: bool
    rule: str = ""  # with its statute, where the basis is a rule of law


@dataclass(frozen=True, slots=True)
class TakenBack:
    """Something was disclosed here and has been taken back. What it was is gone, or locked until a day."""

    unit: str
    at: int  # ms
    locked_until: date | None = None


@dataclass(frozen=True, slots=True)
class Inbox:
    """All that the county sees of the municipalities, on `today`."""

    today: date

    waiting: tuple[WaitingRow, ...]  # longest waiting first (K07)
    answered: tuple[WaitingRow, ...]  # latest first
    disclosed: tuple[DisclosedRow, ...]
    taken_back: tuple[TakenBack, ...]
    talks: tuple[WaitingRow, ...] = ()  # written down by the county team, latest first
    away: tuple[Absence, ...] = ()
    counts: ConsultationCounts | None = None
    choices: tuple[Month, ...] = ()  # between two versions, in the whole county: how many, and no more


@dataclass(frozen=True, slots=True)
class DisclosedCopy:
    """The literal content of one disclosure: from whom, on which basis, until when, and what."""

    row: DisclosedRow
    sender: str
    purpose: str
    items: tuple[Projection[DisclosedItem], ...]


class CountyInbox:
    """The inbox of the county team."""

    def __init__(
        self,
        ledger: Ledger,
        members: Members,
        clock: Clock,
        policy: Policy,
        drafts: Drafts,
        log: AccessLog | None = None,
    ) -> None:
        self._ledger = ledger
        self._members = members
        self._clock = clock
        self._policy = policy
        self._drafts = drafts
        self._log = log
        self.absences = Absences(ledger, members, clock)

    def inbox(self) -> Inbox:
        """Everything, by kind."""
        rows = [self._waiting(info) for info in self._asked()]
        waiting = [row for row in rows if row.standing not in _ANSWERED]
        answered = [row for row in rows if row.standing in _ANSWERED]
        return Inbox(
            today=today(self._clock),
            waiting=tuple(sorted(waiting, key=lambda row: row.sent_at)),
            answered=tuple(sorted(answered, key=lambda row: -row.sent_at)),
            disclosed=tuple(self._disclosed(info) for info in self._ledger.compartments(CompartmentKind.DISCLOSURE)),
            taken_back=tuple(
                TakenBack(unit_name(self._members, e.unit), e.at, e.locked_until) for e in self._ledger.erasures()
            ),
            talks=tuple(sorted(map(self._waiting, self._logged()), key=lambda row: -(row.talked_at or 0))),
            away=self.absences.known(),
            counts=count_consultations(self._ledger, self._clock),
            choices=ConflictCounts(self._ledger, self._members, self._clock).months(),
        )

    def kind(self, compartment: CompartmentId) -> CompartmentKind:
        """A consultation or a disclosure; raises KnownError(GONE)."""
        return self._ledger.info(compartment).kind

    def thread(self, compartment: CompartmentId) -> Thread:
        """One consultation with its replies; raises KnownError(GONE)."""
        return read_thread(self._ledger, self._members, self._policy, compartment, today(self._clock))

    def copy(self, compartment: CompartmentId) -> DisclosedCopy:
        """One disclosure; empty of items when its last day has passed. Raises KnownError(GONE)."""
        row = self._disclosed(self._ledger.info(compartment))
        note = self._note(compartment)
        sender = note.record.sender if note else None
        return DisclosedCopy(
            row=row,
            sender=self._members.member(sender).name if sender is not None else "",
            purpose=note.record.purpose if note else "",
            items=() if row.ended else tuple(self._ledger.all(compartment, DisclosedItem)),
        )

    def mark_read(self, compartment: CompartmentId) -> None:
        """A person has read it here. What was disclosed is about somebody, so reading it is written down."""
        if self._log is not None and self._ledger.info(compartment).kind is CompartmentKind.DISCLOSURE:
            self._log.note(compartment, Act.OPENED)
        self._ledger.mark_read(compartment)

    # Replying

    def draft(self, compartment: CompartmentId) -> ReplyDraft:
        """The reply being written to one consultation; after a first answer the next one is the reflection."""
        content = unsaved(self._drafts, _key(compartment), partial(self._count, compartment))
        if content is not None:
            return msgspec.convert(content, ReplyDraft)
        answered = self._ledger.info(compartment).card.first_reply_at is not None
        return ReplyDraft(stage=ReplyStage.REFLECTION if answered else ReplyStage.FIRST)

    def keep_draft(self, compartment: CompartmentId, draft: ReplyDraft) -> int:
        """Keep what is being written; answers when, ms."""
        content: dict[str, Any] = msgspec.to_builtins(draft)
        return self._drafts.keep(_key(compartment), content)

    def throw_away(self, compartment: CompartmentId) -> None:
        """The writer does not want the draft."""
        self._drafts.drop(_key(compartment))

    def guard(self, text: str) -> tuple[Finding, ...]:
        """Where in an answer someone could be recognised."""
        return guard().find(text, today(self._clock))

    def reply(self, compartment: CompartmentId, draft: ReplyDraft) -> Projection[Reply]:
        """Answer. Raises KnownError TEXT_MISSING, TEXT_TOO_LONG, GONE; NOT_ALLOWED when the municipality has closed;
        RECOGNISABLE when someone could be recognised and no reason is given.
        """
        reflection = draft.stage is ReplyStage.REFLECTION
        reply = Reply(
            stage=draft.stage,
            text=draft.text.strip(),
            took_part=draft.took_part if reflection else 0,
            protection=draft.protection.strip(),
            change_work=draft.change_work.strip(),
            next_step=draft.next_step.strip(),
            given_by=self._members.me.member,
            given_at=self._clock.now(),
            outcomes=draft.outcomes,
            team=draft.team if reflection else (),
            whom_to_ring=draft.whom_to_ring.strip(),
            send_anyway_reason=draft.send_anyway_reason.strip(),
        )
        if not reply.text:
            raise KnownError(Reason.TEXT_MISSING)
        check_texts(reply)
        if question_of(self._ledger, compartment).record.closed_at is not None:
            raise KnownError(Reason.NOT_ALLOWED)
        texts = (reply.text, reply.protection, reply.change_work, reply.next_step, reply.whom_to_ring)
        check_leaving(texts, reply.send_anyway_reason, today(self._clock))
        create = partial(self._ledger.create, compartment, reply)
        return save_once(self._drafts, _key(compartment), partial(self._count, compartment), create)

    # Within

    def _count(self, compartment: CompartmentId) -> int:
        return made_here(self._ledger, self._members, compartment, Reply)

    def _asked(self) -> list[CompartmentInfo]:
        infos = self._ledger.compartments(CompartmentKind.CONSULTATION)
        return [info for info in infos if info.card.sent_at is not None]

    def _logged(self) -> list[CompartmentInfo]:
        infos = self._ledger.compartments(CompartmentKind.CONSULTATION)
        return [info for info in infos if info.card.sent_at is None and info.card.talks]

    def _waiting(self, info: CompartmentInfo) -> WaitingRow:
        record, sent_at = question_of(self._ledger, info.id).record, info.card.sent_at or 0
        return WaitingRow(
            compartment=info.id,
            unit=unit_name(self._members, record.unit),
            profession=record.profession,
            case_stage=record.case_stage,
            continues=record.continues,
            code=info.card.code,
            standing=standing(info),
            sent_at=sent_at,
            answer_by=answer_by(sent_at, self._policy),
            first_reply_at=info.card.first_reply_at,
            reflection_by=reflection_by(sent_at, self._policy),
            unread=info.read_at is None,
            check_in_on=info.card.check_in_on,
            talked_at=question_of(self._ledger, info.id).created_at if info.card.sent_at is None else None,
        )

    def _disclosed(self, info: CompartmentInfo) -> DisclosedRow:
        try:
            note, items = self._note(info.id), self._ledger.all(info.id, DisclosedItem)
        except KnownError:  # one damaged file must not hide the others; opening it says what is wrong
            note, items = None, []
        card = info.card
        plain = DisclosureNote(alias=card.alias, sign=card.sign, unit=card.unit, valid_until=card.valid_until)
        record = note.record if note else plain
        return DisclosedRow(
            compartment=info.id,
            alias=record.alias,
            sign=record.sign,
            unit=unit_name(self._members, record.unit),
            information=tuple(item.record.information for item in items if item.record.information is not None),
            basis=record.basis,
            basis_on=record.basis_on,
            valid_until=record.valid_until,
            newest_at=max((item.touched_at for item in items), default=info.card.touched_at),
            read_at=info.read_at,
            ended=_ended(record, today(self._clock)),
            rule=", ".join(part for part in (record.rule_name, record.statute) if part),
        )

    def _note(self, compartment: CompartmentId) -> Projection[DisclosureNote] | None:
        return next(iter(self._ledger.all(compartment, DisclosureNote)), None)


def _ended(note: DisclosureNote, day: date) -> bool:
    """Its last day has passed. A consent without a last day is none (L5)."""
    if note.valid_until is None:
        return note.basis is Basis.CONSENT
    return note.valid_until < day


def _key(compartment: CompartmentId) -> str:
    return f"reply/{compartment.hex()}"
