"""What of each kind of record belongs to the person herself, and what tells of somebody else (GDPR art. 15.4, L18).

Every kind and every field has its rule here, so that a new one is thought about before it can be given out, or be
forgotten: a test holds this against the codebook.
"""

from __future__ import annotations

from desktop.domain.records import Record
from desktop.domain.records.access_log import Visit
from desktop.domain.records.assignment import (
    Assignment,
    AssignmentStep,
    Brief,
    Concern,
    EmergencyNote,
    SupportSession,
)
from desktop.domain.records.attachment import Attachment
from desktop.domain.records.consent import Consent, DisclosedItem, Disclosure, DisclosureNote, NamedPerson
from desktop.domain.records.consultation import ConsultationLink
from desktop.domain.records.handover import Handover
from desktop.domain.records.held_work import TakenIn
from desktop.domain.records.membership import Grant
from desktop.domain.records.network_map import NetworkMoment, NetworkNode, NetworkState, PhaseOut
from desktop.domain.records.person_file import JournalNote, Person
from desktop.domain.records.pool import ClientWish
from desktop.domain.records.protection import (
    AskedAbout,
    LevelLowered,
)
from desktop.domain.records.recovery import RecoveryUse
from desktop.domain.records.request import GivenOut, GuardianRequest, HarmTest
from desktop.services.extract.register_extract_around import AROUND_RULES
from desktop.services.extract.register_extract_elsewhere import ELSEWHERE
from desktop.services.extract.register_extract_handling import (
    FACT,
    MACHINE,
    MOMENT,
    TEXT,
    THIRD,
    UNITS,
    WHO,
    Elsewhere,
    Rule,
    Section,
)
from desktop.services.extract.register_extract_plan import PLAN_RULES
from desktop.services.extract.register_extract_safety import SAFETY_RULES
from desktop.services.extract.register_extract_transfer import TRANSFER_RULES

