"""A card: what lists and searches need to know of a compartment without opening its file.

Cards lie in the vault's own database, so that *Idag* and *Personer* answer at once with two hundred closed files. A
card holds no case text; it is remade from the records whenever the compartment changes.
"""

from datetime import date
from typing import Any

import msgspec

from desktop.domain import age, choices, protection
from desktop.domain.compartments import CompartmentKind
from desktop.domain.consent import by_guardian, missing
from desktop.domain.projection import Projection
from desktop.domain.records.assignment import (
    Assignment,
    AssignmentStatus,
    Brief,
    Concern,
    EmergencyNote,
    HalfYearStatement,
    SupportSession,
)
from desktop.domain.records.case_transfer import CaseTransfer, TransferAnswer, TransferNote
from desktop.domain.records.consent import Basis, Consent, Disclosure, DisclosureNote, NamedPerson
from desktop.domain.records.consultation import (
    CheckIn,
    CheckInAnswer,
    Consultation,
    ConsultationLink,
    FollowUp,
    HonourAssessment,
    Reply,
    ReplyStage,
    Talk,
)
from desktop.domain.records.handover import Handover
from desktop.domain.records.person_file import Person, ProtectionLevel
from desktop.domain.records.plan_review import LifeRating, PlanClosing, PlanReview
from desktop.domain.records.protection import Envelope, ExceptionApproval, ExceptionProposal
from desktop.domain.records.safety import (
    SAFETY_RECORDS,
    ChildSafety,
    ContactBan,
    CoverStory,
    Restriction,
    SafetyEvent,
    SafetySection,
)
from desktop.domain.records.support_plan import AreaNote, FirstThing, Goal, Subgoal, SupportPlan


class Due(msgspec.Struct, frozen=True):
    """Something in the compartment that falls on a day. `what` is a code; the screen has the words."""

    on: date
    what: str  # "consent_ends", "rule_ends", "first_review", "area_review", "assignment_ends", "safety_…", "ban_ends"
    record: tuple[int, int]


class Card(msgspec.Struct, frozen=True, kw_only=True):
    """One compartment in a list. Search keys are the three that the law allows (DOMAIN L10)."""

    alias: str = ""
    sign: str = ""
    name: str = ""
    personal_number: str = ""
    case_number: str = ""
    protection: ProtectionLevel = ProtectionLevel.NONE
    closed: bool = False
    unit: str = ""
    code: str = ""  # of a consultation
    sent_at: int | None = None
    first_reply_at: int | None = None
    reflection_at: int | None = None
    closed_at: int | None = None
    follow_up: FollowUp | None = None
    honour: HonourAssessment | None = None  # a suspicion is counted apart (K41)
    continues: str = ""  # code of the consultation before it
    check_in_on: date | None = None  # when the county asks how it went, until that is answered or not wanted (K08, K09)
    talks: int = 0  # talks held, for the soft note (K32)
    consultations: tuple[bytes, ...] = ()  # of a person file: consultations that were about her (K25)
    conflicts: int = 0  # fields with rival values
    due: tuple[Due, ...] = ()
    withdrawn: int = 0  # consents that have been withdrawn, and others named in one who have taken back theirs
    awaited: int = 0  # consents that have been asked for, and not been given yet by all who must
    named_files: tuple[bytes, ...] = ()  # other persons' files that a consent here waits for
    born: str = ""  # day or year, see domain.age.write_birth
    guardian_until: date | None = None  # the last day of what a guardian has signed
    newest_session: int | None = None  # ms, when the latest session was written
    sessions: int = 0
    valid_until: date | None = None
    touched_at: int = 0
    urgent_at: int | None = None  # ms, when the latest emergency note was written that no handler has read
    call_me_at: int | None = None  # ms, when the contact person last asked to be rung up (P28)
    concern_at: int | None = None  # ms, when the oldest concern was written that no handler has read
    concern_to: int | None = None  # member number; the assignment's rule
    concern_days: int | None = None
    concern_then: int | None = None
    report_on: date | None = None  # when a half-year report was handed in that nobody has approved or given back
    assignment: bytes = b""  # the compartment that a report is about
    handed_over_to: int | None = None  # member number, of the latest handover
    handed_over_at: int | None = None  # ms, while the receiver has not said that she has got it
    transfer_at: int | None = None  # ms, when another municipality was asked to take the case over, until it is settled
    transfer_to: str = ""  # code of that municipality
    transfer_taken: bool | None = None  # its answer, while the file is not closed
    pieces: int = 0  # of an attachment's content, that are here
    pieces_of: int | None = None  # how many there are; None before the first has come


