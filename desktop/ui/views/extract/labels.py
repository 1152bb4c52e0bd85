"""What the parts, the items and the fields of an extract are called: plain office Swedish (L18, L32)."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

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
from desktop.domain.records.consent import Consent, Disclosure
from desktop.domain.records.consultation import ConsultationLink
from desktop.domain.records.handover import Handover
from desktop.domain.records.held_work import TakenIn
from desktop.domain.records.membership import Grant
from desktop.domain.records.network_map import NetworkMoment, NetworkNode, PhaseOut
from desktop.domain.records.person_file import JournalNote, Person
from desktop.domain.records.plan_review import LifeRating, PlanClosing, PlanReview, ProposedNeed
from desktop.domain.records.pool import ClientWish
from desktop.domain.records.protection import AskedAbout, LevelLowered
from desktop.domain.records.recovery import RecoveryUse
from desktop.domain.records.request import GivenOut, GuardianRequest
from desktop.domain.records.support_plan import AreaNote, FirstThing, Goal, Subgoal, SupportPlan
from desktop.services.extract.register_extract_handling import Section
from desktop.ui.views.extract.labels_around import around_labels, around_titles
from desktop.ui.views.extract.labels_safety import safety_labels, safety_titles
from desktop.ui.views.extract.labels_transfer import transfer_labels, transfer_titles

translate = QCoreApplication.translate


def section_title(section: Section) -> str:
    """The heading of a part."""
    return {
        Section.PERSON: translate("Extract", "Who the file is about"),
        Section.PLAN: translate("Extract", "The support plan"),
        Section.NETWORK: translate("Extract", "The network map"),
        Section.SAFETY: translate("Extract", "Safety, and what has been assessed"),
        Section.NOTES: translate("Extract", "Notes"),
        Section.ASSIGNMENT: translate("Extract", "The contact person's assignment"),
        Section.SESSIONS: translate("Extract", "Sessions with the contact person"),
        Section.CONSENTS: translate("Extract", "Consents"),
        Section.DISCLOSURES: translate("Extract", "What has been handed over to others"),
        Section.REQUESTS: translate("Extract", "Questions and requests about the file"),
        Section.ACCESS: translate("Extract", "Who can open the file"),
        Section.READERS: translate("Extract", "Who has opened the file"),
    }[section]


def item_title(kind: type[Record]) -> str:
    """What one item is."""
    titles: dict[type[Record], str] = {
        Person: translate("Extract", "Details and situation"),
        LevelLowered: translate("Extract", "The protection was lowered"),
        SupportPlan: translate("Extract", "The plan"),
        FirstThing: translate("Extract", "To be solved first"),
        AreaNote: translate("Extract", "An area of the plan"),
        Goal: translate("Extract", "A goal"),
        Subgoal: translate("Extract", "A subgoal"),
        PlanReview: translate("Extract", "The plan was looked at again"),
        LifeRating: translate("Extract", "Own rating of life"),
        PlanClosing: translate("Extract", "The plan was closed"),
        ProposedNeed: translate("Extract", "A need that the contact person saw"),
        NetworkMoment: translate("Extract", "One moment of the map"),
        PhaseOut: translate("Extract", "A support that ends"),
        JournalNote: translate("Extract", "Note"),
        Attachment: translate("Extract", "A document that was added"),
        Assignment: translate("Extract", "The decision"),
        AssignmentStep: translate("Extract", "A step of the assignment"),
        Concern: translate("Extract", "Something that worried the contact person"),
        ClientWish: translate("Extract", "What was wished of a contact person"),
        Brief: translate("Extract", "What the contact person has been told"),
        SupportSession: translate("Extract", "Session"),
        EmergencyNote: translate("Extract", "Urgent note from the contact person"),
        Consent: translate("Extract", "Consent"),
        Disclosure: translate("Extract", "Handed over"),
        ConsultationLink: translate("Extract", "A consultation was linked to the file"),
        AskedAbout: translate("Extract", "Somebody asked"),
        GuardianRequest: translate("Extract", "A guardian asked to read"),
        GivenOut: translate("Extract", "A paper was given out"),
        Handover: translate("Extract", "The file was handed over to a colleague"),
        Grant: translate("Extract", "Was let in"),
        Visit: translate("Extract", "Opening"),
        RecoveryUse: translate("Extract", "The municipality's recovery key was used"),
        TakenIn: translate("Extract", "A colleague's unsent work was taken in"),
        **safety_titles(),
        **around_titles(),
        **transfer_titles(),
    }
    return titles.get(kind, translate("Extract", "Something else"))


def field_label(kind: type[Record], name: str) -> str:
    """What stands before the value of a field."""
    return {**_everywhere(), **_of_kind(kind)}.get(name, name)


def _everywhere() -> dict[str, str]:
    return {
        "text": translate("Extract", "What was written"),
        "valid_from": translate("Extract", "Holds from"),
        "valid_until": translate("Extract", "Holds until"),
        "decided_by": translate("Extract", "Decided by"),
        "decided_on": translate("Extract", "Decided on"),
        "legal_basis_version": translate("Extract", "By the Social Services Act"),
        "purpose": translate("Extract", "What it is for"),
        "information": translate("Extract", "What it covers"),
        "reason": translate("Extract", "Why"),
        "kind": translate("Extract", "Kind"),
        "due": translate("Extract", "By what day"),
        "who": translate("Extract", "Who does what"),
        "area": translate("Extract", "Area"),
        "basis": translate("Extract", "On which basis"),
        "phone_rule": translate("Extract", "When and how one may ring"),
        "mode": translate("Extract", "How it was held"),
        "tasks": translate("Extract", "About what"),
        "ended_at": translate("Extract", "Ended"),
        "what": translate("Extract", "What"),
        "on": translate("Extract", "Day"),
    }


def _of_kind(kind: type[Record]) -> dict[str, str]:
    own = (_person, _plan, _network, _assignment, _consents, _requests, _access)
    for some in (*own, safety_labels, transfer_labels, around_labels):
        if kind in (labels := some()):
            return labels[kind]
    return {}


Labels = dict[type[Record], dict[str, str]]


def _person() -> Labels:
    return {
        Person: {
            "alias": translate("Extract", "The file's name here"),
            "name": translate("Extract", "Name"),
            "personal_number": translate("Extract", "Personal number"),
            "protection": translate("Extract", "Protected details"),
            "registered_municipality": translate("Extract", "Registered in"),
            "staying_municipality": translate("Extract", "Staying in"),
            "responsible_municipality": translate("Extract", "Responsible municipality"),
            "case_number": translate("Extract", "Case number"),
            "birth_year": translate("Extract", "Year of birth"),
            "situation_now": translate("Extract", "How things are now, as we have written it"),
            "wishes": translate("Extract", "Wishes, as we have written them"),
            "closed_on": translate("Extract", "Closed on"),
            "address": translate("Extract", "Address or place"),
            "school": translate("Extract", "School or work"),
            "in_emergency": translate("Extract", "What one must know in an emergency"),
            "gender": translate("Extract", "Gender"),
        },
        LevelLowered: {
            "before": translate("Extract", "Protection before"),
            "after": translate("Extract", "Protection after"),
        },
        JournalNote: {"kind": translate("Extract", "Fact or assessment")},
        Attachment: {
            "name": translate("Extract", "The document's name"),
            "added_by": translate("Extract", "Added by"),
            "removed_by": translate("Extract", "Taken away by"),
            "removed_at": translate("Extract", "Taken away"),
        },
    }


def _plan() -> Labels:
    return {
        SupportPlan: {
            "phase": translate("Extract", "Phase"),
            "acute_since": translate("Extract", "Acute phase since"),
            "middle_since": translate("Extract", "Middle phase since"),
            "long_since": translate("Extract", "Long phase since"),
            "own_words": translate("Extract", "Own words"),
            "own_words_on": translate("Extract", "The day of the own words"),
            "reviewed_on": translate("Extract", "Gone through together"),
            "situation": translate("Extract", "Situation"),
            "first_review": translate("Extract", "First review"),
            "own_words_standing": translate("Extract", "What has become of the own words"),
            "after_placement": translate("Extract", "After a placement"),
            "long_term": translate("Extract", "Needs in the long run"),
            "decision": translate("Extract", "What has been decided"),
            "executor": translate("Extract", "Who carries it out"),
        },
        PlanReview: {
            "with_person": translate("Extract", "Together with the person"),
            "own_words": translate("Extract", "Own words"),
            "loneliness": translate("Extract", "Of loneliness, in own words"),
            "company": translate("Extract", "Company, own rating 0 to 10"),
            "found": translate("Extract", "What we saw and agreed"),
            "states": translate("Extract", "What is so today"),
            "next_on": translate("Extract", "Next time"),
        },
        LifeRating: {
            "safe": translate("Extract", "Feeling safe, own rating 0 to 10"),
            "company": translate("Extract", "Company, own rating 0 to 10"),
            "everyday": translate("Extract", "The days, own rating 0 to 10"),
            "body": translate("Extract", "Sleep and body, own rating 0 to 10"),
            "future": translate("Extract", "The future, own rating 0 to 10"),
            "words": translate("Extract", "In own words"),
        },
        PlanClosing: {
            "closed_on": translate("Extract", "Closed on"),
            "remains": translate("Extract", "Areas where needs remain"),
            "met": translate("Extract", "Areas where no need remains"),
            "words": translate("Extract", "What remains, and who takes over"),
            "reopened_on": translate("Extract", "Opened again on"),
        },
        FirstThing: {"done_on": translate("Extract", "Done on")},
        AreaNote: {
            "resources": translate("Extract", "What there is already"),
            "needs": translate("Extract", "What is needed"),
            "review_on": translate("Extract", "Looked at again"),
        },
        Goal: {"text": translate("Extract", "Goal"), "reached_on": translate("Extract", "Reached on")},
        Subgoal: {
            "text": translate("Extract", "Subgoal"),
            "when": translate("Extract", "When"),
            "sign": translate("Extract", "How we see it"),
            "state": translate("Extract", "How far it has come"),
        },
    }


def _network() -> Labels:
    return {
        NetworkMoment: {
            "kind": translate("Extract", "Moment"),
            "title": translate("Extract", "Title"),
            "note": translate("Extract", "Beside the map"),
        },
        NetworkNode: {"relation": translate("Extract", "Somebody in the network")},
        PhaseOut: {
            "heir_words": translate("Extract", "Who takes over"),
            "how": translate("Extract", "How it ends"),
        },
    }


def _assignment() -> Labels:
    return {
        Assignment: {
            "status": translate("Extract", "Where it stands"),
            "tasks": translate("Extract", "What the contact person does"),
            "modes": translate("Extract", "Ways of meeting"),
            "frequency": translate("Extract", "How often"),
            "phase_out": translate("Extract", "How it tapers off"),
            "mix": translate("Extract", "How often in a month, in which way"),
            "review_on": translate("Extract", "To be followed up"),
            "tapering": translate("Extract", "Step by step towards the end"),
            "fears_end": translate("Extract", "Has said that the end is frightening"),
            "end_talk_on": translate("Extract", "A talk about the end"),
            "told": translate("Extract", "What the contact person may know of you"),
            "concern_to": translate("Extract", "Who reads a worry first"),
            "concern_then": translate("Extract", "Who reads it then"),
        },
        AssignmentStep: {
            "status": translate("Extract", "Where it stood"),
            "by": translate("Extract", "Written down by"),
            "note": translate("Extract", "What was said of it"),
        },
        Concern: {
            "read_by": translate("Extract", "Who read it"),
            "read_at": translate("Extract", "Read by us"),
            "answer": translate("Extract", "What was answered"),
        },
        Brief: {
            "meeting": translate("Extract", "Where to meet, and where never"),
            "alarms": translate("Extract", "When the contact person is to ring us"),
        },
        ClientWish: {
            "from_here": translate("Extract", "Somebody from the same place"),
            "alike": translate("Extract", "Somebody who has been through something like it"),
            "languages": translate("Extract", "Languages"),
            "modes": translate("Extract", "Ways of meeting"),
            "words": translate("Extract", "In own words"),
            "asked_on": translate("Extract", "Asked about"),
            "weekdays": translate("Extract", "Days to meet"),
            "parts_of_day": translate("Extract", "Time to meet"),
            "farthest": translate("Extract", "How far away at most"),
        },
        ProposedNeed: {
            "proposed_on": translate("Extract", "Told on"),
            "taken_up_on": translate("Extract", "Taken into the plan on"),
            "answer": translate("Extract", "What we answered"),
        },
        SupportSession: {
            "minutes": translate("Extract", "Minutes"),
            "mood": translate("Extract", "How it felt"),
            "went_to": translate("Extract", "Went along to"),
        },
        EmergencyNote: {
            "what": translate("Extract", "What had happened"),
            "when_and_where": translate("Extract", "When and where"),
            "read_at": translate("Extract", "Read by us"),
        },
    }


def _consents() -> Labels:
    return {
        Consent: {
            "given_by": translate("Extract", "Given by"),
            "parties": translate("Extract", "Who may receive"),
            "form": translate("Extract", "How it was given"),
            "third_persons_named": translate("Extract", "Tells of others too"),
            "age_and_capacity": translate("Extract", "Age, and how it was understood"),
            "form_version": translate("Extract", "Version of the form"),
            "withdrawn_at": translate("Extract", "Withdrawn"),
            "withdrawn_words": translate("Extract", "What was said then"),
            "without_guardian": translate("Extract", "Why no guardian was asked"),
            "awaits_signature": translate("Extract", "Waits for a signature"),
        },
        Disclosure: {
            "recipients": translate("Extract", "To whom"),
            "ended_at": translate("Extract", "Taken back on"),
            "gone_at": translate("Extract", "Confirmed to be gone"),
            "rule_name": translate("Extract", "By which rule"),
            "statute": translate("Extract", "Where the rule stands"),
        },
    }


def _requests() -> Labels:
    return {
        ConsultationLink: {
            "code": translate("Extract", "The consultation's code"),
            "reason": translate("Extract", "Why it was linked"),
            "linked_at": translate("Extract", "Linked on"),
        },
        AskedAbout: {
            "asked": translate("Extract", "What was asked about"),
            "known": translate("Extract", "We knew who it was"),
            "given": translate("Extract", "Something was told"),
        },
        GuardianRequest: {
            "relation": translate("Extract", "Who asked"),
            "how": translate("Extract", "How it came"),
            "custody_checked_on": translate("Extract", "Custody was checked"),
            "child_asked_on": translate("Extract", "The child was asked"),
            "child_view": translate("Extract", "What the child said"),
            "best_interests": translate("Extract", "What is best for the child"),
            "answered_at": translate("Extract", "Answered"),
        },
        GivenOut: {
            "to": translate("Extract", "To"),
            "items": translate("Extract", "Items in it"),
            "partly": translate("Extract", "Of these with words left out"),
            "left_out": translate("Extract", "Items that were left out"),
        },
    }


def _access() -> Labels:
    return {
        Handover: {
            "giver": translate("Extract", "From"),
            "receiver": translate("Extract", "To whom it was handed over"),
            "lines": translate("Extract", "What was going on"),
            "access_until": translate("Extract", "Last day of the one who left"),
            "received_at": translate("Extract", "Taken over"),
        },
        Grant: {
            "member": translate("Extract", "Who"),
            "until": translate("Extract", "Until"),
        },
        RecoveryUse: {
            "by": translate("Extract", "The two who held the key"),
            "let_in": translate("Extract", "Who was let in"),
        },
        TakenIn: {"author": translate("Extract", "Who had written it")},
        Visit: {"act": translate("Extract", "What was done"), "times": translate("Extract", "Times that day")},
    }