RULES: dict[type[Record], Rule | Elsewhere] = {
    Person: Rule(
        Section.PERSON,
        {
            "alias": FACT,
            "sign": MACHINE,
            "name": FACT,
            "personal_number": FACT,
            "protection": FACT,
            "registered_municipality": FACT,
            "staying_municipality": FACT,
            "responsible_municipality": FACT,
            "case_number": FACT,
            "birth_year": FACT,
            "phone_rule": TEXT,
            "situation_now": TEXT,
            "wishes": TEXT,
            "closed_on": FACT,
            "address": TEXT,
            "school": TEXT,
            "in_emergency": TEXT,
            "gender": FACT,
        },
    ),
    JournalNote: Rule(
        Section.NOTES,
        {"text": TEXT, "kind": FACT, "happened_on": FACT, "written_by": WHO, "corrects": MACHINE, "rewords": MACHINE},
        "happened_on",
    ),
    ConsultationLink: Rule(
        Section.NOTES,
        {"consultation": MACHINE, "code": FACT, "reason": TEXT, "recorded_by": WHO, "linked_at": MOMENT},
        "linked_at",
    ),
    Attachment: Rule(
        Section.NOTES,
        {
            "name": TEXT,
            "kind": FACT,
            "form": MACHINE,
            "size": MACHINE,
            "digest": MACHINE,
            "compartment": MACHINE,
            "added_by": WHO,
            "about": MACHINE,
            "removed_by": WHO,
            "removed_at": MOMENT,
        },
    ),
    NetworkMoment: Rule(
        Section.NETWORK, {"kind": FACT, "title": TEXT, "on": FACT, "note": TEXT, "order": MACHINE}, "on"
    ),
    NetworkNode: Elsewhere("told in each moment", {"relation": TEXT, "support": FACT, "name": THIRD}),
    NetworkState: Elsewhere(
        "told in its moment",
        {
            "node": MACHINE,
            "moment": MACHINE,
            "there": FACT,
            "spot": MACHINE,
            "tie": FACT,
            "reach": FACT,
            "knows": THIRD,
            "protection": FACT,
            "words": TEXT,
        },
    ),
    **TRANSFER_RULES,
    PhaseOut: Rule(
        Section.NETWORK, {"node": MACHINE, "on": FACT, "heir": MACHINE, "heir_words": TEXT, "how": TEXT}, "on"
    ),
    Assignment: Rule(
        Section.ASSIGNMENT,
        {
            "status": FACT,
            "contact_person": THIRD,
            "decided_on": FACT,
            "decided_by": FACT,
            "legal_basis_version": FACT,
            "valid_from": FACT,
            "valid_until": FACT,
            "tasks": FACT,
            "modes": FACT,
            "frequency": TEXT,
            "compartment": MACHINE,
            "phase_out": TEXT,
            "matching": MACHINE,
            "mix": FACT,
            "review_on": FACT,
            "tapering": FACT,
            "fears_end": FACT,
            "end_talk_on": FACT,
            "fee": THIRD,  # what somebody else is paid
            "expenses": THIRD,
            "mile_pay": THIRD,
            "told": FACT,
            "concern_to": WHO,
            "concern_days": MACHINE,
            "concern_then": WHO,
        },
        "decided_on",
    ),
    AssignmentStep: Rule(
        Section.ASSIGNMENT, {"assignment": MACHINE, "status": FACT, "on": FACT, "by": WHO, "note": TEXT}, "on"
    ),
    Brief: Rule(
        Section.ASSIGNMENT,
        {
            "alias": MACHINE,
            "sign": MACHINE,
            "tasks": MACHINE,  # as in the decision
            "modes": MACHINE,
            "frequency": MACHINE,
            "meeting": TEXT,
            "phone_rule": TEXT,
            "alarms": TEXT,
            "valid_from": MACHINE,
            "valid_until": MACHINE,
            "unit": MACHINE,
            "handler_phone": MACHINE,
            "out_of_hours_phone": MACHINE,
            "handler_hours": MACHINE,
            "phones_checked_on": MACHINE,
            "told": MACHINE,  # as in the decision
            "tapering": MACHINE,
            "concern_to": MACHINE,
            "concern_days": MACHINE,
            "concern_then": MACHINE,
        },
    ),
    SupportSession: Rule(
        Section.SESSIONS,
        {
            "held_on": FACT,
            "mode": FACT,
            "minutes": FACT,
            "tasks": FACT,
            "text": TEXT,
            "mood": FACT,
            "call_me": MACHINE,
            "written_by": WHO,
            "kilometres": THIRD,  # somebody else's journey
            "went_to": FACT,
        },
        "held_on",
    ),
    Concern: Rule(
        Section.SESSIONS,
        {
            "text": TEXT,
            "written_by": WHO,
            "written_at": MOMENT,
            "read_by": WHO,
            "read_at": MOMENT,
            "answer": TEXT,
        },
        "written_at",
    ),
    EmergencyNote: Rule(
        Section.SESSIONS,
        {
            "what": TEXT,
            "when_and_where": TEXT,
            "reach_me": THIRD,  # the contact person's own number
            "written_by": WHO,
            "written_at": MOMENT,
            "read_at": MOMENT,
        },
        "written_at",
    ),
    Consent: Rule(
        Section.CONSENTS,
        {
            "given_by": FACT,
            "parties": UNITS,
            "information": FACT,
            "purpose": TEXT,
            "form": FACT,
            "witness": THIRD,
            "valid_from": FACT,
            "valid_until": FACT,
            "third_persons_named": FACT,
            "age_and_capacity": TEXT,
            "form_version": FACT,
            "recorded_by": WHO,
            "withdrawn_at": MOMENT,
            "withdrawn_words": TEXT,
            "without_guardian": TEXT,
            "awaits_signature": FACT,
            "narrows": MACHINE,
        },
        "valid_from",
    ),
    NamedPerson: Elsewhere(
        "tells of somebody else, who has an extract of her own",
        {
            "consent": MACHINE,
            "label": THIRD,
            "file": MACHINE,
            "form": THIRD,
            "witness": THIRD,
            "agreed_on": THIRD,
            "withdrawn_at": THIRD,
            "recorded_by": THIRD,
        },
    ),
    Disclosure: Rule(
        Section.DISCLOSURES,
        {
            "basis": FACT,
            "consent": MACHINE,
            "recipients": UNITS,
            "information": FACT,
            "valid_until": FACT,
            "compartment": MACHINE,
            "disclosed_at": MOMENT,
            "decided_by": WHO,
            "ended_at": MOMENT,
            "gone_at": MOMENT,
            "rule": MACHINE,
            "rule_name": FACT,
            "statute": FACT,
            "reason": TEXT,
            "purpose": TEXT,
        },
        "disclosed_at",
    ),
    DisclosureNote: Elsewhere("heads a copy of what stands in the extract already"),
    DisclosedItem: Elsewhere("a copy of what stands in the extract already"),
    AskedAbout: Rule(
        Section.REQUESTS,
        {
            "who": THIRD,
            "asked": FACT,
            "what": TEXT,
            "known": FACT,
            "given": FACT,
            "reason": TEXT,
            "asked_at": MOMENT,
        },
        "asked_at",
    ),
    GuardianRequest: Rule(
        Section.REQUESTS,
        {
            "guardian": THIRD,
            "relation": TEXT,
            "asked_on": FACT,
            "how": FACT,
            "what": TEXT,
            "custody_checked_on": FACT,
            "child_asked_on": FACT,
            "child_view": TEXT,
            "best_interests": TEXT,
            "decided_by": FACT,
            "decided_on": FACT,
            "answered_at": MOMENT,
            "recorded_by": WHO,
        },
        "asked_on",
    ),
    HarmTest: Elsewhere(
        "told as a number in what was given out",
        {
            "request": MACHINE,
            "item": MACHINE,
            "seen": MACHINE,
            "outcome": FACT,
            "ground": FACT,
            "reason": TEXT,
            "words": THIRD,
        },
    ),
    GivenOut: Rule(
        Section.REQUESTS,
        {
            "to": FACT,
            "request": MACHINE,
            "given_at": MOMENT,
            "given_by": WHO,
            "items": FACT,
            "partly": FACT,
            "left_out": FACT,
        },
        "given_at",
    ),
    LevelLowered: Rule(Section.PERSON, {"before": FACT, "after": FACT, "reason": TEXT}),
    Handover: Rule(
        Section.ACCESS,
        {
            "giver": WHO,
            "receiver": WHO,
            "lines": TEXT,
            "handed_over_at": MOMENT,
            "access_until": FACT,
            "received_at": MOMENT,
        },
        "handed_over_at",
    ),
    Grant: Rule(
        Section.ACCESS,
        {
            "member": WHO,
            "rights": MACHINE,
            "basis": FACT,
            "until": FACT,
            "ended_at": MOMENT,
            "from_epoch": MACHINE,
            "reason": TEXT,
        },
    ),
    Visit: Rule(
        Section.READERS,
        {
            "act": FACT,
            "what": MACHINE,
            "at": MOMENT,
            "times": FACT,
            "latest": MACHINE,
            "by": WHO,
            "within": MACHINE,
        },
        "at",
    ),
    RecoveryUse: Rule(Section.ACCESS, {"used_at": MOMENT, "by": FACT, "reason": TEXT, "let_in": WHO}, "used_at"),
    TakenIn: Rule(Section.ACCESS, {"quarantine": MACHINE, "author": WHO, "records": MACHINE}),
    ClientWish: Rule(
        Section.ASSIGNMENT,
        {"words": TEXT, **dict.fromkeys(("from_here", "alike", "languages", "modes", "asked_on"), FACT)}
        | dict.fromkeys(("weekdays", "parts_of_day", "farthest"), FACT),
        "asked_on",
    ),
    **PLAN_RULES,
    **SAFETY_RULES,
    **AROUND_RULES,
    **ELSEWHERE,
}
"""By kind of record."""


def rule_of(kind: type[Record]) -> Rule | None:
    """The rule of a kind that makes items; None of one that is told elsewhere, or of which nothing is known yet."""
    rule = RULES.get(kind)
    return rule if isinstance(rule, Rule) else None
