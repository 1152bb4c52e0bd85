"""What the fields of the safety plan and the risk register are called in an extract."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.domain.records import Record
from desktop.domain.records.safety import (
    ChildSafety,
    ContactBan,
    Restriction,
    RiskAssessment,
    RiskPerson,
    RiskTalk,
    SafetyEvent,
    SafetySection,
)

translate = QCoreApplication.translate


def safety_titles() -> dict[type[Record], str]:
    """What one item is."""
    return {
        SafetySection: translate("Extract", "A part of the safety plan"),
        ChildSafety: translate("Extract", "A child's own lines"),
        Restriction: translate("Extract", "Something that we limit"),
        SafetyEvent: translate("Extract", "Something that happened"),
        ContactBan: translate("Extract", "A contact ban"),
        RiskPerson: translate("Extract", "Somebody to think of"),
        RiskAssessment: translate("Extract", "An assessment with an instrument"),
        RiskTalk: translate("Extract", "A talk about how it is"),
    }


def safety_labels() -> dict[type[Record], dict[str, str]]:
    """By kind, what stands before a field."""
    review = translate("Extract", "Looked at again")
    return {
        SafetySection: {
            "heading": translate("Extract", "Part"),
            "review_on": review,
            "advice": translate("Extract", "Advice"),
            "advice_valid_until": translate("Extract", "The advice holds until"),
        },
        ChildSafety: {
            "child": translate("Extract", "Which child"),
            "responsible": translate("Extract", "Who is responsible"),
            "review_on": review,
        },
        Restriction: {
            "proportion": translate("Extract", "Why nothing milder will do"),
            "person_view": translate("Extract", "What the person thinks"),
            "review_on": review,
            "ended_on": translate("Extract", "Ended"),
        },
        SafetyEvent: {
            "words": translate("Extract", "In words"),
            "headings": translate("Extract", "To be read again"),
            "realiased_at": translate("Extract", "The file was given another name here"),
            "closed_on": translate("Extract", "Gone through on"),
        },
        ContactBan: {
            "against": translate("Extract", "Against whom"),
            "words": translate("Extract", "In words"),
            "ended_on": translate("Extract", "Ended"),
        },
        RiskPerson: {"relation": translate("Extract", "Relation")},
        RiskAssessment: {
            "instrument": translate("Extract", "Instrument"),
            "version": translate("Extract", "Version"),
            "assessor": translate("Extract", "Who assessed"),
            "competence_on": translate("Extract", "Trained in it"),
            "ordered_by": translate("Extract", "Who asked for it"),
            "note": translate("Extract", "Note to it"),
        },
        RiskTalk: {
            "asked_by": translate("Extract", "Who asked the question"),
            "private": translate("Extract", "In private"),
            "scale_from": translate("Extract", "On the scale from"),
            "scale_to": translate("Extract", "On the scale to"),
            "judged_by": translate("Extract", "Who put it there"),
            "own_words": translate("Extract", "Own words"),
            "plain_words": translate("Extract", "What was told in plain words"),
        },
    }