_PLAN_RECORDS = (SupportPlan, FirstThing, AreaNote, Goal, Subgoal, PlanReview, LifeRating, PlanClosing)

All = choices.Records


def make_card(kind: CompartmentKind, records: All, founder: int) -> Card:
    """The card of a compartment that this device has founded; an empty one for kinds that no list shows."""
    match kind:
        case CompartmentKind.PERSON_FILE:
            return _person_file(records)
        case CompartmentKind.ASSIGNMENT:
            return _assignment(records)
        case CompartmentKind.CONTACT_REPORT:
            return _report(records)
        case CompartmentKind.CONSULTATION:
            return _consultation(records, founder)
        case CompartmentKind.DISCLOSURE:
            return _disclosure(records)
        case CompartmentKind.PROTECTED:
            return _protected(records)
        case CompartmentKind.TRANSFER:
            return _transfer(records)
        case _:
            return Card()


def _person_file(records: All) -> Card:
    person = _only(records, Person)
    if person is None:
        return Card()
    record: Person = person.record
    plan = [p for kind in _PLAN_RECORDS for p in records(kind)]
    safety = [p for kind in SAFETY_RECORDS for p in records(kind)]
    everything = [person, *plan, *safety, *records(Consent), *records(Assignment)]
    handover, moving = _latest_handover(records), _latest_transfer(records)
    return Card(
        alias=record.alias,
        sign=record.sign,
        name=record.name,
        personal_number=record.personal_number,
        case_number=record.case_number,
        protection=protection.in_force(person),
        closed=record.closed_on is not None,
        unit=record.responsible_municipality,
        conflicts=choices.waiting(records),
        due=tuple(sorted(_due(records), key=lambda due: due.on)),
        withdrawn=sum(seen.record.withdrawn_at is not None for seen in (*records(Consent), *records(NamedPerson))),
        awaited=_awaited(records),
        named_files=tuple(sorted({seen.record.file for seen in records(NamedPerson) if seen.record.file})),
        born=age.write_birth(age.birth_of(person)),
        guardian_until=max((until for seen in records(Consent) if (until := _guardians(seen.record))), default=None),
        touched_at=max(projection.touched_at for projection in everything),
        urgent_at=_urgent(records),
        consultations=tuple(sorted({seen.record.consultation for seen in records(ConsultationLink)})),
        handed_over_to=handover.receiver,
        handed_over_at=handover.handed_over_at if handover.received_at is None else None,
        transfer_at=moving.sent_at if moving.ended_at is None and record.closed_on is None else None,
        transfer_to=moving.receiver,
        transfer_taken=moving.taken,
    )


def _awaited(records: All) -> int:
    """One who is named and has a file of her own is asked there: what she says stands in that card."""
    silent = {
        named.record.consent
        for named in records(NamedPerson)
        if named.record.agreed_on is None and named.record.withdrawn_at is None and not named.record.file
    }
    asked = [seen for seen in records(Consent) if seen.record.withdrawn_at is None]
    return sum(seen.record.awaits_signature or bool(missing(seen.record)) or seen.id in silent for seen in asked)


def _latest_transfer(records: All) -> CaseTransfer:
    latest = max(records(CaseTransfer), key=lambda seen: (seen.created_at, seen.id), default=None)
    return latest.record if latest is not None else CaseTransfer()


