"""Konsultation, the asking side: write freely, see literally what leaves, send or keep (K01–K45).

A consultation that is sent is founded anew with its final words as the first change, so that no earlier wording ever
travels. What could identify someone has no field here; what may do so in the text is marked before anything is sent.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

import msgspec
from msgspec.structs import replace

from desktop.domain.clock import Clock, local, today
from desktop.domain.compartments import CONTRIBUTOR, HANDLER, CompartmentKind
from desktop.domain.deadlines import after_working_days
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import CompartmentId
from desktop.domain.policy import ConsultationTopic, OpeningHours, Policy
from desktop.domain.ports import CompartmentInfo, Drafts, Ledger, MemberInfo, Members, Settings
from desktop.domain.projection import Projection
from desktop.domain.records.consultation import (
    Answer,
    CaseStage,
    Channel,
    CheckInAnswer,
    Consultation,
    ContactMode,
    FollowUp,
    HonourAssessment,
    HowItWent,
    Intake,
    Profession,
    Reply,
    TakenUpIn,
)
from desktop.domain.records.membership import Grant, GrantBasis
from desktop.services.access import roles
from desktop.services.consultation.absences import Absence, Absences
from desktop.services.consultation.consultation_thread import (
    Standing,
    Thread,
    answer_by,
    code_of,
    question_of,
    read_thread,
    standing,
    topic_name,
    unit_name,
)
from desktop.services.consultation.opening_hours import hours_on
from desktop.services.consultation.read_replies import ReadReplies
from desktop.services.guard import Finding, check_leaving, guard, said_ages
from desktop.services.municipalities import official_name
from desktop.services.recovery.municipality_recovery import founding_grants
from desktop.services.saved_once import founded_here, is_saved, save_once
from desktop.services.text_limit import check_texts


class ConsultationDraft(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What is being written. `kept`: the consultation on this computer only that this one goes on with."""

    text: str = ""
    honour_assessment: HonourAssessment | None = None
    case_stage: CaseStage | None = None
    profession: Profession | None = None
    siblings: Answer | None = None
    follow_up_wanted: FollowUp | None = None
    continues: str = ""
    send_anyway_reason: str = ""
    topic: str = ""
    channel: Channel | None = None
    taken_up_in: TakenUpIn | None = None
    intake: Intake | None = None
    mode: ContactMode | None = None
    told_of_duty_at: int | None = None
    told_before_report: Answer | None = None
    told_before_report_why: str = ""
    cursor: int = 0  # where the writer was, in characters
    kept: bytes = b""

    @property
    def empty(self) -> bool:
        """Nothing has been said yet."""
        return self == ConsultationDraft(cursor=self.cursor, kept=self.kept)


_SAID = tuple(name for name in ConsultationDraft.__struct_fields__ if name not in ("cursor", "kept"))
"""What a draft and the record have in common, under the same names."""


@dataclass(frozen=True, slots=True)
class Terms:
    """What holds before a word is written."""

    owner: str  # official name of the municipality, which owns the matter (K11)
    answer_by: date
    away: tuple[Absence, ...] = ()  # who at the county is away today, and who answers
    hours: OpeningHours | None = None  # of the county's telephone, today (K34)
    topics: tuple[ConsultationTopic, ...] = ()  # K45
    hand_over_to: str = ""  # who takes the youngest at once (K29)
    talk_by: date | None = None  # by when a talk is offered to one who asks for it today (K06)


@dataclass(frozen=True, slots=True)
class Preview:
    """*Det här ser länet*: the record as it will be stored, and who will read it."""

    record: Consultation
    unit: str  # name of the municipality
    owner: str  # its official name
    by: str
    readers: tuple[MemberInfo, ...]  # the county team
    colleagues: tuple[MemberInfo, ...]  # of the own unit, who also read and answer
    topic: str = ""  # its name


@dataclass(frozen=True, slots=True)
class ConsultationRow:
    """One consultation in a list: its code and facts, never its text."""

    compartment: CompartmentId
    code: str
    standing: Standing
    sent_at: int | None
    answer_by: date | None
    answered_at: int | None  # ms, the latest reply
    touched_at: int
    unread: bool  # something has come since it was last opened here


