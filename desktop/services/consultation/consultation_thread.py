"""One consultation with its replies, read alike on both sides, and what both sides call it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from desktop.domain.clock import local
from desktop.domain.deadlines import after_working_days
from desktop.domain.errors import KnownError, Reason
from desktop.domain.identity import CompartmentId
from desktop.domain.policy import OpeningHours, Policy
from desktop.domain.ports import CompartmentInfo, Ledger, Members
from desktop.domain.projection import Projection
from desktop.domain.records.consultation import Consultation, FollowUp, Reply
from desktop.services.authorship import Hand, hand
from desktop.services.consultation.beside import NOTHING_BESIDE, Beside, read_beside
from desktop.services.consultation.opening_hours import hours_on
from desktop.services.municipalities import official_name

CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # no I, L, O, U: said and heard on the phone without mistakes
_CODE_LENGTH = 4


class Standing(StrEnum):
    """How far a consultation has come, in facts. Nothing is ever late."""

    KEPT = "kept"  # on this computer only
    LOGGED = "logged"  # a talk that was written down; nobody is to answer
    WAITING_TO_SEND = "waiting_to_send"
    ASKED = "asked"
    FIRST_ANSWER = "first_answer"
    REFLECTION = "reflection"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class ReplyView:
    """A reply and who gave it; the name is that of the computer's member, not a field that someone filled in."""

    seen: Projection[Reply]
    by: Hand


@dataclass(frozen=True, slots=True)
class Thread:
    """A consultation as both sides read it. `receipt` is None until the server has it."""

    question: Projection[Consultation]
    replies: tuple[ReplyView, ...]  # oldest first
    standing: Standing
    unit: str  # name of the municipality
    owner: str  # its official name: it owns the matter (K11)
    by: Hand
    code: str
    receipt: str | None
    answer_by: date | None
    follow_up: FollowUp | None
    reflection_by: date | None = None
    beside: Beside = NOTHING_BESIDE
    hours: OpeningHours | None = None  # of the county's telephone, today
    topic: str = ""  # its name


def code_of(compartment: CompartmentId, day: date) -> str:
    """Such as K26-7F3K: the year, and twenty bits of the compartment's id."""
    bits = int.from_bytes(compartment[:4]) >> (32 - 5 * _CODE_LENGTH)
    letters = (CROCKFORD[bits >> (5 * place) & 31] for place in reversed(range(_CODE_LENGTH)))
    return f"K{day:%y}-{''.join(letters)}"


def answer_by(sent_at: int | None, policy: Policy) -> date | None:
    """The day of the promised first answer (K05); None for what was kept here."""
    if sent_at is None:
        return None
    return after_working_days(local(sent_at).date(), policy.service_targets.first_answer_workdays, policy.local_closed)


def reflection_by(sent_at: int | None, policy: Policy) -> date | None:
    """The day by which the team's reflection is promised."""
    if sent_at is None:
        return None
    return after_working_days(local(sent_at).date(), policy.service_targets.reflection_workdays, policy.local_closed)


def standing(info: CompartmentInfo) -> Standing:
    """How far it has come, from its card alone."""
    card = info.card
    if info.local:
        return Standing.KEPT
    if card.closed_at is not None:
        return Standing.CLOSED
    if card.sent_at is None:
        return Standing.LOGGED
    if card.reflection_at is not None:
        return Standing.REFLECTION
    if card.first_reply_at is not None:
        return Standing.FIRST_ANSWER
    return Standing.WAITING_TO_SEND if info.unsent and not info.sent else Standing.ASKED


def question_of(ledger: Ledger, compartment: CompartmentId) -> Projection[Consultation]:
    """The consultation in a compartment; raises KnownError(GONE).

    It is the founder's own: keys let the county write beside it, and what it would put in its place is not it (K11).
    """
    founder = ledger.info(compartment).founder
    questions = [seen for seen in ledger.all(compartment, Consultation) if seen.author == founder]
    if not questions:
        raise KnownError(Reason.GONE)
    return min(questions, key=lambda seen: seen.id)


def read_thread(ledger: Ledger, members: Members, policy: Policy, compartment: CompartmentId, day: date) -> Thread:
    """The whole of one consultation, on a day; raises KnownError(GONE)."""
    info, question = ledger.info(compartment), question_of(ledger, compartment)
    record = question.record
    code = record.code or code_of(compartment, local(record.sent_at or question.created_at).date())
    return Thread(
        question=question,
        replies=tuple(_reply(members, reply) for reply in ledger.all(compartment, Reply)),
        standing=standing(info),
        unit=unit_name(members, record.unit),
        owner=official_name(record.unit) or unit_name(members, record.unit),
        by=hand(members, question.author, question.created_at),
        code=code,
        receipt=code[-_CODE_LENGTH:] if info.sent or question.author != members.me.device else None,
        answer_by=answer_by(record.sent_at, policy),
        follow_up=follow_up(question),
        reflection_by=reflection_by(record.sent_at, policy),
        beside=read_beside(ledger, members, policy, info, question),
        hours=hours_on(day, policy),
        topic=topic_name(record.topic, policy),
    )


def follow_up(question: Projection[Consultation]) -> FollowUp | None:
    """What was chosen. A no wins over everything that was chosen without having seen it (K09)."""
    rivals = {FollowUp(value.content) for value in question.conflicts.get("follow_up_wanted", ()) if value.content}
    return FollowUp.NO if FollowUp.NO in rivals else question.record.follow_up_wanted


def topic_name(key: str, policy: Policy) -> str:
    """What the policy calls it; the key itself where another municipality's policy has it (K45)."""
    return next((topic.name for topic in policy.consultation.topics if topic.key == key), key)


def unit_name(members: Members, code: str) -> str:
    """The name of the unit with this code; the code itself while the name has not arrived."""
    number = members.unit_number(code)
    return (members.unit(number)[1] if number is not None else "") or code


def _reply(members: Members, reply: Projection[Reply]) -> ReplyView:
    return ReplyView(reply, hand(members, reply.author, reply.record.given_at or reply.created_at))