def _transfer(records: All) -> Card:
    """What another municipality asks, until it is answered. The alias is the sender's, and stays there."""
    note = _only(records, TransferNote)
    if note is None:
        return Card()
    answered = max((seen.created_at for seen in records(TransferAnswer)), default=None)
    return Card(unit=note.record.unit, sent_at=note.record.sent_at, closed_at=answered, touched_at=note.touched_at)


def _latest_handover(records: All) -> Handover:
    latest = max(records(Handover), key=lambda seen: (seen.created_at, seen.id), default=None)
    return latest.record if latest is not None else Handover()


def _urgent(records: All) -> int | None:
    unread = [note for note in records(EmergencyNote) if note.record.read_at is None]
    return max((note.created_at for note in unread), default=None)


def _due(records: All) -> list[Due]:
    found: list[Due] = []
    found += _plan_due(records)
    for area in records(AreaNote):
        if area.record.review_on:
            found.append(Due(area.record.review_on, "area_review", area.id))
    for consent in records(Consent):
        if consent.record.valid_until and consent.record.withdrawn_at is None:
            found.append(Due(consent.record.valid_until, "consent_ends", consent.id))
    for given in records(Disclosure):
        if given.record.basis is Basis.OTHER_RULE and given.record.valid_until and given.record.ended_at is None:
            found.append(Due(given.record.valid_until, "rule_ends", given.id))
    for assignment in records(Assignment):
        if assignment.record.valid_until and assignment.record.status is not AssignmentStatus.ENDED:
            found.append(Due(assignment.record.valid_until, "assignment_ends", assignment.id))
        if assignment.record.review_on and assignment.record.status is not AssignmentStatus.ENDED:
            found.append(Due(assignment.record.review_on, "assignment_review", assignment.id))
    return found + _safety_due(records)


def _plan_due(records: All) -> list[Due]:
    """When the plan is to be gone through: as its latest review says, or for the first time; not while it rests."""
    closings = [seen.record for seen in records(PlanClosing) if seen.record.closed_on is not None]
    latest = max(closings, key=lambda closing: closing.closed_on or date.min, default=None)
    if latest is not None and latest.reopened_on is None:
        return []
    reviews = records(PlanReview)
    if reviews:
        newest = max(reviews, key=lambda seen: (seen.record.on or date.min, seen.id))
        return [Due(newest.record.next_on, "plan_review", newest.id)] if newest.record.next_on else []
    return [
        Due(plan.record.first_review, "first_review", plan.id)
        for plan in records(SupportPlan)
        if plan.record.first_review and not plan.record.reviewed_on
    ]


def _safety_due(records: All) -> list[Due]:
    """Two texts of one section may name two days; the first of them asks for the review of both."""
    looked_at: tuple[type[Any], ...] = (SafetySection, CoverStory, ChildSafety, Restriction)
    reviews = {seen.record.review_on: seen for kind in looked_at for seen in records(kind) if _is_reviewed(seen.record)}
    found = [Due(day, "safety_review", seen.id) for day, seen in reviews.items()]
    for event in records(SafetyEvent):
        if event.record.closed_on is None and event.record.happened_on:
            found.append(Due(event.record.happened_on, "safety_event", event.id))
    for ban in records(ContactBan):
        if ban.record.valid_until and ban.record.ended_on is None:
            found.append(Due(ban.record.valid_until, "ban_ends", ban.id))
    return found


def _is_reviewed(record: Any) -> bool:
    return record.review_on is not None and getattr(record, "ended_on", None) is None


def _guardians(consent: Consent) -> date | None:
    """Until when it holds, where a guardian has signed it."""
    return consent.valid_until if by_guardian(consent) and consent.withdrawn_at is None else None