class Consultations:
    """The consultations of one municipality."""

    def __init__(
        self, ledger: Ledger, drafts: Drafts, members: Members, clock: Clock, policy: Policy, settings: Settings
    ) -> None:
        self._ledger = ledger
        self._drafts = drafts
        self._members = members
        self._clock = clock
        self._policy = policy
        self._replies = ReadReplies(settings)
        self._absences = Absences(ledger, members, clock)

    # Writing

    def draft(self, kept: bytes = b"") -> ConsultationDraft:
        """What was being written: a new one, or one that is kept here."""
        content = self._drafts.get(_key(kept))
        if content is None:
            return self._from_kept(CompartmentId(kept)) if kept else ConsultationDraft()
        if is_saved(content, self._count):
            self._done_with(kept)
            return ConsultationDraft()
        return msgspec.convert(content, ConsultationDraft, builtin_types=(bytes,))

    def keep_draft(self, draft: ConsultationDraft) -> int:
        """Keep what is being written; answers when, ms."""
        content: dict[str, Any] = msgspec.to_builtins(draft, builtin_types=(bytes,))
        return self._drafts.keep(_key(draft.kept), content)

    def throw_away(self, draft: ConsultationDraft) -> None:
        """The writer does not want it; one that is kept here stays as it was."""
        self._drafts.drop(_key(draft.kept))

    def guard(self, text: str) -> tuple[Finding, ...]:
        """Where in the text someone could be recognised, also by a name in the unit's own files."""
        return guard().find(text, today(self._clock), self._names())

    def terms(self) -> Terms:
        """Who owns the matter, and by when the county answers what is sent today."""
        me, targets = self._members.me, self._policy.service_targets
        answered = after_working_days(today(self._clock), targets.first_answer_workdays, self._policy.local_closed)
        owner = official_name(me.unit_code) or unit_name(self._members, me.unit_code)
        day, policy = today(self._clock), self._policy.consultation
        hours, topics = hours_on(day, self._policy), policy.topics
        talk_by = after_working_days(day, targets.first_meeting_workdays, self._policy.local_closed)
        return Terms(owner, answered, self._absences.today(), hours, topics, policy.hand_over_to, talk_by)

    def handed_over_at_once(self, text: str) -> tuple[int, ...]:
        """Ages said in the text that the policy hands over at once (K29). Nothing is stored, and nothing is blocked."""
        return tuple(sorted(said_ages(text) & frozenset(self._policy.consultation.hand_over_ages)))

    def preview(self, draft: ConsultationDraft) -> Preview:
        """What the county will see, literally. Nothing is written."""
        me = self._members.member(self._members.me.member)
        owner = official_name(me.unit_code) or me.unit_name
        record, topic = self._record(draft), topic_name(draft.topic, self._policy)
        return Preview(record, me.unit_name, owner, me.name, self._county_team(), self._colleagues(), topic)

    # Sending and keeping

    def send(self, draft: ConsultationDraft, reason: str = "") -> CompartmentId:
        """Ask the county. It leaves at the next contact.

        Raises KnownError TEXT_MISSING, TEXT_TOO_LONG; NOBODY_RECEIVES while the county has nobody who answers; or
        RECOGNISABLE when someone could be recognised and no reason is given; a personal number is never sent, whatever
        the reason.
        """
        draft = replace(draft, send_anyway_reason=reason.strip())
        self._check(draft)
        self._check_recognisable(draft)
        if not self._county_team():
            raise KnownError(Reason.NOBODY_RECEIVES)
        record = replace(self._record(draft), sent_at=self._clock.now())
        found = partial(self._ledger.found, CompartmentKind.CONSULTATION, [record, *self._grants()])
        compartment = save_once(self._drafts, _key(draft.kept), self._count, found)
        self._name(compartment)
        self._done_with(draft.kept)
        return compartment

    def keep_here(self, draft: ConsultationDraft) -> CompartmentId:
        """Keep it on this computer; nothing of it leaves. Raises KnownError TEXT_MISSING or TEXT_TOO_LONG."""
        self._check(draft)
        if not draft.kept:
            found = partial(self._ledger.found, CompartmentKind.CONSULTATION, [self._record(draft)], local=True)
            return save_once(self._drafts, _key(b""), self._count, found)
        kept = CompartmentId(draft.kept)
        self._ledger.edit(question_of(self._ledger, kept), self._record(draft))
        self._drafts.drop(_key(kept))
        return kept

    # Reading and ending

    def list(self) -> tuple[ConsultationRow, ...]:
        """The municipality's own, those with something new first, then the latest touched."""
        own = self._members.me.unit_code
        infos = [info for info in self._ledger.compartments(CompartmentKind.CONSULTATION) if info.card.unit == own]
        rows = [self._row(info) for info in infos]
        return tuple(sorted(rows, key=lambda row: (not row.unread, -row.touched_at)))

    def thread(self, compartment: CompartmentId) -> Thread:
        """One consultation with its replies; it counts as read from now. Raises KnownError(GONE)."""
        thread = read_thread(self._ledger, self._members, self._policy, compartment, today(self._clock))
        self._ledger.mark_read(compartment)
        self._replies.read(compartment, len(thread.replies))
        return thread

    def choose_follow_up(self, seen: Projection[Consultation], wanted: FollowUp) -> Projection[Consultation]:
        """May the county come back? A no needs no reason and takes every reminder away (K09)."""
        if "follow_up_wanted" in seen.conflicts:
            return self._ledger.choose(seen, "follow_up_wanted", wanted)
        return self._ledger.edit(seen, replace(seen.record, follow_up_wanted=wanted))

    def close(self, seen: Projection[Consultation]) -> Projection[Consultation]:
        """The municipality has what it needs (K12)."""
        return self._ledger.edit(seen, replace(seen.record, closed_at=self._clock.now()))

    def reopen(self, seen: Projection[Consultation]) -> Projection[Consultation]:
        """Undo the closing."""
        return self._ledger.edit(seen, replace(seen.record, closed_at=None, closed_itself=False))

    def say_how_it_went(self, seen: Projection[Consultation], how: HowItWent) -> None:
        """The answer to the county's question, in one press (K10)."""
        answer = CheckInAnswer(how=how, answered_at=self._clock.now())
        self._ledger.create(seen.ref.compartment, answer)

    def settle(self) -> None:
        """What was asked here and is long since answered closes by itself, so that nobody has to (K10)."""
        days = self._policy.consultation.auto_close_days
        if not days:
            return
        for info in self._ledger.compartments(CompartmentKind.CONSULTATION):
            if info.founder == self._members.me.device and self._is_over(info, days):
                question = question_of(self._ledger, info.id)
                closed = replace(question.record, closed_at=self._clock.now(), closed_itself=True)
                self._ledger.edit(question, closed)

    # Within

    def _is_over(self, info: CompartmentInfo, days: int) -> bool:
        card, last = info.card, max(info.card.touched_at, info.read_at or 0)
        quiet = (today(self._clock) - local(last).date()).days >= days
        return quiet and not info.local and card.closed_at is None and standing(info) is not Standing.ASKED

    def _names(self) -> tuple[str, ...]:
        """Of people in the unit's own files."""
        files = self._ledger.compartments(CompartmentKind.PERSON_FILE)
        return tuple(info.card.name for info in files if info.card.name)

    def _count(self) -> int:
        return founded_here(self._ledger, self._members, CompartmentKind.CONSULTATION)

    def _done_with(self, kept: bytes) -> None:
        """The words have been sent: neither the draft nor the consultation that was kept here is needed any more."""
        self._drafts.drop(_key(kept))
        if kept:
            self._ledger.destroy(CompartmentId(kept))

    def _record(self, draft: ConsultationDraft) -> Consultation:
        me = self._members.me
        said = {name: getattr(draft, name) for name in _SAID}
        return Consultation(**{**said, "text": draft.text.strip()}, unit=me.unit_code, asked_by=me.member)

    def _check(self, draft: ConsultationDraft) -> None:
        record = self._record(draft)
        if not record.text:
            raise KnownError(Reason.TEXT_MISSING)
        check_texts(record)

    def _check_recognisable(self, draft: ConsultationDraft) -> None:
        texts = (draft.text, draft.told_before_report_why)
        check_leaving(texts, draft.send_anyway_reason, today(self._clock), self._names())

    def _grants(self) -> tuple[Grant, ...]:
        county, own = GrantBasis.CONSULTATION, GrantBasis.HANDLER
        return (
            *(Grant(member=m.member, rights=int(CONTRIBUTOR), basis=county) for m in self._county_team()),
            *(Grant(member=m.member, rights=int(HANDLER), basis=own) for m in self._colleagues()),
            *founding_grants(self._members),
        )

    def _county_team(self) -> tuple[MemberInfo, ...]:
        return roles.county_team(self._members)

    def _colleagues(self) -> tuple[MemberInfo, ...]:
        me = self._members.me
        return tuple(
            member for member in self._members.with_role(roles.SOCIAL_WORKER, me.unit) if member.member != me.member
        )

    def _name(self, compartment: CompartmentId) -> None:
        """The code comes from the compartment's id, which is known only when it is founded."""
        question = question_of(self._ledger, compartment)
        self._ledger.edit(question, replace(question.record, code=code_of(compartment, today(self._clock))))

    def _from_kept(self, compartment: CompartmentId) -> ConsultationDraft:
        record = question_of(self._ledger, compartment).record
        said = {name: getattr(record, name) for name in _SAID}
        return ConsultationDraft(**said, cursor=len(record.text), kept=compartment)

    def _row(self, info: CompartmentInfo) -> ConsultationRow:
        card = info.card
        answered = max((at for at in (card.first_reply_at, card.reflection_at) if at is not None), default=None)
        return ConsultationRow(
            compartment=info.id,
            code=card.code,
            standing=standing(info),
            sent_at=card.sent_at,
            answer_by=answer_by(card.sent_at, self._policy),
            answered_at=answered,
            touched_at=card.touched_at,
            unread=self._replies.unread(info.id, len(self._ledger.all(info.id, Reply))),
        )


def _key(kept: bytes) -> str:
    return f"consultation/kept/{kept.hex()}" if kept else "consultation/new"
