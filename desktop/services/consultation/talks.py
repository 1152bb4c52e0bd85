"""Talks that were held, written down in seconds: with whom is not asked, how long and how far is (K26, K32, K35).

A talk over the telephone that belongs to no question founds a consultation of its own. At the county the team reads it;
at a municipality those who handle there. It is sent to nobody else, and nobody is to answer it.
"""

from __future__ import annotations

from datetime import date
from functools import partial

import msgspec

from desktop.domain.clock import Clock, local, today
from desktop.domain.compartments import HANDLER, CompartmentKind
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import CompartmentId
from desktop.domain.ports import Drafts, Ledger, MemberInfo, Members
from desktop.domain.projection import Projection
from desktop.domain.records.consultation import (
    Answer,
    CaseStage,
    Channel,
    Consultation,
    ContactMode,
    HonourAssessment,
    Intake,
    Profession,
    Talk,
)
from desktop.domain.records.membership import Grant, GrantBasis
from desktop.services.consultation.consultation_thread import code_of, question_of
from desktop.services.guard import Finding, check_leaving, guard
from desktop.services.municipalities import of_county
from desktop.services.recovery.municipality_recovery import founding_grants
from desktop.services.saved_once import founded_here, save_once
from desktop.services.text_limit import check_texts

SOCIAL_WORKER, COORDINATOR = 1, 3  # wire.directory.Role; services know the numbers that the directory gives
MOST_MINUTES = 24 * 60
MOST_TRAVEL = 1_500  # kilometres, in a day
KEY = "consultation/talk"


class TalkDraft(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A talk that is being written down. There is no field for who rang, or from which number (K26)."""

    text: str = ""
    unit: str = ""  # code of the municipality that it came from; at a municipality always its own
    profession: Profession | None = None
    honour_assessment: HonourAssessment | None = None
    case_stage: CaseStage | None = None
    topic: str = ""
    intake: Intake | None = None
    mode: ContactMode | None = None
    channel: Channel = Channel.PHONE
    minutes: int | None = None
    travel: int = 0  # kilometres
    second_worker: str = ""
    with_exposed: bool = False
    told_of_duty_at: int | None = None  # ms
    told_before_report: Answer | None = None
    told_before_report_why: str = ""
    send_anyway_reason: str = ""
    held_on: str = ""  # ISO date; empty: today


class Talks:
    """Talks of the county team, or of a municipality."""

    def __init__(self, ledger: Ledger, drafts: Drafts, members: Members, clock: Clock) -> None:
        self._ledger = ledger
        self._drafts = drafts
        self._members = members
        self._clock = clock

    def guard(self, text: str) -> tuple[Finding, ...]:
        """Where in the text someone could be recognised."""
        return guard().find(text, today(self._clock), self._names())

    def units(self) -> tuple[str, ...]:
        """Codes of the municipalities that may have rung; at a municipality, none is asked for."""
        code = self._members.me.unit_code
        return of_county(code) if len(code) == 2 else ()

    def log(self, draft: TalkDraft) -> CompartmentId:
        """Write down a talk that belongs to no question.

        Raises KnownError MINUTES_ODD, MILEAGE_ODD, SESSION_IN_FUTURE, DATE_IMPOSSIBLE, TEXT_TOO_LONG, RECOGNISABLE.
        """
        question, talk = self._question(draft), self._talk(draft)
        found = partial(self._ledger.found, CompartmentKind.CONSULTATION, [question, talk, *self._grants()])
        compartment = save_once(self._drafts, KEY, self._count, found)
        seen = question_of(self._ledger, compartment)
        day = local(seen.created_at).date()
        self._ledger.edit(seen, msgspec.structs.replace(seen.record, code=code_of(compartment, day)))
        return compartment

    def add(self, compartment: CompartmentId, draft: TalkDraft) -> Projection[Talk]:
        """Write down a talk about a question that has been asked. Raises as `log`, and GONE."""
        question_of(self._ledger, compartment)
        return self._ledger.create(compartment, self._talk(draft))

    # Within

    def _question(self, draft: TalkDraft) -> Consultation:
        me = self._members.me
        texts = (draft.text, draft.told_before_report_why)
        check_leaving(texts, draft.send_anyway_reason, today(self._clock), self._names())
        question = Consultation(
            text=draft.text.strip(),
            unit=draft.unit if len(me.unit_code) == 2 else me.unit_code,
            asked_by=me.member,
            profession=draft.profession,
            honour_assessment=draft.honour_assessment,
            case_stage=draft.case_stage,
            topic=draft.topic,
            intake=draft.intake,
            mode=draft.mode,
            channel=draft.channel,
            told_of_duty_at=draft.told_of_duty_at,
            told_before_report=draft.told_before_report,
            told_before_report_why=draft.told_before_report_why.strip(),
            send_anyway_reason=draft.send_anyway_reason.strip(),
        )
        check_texts(question)
        return question

    def _talk(self, draft: TalkDraft) -> Talk:
        day = held_on(draft, self._clock)
        if draft.minutes is not None and not 0 < draft.minutes <= MOST_MINUTES:
            raise KnownError(Reason.MINUTES_ODD)
        if not 0 <= draft.travel <= MOST_TRAVEL:
            raise KnownError(Reason.MILEAGE_ODD)
        return Talk(
            held_on=day,
            channel=draft.channel,
            minutes=draft.minutes,
            travel=draft.travel,
            second_worker=draft.second_worker.strip(),
            with_exposed=draft.with_exposed,
        )

    def _grants(self) -> tuple[Grant, ...]:
        return (
            *(Grant(member=m.member, rights=int(HANDLER), basis=GrantBasis.HANDLER) for m in self._own_side()),
            *founding_grants(self._members),
        )

    def _own_side(self) -> tuple[MemberInfo, ...]:
        me = self._members.me
        role = COORDINATOR if len(me.unit_code) == 2 else SOCIAL_WORKER
        return tuple(one for one in self._members.with_role(role, me.unit) if one.member != me.member)

    def _names(self) -> tuple[str, ...]:
        files = self._ledger.compartments(CompartmentKind.PERSON_FILE)
        return tuple(info.card.name for info in files if info.card.name)

    def _count(self) -> int:
        return founded_here(self._ledger, self._members, CompartmentKind.CONSULTATION)


def held_on(draft: TalkDraft, clock: Clock) -> date:
    """The day of the talk. Raises KnownError DATE_IMPOSSIBLE or SESSION_IN_FUTURE."""
    now = today(clock)
    try:
        day = date.fromisoformat(draft.held_on) if draft.held_on else now
    except ValueError as error:
        raise KnownError(Reason.DATE_IMPOSSIBLE, text=draft.held_on) from error
    if day > now:
        raise KnownError(Reason.SESSION_IN_FUTURE)
    return day