def _assignment(records: All) -> Card:
    brief, sessions = _only(records, Brief), records(SupportSession)
    return Card(
        alias=brief.record.alias if brief else "",
        sign=brief.record.sign if brief else "",
        unit=brief.record.unit if brief else "",
        valid_until=brief.record.valid_until if brief else None,
        sessions=len(sessions),
        newest_session=max((session.created_at for session in sessions), default=None),
        call_me_at=max((session.created_at for session in sessions if session.record.call_me), default=None),
        touched_at=max((p.touched_at for p in [*([brief] if brief else []), *sessions]), default=0),
        urgent_at=_urgent(records),
        concern_to=brief.record.concern_to if brief else None,
        concern_days=brief.record.concern_days if brief else None,
        concern_then=brief.record.concern_then if brief else None,
        concern_at=min((one.created_at for one in records(Concern) if one.record.read_at is None), default=None),
    )


def _report(records: All) -> Card:
    """Of her own notes nothing is told, not even that there are any."""
    statement = _only(records, HalfYearStatement)
    if statement is None:
        return Card()
    record: HalfYearStatement = statement.record
    waits = record.accepted_on is None and record.returned_on is None
    return Card(
        alias=record.alias,
        report_on=record.signed_on if waits else None,
        assignment=record.assignment,
        touched_at=statement.touched_at,
    )


def _consultation(records: All, founder: int) -> Card:
    """The founder's own question: one that somebody else has put beside it is not it (K11)."""
    asked = [seen for seen in records(Consultation) if seen.author == founder]
    consultation, replies, talks = min(asked, key=lambda seen: seen.id, default=None), records(Reply), records(Talk)
    if consultation is None:
        return Card()
    record: Consultation = consultation.record
    given = {reply.record.stage: reply.record.given_at or reply.created_at for reply in replies}
    beside = [*records(CheckIn), *records(CheckInAnswer)]
    return Card(
        unit=record.unit,
        code=record.code,
        sent_at=record.sent_at,
        closed_at=record.closed_at,
        follow_up=record.follow_up_wanted,
        honour=record.honour_assessment,
        continues=record.continues,
        check_in_on=None if record.closed_at or not _may_ask(consultation) else _check_in(records),
        talks=len(talks),
        first_reply_at=min(given.values(), default=None),
        reflection_at=given.get(ReplyStage.REFLECTION),
        touched_at=max(projection.touched_at for projection in [consultation, *replies, *talks, *beside]),
    )


def _may_ask(consultation: Projection[Any]) -> bool:
    """A no takes every reminder away, also one that was said without having seen a yes (K09)."""
    rivals = [value.content for value in consultation.conflicts.get("follow_up_wanted", ())]
    return FollowUp.NO not in (*rivals, consultation.record.follow_up_wanted)


def _check_in(records: All) -> date | None:
    """The latest day on which to ask how it went, while nobody has answered that."""
    asked = [seen for seen in records(CheckIn) if seen.record.on and seen.record.done_at is None]
    answered = max((seen.created_at for seen in records(CheckInAnswer)), default=0)
    return max((seen.record.on for seen in asked if seen.created_at > answered), default=None)


def _disclosure(records: All) -> Card:
    note = _only(records, DisclosureNote)
    if note is None:
        return Card()
    record: DisclosureNote = note.record
    return Card(
        alias=record.alias,
        sign=record.sign,
        unit=record.unit,
        valid_until=record.valid_until,
        touched_at=note.touched_at,
    )


def _protected(records: All) -> Card:
    envelope, steps = _only(records, Envelope), [*records(ExceptionProposal), *records(ExceptionApproval)]
    if envelope is None:
        return Card()
    record: Envelope = envelope.record
    return Card(
        alias=record.alias,
        sign=record.sign,
        protection=record.protection,
        touched_at=max(projection.touched_at for projection in [envelope, *steps]),
    )


def _only(records: All, kind: type[Any]) -> Projection[Any] | None:
    return next(iter(sorted(records(kind), key=lambda projection: projection.id)), None)
